//! The ledger ready to be asked: trees, plans in force, carried progress, stages, and which
//! projects a query chooses.
//!
//! Built once from a dataset; every question is then a pass over plain vectors.

mod actions;
mod deadlines;
mod ledger;
mod month_sums;
mod places;
mod planned;
mod plans;
mod query;
mod selection;
mod stages;
mod tree;

pub use actions::Actions;
pub use deadlines::{Deadlines, NextDue, Overdue};
pub use ledger::{Ledger, MonthColumns, MonthFacts};
pub use month_sums::{MonthSums, MonthTally, YearTally};
pub use places::Places;
pub use planned::{Basis, Due};
pub use plans::Plans;
pub use query::{Query, mentioning, passing};
pub use selection::{Rows, Selection};
pub use stages::Stages;
pub use tree::Tree;

use crate::base::{Day, Month, Qualifier};
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
    /// Where each project lies.
    pub places: Places,
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
    /// By project: the areas named beside its own.
    also_areas: Vec<Box<[u32]>>,
    /// The projects that name any.
    shared: Vec<u32>,
    /// The projects whose total investment is not exact.
    rough: Vec<(u32, Qualifier)>,
}

impl Facts {
    /// Derives them.
    pub fn new(dataset: &Dataset) -> Self {
        Self::with_ledger(dataset, Ledger::new(dataset, dataset.package.as_of))
    }

    /// Derives them around a ledger that is there already.
    pub fn with_ledger(dataset: &Dataset, ledger: Ledger) -> Self {
        let also_areas = also_areas(dataset);
        Self {
            areas: Tree::new(dataset.table(&area::SPEC), area::PARENT),
            sectors: Tree::new(dataset.table(&sector::SPEC), sector::PARENT),
            organisations: Tree::new(dataset.table(&organisation::SPEC), organisation::PARENT),
            places: Places::new(dataset),
            ledger,
            stages: Stages::new(dataset),
            deadlines: Deadlines::new(dataset),
            actions: Actions::new(dataset),
            as_of: dataset.package.as_of,
            shared: (0..).zip(&also_areas).filter(|(_, areas)| !areas.is_empty()).map(|(row, _)| row).collect(),
            rough: rough(dataset),
            also_areas,
        }
    }

    /// The areas that a project names beside its own.
    pub fn also_areas(&self, row: u32) -> &[u32] {
        self.also_areas.get(row as usize).map_or(&[], |areas| areas)
    }

    /// The projects that name areas beside their own.
    pub fn shared(&self) -> impl Iterator<Item = u32> {
        self.shared.iter().copied()
    }

    /// The projects whose total investment is not exact.
    pub fn rough(&self) -> &[(u32, Qualifier)] {
        &self.rough
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

fn also_areas(dataset: &Dataset) -> Vec<Box<[u32]>> {
    let (projects, areas) = (dataset.table(&project::SPEC), dataset.table(&area::SPEC));
    let named = |row| projects.list(project::ALSO_AREA, row).filter_map(|id| areas.find(id)).collect();
    projects.rows().map(named).collect()
}

fn rough(dataset: &Dataset) -> Vec<(u32, Qualifier)> {
    let table = dataset.table(&project::SPEC);
    let priced = table.rows().filter(|&row| table.money(project::TOTAL_INVESTMENT, row).is_some());
    let qualified = priced.map(|row| (row, Qualifier::parse(table.choice(project::TOTAL_QUALIFIER, row))));
    qualified.filter(|(_, qualifier)| *qualifier != Qualifier::Exact).collect()
}
