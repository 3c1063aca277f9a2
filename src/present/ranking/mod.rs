//! 排行榜: who leads, who moved; each kind by itself, what is too small apart with its reason.

mod sentence;

use std::sync::Arc;

use crate::analysis::{Apart, Family};
use crate::base::Decimal;
use crate::locale::format;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::filled;
use crate::present::members::{
    MemberRow, Members, column_notes, dimension_name, family_name, grouping_below, is_listed, leading_title, members,
    members_columns, members_row,
};
use crate::present::spec::{CardHead, TableGroup, TableRow, TableSpec};

pub use sentence::{family_noun, family_title, ranking_sentence};

/// Who may be ranked, in the order of the choice.
const RANKED: [Dimension; 5] =
    [Dimension::Area, Dimension::Sector, Dimension::SpecialHq, Dimension::AreaHq, Dimension::Unit];

/// The ranking as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// Title and second line.
    pub head: CardHead,
    /// Who is ranked.
    pub by: Dimension,
    /// Who else might be, with their words.
    pub choices: Vec<(Dimension, &'static str)>,
    /// The kind that is shown; empty: all of them.
    pub kind: String,
    /// The kinds to choose from, with their words; empty where there is but one.
    pub kinds: Vec<(String, String)>,
    /// The table, each kind and each reason to stand apart under its heading.
    pub table: TableSpec,
    members: Arc<Members>,
}

/// Who may be ranked: the dimensions of which a member has a plan.
pub fn ranking_choices(context: &Context) -> Vec<Dimension> {
    let is_there = |&dimension: &Dimension| {
        let whole = context.refiltered(&context.filters.clone().without_key(dimension));
        let breakdown = whole.breakdown(&grouping_below(&whole, dimension, None));
        breakdown.members.iter().any(|member| member.totals.completion_rate().is_some())
    };
    RANKED.into_iter().filter(is_there).collect()
}

/// The ranking of the members of a dimension, by the names of dimension and kind in the link
/// (others or none: the first that is there, all kinds). What is in scope counts but for the members
/// themselves: all stay while one of them is chosen.
pub fn ranking(context: &Context, by: &str, kind: &str) -> Option<Ranking> {
    let choices = ranking_choices(context);
    let asked = choices.iter().copied().find(|dimension| dimension.as_str() == by);
    let by = asked.or_else(|| choices.first().copied())?;
    let whole = context.refiltered(&context.filters.clone().without_key(by));
    let members = members(&whole, by, &grouping_below(&whole, by, None));
    let kinds = kinds(context, &members);
    let kind = kinds.iter().map(|(key, _)| key).find(|key| *key == kind).cloned().unwrap_or_default();
    let shown: Vec<&Family> = members.families.iter().filter(|family| is_of_kind(family, &kind)).collect();
    let head = head(context, &members, &shown);
    let mut table = table(&whole, &members, &shown, kind.is_empty());
    table.chosen = context.filters.values(by).map(str::to_owned).collect();
    let choices = choices.into_iter().map(|dimension| (dimension, dimension_name(context, dimension))).collect();
    Some(Ranking { head, by, choices, kind, kinds, table, members })
}

fn is_of_kind(family: &Family, kind: &str) -> bool {
    kind.is_empty() || family.kind == kind
}

/// The kinds among the members, where there are several.
fn kinds(context: &Context, members: &Members) -> Vec<(String, String)> {
    let mut kinds: Vec<&str> = Vec::new();
    for family in &members.families {
        if !kinds.contains(&family.kind) {
            kinds.push(family.kind);
        }
    }
    if kinds.len() < 2 {
        return Vec::new();
    }
    let title = |kind: &str| family_title(members.dimension, kind, context.locale);
    kinds.into_iter().map(|kind| (kind.to_owned(), title(kind))).collect()
}

fn ranked<'a>(members: &'a Members, family: &Family) -> Vec<&'a MemberRow> {
    let in_order = members.by_rank.iter().filter(|at| family.positions.contains(at));
    in_order.map(|&at| &members.rows[at]).filter(|row| row.rank.is_some()).collect()
}

/// Who leads and who is last in the largest family shown.
fn head(context: &Context, members: &Members, shown: &[&Family]) -> CardHead {
    let strings = &context.strings().ranking;
    let leading = leading_family(members, shown);
    let title = leading_title(context, &leading).unwrap_or_else(|| strings.title.to_owned());
    let subtitle = [strings.measure, members.unit.name, context.strings().explain.ledger].join(" · ");
    CardHead { title, subtitle }
}

/// The ranked members of the family with the most of them.
fn leading_family<'a>(members: &'a Members, shown: &[&Family]) -> Vec<&'a MemberRow> {
    let families = shown.iter().map(|family| ranked(members, family));
    // Of equals the first.
    families.rev().max_by_key(Vec::len).unwrap_or_default()
}

fn table(context: &Context, members: &Members, shown: &[&Family], is_whole: bool) -> TableSpec {
    let row = |member: &MemberRow| members_row(context, members, member);
    let mut table = TableSpec {
        caption: dimension_name(context, members.dimension).to_owned(),
        columns: members_columns(context, members),
        column_notes: if is_whole { column_notes(context, members) } else { Vec::new() },
        ..TableSpec::default()
    };
    for family in shown {
        let rows: Vec<TableRow> = ranked(members, family).into_iter().map(row).collect();
        if rows.is_empty() {
            continue;
        }
        match shown.len() {
            1 => table.rows = rows,
            _ => table.groups.push(TableGroup { title: family_name(context, members, family), rows }),
        }
    }
    table.groups.extend(apart_groups(context, members, shown));
    if is_whole {
        table.groups.extend(outside_groups(context, members));
        table.totals = vec![row(&members.total)];
    }
    table
}

/// Who is not ranked, by the reason.
fn apart_groups(context: &Context, members: &Members, shown: &[&Family]) -> Vec<TableGroup> {
    let reasons = [Apart::SmallPlan, Apart::FewProjects, Apart::NoPlan];
    let of = |reason: Apart| {
        let in_order = members.by_rank.iter().filter(|at| shown.iter().any(|family| family.positions.contains(at)));
        let rows =
            in_order.map(|&at| &members.rows[at]).filter(|row| row.apart == Some(reason) && is_listed(members, row));
        let rows = rows.map(|row| members_row(context, members, row)).collect();
        TableGroup { title: reason_text(context, reason), rows }
    };
    reasons.into_iter().map(of).filter(|group| !group.rows.is_empty()).collect()
}

pub(in crate::present) fn reason_text(context: &Context, reason: Apart) -> String {
    let strings = &context.strings().ranking;
    let thresholds = &context.dataset().package.thresholds;
    let percent = thresholds.small_plan_percent;
    let places = if percent.micro() % Decimal::from_whole(1).micro() == 0 { 0 } else { 1 };
    match reason {
        Apart::SmallPlan => strings.small_plan.replace("{}", &format::number(percent, places)),
        Apart::FewProjects => filled(strings.few_projects, &[("n", &thresholds.small_plan_projects.to_string())]),
        Apart::NoPlan => strings.no_plan.to_owned(),
    }
}

/// What overlaps, and what lies in no member.
fn outside_groups(context: &Context, members: &Members) -> Vec<TableGroup> {
    let strings = &context.strings().ranking;
    let group = |title: &str, rows: Vec<&MemberRow>| TableGroup {
        title: title.to_owned(),
        rows: rows.into_iter().map(|row| members_row(context, members, row)).collect(),
    };
    let groups = [
        group(strings.overlapping, members.overlapping.iter().collect()),
        group(strings.unassigned, members.unassigned.iter().collect()),
    ];
    groups.into_iter().filter(|group| !group.rows.is_empty()).collect()
}
