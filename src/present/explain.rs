//! A number explained: what it means, the formula with the values in it, the rows behind it, where
//! they were published.

use crate::base::Month;
use crate::figures::{Figure, FigureId, FigureUnit, Rows, Universe, Value};
use crate::locale::{figure_text, format};
use crate::model::contract::{measure, observation, source, target, variant};
use crate::nav::State;
use crate::present::Context;
use crate::present::chips::scope_name;
use crate::present::explain_members::member_rows;
use crate::present::explain_rows::{cell_names, lists_cells, project_rows, published_rows, side_by_side};
use crate::present::filled;
use crate::present::matrix::cell_rows;
use crate::present::shown::{shown, shown_published};
use crate::present::spec::{Explanation, Shown};

/// Explains a figure.
pub fn explain(context: &Context, figure: &Figure) -> Explanation {
    let (state, _) = State::parse(&format!("/?{}", figure.scope));
    let month = state.month.unwrap_or(context.month);
    let there = context.refiltered(&state.filters);
    let there = if month == context.month { there } else { there.at_month(month) };
    let shown = show(context, figure);
    let title = title(context, figure, &state, month);
    let mut explanation = Explanation {
        value: shown.said(),
        universe: universe(context, figure.id.universe()),
        ..texts(context, figure, &shown)
    };
    match &figure.rows {
        Rows::None => {}
        Rows::Projects => project_rows(&there, figure, &mut explanation),
        Rows::Members(dimension) => member_rows(&there, *dimension, figure, &mut explanation),
        Rows::Cells(across) => cell_rows(&there, *across, &mut explanation),
        Rows::Table { table, rows } if lists_cells(figure.id) => {
            side_by_side(context, table, rows, &mut explanation);
        }
        Rows::Table { table, rows } => published_rows(context, figure.id, (table, rows), &mut explanation),
    }
    explanation.citation = citation(context, &title, &explanation);
    explanation.title = title;
    explanation
}

fn show(context: &Context, figure: &Figure) -> Shown {
    if matches!(figure.id.unit(), FigureUnit::Measure) {
        shown_published(context.dataset(), figure.clone(), context.locale)
    } else {
        shown(figure.clone(), context.locale)
    }
}

/// The figure's name: for published values that of the measure.
pub fn figure_name(context: &Context, id: FigureId, measure_id: &str) -> String {
    let table = context.dataset().table(&measure::SPEC);
    let of_measure = table
        .find(measure_id)
        .map(|row| context.name(table.text(measure::NAME, row), table.text(measure::NAME_EN, row)).to_owned());
    match (id, of_measure) {
        (FigureId::Published, Some(name)) => name,
        _ => figure_text(id.as_str(), context.locale).map(|text| text.name.to_owned()).unwrap_or_default(),
    }
}

fn title(context: &Context, figure: &Figure, state: &State, month: Month) -> String {
    let name = figure_name(context, figure.id, &figure.measure);
    // What was published is of its own cell and period, whatever the page is about.
    let published = match &figure.rows {
        Rows::Table { table, rows } if *table == observation::SPEC.name => rows.first().copied(),
        _ => None,
    };
    let table = context.dataset().table(&observation::SPEC);
    let period = published.and_then(|row| table.period(observation::PERIOD, row));
    let when =
        period.map_or_else(|| format::month(month, context.locale), |period| format::period(period, context.locale));
    let whose = match published.filter(|_| !lists_cells(figure.id)) {
        Some(row) => cell_names(context, row),
        None => vec![scope_name(context, &state.filters)],
    };
    whose.into_iter().chain([when, name]).collect::<Vec<_>>().join(context.strings().explain.separator)
}

/// 项目台账，不含隔离3条: the universe, with what of its tables no figure counts.
fn universe(context: &Context, universe: Universe) -> String {
    let strings = &context.strings().explain;
    let of_statistics = [observation::SPEC.name, target::SPEC.name];
    // Of both: what they are measured by, where they were published.
    let of_both = [measure::SPEC.name, source::SPEC.name, variant::SPEC.name];
    let (name, is_its): (_, &dyn Fn(&str) -> bool) = match universe {
        Universe::Statistics => (strings.statistics, &|table| of_statistics.contains(&table)),
        Universe::Ledger => (strings.ledger, &|table| !of_statistics.contains(&table) && !of_both.contains(&table)),
        Universe::Time => (strings.time, &|_| false),
        Universe::Package => (strings.package, &|_| false),
    };
    let tables = context.dataset().package.resources.iter().filter(|resource| is_its(&resource.name));
    let left_out: u32 = tables.map(|resource| resource.quarantined + resource.parent_quarantined).sum();
    let said = (left_out > 0).then(|| filled(strings.leaves_out, &[("n", &format::count(left_out.into()))]));
    [name].into_iter().chain(said.as_deref()).collect::<Vec<_>>().join(strings.clause)
}

fn texts(context: &Context, figure: &Figure, result: &Shown) -> Explanation {
    let Some(text) = figure_text(figure.id.as_str(), context.locale) else { return Explanation::default() };
    let names = figure.inputs.iter().map(|input| figure_name(context, input.id, &figure.measure)).collect();
    let values = figure.inputs.iter().map(|input| input_text(context, figure, input.id, input.value)).collect();
    let with_values = if figure.inputs.is_empty() {
        String::new()
    } else {
        format!("{} = {}", substituted(text.formula, values), result.said())
    };
    let formula = substituted(text.formula, names);
    Explanation {
        definition: text.definition.to_owned(),
        formula: if formula.is_empty() { formula } else { format!("{} = {formula}", text.name) },
        substituted: with_values,
        ..Explanation::default()
    }
}

/// An input as it stands in the formula: one place more than it is shown with, so that a reader
/// can follow the sum.
fn input_text(context: &Context, figure: &Figure, id: FigureId, value: Option<Value>) -> String {
    let input = Figure { id, value, ..figure.clone() };
    let shown = match value {
        Some(Value::Share(ratio)) => return format!("{}%", format::number(ratio.percent(3), 3)),
        _ => show(context, &input),
    };
    shown.said()
}

/// A formula with what stands in its numbered places.
pub(super) fn substituted(template: &str, parts: Vec<String>) -> String {
    let mut text = template.to_owned();
    for (at, part) in parts.into_iter().enumerate() {
        text = text.replace(&format!("{{{at}}}"), &part);
    }
    text
}

fn citation(context: &Context, title: &str, explanation: &Explanation) -> String {
    let package = &context.dataset().package;
    let strings = &context.strings().explain;
    let mut parts = vec![format!("{title}{}{}", strings.colon, explanation.value)];
    parts.extend(explanation.sources.first().map(|source| format!("{}{}", strings.source_is, source.text)));
    parts.push(format!("{}{}{}", context.name(&package.title, &package.title_en), strings.version_is, package.version));
    parts.extend(explanation.files.first().cloned());
    let mut text = parts.join(strings.clause);
    text.push_str(strings.full_stop);
    text
}
