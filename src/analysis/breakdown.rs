//! A whole by its members: 块 by area, 条 by headquarters, 行业 by sector, with what lies in none.

use std::collections::BTreeSet;

use crate::analysis::snapshot::Snapshot;
use crate::analysis::totals::Totals;
use crate::base::inserted;
use crate::facts::{Facts, Tree};
use crate::model::contract::{area, organisation, project};
use crate::model::{Dataset, Dimension, Table};

/// One member with its sums.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its row in the dimension's table.
    pub row: u32,
    /// Its sums.
    pub totals: Totals,
}

/// A whole by its members: members and `unassigned` add to `total`, to the 分.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breakdown {
    /// The members, in the table's order.
    pub members: Vec<Member>,
    /// What lies in no member (未归属).
    pub unassigned: Totals,
    /// The whole.
    pub total: Totals,
    /// Areas that overlap others (其中): outside the whole.
    pub overlapping: Vec<Member>,
}

/// The members of a dimension that one level of a breakdown shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouping {
    dimension: Option<Dimension>,
    members: Vec<u32>,
    overlapping: Vec<u32>,
}

impl Grouping {
    /// The children of an area; overlapping ones apart.
    pub fn areas(dataset: &Dataset, facts: &Facts, parent: Option<u32>) -> Self {
        let table = dataset.table(&area::SPEC);
        let is_counted = |row: &u32| table.boolean(area::COUNTED_IN_PARENT, *row) != Some(false);
        let (members, overlapping) = facts.areas.children(parent).partition(is_counted);
        Self { dimension: Some(Dimension::Area), members, overlapping }
    }

    /// The children of a sector; of nothing: the top level.
    pub fn sectors(facts: &Facts, parent: Option<u32>) -> Self {
        let members = facts.sectors.children(parent).collect();
        Self { dimension: Some(Dimension::Sector), members, overlapping: Vec::new() }
    }

    /// The sectors that projects name themselves, of whatever level.
    pub fn named_sectors(dataset: &Dataset) -> Self {
        let projects = dataset.table(&project::SPEC);
        let named = projects.rows().filter_map(|row| projects.target(project::SECTOR, row));
        let members = inserted::<BTreeSet<u32>, _>(named).into_iter().collect();
        Self { dimension: Some(Dimension::Sector), members, overlapping: Vec::new() }
    }

    /// The organisations of these kinds that have no ancestor of them, for one of the three
    /// dimensions of organisations.
    pub fn organisations(dataset: &Dataset, facts: &Facts, dimension: Dimension) -> Self {
        let table = dataset.table(&organisation::SPEC);
        let kinds = organisation_kinds(dimension);
        let is_one = |row: u32| kinds.contains(&table.choice(organisation::KIND, row));
        let is_top = |row: u32| facts.organisations.upwards(row).skip(1).all(|above| !is_one(above));
        let members = table.rows().filter(|&row| is_one(row) && is_top(row)).collect();
        Self { dimension: Some(dimension), members, overlapping: Vec::new() }
    }

    /// Where each project lies among the members.
    pub(super) fn positions<'a>(&self, dataset: &'a Dataset, facts: &Facts) -> Positions<'a> {
        let projects = dataset.table(&project::SPEC);
        let Some((column, tree)) = self.column(facts) else {
            return Positions { projects, column: project::AREA, by_place: Vec::new() };
        };
        let member = |place| tree.upwards(place).find_map(|row| self.members.iter().position(|&member| member == row));
        Positions { projects, column, by_place: (0..tree.len()).map(member).collect() }
    }

    /// The column of `project` that names a place of this dimension, and the places' tree.
    fn column<'a>(&self, facts: &'a Facts) -> Option<(usize, &'a Tree)> {
        Some(match self.dimension? {
            Dimension::Area => (project::AREA, &facts.areas),
            Dimension::Sector => (project::SECTOR, &facts.sectors),
            Dimension::SpecialHq => (project::SPECIAL_HQ, &facts.organisations),
            Dimension::AreaHq => (project::AREA_HQ, &facts.organisations),
            Dimension::Unit => (project::UNIT, &facts.organisations),
            _ => return None,
        })
    }
}

/// The position among a grouping's members of the one that a project lies in, looked up by the place
/// that the project names.
pub(super) struct Positions<'a> {
    projects: &'a Table,
    column: usize,
    by_place: Vec<Option<usize>>,
}

impl Positions<'_> {
    /// A project's position.
    pub(super) fn of(&self, project_row: u32) -> Option<usize> {
        let place = self.projects.target(self.column, project_row)?;
        self.by_place.get(place as usize).copied().flatten()
    }
}

/// The kinds of organisation that a dimension names.
pub const fn organisation_kinds(dimension: Dimension) -> &'static [&'static str] {
    match dimension {
        Dimension::SpecialHq => &["special_hq"],
        Dimension::AreaHq => &["area_hq"],
        Dimension::Unit => &["department", "unit", "owner"],
        _ => &[],
    }
}

/// The selected projects by the members of a grouping.
pub fn breakdown(
    dataset: &Dataset,
    facts: &Facts,
    snapshot: &Snapshot,
    selected: &[bool],
    grouping: &Grouping,
) -> Breakdown {
    let empty = |&row: &u32| Member { row, totals: Totals::default() };
    let mut result = Breakdown {
        members: grouping.members.iter().map(empty).collect(),
        overlapping: grouping.overlapping.iter().map(empty).collect(),
        ..Breakdown::default()
    };
    let positions = grouping.positions(dataset, facts);
    for (row, project) in snapshot.projects.iter().enumerate().filter(|&(row, _)| selected[row]) {
        let row = row as u32;
        result.total.add(project);
        match positions.of(row) {
            Some(at) => result.members[at].totals.add(project),
            None => result.unassigned.add(project),
        }
        for member in &mut result.overlapping {
            if overlaps(facts, row, member.row) {
                member.totals.add(project);
            }
        }
    }
    result
}

/// Does a project name this area beside its own, or one below it?
pub(super) fn overlaps(facts: &Facts, project_row: u32, area_row: u32) -> bool {
    facts.also_areas(project_row).iter().any(|&named| facts.areas.is_within(named, area_row))
}

impl Grouping {
    /// What its members are; nothing for a grouping of nothing.
    pub const fn dimension(&self) -> Option<Dimension> {
        self.dimension
    }

    /// The members' rows, in the table's order.
    pub fn members(&self) -> &[u32] {
        &self.members
    }

    /// The overlapping members' rows.
    pub fn overlapping(&self) -> &[u32] {
        &self.overlapping
    }
}
