//! 关键责任分解表 on a day: whose turn it is, and what is overdue.

use crate::base::Day;
use crate::model::contract::responsibility;
use crate::model::{Dataset, Table};
use crate::schedule::project_schedule::{ProjectSchedule, TaskRow};
use crate::schedule::standing::Standing;
use crate::schedule::tasks::Tasks;

/// A responsibility on a day. Its item and units stand in its row of `responsibility`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResponsibilityRow {
    /// The row in `responsibility`.
    pub row: u32,
    /// The task it serves, as a row of `task`.
    pub task: Option<u32>,
    /// When it falls due to begin: its own start, else that of its task's plan in force.
    pub start: Option<Day>,
    /// When it is due.
    pub due: Option<Day>,
    /// When it was done.
    pub done: Option<Day>,
    /// Has it begun, and is it not done? Then it is this unit's turn.
    pub is_turn: bool,
    /// How it stands.
    pub standing: Standing,
}

impl ResponsibilityRow {
    /// The first day on which it was overdue: the one after it was due. Nothing unless it is.
    pub fn overdue_since(&self) -> Option<Day> {
        let is_overdue = matches!(self.standing, Standing::Overdue { .. });
        self.due.filter(|_| is_overdue).map(|due| due.plus(1))
    }
}

/// The responsibilities of a project, a row of `project`, on its schedule's day, in the file's
/// order.
pub fn responsibilities(
    dataset: &Dataset,
    tasks: &Tasks,
    schedule: &ProjectSchedule,
    project: u32,
) -> Vec<ResponsibilityRow> {
    let table = dataset.table(&responsibility::SPEC);
    tasks.responsibilities(project).iter().map(|&row| on_day(table, tasks, schedule, row)).collect()
}

fn on_day(table: &Table, tasks: &Tasks, schedule: &ProjectSchedule, row: u32) -> ResponsibilityRow {
    let day = schedule.status_day;
    let task = table.target(responsibility::TASK, row);
    let planned_start = || tasks.planned(task?, day).map(|span| span.start);
    let start = table.day(responsibility::START, row).or_else(planned_start);
    let due = table.day(responsibility::DUE, row);
    let done = table.day(responsibility::DONE, row).filter(|&done| done <= day);
    let expected = task.and_then(|task| schedule.row(task)).and_then(|task| expected_with(task, due));
    ResponsibilityRow {
        row,
        task,
        start,
        due,
        done,
        is_turn: done.is_none() && start.is_some_and(|start| start <= day),
        standing: Standing::on(day, done, due, expected),
    }
}

/// What is due no earlier than its task's first planned finish is expected with the task; of what
/// is due midway the task's dates say nothing.
fn expected_with(task: &TaskRow, due: Option<Day>) -> Option<Day> {
    let closes_task = due? >= task.first?.finish;
    task.expected.filter(|_| closes_task).map(|span| span.finish)
}
