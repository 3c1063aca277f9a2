//! 排行榜: a weak order by completion, ties shared, small plans apart.

use crate::analysis::breakdown::{Grouping, Member};
use crate::base::{Arrange, Money, Ratio};
use crate::facts::Facts;
use crate::model::contract::{area, organisation};
use crate::model::{Dataset, Dimension, Thresholds};

/// A member's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its position among the members given.
    pub position: usize,
    /// Its rank; nothing for small plans and for members without a rate.
    pub rank: Option<u32>,
}

/// Ranks members by `completion_rate`, descending and exact; ties share the rank (1, 2, 2, 4) in
/// the order given. Small plans (below a share of the parent's plan, or of few projects) come
/// after them, unranked.
pub fn rank(members: &[Member], parent_plan: Option<Money>, thresholds: &Thresholds) -> Vec<Place> {
    let mut rated: Vec<(usize, Ratio)> = Vec::new();
    let mut apart: Vec<Place> = Vec::new();
    for (position, member) in members.iter().enumerate() {
        match member.totals.completion_rate() {
            Some(rate) if !is_small(member, parent_plan, thresholds) => rated.push((position, rate)),
            _ => apart.push(Place { position, rank: None }),
        }
    }
    // A stable sort keeps the order given among equals.
    rated.arrange_by(|(_, one), (_, other)| other.cmp(one));
    let mut places: Vec<Place> = Vec::with_capacity(members.len());
    for (at, &(position, rate)) in rated.iter().enumerate() {
        let is_tie = at > 0 && rated[at - 1].1 == rate;
        let rank = if is_tie { places[at - 1].rank } else { Some(at as u32 + 1) };
        places.push(Place { position, rank });
    }
    places.extend(apart);
    places
}

/// Is the member's plan too small to be ranked beside the others?
pub fn is_small(member: &Member, parent_plan: Option<Money>, thresholds: &Thresholds) -> bool {
    if member.totals.projects < thresholds.small_plan_projects {
        return true;
    }
    let share = member.totals.plan().zip(parent_plan).and_then(|(plan, whole)| Ratio::of(plan, whole));
    share.is_some_and(|share| share < Ratio::new(thresholds.small_plan_percent.micro(), 100_000_000))
}

/// Why a member is not ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// No project of it has a plan in force.
    NoPlan,
    /// Fewer projects than the threshold.
    FewProjects,
    /// Less than the threshold's share of the parent's plan.
    SmallPlan,
}

/// Why a member stands apart; nothing where it is ranked.
pub fn apart(member: &Member, parent_plan: Option<Money>, thresholds: &Thresholds) -> Option<Apart> {
    if member.totals.completion_rate().is_none() {
        return Some(Apart::NoPlan);
    }
    if member.totals.projects < thresholds.small_plan_projects {
        return Some(Apart::FewProjects);
    }
    is_small(member, parent_plan, thresholds).then_some(Apart::SmallPlan)
}

/// Members that are ranked among each other: siblings of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Their parent's row in the dimension's table.
    pub parent: Option<u32>,
    /// Their kind; empty for sectors.
    pub kind: &'static str,
    /// Their positions among the members given, in their order.
    pub positions: Vec<usize>,
}

/// The families of a grouping's members, in the order of their first members.
pub fn families(dataset: &Dataset, facts: &Facts, grouping: &Grouping) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for (position, &row) in grouping.members().iter().enumerate() {
        let (parent, kind) = match grouping.dimension() {
            Some(Dimension::Area) => (facts.areas.parent(row), dataset.table(&area::SPEC).choice(area::KIND, row)),
            Some(Dimension::Sector) => (facts.sectors.parent(row), ""),
            _ => (facts.organisations.parent(row), dataset.table(&organisation::SPEC).choice(organisation::KIND, row)),
        };
        match families.iter_mut().find(|family| (family.parent, family.kind) == (parent, kind)) {
            Some(family) => family.positions.push(position),
            None => families.push(Family { parent, kind, positions: vec![position] }),
        }
    }
    families
}

/// Ranks the members of a grouping, each family by itself; the places come family by family.
pub fn rank_families(
    families: &[Family],
    members: &[Member],
    parent_plan: Option<Money>,
    thresholds: &Thresholds,
) -> Vec<Place> {
    let rank_one = |family: &Family| {
        let group: Vec<Member> = family.positions.iter().map(|&position| members[position].clone()).collect();
        let places = rank(&group, parent_plan, thresholds).into_iter();
        places.map(|place| Place { position: family.positions[place.position], ..place }).collect::<Vec<_>>()
    };
    families.iter().flat_map(rank_one).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::Totals;
    use crate::facts::MonthSums;

    fn member(row: u32, (projects, plan, done): (i64, i64, i64)) -> Member {
        let [plan, done] = [plan, done].map(|yuan| Some(Money::from_yuan(yuan)));
        let sums = MonthSums { plan, done, done_of_plan: done, ..MonthSums::default() };
        Member { row, totals: Totals { projects, sums, ..Totals::default() } }
    }

    proptest! {
        /// A weak order: a better rate stands before, an equal one shares the rank, and a rank is one
        /// more than how many are better. It does not depend on the order in which members come.
        #[test]
        fn a_rank_counts_who_is_better(sizes in prop::collection::vec((0_i64..6, 0_i64..9, 0_i64..9), 0..12)) {
            let members: Vec<Member> = (0..).zip(sizes).map(|(row, size)| member(row, size)).collect();
            let parent = Some(members.iter().filter_map(|member| member.totals.plan()).sum());
            let thresholds = Thresholds::default();
            let places = rank(&members, parent, &thresholds);
            let rate = |place: &Place| members[place.position].totals.completion_rate();
            prop_assert_eq!(places.len(), members.len());
            for place in &places {
                let ranked = || places.iter().filter(|other| other.rank.is_some());
                let better = ranked().filter(|other| rate(other) > rate(place)).count();
                if let Some(rank) = place.rank {
                    prop_assert_eq!(rank as usize, better + 1);
                }
                let is_apart = rate(place).is_none() || is_small(&members[place.position], parent, &thresholds);
                prop_assert_eq!(place.rank.is_none(), is_apart);
            }
            let backwards: Vec<Member> = members.iter().rev().cloned().collect();
            let again = rank(&backwards, parent, &thresholds);
            let by_row = |members: &[Member], places: &[Place]| {
                let mut ranks: Vec<_> = places.iter().map(|it| (members[it.position].row, it.rank)).collect();
                ranks.arrange();
                ranks
            };
            prop_assert_eq!(by_row(&members, &places), by_row(&backwards, &again));
        }
    }
}
