//! The head of every page: whose data, which filters, which month, what one can do.

use leptos::prelude::*;

use crate::locale::Locale;
use crate::nav::Route;
use crate::present::chips::chips;
use crate::present::spec::Chip;
use crate::ui::panels::month_control::MonthControl;
use crate::ui::panels::settings::Settings;
use crate::ui::state::{use_data, use_focus, use_nav, use_prefs};
use crate::ui::widgets::{Icon, IconName};
use crate::web::{location, page};

/// The head.
#[component]
pub fn Header() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let is_synthetic = move || data.known().is_some_and(|known| known.dataset.package.synthetic);
    let title = move || {
        data.known().map(|known| {
            let package = &known.dataset.package;
            prefs.locale().pick(&package.title, &package.title_en).to_owned()
        })
    };
    Effect::new(move |_| {
        let brand = prefs.strings().brand;
        page::set_title(&title().map_or_else(|| brand.to_owned(), |title| format!("{title} · {brand}")));
    });
    view! {
        <header class="y-header">
            <a class="y-header__brand" href=move || nav.href(Route::Overview)>{move || prefs.strings().brand}</a>
            <Show when=is_synthetic>
                <span class="y-header__synthetic">{move || prefs.strings().synthetic}</span>
            </Show>
            <span class="y-header__title">{title}</span>
            <Chips />
            <span class="y-header__space"></span>
            <MonthControl />
            <Actions />
        </header>
    }
}

/// The filters as removable words.
#[component]
fn Chips() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let shown = move || {
        let known = data.known()?;
        Some(chips(&known.dataset, &nav.filters(), prefs.locale()))
    };
    let chip = move |chip: Chip| {
        let label = format!("{}{}", prefs.strings().shell.remove_filter, chip.text);
        let text = chip.text.clone();
        view! {
            <button
                type="button"
                class="y-chip"
                aria-label=label
                on:click=move |_| {
                    let state = nav.state_now();
                    nav.go(state.filtered(state.filters.clone().without(chip.key, &chip.value)));
                }
            >
                {text}
                <Icon name=IconName::Close />
            </button>
        }
    };
    view! {
        <div class="y-chips" role="group" aria-label=move || prefs.strings().shell.filters>
            {move || shown().unwrap_or_default().into_iter().map(chip).collect_view()}
        </div>
    }
}

#[component]
fn Actions() -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let focus = use_focus();
    let texts = move || &prefs.strings().shell;
    let other = move || match prefs.locale() {
        Locale::ZhCn => Locale::En,
        Locale::En => Locale::ZhCn,
    };
    let settings_open = RwSignal::new(false);
    view! {
        <div class="y-header__actions">
            <a class="y-button y-button--icon" href=move || nav.href(Route::Projects) aria-label=move || texts().search>
                <Icon name=IconName::Search />
            </a>
            <button
                type="button"
                class="y-button y-button--icon y-header__wide"
                aria-label=move || texts().share
                on:click=move |_| focus.copy(location::href(), texts().copied)
            >
                <Icon name=IconName::Share />
            </button>
            <button
                type="button"
                class="y-button y-button--icon y-header__wide"
                aria-label=move || texts().print
                on:click=move |_| page::print()
            >
                <Icon name=IconName::Print />
            </button>
            <button
                type="button"
                class="y-button y-button--icon"
                aria-label=move || texts().settings
                on:click=move |_| settings_open.set(true)
            >
                <Icon name=IconName::Settings />
            </button>
            <button
                type="button"
                class="y-button y-button--icon y-header__wide"
                aria-label=move || texts().language_label
                on:click=move |_| prefs.choose_language(other(), nav)
            >
                {move || texts().language}
            </button>
        </div>
        <Show when=move || settings_open.get()>
            <Settings on_close=Callback::new(move |()| settings_open.set(false)) />
        </Show>
    }
}
