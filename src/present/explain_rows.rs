//! The rows behind a number, the largest first, with file and line.

use std::sync::Arc;

use crate::analysis::{Light, Totals};
use crate::base::{Arrange, Money};
use crate::facts::Basis;
use crate::figures::{Figure, FigureId, Value, inputs_of, ledger_figure, ledger_value, published};
use crate::locale::format::MoneyUnit;
use crate::locale::{figure_text, word};
use crate::model::contract::{area, observation, plan, progress, project, sector, source, variant};
use crate::model::{Dimension, Table, contract};
use crate::nav::Route;
use crate::present::Context;
use crate::present::chips::{home_name, value_name};
use crate::present::scope::project_scope;
use crate::present::shown::shown_in;
use crate::present::spec::{Cell, Explanation, SourceLine, TableColumn, TableRow, TableSpec, Tap};
use crate::present::variants::{Variant, variants};

/// How many rows an explanation lists; the rest is counted.
const LISTED: usize = 40;

/// Lists the projects behind a figure of the ledger.
pub(super) fn project_rows(context: &Context, figure: &Figure, explanation: &mut Explanation) {
    let columns = columns_of(figure.id);
    let mut rows: Vec<(u32, Vec<Option<Value>>)> = Vec::new();
    for row in context.selection.rows() {
        let project = context.project(row);
        if !contributes(figure.id, project.light.map(|light| light.light), project.is_started) {
            continue;
        }
        let mut totals = Totals::default();
        totals.add(&project);
        let values: Vec<_> = columns.iter().map(|&id| ledger_value(id, &totals, context.month)).collect();
        if columns.is_empty() || values.iter().any(Option::is_some) {
            rows.push((row, values));
        }
    }
    let weight = |values: &[Option<Value>]| values.first().copied().flatten().map(|value| value.decimal());
    rows.arrange_by_key(|(_, values)| std::cmp::Reverse(weight(values)));
    explanation.more_rows = rows.len().saturating_sub(LISTED);
    explanation.files = files(context, figure.id);
    explanation.rows = table(context, figure, &columns, &rows);
}

/// The columns of money that a figure is made from.
fn columns_of(id: FigureId) -> Vec<FigureId> {
    let is_money = |id: &FigureId| id.unit() == crate::figures::FigureUnit::Money;
    let inputs: Vec<FigureId> = match id {
        FigureId::Lead => inputs_of(FigureId::CompletionRate).to_vec(),
        _ => inputs_of(id).iter().copied().filter(is_money).collect(),
    };
    if inputs.is_empty() && is_money(&id) { vec![id] } else { inputs }
}

fn contributes(id: FigureId, light: Option<Light>, is_started: bool) -> bool {
    match id {
        FigureId::LightOk => light == Some(Light::Ok),
        FigureId::LightWatch => light == Some(Light::Watch),
        FigureId::LightBehind => light == Some(Light::Behind),
        FigureId::LightNone => light.is_none(),
        FigureId::LightAttention => light.is_some_and(|light| light != Light::Ok),
        FigureId::Starts => is_started,
        _ => true,
    }
}

fn table(context: &Context, figure: &Figure, ids: &[FigureId], rows: &[(u32, Vec<Option<Value>>)]) -> TableSpec {
    let totals = context.totals();
    let unit = money_unit(context, ids, &totals);
    let strings = context.strings();
    let mut columns = vec![
        TableColumn::words("project", strings.explain.project),
        TableColumn::words("place", strings.explain.place),
    ];
    columns.extend(ids.iter().map(|id| {
        let name = figure_text(id.as_str(), context.locale).map_or("", |text| text.name);
        TableColumn::number(id.as_str(), format!("{name}（{}）", unit.name))
    }));
    let cells_of = |values: &[Option<Value>], scope: Arc<str>| -> Vec<Cell> {
        let shown = |(&id, &value): (&FigureId, &Option<Value>)| {
            Cell::Figure(Box::new(
                shown_in(Figure::ledger(id, value, scope.clone()), unit, context.locale).without_unit(),
            ))
        };
        ids.iter().zip(values).map(shown).collect()
    };
    let listed = rows.iter().take(LISTED).map(|(row, values)| {
        let table = context.dataset().table(&project::SPEC);
        let id = table.key(*row);
        let name = context.name(table.text(project::NAME, *row), table.text(project::NAME_EN, *row)).to_owned();
        let place = place(context, figure.id, *row);
        let mut cells = vec![Cell::Text(name), Cell::Text(place)];
        cells.extend(cells_of(values, project_scope(&id, context.month)));
        TableRow { key: id.clone(), cells, tap: Some(Tap::Go(Route::Project(id))) }
    });
    let sums: Vec<_> = ids.iter().map(|&id| ledger_figure(id, &totals, context.month, context.scope()).value).collect();
    let mut total = vec![Cell::Text(strings.explain.total.to_owned()), Cell::Empty];
    total.extend(cells_of(&sums, context.scope()));
    TableSpec {
        caption: String::new(),
        columns,
        rows: listed.collect(),
        groups: Vec::new(),
        chosen: Vec::new(),
        totals: if ids.is_empty() {
            Vec::new()
        } else {
            vec![TableRow { key: "total".to_owned(), cells: total, tap: None }]
        },
        ..TableSpec::default()
    }
}

fn money_unit(context: &Context, ids: &[FigureId], totals: &Totals) -> MoneyUnit {
    let amounts = ids.iter().filter_map(|&id| match ledger_value(id, totals, context.month) {
        Some(Value::Money(amount)) => Some(amount),
        _ => None,
    });
    // Single projects stand beside the sum: one unit smaller than the sum's own would give long
    // numbers, so the sum's unit holds, down to 万元.
    MoneyUnit::of(amounts.max().unwrap_or(Money::ZERO), context.locale)
}

/// The table that a figure's rows were read from, and the row of one project in it.
fn place(context: &Context, id: FigureId, row: u32) -> String {
    let dataset = context.dataset();
    let ledger = &context.known.facts.ledger;
    let reported = |column| ledger.row_of(dataset, row, context.month, column).map(|found| (&progress::SPEC, found));
    let (year, day) = (context.month.year(), context.month.last_day());
    let in_plan = |version: Option<(Money, u32)>| version.map(|(_, plan_row)| (&plan::SPEC, plan_row));
    let planned = || in_plan(ledger.plans.in_force(row, year, day));
    let found = match id {
        FigureId::Plan => planned(),
        FigureId::PlanInitial => in_plan(ledger.plans.initial(row, year, day)),
        // Not stated for the month, it is made from the plan.
        FigureId::Planned => match ledger.at(row, context.month).due {
            Some(due) if due.basis == Basis::Stated => reported(progress::PLANNED),
            _ => planned(),
        },
        FigureId::Counted => reported(progress::COUNTED),
        FigureId::Done
        | FigureId::DoneOfPlan
        | FigureId::CompletionRate
        | FigureId::Lead
        | FigureId::LeadPlan
        | FigureId::Gap
        | FigureId::RunRate => reported(progress::DONE),
        _ => Some((&project::SPEC, row)),
    };
    found.map_or_else(String::new, |(spec, found)| dataset.table(spec).place(found))
}

fn files(context: &Context, id: FigureId) -> Vec<String> {
    let tables: &[&contract::TableSpec] = match id {
        FigureId::Plan | FigureId::PlanInitial => &[&plan::SPEC],
        FigureId::Done | FigureId::DoneOfPlan | FigureId::Counted | FigureId::RunRate => &[&progress::SPEC],
        FigureId::CompletionRate | FigureId::Lead | FigureId::LeadPlan | FigureId::Gap | FigureId::Planned => {
            &[&plan::SPEC, &progress::SPEC]
        }
        _ => &[&project::SPEC],
    };
    tables.iter().map(|spec| context.dataset().table(spec).file.clone()).filter(|file| !file.is_empty()).collect()
}

/// Lists published rows with their sources, the leading one first, then what other sources say.
pub(super) fn published_rows(
    context: &Context,
    id: FigureId,
    (table_name, rows): (&str, &[u32]),
    explanation: &mut Explanation,
) {
    let Some(spec) = contract::table(table_name) else { return };
    let table = context.dataset().table(spec);
    let source_column = spec.position("source");
    for (at, &row) in rows.iter().enumerate() {
        explanation.files.push(table.place(row));
        let source_row = source_column.and_then(|column| table.target(column, row));
        if let Some(source_row) = source_row {
            let mut line = source_line(context, source_row);
            line.other_value = (at > 0).then(|| published_text(context, row));
            explanation.sources.push(line);
        }
        explanation.sources.extend(other_lines(context, table, row, id));
    }
    if table_name == observation::SPEC.name
        && let Some(&row) = rows.first()
    {
        let remarks = [table.choice(observation::STATUS, row), table.choice(observation::QUALIFIER, row)];
        let words = remarks.into_iter().filter(|remark| !remark.is_empty() && *remark != "published");
        explanation.rows.notes.extend(words.map(|remark| word("status", remark, context.locale).to_owned()));
        let note = table.text(observation::NOTE, row);
        explanation.rows.notes.extend((!note.is_empty()).then(|| note.to_owned()));
    }
}

/// Is a figure made from published values of several cells?
pub(super) const fn lists_cells(id: FigureId) -> bool {
    matches!(id, FigureId::MembersPublished | FigureId::PublishedResidual)
}

/// Lists published rows of several cells side by side, each source once.
pub(super) fn side_by_side(context: &Context, table_name: &str, rows: &[u32], explanation: &mut Explanation) {
    let Some(spec) = contract::table(table_name) else { return };
    let table = context.dataset().table(spec);
    let strings = context.strings();
    explanation.rows.columns = vec![
        TableColumn::words("name", strings.explain.member),
        TableColumn::number("value", strings.explain.value),
        TableColumn::words("place", strings.explain.place),
    ];
    let cells = |row: u32| {
        let figure = published(context.dataset(), &[row], "");
        let shown = crate::present::shown_published(context.dataset(), figure, context.locale);
        let place = table.place(row);
        vec![Cell::Text(cell_name(context, table, row)), Cell::Figure(Box::new(shown)), Cell::Text(place)]
    };
    let listed = rows.iter().map(|&row| TableRow { key: table.key(row), cells: cells(row), tap: None });
    explanation.rows.rows = listed.collect();
    explanation.files.push(table.file.clone());
    let mut sources: Vec<u32> = rows.iter().filter_map(|&row| table.target(observation::SOURCE, row)).collect();
    sources.arrange();
    sources.dedup();
    explanation.sources = sources.into_iter().map(|row| source_line(context, row)).collect();
}

/// What a published row is about: its sector, else its area.
fn cell_name(context: &Context, table: &Table, row: u32) -> String {
    let (sectors, areas) = (context.dataset().table(&sector::SPEC), context.dataset().table(&area::SPEC));
    if let Some(row) = table.target(observation::SECTOR, row) {
        return context.name(sectors.text(sector::NAME, row), sectors.text(sector::NAME_EN, row)).to_owned();
    }
    let area_row = table.target(observation::AREA, row).or_else(|| context.home_area());
    area_row.map_or_else(String::new, |row| {
        context.name(areas.text(area::NAME, row), areas.text(area::NAME_EN, row)).to_owned()
    })
}

/// Whose value a published row is: its area, the whole's where it names none, and whatever narrows it.
pub(super) fn cell_names(context: &Context, row: u32) -> Vec<String> {
    let dataset = context.dataset();
    let table = dataset.table(&observation::SPEC);
    let keys = [
        (Dimension::Area, observation::AREA),
        (Dimension::Sector, observation::SECTOR),
        (Dimension::Unit, observation::ORGANISATION),
        (Dimension::Funding, observation::FUNDING),
        (Dimension::Batch, observation::BATCH),
    ];
    let named = keys.into_iter().filter_map(|(key, column)| match (key, table.cell(column, row)) {
        (Dimension::Area, whole) if whole.is_empty() => Some(home_name(context)),
        (_, cell) if cell.is_empty() => None,
        (key, cell) => Some(value_name(dataset, key, &cell, context.locale)),
    });
    named.filter(|name| !name.is_empty()).collect()
}

/// What other sources say of the cell that a figure was read from.
pub(super) fn other_lines(context: &Context, table: &Table, row: u32, id: FigureId) -> Vec<SourceLine> {
    let named = context.dataset().table(&variant::SPEC);
    let line = |other: Variant| {
        let source = named.target(variant::SOURCE, other.row);
        let line = source.map(|row| source_line(context, row)).unwrap_or_default();
        SourceLine { other_value: Some(other.shown.said()), ..line }
    };
    variants(context, table, row, id).into_iter().map(line).collect()
}

fn published_text(context: &Context, row: u32) -> String {
    let figure = published(context.dataset(), &[row], "");
    crate::present::shown_published(context.dataset(), figure, context.locale).said()
}

/// Publisher, title and date of a source; a link only to official and media ones.
pub fn source_line(context: &Context, row: u32) -> SourceLine {
    let table = context.dataset().table(&source::SPEC);
    let date = table.loose_day(source::DATE, row).map(|date| date.to_string()).unwrap_or_default();
    let kind = table.choice(source::KIND, row);
    let publisher = table.text(source::PUBLISHER, row);
    let kind_word = word("kind", kind, context.locale);
    let parts = [
        publisher.to_owned(),
        context.strings().explain.quoted(table.text(source::TITLE, row)),
        date,
        // （转载：……） has been said then.
        if publisher.contains(kind_word) { String::new() } else { kind_word.to_owned() },
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let url = table.text(source::URL, row);
    let may_link = !url.is_empty() && (kind == "primary" || kind == "media");
    SourceLine {
        text: parts.join(context.strings().explain.clause),
        url: may_link.then(|| url.to_owned()),
        other_value: None,
    }
}
