//! The stage of a project on a day.

use crate::base::{Arrange, Day};
use crate::model::Dataset;
use crate::model::contract::{project, stage_change};

/// The stages each project entered, in the order of days.
#[derive(Clone, Debug, Default)]
pub struct Stages {
    by_project: Vec<Vec<(Day, &'static str)>>,
}

impl Stages {
    /// From the table `stage_change`.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&stage_change::SPEC);
        let mut by_project = vec![Vec::new(); dataset.table(&project::SPEC).len() as usize];
        for row in table.rows() {
            let project = table.target(stage_change::PROJECT, row);
            let day = table.day(stage_change::ENTERED, row);
            if let (Some(project), Some(day)) = (project, day) {
                by_project[project as usize].push((day, table.choice(stage_change::STAGE, row)));
            }
        }
        // A stable sort: of two stages entered on one day the later row holds.
        by_project.iter_mut().for_each(|stages| stages.arrange_by_key(|&(day, _)| day));
        Self { by_project }
    }

    /// The stage entered last on or before the day; nothing for a project that the table does not
    /// know, or does not know yet.
    pub fn on(&self, project: u32, day: Day) -> Option<&'static str> {
        let stages = self.by_project.get(project as usize)?;
        stages.iter().rev().find(|&&(entered, _)| entered <= day).map(|&(_, stage)| stage)
    }

    /// Does the table know this project at all?
    pub fn knows(&self, project: u32) -> bool {
        self.by_project.get(project as usize).is_some_and(|stages| !stages.is_empty())
    }
}
