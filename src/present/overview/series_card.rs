//! Published growth, period by period: the curve of a package whose ledger has none.

use std::collections::BTreeSet;

use crate::base::{Decimal, Month, Period, inserted};
use crate::chart::curve::{Axis, Callout, Line, LineKind, Sample, Spec, Stop};
use crate::chart::{DateWords, Ink, Wording};
use crate::figures::{Value, published};
use crate::locale::Locale;
use crate::locale::format::{self, after_number};
use crate::model::contract::{measure, observation, source};
use crate::nav::Filters;
use crate::present::Context;
use crate::present::headline::growth_measure;
use crate::present::scope::{area_alone, scope};
use crate::present::shown::{shown_published, without_sign};
use crate::present::spec::{CardHead, Cell, Shown, TableColumn, TableRow, TableSpec};

/// How many months back the series reaches.
const MONTHS: i32 = 60;
/// How many days stand free behind the last value.
const FREE: i32 = 45;

/// The curve with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesCard {
    /// Title and second line.
    pub head: CardHead,
    /// The curve.
    pub spec: Spec,
    /// The table behind it.
    pub table: TableSpec,
}

/// One published value.
struct Point {
    month: Month,
    period: Period,
    value: Decimal,
    shown: Shown,
    row: u32,
}

/// The growth of the leading measure as it was published up to the month, for the whole or for one
/// area; nothing where fewer than two values are.
pub fn series_card(context: &Context) -> Option<SeriesCard> {
    let measure_row = growth_measure(context.dataset())?;
    let points = points(context, measure_row)?;
    if points.len() < 2 {
        return None;
    }
    let strings = &context.strings().published;
    let table = context.dataset().table(&measure::SPEC);
    let name = context.name(table.text(measure::NAME, measure_row), table.text(measure::NAME_EN, measure_row));
    let subtitle = [name, strings.cumulated, strings.only_published, context.strings().explain.statistics].join(" · ");
    let title = title(context, &points).unwrap_or_else(|| name.to_owned());
    let head = CardHead { title, subtitle };
    Some(SeriesCard { head, spec: spec(context, &points)?, table: series_table(context, name, &points) })
}

fn points(context: &Context, measure_row: u32) -> Option<Vec<Point>> {
    let area_row = area_alone(context)?;
    let reach = context.month.plus(-MONTHS)..=context.month;
    let series = context.known.statistics.series(measure_row, area_row);
    let months: BTreeSet<Month> = inserted(series.into_iter().map(|(period, _)| period.last()));
    let of_month = |month: Month| point(context, &context.filters, measure_row, area_row, month);
    Some(months.into_iter().filter(|month| reach.contains(month)).filter_map(of_month).collect())
}

fn point(context: &Context, filters: &Filters, measure_row: u32, area_row: Option<u32>, month: Month) -> Option<Point> {
    let dataset = context.dataset();
    let rows = context.known.statistics.at(dataset, measure_row, area_row, month);
    let row = *rows.first()?;
    let figure = published(dataset, rows, scope(filters, month));
    let Some(Value::Published(value)) = figure.value else { return None };
    let period = match dataset.table(&observation::SPEC).period(observation::PERIOD, row)? {
        Period::Month(month) => Period::Span(month.january(), month),
        period => period,
    };
    Some(Point { month, period, value, shown: shown_published(dataset, figure, context.locale), row })
}

/// Against the value published before: 增速较2023年1—5月提高0.7个百分点.
fn title(context: &Context, points: &[Point]) -> Option<String> {
    let strings = &context.strings().published;
    let [.., before, now] = points else { return None };
    if now.month != context.month {
        return None;
    }
    let (was, is) = (before.value, now.value);
    let change = Decimal::from_micro((is.micro() - was.micro()).abs());
    let template = match (was < Decimal::ZERO, is < Decimal::ZERO) {
        _ if was == is => strings.unchanged,
        (false, true) => strings.turned_down,
        (true, false) => strings.turned_up,
        (false, false) if is > was => strings.quickened,
        (false, false) => strings.slowed,
        (true, true) if is < was => strings.deepened,
        (true, true) => strings.eased,
    };
    let points_unit = after_number(context.strings().unit.percentage_point, context.locale);
    let change = format!("{}{points_unit}", format::number(change, now.shown.places));
    let plain = |point: &Point| without_sign(point.shown.clone()).said();
    let period = |point: &Point| format::period(point.period, context.locale);
    let title = template.replace("{period}", &period(before)).replace("{this}", &period(now));
    Some(title.replace("{before}", &plain(before)).replace("{now}", &plain(now)).replace("{change}", &change))
}

fn spec(context: &Context, points: &[Point]) -> Option<Spec> {
    let day = |point: &Point| point.month.last_day().number();
    let (first, last) = points.first().zip(points.last())?;
    let present = context.month.last_day().number();
    let mut samples: Vec<Sample> = Vec::new();
    for (at, point) in points.iter().enumerate() {
        // Each year cumulates anew: its values are not joined to those of the year before.
        if at > 0 && points[at - 1].month.year() != point.month.year() {
            samples.push(Sample { at: point.month.january().first_day().number(), value: None });
        }
        samples.push(Sample { at: day(point), value: Some(point.value.to_f64()) });
    }
    let words = Wording::strong(last.shown.said(), Ink::Actual);
    let callout = Callout { value: last.value.to_f64(), texts: vec![words] };
    Some(Spec {
        axis: Axis::Days {
            first: first.month.january().first_day().number(),
            last: present + FREE,
            words: date_words(context.locale),
        },
        lines: vec![Line { kind: LineKind::Actual, samples }],
        current: Some(present),
        from_zero: false,
        has_dots: true,
        suffix: last.shown.unit.clone(),
        callouts: if last.month == context.month { vec![callout] } else { Vec::new() },
        stops: points.iter().map(|point| Stop { at: day(point), spoken: spoken(context, point) }).collect(),
        ..Spec::default()
    })
}

fn spoken(context: &Context, point: &Point) -> String {
    [format::period(point.period, context.locale), point.shown.said()].join(context.strings().explain.clause)
}

fn date_words(locale: Locale) -> DateWords {
    DateWords {
        months: (1..=12).map(|number| format::month_of_year(number, locale)).collect(),
        year: locale.strings().published.year.to_owned(),
    }
}

fn series_table(context: &Context, name: &str, points: &[Point]) -> TableSpec {
    let strings = &context.strings().published;
    let publisher = |row: u32| {
        let source_row = context.dataset().table(&observation::SPEC).target(observation::SOURCE, row);
        let table = context.dataset().table(&source::SPEC);
        source_row.map_or(Cell::Empty, |row| Cell::Text(table.text(source::PUBLISHER, row).to_owned()))
    };
    let row = |point: &Point| TableRow {
        key: point.month.to_string(),
        cells: vec![
            Cell::Text(format::period(point.period, context.locale)),
            Cell::Figure(Box::new(point.shown.clone())),
            publisher(point.row),
        ],
        tap: None,
    };
    TableSpec {
        caption: name.to_owned(),
        columns: vec![
            TableColumn::words("period", strings.period),
            TableColumn::number("value", name),
            TableColumn::words("source", strings.source),
        ],
        rows: points.iter().rev().map(row).collect(),
        ..TableSpec::default()
    }
}
