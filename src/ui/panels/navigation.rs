//! The pages: a rail in landscape, a bar at the bottom in portrait. A page whose tables are missing
//! is not in it; what the bar has no room for stands behind 更多, and on a phone the actions too.

use leptos::prelude::*;

use crate::nav::Page;
use crate::present::trail::page_name;
use crate::ui::panels::actions::Actions;
use crate::ui::state::{use_data, use_focus, use_nav, use_prefs};
use crate::ui::widgets::{Icon, IconName, Sheet};

/// The bar of a tablet shows so many pages; the style sheet hides the rest.
const BAR: usize = 8;

/// The navigation.
#[component]
pub fn Navigation() -> impl IntoView {
    let pages = use_pages();
    let focus = use_focus();
    let prefs = use_prefs();
    let is_many = move || pages.with(|pages| pages.len() > BAR);
    view! {
        <nav class="y-nav" class:y-nav--many=is_many aria-label=move || prefs.strings().shell.navigation>
            <For each=move || pages.get() key=|page| *page let(page)>
                <PageLink page />
            </For>
            <button
                type="button"
                class="y-nav__link y-nav__more"
                aria-haspopup="dialog"
                on:click=move |_| focus.more.set(true)
            >
                <Icon name=IconName::More />
                <span class="y-nav__name">{move || prefs.strings().nav.more}</span>
            </button>
        </nav>
    }
}

/// Every page and every action, where the bar has no room for them.
#[component]
pub fn MoreSheet() -> impl IntoView {
    let pages = use_pages();
    let focus = use_focus();
    let prefs = use_prefs();
    let close = Callback::new(move |()| focus.more.set(false));
    move || {
        focus.more.get().then(|| {
            view! {
                <Sheet title=Signal::derive(move || prefs.strings().nav.more.to_owned()) on_close=close>
                    <div class="y-more" on:click=move |_| close.run(())>
                        <For each=move || pages.get() key=|page| *page let(page)>
                            <PageLink page />
                        </For>
                    </div>
                    <Actions />
                </Sheet>
            }
        })
    }
}

fn use_pages() -> Memo<Vec<Page>> {
    let data = use_data();
    Memo::new(move |_| data.known().map(|known| known.pages()).unwrap_or_default())
}

#[component]
fn PageLink(page: Page) -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let is_here = move || nav.route().page() == page;
    let (icon, key) = icon(page);
    view! {
        <a
            class="y-nav__link"
            href=move || nav.href(page.route())
            aria-current=move || is_here().then_some("page")
            data-page=key
        >
            <Icon name=icon />
            <span class="y-nav__name">{move || page_name(page, prefs.strings())}</span>
        </a>
    }
}

/// The icon of a page, and its name for tests and styles.
const fn icon(page: Page) -> (IconName, &'static str) {
    match page {
        Page::Overview => (IconName::Overview, "overview"),
        Page::Areas => (IconName::Areas, "areas"),
        Page::Sectors => (IconName::Sectors, "sectors"),
        Page::Projects => (IconName::Projects, "projects"),
        Page::Ranking => (IconName::Ranking, "ranking"),
        Page::Data => (IconName::Data, "data"),
    }
}
