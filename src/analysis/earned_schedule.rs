//! Earned schedule: the time at which the plan asked for what is done.
//!
//! Lipke, "Schedule is Different" (2003); ISO 21508:2018. Unlike done ÷ planned, which returns to
//! 1 at the end of every late plan, it keeps saying how late the work is. All values are exact.

use crate::base::{Money, Ratio};

/// How far along its plan work is, in the plan's periods (within a year: months).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarnedSchedule {
    /// The time at which the plan asked for what is done, in periods.
    pub earned: Ratio,
    /// The time gone by, in periods.
    pub actual: u32,
    /// How long the plan runs, in periods.
    pub planned_duration: u32,
}

impl EarnedSchedule {
    /// From what was planned to date at the end of each period, the first entry standing for the
    /// beginning, and what is done after `actual` periods.
    ///
    /// Nothing without a plan above 0, nor where the plan to date falls: then no time, or several,
    /// would answer. Of periods in which the plan rests (春节) the last counts; of those after the
    /// plan is fulfilled, the first. Nothing done is a time of 0.
    ///
    /// ```
    /// use yilan::analysis::EarnedSchedule;
    /// use yilan::base::{Money, Ratio};
    /// let planned = [0, 2, 6, 12].map(Money::from_yuan);
    /// let earned_schedule = EarnedSchedule::new(&planned, Money::from_yuan(4), 2).unwrap();
    /// assert_eq!(earned_schedule.earned, Ratio::new(3, 2)); // 1.5 months
    /// assert_eq!(earned_schedule.variance(), Ratio::new(-1, 2)); // half a month late
    /// ```
    pub fn new(planned: &[Money], done: Money, actual: u32) -> Option<Self> {
        let total = planned.last().copied().filter(|&total| total > Money::ZERO)?;
        planned.is_sorted().then_some(())?;
        let planned_duration = u32::try_from(planned.len() - 1).ok()?;
        Some(Self { earned: earned(planned, total, done), actual, planned_duration })
    }

    /// SV(t): earned less actual time, in periods; negative is late.
    pub fn variance(&self) -> Ratio {
        self.earned - whole(self.actual)
    }

    /// SPI(t): earned ÷ actual time; nothing before any time has gone by.
    pub fn performance_index(&self) -> Option<Ratio> {
        quotient(self.earned, whole(self.actual))
    }

    /// IEAC(t): how long the whole takes at the pace so far, in periods; nothing while nothing is
    /// earned, nor before any time has gone by.
    pub fn duration_at_this_pace(&self) -> Option<Ratio> {
        quotient(whole(self.planned_duration), self.performance_index()?)
    }

    /// TSPI: the pace at which the rest would still finish in time; nothing once the planned
    /// duration has gone by.
    pub fn pace_to_finish_in_time(&self) -> Option<Ratio> {
        let planned = whole(self.planned_duration);
        quotient(planned - self.earned, planned - whole(self.actual))
    }
}

fn earned(planned: &[Money], total: Money, done: Money) -> Ratio {
    if done <= Money::ZERO {
        return Ratio::ZERO;
    }
    if done >= total {
        return Ratio::new(planned.partition_point(|&planned| planned < total) as i128, 1);
    }
    let reached = planned.partition_point(|&planned| planned <= done);
    // A plan that asks for more at its very beginning has earned no time.
    let Some(period) = reached.checked_sub(1) else { return Ratio::ZERO };
    let step = planned[reached] - planned[period];
    Ratio::new(period as i128, 1) + Ratio::of(done - planned[period], step).unwrap_or(Ratio::ZERO)
}

fn whole(periods: u32) -> Ratio {
    Ratio::new(periods.into(), 1)
}

/// Nothing unless the divisor is above 0.
fn quotient(dividend: Ratio, divisor: Ratio) -> Option<Ratio> {
    (divisor > Ratio::ZERO)
        .then(|| Ratio::new(dividend.numerator() * divisor.denominator(), dividend.denominator() * divisor.numerator()))
}
