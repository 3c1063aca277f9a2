//! Annual plans by version, and which one is in force.

use std::collections::BTreeMap;

use crate::base::{Arrange, Day, Money};
use crate::model::contract::{choices, plan};
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

/// All versions of all plans, by project and year.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    versions: BTreeMap<(u32, i32), Vec<Version>>,
}

impl Plans {
    /// From the table `plan`.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&plan::SPEC);
        let mut versions: BTreeMap<(u32, i32), Vec<Version>> = BTreeMap::new();
        for row in table.rows() {
            if let Some((key, version)) = read(table, row) {
                versions.entry(key).or_default().push(version);
            }
        }
        versions.values_mut().for_each(|versions| versions.arrange());
        Self { versions }
    }

    /// The plan in force on a day: the version decided last on or before it; on equal days final
    /// over midyear over initial. With it, the row it stands in.
    pub fn in_force(&self, project: u32, year: i32, day: Day) -> Option<(Money, u32)> {
        let versions = self.versions.get(&(project, year))?;
        let known = versions.iter().rev().find(|version| version.decided.is_none_or(|decided| decided <= day));
        known.map(|version| (version.amount, version.row))
    }

    /// The initial version, where it was decided on or before a day.
    pub fn initial(&self, project: u32, year: i32, day: Day) -> Option<Money> {
        let versions = self.versions.get(&(project, year))?;
        let initial = versions.iter().find(|version| version.order == 0)?;
        initial.decided.is_none_or(|decided| decided <= day).then_some(initial.amount)
    }

    /// The years that have a plan.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.versions.keys().map(|&(_, year)| year)
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
