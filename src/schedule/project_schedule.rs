//! One project's schedule as it was known on a day: the rows of its Gantt chart.
//!
//! What is expected follows from the plan in force, from what has happened and from what each task
//! waits for: unfinished work takes as long as planned, begins neither before its plan nor before
//! the day, and later still where something before it is late. It is never expected early.

use crate::base::{DateSpan, Day, Decimal, Ratio};
use crate::model::Dataset;
use crate::schedule::network::DependencyKind;
use crate::schedule::standing::Standing;
use crate::schedule::task_rows::Draft;
use crate::schedule::tasks::Tasks;

/// From this share of tasks with logic on, a schedule may speak of a critical path (DCMA 14-point
/// assessment); below it, of key nodes.
const ENOUGH_LOGIC: Ratio = Ratio::of_whole(95, 100);

/// A task on a day. Its names, phase and unit stand in its row of `task`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// The row in `task`.
    pub task: u32,
    /// The position of the row it is part of, in the same list.
    pub parent: Option<usize>,
    /// How many rows it is below the top.
    pub depth: u32,
    /// Does it sum up the rows beneath?
    pub is_summary: bool,
    /// A single day, reached or not?
    pub is_milestone: bool,
    /// Its first baseline.
    pub first: Option<DateSpan>,
    /// Its plan in force.
    pub in_force: Option<DateSpan>,
    /// When it started.
    pub start_actual: Option<Day>,
    /// When it finished; of a milestone, when it was reached.
    pub finish_actual: Option<Day>,
    /// When it is expected to run, from its actual start where it has one; nothing once it has
    /// finished, nor without a plan.
    pub expected: Option<DateSpan>,
    /// Physical progress; known at the end of the data's last month alone.
    pub percent: Option<Decimal>,
    /// Days by which it finished, or is expected to, after its first baseline; negative: before.
    pub days_late_first: Option<i32>,
    /// The same after the plan in force.
    pub days_late_in_force: Option<i32>,
    /// How it stands against the plan in force.
    pub standing: Standing,
    /// Days it may slip without moving the end; nothing for finished and for summary tasks.
    pub total_float_days: Option<i64>,
    /// Days it may slip without moving any other task; likewise.
    pub free_float_days: Option<i64>,
    /// Tied to others, unfinished, and without total float.
    pub is_critical: bool,
}

/// A dependency between two rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowLink {
    /// The position of the earlier task's row.
    pub from: usize,
    /// The position of the later task's row.
    pub to: usize,
    /// Which ends it ties.
    pub kind: DependencyKind,
    /// Does it lie on the critical path?
    pub is_critical: bool,
}

/// A project's schedule on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectSchedule {
    /// The day it speaks of.
    pub status_day: Day,
    /// Its tasks, each above its parts, else in the file's order.
    pub rows: Vec<TaskRow>,
    /// The dependencies between them.
    pub links: Vec<RowLink>,
    /// Rows of `task` that wait for each other in a ring, the shortest such; then dependencies
    /// count for nothing. Empty where there is none.
    pub cycle: Vec<u32>,
    /// The share of tasks without parts that are tied to another; nothing without tasks.
    pub has_logic_share: Option<Ratio>,
}

impl ProjectSchedule {
    /// The schedule of a project, a row of `project`, as known at the end of a day.
    pub fn new(dataset: &Dataset, tasks: &Tasks, project: u32, status_day: Day) -> Self {
        let draft = Draft::new(dataset, tasks, project, status_day);
        Self {
            status_day,
            rows: draft.rows(),
            links: draft.links(),
            has_logic_share: draft.has_logic_share(),
            cycle: draft.project_network.cycle,
        }
    }

    /// May it speak of a critical path, rather than of key nodes?
    pub fn has_critical_path(&self) -> bool {
        self.has_logic_share.is_some_and(|share| share >= ENOUGH_LOGIC)
    }

    /// The row of a task.
    pub fn row(&self, task: u32) -> Option<&TaskRow> {
        self.rows.iter().find(|row| row.task == task)
    }

    /// When the whole of it is expected to finish; nothing once it has, nor without any plan.
    pub fn expected_finish(&self) -> Option<Day> {
        self.rows.iter().filter_map(|row| row.expected).map(|span| span.finish).max()
    }
}
