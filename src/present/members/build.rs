//! One member's row from its sums.

use std::sync::Arc;

use crate::analysis::{Breakdown, Member, Totals};
use crate::base::{Decimal, Ratio};
use crate::facts::Overdue;
use crate::figures::{Figure, FigureId, Rows, Value, ledger_figure, published};
use crate::locale::Locale;
use crate::locale::format::MoneyUnit;
use crate::model::Dimension;
use crate::nav::{Filters, Route};
use crate::present::Context;
use crate::present::chips::value_name;
use crate::present::members::{MemberRow, thresholds};
use crate::present::scope::{member_id, narrowed, query, scope};
use crate::present::shown::{shown_in, shown_published, with_arrow, with_sign};
use crate::present::spec::{Bar, Shown, Tap};
use crate::present::wording::short_name;

pub(super) struct Builder<'a> {
    pub(super) context: &'a Context,
    pub(super) dimension: Dimension,
    pub(super) unit: MoneyUnit,
    pub(super) measures: &'a [u32],
}

impl Builder<'_> {
    pub(super) fn member(&self, member: &Member) -> MemberRow {
        let context = self.context;
        let id = member_id(context.dataset(), self.dimension, member.row);
        let name = value_name(context.dataset(), self.dimension, &id, context.locale);
        let mut row = self.row(&member.totals, id.clone(), name);
        row.published = self.measures.iter().map(|&measure| self.published(measure, &id)).collect();
        row.tap = Some(member_tap(self.dimension, &id));
        row
    }

    pub(super) fn unassigned(&self, breakdown: &Breakdown) -> MemberRow {
        let mut row =
            self.row(&breakdown.unassigned, String::new(), self.context.strings().members.unassigned.to_owned());
        // No filter names what lies in no member: its amounts follow from the others.
        let [all, watch, behind] = &mut row.projects;
        for shown in
            [&mut row.plan, &mut row.done, &mut row.completion, &mut row.lead, &mut row.gap, all, watch, behind]
        {
            Arc::make_mut(&mut shown.figure).rows = Rows::None;
        }
        row
    }

    pub(super) fn row(&self, totals: &Totals, id: String, name: String) -> MemberRow {
        let context = self.context;
        let scope = if id.is_empty() { context.scope() } else { context.scope_of(self.dimension, &id) };
        let show = |figure_id| {
            let figure = ledger_figure(figure_id, totals, context.month, scope.clone());
            shown_in(figure, self.unit, context.locale)
        };
        MemberRow {
            light: totals.light(thresholds(context)),
            bar: bar(totals),
            total_investment: show(FigureId::TotalInvestment).without_unit(),
            priced: show(FigureId::ProjectsPriced),
            plan: show(FigureId::Plan).without_unit(),
            done: show(FigureId::Done).without_unit(),
            completion: show(FigureId::CompletionRate),
            lead: with_sign(show(FigureId::LeadPlan).without_unit()),
            gap: show(FigureId::Gap).without_unit(),
            projects: [FigureId::Projects, FigureId::LightWatch, FigureId::LightBehind].map(show),
            oldest: totals.oldest.map(|overdue| self.oldest(overdue, &scope)),
            rank: None,
            rank_change: None,
            apart: None,
            published: Vec::new(),
            tap: None,
            short_name: said_name(context, &name, self.dimension),
            id,
            name,
        }
    }

    /// The days of the oldest item overdue, read from its own row.
    fn oldest(&self, overdue: Overdue, scope: &Arc<str>) -> Shown {
        let status = overdue.due.plus(overdue.days);
        let inputs = [(FigureId::StatusDate, status), (FigureId::DueDate, overdue.due)];
        let inputs = inputs.map(|(id, day)| (id, Some(Value::Day(day))));
        let days = Some(Value::Count(overdue.days.into()));
        let figure = Figure::ledger(FigureId::DaysOverdue, days, scope.clone()).from_inputs(&inputs);
        shown_in(figure.from_rows(overdue.table, vec![overdue.row]), self.unit, self.context.locale)
    }

    /// 1 + the siblings ahead.
    pub(super) fn rank(&self, id: &str, rank: u32) -> Shown {
        let above = Some(Value::Count(i64::from(rank) - 1));
        self.compared(FigureId::Rank, rank.into(), id, &[(FigureId::RankedAbove, above)])
    }

    pub(super) fn rank_change(&self, id: &str, earlier: u32, now: u32) -> Shown {
        let count = |rank: u32| Some(Value::Count(rank.into()));
        let inputs = [(FigureId::Rank, count(earlier)), (FigureId::Rank, count(now))];
        with_arrow(self.compared(FigureId::RankChange, i64::from(earlier) - i64::from(now), id, &inputs))
    }

    /// A count that follows from comparing the member with its siblings.
    fn compared(&self, figure: FigureId, count: i64, id: &str, inputs: &[(FigureId, Option<Value>)]) -> Shown {
        let scope = self.context.scope_of(self.dimension, id);
        let mut figure = Figure::ledger(figure, Some(Value::Count(count)), scope).from_inputs(inputs);
        figure.rows = Rows::Members(self.dimension);
        shown_in(figure, self.unit, self.context.locale)
    }

    /// What a measure says of the member alone, whatever else is chosen.
    fn published(&self, measure_row: u32, id: &str) -> Option<Shown> {
        let context = self.context;
        let filters = narrowed(&Filters::default(), self.dimension, id);
        let rows = context.known.statistics.in_scope(context.dataset(), measure_row, &query(&filters), context.month);
        let figure = published(context.dataset(), rows, scope(&filters, context.month));
        figure.value.is_some().then(|| shown_published(context.dataset(), figure, context.locale))
    }
}

/// A member's own page; where it has none, the overview narrowed to it.
pub(in crate::present) fn member_tap(dimension: Dimension, id: &str) -> Tap {
    match dimension {
        Dimension::Area => Tap::Go(Route::Area(id.to_owned())),
        Dimension::Sector => Tap::Go(Route::Sector(id.to_owned())),
        key => Tap::Narrow(Route::Overview, vec![(key, id.to_owned())]),
    }
}

/// A name as it is said: 龙岗 for 龙岗区; 产业园区 stays what it is, and so does an area's where another would be
/// said in the same way.
pub(in crate::present) fn said_name(context: &Context, name: &str, dimension: Dimension) -> String {
    let said = said_alone(name, dimension, context.locale);
    if dimension == Dimension::Area && said != name && context.known.is_ambiguous(&said) {
        name.to_owned()
    } else {
        said
    }
}

/// The same, whatever the others are called.
pub(in crate::present) fn said_alone(name: &str, dimension: Dimension, locale: Locale) -> String {
    match (locale, dimension) {
        (Locale::ZhCn, Dimension::Area | Dimension::SpecialHq | Dimension::AreaHq) => short_name(name).to_owned(),
        (Locale::En, Dimension::Area | Dimension::SpecialHq | Dimension::AreaHq) => {
            let kinds = [" Headquarters", " District", " New Area", " Cooperation Zone"];
            kinds.into_iter().find_map(|kind| name.strip_suffix(kind)).unwrap_or(name).to_owned()
        }
        _ => name.to_owned(),
    }
}

/// 完成率 with a tick where the plan to date stands, by which its light is judged.
fn bar(totals: &Totals) -> Option<Bar> {
    let thousandths = |ratio: Ratio| (ratio.percent(1).max(Decimal::ZERO).micro() / 100_000).min(1_000) as u32;
    let planned = Ratio::of(totals.sums.planned?, totals.plan()?)?;
    Some(Bar { filled: thousandths(totals.completion_rate()?), tick: thousandths(planned) })
}
