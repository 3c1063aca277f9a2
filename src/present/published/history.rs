//! What is published of one scope over time: its indicators by period, and its growth by month.

use std::collections::BTreeMap;

use crate::base::{Arrange, Decimal, Month, Period};
use crate::chart::Ink;
use crate::chart::Wording;
use crate::chart::curve::{Axis, Callout, EndLabel, Line, LineKind, Sample, Spec, Stop};
use crate::facts::Query;
use crate::figures::{Figure, Value, measure_unit, published};
use crate::locale::format::{self, MoneyUnit};
use crate::model::contract::measure;
use crate::present::published::headline_place;
use crate::present::scope::query;
use crate::present::shown::{MoneyColumn, shown_published, shown_published_in, unit_name};
use crate::present::spec::{CardHead, Cell, TableColumn, TableRow, TableSpec};
use crate::present::{Context, filled};

/// At most so many measures stand side by side, and so many periods one under the other.
const SHOWN: (usize, usize) = (5, 9);
/// A curve needs so many months of a year.
const CURVE: usize = 3;

/// A scope's own published figures.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// Title and second line.
    pub head: CardHead,
    /// The figures, the latest first.
    pub table: TableSpec,
    /// The growth of the year by month beside last year's; nothing where too little is published.
    pub curve: Option<Spec>,
}

/// The periods of a measure with the rows of their cells.
type Series = BTreeMap<Period, Vec<u32>>;

/// What is published of the context's scope up to its month; nothing where nothing is.
pub fn history(context: &Context) -> Option<History> {
    let mut known: Vec<(u32, Series)> = Vec::new();
    let measures = context.dataset().table(&measure::SPEC);
    let asked = query(&context.filters);
    for measure_row in measures.rows() {
        let series = series(context, measure_row, &asked);
        if !series.is_empty() {
            known.push((measure_row, series));
        }
    }
    known.arrange_by_key(|(row, series)| (headline_place(context, *row), std::cmp::Reverse(series.len()), *row));
    if known.is_empty() {
        return None;
    }
    let growth = known.iter().find(|(row, _)| measures.choice(measure::KIND, *row) == "rate");
    let curve = growth.and_then(|(_, series)| curve(context, series));
    let title = growth.and_then(|(row, series)| title(context, *row, series));
    let strings = context.strings();
    let head = CardHead {
        title: title.unwrap_or_else(|| strings.issues.history.to_owned()),
        subtitle: [strings.explain.statistics, strings.issues.history].join(" · "),
    };
    let table = if curve.is_some() { by_period(context, &known) } else { by_indicator(context, &known) };
    Some(History { head, table, curve })
}

fn series(context: &Context, measure_row: u32, asked: &Query) -> Series {
    let cells = context.known.statistics.series_in_scope(context.dataset(), measure_row, asked);
    cells
        .into_iter()
        .filter(|(period, _)| period.last() <= context.month)
        .map(|(period, rows)| (period, rows.to_vec()))
        .collect()
}

fn figure(context: &Context, rows: &[u32]) -> Figure {
    published(context.dataset(), rows, context.scope())
}

fn value(context: &Context, rows: &[u32]) -> Option<Decimal> {
    figure(context, rows).value.map(Value::decimal)
}

/// 固定资产投资增速比上期提高0.4个百分点, 降幅收窄 where it falls still; where both periods are of one year.
fn title(context: &Context, measure_row: u32, series: &Series) -> Option<String> {
    let strings = &context.strings().issues;
    let mut latest = series.iter().rev();
    let ((period, now), (earlier, before)) = (latest.next()?, latest.next()?);
    let (now, before) = (value(context, now)?, value(context, before)?);
    let change = Decimal::from_micro(now.micro() - before.micro());
    if period.first() != earlier.first() {
        return None;
    }
    let name = measure_name(context, measure_row);
    let size = format::number(Decimal::from_micro(change.micro().abs()), 1);
    let template = match change.cmp(&Decimal::ZERO) {
        _ if !size.contains(|c| ('1'..='9').contains(&c)) => strings.growth_level,
        std::cmp::Ordering::Less if before < Decimal::ZERO => strings.fall_grows,
        std::cmp::Ordering::Less => strings.growth_down,
        _ if now < Decimal::ZERO => strings.fall_eases,
        _ => strings.growth_up,
    };
    let points = format!("{size}{}", format::after_number(context.strings().unit.percentage_point, context.locale));
    let what = name.strip_suffix("增速").unwrap_or(&name);
    Some(filled(template, &[("measure", &name), ("what", what), ("points", &points)]))
}

/// Periods down, the first measures across.
fn by_period(context: &Context, known: &[(u32, Series)]) -> TableSpec {
    let strings = context.strings();
    let known = &known[..known.len().min(SHOWN.0)];
    let moneys: Vec<Option<MoneyColumn>> = known.iter().map(|(row, series)| money(context, *row, series)).collect();
    let mut columns = vec![TableColumn::words("period", strings.issues.period)];
    columns.extend(
        known.iter().zip(&moneys).map(|((row, _), money)| column(context, *row, money.map(|money| money.unit))),
    );
    let mut periods: Vec<Period> = known.iter().flat_map(|(_, series)| series.keys().copied()).collect();
    periods.arrange();
    periods.dedup();
    periods.arrange_by_key(|period| std::cmp::Reverse((period.last(), period.first())));
    let row = |period: Period| {
        let cell = |((_, series), money): (&(u32, Series), &Option<MoneyColumn>)| match series.get(&period) {
            Some(rows) => {
                let figure = figure(context, rows);
                let shown = shown_published_in(context.dataset(), figure, *money, context.locale);
                Cell::Figure(Box::new(shown.without_unit()))
            }
            None => Cell::Empty,
        };
        let label = Cell::Text(format::period(period, context.locale));
        let cells = [label].into_iter().chain(known.iter().zip(&moneys).map(cell)).collect();
        TableRow { key: period.to_string(), cells, tap: None }
    };
    TableSpec {
        caption: strings.issues.history.to_owned(),
        columns,
        rows: periods.into_iter().take(SHOWN.1).map(row).collect(),
        ..TableSpec::default()
    }
}

/// Every indicator with its values, each with its unit and period: for what is published now and
/// then.
fn by_indicator(context: &Context, known: &[(u32, Series)]) -> TableSpec {
    let strings = context.strings();
    let value = TableColumn::number("value", strings.issues.value);
    let row = |measure_row: u32, period: &Period, rows: &[u32]| {
        let figure = figure(context, rows);
        let shown = shown_published(context.dataset(), figure, context.locale);
        let cells = vec![
            Cell::Text(measure_name(context, measure_row)),
            Cell::Text(format::period(*period, context.locale)),
            Cell::Figure(Box::new(shown)),
        ];
        TableRow { key: format!("{measure_row}/{period}"), cells, tap: None }
    };
    let of_measure = |(measure_row, series): &(u32, Series)| {
        let mut cells: Vec<(&Period, &Vec<u32>)> = series.iter().collect();
        cells.arrange_by_key(|(period, _)| std::cmp::Reverse((period.last(), period.first())));
        let latest = cells.into_iter().take(SHOWN.0);
        latest.map(|(period, rows)| row(*measure_row, period, rows)).collect::<Vec<_>>()
    };
    TableSpec {
        caption: strings.issues.history.to_owned(),
        columns: vec![
            TableColumn::words("indicator", strings.issues.indicator),
            TableColumn::words("period", strings.issues.period),
            value,
        ],
        rows: known.iter().flat_map(of_measure).collect(),
        ..TableSpec::default()
    }
}

fn measure_name(context: &Context, measure_row: u32) -> String {
    let measures = context.dataset().table(&measure::SPEC);
    context.name(measures.text(measure::NAME, measure_row), measures.text(measure::NAME_EN, measure_row)).to_owned()
}

fn column(context: &Context, measure_row: u32, money: Option<MoneyUnit>) -> TableColumn {
    let name = measure_name(context, measure_row);
    let unit =
        money.map_or_else(|| unit_name(measure_unit(context.dataset(), measure_row), context.locale), |unit| unit.name);
    let title = match unit {
        "" => name,
        unit => context.strings().members.in_unit.replacen("{}", &name, 1).replacen("{}", unit, 1),
    };
    TableColumn::number("value", title)
}

/// How a measure's money is written.
fn money(context: &Context, measure_row: u32, series: &Series) -> Option<MoneyColumn> {
    measure_unit(context.dataset(), measure_row).yuan()?;
    MoneyColumn::of(series.values().map(|rows| figure(context, rows)), context.locale)
}

/// The rate of the month's year and of the year before, by the month it runs to; January stands in
/// February.
fn curve(context: &Context, series: &Series) -> Option<Spec> {
    let year = |first: Month| -> Vec<(i32, Vec<u32>)> {
        let cell = |slot: i32| {
            let month = first.plus(slot + 1);
            let whole = (month.number() == 12).then(|| series.get(&Period::Year(month.year()))).flatten();
            Some((slot, series.get(&Period::Span(first, month)).or(whole)?.clone()))
        };
        (0..11).filter_map(cell).collect()
    };
    let january = context.month.january();
    let (now, before) = (year(january), year(january.plus(-12)));
    if now.len() < CURVE {
        return None;
    }
    let line = |kind, cells: &[(i32, Vec<u32>)]| {
        let at = |slot: i32| cells.iter().find(|(known, _)| *known == slot);
        let sample = |slot: i32| Sample {
            at: slot,
            value: at(slot).and_then(|(_, rows)| value(context, rows)).map(Decimal::to_f64),
        };
        Line { kind, samples: (0..11).map(sample).collect() }
    };
    let text = |rows: &[u32]| shown_published(context.dataset(), figure(context, rows), context.locale).said();
    let last = now.last()?;
    let mut lines = vec![line(LineKind::Actual, &now)];
    let mut ends = Vec::new();
    if before.len() >= CURVE {
        lines.insert(0, line(LineKind::LastYear, &before));
        let words = context.strings().curve.last_year_is;
        let end =
            before.last().filter(|(slot, _)| *slot == 10).and_then(|(_, rows)| Some((value(context, rows)?, rows)));
        ends.extend(end.map(|(value, rows)| EndLabel {
            value: value.to_f64(),
            wording: Wording::plain(format!("{words}{}", text(rows)), Ink::InkFaint),
            short: None,
        }));
    }
    let name = |slot: i32| format::cumulated(january.plus(slot + 1), context.locale);
    let label = |slot: i32| match slot {
        0 => format::cumulated(january.plus(1), context.locale),
        _ => format::month_of_year(slot as u32 + 2, context.locale),
    };
    Some(Spec {
        axis: Axis::Slots { labels: (0..11).map(label).collect() },
        lines,
        current: Some(last.0),
        ends,
        suffix: "%".to_owned(),
        callouts: vec![Callout {
            value: value(context, &last.1)?.to_f64(),
            texts: vec![Wording::strong(text(&last.1), Ink::Actual)],
        }],
        stops: now
            .iter()
            .map(|(slot, rows)| Stop { at: *slot, spoken: format!("{} {}", name(*slot), text(rows)) })
            .collect(),
        ..Spec::default()
    })
}
