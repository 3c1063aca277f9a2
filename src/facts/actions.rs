//! Corrections by project.

use std::collections::BTreeMap;

use crate::base::Day;
use crate::model::Dataset;
use crate::model::contract::action;

/// The rows of `action` that name each project, in the file's order.
#[derive(Clone, Debug, Default)]
pub struct Actions {
    by_project: BTreeMap<u32, Vec<u32>>,
}

impl Actions {
    /// From the table `action`.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&action::SPEC);
        let mut by_project: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for row in table.rows() {
            if let Some(project) = table.target(action::PROJECT, row) {
                by_project.entry(project).or_default().push(row);
            }
        }
        Self { by_project }
    }

    /// The correction of a project raised last of those open on a day.
    pub fn latest_open(&self, dataset: &Dataset, project: u32, day: Day) -> Option<u32> {
        let table = dataset.table(&action::SPEC);
        let is_open = |&row: &u32| {
            table.day(action::RAISED, row).is_some_and(|raised| raised <= day)
                && table.day(action::CLOSED, row).is_none_or(|closed| closed > day)
        };
        let rows = self.by_project.get(&project).into_iter().flatten().copied();
        rows.filter(is_open).max_by_key(|&row| table.day(action::RAISED, row))
    }
}
