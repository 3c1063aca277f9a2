//! What a picture of members speaks of: completion where the ledger has it, else what the statistics
//! publish of most of them, else how many projects of each are in the ledger.

use crate::base::{Arrange, Decimal};
use crate::figures::Value;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::members::{MemberRow, Members, figure_cell, members_table, name_column};
use crate::present::scope::area_alone;
use crate::present::spec::{Cell, Light, Shown, TableColumn, TableRow, TableSpec};
use crate::present::template::filled;
use crate::present::wording::{members_noun_of, names_of, ok_words, watch_words};

/// Of so many members at least a statistic is published, or a picture of it would be all gaps.
const PUBLISHED_OF: usize = 2;
/// How many members a title names.
const NAMED: usize = 3;

/// The places of the members that are chosen in a filter.
pub(super) fn chosen(context: &Context, dimension: Dimension, ids: &[String]) -> Vec<usize> {
    let is_chosen = |&at: &usize| context.filters.contains(dimension, &ids[at]);
    (0..ids.len()).filter(is_chosen).collect()
}

/// What a picture of members speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// 完成率 of the ledger.
    Completion,
    /// A measure of the headline, by its position.
    Published(usize),
    /// How many projects the ledger lists.
    Projects,
}

impl Basis {
    /// What there is to say of these members. What is published knows of no filter but the area.
    pub(super) fn of(context: &Context, members: &Members) -> Option<Self> {
        if members.total.bar.is_some() {
            return Some(Self::Completion);
        }
        let count = |measure: usize| {
            members.rows.iter().filter(|row| row.published.get(measure).is_some_and(Option::is_some)).count()
        };
        let measures = if area_alone(context).is_some() { members.measures.len() } else { 0 };
        let most = (0..measures).rev().max_by_key(|&measure| count(measure));
        match most.filter(|&measure| count(measure) >= PUBLISHED_OF) {
            Some(measure) => Some(Self::Published(measure)),
            None => members.rows.iter().any(|row| projects(row) > Decimal::ZERO).then_some(Self::Projects),
        }
    }

    /// What it says of one member.
    pub(super) fn figure(self, row: &MemberRow) -> Option<&Shown> {
        match self {
            Self::Completion => row.bar.map(|_| &row.completion),
            Self::Published(measure) => row.published.get(measure)?.as_ref(),
            Self::Projects => Some(&row.projects[0]),
        }
    }

    /// The same in words, with its unit; empty where there is nothing.
    pub(super) fn said(self, context: &Context, row: &MemberRow) -> String {
        let unit = if self == Self::Projects { context.strings().unit.project } else { "" };
        self.figure(row).map(|shown| shown.said() + unit).unwrap_or_default()
    }

    /// The table behind the picture.
    pub(super) fn table(self, context: &Context, members: &Members) -> TableSpec {
        let (key, title) = match self {
            Self::Completion => return members_table(context, members),
            Self::Published(measure) => ("published", members.measures.get(measure).cloned().unwrap_or_default()),
            Self::Projects => ("projects", context.strings().published.listed.to_owned()),
        };
        let row = |member: &MemberRow| TableRow {
            key: member.id.clone(),
            cells: vec![Cell::Text(member.name.clone()), self.figure(member).map_or(Cell::Empty, figure_cell)],
            tap: member.tap.clone(),
        };
        let is_ledger = self == Self::Projects;
        let name = name_column(context, members.dimension);
        TableSpec {
            caption: title.clone(),
            columns: vec![name, TableColumn::number(key, title)],
            // Published statistics of areas are never added.
            rows: members.rows.iter().chain(members.unassigned.iter().filter(|_| is_ledger)).map(row).collect(),
            totals: [&members.total].into_iter().filter(|_| is_ledger).chain(&members.overlapping).map(row).collect(),
            ..TableSpec::default()
        }
    }
}

/// How many projects a member has.
pub(super) fn projects(row: &MemberRow) -> Decimal {
    row.projects[0].figure.value.map_or(Decimal::ZERO, Value::decimal)
}

/// The members with the most projects, by name: the first alone where there are hardly more;
/// nothing where none has more than the next.
pub(super) fn most_projects(context: &Context, members: &Members) -> Option<String> {
    let mut rows: Vec<&MemberRow> = members.rows.iter().filter(|row| projects(row) > Decimal::ZERO).collect();
    rows.arrange_by_key(|row| std::cmp::Reverse(projects(row)));
    let strings = &context.strings().published;
    let (named, title) = if rows.len() > NAMED { (NAMED, strings.most_listed) } else { (1, strings.most_listed_one) };
    // Who has as many as those named is not passed over: then nobody has the most.
    let (last, next) = (rows.get(named - 1)?, rows.get(named)?);
    let names: Vec<String> = rows.iter().take(named).map(|row| row.short_name.clone()).collect();
    (projects(last) > projects(next)).then(|| title.replace("{}", &names_of(&names, context.locale)))
}

/// Who is behind: up to three are named, the worst first; more are counted.
pub(super) fn behind_title(context: &Context, members: &Members, dimension: Dimension) -> Option<String> {
    let strings = &context.strings().areas_card;
    let of = |light: Light| -> Vec<&MemberRow> {
        let worst_first = members.by_rank.iter().rev().map(|&at| &members.rows[at]);
        worst_first.filter(|row| row.light == Some(light)).collect()
    };
    // Of what nobody has reported on nothing is said.
    members.rows.iter().find(|row| row.light.is_some())?;
    let behind = of(Light::Behind);
    let watched = of(Light::Watch);
    let (rows, words, many) = if behind.is_empty() {
        (watched, strings.watch, strings.many_watch)
    } else {
        (behind, strings.behind, strings.many_behind)
    };
    let noun = |count: usize| members_noun_of(dimension, count, context.locale);
    Some(match rows.len() {
        0 => filled(strings.all_well, &[("noun", noun(1)), ("words", ok_words(context))]),
        count if count > NAMED => {
            filled(many, &[("n", &count.to_string()), ("noun", noun(count)), ("words", watch_words(context))])
        }
        _ => {
            let names: Vec<String> = rows.iter().map(|row| row.short_name.clone()).collect();
            // English names may hold an “and” of their own.
            let names = names.join(context.locale.pick("、", "; "));
            filled(words, &[("names", &names), ("words", watch_words(context))])
        }
    })
}
