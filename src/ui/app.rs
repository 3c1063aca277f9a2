//! The page as a whole: provides the contexts, keeps the frame, shows the route's page.

use leptos::prelude::*;

use crate::ui::pages::RoutedPage;
use crate::ui::panels::{
    ExplanationSheet, Header, HonestyLine, MoreSheet, Navigation, Notices, SettingsSheet, SiteLine,
};
use crate::ui::state::{
    DataContext, FocusContext, NavContext, PrefsContext, Rest, start_fetching_rest, start_loading, use_data, use_focus,
    use_nav, use_prefs,
};
use crate::ui::widgets::InTurn;
use crate::web::{keys, time};

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let nav = NavContext::follow_address();
    let prefs = PrefsContext::kept(nav);
    let data = DataContext::new(nav, prefs);
    provide_context(nav);
    provide_context(prefs);
    provide_context(data);
    let focus = FocusContext::new();
    provide_context(focus);
    prefs.apply_always();
    keys::watch();
    Effect::new(move |_| {
        nav.state();
        leptos::task::spawn_local(async {
            time::painted().await;
            keys::rescue_focus();
        });
    });
    let sheets_are_here = Memo::new(move |_| data.rest.get() == Rest::Here);
    // In turns: the browser compiles the module as it is first used.
    view! {
        <InTurn>
            <Fetching />
        </InTurn>
        <InTurn>
            <div class="y-shell">
                <InTurn>
                    <Navigation />
                    <Header />
                </InTurn>
                <main class="y-main" id="main" tabindex="-1" data-route=move || nav.route().path()>
                    <RoutedPage />
                    <InTurn>
                        <SiteLine />
                    </InTurn>
                </main>
                <InTurn>
                    <HonestyLine />
                </InTurn>
            </div>
            <Notices />
            {move || sheets_are_here.get().then(|| view! { <Sheets /> })}
        </InTurn>
    }
}

/// Nothing to see: has the package fetched, and the rest of the module.
#[component]
fn Fetching() -> impl IntoView {
    start_loading(use_data(), use_nav());
    start_fetching_rest(use_data(), use_nav(), use_focus(), use_prefs());
}

/// What opens over the page at a tap.
#[component]
fn Sheets() -> impl IntoView {
    view! {
        <MoreSheet />
        <SettingsSheet />
        <ExplanationSheet />
    }
}
