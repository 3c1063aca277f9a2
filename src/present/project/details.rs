//! All about one task, for the sheet that a tap on its bar opens.

use crate::figures::FigureId;
use crate::figures::{Figure, Value};
use crate::locale::word;
use crate::model::contract::{task, task_plan};
use crate::present::shown::shown;
use crate::present::spec::{Sentence, TableSpec};
use crate::present::template::Fill;
use crate::present::wording::names_of;
use crate::schedule::{Standing, TaskRow};

use super::ProjectView;
use super::days::{Dated, DayWords, Place};
use super::gantt_words::{actual, from_to, task_name, task_unit};
use super::records::moves;
use super::responsibilities;

/// A task in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskDetails {
    /// Its name.
    pub title: String,
    /// What is known of it.
    pub entries: Vec<Detail>,
    /// How its baseline moved; without rows where it never did.
    pub moves: TableSpec,
}

/// One thing known of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is.
    pub label: &'static str,
    /// Its value in words and figures.
    pub value: Sentence,
}

/// The details of a row of the schedule.
pub fn task_details(view: &ProjectView, position: usize) -> Option<TaskDetails> {
    let row = view.schedule.rows.get(position)?;
    let mut entries = people(view, row);
    entries.extend(dates(view, row));
    entries.extend(lateness(view, row));
    entries.extend(floats(view, row));
    entries.extend(ties(view, position));
    entries.retain(|entry| !entry.value.is_empty());
    Some(TaskDetails { title: task_name(view, row.task), entries, moves: moves(view, Some(row.task)) })
}

fn entry(label: &'static str, words: &str) -> Detail {
    Detail { label, value: Sentence::default().words(words) }
}

const fn place(row: &TaskRow) -> Place {
    (task::SPEC.name, row.task)
}

fn people(view: &ProjectView, row: &TaskRow) -> Vec<Detail> {
    let strings = &view.context.strings().schedule;
    let phase = view.context.dataset().table(&task::SPEC).choice(task::PHASE, row.task);
    let phase = if phase.is_empty() { "" } else { word("phase", phase, view.context.locale) };
    let kind = if row.is_milestone { strings.milestone } else { "" };
    let critical = match (row.is_critical, view.schedule.has_critical_path()) {
        (true, true) => strings.critical_task,
        (true, false) => strings.key_task,
        (false, _) => "",
    };
    let kinds: Vec<String> =
        [kind, phase, critical].into_iter().filter(|kind| !kind.is_empty()).map(str::to_owned).collect();
    vec![
        entry(strings.unit_is, &task_unit(view, row.task)),
        entry(strings.supporting_units, &supporting(view, row.task)),
        entry(strings.phase_is, &names_of(&kinds, view.context.locale)),
        Detail { label: strings.standing_is, value: standing(view, row) },
    ]
}

/// Who supports the items that this task serves.
fn supporting(view: &ProjectView, task: u32) -> String {
    let items = view.responsibilities.iter().filter(|item| item.task == Some(task));
    let named = items.map(|item| responsibilities::supporting(view, item.row)).filter(|named| !named.is_empty());
    named.collect::<Vec<_>>().join(view.context.strings().schedule.list_comma)
}

fn standing(view: &ProjectView, row: &TaskRow) -> Sentence {
    let strings = &view.context.strings().schedule;
    let words = |words: &str| Sentence::default().words(words);
    match (row.standing, row.in_force) {
        (Standing::Done { .. }, _) => words(strings.done),
        (Standing::Overdue { .. }, Some(span)) => {
            let days = Fill::from(view.days_overdue(span.finish, place(row)));
            Sentence::default().template(strings.overdue_by, &[("days", days)])
        }
        (Standing::ExpectedLate { .. }, _) if row.start_actual.is_some() => words(strings.turn_now),
        _ if row.start_actual.is_some() => words(strings.turn_now),
        (Standing::Undated, _) => words(strings.undated),
        _ => words(strings.not_begun),
    }
}

fn dates(view: &ProjectView, row: &TaskRow) -> Vec<Detail> {
    let strings = &view.context.strings().schedule;
    let span = |span: Option<crate::base::DateSpan>| span.map(|span| from_to(view, span)).unwrap_or_default();
    vec![
        entry(strings.first_is, &span(row.first)),
        entry(strings.planned_is, &span(row.in_force.filter(|_| row.in_force != row.first))),
        entry(strings.actual_is, &actual(view, row.start_actual, row.finish_actual).unwrap_or_default()),
        entry(strings.expected_is, &span(row.expected)),
    ]
}

/// 延期46天 against the plan in force, and against the first baseline where that is another.
fn lateness(view: &ProjectView, row: &TaskRow) -> Vec<Detail> {
    let strings = &view.context.strings().schedule;
    let words = DayWords { early: strings.early_by, on_time: strings.on_time, late: strings.late_by };
    let finish = match (row.finish_actual, row.expected) {
        (Some(day), _) => Dated::new(FigureId::FinishActual, day),
        (None, Some(span)) => Dated::new(FigureId::FinishExpected, span.finish),
        (None, None) => return Vec::new(),
    };
    let against =
        |label, id, day| Detail { label, value: view.lateness(finish, Dated::new(id, day), Some(place(row)), words) };
    let in_force = row.in_force.map(|span| against(strings.late_in_force, FigureId::FinishInForce, span.finish));
    let first = row.first.filter(|first| Some(first.finish) != row.in_force.map(|span| span.finish));
    let first = first.map(|span| against(strings.late_first, FigureId::FinishBaseline, span.finish));
    in_force.into_iter().chain(first).collect()
}

fn floats(view: &ProjectView, row: &TaskRow) -> Vec<Detail> {
    let strings = &view.context.strings().schedule;
    let days = |label, id, days: Option<i64>| {
        let value = days.map(|days| Sentence::default().figure(view.days_shown(id, days, Some(place(row)))));
        Detail { label, value: value.unwrap_or_default() }
    };
    let percent = row.percent.map(|percent| {
        let ratio = crate::base::Ratio::new(percent.micro(), 100_000_000);
        let figure = Figure::ledger(FigureId::TaskPercent, Some(Value::Share(ratio)), view.context.scope());
        shown(figure.from_rows(task::SPEC.name, vec![row.task]), view.context.locale)
    });
    vec![
        days(strings.total_float, FigureId::TotalFloat, row.total_float_days),
        days(strings.free_float, FigureId::FreeFloat, row.free_float_days),
        Detail {
            label: strings.percent,
            value: percent.map(|shown| Sentence::default().figure(shown)).unwrap_or_default(),
        },
    ]
}

/// What it waits for, and what waits for it.
fn ties(view: &ProjectView, position: usize) -> Vec<Detail> {
    let strings = &view.context.strings().schedule;
    let schedule = &view.schedule;
    let names = |pick: &dyn Fn(&crate::schedule::RowLink) -> Option<usize>| {
        let rows = schedule.links.iter().filter_map(pick).filter_map(|at| schedule.rows.get(at));
        names_of(&rows.map(|row| task_name(view, row.task)).collect::<Vec<_>>(), view.context.locale)
    };
    vec![
        entry(strings.waits_for, &names(&|link| (link.to == position).then_some(link.from))),
        entry(strings.holds_back, &names(&|link| (link.from == position).then_some(link.to))),
    ]
}

/// The number of moved baselines a project has, for whoever wants to know before it looks.
pub(super) fn is_move(view: &ProjectView, row: u32) -> bool {
    let table = view.context.dataset().table(&task_plan::SPEC);
    let is_known = table.day(task_plan::DECIDED, row).is_none_or(|decided| decided <= view.status);
    is_known && table.integer(task_plan::VERSION, row).is_some_and(|version| version > 0)
}
