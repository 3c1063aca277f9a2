//! The projects behind most of the gap: why, whose, by when.

use crate::analysis::{Totals, largest_gaps};
use crate::base::Ratio;
use crate::figures::{Figure, FigureId, Value, ledger_figure};
use crate::locale::format::MoneyUnit;
use crate::model::contract::{action, area, organisation, project, responsibility, task};
use crate::model::{Dimension, Table};
use crate::nav::Route;
use crate::present::Context;
use crate::present::members::said_name;
use crate::present::scope::project_scope;
use crate::present::shown::{shown, shown_in, without_sign};
use crate::present::spec::{CardHead, Cell, Light, TableCard, TableColumn, TableRow, TableSpec, Tap};
use crate::present::template::filled;
use crate::present::wording::Direction;

/// The projects in scope with the largest gaps, at most `limit`; nothing where no project is short.
pub fn attention(context: &Context, limit: usize) -> Option<TableCard> {
    let gaps = largest_gaps(context.dataset(), &context.known.facts, &context.snapshot, &context.selection, limit);
    let largest = gaps.first()?.0;
    let unit = MoneyUnit::of(largest, context.locale);
    let strings = &context.strings().attention;
    let rows = gaps.iter().map(|&(_, row)| attention_row(context, row, unit)).collect();
    let head = CardHead {
        title: strings.title.to_owned(),
        subtitle: [strings.measure, unit.name, context.strings().explain.ledger].join(" · "),
    };
    let table =
        TableSpec { caption: strings.title.to_owned(), columns: columns(context), rows, ..TableSpec::default() };
    Some(TableCard { head, table })
}

fn columns(context: &Context) -> Vec<TableColumn> {
    let strings = &context.strings().attention;
    let mut columns = vec![
        TableColumn::words("light", strings.light),
        TableColumn::words("name", strings.project),
        TableColumn::words("area", strings.area),
        TableColumn::words("reason", strings.reason),
        TableColumn::words("unit", strings.unit),
        TableColumn::number("due", strings.due),
        TableColumn::number("gap", strings.gap),
    ];
    columns.retain(|column| column.key != "area" || names_areas(context));
    columns
}

/// Are there projects of several areas, which a column tells apart?
pub(in crate::present) fn names_areas(context: &Context) -> bool {
    context.filters.values(Dimension::Area).count() != 1
}

fn attention_row(context: &Context, row: u32, unit: MoneyUnit) -> TableRow {
    let dataset = context.dataset();
    let table = dataset.table(&project::SPEC);
    let id = table.key(row);
    let project = &context.project(row);
    let light = project.light;
    let name = context.name(table.text(project::NAME, row), table.text(project::NAME_EN, row)).to_owned();
    let mut totals = Totals::default();
    totals.add(project);
    let figure = ledger_figure(FigureId::Gap, &totals, context.month, project_scope(&id, context.month));
    let next = context.known.facts.deadlines.next(row, context.month.last_day());
    let area = names_areas(context).then(|| Cell::Text(area_name(context, table, project::AREA, row)));
    let light =
        light.map_or_else(|| unlit(context), |light| Cell::Light(light.light, light_word(context, light.light)));
    let cells = [light, Cell::Text(name)].into_iter().chain(area).chain([
        Cell::Text(reason(context, row)),
        Cell::Text(unit_name(context, table, project::UNIT, row)),
        next.map_or(Cell::Empty, |next| Cell::Text(next.due.to_string())),
        Cell::Figure(Box::new(shown_in(figure, unit, context.locale).without_unit())),
    ]);
    let cells = cells.collect();
    TableRow { key: id.clone(), cells, tap: Some(Tap::Go(Route::Project(id))) }
}

/// 未评灯.
pub fn unlit(context: &Context) -> Cell {
    Cell::Text(context.strings().overview.unlit.trim().to_owned())
}

/// The word of a light.
pub fn light_word(context: &Context, light: Light) -> String {
    let strings = &context.strings().light;
    match light {
        Light::Ok => strings.ok,
        Light::Watch => strings.watch,
        Light::Behind => strings.behind,
    }
    .to_owned()
}

/// The short name of the area that a cell names; its id where no table has it, empty for no area.
pub fn area_name(context: &Context, table: &Table, column: usize, row: u32) -> String {
    match table.target(column, row) {
        Some(area_row) => short_area(context, area_row),
        None => table.text(column, row).to_owned(),
    }
}

/// An area's short name.
pub fn short_area(context: &Context, area_row: u32) -> String {
    let table = context.dataset().table(&area::SPEC);
    let name = context.name(table.text(area::NAME, area_row), table.text(area::NAME_EN, area_row));
    said_name(context, name, Dimension::Area)
}

/// The name of the organisation that a cell names; its id where no table has it, empty for none.
pub fn unit_name(context: &Context, table: &Table, column: usize, row: u32) -> String {
    let names = context.dataset().table(&organisation::SPEC);
    match table.target(column, row) {
        Some(row) => {
            context.name(names.text(organisation::NAME, row), names.text(organisation::NAME_EN, row)).to_owned()
        }
        None => table.text(column, row).to_owned(),
    }
}

/// Why a project stands as it does: the cause of its latest open correction, else what its light says;
/// nothing for a project with neither.
pub fn reason(context: &Context, project_row: u32) -> String {
    let day = context.month.last_day();
    let table = context.dataset().table(&action::SPEC);
    let latest = context.known.facts.actions.latest_open(context.dataset(), project_row, day);
    match latest.map(|row| table.text(action::CAUSE, row)).filter(|cause| !cause.is_empty()) {
        Some(cause) => cause.to_owned(),
        None => decided(context, project_row).unwrap_or_default(),
    }
}

/// What decided a project's light: what is overdue; else by how much it is behind, or that nobody is on it
/// where a package that has corrections has no open one of a project that is ▲.
fn decided(context: &Context, project_row: u32) -> Option<String> {
    let light = context.project(project_row).light?;
    let strings = &context.strings().project;
    let decides = |said: &Light| *said == light.light;
    let money = light.money.filter(|(_, said)| decides(said)).map(|(lead, _)| money(context, lead));
    let is_left = light.light == Light::Behind && has_no_open_correction(context, project_row);
    let money = money.map(|words| if is_left { context.strings().attention.no_correction.to_owned() } else { words });
    let overdue = light.deadline.filter(|(_, said)| decides(said)).map(|(overdue, _)| {
        let item = deadline_name(context, overdue.table, overdue.row);
        filled(context.strings().attention.overdue, &[("item", &item), ("days", &overdue.days.to_string())])
    });
    Some(overdue.or(money).unwrap_or_else(|| strings.nothing_overdue.to_owned()))
}

/// Has a package that has corrections no open one of a project at the month?
fn has_no_open_correction(context: &Context, project_row: u32) -> bool {
    let (dataset, day) = (context.dataset(), context.month.last_day());
    dataset.has(&action::SPEC) && context.known.facts.actions.latest_open(dataset, project_row, day).is_none()
}

/// 慢于计划进度12.8个百分点.
fn money(context: &Context, lead: Ratio) -> String {
    let strings = &context.strings().project;
    let figure = Figure::ledger(FigureId::LeadPlan, Some(Value::Points(lead)), "");
    let said = shown(figure, context.locale);
    let template = match Direction::of(&said) {
        Direction::Up => strings.money_ahead,
        Direction::Down => context.strings().attention.behind_plan,
        Direction::Level if lead.is_negative() => strings.money_hair,
        Direction::Level => strings.money_level,
    };
    filled(template, &[("lead", &without_sign(said).said())])
}

/// The name of a responsibility; in English that of the task it serves, for it has none of its own.
pub fn item_name(context: &Context, row: u32) -> String {
    let (items, tasks) = (context.dataset().table(&responsibility::SPEC), context.dataset().table(&task::SPEC));
    let english = items.target(responsibility::TASK, row).map_or("", |row| tasks.text(task::NAME_EN, row));
    context.name(items.text(responsibility::ITEM, row), english).to_owned()
}

/// The name of a responsibility or a milestone.
pub fn deadline_name(context: &Context, table_name: &str, row: u32) -> String {
    let dataset = context.dataset();
    if table_name == responsibility::SPEC.name {
        return item_name(context, row);
    }
    let table = dataset.table(&task::SPEC);
    context.name(table.text(task::NAME, row), table.text(task::NAME_EN, row)).to_owned()
}
