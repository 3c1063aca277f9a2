//! How the rows of a project's schedule come about: its outline, then what is known and expected
//! from the parts up to the whole.

use std::collections::BTreeMap;

use crate::base::{DateSpan, Day, Decimal, Ratio, inserted};
use crate::model::contract::{dependency, task};
use crate::model::{Dataset, Table};
use crate::schedule::float::{Timing, timings};
use crate::schedule::known::Known;
use crate::schedule::network::{Dependency, DependencyKind};
use crate::schedule::passes::{TimeSpan, slack_days};
use crate::schedule::project_network::{ProjectNetwork, is_milestone};
use crate::schedule::project_schedule::{RowLink, TaskRow};
use crate::schedule::standing::Standing;
use crate::schedule::tasks::Tasks;

/// A task's place among the rows.
struct Place {
    task: u32,
    parent: Option<usize>,
    depth: u32,
}

/// A schedule in the making.
pub(super) struct Draft<'a> {
    dataset: &'a Dataset,
    index: &'a Tasks,
    day: Day,
    pub(super) project_network: ProjectNetwork,
    timings: Vec<Timing>,
    outline: Vec<Place>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(dataset: &'a Dataset, index: &'a Tasks, project: u32, day: Day) -> Self {
        let project_network = ProjectNetwork::new(dataset, index, project, day);
        let timings = timings(&project_network.network, Some(day.number().into()));
        let outline = outline(dataset.table(&task::SPEC), index, project);
        Self { dataset, index, day, project_network, timings, outline }
    }

    fn table(&self) -> &'a Table {
        self.dataset.table(&task::SPEC)
    }

    fn activity(&self, task: u32) -> Option<usize> {
        self.project_network.activities.get(&task).copied()
    }

    pub(super) fn rows(&self) -> Vec<TaskRow> {
        let known = self.known();
        self.outline.iter().zip(known).map(|(place, known)| self.row(place, known)).collect()
    }

    /// What is known of every row, the parts of a summary task before itself.
    fn known(&self) -> Vec<Known> {
        let mut known = vec![Known::default(); self.outline.len()];
        let mut parts: Vec<Vec<Known>> = vec![Vec::new(); self.outline.len()];
        for (at, place) in self.outline.iter().enumerate().rev() {
            known[at] = match self.activity(place.task) {
                Some(activity) => self.expecting(place.task, activity),
                None => Known::on(self.day, self.table(), self.index, place.task).around(&parts[at]),
            };
            if let Some(parent) = place.parent {
                parts[parent].push(known[at]);
            }
        }
        known
    }

    fn expecting(&self, task: u32, activity: usize) -> Known {
        let early: TimeSpan = self.timings[activity].early;
        self.project_network.known[activity].expecting(early, is_milestone(self.table(), task))
    }

    fn row(&self, place: &Place, known: Known) -> TaskRow {
        let activity = self.activity(place.task);
        let open = activity.filter(|_| known.finish_actual.is_none());
        let timing = open.map(|activity| self.timings[activity]);
        let finish = known.finish_actual.or(known.expected.map(|span| span.finish));
        let days_late = |baseline: Option<DateSpan>| Some(finish?.since(baseline?.finish));
        TaskRow {
            task: place.task,
            parent: place.parent,
            depth: place.depth,
            is_summary: activity.is_none(),
            is_milestone: is_milestone(self.table(), place.task),
            first: known.first,
            in_force: known.in_force,
            start_actual: known.start_actual,
            finish_actual: known.finish_actual,
            expected: known.expected,
            percent: self.percent(place.task),
            days_late_first: days_late(known.first),
            days_late_in_force: days_late(known.in_force),
            standing: self.standing(known),
            total_float_days: timing.map(|timing| timing.total_float_days),
            free_float_days: timing.map(|timing| timing.free_float_days),
            is_critical: open.is_some_and(|activity| self.is_critical(activity)),
        }
    }

    fn standing(&self, known: Known) -> Standing {
        let due = known.in_force.map(|span| span.finish);
        Standing::on(self.day, known.finish_actual, due, known.expected.map(|span| span.finish))
    }

    /// A task that nothing ties is the end of its own way, but no critical one.
    fn is_critical(&self, activity: usize) -> bool {
        self.timings[activity].is_critical && self.project_network.network.has_logic(activity)
    }

    fn percent(&self, task: u32) -> Option<Decimal> {
        let as_of = self.dataset.package.as_of?.last_day();
        self.table().decimal(task::PERCENT, task).filter(|_| self.day == as_of)
    }

    /// The dependencies between the project's rows.
    pub(super) fn links(&self) -> Vec<RowLink> {
        let positions: BTreeMap<u32, usize> = inserted(self.outline.iter().enumerate().map(|(at, row)| (row.task, at)));
        let table = self.dataset.table(&dependency::SPEC);
        let mut links = Vec::new();
        for (to, place) in self.outline.iter().enumerate() {
            for &row in self.index.waits(place.task) {
                let from = table.target(dependency::FROM, row);
                let Some(&from) = from.and_then(|from| positions.get(&from)) else { continue };
                let kind = DependencyKind::parse(table.choice(dependency::KIND, row));
                let is_critical = self.is_critical_link(self.outline[from].task, place.task);
                links.push(RowLink { from, to, kind, is_critical });
            }
        }
        links
    }

    /// Are both critical, and does the later one wait for the earlier without a day to spare?
    fn is_critical_link(&self, from: u32, to: u32) -> bool {
        let (Some(from), Some(to)) = (self.activity(from), self.activity(to)) else { return false };
        let network = &self.project_network.network;
        let mut ties = network.incoming[to].iter().map(|&position| &network.dependencies[position]);
        let has_none_to_spare =
            |tie: &Dependency| slack_days(tie, self.timings[from].early, self.timings[to].early) == 0;
        let is_tight = ties.any(|tie| tie.from == from && has_none_to_spare(tie));
        is_tight && self.is_critical(from) && self.is_critical(to)
    }

    /// The share of the project's tasks without parts that are tied to another.
    pub(super) fn has_logic_share(&self) -> Option<Ratio> {
        let activities = self.outline.iter().filter_map(|place| self.activity(place.task));
        let tied: Vec<bool> = activities.map(|activity| self.project_network.network.has_logic(activity)).collect();
        let count = tied.iter().filter(|&&is_tied| is_tied).count();
        (!tied.is_empty()).then(|| Ratio::new(count as i128, tied.len() as i128))
    }
}

/// A project's tasks, each above its parts. Who is part of another project's task stands at the top.
fn outline(table: &Table, index: &Tasks, project: u32) -> Vec<Place> {
    let is_own = |task: u32| table.target(task::PROJECT, task) == Some(project);
    let parent_of = |task: u32| table.target(task::PARENT, task).filter(|&parent| is_own(parent));
    let top = index.of_project(project).iter().filter(|&&task| parent_of(task).is_none());
    let mut open: Vec<Place> = top.rev().map(|&task| Place { task, parent: None, depth: 0 }).collect();
    let mut outline = Vec::new();
    while let Some(place) = open.pop() {
        let at = outline.len();
        let parts = index.parts(place.task).iter().rev().filter(|&&part| is_own(part));
        open.extend(parts.map(|&task| Place { task, parent: Some(at), depth: place.depth + 1 }));
        outline.push(place);
    }
    outline
}
