//! The words of the Gantt chart: its message, its legend, what stands beside a bar, what is spoken.

use crate::base::{DateSpan, Day};
use crate::chart::gantt::{Row, Span};
use crate::locale::format::{self, after_number};
use crate::model::contract::task;
use crate::present::overview::unit_name;
use crate::present::shown::days_unit;
use crate::present::spec::{Cell, TableColumn, TableRow, TableSpec};
use crate::present::template::filled;
use crate::schedule::{Standing, TaskRow};

use super::ProjectView;
use super::gantt::BarKey;

/// A task's name.
pub(super) fn task_name(view: &ProjectView, row: u32) -> String {
    let table = view.context.dataset().table(&task::SPEC);
    view.context.name(table.text(task::NAME, row), table.text(task::NAME_EN, row)).to_owned()
}

/// The unit of a task; empty where none is named.
pub(super) fn task_unit(view: &ProjectView, row: u32) -> String {
    unit_name(&view.context, view.context.dataset().table(&task::SPEC), task::UNIT, row)
}

/// 122天.
pub(super) fn days(view: &ProjectView, days: i32) -> String {
    let unit = after_number(days_unit(days.into(), view.context.locale), view.context.locale);
    format!("{}{unit}", format::count(days.unsigned_abs().into()))
}

/// The message: the oldest overdue task, then what it does to the finish.
pub(super) fn title(view: &ProjectView) -> String {
    let strings = &view.context.strings().schedule;
    let rows = &view.schedule.rows;
    let overdue = |row: &&TaskRow| !row.is_summary && matches!(row.standing, Standing::Overdue { .. });
    let oldest = rows.iter().filter(overdue).max_by_key(|row| row.days_late_in_force);
    let planned = rows.iter().filter_map(|row| row.in_force).map(|span| span.finish).max();
    let actual = rows.iter().filter_map(|row| row.finish_actual).max();
    let finish = view.schedule.expected_finish().or(actual);
    let late = finish.zip(planned).map(|(finish, planned)| finish.since(planned)).filter(|&late| late > 0);
    let late_words = late.map(|late| days(view, late)).unwrap_or_default();
    let is_done = view.schedule.expected_finish().is_none() && rows.iter().all(|row| row.finish_actual.is_some());
    let (name, overdue_days) = oldest.map_or_else(Default::default, |row| {
        (task_name(view, row.task), days(view, row.days_late_in_force.unwrap_or_default()))
    });
    let date = finish.map(|day| format::month(day.month(), view.context.locale)).unwrap_or_default();
    let template = match (oldest.is_some(), late.is_some(), is_done) {
        (_, true, true) => strings.gantt_done_late,
        (_, false, true) => strings.gantt_done,
        (true, true, false) => strings.gantt_overdue_late,
        (true, false, false) => strings.gantt_overdue,
        (false, true, false) => strings.gantt_late,
        (false, false, false) if finish.is_some() => strings.gantt_on_time,
        (false, false, false) => strings.gantt_plain,
    };
    let count = rows.len().to_string();
    let names =
        [("task", name.as_str()), ("days", &overdue_days), ("late", &late_words), ("date", &date), ("n", &count)];
    format!("{}{}", strings.gantt_title, filled(template, &names))
}

/// The kinds of bars that the chart has, by name. Heavy frames are called the critical path where the logic allows.
pub(super) fn keys(view: &ProjectView, rows: &[Row]) -> Vec<(BarKey, &'static str)> {
    let strings = &view.context.strings().schedule;
    let any = |has: fn(&Row) -> bool| rows.iter().any(has);
    let critical = if view.schedule.has_critical_path() { strings.critical_path } else { strings.key_nodes };
    let all = [
        (BarKey::Actual, strings.key_actual, any(|row| row.actual.is_some())),
        (BarKey::Expected, strings.key_expected, any(|row| row.forecast.is_some())),
        (BarKey::Late, strings.key_late, any(|row| row.slip.as_ref().is_some_and(|slip| slip.span.is_some()))),
        (BarKey::Baseline, strings.key_baseline, any(|row| row.baseline.is_some())),
        (BarKey::Planned, strings.key_planned, any(shows_plan)),
        (BarKey::Critical, critical, any(|row| row.critical)),
    ];
    all.into_iter().filter(|(_, _, is_there)| *is_there).map(|(key, name, _)| (key, name)).collect()
}

/// Does the plan in force look out from under the bar?
fn shows_plan(row: &Row) -> bool {
    let bars = [row.actual, row.forecast].into_iter().flatten();
    let covered =
        bars.reduce(|one, other| Span { start: one.start.min(other.start), finish: one.finish.max(other.finish) });
    row.planned.is_some_and(|plan| covered.is_none_or(|bar| plan.start < bar.start || plan.finish > bar.finish))
}

/// The legend in one line, for what is handed on without the page's own marks.
pub(super) fn subtitle(view: &ProjectView, keys: &[(BarKey, &str)]) -> String {
    let strings = &view.context.strings().schedule;
    let mut words: Vec<String> = keys.iter().map(|(key, name)| format!("{} {name}", key.glyph())).collect();
    words.extend(remark(view).map(str::to_owned));
    words.join(strings.legend_gap)
}

/// Why no bar counts as critical, where dependencies run in a ring.
pub(super) fn remark(view: &ProjectView) -> Option<&'static str> {
    (!view.schedule.cycle.is_empty()).then_some(view.context.strings().schedule.cycle)
}

/// What stands beside the bar of something late; nothing for what is not.
pub(super) fn slip_text(view: &ProjectView, row: &TaskRow) -> Option<String> {
    let strings = &view.context.strings().schedule;
    Some(match row.standing {
        Standing::Overdue { days: late } => strings.slip_overdue.replace("{}", &days(view, late)),
        Standing::ExpectedLate { days: late } => strings.slip_expected.replace("{}", &days(view, late)),
        Standing::Done { days_late: Some(late) } if late > 0 => {
            filled(strings.slip_done, &[("date", &finished(row)), ("days", &days(view, late))])
        }
        _ => return None,
    })
}

/// ✓ 2022-05 beside the bar of what is done.
pub(super) fn note(view: &ProjectView, row: &TaskRow) -> String {
    if row.finish_actual.is_none() || row.is_summary {
        return String::new();
    }
    if let Some(late) = slip_text(view, row) {
        return late;
    }
    view.context.strings().schedule.note_done.replace("{}", &finished(row))
}

fn finished(row: &TaskRow) -> String {
    row.finish_actual.map(|day| day.month().to_string()).unwrap_or_default()
}

/// A span in words.
pub(super) fn from_to(view: &ProjectView, span: DateSpan) -> String {
    let (start, finish) = (span.start.to_string(), span.finish.to_string());
    if span.start == span.finish {
        return finish;
    }
    filled(view.context.strings().schedule.from_to, &[("start", &start), ("finish", &finish)])
}

/// When it ran, or since when it runs.
pub(super) fn actual(view: &ProjectView, start: Option<Day>, finish: Option<Day>) -> Option<String> {
    match (start, finish) {
        (start, Some(finish)) => Some(from_to(view, DateSpan { start: start.unwrap_or(finish), finish })),
        (Some(start), None) => Some(filled(view.context.strings().schedule.since, &[("start", &start.to_string())])),
        (None, None) => None,
    }
}

/// The sentence that says all of a row.
pub(super) fn spoken(view: &ProjectView, row: &TaskRow) -> String {
    let strings = &view.context.strings().schedule;
    let mut parts = vec![task_name(view, row.task), task_unit(view, row.task)];
    parts.extend(row.first.map(|span| format!("{} {}", strings.first_is, from_to(view, span))));
    parts.extend(
        row.in_force
            .filter(|_| row.in_force != row.first)
            .map(|span| format!("{} {}", strings.planned_is, from_to(view, span))),
    );
    parts.extend(
        actual(view, row.start_actual, row.finish_actual).map(|words| format!("{} {words}", strings.actual_is)),
    );
    parts.extend(row.expected.map(|span| format!("{} {}", strings.expected_is, span.finish)));
    parts.extend(slip_text(view, row));
    parts.retain(|part| !part.is_empty());
    parts.join(view.context.strings().explain.clause)
}

/// The table behind the chart.
pub(super) fn table(view: &ProjectView) -> TableSpec {
    let strings = &view.context.strings().schedule;
    let text = |text: Option<String>| text.filter(|text| !text.is_empty()).map_or(Cell::Empty, Cell::Text);
    let span = |span: Option<DateSpan>| text(span.map(|span| from_to(view, span)));
    let row = |row: &TaskRow| TableRow {
        key: row.task.to_string(),
        cells: vec![
            Cell::Text(format!("{}{}", "　".repeat(row.depth as usize), task_name(view, row.task))),
            text(Some(task_unit(view, row.task))),
            span(row.first),
            span(row.in_force),
            text(actual(view, row.start_actual, row.finish_actual)),
            span(row.expected),
            text(slip_text(view, row)),
        ],
        tap: None,
    };
    TableSpec {
        caption: strings.table.to_owned(),
        columns: vec![
            TableColumn::words("task", strings.task),
            TableColumn::words("responsible", strings.unit),
            TableColumn::words("first", strings.first_is),
            TableColumn::words("in_force", strings.planned_is),
            TableColumn::words("actual", strings.actual_is),
            TableColumn::words("expected", strings.expected_is),
            TableColumn::words("state", strings.state),
        ],
        rows: view.schedule.rows.iter().map(row).collect(),
        ..TableSpec::default()
    }
}
