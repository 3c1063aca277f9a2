//! The curve of a project's life for a chart, in line with its Gantt chart.

use crate::base::{Day, Money, Month, Ratio};
use crate::chart::curve::{Axis, Callout, EndLabel, Line, LineKind, Sample, Spec, Stop};
use crate::chart::{Ink, Wording};
use crate::locale::format::{self, MoneyUnit};
use crate::present::spec::{CardHead, Cell, TableColumn, TableRow, TableSpec};
use crate::present::template::filled;

use super::ProjectView;
use super::gantt::{date_words, whole_days};
use super::life::{LifeCurve, LifePoint};

/// The curve with its head and its table.
#[derive(Clone, Debug, PartialEq)]
pub struct LifeChart {
    /// Message, measure, unit, universe.
    pub head: CardHead,
    /// The curve, showing all of it.
    pub spec: Spec,
    /// The table behind it.
    pub table: TableSpec,
}

/// The chart of a project's life.
pub fn life_chart(view: &ProjectView, curve: &LifeCurve) -> LifeChart {
    let context = &view.context;
    let strings = &context.strings().records;
    let unit = MoneyUnit::of_scale(curve.total.unwrap_or(curve.now), context.locale);
    let subtitle = [strings.life_measure, unit.name, context.strings().explain.ledger].join(" · ");
    LifeChart {
        head: CardHead { title: title(view, curve), subtitle },
        spec: spec(view, curve, unit),
        table: table(view, curve, unit),
    }
}

fn title(view: &ProjectView, curve: &LifeCurve) -> String {
    let strings = &view.context.strings().records;
    let amount = curve.done_shown(view);
    let done = format!("{}{}", amount.text, amount.unit);
    let share = curve.share_shown(view).map(|shown| format!("{}{}", shown.text, shown.unit));
    let year = curve.first_year.to_string();
    let template = match (&share, curve.is_whole) {
        (_, false) => strings.life_since,
        (Some(_), true) => strings.life_share,
        (None, true) => strings.life_done,
    };
    let words = [("done", done.as_str()), ("share", share.as_deref().unwrap_or_default()), ("year", &year)];
    format!("{}{}", strings.curve_title, filled(template, &words))
}

/// The place of a day's end.
const fn end_of(day: Day) -> i32 {
    day.number().saturating_add(1)
}

fn value(amount: Money, unit: MoneyUnit) -> f64 {
    Ratio::new(amount.fen().into(), i128::from(unit.yuan) * 100).to_f64()
}

fn line(kind: LineKind, points: &[LifePoint], unit: MoneyUnit, pick: fn(&LifePoint) -> Option<Money>) -> Line {
    let sample =
        |point: &LifePoint| Sample { at: end_of(point.day), value: pick(point).map(|amount| value(amount, unit)) };
    Line { kind, samples: points.iter().map(sample).collect() }
}

fn spec(view: &ProjectView, curve: &LifeCurve, unit: MoneyUnit) -> Spec {
    let days = whole_days(view, curve.days());
    let (first, last) = days.map_or((0.0, 1.0), |days| (days.first_day, days.last_day));
    let words = date_words(view.context.locale);
    Spec {
        axis: Axis::Timeline { first, last, words, notes: notes(view, curve) },
        lines: lines(view, curve, unit),
        current: Some(end_of(view.status)),
        from_zero: true,
        callouts: callouts(view, curve, unit),
        ends: ends(view, curve, unit),
        stops: curve.points.iter().filter_map(|point| Some(stop(view, point, point.month?, unit))).collect(),
        ..Spec::default()
    }
}

fn lines(view: &ProjectView, curve: &LifeCurve, unit: MoneyUnit) -> Vec<Line> {
    let mut lines = vec![line(LineKind::Plan, &curve.points, unit, |point| point.planned)];
    if let Some((day, amount)) = curve.pace {
        let now = (view.context.month.last_day(), curve.now);
        let sample = |(day, amount)| Sample { at: end_of(day), value: Some(value(amount, unit)) };
        lines.push(Line { kind: LineKind::Forecast, samples: [now, (day, amount)].map(sample).to_vec() });
    }
    lines.push(line(LineKind::Actual, &curve.points, unit, |point| point.done));
    lines.retain(|line| line.samples.iter().any(|sample| sample.value.is_some()));
    lines
}

/// What stands beside the value axis: total, done, share.
fn notes(view: &ProjectView, curve: &LifeCurve) -> Vec<Wording> {
    let strings = &view.context.strings().records;
    let total = curve.total.map(|_| view.shown(crate::figures::FigureId::TotalInvestment));
    let done = curve.done_shown(view);
    let mut notes: Vec<Wording> = total
        .into_iter()
        .map(|total| Wording::plain(format!("{}{}", strings.total_is, total.said()), Ink::InkSoft))
        .collect();
    notes.push(Wording::plain(format!("{}{}", strings.done_is, done.said()), Ink::Actual));
    notes
}

fn callouts(view: &ProjectView, curve: &LifeCurve, unit: MoneyUnit) -> Vec<Callout> {
    let strings = &view.context.strings().records;
    let number = unit.number(curve.now, unit.places());
    let text = Wording::strong(format!("{}{number}", strings.done_is), Ink::Actual);
    vec![Callout { value: value(curve.now, unit), texts: vec![text] }]
}

fn ends(view: &ProjectView, curve: &LifeCurve, unit: MoneyUnit) -> Vec<EndLabel> {
    let strings = &view.context.strings().records;
    let pace = curve.pace.map(|(day, amount)| {
        let month = format::month(day.month(), view.context.locale);
        let words = if Some(amount) == curve.total { strings.pace_reaches } else { strings.pace_comes_to };
        let number = unit.number(amount, unit.places());
        let text = filled(words, &[("month", &month), ("amount", &number)]);
        EndLabel { value: value(amount, unit), wording: Wording::plain(text, Ink::Actual), short: None }
    });
    pace.into_iter().collect()
}

/// 2023年9月，计划13.5，累计完成11.2，亿元.
fn stop(view: &ProjectView, point: &LifePoint, month: Month, unit: MoneyUnit) -> Stop {
    let strings = &view.context.strings().records;
    let amount = |words: &str, amount: Option<Money>| {
        amount.map(|amount| format!("{words}{}", unit.number(amount, unit.places())))
    };
    let mut parts = vec![format::month(month, view.context.locale)];
    parts.extend(amount(strings.plan_is, point.planned));
    parts.extend(amount(strings.done_is, point.done));
    parts.push(unit.name.to_owned());
    Stop { at: end_of(point.day), spoken: parts.join(view.context.strings().explain.clause) }
}

fn table(view: &ProjectView, curve: &LifeCurve, unit: MoneyUnit) -> TableSpec {
    let strings = &view.context.strings().records;
    let number =
        |amount: Option<Money>| amount.map_or(Cell::Empty, |amount| Cell::Text(unit.number(amount, unit.places())));
    let row = |point: &LifePoint| TableRow {
        key: point.day.to_string(),
        cells: vec![
            Cell::Text(point.month.map_or_else(|| point.day.to_string(), |month| month.to_string())),
            number(point.planned),
            number(point.done),
        ],
        tap: None,
    };
    TableSpec {
        caption: format!("{}（{}）", strings.table, unit.name),
        columns: vec![
            TableColumn::words("month", strings.month),
            TableColumn::number("planned", strings.planned),
            TableColumn::number("done", strings.done),
        ],
        rows: curve.points.iter().map(row).collect(),
        ..TableSpec::default()
    }
}
