//! The batches of starts with what was announced of each, the latest first.

use std::collections::BTreeMap;

use crate::base::{Arrange, LooseDay};
use crate::figures::{Figure, measure_unit, published};
use crate::model::contract::{batch, measure, observation};
use crate::model::{Dimension, NONE};
use crate::present::Context;
use crate::present::filled;
use crate::present::scope::area_alone;
use crate::present::shown::{MoneyColumn, shown_published_in};
use crate::present::spec::{CardHead, Cell, TableCard, TableColumn, TableRow, TableSpec, Tap};

/// How many figures stand beside a batch.
const FIGURES: usize = 3;

/// What was announced of one batch: the rows of each measure, the leading one first.
type Announced<'a> = BTreeMap<u32, &'a [u32]>;

/// One figure of every batch, in one unit.
struct Column {
    measure: u32,
    money: Option<MoneyColumn>,
}

/// The batches up to the month with what was announced for the whole or for one area, at most
/// `limit`; nothing where there is none.
pub fn batches_card(context: &Context, limit: usize) -> Option<TableCard> {
    let announced = announced(context)?;
    let table = context.dataset().table(&batch::SPEC);
    let day = |row: u32| table.loose_day(batch::DATE, row).map(LooseDay::last_day);
    let mut batches: Vec<u32> =
        announced.keys().copied().filter(|&row| day(row).is_some_and(|day| day <= context.month.last_day())).collect();
    batches.arrange_by_key(|&row| (std::cmp::Reverse(day(row)), row));
    let latest = *batches.first()?;
    let columns = columns(context, &announced, &batches);
    let strings = &context.strings().published;
    let name = |row: u32| context.name(table.text(batch::NAME, row), table.text(batch::NAME_EN, row)).to_owned();
    let count = filled(strings.batches, &[("n", &batches.len().to_string())]);
    let listed = (batches.len() > limit).then(|| strings.batches_listed.replace("{}", &limit.to_string()));
    let statistics = context.strings().explain.statistics.to_owned();
    let subtitle = [Some(count), listed, Some(statistics)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let head = CardHead { title: strings.latest_batch.replace("{}", &name(latest)), subtitle };
    let row = |&row: &u32| {
        let mut cells = vec![Cell::Text(name(row)), Cell::Text(table.cell(batch::DATE, row))];
        cells.extend(columns.iter().map(|column| cell(context, &announced, row, column)));
        TableRow { key: table.key(row), cells, tap: Some(Tap::Filter(Dimension::Batch, table.key(row))) }
    };
    let rows = batches.iter().take(limit).map(row).collect();
    let titles = titles(context, &columns);
    let table = TableSpec { caption: strings.batch.to_owned(), columns: titles, rows, ..TableSpec::default() };
    Some(TableCard { head, table })
}

/// Are the largest projects what there is to list: neither gaps nor batches?
pub fn lists_largest(context: &Context) -> bool {
    !context.has_progress() && batches_card(context, 1).is_none()
}

/// What was announced by batch, of the whole batch in the area asked for.
fn announced(context: &Context) -> Option<BTreeMap<u32, Announced<'_>>> {
    let area_row = area_alone(context)?.or(context.home_area())?;
    let mut found: BTreeMap<u32, Announced<'_>> = BTreeMap::new();
    for (key, rows) in context.known.statistics.cells() {
        let is_whole = key.sector == NONE && key.organisation == NONE && key.funding.is_empty();
        if key.batch != NONE && key.area == area_row && is_whole {
            found.entry(key.batch).or_default().insert(key.measure, rows);
        }
    }
    Some(found)
}

/// The first measures that most batches have, in the file's order.
fn columns(context: &Context, announced: &BTreeMap<u32, Announced<'_>>, batches: &[u32]) -> Vec<Column> {
    let dataset = context.dataset();
    let has = |measure: u32| batches.iter().filter(|row| announced[row].contains_key(&measure)).count();
    let common = dataset.table(&measure::SPEC).rows().filter(|&measure| 2 * has(measure) > batches.len());
    let money = |measure: u32| {
        measure_unit(dataset, measure).yuan()?;
        let figures = batches.iter().filter_map(|row| figure(context, announced, *row, measure));
        MoneyColumn::of(figures, context.locale)
    };
    common.take(FIGURES).map(|measure| Column { measure, money: money(measure) }).collect()
}

fn figure(context: &Context, announced: &BTreeMap<u32, Announced<'_>>, row: u32, measure: u32) -> Option<Figure> {
    let rows = announced.get(&row)?.get(&measure)?;
    let id = context.dataset().table(&batch::SPEC).key(row);
    // The figure is of the period it was announced for, which is the batch's own.
    let period = context.dataset().table(&observation::SPEC).period(observation::PERIOD, *rows.first()?)?;
    let there = context.filters.clone().with(Dimension::Batch, &id);
    Some(published(context.dataset(), rows, crate::present::scope::scope(&there, period.last())))
}

fn cell(context: &Context, announced: &BTreeMap<u32, Announced<'_>>, row: u32, column: &Column) -> Cell {
    figure(context, announced, row, column.measure).map_or(Cell::Empty, |figure| {
        let shown = shown_published_in(context.dataset(), figure, column.money, context.locale);
        Cell::Figure(Box::new(shown.without_unit()))
    })
}

fn titles(context: &Context, columns: &[Column]) -> Vec<TableColumn> {
    let strings = &context.strings().published;
    let table = context.dataset().table(&measure::SPEC);
    let title = |column: &Column| {
        let name =
            context.name(table.text(measure::NAME, column.measure), table.text(measure::NAME_EN, column.measure));
        let in_unit = context.strings().members.in_unit;
        column
            .money
            .map_or_else(|| name.to_owned(), |money| in_unit.replacen("{}", name, 1).replacen("{}", money.unit.name, 1))
    };
    let mut titles = vec![TableColumn::words("name", strings.batch), TableColumn::words("date", strings.date)];
    titles.extend(columns.iter().map(|column| TableColumn::number("announced", title(column))));
    titles
}
