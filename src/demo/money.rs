//! A project's money by year: what was planned, how the plan was changed, what was done.

use crate::base::{Day, Month};
use crate::demo::calendar::{YEAR, month};
use crate::demo::dice::{Dice, Subject};
use crate::demo::project::{Course, Project};
use crate::demo::purse::Purse;

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
        let purse = Purse { seed, project, year, shares, left: project.total - done };
        let lived = purse.year(&mut dice);
        done += lived.done_by(month(year, 12));
        if year >= first_year {
            money.years.push(lived);
        } else {
            money.done_before = done;
        }
    }
    money
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
