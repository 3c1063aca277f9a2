//! From judged drafts to the dataset: bad rows out, counts kept.

use std::collections::BTreeMap;

use crate::base::Month;
use crate::load::draft::{Draft, RowState};
use crate::model::contract::{observation, progress};
use crate::model::{Dataset, Package, Table};

/// All tables while their rows are being judged.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    /// What the package says of itself.
    pub package: Package,
    /// The tables, by name.
    pub tables: BTreeMap<&'static str, Draft>,
}

impl Drafts {
    /// No table yet.
    pub(super) fn new(package: Package) -> Self {
        Self { package, tables: BTreeMap::new() }
    }

    /// Adds a table that has been read.
    pub(super) fn insert(&mut self, draft: Draft) {
        self.tables.insert(draft.table.spec.name, draft);
    }
}

/// The dataset of the rows that stay; where the package names no month it runs to, the latest
/// with a figure.
pub(super) fn dataset(drafts: Drafts) -> Dataset {
    let Drafts { mut package, tables } = drafts;
    let mut kept = Vec::new();
    for (name, draft) in tables {
        if let Some(info) = package.resources.iter_mut().find(|info| info.name == name) {
            info.rows = draft.table.len() + draft.lost;
            info.quarantined = draft.count(&[RowState::Quarantined, RowState::Torn]) + draft.lost;
            info.parent_quarantined = draft.count(&[RowState::ParentQuarantined]);
        }
        let flags: Vec<bool> = draft.states.iter().map(|state| *state == RowState::Sound).collect();
        let mut table = draft.table;
        table.keep(&flags);
        kept.push(table);
    }
    package.as_of = package.as_of.or_else(|| kept.iter().filter_map(latest_figure).max());
    Dataset::new(package, kept)
}

fn latest_figure(table: &Table) -> Option<Month> {
    match table.spec.name {
        "progress" => {
            let reported = table.rows().filter(|&row| {
                table.money(progress::DONE, row).or_else(|| table.money(progress::COUNTED, row)).is_some()
            });
            reported.filter_map(|row| table.month(progress::MONTH, row)).max()
        }
        "observation" => {
            table.rows().filter_map(|row| table.period(observation::PERIOD, row)).map(crate::base::Period::last).max()
        }
        _ => None,
    }
}
