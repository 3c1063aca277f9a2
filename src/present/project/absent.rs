//! What the page of a project has no room for because the package says nothing of it.

use crate::base::Money;
use crate::model::Dimension;
use crate::model::contract::{project, sector};
use crate::nav::Filters;
use crate::present::Context;

use super::ProjectView;
use super::gantt::has_dates;
use super::life::LifeCurve;

/// The parts of 一表二图 that are not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    /// Which, and why, in one line.
    pub line: String,
    /// None of the three is there: what else is known takes their place.
    pub is_all: bool,
}

/// What is not shown, and why; nothing where all of it is.
pub fn absent(view: &ProjectView) -> Option<Absent> {
    let strings = &view.context.strings().records;
    let parts = [
        (has_dates(view), strings.no_tasks),
        (!view.responsibilities.is_empty(), strings.no_duties),
        (LifeCurve::new(view).is_some() || has_year(view), strings.no_money),
    ];
    let missing: Vec<&str> = parts.iter().filter(|(is_there, _)| !is_there).map(|&(_, words)| words).collect();
    let is_all = missing.len() == parts.len();
    let line = [strings.not_shown, &missing.join(view.context.strings().schedule.list_comma), strings.full_stop];
    (!missing.is_empty()).then(|| Absent { line: line.concat(), is_all })
}

/// The projects of its sector; nothing where it names none.
pub fn siblings(view: &ProjectView) -> Option<Context> {
    let dataset = view.context.dataset();
    let sector_row = dataset.table(&project::SPEC).target(project::SECTOR, view.row)?;
    let id = dataset.table(&sector::SPEC).key(sector_row);
    Some(view.context.refiltered(&Filters::default().with(Dimension::Sector, &id)))
}

/// Is there anything of this year for a curve: a plan, or work?
pub(super) fn has_year(view: &ProjectView) -> bool {
    let at = &view.at().at;
    at.plan.is_some() || at.done.is_some_and(|done| done != Money::ZERO)
}
