//! What else is on record about a project by the status date: changes of plan, matters brought to a
//! headquarters, corrective actions, moved baselines. What is open stands first.

use std::cmp::Reverse;

use crate::base::{Arrange, Day, Month};
use crate::figures::{Figure, FigureId, Value};
use crate::locale::word;
use crate::model::contract::{action, coordination, plan, task, task_plan};
use crate::model::{Table, TableSpec as Contract};
use crate::present::overview::unit_name;
use crate::present::scope::project_scope;
use crate::present::shown::shown;
use crate::present::spec::{CardHead, Cell, TableColumn, TableRow, TableSpec};
use crate::present::template::filled;

use super::ProjectView;
use super::days::Dated;
use super::details::is_move;
use super::gantt_words::{from_to, task_name};

/// A card of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its table in the contract.
    pub key: &'static str,
    /// Its message.
    pub head: CardHead,
    /// Its rows.
    pub table: TableSpec,
}

/// The cards that have rows.
pub fn records(view: &ProjectView) -> Vec<Record> {
    let strings = &view.context.strings().records;
    let moved = moves(view, None);
    let moves_title = filled(strings.moves_count, &[("n", &moved.rows.len().to_string())]);
    let cards = [
        (plan::SPEC.name, strings.plans, plans_message(view), plans(view)),
        (action::SPEC.name, strings.actions, open_message(view, &action::SPEC), actions(view)),
        (coordination::SPEC.name, strings.matters, open_message(view, &coordination::SPEC), matters(view)),
        (task_plan::SPEC.name, strings.moves, moves_title, moved),
    ];
    let card = |(key, name, message, table): (&'static str, &str, String, TableSpec)| {
        let title = format!("{name}{}{message}", view.context.strings().explain.colon);
        Record { key, head: CardHead { title, subtitle: String::new() }, table }
    };
    cards.into_iter().filter(|card| !card.3.rows.is_empty()).map(card).collect()
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn date(day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()))
}

fn table_of(caption: &str, columns: Vec<TableColumn>, rows: Vec<TableRow>) -> TableSpec {
    TableSpec { caption: caption.to_owned(), columns, rows, ..TableSpec::default() }
}

/// The known versions of a project's plans, the latest year first, in the order they were decided.
fn plan_rows(view: &ProjectView) -> Vec<u32> {
    let table = view.context.dataset().table(&plan::SPEC);
    let known = |row: &u32| {
        table.target(plan::PROJECT, *row) == Some(view.row)
            && table.year(plan::YEAR, *row).is_some_and(|year| year <= view.status.year())
            && table.day(plan::DECIDED, *row).is_none_or(|decided| decided <= view.status)
    };
    let mut rows: Vec<u32> = table.rows().filter(known).collect();
    rows.arrange_by_key(|&row| (Reverse(table.year(plan::YEAR, row)), table.day(plan::DECIDED, row)));
    rows
}

fn plans(view: &ProjectView) -> TableSpec {
    let strings = &view.context.strings().records;
    let table = view.context.dataset().table(&plan::SPEC);
    let row = |row: u32| {
        let version = table.choice(plan::VERSION, row);
        TableRow {
            key: table.key(row),
            cells: vec![
                Cell::Text(table.year(plan::YEAR, row).map(|year| year.to_string()).unwrap_or_default()),
                Cell::Text(word("version", version, view.context.locale).to_owned()),
                date(table.day(plan::DECIDED, row)),
                plan_amount(view, row),
                text(table.text(plan::REASON, row)),
            ],
            tap: None,
        }
    };
    let mut columns = vec![
        TableColumn::words("year", strings.year),
        TableColumn::words("version", strings.version),
        TableColumn::words("decided", strings.decided),
        TableColumn::words("amount", strings.amount),
        TableColumn::words("why", strings.reason),
    ];
    columns[3].is_number = true;
    table_of(strings.plans, columns, plan_rows(view).into_iter().map(row).collect())
}

fn plan_amount(view: &ProjectView, row: u32) -> Cell {
    let table = view.context.dataset().table(&plan::SPEC);
    let Some(amount) = table.money(plan::AMOUNT, row) else { return Cell::Empty };
    // A plan of an earlier year is that of its December.
    let december = table.year(plan::YEAR, row).and_then(|year| Month::new(year, 12));
    let month = december.map_or(view.context.month, |december| december.min(view.context.month));
    let figure = Figure::ledger(FigureId::Plan, Some(Value::Money(amount)), project_scope(&view.id, month));
    Cell::Figure(Box::new(shown(figure.from_rows(plan::SPEC.name, vec![row]), view.context.locale)))
}

/// 2023年计划由20.0亿元调整为18.0亿元; else how many plans there are.
fn plans_message(view: &ProjectView) -> String {
    let strings = &view.context.strings().records;
    let table = view.context.dataset().table(&plan::SPEC);
    let rows = plan_rows(view);
    let of_year = |row: &&u32| table.year(plan::YEAR, **row) == Some(view.status.year());
    let amounts: Vec<String> = rows
        .iter()
        .filter(of_year)
        .filter_map(|&row| match plan_amount(view, row) {
            Cell::Figure(shown) => Some(format!("{}{}", shown.text, shown.unit)),
            _ => None,
        })
        .collect();
    if let [first, .., last] = amounts.as_slice() {
        let year = view.status.year().to_string();
        return filled(strings.plans_changed, &[("year", &year), ("before", first), ("after", last)]);
    }
    filled(strings.plans_kept, &[("n", &rows.len().to_string())])
}

/// When a row of matters or actions was raised, and closed.
fn opened(spec: &Contract) -> (usize, usize) {
    if spec.name == action::SPEC.name {
        (action::RAISED, action::CLOSED)
    } else {
        (coordination::HELD, coordination::CLOSED)
    }
}

fn is_open(view: &ProjectView, table: &Table, row: u32) -> bool {
    table.day(opened(table.spec).1, row).is_none_or(|closed| closed > view.status)
}

/// The known rows of a project, the open ones first, of these and of the others the latest.
fn open_first(view: &ProjectView, spec: &Contract) -> Vec<u32> {
    let table = view.context.dataset().table(spec);
    let Some(project) = spec.position("project") else { return Vec::new() };
    let raised = opened(spec).0;
    let known = |row: &u32| {
        table.target(project, *row) == Some(view.row) && table.day(raised, *row).is_some_and(|day| day <= view.status)
    };
    let mut rows: Vec<u32> = table.rows().filter(known).collect();
    rows.arrange_by_key(|&row| (!is_open(view, table, row), Reverse(table.day(raised, row)), row));
    rows
}

fn open_message(view: &ProjectView, spec: &Contract) -> String {
    let strings = &view.context.strings().records;
    let table = view.context.dataset().table(spec);
    let rows = open_first(view, spec);
    let open = rows.iter().filter(|&&row| is_open(view, table, row)).count();
    let template = if open > 0 { strings.open_of } else { strings.all_closed };
    filled(template, &[("n", &rows.len().to_string()), ("k", &open.to_string())])
}

/// 未办结, or the day it was closed.
fn closing(view: &ProjectView, table: &Table, row: u32) -> Cell {
    if is_open(view, table, row) {
        return text(view.context.strings().records.open);
    }
    date(table.day(opened(table.spec).1, row))
}

fn actions(view: &ProjectView) -> TableSpec {
    let strings = &view.context.strings().records;
    let table = view.context.dataset().table(&action::SPEC);
    let row = |row: u32| TableRow {
        key: table.key(row),
        cells: vec![
            date(table.day(action::RAISED, row)),
            text(table.text(action::CAUSE, row)),
            text(table.text(action::REMEDY, row)),
            text(&unit_name(&view.context, table, action::UNIT, row)),
            date(table.day(action::DUE, row)),
            closing(view, table, row),
        ],
        tap: None,
    };
    let columns = vec![
        TableColumn::words("raised", strings.raised),
        TableColumn::words("cause", strings.cause),
        TableColumn::words("remedy", strings.remedy),
        TableColumn::words("responsible", strings.unit),
        TableColumn::words("until", strings.due),
        TableColumn::words("closed", strings.closed),
    ];
    table_of(strings.actions, columns, open_first(view, &action::SPEC).into_iter().map(row).collect())
}

fn matters(view: &ProjectView) -> TableSpec {
    let strings = &view.context.strings().records;
    let table = view.context.dataset().table(&coordination::SPEC);
    let row = |row: u32| {
        let outcome = if is_open(view, table, row) { "" } else { table.text(coordination::OUTCOME, row) };
        TableRow {
            key: table.key(row),
            cells: vec![
                date(table.day(coordination::HELD, row)),
                text(table.text(coordination::MATTER, row)),
                text(&unit_name(&view.context, table, coordination::UNIT, row)),
                date(table.day(coordination::DUE, row)),
                closing(view, table, row),
                text(outcome),
            ],
            tap: None,
        }
    };
    let columns = vec![
        TableColumn::words("held", strings.held),
        TableColumn::words("matter", strings.matter),
        TableColumn::words("responsible", strings.unit),
        TableColumn::words("until", strings.due),
        TableColumn::words("closed", strings.closed),
        TableColumn::words("outcome", strings.outcome),
    ];
    table_of(strings.matters, columns, open_first(view, &coordination::SPEC).into_iter().map(row).collect())
}

/// Moved baselines of one task or of the whole project, the latest first.
pub(super) fn moves(view: &ProjectView, of_task: Option<u32>) -> TableSpec {
    let strings = &view.context.strings().records;
    let dataset = view.context.dataset();
    let (tasks, table) = (dataset.table(&task::SPEC), dataset.table(&task_plan::SPEC));
    let is_own = |row: &u32| {
        let named = table.target(task_plan::TASK, *row);
        let of_project = named.and_then(|named| tasks.target(task::PROJECT, named)) == Some(view.row);
        of_project && of_task.is_none_or(|task| named == Some(task)) && is_move(view, *row)
    };
    let mut rows: Vec<u32> = table.rows().filter(is_own).collect();
    rows.arrange_by_key(|&row| (Reverse(table.day(task_plan::DECIDED, row)), row));
    let cells = |row: u32| {
        let named = table.target(task_plan::TASK, row);
        let span = table.day(task_plan::START, row).zip(table.day(task_plan::FINISH, row));
        let span = span.map(|(start, finish)| from_to(view, crate::base::DateSpan { start, finish }));
        vec![
            text(&named.map(|task| task_name(view, task)).unwrap_or_default()),
            date(table.day(task_plan::DECIDED, row)),
            text(&span.unwrap_or_default()),
            moved_by(view, row),
            text(table.text(task_plan::REASON, row)),
        ]
    };
    let columns = vec![
        TableColumn::words("task", strings.task),
        TableColumn::words("decided", strings.decided),
        TableColumn::words("planned", strings.planned_dates),
        TableColumn::words("moved", strings.moved_by),
        TableColumn::words("why", strings.reason),
    ];
    let rows = rows.into_iter().map(|row| TableRow { key: table.key(row), cells: cells(row), tap: None });
    table_of(strings.moves, columns, rows.collect())
}

/// 推后30天, against the version before.
fn moved_by(view: &ProjectView, row: u32) -> Cell {
    let table = view.context.dataset().table(&task_plan::SPEC);
    let strings = &view.context.strings().records;
    let version = |row: u32| table.integer(task_plan::VERSION, row);
    let is_before = |other: &u32| {
        table.target(task_plan::TASK, *other) == table.target(task_plan::TASK, row) && version(*other) < version(row)
    };
    let before = table.rows().filter(is_before).max_by_key(|&other| version(other));
    let finish = |row: u32| table.day(task_plan::FINISH, row);
    let Some((now, before)) = finish(row).zip(before.and_then(finish)) else { return Cell::Empty };
    let (later, earlier) = (Dated::new(FigureId::FinishInForce, now), Dated::new(FigureId::FinishBaseline, before));
    let words = match now.cmp(&before) {
        std::cmp::Ordering::Greater => strings.moved_later,
        std::cmp::Ordering::Less => strings.moved_earlier,
        std::cmp::Ordering::Equal => return Cell::Empty,
    };
    let days = view.days_between(FigureId::DaysLate, later, earlier, Some((task_plan::SPEC.name, row)));
    text(&filled(words, &[("days", &format!("{}{}", days.text, days.unit))]))
}
