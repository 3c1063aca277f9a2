//! Days and differences of days as figures: each names what it was counted between.

use crate::base::Day;
use crate::figures::{Figure, FigureId, Value};
use crate::present::shown::{shown, without_sign};
use crate::present::spec::{Sentence, Shown};
use crate::present::template::Fill;

use super::ProjectView;

/// A row of a table that a figure was read from.
pub(super) type Place = (&'static str, u32);

/// A day that has a name in the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) id: FigureId,
    pub(super) day: Day,
}

impl Dated {
    pub(super) const fn new(id: FigureId, day: Day) -> Self {
        Self { id, day }
    }
}

/// The templates for a difference of days: before, on, after.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayWords {
    pub(super) early: &'static str,
    pub(super) on_time: &'static str,
    pub(super) late: &'static str,
}

impl ProjectView {
    /// A day as a figure.
    pub(super) fn day_shown(&self, dated: Dated, place: Option<Place>) -> Shown {
        let figure = Figure::ledger(dated.id, Some(Value::Day(dated.day)), self.context.scope());
        shown(placed(figure, place), self.context.locale)
    }

    /// A number of days as a figure.
    pub(super) fn days_shown(&self, id: FigureId, days: i64, place: Option<Place>) -> Shown {
        let figure = Figure::ledger(id, Some(Value::Count(days)), self.context.scope());
        shown(placed(figure, place), self.context.locale)
    }

    /// Days from one day to another, with both in the formula and without a sign.
    pub(super) fn days_between(&self, id: FigureId, later: Dated, earlier: Dated, place: Option<Place>) -> Shown {
        let inputs = [later, earlier].map(|dated| (dated.id, Some(Value::Day(dated.day))));
        let days = Value::Count(later.day.since(earlier.day).into());
        let figure = Figure::ledger(id, Some(days), self.context.scope()).from_inputs(&inputs);
        without_sign(shown(placed(figure, place), self.context.locale))
    }

    /// Days overdue on the status date.
    pub(super) fn days_overdue(&self, due: Day, place: Place) -> Shown {
        let (status, due) = (Dated::new(FigureId::StatusDate, self.status), Dated::new(FigureId::DueDate, due));
        self.days_between(FigureId::DaysOverdue, status, due, Some(place))
    }

    /// 提前5天, 按期 or 延期46天, of a finish held to another.
    pub(super) fn lateness(&self, finish: Dated, held_to: Dated, place: Option<Place>, words: DayWords) -> Sentence {
        let template = match finish.day.cmp(&held_to.day) {
            std::cmp::Ordering::Less => words.early,
            std::cmp::Ordering::Equal => words.on_time,
            std::cmp::Ordering::Greater => words.late,
        };
        let days = self.days_between(FigureId::DaysLate, finish, held_to, place);
        Sentence::default().template(template, &[("days", Fill::from(days))])
    }
}

fn placed(figure: Figure, place: Option<Place>) -> Figure {
    match place {
        Some((table, row)) => figure.from_rows(table, vec![row]),
        None => figure,
    }
}
