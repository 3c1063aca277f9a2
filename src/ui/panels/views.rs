//! The choice of a page's view.

use leptos::prelude::*;

use crate::present::views::{view, views};
use crate::ui::state::{use_context_of_page, use_nav, use_prefs};
use crate::ui::widgets::{Choice, Segmented};

/// The views of the page as a choice; nothing where there is none.
#[component]
pub fn Views() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let prefs = use_prefs();
    let route = Memo::new(move |_| nav.route());
    let offered = Memo::new(move |_| context.get().map(|context| views(&context, &route.get())).unwrap_or_default());
    let choices = Signal::derive(move || {
        let Some(context) = context.get() else { return Vec::new() };
        let choice = |view: crate::present::views::View| Choice {
            value: view.key().to_owned(),
            text: view.name(&context).to_owned(),
        };
        offered.get().into_iter().map(choice).collect()
    });
    let chosen = Signal::derive(move || {
        let name = nav.state().own("view").to_owned();
        offered.with(|offered| view(offered, &name)).map(|view| view.key().to_owned()).unwrap_or_default()
    });
    let on_choose = Callback::new(move |key: String| {
        let is_default = offered.with_untracked(|offered| offered.first().is_some_and(|first| first.key() == key));
        nav.go(nav.state_now().with_own("view", if is_default { "" } else { &key }));
    });
    let label = Signal::derive(move || prefs.strings().views.view.to_owned());
    let is_there = Memo::new(move |_| offered.with(|offered| offered.len() > 1));
    view! {
        <Show when=move || is_there.get()>
            <div class="y-header__views">
                <Segmented label choices chosen on_choose />
            </div>
        </Show>
    }
}
