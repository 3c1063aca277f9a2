//! The views of a page, as its own key `view` names them.

use crate::model::Dimension;
use crate::nav::Route;
use crate::present::Context;
use crate::present::members::grouping_below;

/// A way to look at members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The tile map.
    Map,
    /// The 条块 matrix.
    Matrix,
    /// The ranking.
    Ranking,
    /// The treemap.
    Treemap,
    /// The table.
    Table,
}

impl View {
    /// Its name in a link.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Matrix => "matrix",
            Self::Ranking => "ranking",
            Self::Treemap => "treemap",
            Self::Table => "table",
        }
    }

    /// Its name on the page.
    pub const fn name(self, context: &Context) -> &'static str {
        let strings = &context.strings().views;
        match self {
            Self::Map => strings.map,
            Self::Matrix => strings.matrix,
            Self::Ranking => strings.ranking,
            Self::Treemap => strings.treemap,
            Self::Table => strings.table,
        }
    }
}

/// The views a route offers, the first its default; none where there is nothing to choose, as where
/// no member has a plan.
pub fn views(context: &Context, route: &Route) -> Vec<View> {
    let (dimension, views) = match route {
        Route::Areas => (Dimension::Area, vec![View::Map, View::Matrix, View::Ranking]),
        Route::Sectors => (Dimension::Sector, vec![View::Treemap, View::Table]),
        _ => return Vec::new(),
    };
    let whole = context.refiltered(&context.filters.clone().without_key(dimension));
    let breakdown = whole.breakdown(&grouping_below(&whole, dimension, None));
    let has_plan = breakdown.members.iter().any(|member| member.totals.plan().is_some());
    if has_plan { views } else { Vec::new() }
}

/// The view that a link names, else the first; nothing where there is no choice.
pub fn view(views: &[View], name: &str) -> Option<View> {
    views.iter().copied().find(|view| view.key() == name).or_else(|| views.first().copied())
}
