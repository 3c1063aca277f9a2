//! From the state of the page to the question it asks.

use std::sync::Arc;

use crate::base::{Day, Month};
use crate::facts::Query;
use crate::model::contract::area;
use crate::model::{Dataset, Dimension};
use crate::nav::{self, Filters, State};
use crate::present::{Context, Known};

/// The question that filters ask.
pub fn query(filters: &Filters) -> Query {
    let chosen = Dimension::ALL.into_iter().filter(|&key| filters.has(key));
    let values = |key| filters.values(key).map(str::to_owned).collect();
    Query { chosen: chosen.map(|key| (key, values(key))).collect(), words: filters.words.clone() }
}

/// The month a state speaks of: its own, else that of its status date, where the data reach it; else
/// the one the pages open on.
pub fn month(known: &Known, state: &State) -> Option<Month> {
    let last = known.facts.as_of.or(known.opens_on)?;
    let asked = state.month.or(state.status.map(Day::month));
    asked.filter(|&month| month <= last).or(known.opens_on)
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
