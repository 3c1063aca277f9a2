//! The network behind one project's schedule: its tasks, and those of other projects they wait for.
//!
//! Where the first plan itself lets a task begin before what it waits for is through (a start on
//! the day of a milestone, say), the dependency asks for no more than that plan did: else a project
//! exactly on its plan would be called late.

use std::collections::BTreeMap;

use crate::base::{Day, inserted};
use crate::model::contract::{dependency, task};
use crate::model::{Dataset, Table};
use crate::schedule::known::Known;
use crate::schedule::network::{Dependency, DependencyKind, Network};
use crate::schedule::passes::{TimeSpan, slack_days};
use crate::schedule::tasks::Tasks;

/// Lags beyond this many days reach out of the calendar whatever they are added to.
const LONGEST_LAG_DAYS: i64 = 110_000;

/// Tasks as activities of a network.
pub(super) struct ProjectNetwork {
    /// Activities, by row of `task`.
    pub(super) activities: BTreeMap<u32, usize>,
    /// What is known of each.
    pub(super) known: Vec<Known>,
    /// The network; without any dependency where these run in a cycle.
    pub(super) network: Network,
    /// The tasks of the shortest cycle; none where there is no cycle.
    pub(super) cycle: Vec<u32>,
}

impl ProjectNetwork {
    /// From the tasks of a project that have no parts. What a summary task waits for holds for
    /// each of its parts, and who waits for it waits for each of them.
    pub(super) fn new(dataset: &Dataset, index: &Tasks, project: u32, day: Day) -> Self {
        let table = dataset.table(&task::SPEC);
        let (tasks, activities, mut dependencies) = collect(dataset, index, project);
        let known: Vec<Known> = tasks.iter().map(|&row| Known::on(day, table, index, row)).collect();
        let first = |at: usize| known[at].first_times(is_milestone(table, tasks[at]));
        dependencies.iter_mut().for_each(|tie| accept_overlap(tie, first(tie.from), first(tie.to)));
        let work: Vec<_> =
            tasks.iter().zip(&known).map(|(&row, known)| known.activity(is_milestone(table, row))).collect();
        let (network, cycle) = match Network::new(work.clone(), dependencies) {
            Ok(network) => (network, Vec::new()),
            Err(cycle) => (Network::unconnected(work), cycle.0.into_iter().map(|at| tasks[at]).collect()),
        };
        Self { activities, known, network, cycle }
    }
}

/// Shortens a lag to what the first plan kept of it.
fn accept_overlap(tie: &mut Dependency, earlier: Option<TimeSpan>, later: Option<TimeSpan>) {
    if let (Some(earlier), Some(later)) = (earlier, later) {
        tie.lag_days += slack_days(tie, earlier, later).min(0);
    }
}

/// Is the task a milestone?
pub(super) fn is_milestone(table: &Table, row: u32) -> bool {
    table.boolean(task::MILESTONE, row) == Some(true)
}

/// Follows dependencies backwards from a project's own tasks.
fn collect(dataset: &Dataset, index: &Tasks, project: u32) -> (Vec<u32>, BTreeMap<u32, usize>, Vec<Dependency>) {
    let table = dataset.table(&dependency::SPEC);
    let mut tasks: Vec<u32> = index.of_project(project).to_vec();
    tasks.retain(|&row| !index.is_summary(row));
    let mut activities: BTreeMap<u32, usize> = inserted(tasks.iter().enumerate().map(|(at, &row)| (row, at)));
    let mut dependencies = Vec::new();
    let mut to = 0;
    while let Some(&row) = tasks.get(to) {
        for (waits, earlier) in waited_for(dataset, index, row) {
            let from = *activities.entry(earlier).or_insert_with(|| {
                tasks.push(earlier);
                tasks.len() - 1
            });
            dependencies.push(read(table, waits, from, to));
        }
        to += 1;
    }
    (tasks, activities, dependencies)
}

/// The rows of `dependency` that hold back a task, be it through a task it is part of, each with
/// the tasks without parts that it names.
fn waited_for(dataset: &Dataset, index: &Tasks, row: u32) -> Vec<(u32, u32)> {
    let (tasks, table) = (dataset.table(&task::SPEC), dataset.table(&dependency::SPEC));
    let upwards = std::iter::successors(Some(row), |&row| tasks.target(task::PARENT, row)).take(tasks.len() as usize);
    let waits = upwards.flat_map(|row| index.waits(row).iter().copied());
    let named = waits.filter_map(|waits| table.target(dependency::FROM, waits).map(|from| (waits, from)));
    named.flat_map(|(waits, from)| index.leaves(from).into_iter().map(move |leaf| (waits, leaf))).collect()
}

fn read(table: &Table, row: u32, from: usize, to: usize) -> Dependency {
    let lag_days = table.integer(dependency::LAG_DAYS, row).unwrap_or(0);
    Dependency {
        from,
        to,
        kind: DependencyKind::parse(table.choice(dependency::KIND, row)),
        lag_days: lag_days.clamp(-LONGEST_LAG_DAYS, LONGEST_LAG_DAYS),
    }
}
