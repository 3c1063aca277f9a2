//! From judged drafts to the dataset: bad rows out, counts kept.

use std::collections::BTreeMap;

use crate::base::Month;
use crate::load::draft::{Draft, RowState};
use crate::model::contract::{area, measure, observation, progress, project};
use crate::model::{Dataset, Joining, Package, Table};

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

    /// The id of the area the package is about: the declared one, else the only one at the top.
    pub(super) fn home_area(&self) -> Option<String> {
        if !self.package.home_area.is_empty() {
            return Some(self.package.home_area.clone());
        }
        let draft = self.tables.get(area::SPEC.name)?;
        let mut tops = draft.readable().filter(|&row| draft.table.text(area::PARENT, row).is_empty());
        let top = tops.next().filter(|_| tops.next().is_none())?;
        Some(draft.table.text(area::ID, top).to_owned())
    }

    /// Adds a table that has been read.
    pub(super) fn insert(&mut self, draft: Draft) {
        self.tables.insert(draft.table.spec.name, draft);
    }
}

/// The way from drafts to the dataset of the rows that stay, a table at a time.
#[derive(Debug)]
pub(super) enum Assembly {
    /// Bad rows are taken out.
    Sorting(Drafts, Vec<Table>),
    /// Keys are resolved.
    Joining(Joining),
}

impl Assembly {
    /// Nothing sorted yet.
    pub(super) fn new(drafts: Drafts) -> Self {
        Self::Sorting(drafts, Vec::new())
    }

    /// Goes on by one table; the dataset when all are done. Where the package names no month it runs
    /// to, that is the latest with a figure; where it names no headline and has no project, its measures lead.
    pub(super) fn step(&mut self) -> Option<Dataset> {
        match self {
            Self::Sorting(drafts, kept) => match drafts.tables.pop_first() {
                Some((name, draft)) => kept.push(sorted(&mut drafts.package, name, draft)),
                None => {
                    let (mut package, kept) = (std::mem::take(&mut drafts.package), std::mem::take(kept));
                    package.as_of = package.as_of.or_else(|| kept.iter().filter_map(latest_figure).max());
                    if package.headline.is_empty() {
                        package.headline = measures_alone(&kept);
                    }
                    *self = Self::Joining(Joining::new(package, kept));
                }
            },
            Self::Joining(joining) => {
                if joining.step() {
                    return Some(std::mem::take(joining).finish());
                }
            }
        }
        None
    }
}

/// The rows of a table that stay; the package keeps the counts.
fn sorted(package: &mut Package, name: &str, draft: Draft) -> Table {
    if let Some(info) = package.resources.iter_mut().find(|info| info.name == name) {
        info.rows = draft.table.len() + draft.lost;
        info.quarantined = draft.count(&[RowState::Quarantined, RowState::Torn]) + draft.lost;
        info.parent_quarantined = draft.count(&[RowState::ParentQuarantined]);
    }
    let flags: Vec<bool> = draft.states.iter().map(|state| *state == RowState::Sound).collect();
    let mut table = draft.table;
    table.keep(&flags);
    table
}

/// Every measure in its order, where there is no project whose sums could lead.
fn measures_alone(tables: &[Table]) -> Vec<String> {
    if tables.iter().any(|table| table.spec.name == project::SPEC.name) {
        return Vec::new();
    }
    let measures = tables.iter().find(|table| table.spec.name == measure::SPEC.name);
    measures.map_or_else(Vec::new, |table| table.rows().map(|row| table.text(measure::ID, row).to_owned()).collect())
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
