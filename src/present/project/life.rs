//! Investment over a project's whole life: what was done before the ledger, then month by month, and
//! the pace of this year carried on.

use std::ops::RangeInclusive;

use crate::base::{Day, Money, Month, Ratio};
use crate::figures::{Figure, FigureId, Value};
use crate::model::contract::{progress, project};
use crate::present::Context;
use crate::present::shown::shown;
use crate::present::spec::Shown;

use super::ProjectView;

/// What was done, and should have been, by the end of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifePoint {
    /// The last day it counts.
    pub day: Day,
    /// The month it ends; nothing for the beginning.
    pub month: Option<Month>,
    /// Done by then.
    pub done: Option<Money>,
    /// Planned by then: what was done by the end of the year before, and this year's plan to date.
    pub planned: Option<Money>,
}

/// A project's investment over its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeCurve {
    /// In the order of days.
    pub points: Vec<LifePoint>,
    /// Total investment.
    pub total: Option<Money>,
    /// Done by the end of the month.
    pub now: Money,
    /// Of that, before this year.
    pub earlier: Money,
    /// Is what went before the ledger known? Else the ledger's first year begins at nothing.
    pub is_whole: bool,
    /// The ledger's first year.
    pub first_year: i32,
    /// Where the pace so far leads: from the month's end to a day and an amount.
    pub pace: Option<(Day, Money)>,
}

impl LifeCurve {
    /// The curve of a project; nothing where the ledger knows neither work nor plan of it.
    pub fn new(view: &ProjectView) -> Option<Self> {
        let ledger = &view.context.known.facts.ledger;
        let (table, row, now) = (view.table(), view.row, view.context.month);
        let years: Vec<i32> = ledger.years().into_iter().filter(|&year| year <= now.year()).collect();
        let &first_year = years.first()?;
        let started = table.loose_day(project::START_ACTUAL, row).map(|date| date.first_day());
        let before = table.money(project::DONE_BEFORE, row);
        let is_whole = before.is_some() || started.is_none_or(|start| start.year() >= first_year);
        let mut base = before.unwrap_or_default();
        let mut points = beginning(started, first_year, before);
        for year in years {
            let months = (1..=12).filter_map(|number| Month::new(year, number));
            points.extend(months.map(|month| point(view, month, base)));
            if year < now.year() {
                base += ledger.at(row, december_of(year)).done.unwrap_or_default();
            }
        }
        let of_year = ledger.at(row, now).done.unwrap_or_default();
        let mut curve = Self {
            points,
            total: table.money(project::TOTAL_INVESTMENT, row),
            now: base + of_year,
            earlier: base,
            is_whole,
            first_year,
            pace: None,
        };
        curve.pace = curve.pace_from(now, of_year, horizon(view, now));
        curve.trim();
        let has_plan = curve.points.iter().any(|point| point.planned.is_some());
        (curve.now > Money::ZERO || has_plan).then_some(curve)
    }

    /// The days it covers.
    pub fn days(&self) -> Option<RangeInclusive<Day>> {
        let last = self.points.last()?.day;
        Some(self.points.first()?.day..=self.pace.map_or(last, |(day, _)| day.max(last)))
    }

    /// Done since the start, as a figure.
    pub fn done_shown(&self, view: &ProjectView) -> Shown {
        let of_year = self.now - self.earlier;
        let inputs = [(FigureId::DoneEarlier, self.earlier), (FigureId::Done, of_year)];
        let inputs = inputs.map(|(id, amount)| (id, Some(Value::Money(amount))));
        let figure = Figure::ledger(FigureId::DoneSinceStart, Some(Value::Money(self.now)), view.context.scope());
        let figure = figure.from_inputs(&inputs).from_rows(progress::SPEC.name, self.rows(view));
        shown(figure, view.context.locale)
    }

    /// Its share of the total investment; nothing without one.
    pub fn share_shown(&self, view: &ProjectView) -> Option<Shown> {
        let total = self.total?;
        let share = Ratio::of(self.now, total)?;
        let inputs = [(FigureId::DoneSinceStart, self.now), (FigureId::TotalInvestment, total)];
        let inputs = inputs.map(|(id, amount)| (id, Some(Value::Money(amount))));
        let figure = Figure::ledger(FigureId::TotalShare, Some(Value::Share(share)), view.context.scope());
        let figure = figure.from_inputs(&inputs).from_rows(progress::SPEC.name, self.rows(view));
        Some(shown(figure, view.context.locale))
    }

    /// The rows that say what each year of the ledger came to: the latest of each.
    fn rows(&self, view: &ProjectView) -> Vec<u32> {
        let Context { known, month: now, .. } = &view.context;
        let latest = |year: i32| {
            let last = Month::new(year, 12)?.min(*now);
            known.facts.ledger.row_of(&known.dataset, view.row, last, progress::DONE)
        };
        (self.first_year..=now.year()).filter_map(latest).collect()
    }

    /// Where this year's monthly average leads: to the total investment, but not beyond the horizon.
    fn pace_from(&self, now: Month, of_year: Money, horizon: Day) -> Option<(Day, Money)> {
        let ends = now.last_day();
        if of_year <= Money::ZERO || horizon <= ends || self.total.is_some_and(|total| total <= self.now) {
            return None;
        }
        let days_of_year = ends.since(now.january().first_day()) + 1;
        let (fen, days) = (i128::from(of_year.fen()), i128::from(days_of_year));
        let left = self.total.map(|total| i128::from((total - self.now).fen()));
        let to_total = left.map(|left| i32::try_from((left * days + fen - 1) / fen).unwrap_or(i32::MAX));
        match to_total.filter(|&to_total| to_total <= horizon.since(ends)).zip(self.total) {
            Some((to_total, total)) => Some((ends.plus(to_total), total)),
            None => {
                let ahead = i128::from(horizon.since(ends));
                Some((horizon, self.now + of_year.share(Ratio::new(ahead, days))))
            }
        }
    }

    /// Leaves out the months before anything was done or planned, but the last of them.
    fn trim(&mut self) {
        let is_something =
            |point: &LifePoint| point.planned.is_some() || point.done.is_some_and(|done| done > Money::ZERO);
        if let Some(first) = self.points.iter().position(is_something) {
            self.points.drain(..first.saturating_sub(1));
        }
    }
}

/// The year's end.
fn december_of(year: i32) -> Month {
    Month::new(year, 12).unwrap_or_else(|| Day::EPOCH.month())
}

/// The day the work began, and the end of the year before the ledger.
fn beginning(started: Option<Day>, first_year: i32, before: Option<Money>) -> Vec<LifePoint> {
    let Some(eve) = Day::new(first_year - 1, 12, 31) else { return Vec::new() };
    let at = |day, done| LifePoint { day, month: None, done, planned: None };
    let start = started.filter(|&start| start < eve && before.is_some());
    let start = start.map(|start| at(start.plus(-1), Some(Money::ZERO)));
    start.into_iter().chain([at(eve, before.or(Some(Money::ZERO)))]).collect()
}

fn point(view: &ProjectView, month: Month, base: Money) -> LifePoint {
    let now = view.context.month;
    // A year that is over is seen from its own end.
    let seen = if month.year() < now.year() { month.december() } else { now };
    let facts = view.context.known.facts.ledger.seen_from(view.row, month, seen.min(month.december()));
    LifePoint {
        day: month.last_day(),
        month: Some(month),
        done: facts.done.filter(|_| month <= now).map(|done| base + done),
        planned: facts.planned.map(|planned| base + planned),
    }
}

/// How far the curve looks ahead: to the finish, at least to the year's end.
fn horizon(view: &ProjectView, now: Month) -> Day {
    let planned = view.table().loose_day(project::FINISH_PLANNED, view.row).map(|date| date.last_day());
    let in_force = view.schedule.rows.iter().filter_map(|row| row.in_force).map(|span| span.finish).max();
    let ends = [planned, in_force, view.schedule.expected_finish()].into_iter().flatten();
    ends.fold(now.december().last_day(), Day::max)
}
