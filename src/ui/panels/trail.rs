//! Where one is: the way back in words, and the title of the document.

use leptos::prelude::*;

use crate::present::trail::{Crumb, trail};
use crate::ui::panels::site::site_title;
use crate::ui::state::{NavContext, use_data, use_nav, use_prefs};
use crate::web::page;

/// The way to the present page.
#[component]
pub fn Trail() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let crumbs =
        Memo::new(move |_| data.known().map(|known| trail(&known, &nav.route(), prefs.locale())).unwrap_or_default());
    Effect::new(move |_| {
        let site = site_title(data, prefs.locale());
        let here = crumbs.with(|crumbs| crumbs.last().map(|crumb| crumb.text.clone()));
        page::set_title(&here.map_or_else(|| site.clone(), |here| format!("{here} · {site}")));
    });
    let is_deep = move || crumbs.with(|crumbs| crumbs.iter().any(|crumb| crumb.route.is_some()));
    view! {
        <nav class="y-trail" class:y-trail--deep=is_deep aria-label=move || prefs.strings().shell.trail>
            {move || crumbs.get().into_iter().map(|crumb| crumb_view(crumb, nav)).collect_view()}
        </nav>
    }
}

fn crumb_view(crumb: Crumb, nav: NavContext) -> AnyView {
    match crumb.route {
        Some(route) => {
            view! { <a class="y-trail__link" href=move || nav.href(route.clone())>{crumb.text}</a> }.into_any()
        }
        None => view! { <span class="y-trail__here" aria-current="page">{crumb.text}</span> }.into_any(),
    }
}
