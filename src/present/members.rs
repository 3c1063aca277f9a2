//! A whole by its members as pages show it: one row a member, what lies in none, the total.

use crate::analysis::{Breakdown, Grouping, Member, Place, Totals, is_small, rank, time_progress};
use crate::base::{Decimal, Money, Ratio};
use crate::figures::{Figure, FigureId, Value, ledger_figure, published};
use crate::locale::Locale;
use crate::locale::format::MoneyUnit;
use crate::model::Dimension;
use crate::model::contract::measure;
use crate::nav::Route;
use crate::present::Context;
use crate::present::chips::value_name;
use crate::present::overview::Bar;
use crate::present::scope::{member_id, narrowed, scope};
use crate::present::shown::{shown_in, shown_published, with_sign};
use crate::present::spec::{Cell, Light, Shown, TableColumn, TableRow, TableSpec, Tap};
use crate::present::wording::short_name;

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
    /// Completion against the time elapsed.
    pub bar: Option<Bar>,
    /// The annual plan, without its unit.
    pub plan: Shown,
    /// Done, without its unit.
    pub done: Shown,
    /// 完成率.
    pub completion: Shown,
    /// Lead over 时间进度, signed.
    pub lead: Shown,
    /// The gap, without its unit.
    pub gap: Shown,
    /// Its projects, those ◆ and those ▲.
    pub projects: [Shown; 3],
    /// Its rank.
    pub rank: Option<Shown>,
    /// Places gained since the previous reported month; negative for places lost.
    pub rank_change: Option<i64>,
    /// Too small to be ranked beside the others?
    pub is_small: bool,
    /// What the statistics publish of it at the month: the measures of the headline, in their order.
    pub published: Vec<Option<Shown>>,
    /// What a tap does.
    pub tap: Option<Tap>,
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
    /// Positions in `rows` by rank, the unranked last.
    pub by_rank: Vec<usize>,
    /// What lies in no member (未归属); nothing where that is nothing.
    pub unassigned: Option<MemberRow>,
    /// The whole.
    pub total: MemberRow,
    /// 其中: outside the total and the ranking.
    pub overlapping: Vec<MemberRow>,
    /// The names of the headline's measures, for the columns of `published`.
    pub measures: Vec<String>,
    /// Do the rounded plans or amounts done visibly not add up?
    pub rounds_apart: bool,
}

/// What is in scope by the members of a grouping, in the order of the ranking as well.
pub fn members(context: &Context, dimension: Dimension, grouping: &Grouping) -> Members {
    let breakdown = context.breakdown(grouping);
    let unit = MoneyUnit::of(largest(&breakdown.total), context.locale);
    let measures = headline_measures(context);
    let builder = Builder { context, dimension, unit, measures: &measures };
    let places = rank(&breakdown.members, breakdown.total.plan(), thresholds(context));
    let before = places_before(context, grouping);
    let mut rows: Vec<MemberRow> = breakdown.members.iter().map(|member| builder.member(member)).collect();
    for place in &places {
        let row = &mut rows[place.position];
        row.rank = place.rank.map(|rank| builder.rank(&row.id, rank));
        row.rank_change = change(&before, place);
        row.is_small = is_small(&breakdown.members[place.position], breakdown.total.plan(), thresholds(context));
    }
    let total = builder.row(&breakdown.total, String::new(), context.strings().explain.total.to_owned());
    Members {
        dimension,
        unit,
        by_rank: places.iter().map(|place| place.position).collect(),
        unassigned: (breakdown.unassigned.projects > 0).then(|| builder.unassigned(&breakdown)),
        rounds_apart: rounds_apart(&breakdown, unit),
        overlapping: breakdown.overlapping.iter().map(|member| builder.member(member)).collect(),
        measures: measures.iter().map(|&row| measure_name(context, row)).collect(),
        rows,
        total,
    }
}

fn thresholds(context: &Context) -> &crate::model::Thresholds {
    &context.dataset().package.thresholds
}

fn largest(totals: &Totals) -> Money {
    totals.plan().max(totals.done()).unwrap_or_default()
}

/// The positions at the previous reported month of the same year.
fn places_before(context: &Context, grouping: &Grouping) -> Vec<Place> {
    let Some(month) = context.known.facts.ledger.previous_reported(context.month) else { return Vec::new() };
    let before = context.at_month(month).breakdown(grouping);
    rank(&before.members, before.total.plan(), thresholds(context))
}

/// Places gained, among members ranked in both months.
fn change(before: &[Place], now: &Place) -> Option<i64> {
    let earlier = before.iter().find(|place| place.position == now.position)?.rank?;
    Some(i64::from(earlier) - i64::from(now.rank?))
}

fn headline_measures(context: &Context) -> Vec<u32> {
    let table = context.dataset().table(&measure::SPEC);
    context.dataset().package.headline.iter().filter_map(|id| table.find(id)).collect()
}

fn measure_name(context: &Context, row: u32) -> String {
    let table = context.dataset().table(&measure::SPEC);
    context.name(table.text(measure::NAME, row), table.text(measure::NAME_EN, row)).to_owned()
}

/// Do the parts, each rounded, add to something else than the rounded total?
fn rounds_apart(breakdown: &Breakdown, unit: MoneyUnit) -> bool {
    let rounded =
        |amount: Money| Ratio::new(amount.fen().into(), i128::from(unit.yuan) * 100).rounded(unit.places()).micro();
    let differs = |of: fn(&Totals) -> Option<Money>| {
        let parts = breakdown.members.iter().map(|member| &member.totals).chain([&breakdown.unassigned]);
        let sum: i128 = parts.filter_map(of).map(rounded).sum();
        of(&breakdown.total).is_some_and(|total| rounded(total) != sum)
    };
    differs(Totals::plan) || differs(Totals::done)
}

struct Builder<'a> {
    context: &'a Context,
    dimension: Dimension,
    unit: MoneyUnit,
    measures: &'a [u32],
}

impl Builder<'_> {
    fn member(&self, member: &Member) -> MemberRow {
        let context = self.context;
        let id = member_id(context.dataset(), self.dimension, member.row);
        let name = value_name(context.dataset(), self.dimension, &id, context.locale);
        let mut row = self.row(&member.totals, id.clone(), name);
        row.published = self.measures.iter().map(|&measure| self.published(measure, member.row, &id)).collect();
        row.tap = Some(match self.dimension {
            Dimension::Area => Tap::Go(Route::Area(id)),
            Dimension::Sector => Tap::Go(Route::Sector(id)),
            key => Tap::Filter(key, id),
        });
        row
    }

    fn unassigned(&self, breakdown: &Breakdown) -> MemberRow {
        let mut row =
            self.row(&breakdown.unassigned, String::new(), self.context.strings().members.unassigned.to_owned());
        // No filter names what lies in no member: its amounts follow from the others.
        for shown in [&mut row.plan, &mut row.done, &mut row.gap] {
            shown.figure.rows = crate::figures::Rows::None;
        }
        row
    }

    fn row(&self, totals: &Totals, id: String, name: String) -> MemberRow {
        let context = self.context;
        let scope = if id.is_empty() { context.scope() } else { context.scope_of(self.dimension, &id) };
        let show = |figure_id| {
            let figure = ledger_figure(figure_id, totals, context.month, &scope);
            shown_in(figure, self.unit, context.locale)
        };
        let short_name = match context.locale {
            Locale::ZhCn => short_name(&name).to_owned(),
            Locale::En => name.clone(),
        };
        MemberRow {
            light: totals.light(thresholds(context)),
            bar: totals.completion_rate().map(|rate| bar(rate, context)),
            plan: show(FigureId::Plan).without_unit(),
            done: show(FigureId::Done).without_unit(),
            completion: show(FigureId::CompletionRate),
            lead: with_sign(show(FigureId::Lead).without_unit()),
            gap: show(FigureId::Gap).without_unit(),
            projects: [FigureId::Projects, FigureId::LightWatch, FigureId::LightBehind].map(show),
            rank: None,
            rank_change: None,
            is_small: false,
            published: Vec::new(),
            tap: None,
            id,
            name,
            short_name,
        }
    }

    fn rank(&self, id: &str, rank: u32) -> Shown {
        let scope = self.context.scope_of(self.dimension, id);
        let figure = Figure::ledger(FigureId::Rank, Some(Value::Count(rank.into())), &scope);
        shown_in(figure, self.unit, self.context.locale)
    }

    fn published(&self, measure_row: u32, row: u32, id: &str) -> Option<Shown> {
        let context = self.context;
        if self.dimension != Dimension::Area {
            return None;
        }
        let rows = context.known.statistics.at(context.dataset(), measure_row, Some(row), context.month);
        let scope = scope(&narrowed(&crate::nav::Filters::default(), self.dimension, id), context.month);
        let figure = published(context.dataset(), rows, &scope);
        figure.value.is_some().then(|| shown_published(context.dataset(), figure, context.locale))
    }
}

fn bar(rate: Ratio, context: &Context) -> Bar {
    let thousandths = |ratio: Ratio| (ratio.percent(1).max(Decimal::ZERO).micro() / 100_000).min(1_000) as u32;
    Bar { filled: thousandths(rate), tick: thousandths(time_progress(context.month)) }
}

/// The table behind a picture of members, worst not cut.
pub fn members_table(context: &Context, members: &Members) -> TableSpec {
    let strings = &context.strings().members;
    let column = |key, title: String, is_number| TableColumn { key, title, is_number };
    let name = match members.dimension {
        Dimension::Area => strings.name_area,
        Dimension::Sector => strings.name_sector,
        Dimension::Unit => strings.name_unit,
        _ => strings.name_hq,
    };
    let in_unit = |title: &str| format!("{title}（{}）", members.unit.name);
    let columns = vec![
        column("name", name.to_owned(), false),
        column("plan", in_unit(strings.plan), true),
        column("done", in_unit(strings.done), true),
        column("completion", strings.completion.to_owned(), true),
        column("lead", format!("{}（{}）", strings.lead, context.strings().unit.percentage_point), true),
        column("gap", in_unit(strings.gap), true),
    ];
    let row = |member: &MemberRow| TableRow {
        key: member.id.clone(),
        cells: vec![
            Cell::Text(member.name.clone()),
            figure_cell(&member.plan),
            figure_cell(&member.done),
            figure_cell(&member.completion),
            figure_cell(&member.lead),
            figure_cell(&member.gap),
        ],
        tap: member.tap.clone(),
    };
    let ranked = members.by_rank.iter().map(|&at| &members.rows[at]).chain(&members.unassigned);
    TableSpec {
        caption: name.to_owned(),
        columns,
        rows: ranked.map(row).collect(),
        totals: [&members.total].into_iter().chain(&members.overlapping).map(row).collect(),
        notes: if members.rounds_apart { vec![strings.rounding.to_owned()] } else { Vec::new() },
    }
}

fn figure_cell(shown: &Shown) -> Cell {
    Cell::Figure(Box::new(shown.clone()))
}
