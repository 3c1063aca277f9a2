//! The tables of tasks, read once: who is part of whom, who waits for whom, what was planned.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{DateSpan, Day};
use crate::model::contract::{dependency, responsibility, task};
use crate::model::{Dataset, Table};
use crate::schedule::baseline::Baselines;

/// Rows of one table by a row of another, in the file's order.
type RowsByRow = BTreeMap<u32, Vec<u32>>;

/// What the schedules of all projects share. Built once for a dataset.
#[derive(Clone, Debug, Default)]
pub struct Tasks {
    by_project: RowsByRow,
    parts: RowsByRow,
    /// Rows of `dependency` by the task that waits.
    waits: RowsByRow,
    responsibilities: RowsByRow,
    pub(super) baselines: Baselines,
}

impl Tasks {
    /// From `task`, `dependency`, `task_plan` and `responsibility`.
    pub fn new(dataset: &Dataset) -> Self {
        let tasks = dataset.table(&task::SPEC);
        Self {
            by_project: rows_by(tasks, task::PROJECT),
            parts: rows_by(tasks, task::PARENT),
            waits: rows_by(dataset.table(&dependency::SPEC), dependency::TO),
            responsibilities: rows_by(dataset.table(&responsibility::SPEC), responsibility::PROJECT),
            baselines: Baselines::new(dataset),
        }
    }

    /// The tasks of a project, as rows of `task`.
    pub fn of_project(&self, project: u32) -> &[u32] {
        rows_of(&self.by_project, project)
    }

    /// The tasks that are part of a task.
    pub fn parts(&self, task: u32) -> &[u32] {
        rows_of(&self.parts, task)
    }

    /// Does the task sum up others?
    pub fn is_summary(&self, task: u32) -> bool {
        self.parts.contains_key(&task)
    }

    /// What the task waits for, as rows of `dependency`.
    pub(super) fn waits(&self, task: u32) -> &[u32] {
        rows_of(&self.waits, task)
    }

    /// The responsibilities of a project, as rows of `responsibility`.
    pub(super) fn responsibilities(&self, project: u32) -> &[u32] {
        rows_of(&self.responsibilities, project)
    }

    /// The planned dates of a task in force on a day.
    pub fn planned(&self, task: u32, day: Day) -> Option<DateSpan> {
        self.baselines.in_force(task, day)
    }

    /// The tasks without parts of their own that a task comes down to; itself where it has none.
    pub(super) fn leaves(&self, task: u32) -> Vec<u32> {
        let (mut leaves, mut seen, mut open) = (Vec::new(), BTreeSet::new(), vec![task]);
        while let Some(task) = open.pop() {
            let parts = self.parts(task);
            if parts.is_empty() {
                leaves.push(task);
            } else if seen.insert(task) {
                open.extend(parts.iter().rev());
            }
        }
        leaves
    }
}

fn rows_by(table: &Table, column: usize) -> RowsByRow {
    let mut found = RowsByRow::new();
    for row in table.rows() {
        if let Some(target) = table.target(column, row) {
            found.entry(target).or_default().push(row);
        }
    }
    found
}

fn rows_of(rows: &RowsByRow, row: u32) -> &[u32] {
    rows.get(&row).map_or(&[], Vec::as_slice)
}
