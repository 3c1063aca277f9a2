//! What a page is going to ask of the ledger, asked at once: the results of a tap are there together,
//! before anything is written.

use crate::model::Dimension;
use crate::nav::Route;
use crate::present::Context;
use crate::present::members::grouping_below;

/// Computes the sums that the cards of a page share.
pub fn answer_ahead(context: &Context, route: &Route) {
    context.totals();
    match route {
        Route::Overview => {
            context.year();
            by_members(context, Dimension::Area);
            by_members(context, Dimension::Sector);
        }
        Route::Areas | Route::Ranking => by_members(context, Dimension::Area),
        Route::Sectors => by_members(context, Dimension::Sector),
        Route::Area(_) | Route::Sector(_) | Route::Projects | Route::Project(_) | Route::Data => {}
    }
}

/// The members of what is in scope but for the members themselves, now and at the month before that
/// ranks are compared with.
fn by_members(context: &Context, dimension: Dimension) {
    let whole = context.refiltered(&context.filters.clone().without_key(dimension));
    let grouping = grouping_below(&whole, dimension, None);
    whole.breakdown(&grouping);
    if let Some(month) = context.known.facts.ledger.previous_reported(context.month) {
        whole.at_month(month).breakdown(&grouping);
    }
}
