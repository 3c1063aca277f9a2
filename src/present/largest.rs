//! The largest projects of a scope whose ledger has no plans: what they are, how far, how much.

use crate::base::{Arrange, Money};
use crate::figures::{Figure, FigureId, Value};
use crate::locale::format::MoneyUnit;
use crate::locale::word;
use crate::model::contract::project;
use crate::nav::Route;
use crate::present::Context;
use crate::present::overview::area_name;
use crate::present::scope::project_scope;
use crate::present::shown::shown_in;
use crate::present::spec::{CardHead, Cell, TableCard, TableColumn, TableRow, TableSpec, Tap};

/// The projects of the largest total investment, at most `limit`; nothing where a plan speaks of gaps
/// instead, or no total is known.
pub fn largest(context: &Context, limit: usize) -> Option<TableCard> {
    if context.totals().plan().is_some() {
        return None;
    }
    let totals = context.snapshot.projects.iter().enumerate().filter(|&(row, _)| context.selected[row]);
    let mut totals: Vec<(Money, u32)> =
        totals.filter_map(|(row, project)| Some((project.total_investment?, row as u32))).collect();
    totals.arrange_by_key(|&(total, row)| (std::cmp::Reverse(total), row));
    let unit = MoneyUnit::of(totals.first()?.0, context.locale);
    let strings = &context.strings().projects;
    let columns = vec![
        TableColumn::words("name", strings.name),
        TableColumn::words("area", strings.facet_area),
        TableColumn::words("stage", strings.facet_stage),
        TableColumn::number("total_investment", strings.total),
    ];
    let rows = totals.iter().take(limit).map(|&(total, row)| project_row(context, row, total, unit)).collect();
    let subtitle = [strings.total, unit.name, context.strings().explain.ledger].join(" · ");
    let head = CardHead { title: strings.largest.to_owned(), subtitle };
    let table = TableSpec { caption: strings.largest.to_owned(), columns, rows, ..TableSpec::default() };
    Some(TableCard { head, table })
}

fn project_row(context: &Context, row: u32, total: Money, unit: MoneyUnit) -> TableRow {
    let table = context.dataset().table(&project::SPEC);
    let id = table.key(row);
    let name = context.name(table.text(project::NAME, row), table.text(project::NAME_EN, row)).to_owned();
    let scope = project_scope(&id, context.month);
    let figure = Figure::ledger(FigureId::TotalInvestment, Some(Value::Money(total)), scope);
    let cells = vec![
        Cell::Text(name),
        Cell::Text(area_name(context, table.target(project::AREA, row))),
        Cell::Text(word("stage", context.snapshot.projects[row as usize].stage, context.locale).to_owned()),
        Cell::Figure(Box::new(shown_in(figure, unit, context.locale).without_unit())),
    ];
    TableRow { key: id.clone(), cells, tap: Some(Tap::Go(Route::Project(id))) }
}
