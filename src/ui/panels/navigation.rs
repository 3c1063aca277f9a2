//! The pages: a rail in landscape, a bar at the bottom in portrait. A page whose tables are missing
//! is not in it.

use leptos::prelude::*;

use crate::locale::Strings;
use crate::nav::Page;
use crate::ui::state::{use_data, use_nav, use_prefs};
use crate::ui::widgets::{Icon, IconName};

/// The navigation.
#[component]
pub fn Navigation() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let pages = Memo::new(move |_| data.known().map(|known| known.pages()).unwrap_or_default());
    let link = move |page: Page| {
        let is_here = move || nav.route().page() == page;
        view! {
            <a
                class="y-nav__link"
                href=move || nav.href(page.route())
                aria-current=move || is_here().then_some("page")
                data-page=icon_key(page)
            >
                <Icon name=icon(page) />
                <span class="y-nav__name">{move || name(page, prefs.strings())}</span>
            </a>
        }
    };
    view! {
        <nav class="y-nav" aria-label=move || prefs.strings().shell.navigation>
            <For each=move || pages.get() key=|page| *page children=link />
        </nav>
    }
}

const fn icon(page: Page) -> IconName {
    match page {
        Page::Overview => IconName::Overview,
        Page::Areas => IconName::Areas,
        Page::Sectors => IconName::Sectors,
        Page::Projects => IconName::Projects,
        Page::Ranking => IconName::Ranking,
        Page::Data => IconName::Data,
    }
}

const fn icon_key(page: Page) -> &'static str {
    match page {
        Page::Overview => "overview",
        Page::Areas => "areas",
        Page::Sectors => "sectors",
        Page::Projects => "projects",
        Page::Ranking => "ranking",
        Page::Data => "data",
    }
}

/// The name of a page.
pub const fn name(page: Page, strings: &'static Strings) -> &'static str {
    match page {
        Page::Overview => strings.nav.overview,
        Page::Areas => strings.nav.areas,
        Page::Sectors => strings.nav.sectors,
        Page::Projects => strings.nav.projects,
        Page::Ranking => strings.nav.ranking,
        Page::Data => strings.nav.data,
    }
}
