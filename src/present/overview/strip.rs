//! The strip of figures beneath the sentence.

use crate::analysis::{Totals, time_progress};
use crate::base::{Decimal, Period, Ratio};
use crate::figures::{Figure, FigureId, Rows, Value, ledger_figure};
use crate::locale::format::{self, counted};
use crate::locale::word;
use crate::model::Dimension;
use crate::model::contract::{measure, observation};
use crate::present::headline::{headline, measured, measured_in};
use crate::present::shown::{shown, shown_published};
use crate::present::spec::{Bar, Light, Sentence, Shown};
use crate::present::wording::lead;
use crate::present::{Context, figure_name};

/// At most so many items stand in the strip.
const ITEMS: usize = 5;
/// A small line goes back so many months,
const SPARK_MONTHS: i32 = 12;
/// of which so many must be published.
const SPARK_LEAST: usize = 4;

/// One figure of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripItem {
    /// What it is.
    pub label: String,
    /// The figure.
    pub shown: Shown,
    /// A bar beneath it.
    pub bar: Option<Bar>,
    /// What it was in the last months, the latest at the end; empty where too little is published.
    pub spark: Vec<Option<Decimal>>,
    /// A line beneath that.
    pub note: Sentence,
    /// The lights of the projects it speaks of, with their counts.
    pub lights: Vec<(Light, Shown)>,
    /// Those counts as numbers and that of the projects without a light, for a bar.
    pub counts: Option<[u64; 4]>,
}

/// The strip of a scope.
pub fn strip(context: &Context) -> Vec<StripItem> {
    let totals = context.totals();
    let mut items: Vec<StripItem> = completion(context, &totals).into_iter().collect();
    items.extend(headlines(context));
    let last: Vec<StripItem> = starts(context, &totals).into_iter().chain(lights(context)).collect();
    items.truncate(ITEMS - last.len());
    items.extend(last);
    items
}

fn item(label: String, shown: Shown) -> StripItem {
    StripItem {
        label,
        shown,
        bar: None,
        spark: Vec::new(),
        note: Sentence::default(),
        lights: Vec::new(),
        counts: None,
    }
}

/// The year's completion: of the statistic's target where there is one, else of the plans.
fn completion(context: &Context, totals: &Totals) -> Option<StripItem> {
    let headline = headline(context);
    let of_ledger = |id| {
        let figure = ledger_figure(id, totals, context.month, context.scope());
        figure.value.is_some().then_some(figure)
    };
    let (label, figure, points) = match headline.completion.zip(headline.lead) {
        Some((completion, lead)) => (context.strings().overview.of_target, completion, lead),
        None => (context.strings().overview.of_plan, of_ledger(FigureId::CompletionRate)?, of_ledger(FigureId::Lead)?),
    };
    let against = context.strings().sentence.time_progress;
    let mut item = item(label.to_owned(), shown(figure.clone(), context.locale));
    item.bar = bar(context, &figure);
    item.note = lead(Sentence::default(), shown(points, context.locale), against, context.locale);
    Some(item)
}

fn bar(context: &Context, figure: &Figure) -> Option<Bar> {
    let Some(Value::Share(share)) = figure.value else { return None };
    let thousandths = |ratio: Ratio| (ratio.percent(1).micro() / 100_000).clamp(0, 1_000) as u32;
    Some(Bar { filled: thousandths(share), tick: thousandths(time_progress(context.month)) })
}

/// The further measures of the headline that are published for the scope.
fn headlines(context: &Context) -> Vec<StripItem> {
    let dataset = context.dataset();
    let table = dataset.table(&measure::SPEC);
    let rows = dataset.package.headline.iter().filter_map(|id| table.find(id));
    let to_item = |row: u32| {
        let figure = measured(context, row)?;
        let label = figure_name(context, figure.id, &figure.measure);
        let spark = spark(context, row);
        // What a line of months does not show: of what period the figure is.
        let period = if spark.is_empty() { period(context, &figure) } else { None };
        let note = period.map_or_else(Sentence::default, |period| Sentence::default().words(&period));
        Some(StripItem { spark, note, ..item(label, shown_published(dataset, figure, context.locale)) })
    };
    rows.filter_map(to_item).collect()
}

/// The period that a published figure is of.
fn period(context: &Context, figure: &Figure) -> Option<String> {
    let Rows::Table { rows, .. } = &figure.rows else { return None };
    let period = context.dataset().table(&observation::SPEC).period(observation::PERIOD, *rows.first()?)?;
    let measure_row = context.dataset().table(&measure::SPEC).find(&figure.measure)?;
    let is_cumulated =
        ["ytd", "rate"].contains(&context.dataset().table(&measure::SPEC).choice(measure::KIND, measure_row));
    // What runs since January is filed under the month it runs to.
    let period = match period {
        Period::Month(month) if is_cumulated => Period::Span(month.january(), month),
        period => period,
    };
    Some(format::period(period, context.locale))
}

/// A rate in the last months. An amount since January begins anew each year: as a line it says nothing.
fn spark(context: &Context, measure_row: u32) -> Vec<Option<Decimal>> {
    if context.dataset().table(&measure::SPEC).choice(measure::KIND, measure_row) != "rate" {
        return Vec::new();
    }
    let value = |back: i32| match measured_in(context, measure_row, context.month.plus(-back))?.value {
        Some(Value::Published(value)) => Some(value),
        _ => None,
    };
    // Growth since January begins anew each year: the year's own months, where they are enough.
    let last = |months: i32| (0..months).rev().map(value).collect::<Vec<_>>();
    let is_enough = |values: &[Option<Decimal>]| values.iter().flatten().count() >= SPARK_LEAST;
    let of_year = last(context.month.number() as i32);
    if is_enough(&of_year) {
        return of_year.into_iter().skip_while(Option::is_none).collect();
    }
    let values = last(SPARK_MONTHS);
    if is_enough(&values) { values } else { Vec::new() }
}

/// How many projects started this year: of a ledger that plans the year. A mere collection of
/// projects does not know how many there were.
fn starts(context: &Context, totals: &Totals) -> Option<StripItem> {
    totals.plan()?;
    let figure = ledger_figure(FigureId::Starts, totals, context.month, context.scope());
    let mut shown = shown(figure, context.locale);
    shown.unit = context.strings().unit.project.to_owned();
    let since = format::months_of_year(context.month, context.locale);
    let note = Sentence::default().words(&since);
    Some(StripItem { note, ..item(context.strings().overview.starts.to_owned(), shown) })
}

/// How many projects need attention: of the major list where the scope has one.
fn lights(context: &Context) -> Option<StripItem> {
    let major = context.filters.clone().with(Dimension::List, "major");
    let of_major = context.refiltered(&major);
    let is_major = !context.filters.has(Dimension::List) && of_major.totals().projects > 0;
    let there = if is_major { &of_major } else { context };
    let totals = there.totals();
    // Of a year that the ledger does not speak of, nothing is known to be on track.
    if totals.lights.iter().sum::<i64>() == 0 || !context.known.facts.ledger.has(context.month) {
        return None;
    }
    let figure = |id| ledger_figure(id, &totals, context.month, there.scope());
    let show = |id| shown(figure(id), context.locale);
    let strings = &context.strings().overview;
    let list = if is_major { word("lists", "major", context.locale) } else { strings.projects };
    let label = strings.counted_list(show(FigureId::Projects).text.as_str(), list, is_major);
    let mut attention = show(FigureId::LightAttention);
    attention.unit = counted(&attention.text, strings.need_attention);
    let mut item = item(label, attention);
    let [ok, watch, behind] = totals.lights;
    item.counts = Some([ok, watch, behind, totals.unlit()].map(i64::unsigned_abs));
    if totals.unlit() > 0 {
        item.note = Sentence::default().figure_after(strings.unlit, show(FigureId::LightNone));
    }
    item.lights = vec![
        (Light::Ok, show(FigureId::LightOk)),
        (Light::Watch, show(FigureId::LightWatch)),
        (Light::Behind, show(FigureId::LightBehind)),
    ];
    Some(item)
}
