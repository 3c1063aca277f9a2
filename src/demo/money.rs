//! A project's money by year: what was planned, how the plan was changed, what was done.

use crate::base::{Day, Month};
use crate::demo::calendar::{AS_OF, YEAR, month};
use crate::demo::dice::{Dice, Subject};
use crate::demo::places::AREAS;
use crate::demo::planted::Plant;
use crate::demo::project::{Course, Project, Standing};
use crate::demo::sectors::{Build, SECTORS};

/// A year of a project, in 万元.
#[derive(Clone, Debug)]
pub(super) struct Year {
    pub(super) year: i32,
    /// The versions of its plan, in the order they were decided.
    pub(super) versions: Vec<Version>,
    /// Planned to date by month, where the project says so; otherwise a twelfth a month.
    pub(super) planned: Option<[i64; 12]>,
    /// Done to date by month; nothing where nothing was reported.
    pub(super) done: [Option<i64>; 12],
}

/// A version of a year's plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Version {
    pub(super) name: &'static str,
    pub(super) decided: Option<Day>,
    pub(super) amount: i64,
    pub(super) reason: &'static str,
}

/// A project's money.
#[derive(Clone, Debug, Default)]
pub(super) struct Money {
    /// Done before the first year of [`Money::years`].
    pub(super) done_before: i64,
    pub(super) years: Vec<Year>,
}

impl Year {
    /// The plan in force at the end of the year as far as it is known.
    pub(super) fn plan(&self) -> i64 {
        self.versions.last().map_or(0, |version| version.amount)
    }

    /// The plan in force on a day.
    pub(super) fn plan_on(&self, day: Day) -> Option<i64> {
        let decided = |version: &&Version| version.decided.is_none_or(|decided| decided <= day);
        self.versions.iter().rfind(decided).map(|version| version.amount)
    }

    /// Done by the end of a month, carried from the last report.
    pub(super) fn done_by(&self, month: Month) -> i64 {
        self.done[..month.number() as usize].iter().rev().find_map(|done| *done).unwrap_or(0)
    }
}

/// A project's money, its years from `first_year` on.
pub(super) fn money(seed: u64, project: &Project, first_year: i32) -> Money {
    let mut money = Money::default();
    if !project.course.is_begun() && !project.has_plan {
        return money;
    }
    let mut dice = Dice::new(seed, Subject::Money, project.number);
    let mut done = 0;
    for year in project.life.first.year()..=project.last_year() {
        let Some(shares) = project.life.shares_of_year(year) else { continue };
        let course = Purse { seed, project, year, shares, left: project.total - done };
        let lived = course.year(&mut dice);
        done += lived.done_by(month(year, 12));
        if year >= first_year {
            money.years.push(lived);
        } else {
            money.done_before = done;
        }
    }
    money
}

/// A year to be simulated.
struct Purse<'a> {
    seed: u64,
    project: &'a Project,
    year: i32,
    /// The year's work to be done by the end of each month.
    shares: [f64; 12],
    /// What is left of the total.
    left: i64,
}

impl Purse<'_> {
    fn year(&self, dice: &mut Dice) -> Year {
        let versions = self.versions(dice);
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
        let is_told = self.project.lists.is_major || self.project.life.first.year() == self.year;
        year.planned = is_told.then_some(planned);
        year
    }

    /// The share of what is left that falls into this year.
    fn share(&self) -> f64 {
        let before = self.project.life.share_by(month(self.year - 1, 12));
        let after = self.project.life.share_by(month(self.year, 12));
        if before >= 1.0 { 1.0 } else { (after - before) / (1.0 - before) }
    }

    fn versions(&self, dice: &mut Dice) -> Vec<Version> {
        // Plans are cautious: what is done by December is a little more.
        let initial = round_plan(self.left as f64 * self.share() / 1.1).clamp(100.min(self.left), self.left);
        let midyear = Day::new(self.year, 7, 17);
        if self.project.lists.is_addition && self.year == YEAR && dice.chance(0.6) {
            let decided = midyear;
            return vec![Version {
                name: "midyear", decided, amount: initial, reason: "三季度增补列入市重大项目"
            }];
        }
        let mut versions = vec![Version { name: "initial", decided: None, amount: initial, reason: "" }];
        let changed = |factor: f64| round_plan(initial as f64 * factor).clamp(100.min(self.left), self.left);
        match dice.below(100) {
            0..=8 => {
                let reason = dice.word(&UP);
                let amount = changed(dice.range(1.1, 1.3));
                versions.push(Version { name: "midyear", decided: midyear, amount, reason });
            }
            9..=16 if self.shares[5] < 0.7 => {
                let reason = dice.word(&DOWN);
                let amount = changed(dice.range(0.74, 0.92));
                versions.push(Version { name: "midyear", decided: midyear, amount, reason });
            }
            _ => {}
        }
        if self.year < YEAR && dice.chance(0.07) {
            let (factor, reason) = if self.shares[9] < 0.9 && versions.len() == 1 && dice.chance(0.6) {
                (0.93, DOWN[0])
            } else {
                (1.08, UP[0])
            };
            let amount = changed(factor);
            versions.push(Version { name: "final", decided: Day::new(self.year, 11, 20), amount, reason });
        }
        versions
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
        let is_told = self.project.lists.is_major || self.project.life.first.year() == self.year;
        let expected = if is_told { planned[at] as f64 } else { plan * (at + 1) as f64 / 12.0 };
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
            Standing::Behind if !self.project.is_by_deadline => -dice.range(0.065, 0.26),
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

/// Why plans are raised and cut.
const UP: [&str; 4] = [
    "施工进度超出预期，相应增加年度计划",
    "专项债资金到位，加快建设",
    "新增建设内容纳入年度计划",
    "设备到货提前，增加设备购置投资",
];
const DOWN: [&str; 5] = [
    "征地拆迁未完成，调减年度计划",
    "用海审批未批复，建设内容延后实施",
    "设计方案调整，开工时间推迟",
    "资金筹措进度慢于预期，调慢补快",
    "管线迁改滞后，部分标段延后",
];

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

/// Plans are round numbers.
fn round_plan(amount: f64) -> i64 {
    let unit = match amount {
        _ if amount < 1_000.0 => 10,
        _ if amount < 10_000.0 => 50,
        _ if amount < 100_000.0 => 500,
        _ => 1_000,
    };
    round_to(amount, unit)
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

fn round_to(amount: f64, unit: i64) -> i64 {
    (amount / unit as f64).round() as i64 * unit
}

impl Project {
    /// The last year that its money is spoken of.
    pub(super) fn last_year(&self) -> i32 {
        match self.course {
            Course::CompletedBefore => self.life.last.year(),
            Course::Suspended => self.stopped.map_or(YEAR, Month::year),
            _ => YEAR,
        }
    }
}
