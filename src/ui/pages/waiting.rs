//! What stands in a page's place while the package is on its way, could not be opened, or is empty.

use leptos::prelude::*;

use crate::base::Diagnostic;
use crate::locale::format;
use crate::locale::pages::shell::ShellStrings;
use crate::nav::{Route, State};
use crate::present::filled;
use crate::ui::state::{LoadState, Rest, use_data, use_nav, use_prefs};
use crate::web::page;

/// Real progress, and until it ends what `index.html` says of the default package.
#[component]
pub fn LoadingPage() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let progress = Memo::new(move |_| match data.state.get() {
        LoadState::Loading(progress) => progress,
        _ => Default::default(),
    });
    let bytes = move || {
        let progress = progress.get();
        let [so_far, whole] = [progress.bytes, progress.bytes_total].map(format::bytes);
        prefs.strings().shell.loaded_bytes.replacen("{}", &so_far, 1).replacen("{}", &whole, 1)
    };
    let rows = move || {
        let rows = format::count(progress.get().rows as i64);
        filled(prefs.strings().shell.loaded_rows, &[("n", &rows)])
    };
    let readable = move || {
        let state = nav.state();
        if state.package.is_empty() && state.version.is_empty() { page::readable_page() } else { String::new() }
    };
    view! {
        <section class="y-waiting" aria-busy="true">
            <h1 class="y-waiting__title">{move || prefs.strings().shell.loading}</h1>
            <progress
                class="y-waiting__progress"
                aria-label=move || prefs.strings().shell.loading
                max=move || progress.get().bytes_total.max(1).to_string()
                value=move || progress.get().bytes.to_string()
            ></progress>
            <p class="y-waiting__text">{bytes}</p>
            <p class="y-waiting__text">{rows}</p>
            <div class="y-waiting__readable" inner_html=readable></div>
        </section>
    }
}

/// What is wrong, where, and what to do.
#[component]
pub fn FailedPage() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let texts = move || &prefs.strings().shell;
    let reasons = move || match data.state.get() {
        LoadState::Failed(reasons) => reasons.to_vec(),
        _ => Vec::new(),
    };
    let reason = move |reason: Diagnostic| {
        let locale = prefs.locale();
        view! {
            <li class="y-waiting__reason" data-code=reason.code.as_str()>
                <strong>{locale.place(&reason.place)}</strong>
                " "
                {locale.message(&reason)}
                " "
                {locale.repair(&reason)}
            </li>
        }
    };
    let default = move || State { language: nav.state_now().language, ..State::default() };
    let asks_for_other = move || !nav.state().package.is_empty() || !nav.state().version.is_empty();
    let open_default = move |_| nav.go(default());
    view! {
        <section class="y-waiting" role="alert">
            <h1 class="y-waiting__title">{move || texts().failed}</h1>
            <p class="y-waiting__text">{move || texts().failed_hint}</p>
            <ul class="y-waiting__reasons">{move || reasons().into_iter().map(reason).collect_view()}</ul>
            <button type="button" class="y-button" on:click=move |_| data.asked_again.update(|times| *times += 1)>
                {move || texts().try_again}
            </button>
            <Show when=asks_for_other>
                <button type="button" class="y-button" on:click=open_default>{move || texts().try_default}</button>
            </Show>
        </section>
    }
}

/// A package without any figure.
#[component]
pub fn EmptyPage() -> impl IntoView {
    let prefs = use_prefs();
    let data = use_data();
    let hint = move || {
        let is_quarantined = data.known().is_some_and(|known| {
            let resources = &known.dataset.package.resources;
            resources.iter().any(|resource| resource.quarantined + resource.parent_quarantined > 0)
        });
        let texts = &prefs.strings().shell;
        if is_quarantined { texts.empty_quarantined } else { texts.empty_hint }
    };
    view! {
        <section class="y-waiting">
            <h1 class="y-waiting__title">{move || prefs.strings().shell.empty}</h1>
            <p class="y-waiting__text">{hint}</p>
        </section>
    }
}

/// A page that the package has nothing for: a link may be older, or meant for another package.
#[component]
pub fn AbsentPage(
    /// What is not there.
    title: fn(&ShellStrings) -> &'static str,
) -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let texts = move || &prefs.strings().shell;
    view! {
        <section class="y-waiting" role="alert">
            <h1 class="y-waiting__title">{move || title(texts())}</h1>
            <p class="y-waiting__text">{move || texts().absent_hint}</p>
            <button type="button" class="y-button" on:click=move |_| nav.go(nav.state_now().at(Route::Overview))>
                {move || texts().to_overview}
            </button>
        </section>
    }
}

/// The data are there, the rest of the program is on its way.
#[component]
pub fn RestComingPage() -> impl IntoView {
    let data = use_data();
    let prefs = use_prefs();
    let progress = Memo::new(move |_| match data.rest.get() {
        Rest::Coming(here, all) => (here, all),
        Rest::Here | Rest::Failed => (0.0, 0.0),
    });
    let bytes = move || {
        let (here, all) = progress.get();
        let [here, all] = [here, all].map(|bytes| format::bytes(bytes as u64));
        prefs.strings().shell.loaded_bytes.replacen("{}", &here, 1).replacen("{}", &all, 1)
    };
    view! {
        <section class="y-waiting" aria-busy="true">
            <h1 class="y-waiting__title">{move || prefs.strings().shell.rest_coming}</h1>
            <progress
                class="y-waiting__progress"
                aria-label=move || prefs.strings().shell.rest_coming
                max=move || progress.get().1.max(1.0).to_string()
                value=move || progress.get().0.to_string()
            ></progress>
            <p class="y-waiting__text">{bytes}</p>
        </section>
    }
}

/// The network broke off between the first page and this one.
#[component]
pub fn RestFailedPage() -> impl IntoView {
    let data = use_data();
    let prefs = use_prefs();
    view! {
        <section class="y-waiting" role="alert">
            <h1 class="y-waiting__title">{move || prefs.strings().shell.rest_failed}</h1>
            <p class="y-waiting__text">{move || prefs.strings().shell.rest_failed_hint}</p>
            <button type="button" class="y-button" on:click=move |_| data.rest.set(Rest::ASKED)>
                {move || prefs.strings().shell.try_again}
            </button>
        </section>
    }
}
