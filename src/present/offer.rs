//! Whether a package has what a page is about: a link may be older than the package it opens.

use crate::model::TableSpec;
use crate::model::contract::{area, project, sector};
use crate::nav::{Page, Route};
use crate::present::Known;

/// Can a page be shown?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It can.
    There,
    /// The package has no figure at all.
    NoFigures,
    /// The page's tables are not in the package.
    NoTables,
    /// The member it names is not in the package.
    NoMember,
}

/// What a package has of a route. The page on the data is always there.
pub fn offer(known: &Known, route: &Route) -> Offer {
    let pages = known.pages();
    let has = |page: Page| pages.contains(&page);
    let is_known = |spec: &'static TableSpec, id: &str| known.dataset.table(spec).find(id).is_some();
    let has_member = match route {
        Route::Area(id) => is_known(&area::SPEC, id),
        Route::Sector(id) => is_known(&sector::SPEC, id),
        Route::Project(id) => is_known(&project::SPEC, id),
        _ => true,
    };
    if *route == Route::Data {
        Offer::There
    } else if !has(Page::Overview) || known.opens_on.is_none() {
        Offer::NoFigures
    } else if !has(route.page()) {
        Offer::NoTables
    } else if !has_member {
        Offer::NoMember
    } else {
        Offer::There
    }
}
