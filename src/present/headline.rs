//! The statistics that lead: the first measure of the package's headline with its growth and its
//! target, as far as they are published for the scope.

use crate::analysis::{target_in_force, time_progress};
use crate::base::{Month, Period, Ratio};
use crate::figures::{Figure, FigureId, Value, measure_unit, published, target_figure};
use crate::model::Dataset;
use crate::model::contract::measure;
use crate::present::Context;
use crate::present::scope::query;

/// At most so many parts are named.
const PARTS: usize = 2;

/// What the leading measure says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// The name of what is measured, without 完成额 or 增速.
    pub subject: String,
    /// The amount, year to date.
    pub level: Option<Figure>,
    /// Its published growth.
    pub growth: Option<Figure>,
    /// The amount over the year's target.
    pub completion: Option<Figure>,
    /// That less 时间进度.
    pub lead: Option<Figure>,
    /// Growth of parts (其中), each with what it is of: where there is no completion to speak of.
    pub parts: Vec<(String, Figure)>,
}

impl Headline {
    /// Is there anything to say?
    pub const fn is_empty(&self) -> bool {
        self.level.is_none() && self.growth.is_none()
    }
}

/// What the leading measure says in the context's scope. The growth of a measure `x` is the measure
/// `x_growth`.
pub fn headline(context: &Context) -> Headline {
    let dataset = context.dataset();
    let (level, growth) = leading(dataset);
    let Some(named) = level.or(growth) else { return Headline::default() };
    let level_figure = level.and_then(|row| measured(context, row));
    let target = level.and_then(|row| target(context, row));
    let completion = level_figure.as_ref().zip(target.as_ref()).and_then(|(level, target)| completion(level, target));
    let parts = if completion.is_some() { Vec::new() } else { parts(context, growth) };
    Headline {
        parts,
        subject: subject_of(context, named),
        lead: completion.as_ref().and_then(|figure| lead(context, figure)),
        completion,
        growth: growth.and_then(|row| measured(context, row)),
        level: level_figure,
    }
}

/// What was last published of the leading measure and its growth up to the context's month, and for which
/// period: where its month itself has nothing to say.
pub fn latest_headline(context: &Context) -> Option<(Period, Headline)> {
    let dataset = context.dataset();
    let (level, growth) = leading(dataset);
    let asked = query(&context.filters);
    let series = [level, growth].map(|row| {
        let cells = row.map(|row| context.known.statistics.series_in_scope(dataset, row, &asked)).unwrap_or_default();
        cells.into_iter().filter(|(period, _)| period.last() <= context.month).collect::<Vec<_>>()
    });
    let span = |period: Period| (period.last(), std::cmp::Reverse(period.first()));
    let period = series.iter().flatten().map(|&(period, _)| period).max_by_key(|&period| span(period))?;
    let [level_figure, growth_figure] = series.map(|series| {
        let (_, rows) = series.into_iter().find(|&(other, _)| span(other) == span(period))?;
        Some(published(dataset, rows, context.scope()))
    });
    let subject = subject_of(context, level.or(growth)?);
    Some((period, Headline { subject, level: level_figure, growth: growth_figure, ..Headline::default() }))
}

/// The growth of further measures of the headline, those published, at most two.
fn parts(context: &Context, growth: Option<u32>) -> Vec<(String, Figure)> {
    let dataset = context.dataset();
    let table = dataset.table(&measure::SPEC);
    let further = dataset.package.headline.iter().skip(1).filter(|id| id.ends_with("_growth"));
    let rows = further.filter_map(|id| table.find(id)).filter(|&row| Some(row) != growth);
    let part = |row: u32| Some((subject_of(context, row), measured(context, row)?));
    rows.filter_map(part).take(PARTS).collect()
}

/// The measure of the amount that leads and that of its growth.
fn leading(dataset: &Dataset) -> (Option<u32>, Option<u32>) {
    let table = dataset.table(&measure::SPEC);
    let Some(first) = dataset.package.headline.first().and_then(|id| table.find(id)) else { return (None, None) };
    let id = table.key(first);
    let is_money = |row: u32| measure_unit(dataset, row).yuan().is_some();
    match id.strip_suffix("_growth") {
        Some(stem) => (table.find(stem).filter(|&row| is_money(row)), Some(first)),
        None if is_money(first) => (Some(first), table.find(&format!("{id}_growth"))),
        None => (None, Some(first)),
    }
}

/// The measure of the growth that leads.
pub fn growth_measure(dataset: &Dataset) -> Option<u32> {
    leading(dataset).1
}

/// What a measure says in the scope; nothing where it is not published for it.
pub fn measured(context: &Context, measure_row: u32) -> Option<Figure> {
    measured_in(context, measure_row, context.month)
}

/// What it said in another month.
pub fn measured_in(context: &Context, measure_row: u32, month: Month) -> Option<Figure> {
    let query = query(&context.filters);
    let rows = context.known.statistics.in_scope(context.dataset(), measure_row, &query, month);
    let figure = published(context.dataset(), rows, context.scope());
    figure.value.is_some().then_some(figure)
}

/// The year's target of a statistic: its own, never the sum of the projects' plans.
fn target(context: &Context, measure_row: u32) -> Option<Figure> {
    let dataset = context.dataset();
    if context.filters.iter().any(|(key, _)| key != crate::model::Dimension::Area) {
        return None;
    }
    let area = context.filters.values(crate::model::Dimension::Area).next();
    let area_row = area.and_then(|id| dataset.table(&crate::model::contract::area::SPEC).find(id));
    let day = context.month.last_day();
    let row = target_in_force(dataset, measure_row, area_row, context.month.year(), day)?;
    Some(target_figure(dataset, row, context.scope()))
}

/// 完成年度目标; nothing where the amount or the target is but a bound (超, 近).
fn completion(level: &Figure, target: &Figure) -> Option<Figure> {
    if level.qualifier.is_bound() || target.qualifier.is_bound() {
        return None;
    }
    let (Some(Value::Published(done)), Some(Value::Published(whole))) = (level.value, target.value) else {
        return None;
    };
    if whole.micro() <= 0 {
        return None;
    }
    let value = Value::Share(Ratio::new(done.micro(), whole.micro()));
    let qualifier = level.qualifier.with(target.qualifier);
    let figure = Figure { id: FigureId::TargetCompletion, value: Some(value), qualifier, ..target.clone() };
    let figure = figure.from_inputs(&[(FigureId::Published, level.value), (FigureId::Target, target.value)]);
    Some(figure)
}

fn lead(context: &Context, completion: &Figure) -> Option<Figure> {
    let Some(Value::Share(share)) = completion.value else { return None };
    let elapsed = time_progress(context.month);
    let value = Value::Points(share - elapsed);
    let inputs =
        [(FigureId::TargetCompletion, completion.value), (FigureId::TimeProgress, Some(Value::Share(elapsed)))];
    Some(Figure { id: FigureId::TargetLead, value: Some(value), ..completion.clone() }.from_inputs(&inputs))
}

/// What a measure of the package is about.
fn subject_of(context: &Context, measure_row: u32) -> String {
    let table = context.dataset().table(&measure::SPEC);
    let name = context.name(table.text(measure::NAME, measure_row), table.text(measure::NAME_EN, measure_row));
    subject(name).to_owned()
}

/// What a measure is about: 固定资产投资 for 固定资产投资完成额 and 固定资产投资增速.
fn subject(name: &str) -> &str {
    let suffixes =
        ["完成额同比增速", "完成额增速", "同比增速", "增速", "完成额", " growth", " completed", ", year on year"];
    suffixes.into_iter().find_map(|suffix| name.strip_suffix(suffix)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::subject;

    #[test]
    fn a_measure_is_about_its_subject() {
        for name in ["固定资产投资完成额", "固定资产投资增速", "固定资产投资同比增速", "固定资产投资"]
        {
            assert_eq!(subject(name), "固定资产投资");
        }
    }
}
