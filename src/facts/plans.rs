//! Annual plans by version, and which one is in force.

use crate::base::{Arrange, Day, Money};
use crate::model::contract::{choices, plan, project as projects};
use crate::model::{Dataset, Table};

/// A version of a project's plan for one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version {
    /// Nothing: from the start.
    decided: Option<Day>,
    /// Its place in initial, midyear, final.
    order: u8,
    amount: Money,
    row: u32,
}

/// All versions of all plans.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    /// By project: its versions by year and in the order they were decided.
    by_project: Vec<Vec<(i32, Version)>>,
}

impl Plans {
    /// From the table `plan`.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&plan::SPEC);
        let mut by_project = vec![Vec::new(); dataset.table(&projects::SPEC).len() as usize];
        for row in table.rows() {
            if let Some(((project, year), version)) = read(table, row) {
                by_project[project as usize].push((year, version));
            }
        }
        by_project.iter_mut().for_each(|versions| versions.arrange());
        Self { by_project }
    }

    /// The plan in force on a day: the version decided last on or before it; on equal days final
    /// over midyear over initial. With it, the row it stands in.
    pub fn in_force(&self, project: u32, year: i32, day: Day) -> Option<(Money, u32)> {
        let known =
            self.of_year(project, year).rev().find(|version| version.decided.is_none_or(|decided| decided <= day));
        known.map(|version| (version.amount, version.row))
    }

    /// The initial version, where it was decided on or before a day. With it, the row it stands in.
    pub fn initial(&self, project: u32, year: i32, day: Day) -> Option<(Money, u32)> {
        let initial = self.of_year(project, year).find(|version| version.order == 0)?;
        initial.decided.is_none_or(|decided| decided <= day).then_some((initial.amount, initial.row))
    }

    /// The years that have a plan.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.by_project.iter().flatten().map(|&(year, _)| year)
    }

    fn of_year(&self, project: u32, year: i32) -> impl DoubleEndedIterator<Item = &Version> {
        let versions = self.by_project.get(project as usize).into_iter().flatten();
        versions.filter(move |(known, _)| *known == year).map(|(_, version)| version)
    }
}

fn read(table: &Table, row: u32) -> Option<((u32, i32), Version)> {
    let project = table.target(plan::PROJECT, row)?;
    let year = table.year(plan::YEAR, row)?;
    let amount = table.money(plan::AMOUNT, row)?;
    let name = table.choice(plan::VERSION, row);
    let order = choices::VERSION.iter().position(|&version| version == name)? as u8;
    Some(((project, year), Version { decided: table.day(plan::DECIDED, row), order, amount, row }))
}
