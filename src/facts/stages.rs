//! The stage of a project on a day.

use std::collections::BTreeMap;

use crate::base::{Arrange, Day};
use crate::model::Dataset;
use crate::model::contract::stage_change;

/// The stages each project entered, in the order of days.
#[derive(Clone, Debug, Default)]
pub struct Stages {
    entered: BTreeMap<u32, Vec<(Day, &'static str)>>,
}

impl Stages {
    /// From the table `stage_change`.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&stage_change::SPEC);
        let mut entered: BTreeMap<u32, Vec<(Day, &'static str)>> = BTreeMap::new();
        for row in table.rows() {
            let project = table.target(stage_change::PROJECT, row);
            let day = table.day(stage_change::ENTERED, row);
            if let (Some(project), Some(day)) = (project, day) {
                entered.entry(project).or_default().push((day, table.choice(stage_change::STAGE, row)));
            }
        }
        // A stable sort: of two stages entered on one day the later row holds.
        entered.values_mut().for_each(|stages| stages.arrange_by_key(|&(day, _)| day));
        Self { entered }
    }

    /// The stage entered last on or before the day; nothing for a project that the table does not
    /// know, or does not know yet.
    pub fn on(&self, project: u32, day: Day) -> Option<&'static str> {
        let stages = self.entered.get(&project)?;
        stages.iter().rev().find(|&&(entered, _)| entered <= day).map(|&(_, stage)| stage)
    }

    /// Does the table know this project at all?
    pub fn knows(&self, project: u32) -> bool {
        self.entered.contains_key(&project)
    }
}
