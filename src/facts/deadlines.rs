//! What is due: dated responsibilities and milestones, and the oldest that is open on a day.

use std::collections::BTreeMap;

use crate::base::{Arrange, Day, inserted};
use crate::model::Dataset;
use crate::model::contract::{project, responsibility, task, task_plan};

/// A thing due.
#[derive(Clone, Debug)]
struct Deadline {
    table: &'static str,
    row: u32,
    /// Due days by the day they were decided, the first "from the start".
    due: Vec<(Option<Day>, Day)>,
    done: Option<Day>,
}

/// The oldest thing open past its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// `responsibility` or `task`.
    pub table: &'static str,
    /// Its row there.
    pub row: u32,
    /// The day it was due.
    pub due: Day,
    /// Days since; at least one.
    pub days: i32,
}

/// The next thing due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextDue {
    /// `responsibility` or `task`.
    pub table: &'static str,
    /// Its row there.
    pub row: u32,
    /// The day it is due.
    pub due: Day,
}

/// All deadlines by project.
#[derive(Clone, Debug, Default)]
pub struct Deadlines {
    by_project: Vec<Vec<Deadline>>,
}

impl Deadlines {
    /// From `responsibility`, `task` and `task_plan`.
    pub fn new(dataset: &Dataset) -> Self {
        let mut deadlines = Self { by_project: vec![Vec::new(); dataset.table(&project::SPEC).len() as usize] };
        deadlines.add_responsibilities(dataset);
        deadlines.add_milestones(dataset);
        deadlines
    }

    fn add_responsibilities(&mut self, dataset: &Dataset) {
        let table = dataset.table(&responsibility::SPEC);
        for row in table.rows() {
            let Some(project) = table.target(responsibility::PROJECT, row) else { continue };
            let Some(due) = table.day(responsibility::DUE, row) else { continue };
            let done = table.day(responsibility::DONE, row);
            let deadline = Deadline { table: responsibility::SPEC.name, row, due: vec![(None, due)], done };
            self.by_project[project as usize].push(deadline);
        }
    }

    fn add_milestones(&mut self, dataset: &Dataset) {
        let table = dataset.table(&task::SPEC);
        let mut baselines = baselines(dataset);
        for row in table.rows().filter(|&row| table.boolean(task::MILESTONE, row) == Some(true)) {
            let Some(project) = table.target(task::PROJECT, row) else { continue };
            let declared = table.day(task::FINISH_PLANNED, row).map(|finish| vec![(None, finish)]);
            let Some(due) = baselines.remove(&row).or(declared) else { continue };
            let deadline = Deadline { table: task::SPEC.name, row, due, done: table.day(task::FINISH_ACTUAL, row) };
            self.by_project[project as usize].push(deadline);
        }
    }

    /// Does the project have any dated responsibility or milestone?
    pub fn has(&self, project: u32) -> bool {
        self.by_project.get(project as usize).is_some_and(|deadlines| !deadlines.is_empty())
    }

    /// The oldest open one past its date, as known on a day.
    pub fn oldest_open(&self, project: u32, day: Day) -> Option<Overdue> {
        self.overdue(project, day).min_by_key(|overdue| overdue.due)
    }

    /// All that are open past their date, as known on a day.
    pub fn overdue(&self, project: u32, day: Day) -> impl Iterator<Item = Overdue> {
        let open = self.open(project, day).filter(move |next| next.due < day);
        open.map(move |next| Overdue { table: next.table, row: next.row, due: next.due, days: day.since(next.due) })
    }

    /// The next one due on or after a day.
    pub fn next(&self, project: u32, day: Day) -> Option<NextDue> {
        self.open(project, day).filter(|next| next.due >= day).min_by_key(|next| next.due)
    }

    fn open(&self, project: u32, day: Day) -> impl Iterator<Item = NextDue> {
        let deadlines = self.by_project.get(project as usize).into_iter().flatten();
        deadlines.filter(move |deadline| deadline.done.is_none_or(|done| done > day)).filter_map(move |deadline| {
            let due = due_on(&deadline.due, day)?;
            Some(NextDue { table: deadline.table, row: deadline.row, due })
        })
    }
}

/// The due day in force on a day: the one decided last on or before it.
fn due_on(versions: &[(Option<Day>, Day)], day: Day) -> Option<Day> {
    versions.iter().rev().find(|(decided, _)| decided.is_none_or(|decided| decided <= day)).map(|&(_, due)| due)
}

/// The finish of every task by baseline, in the order they were decided.
fn baselines(dataset: &Dataset) -> BTreeMap<u32, Vec<(Option<Day>, Day)>> {
    let table = dataset.table(&task_plan::SPEC);
    let mut versions: BTreeMap<u32, Vec<(Option<Day>, i64, Day)>> = BTreeMap::new();
    for row in table.rows() {
        let (task, finish) = (table.target(task_plan::TASK, row), table.day(task_plan::FINISH, row));
        if let (Some(task), Some(finish), Some(version)) = (task, finish, table.integer(task_plan::VERSION, row)) {
            versions.entry(task).or_default().push((table.day(task_plan::DECIDED, row), version, finish));
        }
    }
    let in_order = |mut versions: Vec<(Option<Day>, i64, Day)>| {
        versions.arrange();
        versions.into_iter().map(|(decided, _, finish)| (decided, finish)).collect()
    };
    inserted(versions.into_iter().map(|(task, versions)| (task, in_order(versions))))
}
