//! The sums of a set of projects at a month, and the rates that follow from them.

use crate::analysis::light::{Light, sum_light};
use crate::analysis::snapshot::ProjectAt;
use crate::analysis::tally::Tally;
use crate::base::{Money, Month, Qualifier, Ratio};
use crate::facts::{Ledger, MonthSums, Overdue};
use crate::model::Thresholds;

/// Sums over projects. A sum over nothing is nothing, not 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Projects.
    pub projects: i64,
    /// Total investment of those that state it.
    pub total_investment: Option<Money>,
    /// How many state it.
    pub priced: i64,
    /// How exact that is.
    pub total_qualifier: Qualifier,
    /// The initial plans.
    pub plan_initial: Option<Money>,
    /// Plan, planned, done and counted, year to date.
    pub sums: MonthSums,
    /// Started in the year so far.
    pub starts: i64,
    /// Without any report though a plan is in force.
    pub unreported: i64,
    /// Projects by light: ok, watch, behind.
    pub lights: [i64; 3],
    /// The oldest thing overdue of those with a light.
    pub oldest: Option<Overdue>,
}

impl Totals {
    /// What a tally of a month says.
    pub(super) fn of(tally: &Tally, ledger: &Ledger, month: Month) -> Self {
        let money = |fen: i64, is_there: bool| is_there.then(|| Money::from_fen(fen));
        Self {
            projects: tally.projects,
            total_investment: money(tally.total_investment, tally.priced > 0),
            priced: tally.priced,
            plan_initial: money(tally.plan_initial, tally.first_plans > 0),
            sums: ledger.sums_of(month, &tally.of_month()),
            starts: tally.starts,
            unreported: tally.unreported,
            lights: tally.lights,
            ..Self::default()
        }
    }

    /// Adds one project.
    pub fn add(&mut self, project: &ProjectAt) {
        self.projects += 1;
        if project.total_investment.is_some() {
            self.priced += 1;
            // A sum of 近 and 超 among exact amounts is no bound that anybody published.
            let both = self.total_qualifier.with(project.total_qualifier);
            let is_sum = self.total_investment.is_some() && both != Qualifier::Exact;
            self.total_qualifier = if is_sum { Qualifier::About } else { both };
        }
        Money::add_to(&mut self.total_investment, project.total_investment);
        Money::add_to(&mut self.plan_initial, project.plan_initial);
        self.starts += i64::from(project.is_started);
        if let Some(light) = &project.light {
            self.lights[light.light as usize] += 1;
            // Of several due on one day the first stays.
            if let Some((overdue, _)) = light.deadline
                && self.oldest.is_none_or(|oldest| overdue.due < oldest.due)
            {
                self.oldest = Some(overdue);
            }
        }
        self.sums.add(&project.at);
        self.unreported += i64::from(project.at.plan.is_some() && !project.at.is_reported);
    }

    /// The annual plan in force.
    pub const fn plan(&self) -> Option<Money> {
        self.sums.plan
    }

    /// Done, year to date.
    pub const fn done(&self) -> Option<Money> {
        self.sums.done
    }

    /// Is there something to say of the year: a completion, or work done without any plan?
    pub fn has_progress(&self) -> bool {
        self.completion_rate().is_some() || self.done().is_some_and(|done| done > Money::ZERO)
    }

    /// 完成率: done of the projects with a plan over their plan.
    pub fn completion_rate(&self) -> Option<Ratio> {
        Ratio::of(self.sums.done_of_plan?, self.sums.plan?)
    }

    /// Completion less 时间进度.
    pub fn lead(&self, month: Month) -> Option<Ratio> {
        Some(self.completion_rate()? - time_progress(month))
    }

    /// Completion less 计划进度.
    pub fn lead_plan(&self) -> Option<Ratio> {
        Some(self.completion_rate()? - Ratio::of(self.sums.planned?, self.sums.plan?)?)
    }

    /// What is short of the plan to date; never below zero.
    pub fn gap(&self) -> Option<Money> {
        Some((self.sums.planned? - self.sums.done_of_plan?).at_least_zero())
    }

    /// Work outside any plan (计划外).
    pub fn done_unplanned(&self) -> Option<Money> {
        Some(self.sums.done? - self.sums.done_of_plan.unwrap_or_default())
    }

    /// What the year comes to at the pace so far: done × 12/m.
    pub fn run_rate(&self, month: Month) -> Option<Money> {
        Some(self.sums.done?.share(Ratio::new(12, month.number().into())))
    }

    /// The light of the sum, by money alone.
    pub fn light(&self, thresholds: &Thresholds) -> Option<Light> {
        sum_light(self.sums.plan?, self.sums.planned?, self.sums.done_of_plan?, thresholds)
    }

    /// Without a light: completed, suspended, or with neither a plan nor anything dated.
    pub fn unlit(&self) -> i64 {
        self.projects - self.lights.iter().sum::<i64>()
    }

    /// ◆ and ▲ together.
    pub const fn attention(&self) -> i64 {
        self.lights[1] + self.lights[2]
    }
}

/// 时间进度: the share of the year that has passed at a month's end.
pub fn time_progress(month: Month) -> Ratio {
    Ratio::new(month.number().into(), 12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::MonthFacts;

    fn sum(parts: &[Qualifier]) -> Qualifier {
        let mut totals = Totals::default();
        for &total_qualifier in parts {
            totals.add(&ProjectAt {
                at: MonthFacts::unknown(Month::new(2023, 9).unwrap()),
                plan_initial: None,
                total_investment: Some(Money::from_yuan(1)),
                total_qualifier,
                is_started: false,
                stage: "",
                light: None,
            });
        }
        totals.total_qualifier
    }

    #[test]
    fn one_rough_part_makes_a_sum_rough() {
        assert_eq!(sum(&[Qualifier::Exact, Qualifier::Exact]), Qualifier::Exact);
        assert_eq!(sum(&[Qualifier::Exact, Qualifier::Under]), Qualifier::About);
        assert_eq!(sum(&[Qualifier::Under, Qualifier::Exact, Qualifier::Exact]), Qualifier::About);
        assert_eq!(sum(&[Qualifier::Under]), Qualifier::Under, "a single amount stays as it was published");
    }

    #[test]
    fn what_a_year_comes_to_follows_from_what_is_done() {
        let money = |fen| Some(Money::from_fen(fen));
        let mut totals = Totals::default();
        let month = Month::new(2023, 9).unwrap();
        assert_eq!((totals.run_rate(month), totals.done_unplanned()), (None, None));
        totals.sums.done = money(900);
        assert_eq!((totals.run_rate(month), totals.done_unplanned()), (money(1_200), money(900)));
        totals.sums.done_of_plan = money(650);
        assert_eq!(totals.done_unplanned(), money(250));
        totals.sums.planned = money(700);
        assert_eq!(totals.gap(), money(50));
        totals.sums.planned = money(600);
        assert_eq!(totals.gap(), money(0), "ahead of plan there is no gap");
        // 900 ÷ 7 × 12, rounded half away from zero: 1,542.86.
        assert_eq!(totals.run_rate(Month::new(2023, 7).unwrap()), money(1_543));
    }
}
