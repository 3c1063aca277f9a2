//! What the projects in scope come to at a month of the ledger, and month by month over a year; of a scope that
//! differs little from one that was asked before, only what differs is added and taken away.

use std::ops::{AddAssign, Sub};

use super::ledger::Ledger;
use super::selection::Selection;
use crate::base::{Money, Month};

/// Sums at a month, year to date; a sum over nothing is nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthSums {
    /// The plans in force.
    pub plan: Option<Money>,
    /// Planned to date, of the projects with a plan.
    pub planned: Option<Money>,
    /// Done.
    pub done: Option<Money>,
    /// Done of the projects with a plan.
    pub done_of_plan: Option<Money>,
    /// Counted.
    pub counted: Option<Money>,
}

impl MonthSums {
    /// Adds one project.
    pub fn add(&mut self, facts: &super::MonthFacts) {
        Money::add_to(&mut self.done, facts.done);
        Money::add_to(&mut self.counted, facts.counted);
        if facts.plan.is_some() {
            Money::add_to(&mut self.plan, facts.plan);
            Money::add_to(&mut self.planned, facts.planned);
            Money::add_to(&mut self.done_of_plan, facts.done);
        }
    }
}

/// The same as they are kept: in 分, with the numbers of projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthTally {
    /// Projects.
    pub projects: i64,
    /// Those with a plan in force.
    pub plans: i64,
    /// The plans.
    pub plan: i64,
    /// Planned to date, of those with a plan.
    pub planned: i64,
    /// Done.
    pub done: i64,
    /// Done of those with a plan.
    pub done_of_plan: i64,
    /// Counted.
    pub counted: i64,
}

impl MonthTally {
    fn each(&mut self, other: &Self, change: impl Fn(&mut i64, i64)) {
        change(&mut self.projects, other.projects);
        change(&mut self.plans, other.plans);
        change(&mut self.plan, other.plan);
        change(&mut self.planned, other.planned);
        change(&mut self.done, other.done);
        change(&mut self.done_of_plan, other.done_of_plan);
        change(&mut self.counted, other.counted);
    }
}

impl AddAssign for MonthTally {
    fn add_assign(&mut self, other: Self) {
        self.each(&other, |one, other| *one += other);
    }
}

impl Sub for MonthTally {
    type Output = Self;

    fn sub(mut self, other: Self) -> Self {
        self.each(&other, |one, other| *one -= other);
        self
    }
}

/// A year month by month of a selection as known at a month, and of the one before what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearTally {
    /// The months with what they come to, in their order.
    months: Vec<(Month, MonthTally)>,
}

impl YearTally {
    /// Of a selection as known at a month, from the nearest of those that are known of the same month, or from
    /// nothing.
    pub fn of(ledger: &Ledger, seen: Month, selection: &Selection, known: &[(&Selection, &Self)]) -> Self {
        let from_nothing = selection.count();
        let near = known.iter().map(|&(near, year)| (near.distance(selection), near, year));
        let near = near.filter(|&(distance, ..)| distance < from_nothing).min_by_key(|&(distance, ..)| distance);
        let first = seen.january().plus(-12);
        let months = (0..24).map(|offset| first.plus(offset)).filter(|&month| ledger.has(month));
        let Some((_, near, year)) = near else {
            return Self { months: months.map(|month| (month, tally(ledger, month, seen, selection))).collect() };
        };
        let (more, fewer) = (selection.without(near), near.without(selection));
        let moved = |&(month, mut moved): &(Month, MonthTally)| {
            moved += tally(ledger, month, seen, &more);
            (month, moved - tally(ledger, month, seen, &fewer))
        };
        Self { months: year.months.iter().map(moved).collect() }
    }

    /// The sums at a month.
    pub fn at(&self, ledger: &Ledger, month: Month) -> MonthSums {
        let tally = self.months.iter().find(|(known, _)| *known == month);
        tally.map_or_else(MonthSums::default, |(_, tally)| ledger.sums_of(month, tally))
    }
}

fn tally(ledger: &Ledger, month: Month, seen: Month, selection: &Selection) -> MonthTally {
    if month < seen.january() { ledger.done(month, selection) } else { ledger.tally(month, seen, selection) }
}
