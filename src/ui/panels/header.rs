//! The head of every page: whose data, where one is, which filters, which month, what one can do.

use leptos::prelude::*;

use crate::nav::Route;
use crate::ui::panels::actions::Actions;
use crate::ui::panels::chips::Chips;
use crate::ui::panels::month_control::MonthControl;
use crate::ui::panels::site::site_title;
use crate::ui::panels::trail::Trail;
use crate::ui::panels::views::Views;
use crate::ui::state::{use_data, use_nav, use_prefs};

/// The head.
#[component]
pub fn Header() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let is_synthetic = move || data.known().is_some_and(|known| known.dataset.package.synthetic);
    let title = move || site_title(data, prefs.locale());
    view! {
        <header class="y-header">
            <a class="y-header__brand" href=move || nav.href(Route::Overview)>{title}</a>
            <Show when=is_synthetic>
                <span class="y-header__synthetic">{move || prefs.strings().synthetic}</span>
            </Show>
            <Trail />
            <Chips />
            <span class="y-header__space"></span>
            <Views />
            <MonthControl />
            <Actions />
        </header>
    }
}
