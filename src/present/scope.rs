//! From the state of the page to the question it asks.

use std::sync::Arc;

use crate::base::{Day, Month};
use crate::facts::Query;
use crate::model::contract::area;
use crate::model::{Dataset, Dimension};
use crate::nav::{self, Filters, Route, State};
use crate::present::{Context, Known};

/// The question that filters ask.
pub fn query(filters: &Filters) -> Query {
    let chosen = Dimension::ALL.into_iter().filter(|&key| filters.has(key));
    let values = |key| filters.values(key).map(str::to_owned).collect();
    Query { chosen: chosen.map(|key| (key, values(key))).collect(), words: filters.words.clone() }
}

/// The end of the data that a state asks beyond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// A month before anything of the package is dated.
    First,
    /// A month after the one the data run to.
    Last,
}

/// The month a state asks for: its own, else that of its status date.
pub fn asked_month(state: &State) -> Option<Month> {
    state.month.or(state.status.map(Day::month))
}

/// Whether the data reach the month that a state asks for, and beyond which end it lies where not. A
/// project's schedule is looked at on any day that its chart shows, be it before everything dated.
pub fn beyond(known: &Known, state: &State) -> Option<Beyond> {
    let asked = asked_month(state)?;
    let is_schedule = matches!(state.route, Route::Project(_)) && state.status.is_some();
    if asked > last_month(known)? {
        return Some(Beyond::Last);
    }
    let is_before = !is_schedule && asked < known.begins_on? && asked < known.first_dated()?;
    is_before.then_some(Beyond::First)
}

/// The month the data run to.
pub fn last_month(known: &Known) -> Option<Month> {
    known.facts.as_of.or(known.opens_on)
}

/// The month a state speaks of: the one it asks for, where the data reach it; else the first with a
/// figure, or the one the pages open on.
pub fn month(known: &Known, state: &State) -> Option<Month> {
    last_month(known)?;
    match beyond(known, state) {
        Some(Beyond::First) => known.begins_on,
        Some(Beyond::Last) => known.opens_on,
        None => asked_month(state).or(known.opens_on),
    }
}

/// The day schedules are looked at: the state's where it lies in the month, else the month's last.
pub fn status_day(state: &State, month: Month) -> Day {
    state.status.filter(|day| day.month() == month).unwrap_or(month.last_day())
}

/// The canonical query of filters at a month.
pub fn scope(filters: &Filters, month: Month) -> Arc<str> {
    nav::scope(filters, Some(month)).into()
}

/// The area that alone is asked for, `Some(None)` for the whole; nothing where anything else narrows it, or
/// the package has no such area.
pub fn area_alone(context: &Context) -> Option<Option<u32>> {
    let chosen: Vec<(Dimension, &str)> = context.filters.iter().collect();
    match chosen.as_slice() {
        _ if !context.filters.words.is_empty() => None,
        [] => Some(None),
        [(Dimension::Area, id)] => context.dataset().table(&area::SPEC).find(id).map(Some),
        _ => None,
    }
}

/// The filters with one dimension set to a single member.
pub fn narrowed(filters: &Filters, key: Dimension, id: &str) -> Filters {
    filters.clone().without_key(key).with(key, id)
}

/// The scope of a single project.
pub fn project_scope(id: &str, month: Month) -> Arc<str> {
    scope(&Filters::default().with(Dimension::Project, id), month)
}

/// The id of a row of a dimension's table.
pub fn member_id(dataset: &Dataset, key: Dimension, row: u32) -> String {
    use crate::model::contract::{area, organisation, sector};
    let spec = match key {
        Dimension::Area => &area::SPEC,
        Dimension::Sector => &sector::SPEC,
        _ => &organisation::SPEC,
    };
    dataset.table(spec).key(row)
}
