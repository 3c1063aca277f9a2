//! The honesty bar at the foot of every screen.

use leptos::prelude::*;

use crate::present::honesty;
use crate::present::spec::HonestyStatement;
use crate::ui::state::{use_context_of_page, use_prefs};
use crate::ui::widgets::FigureText;

/// The bar.
#[component]
pub fn HonestyLine() -> impl IntoView {
    let context = use_context_of_page();
    let prefs = use_prefs();
    let bar = Memo::new(move |_| context.get().map(|context| honesty(&context)));
    let statement = |statement: HonestyStatement| {
        view! {
            <span class="y-honesty__statement" class:y-honesty__statement--verified=statement.is_verified>
                {statement.before}
                {statement.shown.map(|shown| view! { <FigureText shown /> })}
                {statement.after}
            </span>
        }
    };
    view! {
        <footer class="y-honesty">
            {move || bar.get().map(|bar| bar.statements.into_iter().map(statement).collect_view())}
            <Show when=move || bar.with(Option::is_some)>
                <span class="y-honesty__hint">{move || prefs.strings().honesty.hint}</span>
            </Show>
        </footer>
    }
}
