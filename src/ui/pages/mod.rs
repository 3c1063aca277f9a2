//! One page a route; a page arranges panels.

mod areas;
mod data;
mod member;
mod overview;
mod projects;
mod ranking;
mod sectors;
mod waiting;

use leptos::prelude::*;

use crate::model::Dimension;
use crate::nav::Route;
use crate::ui::state::{LoadState, use_context_of_page, use_data, use_nav};
use crate::web::page;

use areas::AreasPage;
use data::DataPage;
use member::MemberPage;
use overview::OverviewPage;
use projects::ProjectsPage;
use ranking::RankingPage;
use sectors::SectorsPage;
use waiting::{EmptyPage, FailedPage, LoadingPage};

/// Which of the frames the page is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Loading,
    Failed,
    Empty,
    Ready,
}

/// The page of the route, or what stands in its place until the package is here.
#[component]
pub fn RoutedPage() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let context = use_context_of_page();
    let phase = Memo::new(move |_| match data.state.get() {
        LoadState::Loading(_) => Phase::Loading,
        LoadState::Failed(_) => Phase::Failed,
        LoadState::Ready { .. } if context.with(Option::is_none) => Phase::Empty,
        LoadState::Ready { .. } => Phase::Ready,
    });
    let route = Memo::new(move |_| nav.route());
    Effect::new(move |_| {
        route.track();
        page::scroll_to_top();
    });
    move || match phase.get() {
        Phase::Loading => view! { <LoadingPage /> }.into_any(),
        Phase::Failed => view! { <FailedPage /> }.into_any(),
        Phase::Empty => view! { <EmptyPage /> }.into_any(),
        Phase::Ready => page_of(route.get()),
    }
}

fn page_of(route: Route) -> AnyView {
    match route {
        Route::Overview => view! { <OverviewPage /> }.into_any(),
        Route::Data => view! { <DataPage /> }.into_any(),
        Route::Projects => view! { <ProjectsPage /> }.into_any(),
        Route::Areas => view! { <AreasPage /> }.into_any(),
        Route::Area(id) => view! { <MemberPage dimension=Dimension::Area id /> }.into_any(),
        Route::Sectors => view! { <SectorsPage /> }.into_any(),
        Route::Sector(id) => view! { <MemberPage dimension=Dimension::Sector id /> }.into_any(),
        Route::Ranking => view! { <RankingPage /> }.into_any(),
        _ => view! { <OverviewPage /> }.into_any(),
    }
}
