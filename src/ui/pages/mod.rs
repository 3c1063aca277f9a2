//! One page a route; a page arranges panels.

mod areas;
mod data;
mod member;
mod overview;
mod project;
mod projects;
mod ranking;
mod sectors;
mod waiting;

use leptos::prelude::*;

use crate::model::Dimension;
use crate::nav::Route;
use crate::present::{Offer, offer};
use crate::ui::state::{LoadState, use_data, use_nav};
use crate::web::page;

use areas::AreasPage;
use data::DataPage;
use member::MemberPage;
use overview::OverviewPage;
use project::ProjectPage;
use projects::ProjectsPage;
use ranking::RankingPage;
use sectors::SectorsPage;
use waiting::{AbsentPage, EmptyPage, FailedPage, LoadingPage};

/// Which of the frames the page is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Loading,
    Failed,
    Read(Offer),
}

/// The page of the route, or what stands in its place until the package is here.
#[component]
pub fn RoutedPage() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let route = Memo::new(move |_| nav.route());
    let phase = Memo::new(move |_| match data.state.get() {
        LoadState::Loading(_) => Phase::Loading,
        LoadState::Failed(_) => Phase::Failed,
        LoadState::Ready { known, .. } => Phase::Read(offer(&known, &route.get())),
    });
    Effect::new(move |_| {
        route.track();
        page::scroll_to_top();
    });
    move || match phase.get() {
        Phase::Loading => view! { <LoadingPage /> }.into_any(),
        Phase::Failed => view! { <FailedPage /> }.into_any(),
        Phase::Read(Offer::NoFigures) => view! { <EmptyPage /> }.into_any(),
        Phase::Read(Offer::NoTables) => view! { <AbsentPage title=|texts| texts.no_tables /> }.into_any(),
        Phase::Read(Offer::NoMember) => view! { <AbsentPage title=|texts| texts.no_member /> }.into_any(),
        Phase::Read(Offer::There) => page_of(route.get()),
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
        Route::Project(_) => view! { <ProjectPage /> }.into_any(),
    }
}
