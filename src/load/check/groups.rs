//! For each row the rows of other tables that name it, in two plain vectors a table.

use crate::model::contract::{
    allocation, allocation_change, investment_part, observation, plan, progress, spending, stage_change, target,
    task_plan,
};
use crate::model::contract::{fund, measure, project, task};
use crate::model::{Dataset, TableSpec};

/// A table grouped by one of its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grouped {
    /// `progress` by project.
    Progress,
    /// `plan` by project.
    Plan,
    /// `stage_change` by project.
    StageChange,
    /// `investment_part` by project.
    Part,
    /// `spending` by project.
    Spending,
    /// `allocation` by project.
    Allocation,
    /// `allocation` by fund.
    AllocationOfFund,
    /// `allocation_change` by project.
    AllocationChange,
    /// `target` by project.
    Target,
    /// `task_plan` by task.
    TaskPlan,
    /// `observation` by measure.
    Observation,
}

type Grouping = (Grouped, &'static TableSpec, usize, &'static TableSpec);

const GROUPINGS: [Grouping; 11] = [
    (Grouped::Progress, &progress::SPEC, progress::PROJECT, &project::SPEC),
    (Grouped::Plan, &plan::SPEC, plan::PROJECT, &project::SPEC),
    (Grouped::StageChange, &stage_change::SPEC, stage_change::PROJECT, &project::SPEC),
    (Grouped::Part, &investment_part::SPEC, investment_part::PROJECT, &project::SPEC),
    (Grouped::Spending, &spending::SPEC, spending::PROJECT, &project::SPEC),
    (Grouped::Allocation, &allocation::SPEC, allocation::PROJECT, &project::SPEC),
    (Grouped::AllocationOfFund, &allocation::SPEC, allocation::FUND, &fund::SPEC),
    (Grouped::AllocationChange, &allocation_change::SPEC, allocation_change::PROJECT, &project::SPEC),
    (Grouped::Target, &target::SPEC, target::PROJECT, &project::SPEC),
    (Grouped::TaskPlan, &task_plan::SPEC, task_plan::TASK, &task::SPEC),
    (Grouped::Observation, &observation::SPEC, observation::MEASURE, &measure::SPEC),
];

/// The rows of one table, one group after the other.
#[derive(Debug, Default)]
struct Group {
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl Group {
    /// Counts, then places: linear, and the file's order stays within each group.
    fn new(dataset: &Dataset, &(_, spec, column, named): &Grouping) -> Self {
        let table = dataset.table(spec);
        let groups = dataset.table(named).len() as usize;
        let mut starts = vec![0; groups + 1];
        let group = |row| table.target(column, row).map(|group| group as usize);
        table.rows().filter_map(group).for_each(|group| starts[group + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts[groups] as usize];
        for row in table.rows() {
            if let Some(group) = group(row) {
                rows[next[group] as usize] = row;
                next[group] += 1;
            }
        }
        Self { starts, rows }
    }

    fn rows(&self, group: u32) -> &[u32] {
        let bound = |at: usize| self.starts.get(at).map_or(0, |&start| start as usize);
        self.rows.get(bound(group as usize)..bound(group as usize + 1)).unwrap_or_default()
    }
}

/// All groupings, built one a step.
#[derive(Debug, Default)]
pub(super) struct Groups(Vec<Group>);

impl Groups {
    /// Builds one; true where all are there.
    pub(super) fn step(&mut self, dataset: &Dataset) -> bool {
        let Some(grouping) = GROUPINGS.get(self.0.len()) else { return true };
        self.0.push(Group::new(dataset, grouping));
        false
    }

    /// The rows that name a row, in the file's order.
    pub(super) fn rows(&self, grouped: Grouped, row: u32) -> &[u32] {
        let at = GROUPINGS.iter().position(|&(known, ..)| known == grouped);
        at.and_then(|at| self.0.get(at)).map_or(&[], |group| group.rows(row))
    }
}
