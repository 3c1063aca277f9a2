//! What projects come to at a month: whole 分 and numbers of projects, which can be added and taken away, so
//! that a tap changes what differs alone.

use std::ops::AddAssign;

use crate::facts::MonthTally;

/// Sums over projects, as they are kept; [`Totals`](crate::analysis::Totals) are read from them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Projects.
    pub projects: i64,
    /// Those that state their total investment, and what it comes to.
    pub priced: i64,
    /// 总投资 in 分.
    pub total_investment: i64,
    /// Those with an initial plan, and what it comes to.
    pub first_plans: i64,
    /// The initial plans in 分.
    pub plan_initial: i64,
    /// Those with a plan in force.
    pub plans: i64,
    /// The plans in 分.
    pub plan: i64,
    /// Planned to date in 分, of those with a plan.
    pub planned: i64,
    /// Done of those with a plan, in 分.
    pub done_of_plan: i64,
    /// Done in 分.
    pub done: i64,
    /// Counted in 分.
    pub counted: i64,
    /// Started in the year so far.
    pub starts: i64,
    /// With a plan and without any report.
    pub unreported: i64,
    /// By light: ok, watch, behind.
    pub lights: [i64; 3],
}

impl Tally {
    /// What of it the ledger keeps month by month.
    pub(super) const fn of_month(&self) -> MonthTally {
        let Self { projects, plans, plan, planned, done, done_of_plan, counted, .. } = *self;
        MonthTally { projects, plans, plan, planned, done, done_of_plan, counted }
    }
}

impl AddAssign<&Self> for Tally {
    fn add_assign(&mut self, other: &Self) {
        self.projects += other.projects;
        self.priced += other.priced;
        self.total_investment += other.total_investment;
        self.first_plans += other.first_plans;
        self.plan_initial += other.plan_initial;
        self.plans += other.plans;
        self.plan += other.plan;
        self.planned += other.planned;
        self.done_of_plan += other.done_of_plan;
        self.done += other.done;
        self.counted += other.counted;
        self.starts += other.starts;
        self.unreported += other.unreported;
        for (light, other) in self.lights.iter_mut().zip(other.lights) {
            *light += other;
        }
    }
}
