//! The table of projects: sorted as a whole, formatted row by row.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::analysis::Totals;
use crate::base::{Arrange, Day, Decimal, Money};
use crate::figures::{FigureId, ledger_figure, ledger_value};
use crate::locale::format::MoneyUnit;
use crate::locale::word;
use crate::model::Table;
use crate::model::contract::{project, sector};
use crate::nav::Route;
use crate::present::Context;
use crate::present::overview::{area_name, light_word, reason, unit_name, unlit};
use crate::present::scope::project_scope;
use crate::present::shown::{shown_in, with_sign};
use crate::present::spec::{Cell, TableColumn, TableRow, Tap};
use crate::present::wording::stage_title;

/// The projects in scope, sorted; rows are made when they come into view.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectTable {
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// The projects' rows in the ledger, in the order of the table.
    pub order: Arc<Vec<u32>>,
    /// The column it is sorted by, `-` before it where descending.
    pub sort: String,
    /// The units of its numbers and their universe, in words.
    pub units: String,
    unit: MoneyUnit,
}

/// The table of the projects in scope, sorted by a column (`-` before it: descending). Without one,
/// the largest gap comes first, and where there is no gap the largest total.
pub fn project_table(context: &Context, sort: &str) -> ProjectTable {
    let mut order: Vec<u32> = context.selection.rows().collect();
    let totals = context.totals();
    let has_plan = totals.plan().is_some();
    let (key, is_descending) = match sort.strip_prefix('-') {
        Some(key) => (key, true),
        None if sort.is_empty() && has_plan => ("gap", true),
        None if sort.is_empty() => ("total_investment", true),
        None => (sort, false),
    };
    sort_by(context, &mut order, key, is_descending);
    let unit = MoneyUnit::of(typical(context, &order, has_plan), context.locale);
    let strings = context.strings();
    let units = [format!("{}{}", strings.projects.money_in, unit.name), strings.explain.ledger.to_owned()];
    ProjectTable {
        columns: columns(context, has_plan),
        order: Arc::new(order),
        sort: format!("{}{key}", if is_descending { "-" } else { "" }),
        units: units.join(" · "),
        unit,
    }
}

/// What the amounts of the whole column share a unit by: the plan, else the total, of the project at
/// which half of the money is reached, the largest first. Most projects are small; most money is not.
fn typical(context: &Context, order: &[u32], has_plan: bool) -> Money {
    let table = context.dataset().table(&project::SPEC);
    let plan = |row| context.known.facts.ledger.at(row, context.month).plan;
    let amount = |&row: &u32| if has_plan { plan(row) } else { table.money(project::TOTAL_INVESTMENT, row) };
    let mut amounts: Vec<Money> = order.iter().filter_map(amount).collect();
    amounts.arrange_by(|one, other| other.cmp(one));
    let half = amounts.iter().copied().sum::<Money>().fen() / 2;
    let mut reached = 0;
    let is_half = |amount: &&Money| {
        reached += amount.fen();
        reached >= half
    };
    amounts.iter().find(is_half).copied().unwrap_or_default()
}

/// What a column sorts by: numbers by size, names of members in the order of their table, text by
/// itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Number(Decimal),
    Place(u32),
    Text(String),
}

fn sort_by(context: &Context, order: &mut [u32], key: &str, is_descending: bool) {
    let mut keyed: Vec<(Option<SortKey>, u32)> = order.iter().map(|&row| (sort_key(context, key, row), row)).collect();
    // What has no value stands last in either direction.
    keyed.arrange_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if is_descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    order.iter_mut().zip(keyed).for_each(|(place, (_, row))| *place = row);
}

fn sort_key(context: &Context, key: &str, row: u32) -> Option<SortKey> {
    if let Some(id) = figure_of(key) {
        return number(context, id, row).map(SortKey::Number);
    }
    let table = context.dataset().table(&project::SPEC);
    let member = |column| table.target(column, row).map(SortKey::Place);
    match key {
        "light" => context.snapshot.light(row).map(|light| SortKey::Place(light as u32)),
        // Whose oldest item is the longest overdue.
        "reason" => {
            context.project(row).light?.deadline.map(|(overdue, _)| SortKey::Place(overdue.days.unsigned_abs()))
        }
        "due" => next_due(context, row).map(|due| SortKey::Place(due.number().unsigned_abs())),
        "area" => member(project::AREA),
        "sector" => member(project::SECTOR),
        "unit" => member(project::UNIT),
        "stage" => {
            let stage = context.snapshot.stages().get(row as usize).copied();
            stage.filter(|&stage| stage != u8::MAX).map(|stage| SortKey::Place(stage.into()))
        }
        "name" => {
            let name = context.name(table.text(project::NAME, row), table.text(project::NAME_EN, row));
            Some(SortKey::Text(name.to_lowercase()))
        }
        _ => None,
    }
}

fn figure_of(key: &str) -> Option<FigureId> {
    let sortable = [
        FigureId::TotalInvestment,
        FigureId::Plan,
        FigureId::Done,
        FigureId::CompletionRate,
        FigureId::LeadPlan,
        FigureId::Gap,
    ];
    sortable.into_iter().find(|id| id.as_str() == key)
}

fn totals(context: &Context, row: u32) -> Totals {
    let mut totals = Totals::default();
    totals.add(&context.project(row));
    totals
}

/// A number to sort by, for which nothing is judged anew.
fn number(context: &Context, id: FigureId, row: u32) -> Option<Decimal> {
    let total_investment = context.dataset().table(&project::SPEC).money(project::TOTAL_INVESTMENT, row);
    let mut totals = Totals { total_investment, ..Totals::default() };
    totals.sums.add(&context.known.facts.ledger.at(row, context.month));
    ledger_value(id, &totals, context.month).map(crate::figures::Value::decimal)
}

fn columns(context: &Context, has_plan: bool) -> Vec<TableColumn> {
    let strings = &context.strings().projects;
    let members = &context.strings().members;
    let attention = &context.strings().attention;
    let (light, name) = (TableColumn::words("light", strings.facet_light), TableColumn::words("name", strings.name));
    let (area, stage) =
        (TableColumn::words("area", strings.facet_area), TableColumn::words("stage", stage_title(context)));
    let (unit, total) =
        (TableColumn::words("unit", strings.unit), TableColumn::number("total_investment", strings.total));
    if !has_plan {
        let mut columns = vec![name, area, TableColumn::words("sector", strings.facet_sector), stage, total];
        // A published list seldom says who is responsible: a column of gaps takes the room of names.
        let table = context.dataset().table(&project::SPEC);
        if table.rows().any(|row| table.target(project::UNIT, row).is_some()) {
            columns.push(unit);
        }
        return columns;
    }
    // On a narrow screen the first are seen: what is wrong, why, who acts, by when.
    vec![
        light,
        name,
        TableColumn::number("gap", members.gap),
        TableColumn::words("reason", attention.reason),
        unit,
        TableColumn::words("due", attention.due),
        TableColumn::number("completion_rate", strings.completion_percent),
        TableColumn::number("lead_plan", strings.lead_points),
        area,
        TableColumn::number("plan", members.plan),
        TableColumn::number("done", members.done),
        total,
        stage,
    ]
}

impl ProjectTable {
    /// All rows, in the order of the table.
    pub fn rows(&self, context: &Context) -> Vec<TableRow> {
        (0..self.order.len()).filter_map(|place| self.row(context, place)).collect()
    }

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
        let at = context.project(row);
        match key {
            "light" => at
                .light
                .map_or_else(|| unlit(context), |light| Cell::Light(light.light, light_word(context, light.light))),
            "name" => {
                Cell::Text(context.name(table.text(project::NAME, row), table.text(project::NAME_EN, row)).to_owned())
            }
            "area" => text(&area_name(context, table, project::AREA, row)),
            "sector" => text(&sector_name(context, table, project::SECTOR, row)),
            "reason" => text(&reason(context, row)),
            "due" => next_due(context, row).map_or(Cell::Empty, |due| Cell::Text(due.to_string())),
            "stage" if at.stage.is_empty() => Cell::Empty,
            "stage" => Cell::Text(word("stage", at.stage, context.locale).to_owned()),
            "unit" => text(&unit_name(context, table, project::UNIT, row)),
            // Nothing planned and nothing reported is not a zero.
            "done" if at.at.plan.is_none() && !at.at.is_reported => Cell::Empty,
            _ => figure_of(key).map_or(Cell::Empty, |figure_id| {
                let figure = ledger_figure(figure_id, totals, context.month, project_scope(id, context.month));
                if figure.value.is_none() {
                    return Cell::Empty;
                }
                let shown = shown_in(figure, self.unit, context.locale).without_unit();
                Cell::Figure(Box::new(if figure_id == FigureId::LeadPlan { with_sign(shown) } else { shown }))
            }),
        }
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// The next day something falls due.
fn next_due(context: &Context, row: u32) -> Option<Day> {
    context.known.facts.deadlines.next(row, context.month.last_day()).map(|next| next.due)
}

fn sector_name(context: &Context, table: &Table, column: usize, row: u32) -> String {
    let names = context.dataset().table(&sector::SPEC);
    match table.target(column, row) {
        Some(row) => context.name(names.text(sector::NAME, row), names.text(sector::NAME_EN, row)).to_owned(),
        None => table.text(column, row).to_owned(),
    }
}
