//! Members as a table: by rank, what lies in none after them, the total and 其中 apart.

use crate::locale::format;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::members::card::has_plan;
use crate::present::members::{MemberRow, Members};
use crate::present::overview::light_word;
use crate::present::spec::{Cell, Shown, TableColumn, TableRow, TableSpec};

/// The table of members, the worst not cut.
pub fn members_table(context: &Context, members: &Members) -> TableSpec {
    let strings = &context.strings().members;
    let ranked = members.by_rank.iter().map(|&at| &members.rows[at]).chain(&members.unassigned);
    let overlapping = members.overlapping.iter().map(|member| {
        let name = strings.of_which.replace("{}", &member.name);
        members_row(context, members, &MemberRow { name, ..member.clone() })
    });
    TableSpec {
        caption: name_column(context, members.dimension).title,
        columns: members_columns(context, members),
        rows: ranked.map(|member| members_row(context, members, member)).collect(),
        chosen: chosen(context, members),
        totals: [members_row(context, members, &members.total)].into_iter().chain(overlapping).collect(),
        notes: members_notes(context, members),
        ..TableSpec::default()
    }
}

/// The members that a filter names.
fn chosen(context: &Context, members: &Members) -> Vec<String> {
    context.filters.values(members.dimension).map(str::to_owned).collect()
}

pub(in crate::present) fn members_notes(context: &Context, members: &Members) -> Vec<String> {
    if members.rounds_apart { vec![context.strings().members.rounding.to_owned()] } else { Vec::new() }
}

/// The column of the members' names.
pub fn name_column(context: &Context, dimension: Dimension) -> TableColumn {
    TableColumn { key: "name", title: dimension_name(context, dimension).to_owned(), is_number: false }
}

/// What the members of a dimension are called, as a head of a column has it.
pub fn dimension_name(context: &Context, dimension: Dimension) -> &'static str {
    let strings = &context.strings().members;
    match dimension {
        Dimension::Area => strings.name_area,
        Dimension::Sector => strings.name_sector,
        Dimension::SpecialHq => strings.name_special_hq,
        Dimension::AreaHq => strings.name_area_hq,
        _ => strings.name_unit,
    }
}

/// The columns of a table of members.
pub fn members_columns(context: &Context, members: &Members) -> Vec<TableColumn> {
    let strings = &context.strings().members;
    let light = &context.strings().light;
    let text = |key, title: &str| TableColumn { key, title: title.to_owned(), is_number: false };
    let number = |key, title: String| TableColumn { key, title, is_number: true };
    let in_unit = |title: &str| strings.in_unit.replacen("{}", title, 1).replacen("{}", members.unit.name, 1);
    if !has_plan(members) {
        let count = context.strings().nav.projects.to_owned();
        let total = in_unit(context.strings().projects.total);
        return vec![name_column(context, members.dimension), number("projects", count), number("total", total)];
    }
    let mut columns = vec![number("rank", strings.rank.to_owned())];
    if let Some(month) = context.known.facts.ledger.previous_reported(context.month) {
        let since = format::month_of_year(month.number(), context.locale);
        columns.push(number("change", strings.rank_change.replace("{}", &since)));
    }
    let points = strings.in_unit.replacen("{}", strings.lead, 1).replacen("{}", strings.points, 1);
    columns.extend([
        text("light", context.strings().attention.light),
        name_column(context, members.dimension),
        text("completion", strings.completion),
        number("lead", points),
        number("plan", in_unit(strings.plan)),
        number("done", in_unit(strings.done)),
        number("gap", in_unit(strings.gap)),
        number("watch", format!("◆ {}", light.watch)),
        number("behind", format!("▲ {}", light.behind)),
    ]);
    columns
}

/// A member's row under those columns.
pub(in crate::present) fn members_row(context: &Context, members: &Members, member: &MemberRow) -> TableRow {
    let [projects, watch, behind] = &member.projects;
    if !has_plan(members) {
        let cells = vec![
            Cell::Text(listed_name(members, member)),
            figure_cell(projects),
            figure_cell(&member.total_investment),
        ];
        return TableRow { key: member.id.clone(), cells, tap: member.tap.clone() };
    }
    let figure = |shown: &Option<Shown>| shown.as_ref().map_or(Cell::Empty, figure_cell);
    let mut cells = vec![figure(&member.rank)];
    if context.known.facts.ledger.previous_reported(context.month).is_some() {
        cells.push(figure(&member.rank_change));
    }
    cells.extend([
        light_cell(context, member),
        Cell::Text(listed_name(members, member)),
        completion_cell(member),
        figure_cell(&member.lead),
        figure_cell(&member.plan),
        figure_cell(&member.done),
        figure_cell(&member.gap),
        figure_cell(watch),
        figure_cell(behind),
    ]);
    TableRow { key: member.id.clone(), cells, tap: member.tap.clone() }
}

/// A name under the head of its column: 轨道交通 suffices under 专项指挥部.
fn listed_name(members: &Members, member: &MemberRow) -> String {
    match members.dimension {
        Dimension::SpecialHq | Dimension::AreaHq => member.short_name.clone(),
        _ => member.name.clone(),
    }
}

/// A figure in its cell.
pub fn figure_cell(shown: &Shown) -> Cell {
    Cell::Figure(Box::new(shown.clone()))
}

/// A member's light.
pub fn light_cell(context: &Context, member: &MemberRow) -> Cell {
    member.light.map_or(Cell::Empty, |light| Cell::Light(light, light_word(context, light)))
}

/// A member's completion beside its bar.
pub fn completion_cell(member: &MemberRow) -> Cell {
    match member.bar {
        Some(bar) => Cell::Bar(bar, Box::new(member.completion.clone())),
        None => figure_cell(&member.completion),
    }
}
