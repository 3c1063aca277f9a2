//! 排行榜: a weak order by completion, ties shared, small plans apart.

use crate::analysis::breakdown::Member;
use crate::base::{Money, Ratio};
use crate::model::Thresholds;

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
    rated.sort_by(|(_, one), (_, other)| other.cmp(one));
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
