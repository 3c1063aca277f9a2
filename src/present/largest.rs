//! The largest projects of a scope whose ledger has no plans: what they are, how far, how much.

use crate::base::{Arrange, Money};
use crate::figures::{Figure, FigureId, Value};
use crate::locale::format::MoneyUnit;
use crate::locale::word;
use crate::model::contract::project;
use crate::nav::Route;
use crate::present::chips::counted_scope;
use crate::present::overview::{area_name, names_areas};
use crate::present::scope::project_scope;
use crate::present::shown::shown_in;
use crate::present::spec::{CardHead, Cell, TableCard, TableColumn, TableRow, TableSpec, Tap};
use crate::present::wording::stage_title;
use crate::present::{Context, filled};

/// The projects of the largest total investment, at most `limit`; nothing where a plan speaks of gaps
/// instead, or no total is known.
pub fn largest(context: &Context, limit: usize) -> Option<TableCard> {
    if context.totals().plan().is_some() {
        return None;
    }
    let table = context.dataset().table(&project::SPEC);
    let total = |row| Some((table.money(project::TOTAL_INVESTMENT, row)?, row));
    let mut totals: Vec<(Money, u32)> = context.selection.rows().filter_map(total).collect();
    totals.arrange_by_key(|&(total, row)| (std::cmp::Reverse(total), row));
    let unit = MoneyUnit::of(totals.first()?.0, context.locale);
    let strings = &context.strings().projects;
    let area = names_areas(context).then(|| TableColumn::words("area", strings.facet_area));
    let columns = [TableColumn::words("name", strings.name)].into_iter().chain(area).chain([
        TableColumn::words("stage", stage_title(context)),
        TableColumn::number("total_investment", strings.total),
    ]);
    let columns = columns.collect();
    let rows: Vec<TableRow> =
        totals.iter().take(limit).map(|&(total, row)| project_row(context, row, total, unit)).collect();
    let subtitle = [strings.total, unit.name, context.strings().explain.ledger].join(" · ");
    let place = counted_scope(context, &context.filters).place;
    let joint = context.locale.pick("", ": ");
    let place = if place.is_empty() { place } else { format!("{place}{joint}") };
    let is_priced = totals.len() as i64 == context.totals().projects;
    let template = match (is_priced, totals.len() > limit) {
        (true, _) => strings.largest,
        (false, true) => strings.largest_priced,
        (false, false) => strings.all_priced,
    };
    let title = filled(template, &[("place", &place), ("n", &rows.len().to_string())]);
    let head = CardHead { title: title.clone(), subtitle };
    let table = TableSpec { caption: title, columns, rows, ..TableSpec::default() };
    Some(TableCard { head, table })
}

fn project_row(context: &Context, row: u32, total: Money, unit: MoneyUnit) -> TableRow {
    let table = context.dataset().table(&project::SPEC);
    let id = table.key(row);
    let name = context.name(table.text(project::NAME, row), table.text(project::NAME_EN, row)).to_owned();
    let scope = project_scope(&id, context.month);
    let qualifier = context.project(row).total_qualifier;
    let figure = Figure { qualifier, ..Figure::ledger(FigureId::TotalInvestment, Some(Value::Money(total)), scope) };
    let area = names_areas(context).then(|| Cell::Text(area_name(context, table, project::AREA, row)));
    let cells = [Cell::Text(name)].into_iter().chain(area).chain([
        stage_cell(context, row),
        Cell::Figure(Box::new(shown_in(figure, unit, context.locale).without_unit())),
    ]);
    let cells = cells.collect();
    TableRow { key: id.clone(), cells, tap: Some(Tap::Go(Route::Project(id))) }
}

fn stage_cell(context: &Context, row: u32) -> Cell {
    let stage = word("stage", context.project(row).stage, context.locale);
    if stage.is_empty() { Cell::Empty } else { Cell::Text(stage.to_owned()) }
}
