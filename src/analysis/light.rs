//! 进度灯: a project by the worse of two tests, a sum by money alone.

use crate::base::{Day, Decimal, Money, Month, Ratio};
use crate::facts::{Facts, MonthFacts, Overdue};
use crate::model::{Dataset, Thresholds};

/// The state of a project or a sum, from fine to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    /// ● 正常.
    Ok,
    /// ◆ 关注.
    Watch,
    /// ▲ 滞后.
    Behind,
}

impl Light {
    /// All three, from fine to worst.
    pub const ALL: [Self; 3] = [Self::Ok, Self::Watch, Self::Behind];

    /// Its shape; these three mean lights alone.
    pub const fn shape(self) -> &'static str {
        match self {
            Self::Ok => "●",
            Self::Watch => "◆",
            Self::Behind => "▲",
        }
    }

    /// Its value in the filter key `light`, and its class in the stylesheet.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Watch => "watch",
            Self::Behind => "behind",
        }
    }

    /// From its value in the filter key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|light| light.key() == key)
    }
}

/// A project's light with what decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProjectLight {
    /// The worse of the two tests.
    pub light: Light,
    /// Completion less the planned share, and what it says; nothing without a plan.
    pub money: Option<(Ratio, Light)>,
    /// The oldest open item past its date, and what it says.
    pub deadline: Option<(Overdue, Light)>,
}

impl ProjectLight {
    /// Did the deadline decide, the money being better?
    pub fn is_by_deadline(&self) -> bool {
        let money = self.money.map_or(Light::Ok, |(_, light)| light);
        self.deadline.is_some_and(|(_, light)| light > money)
    }
}

/// The light of a project at a month; nothing for completed and suspended projects, and for those
/// with neither a plan nor anything dated.
pub fn project_light(
    dataset: &Dataset,
    facts: &Facts,
    project: u32,
    month: Month,
    at: &MonthFacts,
    stage: &str,
) -> Option<ProjectLight> {
    project_light_on(dataset, facts, project, month.last_day(), at, stage)
}

/// The same with deadlines as known on a day of the month.
pub fn project_light_on(
    dataset: &Dataset,
    facts: &Facts,
    project: u32,
    day: Day,
    at: &MonthFacts,
    stage: &str,
) -> Option<ProjectLight> {
    if stage == "completed" || stage == "suspended" {
        return None;
    }
    let thresholds = &dataset.package.thresholds;
    let money = money_test(at, thresholds);
    if money.is_none() && !facts.deadlines.has(project) {
        return None;
    }
    let overdue = facts.deadlines.oldest_open(project, day);
    let deadline = overdue.map(|overdue| (overdue, by_days(overdue.days, thresholds)));
    let light = [money.map(|(_, light)| light), deadline.map(|(_, light)| light)];
    let light = light.into_iter().flatten().max().unwrap_or(Light::Ok);
    Some(ProjectLight { light, money, deadline })
}

fn money_test(at: &MonthFacts, thresholds: &Thresholds) -> Option<(Ratio, Light)> {
    let lead = lead(at)?;
    Some((lead, by_lead(lead, thresholds)))
}

/// Completion less the share that should be done, unrounded: done ÷ plan − planned to date ÷ plan. As one
/// fraction, not reduced: it is made for every project of a month.
fn lead(at: &MonthFacts) -> Option<Ratio> {
    let (done, plan) = (i128::from(at.done?.fen()), i128::from(at.plan?.fen()));
    let due = at.due?;
    let (fen, months) = (i128::from(due.fen.fen()), i128::from(due.months));
    (plan > 0).then(|| Ratio::of_whole(months * done - fen, months * plan))
}

/// The light of a sum: done less planned to date, over the plan.
pub fn sum_light(plan: Money, planned: Money, done: Money, thresholds: &Thresholds) -> Option<Light> {
    let lead = Ratio::of(done, plan)? - Ratio::of(planned, plan)?;
    Some(by_lead(lead, thresholds))
}

fn by_lead(lead: Ratio, thresholds: &Thresholds) -> Light {
    let is_below = |points: Decimal| lead < Ratio::new(points.micro(), 100_000_000);
    if is_below(thresholds.behind_lead_pp) {
        Light::Behind
    } else if is_below(thresholds.watch_lead_pp) {
        Light::Watch
    } else {
        Light::Ok
    }
}

fn by_days(days: i32, thresholds: &Thresholds) -> Light {
    let days = i64::from(days);
    if days > thresholds.behind_days {
        Light::Behind
    } else if days > thresholds.watch_days {
        Light::Watch
    } else {
        Light::Ok
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_has_a_shape_and_a_word_of_its_own_and_they_are_ordered() {
        assert_eq!(Light::ALL.map(Light::shape), ["●", "◆", "▲"]);
        assert_eq!(Light::ALL.map(Light::key), ["ok", "watch", "behind"]);
        assert_eq!(Light::ALL.map(|light| Light::parse(light.key())), Light::ALL.map(Some));
        assert_eq!(Light::parse("green"), None);
        assert!(Light::Ok < Light::Watch && Light::Watch < Light::Behind);
    }
}
