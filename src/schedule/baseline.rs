//! Baselines of tasks: the first, and the one in force on a day.

use std::collections::BTreeMap;

use crate::base::{Arrange, DateSpan, Day};
use crate::model::contract::{task, task_plan};
use crate::model::{Dataset, Table};

/// A version of a task's planned dates.
#[derive(Clone, Copy, Debug)]
struct Version {
    /// Nothing: from the start.
    decided: Option<Day>,
    number: i64,
    span: DateSpan,
}

/// The planned dates of every task, in the order they were decided, of equal days by version.
#[derive(Clone, Debug, Default)]
pub(super) struct Baselines(BTreeMap<u32, Vec<Version>>);

impl Baselines {
    /// From `task_plan`, and for tasks it does not know from `task`.
    pub(super) fn new(dataset: &Dataset) -> Self {
        let (tasks, plans) = (dataset.table(&task::SPEC), dataset.table(&task_plan::SPEC));
        let mut versions: BTreeMap<u32, Vec<Version>> = BTreeMap::new();
        for (task, version) in plans.rows().filter_map(|row| read(tasks, plans, row)) {
            versions.entry(task).or_default().push(version);
        }
        versions.values_mut().for_each(|versions| versions.arrange_by_key(|version| (version.decided, version.number)));
        for row in tasks.rows() {
            if let Some(span) = declared(tasks, row) {
                versions.entry(row).or_insert_with(|| vec![Version { decided: None, number: 0, span }]);
            }
        }
        Self(versions)
    }

    /// The dates of the lowest version, as far as it was decided on or before the day.
    pub(super) fn first(&self, task: u32, day: Day) -> Option<DateSpan> {
        let first = self.0.get(&task)?.iter().min_by_key(|version| version.number)?;
        is_known(first, day).then_some(first.span)
    }

    /// The dates decided last on or before the day.
    pub(super) fn in_force(&self, task: u32, day: Day) -> Option<DateSpan> {
        let known = self.0.get(&task)?.iter().rev().find(|version| is_known(version, day));
        known.map(|version| version.span)
    }
}

fn is_known(version: &Version, day: Day) -> bool {
    version.decided.is_none_or(|decided| decided <= day)
}

fn read(tasks: &Table, plans: &Table, row: u32) -> Option<(u32, Version)> {
    let task = plans.target(task_plan::TASK, row)?;
    let number = plans.integer(task_plan::VERSION, row)?;
    let span = span(tasks, task, plans.day(task_plan::START, row), plans.day(task_plan::FINISH, row))?;
    Some((task, Version { decided: plans.day(task_plan::DECIDED, row), number, span }))
}

fn declared(tasks: &Table, row: u32) -> Option<DateSpan> {
    span(tasks, row, tasks.day(task::START_PLANNED, row), tasks.day(task::FINISH_PLANNED, row))
}

/// A milestone is a single day, its finish; so is a task whose start nobody gave.
fn span(tasks: &Table, task: u32, start: Option<Day>, finish: Option<Day>) -> Option<DateSpan> {
    let finish = finish?;
    let is_milestone = tasks.boolean(task::MILESTONE, task) == Some(true);
    let start = start.filter(|&start| !is_milestone && start <= finish).unwrap_or(finish);
    Some(DateSpan { start, finish })
}
