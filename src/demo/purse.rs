//! A year of a project's money: what was to be done by each month, and what was.

use crate::base::Month;
use crate::demo::calendar::{AS_OF, YEAR, month};
use crate::demo::dice::{Dice, Subject};
use crate::demo::money::Year;
use crate::demo::places::AREAS;
use crate::demo::planted::Plant;
use crate::demo::project::{Project, Standing};
use crate::demo::sectors::{Build, SECTORS};
use crate::demo::versions::{round_to, versions};

/// A year to be simulated.
pub(super) struct Purse<'a> {
    pub(super) seed: u64,
    pub(super) project: &'a Project,
    pub(super) year: i32,
    /// The year's work to be done by the end of each month.
    pub(super) shares: [f64; 12],
    /// What is left of the total.
    pub(super) left: i64,
}

impl Purse<'_> {
    /// The year, lived.
    pub(super) fn year(&self, dice: &mut Dice) -> Year {
        let versions = versions(self.project, self.year, &self.shares, self.left, dice);
        let mut year = Year { year: self.year, versions, planned: None, done: [None; 12] };
        let planned = self.planned(&year);
        let done = self.done(&year, &planned, dice);
        let last = if self.year == YEAR { AS_OF.number() as usize } else { 12 };
        for (at, amount) in done.into_iter().enumerate().take(last) {
            let is_missing = !matches!(at, 0 | 8 | 11) && dice.chance(0.02);
            year.done[at] = (!is_missing).then_some(amount);
        }
        if self.project.plant == Some(Plant::CumulativeFalls) && self.year == YEAR {
            year.done[4] = Some(done[5] + (year.plan() / 40).max(1));
            year.done[5] = Some(done[5]);
        }
        year.planned = self.is_told().then_some(planned);
        year
    }

    /// Does the project say what it plans to do by each month?
    fn is_told(&self) -> bool {
        let is_stopped = self.project.stopped.is_some_and(|stopped| stopped.year() == self.year);
        (self.project.lists.is_major || self.project.life.first.year() == self.year) && !is_stopped
    }

    /// Planned to date, by month; after a change of plan what is left of it is spread anew.
    fn planned(&self, year: &Year) -> [i64; 12] {
        let mut planned = [0; 12];
        let unit = unit(year.plan());
        for at in 0..12 {
            let share = self.shares[at];
            let before = if at == 0 { 0 } else { planned[at - 1] };
            let share_before = if at == 0 { 0.0 } else { self.shares[at - 1] };
            let plan = Month::new(self.year, at as u32 + 1).and_then(|month| year.plan_on(month.last_day()));
            let plan = plan.unwrap_or_else(|| year.plan());
            let part = if share_before < 1.0 { (share - share_before) / (1.0 - share_before) } else { 1.0 };
            let amount = before as f64 + (plan - before).max(0) as f64 * part;
            planned[at] = round_to(amount, unit).min(plan).max(before);
        }
        planned[11] = year.plan().max(planned[10]);
        planned
    }

    /// Done to date, by month.
    fn done(&self, year: &Year, planned: &[i64; 12], dice: &mut Dice) -> [i64; 12] {
        let at = AS_OF.number() as usize - 1;
        let plan = year.plan() as f64;
        let unit = unit(year.plan());
        let expected = if self.is_told() { planned[at] as f64 } else { plan * (at + 1) as f64 / 12.0 };
        let by_then = self.by_then(plan, expected, unit, dice);
        let by_december = self.by_december(plan, by_then as f64, dice);
        let drift = 0.09 * dice.normal();
        let shocks = weather(self.seed, self.project.place, self.year);
        let mut done = [0; 12];
        for month in 0..12 {
            let before = if month == 0 { 0 } else { done[month - 1] };
            let amount = match month {
                _ if month < at && self.shares[at] > 0.0 => {
                    let away = 1.0 - (month + 1) as f64 / (at + 1) as f64;
                    let wobble = 1.0 + (drift + shocks[month]) * away + 0.015 * dice.normal();
                    let amount = by_then as f64 * self.shares[month] / self.shares[at] * wobble;
                    round_to(amount, unit).min(by_then)
                }
                _ if month <= at => by_then,
                _ => {
                    let left = 1.0 - self.shares[at];
                    let part = if left > 0.0 { (self.shares[month] - self.shares[at]) / left } else { 1.0 };
                    round_to(by_then as f64 + (by_december - by_then as f64) * part, unit)
                }
            };
            done[month] = amount.max(before).min(self.left);
        }
        self.end(done)
    }

    /// A project that stopped does no more; one that was completed has done nearly all.
    fn end(&self, mut done: [i64; 12]) -> [i64; 12] {
        for at in 1..12 {
            let month = month(self.year, at as i32 + 1);
            if self.project.stopped.is_some_and(|stopped| month > stopped) {
                done[at] = done[at - 1];
            }
        }
        done
    }

    /// Done by the end of September: this year as the project stands.
    fn by_then(&self, plan: f64, expected: f64, unit: i64, dice: &mut Dice) -> i64 {
        let lead = match self.project.standing {
            _ if self.year < YEAR || !self.project.has_light() => {
                let lags = self.project.place.is_some_and(|place| AREAS[place].is_behind);
                0.05 * dice.normal() + if lags { -0.03 } else { 0.0 }
            }
            _ if !self.project.course.is_begun() => -1.0,
            Standing::Behind if !self.project.is_by_deadline => -dice.range(0.12, 0.28),
            Standing::Watch if !self.project.is_by_deadline => -dice.range(0.007, 0.042),
            _ => {
                let ahead = dice.unit();
                0.001 + 0.075 * ahead * ahead * pace(SECTORS[self.project.sector].build)
            }
        };
        let floor = if self.project.course.is_begun() { 0.1 * expected } else { 0.0 };
        let done = round_to((expected + lead * plan).max(floor), unit).min(self.left);
        if lead > 0.0 && expected > 0.0 && (done as f64) < expected { done + unit } else { done }
    }

    /// Done by the end of December: plans are overtaken in the last quarter, for the most part.
    fn by_december(&self, plan: f64, by_then: f64, dice: &mut Dice) -> f64 {
        let lags = self.project.place.is_some_and(|place| AREAS[place].is_behind);
        let usual = if lags { 1.07 } else { 1.15 };
        let is_last = self.project.finish_actual.is_some_and(|finish| finish.year() == self.year);
        let outturn =
            if is_last { self.left as f64 * dice.range(0.95, 1.0) } else { plan * (usual + 0.09 * dice.normal()) };
        outturn.max(by_then)
    }
}

/// What moves a whole area in the months of a year: typhoons, inspections, a late budget.
fn weather(seed: u64, place: Option<usize>, year: i32) -> [f64; 12] {
    let item = 0x8000_0000 + place.map_or(99, |place| place as u32) * 0x1_0000 + year.unsigned_abs();
    let mut dice = Dice::new(seed, Subject::Money, item);
    std::array::from_fn(|_| 0.09 * dice.normal())
}

/// How far projects of a kind run ahead of their plans, beside others: factories do, housing does
/// not.
const fn pace(build: Build) -> f64 {
    match build {
        Build::Plant => 1.7,
        Build::Network => 1.4,
        Build::Works => 1.0,
        Build::Line => 0.7,
        Build::Building => 0.3,
    }
}

/// What amounts of a project of this size are rounded to.
fn unit(plan: i64) -> i64 {
    match plan {
        ..1_000 => 1,
        1_000..10_000 => 5,
        10_000..100_000 => 20,
        _ => 100,
    }
}
