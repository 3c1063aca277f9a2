//! A whole by its members as pages show it: one row a member, what lies in none, the total.

mod build;
mod card;
mod sentence;
mod siblings;
mod table;

use std::sync::Arc;

use crate::analysis::{Apart, Breakdown, Family, Grouping, Place, Totals, apart, families, rank_families};
use crate::base::{Arrange, Money, Ratio};
use crate::figures::Value;
use crate::locale::format::MoneyUnit;
use crate::model::contract::measure;
use crate::model::{Dimension, Thresholds};
use crate::present::Context;
use crate::present::spec::{Bar, Light, Shown, Tap};

use build::Builder;
pub(super) use build::{member_tap, said_alone, said_name};
pub use card::{leading_title, members_card};
pub use sentence::members_sentence;
pub use siblings::{grouping_below, member_grouping, without_member};
pub(super) use table::{column_notes, family_name, is_listed, members_row};
pub use table::{
    completion_cell, dimension_name, figure_cell, light_cell, members_columns, members_table, name_column,
};

/// One member with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberRow {
    /// Its id; empty for what lies in no member and for the total.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Its name as it is said.
    pub short_name: String,
    /// Its light, by money alone.
    pub light: Option<Light>,
    /// Completion against the plan to date.
    pub bar: Option<Bar>,
    /// 总投资, without its unit.
    pub total_investment: Shown,
    /// How many of its projects state one.
    pub priced: Shown,
    /// The annual plan, without its unit.
    pub plan: Shown,
    /// Done, without its unit.
    pub done: Shown,
    /// 完成率.
    pub completion: Shown,
    /// Lead over 计划进度, signed.
    pub lead: Shown,
    /// The gap, without its unit.
    pub gap: Shown,
    /// Its projects, those ◆ and those ▲.
    pub projects: [Shown; 3],
    /// The days of its oldest item overdue.
    pub oldest: Option<Shown>,
    /// Its rank within its family.
    pub rank: Option<Shown>,
    /// Places gained since the previous reported month; negative for places lost.
    pub rank_change: Option<Shown>,
    /// Why it is not ranked beside the others.
    pub apart: Option<Apart>,
    /// What the statistics publish of it at the month: the measures of the headline, in their order.
    pub published: Vec<Option<Shown>>,
    /// What a tap does.
    pub tap: Option<Tap>,
}

impl MemberRow {
    /// Places gained; nothing where the member was not ranked in both months.
    pub fn places_gained(&self) -> Option<i64> {
        count(self.rank_change.as_ref()?)
    }

    /// Its rank as a number.
    pub fn place(&self) -> Option<i64> {
        count(self.rank.as_ref()?)
    }
}

fn count(shown: &Shown) -> Option<i64> {
    match shown.figure.value? {
        Value::Count(count) => Some(count),
        _ => None,
    }
}

/// A whole by its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members {
    /// Which dimension.
    pub dimension: Dimension,
    /// The unit of its money.
    pub unit: MoneyUnit,
    /// The members, in the table's order.
    pub rows: Vec<MemberRow>,
    /// Who is ranked with whom: positions in `rows`.
    pub families: Vec<Family>,
    /// Positions in `rows` by completion, those not ranked last.
    pub by_rank: Vec<usize>,
    /// What lies in no member (未归属); nothing where that is nothing.
    pub unassigned: Option<MemberRow>,
    /// The whole.
    pub total: MemberRow,
    /// 其中: outside the total and the ranking.
    pub overlapping: Vec<MemberRow>,
    /// The names of the headline's measures, for the columns of `published`.
    pub measures: Vec<String>,
    /// The column whose rounded amounts visibly do not add up.
    pub rounds_apart: Option<&'static str>,
    /// Do the gaps add to more than that of the whole, which those ahead of plan make up for?
    pub nets_out: bool,
}

/// What is in scope by the members of a grouping, each ranked among its kind. The sentence, the chart
/// and the table of a page ask for the same.
pub fn members(context: &Context, dimension: Dimension, grouping: &Grouping) -> Arc<Members> {
    context.members(dimension, grouping, || made(context, dimension, grouping))
}

fn made(context: &Context, dimension: Dimension, grouping: &Grouping) -> Members {
    let breakdown = context.breakdown(grouping);
    let unit = MoneyUnit::of(largest(&breakdown.total), context.locale);
    let measures = headline_measures(context);
    let builder = Builder { context, dimension, unit, measures: &measures };
    let families = families(context.dataset(), &context.known.facts, grouping);
    let places = places(context, &families, &breakdown);
    let before = places_before(context, &families, grouping);
    let mut rows: Vec<MemberRow> = breakdown.members.iter().map(|member| builder.member(member)).collect();
    for place in &places {
        let row = &mut rows[place.position];
        let earlier = before.iter().find(|earlier| earlier.position == place.position).and_then(|place| place.rank);
        row.rank = place.rank.map(|rank| builder.rank(&row.id, rank));
        row.rank_change = earlier.zip(place.rank).map(|(earlier, now)| builder.rank_change(&row.id, earlier, now));
        row.apart = apart(&breakdown.members[place.position], breakdown.total.plan(), thresholds(context));
    }
    let total = builder.row(&breakdown.total, String::new(), context.strings().explain.total.to_owned());
    Members {
        dimension,
        unit,
        by_rank: by_rank(&places, &breakdown),
        families,
        unassigned: (breakdown.unassigned.projects > 0).then(|| builder.unassigned(&breakdown)),
        rounds_apart: rounds_apart(&breakdown, unit),
        nets_out: nets_out(&breakdown),
        overlapping: breakdown.overlapping.iter().map(|member| builder.member(member)).collect(),
        measures: measures.iter().map(|&row| measure_name(context, row)).collect(),
        rows,
        total,
    }
}

pub(super) fn thresholds(context: &Context) -> &Thresholds {
    &context.dataset().package.thresholds
}

fn largest(totals: &Totals) -> Money {
    let of_year = totals.plan().max(totals.done()).filter(|&amount| amount > Money::ZERO);
    of_year.or(totals.total_investment).unwrap_or_default()
}

fn places(context: &Context, families: &[Family], breakdown: &Breakdown) -> Vec<Place> {
    rank_families(families, &breakdown.members, breakdown.total.plan(), thresholds(context))
}

/// The positions at the previous reported month of the same year.
fn places_before(context: &Context, families: &[Family], grouping: &Grouping) -> Vec<Place> {
    let Some(month) = context.known.facts.ledger.previous_reported(context.month) else { return Vec::new() };
    places(context, families, &context.at_month(month).breakdown(grouping))
}

/// All members by completion across families, those not ranked last.
fn by_rank(places: &[Place], breakdown: &Breakdown) -> Vec<usize> {
    let mut sorted: Vec<&Place> = places.iter().collect();
    let rate = |place: &Place| breakdown.members[place.position].totals.completion_rate();
    sorted.arrange_by_key(|place| (place.rank.is_none(), std::cmp::Reverse(rate(place)), place.position));
    sorted.into_iter().map(|place| place.position).collect()
}

fn headline_measures(context: &Context) -> Vec<u32> {
    let table = context.dataset().table(&measure::SPEC);
    context.dataset().package.headline.iter().filter_map(|id| table.find(id)).collect()
}

fn measure_name(context: &Context, row: u32) -> String {
    let table = context.dataset().table(&measure::SPEC);
    context.name(table.text(measure::NAME, row), table.text(measure::NAME_EN, row)).to_owned()
}

/// Which amount of a set of projects.
type Amount = fn(&Totals) -> Option<Money>;

/// The column of amounts whose parts, each rounded, add to something else than the rounded total: of
/// those that the table of the members has.
fn rounds_apart(breakdown: &Breakdown, unit: MoneyUnit) -> Option<&'static str> {
    let differs = |of: Amount| {
        let parts = breakdown.members.iter().map(|member| &member.totals).chain([&breakdown.unassigned]);
        adds_otherwise(parts.filter_map(of), of(&breakdown.total), unit)
    };
    let columns: &[(&str, Amount)] = match breakdown.total.plan() {
        Some(_) if nets_out(breakdown) => &[("plan", Totals::plan), ("done", Totals::done)],
        Some(_) => &[("plan", Totals::plan), ("done", Totals::done), ("gap", Totals::gap)],
        None => &[("total", |totals| totals.total_investment)],
    };
    columns.iter().find(|(_, of)| differs(*of)).map(|&(column, _)| column)
}

fn nets_out(breakdown: &Breakdown) -> bool {
    let parts = breakdown.members.iter().map(|member| &member.totals).chain([&breakdown.unassigned]);
    let sum: Money = parts.filter_map(Totals::gap).sum();
    breakdown.total.gap().is_some_and(|net| net != sum)
}

/// Do amounts, each rounded as it is shown, add to something else than their rounded sum?
pub(super) fn adds_otherwise(parts: impl Iterator<Item = Money>, total: Option<Money>, unit: MoneyUnit) -> bool {
    let rounded = |amount: Money| {
        Ratio::new(amount.fen().into(), i128::from(unit.yuan) * 100).rounded(unit.places_for(amount)).micro()
    };
    let sum: i128 = parts.map(rounded).sum();
    total.is_some_and(|total| rounded(total) != sum)
}
