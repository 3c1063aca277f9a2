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
use crate::ui::state::{LoadState, Rest, use_data, use_nav};
use crate::web::page;

use areas::AreasPage;
use data::DataPage;
use member::MemberPage;
use overview::OverviewPage;
use project::ProjectPage;
use projects::ProjectsPage;
use ranking::RankingPage;
use sectors::SectorsPage;
use waiting::{AbsentPage, EmptyPage, FailedPage, LoadingPage, RestComingPage, RestFailedPage};

/// What stands in the page's place.
#[derive(Clone, PartialEq, Eq)]
enum Shown {
    Loading,
    Failed,
    RestComing,
    RestFailed,
    Missing(Offer),
    Page(Route),
}

/// The page of the route, or what stands in its place until the package is here.
///
/// One memo decides: a view that read a memo first and then what that memo was made from would miss
/// changes of the latter alone (docs/decisions/0011).
#[component]
pub fn RoutedPage() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let shown = Memo::new(move |_| match data.state.get() {
        LoadState::Loading(_) => Shown::Loading,
        LoadState::Failed(_) => Shown::Failed,
        LoadState::Ready { known, .. } => match (offer(&known, &nav.route()), nav.route()) {
            (Offer::There, Route::Overview) => Shown::Page(Route::Overview),
            (Offer::There, route) => match data.rest.get() {
                Rest::Coming(..) => Shown::RestComing,
                Rest::Here => Shown::Page(route),
                Rest::Failed => Shown::RestFailed,
            },
            (missing, _) => Shown::Missing(missing),
        },
    });
    let route = Memo::new(move |_| nav.route());
    Effect::new(move |_| {
        route.track();
        page::scroll_to_top();
    });
    move || match shown.get() {
        Shown::Loading => view! { <LoadingPage /> }.into_any(),
        Shown::Failed => view! { <FailedPage /> }.into_any(),
        Shown::RestComing => view! { <RestComingPage /> }.into_any(),
        Shown::RestFailed => view! { <RestFailedPage /> }.into_any(),
        Shown::Missing(Offer::NoTables) => view! { <AbsentPage title=|texts| texts.no_tables /> }.into_any(),
        Shown::Missing(Offer::NoMember) => view! { <AbsentPage title=|texts| texts.no_member /> }.into_any(),
        Shown::Missing(_) => view! { <EmptyPage /> }.into_any(),
        Shown::Page(Route::Overview) => view! { <OverviewPage /> }.into_any(),
        Shown::Page(route) => later_page(route),
    }
}

/// The pages that come with the rest of the module (.ci/split.mjs).
fn later_page(route: Route) -> AnyView {
    match route {
        // In the first part, beside this function.
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
