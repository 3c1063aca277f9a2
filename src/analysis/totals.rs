//! The sums of a set of projects at a month, and the rates that follow from them.

use crate::analysis::light::{Light, sum_light};
use crate::analysis::snapshot::ProjectAt;
use crate::base::{Money, Month, Ratio};
use crate::model::Thresholds;

/// Sums over projects. A sum over nothing is nothing, not 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Projects.
    pub projects: i64,
    /// Total investment of those that state it.
    pub total_investment: Option<Money>,
    /// The plans in force.
    pub plan: Option<Money>,
    /// The initial plans.
    pub plan_initial: Option<Money>,
    /// Planned to date, of the projects with a plan in force.
    pub planned: Option<Money>,
    /// Done, year to date.
    pub done: Option<Money>,
    /// Done of the projects with a plan in force.
    pub done_of_plan: Option<Money>,
    /// Counted, year to date; nothing in January.
    pub counted: Option<Money>,
    /// Started in the year so far.
    pub starts: i64,
    /// Without any report though a plan is in force.
    pub unreported: i64,
    /// Projects by light: ok, watch, behind.
    pub lights: [i64; 3],
}

impl Totals {
    /// Adds one project.
    pub fn add(&mut self, project: &ProjectAt) {
        self.projects += 1;
        add(&mut self.total_investment, project.total_investment);
        add(&mut self.plan_initial, project.plan_initial);
        self.starts += i64::from(project.is_started);
        if let Some(light) = &project.light {
            self.lights[light.light as usize] += 1;
        }
        let Some(at) = &project.at else { return };
        add(&mut self.done, at.done);
        add(&mut self.counted, at.counted);
        if at.plan.is_some() {
            add(&mut self.plan, at.plan);
            add(&mut self.planned, at.planned);
            add(&mut self.done_of_plan, at.done);
            self.unreported += i64::from(!at.is_reported);
        }
    }

    /// 完成率: done of the projects with a plan over their plan.
    pub fn completion_rate(&self) -> Option<Ratio> {
        Ratio::of(self.done_of_plan?, self.plan?)
    }

    /// Completion less 时间进度.
    pub fn lead(&self, month: Month) -> Option<Ratio> {
        Some(self.completion_rate()? - time_progress(month))
    }

    /// Completion less 计划进度.
    pub fn lead_plan(&self) -> Option<Ratio> {
        Some(self.completion_rate()? - Ratio::of(self.planned?, self.plan?)?)
    }

    /// What is short of the plan to date; never below zero.
    pub fn gap(&self) -> Option<Money> {
        Some((self.planned? - self.done_of_plan?).at_least_zero())
    }

    /// Work outside any plan (计划外).
    pub fn done_unplanned(&self) -> Option<Money> {
        Some(self.done? - self.done_of_plan.unwrap_or_default())
    }

    /// What the year comes to at the pace so far: done × 12/m.
    pub fn run_rate(&self, month: Month) -> Option<Money> {
        Some(self.done?.share(Ratio::new(12, month.number().into())))
    }

    /// The light of the sum, by money alone.
    pub fn light(&self, thresholds: &Thresholds) -> Option<Light> {
        sum_light(self.plan?, self.planned?, self.done_of_plan?, thresholds)
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

fn add(sum: &mut Option<Money>, amount: Option<Money>) {
    if let Some(amount) = amount {
        *sum = Some(sum.unwrap_or_default() + amount);
    }
}
