//! The members behind a rank or a count of members: who is compared with whom, and by what.

use std::sync::Arc;

use std::cmp::Reverse;

use crate::base::{Arrange, Money};
use crate::figures::{Figure, FigureId, Rows, Value};
use crate::model::Dimension;
use crate::present::members::{
    MemberRow, Members, completion_cell, figure_cell, grouping_below, light_cell, member_grouping, members,
    name_column, without_member,
};
use crate::present::shown::shown_in;
use crate::present::spec::{Cell, Explanation, Light, TableColumn, TableRow};
use crate::present::{Context, figure_name};

/// Lists the members that a figure of the scope compares, the leading one first.
pub(super) fn member_rows(context: &Context, dimension: Dimension, figure: &Figure, explanation: &mut Explanation) {
    if matches!(figure.id, FigureId::GapShare | FigureId::GapSum) {
        return gap_rows(context, dimension, figure, explanation);
    }
    let compared = compared(context, dimension);
    let strings = &context.strings().members;
    let in_unit = |title: &str| strings.in_unit.replacen("{}", title, 1).replacen("{}", compared.unit.name, 1);
    explanation.rows.columns = vec![
        TableColumn::number("rank", strings.rank),
        TableColumn::words("light", context.strings().attention.light),
        name_column(context, dimension),
        TableColumn::words("completion", strings.completion),
        TableColumn::number("done", in_unit(strings.done)),
        TableColumn::number("plan", in_unit(strings.plan)),
    ];
    let chosen: Vec<&str> = context.filters.values(dimension).collect();
    let family = compared.families.iter().find(|family| {
        matches!(figure.id, FigureId::Rank | FigureId::RankChange)
            && family.positions.iter().any(|&at| chosen.contains(&compared.rows[at].id.as_str()))
    });
    let counts = |at: &usize| {
        let is_kin = family.is_none_or(|family| family.positions.contains(at));
        is_kin && contributes(figure.id, &compared.rows[*at])
    };
    let listed = compared.by_rank.iter().filter(|at| counts(at)).map(|&at| &compared.rows[at]);
    explanation.rows.rows = listed.map(|row| table_row(context, row)).collect();
    explanation.rows.chosen = chosen.into_iter().map(str::to_owned).collect();
}

/// Lists the members behind plan with their gaps, and their sum: what the share is of.
fn gap_rows(context: &Context, dimension: Dimension, figure: &Figure, explanation: &mut Explanation) {
    let mut chosen = context.filters.values(dimension);
    let parent = chosen.next().filter(|_| chosen.next().is_none());
    let below = members(context, dimension, &grouping_below(context, dimension, parent));
    let strings = &context.strings().members;
    let in_unit = |title: &str| strings.in_unit.replacen("{}", title, 1).replacen("{}", below.unit.name, 1);
    explanation.rows.columns = vec![name_column(context, dimension), TableColumn::number("gap", in_unit(strings.gap))];
    let gap = |row: &&MemberRow| match row.gap.figure.value {
        Some(Value::Money(gap)) if gap > Money::ZERO => Some(gap),
        _ => None,
    };
    let mut short: Vec<&MemberRow> = below.rows.iter().filter(|row| gap(row).is_some()).collect();
    short.arrange_by_key(|row| Reverse(gap(row)));
    let line = |row: &&MemberRow| TableRow {
        key: row.id.clone(),
        cells: vec![Cell::Text(row.name.clone()), figure_cell(&row.gap)],
        tap: row.tap.clone(),
    };
    explanation.rows.rows = short.iter().map(line).collect();
    let sum = match figure.id {
        FigureId::GapSum => figure.value,
        _ => figure.inputs.iter().find(|input| input.id == FigureId::GapSum).and_then(|input| input.value),
    };
    let mut sum = Figure::ledger(FigureId::GapSum, sum, figure.scope.clone());
    sum.rows = Rows::None;
    let sum = shown_in(sum, below.unit, context.locale).without_unit();
    let name = figure_name(context, FigureId::GapSum, "");
    let cells = vec![Cell::Text(name), figure_cell(&sum)];
    explanation.rows.totals = vec![TableRow { key: "total".to_owned(), cells, tap: None }];
}

fn compared(context: &Context, dimension: Dimension) -> Arc<Members> {
    let mut chosen = context.filters.values(dimension);
    match (chosen.next(), chosen.next()) {
        (Some(id), None) => {
            members(&without_member(context, dimension, id), dimension, &member_grouping(context, dimension, id))
        }
        _ => members(context, dimension, &grouping_below(context, dimension, None)),
    }
}

fn contributes(id: FigureId, row: &MemberRow) -> bool {
    match id {
        FigureId::MembersWatch => row.light == Some(Light::Watch),
        FigureId::MembersBehind => row.light == Some(Light::Behind),
        _ => true,
    }
}

fn table_row(context: &Context, row: &MemberRow) -> TableRow {
    let cells = vec![
        row.rank.as_ref().map_or(Cell::Empty, figure_cell),
        light_cell(context, row),
        Cell::Text(row.name.clone()),
        completion_cell(row),
        figure_cell(&row.done),
        figure_cell(&row.plan),
    ];
    TableRow { key: row.id.clone(), cells, tap: row.tap.clone() }
}
