//! When a project is finished: actually, as expected, or as planned, and by how much late.

use crate::base::{Day, LooseDay};
use crate::figures::FigureId;
use crate::locale::format;
use crate::model::contract::project;
use crate::present::spec::{Sentence, Shown};
use crate::schedule::TaskRow;

use super::ProjectView;
use super::days::{Dated, DayWords};

/// How the date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FinishKind {
    /// It has happened.
    Actual,
    /// It follows from the schedule.
    Expected,
    /// It is planned, and no schedule says more.
    Planned,
}

/// The project's finish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Finish {
    pub(super) kind: FinishKind,
    pub(super) date: LooseDay,
    /// What it is held to: the plan in force, and the first baseline where that is another day.
    pub(super) in_force: Option<Day>,
    pub(super) first: Option<Day>,
}

impl Finish {
    /// As known on the status date; nothing where neither dates nor tasks say anything.
    pub(super) fn of(view: &ProjectView) -> Option<Self> {
        let table = view.table();
        let planned = table.loose_day(project::FINISH_PLANNED, view.row);
        let actual = table.loose_day(project::FINISH_ACTUAL, view.row).filter(|date| date.last_day() <= view.status);
        let rows = &view.schedule.rows;
        let latest = |finish: fn(&TaskRow) -> Option<Day>| rows.iter().filter_map(finish).max();
        let in_force = latest(|row| Some(row.in_force?.finish));
        let first = latest(|row| Some(row.first?.finish)).filter(|&first| Some(first) != in_force);
        if let Some(date) = actual {
            let in_force = planned.map(LooseDay::last_day).or(in_force);
            return Some(Self { kind: FinishKind::Actual, date, in_force, first: None });
        }
        if let Some(expected) = view.schedule.expected_finish() {
            return Some(Self { kind: FinishKind::Expected, date: LooseDay::Day(expected), in_force, first });
        }
        let all_done = !rows.is_empty() && rows.iter().all(|row| row.finish_actual.is_some());
        if let Some(done) = latest(|row| row.finish_actual).filter(|_| all_done) {
            return Some(Self { kind: FinishKind::Actual, date: LooseDay::Day(done), in_force, first });
        }
        planned.map(|date| Self { kind: FinishKind::Planned, date, in_force: None, first: None })
    }

    /// The date as a figure, as precise as it was written.
    pub(super) fn shown(&self, view: &ProjectView) -> Shown {
        let mut shown = view.day_shown(self.dated(), Some((project::SPEC.name, view.row)));
        shown.text = format::loose_day(self.date, view.context.locale);
        shown
    }

    /// Days after what it is held to; nothing for an imprecise date.
    pub(super) fn days_late(&self) -> Option<i32> {
        Some(self.date.day()?.since(self.in_force?))
    }

    /// 延期46天，较首版基准延期180天.
    pub(super) fn note(&self, view: &ProjectView) -> Sentence {
        let strings = &view.context.strings().project;
        let words = DayWords { early: strings.early_by, on_time: strings.on_time, late: strings.late_by };
        let Some((in_force, _)) = self.in_force.zip(self.date.day()) else { return Sentence::default() };
        let note = view.lateness(self.dated(), Dated::new(FigureId::FinishInForce, in_force), None, words);
        match self.first.filter(|&first| self.date.last_day() > first) {
            Some(first) => {
                let words = DayWords { early: "", on_time: "", late: strings.late_first };
                note.then(view.lateness(self.dated(), Dated::new(FigureId::FinishBaseline, first), None, words))
            }
            None => note,
        }
    }

    pub(super) fn dated(&self) -> Dated {
        let id = match self.kind {
            FinishKind::Actual => FigureId::FinishActual,
            FinishKind::Expected => FigureId::FinishExpected,
            FinishKind::Planned => FigureId::FinishInForce,
        };
        Dated::new(id, self.date.last_day())
    }
}
