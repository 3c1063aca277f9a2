//! The table of projects: sorted as a whole, formatted row by row.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::analysis::Totals;
use crate::base::{Decimal, Money};
use crate::figures::{FigureId, ledger_figure, ledger_value};
use crate::locale::format::MoneyUnit;
use crate::locale::word;
use crate::model::contract::{project, sector};
use crate::nav::Route;
use crate::present::Context;
use crate::present::overview::{area_name, light_word, unit_name};
use crate::present::scope::project_scope;
use crate::present::shown::{shown_in, with_sign};
use crate::present::spec::{Cell, TableColumn, TableRow, Tap};

/// The projects in scope, sorted; rows are made when they come into view.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectTable {
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// The projects' rows in the ledger, in the order of the table.
    pub order: Arc<Vec<u32>>,
    /// The units of its numbers and their universe, in words.
    pub units: String,
    unit: MoneyUnit,
}

/// The table of the projects in scope, sorted by a column (`-` before it: descending). Without one,
/// the largest gap comes first, and where there is no gap the largest total.
pub fn project_table(context: &Context, sort: &str) -> ProjectTable {
    let mut order: Vec<u32> =
        (0..context.selected.len() as u32).filter(|&row| context.selected[row as usize]).collect();
    let totals = context.totals();
    let has_plan = totals.plan().is_some();
    let (key, is_descending) = match sort.strip_prefix('-') {
        Some(key) => (key, true),
        None if sort.is_empty() && has_plan => ("gap", true),
        None if sort.is_empty() => ("total_investment", true),
        None => (sort, false),
    };
    sort_by(context, &mut order, key, is_descending);
    let largest = if has_plan { totals.plan() } else { totals.total_investment };
    // One unit for the whole column: that of a typical project, a hundredth of the sum.
    let typical = largest.map_or(Money::ZERO, |sum| Money::from_fen(sum.fen() / 100));
    let unit = MoneyUnit::of(typical, context.locale);
    let strings = context.strings();
    let units = [format!("{}{}", strings.projects.money_in, unit.name), strings.explain.ledger.to_owned()];
    ProjectTable { columns: columns(context, has_plan), order: Arc::new(order), units: units.join(" · "), unit }
}

fn sort_by(context: &Context, order: &mut [u32], key: &str, is_descending: bool) {
    let table = context.dataset().table(&project::SPEC);
    let by_text = |one: &u32, other: &u32| sort_text(context, key, *one).cmp(&sort_text(context, key, *other));
    match figure_of(key) {
        Some(id) => {
            let mut keyed: Vec<(Option<Decimal>, u32)> =
                order.iter().map(|&row| (number(context, id, row), row)).collect();
            // What has no figure stands last in either direction.
            keyed.sort_by(|(one, _), (other, _)| match (one, other) {
                (Some(one), Some(other)) if is_descending => other.cmp(one),
                (Some(one), Some(other)) => one.cmp(other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            });
            order.iter_mut().zip(keyed).for_each(|(place, (_, row))| *place = row);
        }
        None if key == "light" => order.sort_by_key(|&row| {
            let light = context.snapshot.projects[row as usize].light.map(|light| light.light);
            (std::cmp::Reverse(light), row)
        }),
        None if table.spec.position(key).is_some() => {
            order.sort_by(|one, other| if is_descending { by_text(other, one) } else { by_text(one, other) });
        }
        None => {}
    }
}

fn sort_text(context: &Context, key: &str, row: u32) -> String {
    let table = context.dataset().table(&project::SPEC);
    match key {
        "area" => format!("{:09}", table.target(project::AREA, row).unwrap_or(u32::MAX)),
        "sector" => format!("{:09}", table.target(project::SECTOR, row).unwrap_or(u32::MAX)),
        _ => table.spec.position(key).map(|column| table.cell(column, row)).unwrap_or_default(),
    }
}

fn figure_of(key: &str) -> Option<FigureId> {
    let sortable = [
        FigureId::TotalInvestment,
        FigureId::Plan,
        FigureId::Done,
        FigureId::CompletionRate,
        FigureId::Lead,
        FigureId::Gap,
    ];
    sortable.into_iter().find(|id| id.as_str() == key)
}

fn totals(context: &Context, row: u32) -> Totals {
    let mut totals = Totals::default();
    totals.add(&context.snapshot.projects[row as usize]);
    totals
}

fn number(context: &Context, id: FigureId, row: u32) -> Option<Decimal> {
    ledger_value(id, &totals(context, row), context.month).map(crate::figures::Value::decimal)
}

fn columns(context: &Context, has_plan: bool) -> Vec<TableColumn> {
    let strings = &context.strings().projects;
    let members = &context.strings().members;
    let text = |key, title: &str| TableColumn { key, title: title.to_owned(), is_number: false };
    let number = |key, title: &str| TableColumn { key, title: title.to_owned(), is_number: true };
    let mut columns =
        vec![text("name", strings.name), text("area", strings.facet_area), text("stage", strings.facet_stage)];
    columns.push(number("total_investment", strings.total));
    if has_plan {
        columns.insert(0, text("light", strings.facet_light));
        columns.push(number("plan", members.plan));
        columns.push(number("done", members.done));
        columns.push(number("completion_rate", members.completion));
        columns.push(number("lead", members.lead));
        columns.push(number("gap", members.gap));
    } else {
        columns.insert(2, text("sector", strings.facet_sector));
    }
    columns.push(text("unit", strings.unit));
    columns
}

impl ProjectTable {
    /// The row at a place of the table.
    pub fn row(&self, context: &Context, place: usize) -> Option<TableRow> {
        let row = *self.order.get(place)?;
        let id = context.dataset().table(&project::SPEC).key(row);
        let totals = totals(context, row);
        let cells = self.columns.iter().map(|column| self.cell(context, column.key, row, &id, &totals)).collect();
        Some(TableRow { key: id.clone(), cells, tap: Some(Tap::Go(Route::Project(id))) })
    }

    fn cell(&self, context: &Context, key: &'static str, row: u32, id: &str, totals: &Totals) -> Cell {
        let dataset = context.dataset();
        let table = dataset.table(&project::SPEC);
        let at = &context.snapshot.projects[row as usize];
        match key {
            "light" => at.light.map_or(Cell::Empty, |light| Cell::Light(light.light, light_word(context, light.light))),
            "name" => {
                Cell::Text(context.name(table.text(project::NAME, row), table.text(project::NAME_EN, row)).to_owned())
            }
            "area" => Cell::Text(area_name(context, table.target(project::AREA, row))),
            "sector" => Cell::Text(sector_name(context, table.target(project::SECTOR, row))),
            "stage" if at.stage.is_empty() => Cell::Empty,
            "stage" => Cell::Text(word("stage", at.stage, context.locale).to_owned()),
            "unit" => Cell::Text(unit_name(context, table.target(project::UNIT, row))),
            _ => figure_of(key).map_or(Cell::Empty, |figure_id| {
                let figure = ledger_figure(figure_id, totals, context.month, &project_scope(id, context.month));
                if figure.value.is_none() {
                    return Cell::Empty;
                }
                let shown = shown_in(figure, self.unit, context.locale).without_unit();
                Cell::Figure(Box::new(if figure_id == FigureId::Lead { with_sign(shown) } else { shown }))
            }),
        }
    }
}

fn sector_name(context: &Context, row: Option<u32>) -> String {
    let table = context.dataset().table(&sector::SPEC);
    row.map(|row| context.name(table.text(sector::NAME, row), table.text(sector::NAME_EN, row)).to_owned())
        .unwrap_or_default()
}
