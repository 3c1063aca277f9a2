//! The laws of the engine: what it keeps, moves and reads off columns is what the projects come to one by one.

use std::cmp::Reverse;
use std::sync::LazyLock;

use proptest::prelude::*;
use yilan::analysis::{Breakdown, Grouping, Light, Member, Snapshot, Sums, Totals, breakdown, largest_gaps, matrix};
use yilan::base::{Money, Month};
use yilan::facts::{MonthSums, Selection, YearTally};
use yilan::model::contract::{area, choices, organisation, project, sector};
use yilan::model::{Dimension, TableSpec};
use yilan::present::Known;

use crate::demo::KNOWN as DEMO;
use crate::shenzhen::shenzhen;

static SHENZHEN: LazyLock<Known> = LazyLock::new(|| Known::new(shenzhen()));

const PLACES: [Dimension; 5] =
    [Dimension::Area, Dimension::Sector, Dimension::SpecialHq, Dimension::AreaHq, Dimension::Unit];

/// A package at a month.
#[derive(Clone, Debug)]
struct At {
    known: &'static Known,
    snapshot: Snapshot,
}

fn any_month() -> impl Strategy<Value = At> {
    let demo = (1_u32..=12).prop_map(|number| (&*DEMO, Month::new(2026, number).unwrap()));
    let shenzhen = Just((&*SHENZHEN, Month::new(2025, 3).unwrap()));
    prop_oneof![3 => demo.boxed(), 1 => shenzhen.boxed()]
        .prop_map(|(known, month)| At { known, snapshot: Snapshot::new(&known.dataset, &known.facts, month) })
}

/// Of every so many projects some, from one on: what a filter might choose.
fn any_selection() -> impl Strategy<Value = fn(u32, u32, u32) -> bool> {
    prop_oneof![
        Just((|row, of, at| row % of == at % of) as fn(u32, u32, u32) -> bool),
        Just((|row, of, at| row % of != at % of) as fn(u32, u32, u32) -> bool),
        Just((|row, of, at| row > of * at) as fn(u32, u32, u32) -> bool),
        Just((|_, _, _| true) as fn(u32, u32, u32) -> bool),
        Just((|_, _, _| false) as fn(u32, u32, u32) -> bool),
    ]
}

type Choice = (fn(u32, u32, u32) -> bool, u32, u32);

fn any_choice() -> impl Strategy<Value = Choice> {
    (any_selection(), 1_u32..40, 0_u32..40)
}

impl At {
    fn chosen(&self, &(passes, of, at): &Choice) -> Selection {
        Selection::of(self.snapshot.len(), |row| passes(row, of, at))
    }

    fn sums(&self, selection: &Selection, known: &[(&Selection, &Sums)]) -> Sums {
        Sums::of(&self.known.dataset, &self.known.facts, &self.snapshot, selection, known)
    }

    /// The projects that pass, one by one.
    fn naive(&self, selection: &Selection, passes: impl Fn(u32) -> bool) -> Totals {
        let mut totals = Totals::default();
        for row in (0..self.snapshot.len()).filter(|&row| selection.contains(row) && passes(row)) {
            totals.add(&self.snapshot.project(&self.known.dataset, &self.known.facts, row));
        }
        totals
    }

    fn groupings(&self) -> Vec<Grouping> {
        let (dataset, facts) = (&self.known.dataset, &self.known.facts);
        let mut groupings = vec![Grouping::default(), Grouping::named_sectors(dataset), Grouping::sectors(facts, None)];
        let areas = dataset.table(&area::SPEC);
        groupings.extend(areas.rows().map(|row| Grouping::areas(dataset, facts, Some(row))));
        groupings.extend(PLACES[2..].iter().map(|&dimension| Grouping::organisations(dataset, facts, dimension)));
        groupings
    }

    /// Does a project lie in a member or below it?
    fn lies_in(&self, dimension: Dimension, row: u32, member: u32) -> bool {
        let facts = &self.known.facts;
        let (column, tree) = match dimension {
            Dimension::Area => (project::AREA, &facts.areas),
            Dimension::Sector => (project::SECTOR, &facts.sectors),
            Dimension::SpecialHq => (project::SPECIAL_HQ, &facts.organisations),
            Dimension::AreaHq => (project::AREA_HQ, &facts.organisations),
            _ => (project::UNIT, &facts.organisations),
        };
        let place = self.known.dataset.table(&project::SPEC).target(column, row);
        place.is_some_and(|place| tree.is_within(place, member))
    }

    /// The member of a grouping that a project lies in: of one within another the nearest.
    fn member_of(&self, grouping: &Grouping, row: u32) -> Option<u32> {
        let dimension = grouping.dimension()?;
        let inside: Vec<u32> =
            grouping.members().iter().copied().filter(|&member| self.lies_in(dimension, row, member)).collect();
        let is_innermost =
            |&member: &u32| inside.iter().all(|&other| other == member || !self.within(dimension, other, member));
        inside.iter().copied().find(is_innermost)
    }

    fn within(&self, dimension: Dimension, member: u32, other: u32) -> bool {
        let facts = &self.known.facts;
        match dimension {
            Dimension::Area => facts.areas.is_within(member, other),
            Dimension::Sector => facts.sectors.is_within(member, other),
            _ => facts.organisations.is_within(member, other),
        }
    }

    fn beside(&self, row: u32, area: u32) -> bool {
        let facts = &self.known.facts;
        facts.also_areas(row).iter().any(|&named| facts.areas.is_within(named, area))
    }

    fn naive_breakdown(&self, selection: &Selection, grouping: &Grouping) -> Breakdown {
        let member =
            |&row: &u32| Member { row, totals: self.naive(selection, |at| self.member_of(grouping, at) == Some(row)) };
        let beside = |&row: &u32| Member { row, totals: self.naive(selection, |at| self.beside(at, row)) };
        Breakdown {
            members: grouping.members().iter().map(member).collect(),
            unassigned: self.naive(selection, |at| self.member_of(grouping, at).is_none()),
            total: self.naive(selection, |_| true),
            overlapping: grouping.overlapping().iter().map(beside).collect(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever was asked before, the sums are those from scratch.
    #[test]
    fn moved_sums_are_those_from_scratch(at in any_month(), taps in prop::collection::vec(any_choice(), 1..6)) {
        let mut known: Vec<(Selection, Sums)> = Vec::new();
        for choice in &taps {
            let selection = at.chosen(choice);
            let near: Vec<_> = known.iter().map(|(selection, sums)| (selection, sums)).collect();
            let moved = at.sums(&selection, &near);
            prop_assert_eq!(&moved, &at.sums(&selection, &[]));
            known.push((selection, moved));
        }
        prop_assert_eq!(at.snapshot.whole().unwrap().0, &at.sums(&Selection::all(at.snapshot.len()), &[]));
    }

    /// So are the months of the year, which are those of the ledger one by one.
    #[test]
    fn moved_years_are_those_from_scratch(at in any_month(), taps in prop::collection::vec(any_choice(), 1..4)) {
        let ledger = &at.known.facts.ledger;
        let seen = at.snapshot.month;
        let mut known: Vec<(Selection, YearTally)> = Vec::new();
        for choice in &taps {
            let selection = at.chosen(choice);
            let near: Vec<_> = known.iter().map(|(selection, year)| (selection, year)).collect();
            let year = YearTally::of(ledger, seen, &selection, &near);
            for offset in -12..12 {
                let month = seen.january().plus(offset);
                let mut one_by_one = MonthSums::default();
                selection.rows().for_each(|row| one_by_one.add(&ledger.seen_from(row, month, seen)));
                let found = year.at(ledger, month);
                if offset < 0 {
                    prop_assert_eq!(found.done, one_by_one.done, "{} seen from {}", month, seen);
                } else {
                    prop_assert_eq!(found, one_by_one, "{} seen from {}", month, seen);
                }
            }
            known.push((selection, year));
        }
    }

    #[test]
    fn members_come_to_what_their_projects_do(at in any_month(), choice in any_choice(), which in any::<prop::sample::Index>()) {
        let selection = at.chosen(&choice);
        let groupings = at.groupings();
        let grouping = which.get(&groupings);
        let sums = at.sums(&selection, &[]);
        let found = breakdown(&at.known.dataset, &at.known.facts, &at.snapshot, (&selection, &sums), grouping);
        prop_assert_eq!(found, at.naive_breakdown(&selection, grouping));
        prop_assert_eq!(
            at.snapshot.totals(&at.known.dataset, &at.known.facts, &selection),
            at.naive(&selection, |_| true)
        );
    }

    #[test]
    fn a_matrix_comes_to_what_its_projects_do(at in any_month(), choice in any_choice(), which in any::<[prop::sample::Index; 2]>()) {
        let selection = at.chosen(&choice);
        let groupings = at.groupings();
        let [down, across] = which.map(|which| which.get(&groupings));
        let found = matrix(&at.known.dataset, &at.known.facts, &at.snapshot, &selection, (down, across));
        let members = |grouping: &Grouping| grouping.members().iter().copied().map(Some).chain([None]).collect::<Vec<_>>();
        let lines = members(down);
        let in_line = |line: usize, row: u32| match lines.get(line) {
            Some(&member) => at.member_of(down, row) == member,
            None => true,
        };
        for (index, line) in found.lines.iter().chain([&found.total]).enumerate() {
            for (&column, cell) in members(across).iter().zip(&line.cells) {
                let naive = at.naive(&selection, |row| in_line(index, row) && at.member_of(across, row) == column);
                prop_assert_eq!(cell, &naive);
            }
            prop_assert_eq!(&line.total, &at.naive(&selection, |row| in_line(index, row)));
        }
        for (&area, line) in down.overlapping().iter().zip(&found.overlapping) {
            prop_assert_eq!(&line.total, &at.naive(&selection, |row| at.beside(row, area)));
        }
    }

    #[test]
    fn choices_are_counted_and_gaps_ordered(at in any_month(), choice in any_choice(), limit in 1_usize..30) {
        let selection = at.chosen(&choice);
        let sums = at.sums(&selection, &[]);
        let table = at.known.dataset.table(&project::SPEC);
        let count = |passes: &dyn Fn(u32) -> bool| selection.rows().filter(|&row| passes(row)).count() as i64;
        let of = |row| at.snapshot.project(&at.known.dataset, &at.known.facts, row);
        for stage in choices::STAGE {
            prop_assert_eq!(sums.count(Dimension::Stage, stage), count(&|row| of(row).stage == *stage));
        }
        for funding in choices::FUNDING {
            prop_assert_eq!(sums.count(Dimension::Funding, funding), count(&|row| table.choice(project::FUNDING, row) == *funding));
        }
        for list in choices::LISTS {
            prop_assert_eq!(sums.count(Dimension::List, list), count(&|row| table.has_choice(project::LISTS, row, list)));
        }
        for light in Light::ALL {
            prop_assert_eq!(sums.whole().lights[light as usize], count(&|row| of(row).light.is_some_and(|found| found.light == light)));
            prop_assert!(selection.rows().all(|row| at.snapshot.light(row) == of(row).light.map(|found| found.light)));
        }
        let mut gaps: Vec<(Money, u32)> =
            selection.rows().filter_map(|row| Some((of(row).gap().filter(|&gap| gap > Money::ZERO)?, row))).collect();
        gaps.sort_by_key(|&(gap, row)| (Reverse(gap), row));
        gaps.truncate(limit);
        prop_assert_eq!(largest_gaps(&at.known.dataset, &at.known.facts, &at.snapshot, &selection, limit), gaps);
    }

    /// Sums by place, place by place.
    #[test]
    fn places_come_to_what_their_projects_do(at in any_month(), choice in any_choice()) {
        let selection = at.chosen(&choice);
        let sums = at.sums(&selection, &[]);
        let table = at.known.dataset.table(&project::SPEC);
        let columns = [project::AREA, project::SECTOR, project::SPECIAL_HQ, project::AREA_HQ, project::UNIT];
        let specs: [&TableSpec; 5] = [&area::SPEC, &sector::SPEC, &organisation::SPEC, &organisation::SPEC, &organisation::SPEC];
        for ((dimension, column), spec) in PLACES.into_iter().zip(columns).zip(specs) {
            let by_place = sums.by_place(dimension);
            prop_assert_eq!(by_place.len(), at.known.dataset.table(spec).len() as usize + 1);
            for (place, sum) in (0_u32..).zip(by_place) {
                let place = Some(place).filter(|&place| (place as usize) < by_place.len() - 1);
                let naive = at.naive(&selection, |row| table.target(column, row) == place);
                prop_assert_eq!(sum.projects, naive.projects);
                prop_assert_eq!(sum.plan, naive.plan().map_or(0, Money::fen));
                prop_assert_eq!(sum.done, naive.done().map_or(0, Money::fen));
            }
        }
    }
}
