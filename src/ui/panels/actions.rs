//! What one can do on every page: find, share, print, set up, change the language.

use leptos::prelude::*;

use crate::locale::{Locale, Strings};
use crate::nav::Route;
use crate::ui::state::{use_focus, use_nav, use_prefs};
use crate::ui::widgets::{Icon, IconName};
use crate::web::{location, page};

/// The actions as buttons; their words are seen where there is room for them.
#[component]
pub fn Actions() -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let focus = use_focus();
    let other = move || match prefs.locale() {
        Locale::ZhCn => Locale::En,
        Locale::En => Locale::ZhCn,
    };
    let share = Callback::new(move |()| focus.copy(location::href(), prefs.strings().shell.copied));
    let settings = Callback::new(move |()| {
        focus.more.set(false);
        focus.settings.set(true);
    });
    view! {
        <div class="y-actions">
            <a
                class="y-button y-button--icon y-actions__item"
                href=move || nav.href(Route::Projects)
                aria-label=move || prefs.strings().shell.search
                on:click=move |_| focus.more.set(false)
            >
                <Icon name=IconName::Search />
                <span class="y-actions__name">{move || prefs.strings().shell.search}</span>
            </a>
            <Action icon=IconName::Share name=|strings| strings.shell.share on_click=share />
            <Action icon=IconName::Print name=|strings| strings.shell.print on_click=Callback::new(|()| page::print()) />
            <Action icon=IconName::Settings name=|strings| strings.shell.settings on_click=settings />
            <button
                type="button"
                class="y-button y-button--icon y-actions__item"
                aria-label=move || prefs.strings().shell.language_label
                on:click=move |_| prefs.choose_language(other(), nav)
            >
                {move || prefs.strings().shell.language}
            </button>
        </div>
    }
}

#[component]
fn Action(icon: IconName, name: fn(&Strings) -> &'static str, on_click: Callback<()>) -> impl IntoView {
    let prefs = use_prefs();
    view! {
        <button
            type="button"
            class="y-button y-button--icon y-actions__item"
            aria-label=move || name(prefs.strings())
            on:click=move |_| on_click.run(())
        >
            <Icon name=icon />
            <span class="y-actions__name">{move || name(prefs.strings())}</span>
        </button>
    }
}
