//! Curves of a year: the ledger's plan, done and counted month by month, with last year's and the
//! pace so far.

use crate::analysis::{Light, sum_light};
use crate::base::{Decimal, Money, Month, Ratio};
use crate::chart::curve::{Axis, Callout, EndLabel, Lead, Line, LineKind, Sample, Spec, Stop, Strip};
use crate::chart::{Ink, Wording};
use crate::facts::MonthSums;
use crate::locale::format::{self, MoneyUnit};
use crate::present::Context;
use crate::present::spec::{Cell, TableColumn, TableRow, TableSpec};

/// From so many units on an amount at the end of a line has no decimals.
const ROUND_FROM: i64 = 100;
/// Above so many times the largest amount of this year, last year lies beyond its scale.
const BEYOND: Ratio = Ratio::of_whole(3, 2);

/// The ledger's year, month by month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearCurve {
    /// The month it is seen from.
    pub month: Month,
    /// January to December as known at the month.
    pub months: Vec<MonthSums>,
    /// January to December of the year before; empty where the ledger does not reach back.
    pub last_year: Vec<MonthSums>,
}

impl YearCurve {
    /// The year of the context's month, of the projects in scope.
    pub fn new(context: &Context) -> Self {
        let ledger = &context.known.facts.ledger;
        let tally = context.year_tally();
        let year = |first: Month| (0..12).map(move |offset| tally.at(ledger, first.plus(offset)));
        let january = context.month.january();
        let before = january.plus(-12);
        let mut last_year: Vec<MonthSums> = if ledger.has(before) { year(before).collect() } else { Vec::new() };
        // Nothing done at all: there is no year to compare with.
        if last_year.last().is_none_or(|sums| sums.done.is_none_or(|done| done == Money::ZERO)) {
            last_year.clear();
        }
        Self { month: context.month, months: year(january).collect(), last_year }
    }

    /// The sums at the month it is seen from.
    pub fn now(&self) -> MonthSums {
        self.at(self.month.number())
    }

    /// The sums at a month's number.
    pub fn at(&self, number: u32) -> MonthSums {
        self.months.get(number as usize - 1).copied().unwrap_or_default()
    }

    /// The lead over the plan to date at a month's number, unrounded.
    pub fn lead_at(&self, number: u32) -> Option<Ratio> {
        lead(&self.at(number))
    }

    /// What December comes to at the pace so far.
    pub fn run_rate(&self) -> Option<Money> {
        Some(self.now().done?.share(Ratio::new(12, self.month.number().into())))
    }

    /// The unit in which its largest amount reads best.
    pub fn unit(&self, context: &Context) -> MoneyUnit {
        let amounts = self.months.iter().flat_map(|sums| [sums.plan, sums.done]).flatten();
        MoneyUnit::of_scale(amounts.max().unwrap_or_default(), context.locale)
    }

    /// What last year came to where its line would press this year's to the ground: it is not drawn, but said.
    pub fn last_year_beyond(&self) -> Option<Money> {
        let last_year = self.last_year.last()?.done?;
        let own = self.months.iter().flat_map(|sums| [sums.plan, sums.planned, sums.done]).flatten();
        let largest = own.chain(self.run_rate()).max().filter(|amount| *amount > Money::ZERO)?;
        (Ratio::of(last_year, largest)? > BEYOND).then_some(last_year)
    }

    /// What is held against the plan: done of the projects with a plan, where there is one.
    fn done(&self, index: usize) -> Option<Money> {
        let sums = &self.months[index];
        (index < self.month.number() as usize).then(|| sums.done_of_plan.or(sums.done)).flatten()
    }

    /// What was done beside that, where anything was.
    fn unplanned(&self, index: usize) -> Option<Money> {
        let sums = &self.months[index];
        sums.done.zip(self.done(index)).map(|(all, done)| all - done).filter(|amount| *amount > Money::ZERO)
    }

    fn counted(&self, index: usize) -> Option<Money> {
        (index < self.month.number() as usize).then(|| self.months[index].counted).flatten()
    }
}

/// The curve for a chart.
pub fn year_spec(context: &Context, curve: &YearCurve) -> Spec {
    let unit = curve.unit(context);
    let current = curve.month.number() as i32 - 1;
    Spec {
        axis: Axis::Slots { labels: (1..=12).map(|number| format::month_of_year(number, context.locale)).collect() },
        lines: lines(curve, unit),
        current: Some(current),
        from_zero: true,
        has_dots: false,
        suffix: String::new(),
        callouts: callouts(context, curve, unit),
        ends: ends(context, curve, unit),
        strip: strip(context, curve),
        stops: (0..12).map(|index| stop(context, curve, unit, index)).collect(),
    }
}

/// An amount as a chart takes it: a number in its unit.
fn value(amount: Money, unit: MoneyUnit) -> f64 {
    Ratio::new(amount.fen().into(), i128::from(unit.yuan) * 100).to_f64()
}

fn line(kind: LineKind, unit: MoneyUnit, amount: impl Fn(usize) -> Option<Money>) -> Line {
    let sample = |index: usize| Sample { at: index as i32, value: amount(index).map(|amount| value(amount, unit)) };
    Line { kind, samples: (0..12).map(sample).collect() }
}

fn lines(curve: &YearCurve, unit: MoneyUnit) -> Vec<Line> {
    let is_beyond = curve.last_year_beyond().is_some();
    let mut lines = vec![
        line(LineKind::LastYear, unit, |index| curve.last_year.get(index)?.done.filter(|_| !is_beyond)),
        line(LineKind::Plan, unit, |index| curve.months[index].planned),
    ];
    let now = curve.month.number() as usize - 1;
    if let (Some(done), Some(end), true) = (curve.done(now), curve.run_rate(), now < 11) {
        let samples =
            [(now, done), (11, end)].map(|(at, amount)| Sample { at: at as i32, value: Some(value(amount, unit)) });
        lines.push(Line { kind: LineKind::Forecast, samples: samples.to_vec() });
    }
    lines.push(line(LineKind::Counted, unit, |index| curve.counted(index)));
    lines.push(line(LineKind::Actual, unit, |index| curve.done(index)));
    lines.retain(|line| line.samples.iter().any(|sample| sample.value.is_some()));
    lines
}

/// The places with which plan and difference are seen to make what is done: one more, where the usual ones
/// do not.
fn places_to_add(now: MonthSums, unit: MoneyUnit) -> u8 {
    let places = unit.places();
    let rounded = |amount: Money| {
        let text = unit.number(amount, places).replace(',', "").replace('−', "-");
        Decimal::parse(&text).map_or(0, Decimal::micro)
    };
    match (now.done_of_plan, now.planned) {
        (Some(done), Some(planned)) if rounded(done) - rounded(planned) != rounded(done - planned) => places + 1,
        _ => places,
    }
}

fn callouts(context: &Context, curve: &YearCurve, unit: MoneyUnit) -> Vec<Callout> {
    let strings = &context.strings().curve;
    let now = curve.now();
    let number = |amount: Money| unit.number(amount, places_to_add(now, unit));
    let mut callouts = Vec::new();
    if let Some(planned) = now.planned {
        let text = Wording::plain(format!("{}{}", strings.plan_is, number(planned)), Ink::InkSoft);
        callouts.push(Callout { value: value(planned, unit), texts: vec![text] });
    }
    let index = curve.month.number() as usize - 1;
    if let Some(done) = curve.done(index) {
        let text = format!("{}{}", strings.done_is, number(done));
        let mut texts = vec![Wording::strong(text, Ink::Actual)];
        let difference = now.done_of_plan.zip(now.planned).map(|(done, planned)| done - planned);
        texts.extend(difference.map(|amount| {
            let words = if amount < Money::ZERO { strings.short_by } else { strings.ahead_by };
            let amount = if amount < Money::ZERO { -amount } else { amount };
            Wording::plain(format!("{words}{}", number(amount)), Ink::Ink)
        }));
        let counted = |amount| Wording::plain(format!("{}{}", strings.counted_is, number(amount)), Ink::InkSoft);
        texts.extend(now.counted.map(counted));
        let unplanned = |amount| Wording::plain(format!("{}{}", strings.unplanned_is, number(amount)), Ink::InkSoft);
        texts.extend(curve.unplanned(index).map(unplanned));
        callouts.push(Callout { value: value(done, unit), texts });
    }
    callouts
}

fn ends(context: &Context, curve: &YearCurve, unit: MoneyUnit) -> Vec<EndLabel> {
    let strings = &context.strings().curve;
    let december = curve.at(12);
    let labels = [
        (december.planned.or(december.plan), strings.year_plan_is, strings.year_plan_is_short, Ink::Ink),
        (
            curve.run_rate().filter(|_| curve.month.number() < 12),
            strings.at_this_pace,
            strings.at_this_pace_short,
            Ink::Actual,
        ),
        (
            curve.last_year.last().and_then(|sums| sums.done).filter(|_| curve.last_year_beyond().is_none()),
            strings.last_year_is,
            strings.last_year_is_short,
            Ink::InkFaint,
        ),
    ];
    let label = |(amount, words, short, ink): (Option<Money>, &str, &str, Ink)| {
        let amount = amount?;
        let places = if amount.fen() / 100 >= ROUND_FROM * unit.yuan { 0 } else { unit.places() };
        let number = unit.number(amount, places);
        let wording = Wording::plain(format!("{words}{number}"), ink);
        Some(EndLabel { value: value(amount, unit), wording, short: Some(format!("{short}{number}")) })
    };
    labels.into_iter().filter_map(label).collect()
}

/// The lead over the plan to date, unrounded.
fn lead(sums: &MonthSums) -> Option<Ratio> {
    Ratio::of(sums.done_of_plan?, sums.plan?).zip(Ratio::of(sums.planned?, sums.plan?)).map(|(done, plan)| done - plan)
}

fn strip(context: &Context, curve: &YearCurve) -> Option<Strip> {
    let strings = &context.strings().curve;
    let current = lead(&curve.now())?;
    let thresholds = &context.dataset().package.thresholds;
    let bar = |index: usize| {
        let sums = &curve.months[index];
        let is_past = index < curve.month.number() as usize;
        let light = sums.plan.zip(sums.planned).zip(sums.done_of_plan);
        let light = light.and_then(|((plan, planned), done)| sum_light(plan, planned, done, thresholds));
        Lead {
            at: index as i32,
            value: is_past.then(|| lead(sums)).flatten().map(|lead| 100.0 * lead.to_f64()),
            light: chart_light(light),
        }
    };
    Some(Strip {
        title: strings.against_plan.to_owned(),
        unit: strings.lead_unit.to_owned(),
        bars: (0..12).map(bar).collect(),
        current: format::number(current.percent(1), 1),
    })
}

/// A light as charts know it.
pub const fn chart_light(light: Option<Light>) -> crate::chart::Light {
    match light {
        None => crate::chart::Light::Unjudged,
        Some(Light::Ok) => crate::chart::Light::Ok,
        Some(Light::Watch) => crate::chart::Light::Watch,
        Some(Light::Behind) => crate::chart::Light::Behind,
    }
}

/// One month in words: 9月，计划7,185.0，完成6,912.4，单位亿元.
fn stop(context: &Context, curve: &YearCurve, unit: MoneyUnit, index: usize) -> Stop {
    let strings = &context.strings().curve;
    let sums = &curve.months[index];
    let amounts = [
        (strings.plan_is, sums.planned),
        (strings.done_is, curve.done(index)),
        (strings.unplanned_is, curve.unplanned(index)),
        (strings.counted_is, curve.counted(index)),
        (strings.last_year_is, curve.last_year.get(index).and_then(|sums| sums.done)),
    ];
    let clause = context.strings().explain.clause;
    let mut parts = vec![format::month_of_year(index as u32 + 1, context.locale)];
    parts.extend(
        amounts
            .into_iter()
            .filter_map(|(words, amount)| Some(format!("{words}{}", unit.number(amount?, unit.places())))),
    );
    parts.push(unit.name.to_owned());
    Stop { at: index as i32, spoken: parts.join(clause) }
}

/// The table behind the curve.
pub fn year_table(context: &Context, curve: &YearCurve) -> TableSpec {
    let strings = &context.strings().curve;
    let unit = curve.unit(context);
    let number =
        |amount: Option<Money>| amount.map_or(Cell::Empty, |amount| Cell::Text(unit.number(amount, unit.places())));
    let has_unplanned = (0..12).any(|index| curve.unplanned(index).is_some());
    let row = |index: usize| {
        let mut cells = vec![
            Cell::Text(format::month_of_year(index as u32 + 1, context.locale)),
            number(curve.months[index].planned),
            number(curve.done(index)),
        ];
        cells.extend(has_unplanned.then(|| number(curve.unplanned(index))));
        cells.push(number(curve.counted(index)));
        cells.push(number(curve.last_year.get(index).and_then(|sums| sums.done)));
        TableRow { key: index.to_string(), cells, tap: None }
    };
    let mut columns = vec![
        TableColumn::words("month", strings.month.trim()),
        TableColumn::number("planned", strings.plan_is.trim()),
        TableColumn::number("done", strings.done_is.trim()),
    ];
    columns.extend(has_unplanned.then(|| TableColumn::number("unplanned", strings.unplanned_is.trim())));
    columns.push(TableColumn::number("counted", strings.counted_is.trim()));
    columns.push(TableColumn::number("last_year", strings.last_year_is.trim()));
    TableSpec {
        caption: format!("{}（{}）", strings.table, unit.name),
        columns,
        rows: (0..12).map(row).collect(),
        ..TableSpec::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_year_is_beyond_the_scale_above_one_and_a_half_times_this_year() {
        let done = |yuan: i64| MonthSums { done: Some(Money::from_yuan(yuan)), ..MonthSums::default() };
        let curve = |last: i64| YearCurve {
            month: Month::parse("2023-12").unwrap(),
            months: (1..=12).map(|number| done(number * 10)).collect(),
            last_year: vec![done(last)],
        };
        assert_eq!(curve(180).last_year_beyond(), None);
        assert_eq!(curve(181).last_year_beyond(), Some(Money::from_yuan(181)));
    }
}
