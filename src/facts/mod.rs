//! The ledger ready to be asked: trees, plans in force, carried progress, stages, and which
//! projects a query chooses.
//!
//! Built once from a dataset; every question is then a pass over plain vectors.

mod actions;
mod deadlines;
mod ledger;
mod plans;
mod query;
mod stages;
mod tree;

pub use actions::Actions;
pub use deadlines::{Deadlines, NextDue, Overdue};
pub use ledger::{Ledger, MonthFacts, MonthSums};
pub use plans::Plans;
pub use query::Query;
pub use stages::Stages;
pub use tree::Tree;

use crate::base::{Day, Month};
use crate::model::Dataset;
use crate::model::contract::{area, organisation, project, sector};

/// What is derived once from a dataset.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The areas.
    pub areas: Tree,
    /// The sectors.
    pub sectors: Tree,
    /// The organisations.
    pub organisations: Tree,
    /// Plans, progress and what is carried, by project and month.
    pub ledger: Ledger,
    /// When each project entered each stage.
    pub stages: Stages,
    /// What is due.
    pub deadlines: Deadlines,
    /// Corrections.
    pub actions: Actions,
    /// The month the data run to.
    pub as_of: Option<Month>,
}

impl Facts {
    /// Derives them.
    pub fn new(dataset: &Dataset) -> Self {
        let as_of = dataset.package.as_of;
        Self {
            areas: Tree::new(dataset.table(&area::SPEC), area::PARENT),
            sectors: Tree::new(dataset.table(&sector::SPEC), sector::PARENT),
            organisations: Tree::new(dataset.table(&organisation::SPEC), organisation::PARENT),
            ledger: Ledger::new(dataset, as_of),
            stages: Stages::new(dataset),
            deadlines: Deadlines::new(dataset),
            actions: Actions::new(dataset),
            as_of,
        }
    }

    /// The stage of a project on a day: from `stage_change` where it has any, and then none before
    /// the first; else as it stands.
    pub fn stage(&self, dataset: &Dataset, row: u32, day: Day) -> &'static str {
        if self.stages.knows(row) {
            return self.stages.on(row, day).unwrap_or_default();
        }
        dataset.table(&project::SPEC).choice(project::STAGE, row)
    }
}
