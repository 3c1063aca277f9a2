//! Members as a table: by rank, what lies in none after them, the total and 其中 apart.

use crate::analysis::{Apart, Family};
use crate::locale::format;
use crate::model::Dimension;
use crate::model::contract::organisation;
use crate::present::Context;
use crate::present::members::card::has_plan;
use crate::present::members::{MemberRow, Members};
use crate::present::overview::light_word;
use crate::present::ranking::{family_title, reason_text};
use crate::present::spec::{Cell, ColumnNote, Shown, TableColumn, TableGroup, TableRow, TableSpec};

/// The table of members, the worst not cut.
pub fn members_table(context: &Context, members: &Members) -> TableSpec {
    let strings = &context.strings().members;
    let row = |member: &MemberRow| members_row(context, members, member);
    let listed = |family: &Family| -> Vec<TableRow> {
        let in_order = members.by_rank.iter().filter(|at| family.positions.contains(at));
        in_order.map(|&at| &members.rows[at]).filter(|member| is_listed(members, member)).map(row).collect()
    };
    // Each kind is ranked by itself: its places stand under a heading of their own.
    let (rows, mut groups) = match members.families.as_slice() {
        [family] => (listed(family), Vec::new()),
        families => {
            let group =
                |family: &Family| TableGroup { title: family_name(context, members, family), rows: listed(family) };
            (Vec::new(), families.iter().map(group).filter(|group| !group.rows.is_empty()).collect())
        }
    };
    let overlapping = members.overlapping.iter().map(|member| {
        let name = strings.of_which.replace("{}", &member.name);
        members_row(context, members, &MemberRow { name, ..member.clone() })
    });
    let unassigned: Vec<TableRow> = members.unassigned.iter().map(row).collect();
    groups.extend((!unassigned.is_empty()).then(|| TableGroup { title: String::new(), rows: unassigned }));
    TableSpec {
        caption: name_column(context, members.dimension).title,
        columns: members_columns(context, members),
        rows,
        groups,
        chosen: chosen(context, members),
        totals: [&members.total].into_iter().map(row).chain(overlapping).collect(),
        notes: unranked(context, members),
        column_notes: column_notes(context, members),
    }
}

/// Is a member worth a line? Of the many headquarters and units only those that have a project, and of a mere
/// list the sectors that it names.
pub(in crate::present) fn is_listed(members: &Members, member: &MemberRow) -> bool {
    match members.dimension {
        Dimension::Area => true,
        Dimension::Sector if has_plan(members) => true,
        _ => member.projects[0].exact != "0",
    }
}

/// 区; with the parent's name where several families are of one kind.
pub(in crate::present) fn family_name(context: &Context, members: &Members, family: &Family) -> String {
    let kind = family_title(members.dimension, family.kind, context.locale);
    let is_alone = members.families.iter().filter(|other| other.kind == family.kind).count() == 1;
    let table = context.dataset().table(&organisation::SPEC);
    match family.parent {
        Some(parent) if !is_alone && !matches!(members.dimension, Dimension::Area | Dimension::Sector) => {
            let name = context.name(table.text(organisation::NAME, parent), table.text(organisation::NAME_EN, parent));
            format!("{name}{}{kind}", context.strings().explain.separator)
        }
        _ => kind,
    }
}

/// The members that a filter names.
fn chosen(context: &Context, members: &Members) -> Vec<String> {
    context.filters.values(members.dimension).map(str::to_owned).collect()
}

/// Remarks on rounding, where a column of the members visibly does not add up to the total, and on gaps, where those of
/// the members add to more than that of the whole.
pub(in crate::present) fn column_notes(context: &Context, members: &Members) -> Vec<ColumnNote> {
    let strings = &context.strings().members;
    let net = (members.nets_out && has_plan(members)).then_some(ColumnNote { column: "gap", note: strings.net });
    let rounding = members.rounds_apart.map(|column| ColumnNote { column, note: strings.rounding });
    net.into_iter().chain(rounding).collect()
}

/// Why some have no rank.
fn unranked(context: &Context, members: &Members) -> Vec<String> {
    let is_there = |reason: &Apart| {
        let apart = |member: &MemberRow| member.apart == Some(*reason) && is_listed(members, member);
        has_plan(members) && members.rows.iter().any(apart)
    };
    // That a plan is missing is seen.
    let reasons = [Apart::SmallPlan, Apart::FewProjects].into_iter().filter(is_there);
    let stop = context.locale.pick("。", ".");
    reasons.map(|reason| format!("{}{stop}", reason_text(context, reason))).collect()
}

/// The column of the members' names.
pub fn name_column(context: &Context, dimension: Dimension) -> TableColumn {
    TableColumn::words("name", dimension_name(context, dimension))
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
    let in_unit = |title: &str| strings.in_unit.replacen("{}", title, 1).replacen("{}", members.unit.name, 1);
    if !has_plan(members) {
        let count = context.strings().nav.projects.to_owned();
        let total = in_unit(context.strings().projects.total);
        return vec![
            name_column(context, members.dimension),
            TableColumn::number("projects", count),
            TableColumn::number("priced", strings.priced),
            TableColumn::number("total", total),
        ];
    }
    let mut columns = vec![TableColumn::number("rank", strings.rank)];
    if let Some(month) = context.known.facts.ledger.previous_reported(context.month) {
        let since = format::month_of_year(month.number(), context.locale);
        columns.push(TableColumn::number("change", strings.rank_change.replace("{}", &since)));
    }
    let counted = |title: &str| strings.in_projects.replace("{}", title);
    let points = strings.in_unit.replacen("{}", strings.lead, 1).replacen("{}", strings.points, 1);
    columns.extend([
        TableColumn::words("light", context.strings().attention.light),
        name_column(context, members.dimension),
        TableColumn::words("completion", strings.completion),
        TableColumn::number("lead", points),
        TableColumn::number("plan", in_unit(strings.plan)),
        TableColumn::number("done", in_unit(strings.done)),
        TableColumn::number("gap", in_unit(strings.gap)),
        TableColumn::number("watch", counted(&format!("◆ {}", light.watch))),
        TableColumn::number("behind", counted(&format!("▲ {}", light.behind))),
        TableColumn::number("oldest", strings.oldest),
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
            figure_cell(&member.priced),
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
        figure(&member.oldest),
    ]);
    TableRow { key: member.id.clone(), cells, tap: member.tap.clone() }
}

/// A name under the head of its column: 轨道交通 suffices under 专项指挥部.
fn listed_name(members: &Members, member: &MemberRow) -> String {
    match members.dimension {
        // 长堤区指挥部 is not 长堤区.
        Dimension::SpecialHq => member.short_name.clone(),
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
