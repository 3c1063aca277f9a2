//! A whole by its members: 块 by area, 条 by headquarters, 行业 by sector, with what lies in none.

use std::collections::BTreeSet;

use crate::analysis::slots::{Slot, note};
use crate::analysis::snapshot::Snapshot;
use crate::analysis::sums::Sums;
use crate::analysis::totals::Totals;
use crate::base::inserted;
use crate::facts::{Facts, Selection, Tree};
use crate::model::contract::{area, organisation, project};
use crate::model::{Dataset, Dimension};

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
    pub(super) fn positions<'a>(&self, facts: &'a Facts) -> Positions<'a> {
        let Some((dimension, tree)) = self.dimension.and_then(|dimension| Some((dimension, tree(facts, dimension)?)))
        else {
            return Positions { places: &[], by_place: Vec::new() };
        };
        let member = |place| tree.upwards(place).find_map(|row| self.members.iter().position(|&member| member == row));
        Positions { places: facts.places.of(dimension), by_place: (0..tree.len()).map(member).collect() }
    }
}

/// The tree that a dimension's places are in.
const fn tree(facts: &Facts, dimension: Dimension) -> Option<&Tree> {
    Some(match dimension {
        Dimension::Area => &facts.areas,
        Dimension::Sector => &facts.sectors,
        Dimension::SpecialHq | Dimension::AreaHq | Dimension::Unit => &facts.organisations,
        _ => return None,
    })
}

/// The position among a grouping's members of the one that a project lies in, looked up by the place
/// that the project names.
pub(super) struct Positions<'a> {
    places: &'a [u32],
    by_place: Vec<Option<usize>>,
}

impl Positions<'_> {
    /// A project's position.
    pub(super) fn of(&self, project_row: u32) -> Option<usize> {
        self.of_place(self.places.get(project_row as usize).copied()?)
    }

    /// A place's position.
    pub(super) fn of_place(&self, place: u32) -> Option<usize> {
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
    (selection, sums): (&Selection, &Sums),
    grouping: &Grouping,
) -> Breakdown {
    let positions = grouping.positions(facts);
    let (unassigned, whole) = (grouping.members.len(), grouping.members.len() + 1);
    let mut slots = vec![Slot::default(); whole + 1 + grouping.overlapping.len()];
    let by_place = grouping.dimension.map_or(&[][..], |dimension| sums.by_place(dimension));
    for (place, tally) in (0_u32..).zip(by_place) {
        slots[positions.of_place(place).unwrap_or(unassigned)].tally += tally;
    }
    slots[whole].tally = sums.whole();
    if by_place.is_empty() {
        slots[unassigned].tally = sums.whole();
    }
    let beside = |row: u32, tell: &mut dyn FnMut(usize)| {
        let touched = (whole + 1..).zip(&grouping.overlapping).filter(|&(_, &area)| overlaps(facts, row, area));
        touched.for_each(|(at, _)| tell(at));
    };
    if !grouping.overlapping.is_empty() {
        let columns = snapshot.columns(dataset, facts);
        for row in facts.shared().filter(|&row| selection.contains(row)) {
            beside(row, &mut |at| slots[at].tally += &columns.part(row, 1));
        }
    }
    note(facts, snapshot, selection, &mut slots, &|row, found| {
        found.extend([positions.of(row).unwrap_or(unassigned), whole]);
        beside(row, &mut |at| found.push(at));
    });
    let totals = |at: usize| slots[at].totals(facts, snapshot.month);
    let member = |(at, &row): (usize, &u32)| Member { row, totals: totals(at) };
    Breakdown {
        members: (0..).zip(&grouping.members).map(member).collect(),
        unassigned: totals(unassigned),
        total: totals(whole),
        overlapping: (whole + 1..).zip(&grouping.overlapping).map(member).collect(),
    }
}

impl Sums {
    /// All of a selection's sums as one.
    pub fn totals(&self, facts: &Facts, snapshot: &Snapshot, selection: &Selection) -> Totals {
        let mut slots = [Slot::of(self.whole())];
        note(facts, snapshot, selection, &mut slots, &|_, found| found.push(0));
        slots[0].totals(facts, snapshot.month)
    }
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
