//! The Gantt chart on the status date: actual, expected, first baseline, slip.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::base::{DateSpan, Day};
use crate::chart::DateWords;
use crate::chart::gantt::{Link, LinkKind, Milestone, Row, RowKind, Slip, Span, Spec, Status, View};
use crate::locale::{Locale, format};
use crate::present::spec::{CardHead, TableSpec};
use crate::schedule::{DependencyKind, Standing, TaskRow};

use super::ProjectView;
use super::gantt_words::{keys, note, remark, slip_text, spoken, subtitle, table, task_name, title};

/// The height of a row on paper, and what the page begins with.
const ROW_HEIGHT: f64 = 28.0;
/// Room before the first and after the last day, as a share of the whole.
const MARGIN: f64 = 0.02;

/// A kind of bar that the legend names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKey {
    /// Done.
    Actual,
    /// To come.
    Expected,
    /// Beyond its date.
    Late,
    /// As first planned.
    Baseline,
    /// As now planned.
    Planned,
    /// What moves the finish.
    Critical,
}

impl BarKey {
    /// As style sheets know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Expected => "expected",
            Self::Late => "late",
            Self::Baseline => "baseline",
            Self::Planned => "planned",
            Self::Critical => "critical",
        }
    }

    /// Its likeness among letters.
    pub(super) const fn glyph(self) -> &'static str {
        match self {
            Self::Actual => "■",
            Self::Expected => "□",
            Self::Late => "▪",
            Self::Baseline => "▭",
            Self::Planned => "┄",
            Self::Critical => "▣",
        }
    }
}

/// The chart with its head.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectGantt {
    /// Message and legend in words.
    pub head: CardHead,
    /// The legend.
    pub keys: Vec<(BarKey, &'static str)>,
    /// What the legend cannot say.
    pub remark: Option<&'static str>,
    /// The chart, showing all of it.
    pub spec: Spec,
    /// The row of `task` behind each row of the chart.
    pub tasks: Vec<u32>,
    /// The dependencies between rows, to be drawn on demand.
    pub links: Vec<Link>,
    /// The table behind it.
    pub table: TableSpec,
    /// The groups of which nothing is in hand: what is folded first where room is short.
    pub idle: BTreeSet<u32>,
    /// The position of the group each row is part of.
    parents: Vec<Option<usize>>,
}

impl ProjectGantt {
    /// The same with the parts of some groups hidden; their milestones stand on the group's own row,
    /// and what ties them ties the group.
    #[must_use]
    pub fn folded(&self, closed: &BTreeSet<u32>) -> Self {
        let upwards = |row: usize| std::iter::successors(Some(row), |&row| self.parents.get(row).copied().flatten());
        // The outermost closed group that a row is part of, else the row itself.
        let seen_as = |row: usize| {
            upwards(row).skip(1).filter(|&above| closed.contains(&self.tasks[above])).last().unwrap_or(row)
        };
        let kept: Vec<usize> = (0..self.tasks.len()).filter(|&row| seen_as(row) == row).collect();
        let place = |row: usize| kept.binary_search(&seen_as(row)).ok();
        let shown = |&row: &usize| {
            let is_closed = closed.contains(&self.tasks[row]) && self.spec.rows[row].kind != RowKind::Task;
            if !is_closed {
                return self.spec.rows[row].clone();
            }
            let parts = (0..self.tasks.len()).filter(|&part| seen_as(part) == row);
            let milestones = parts.flat_map(|part| self.spec.rows[part].milestones.clone()).collect();
            Row { kind: RowKind::Group { open: false }, milestones, ..self.spec.rows[row].clone() }
        };
        let mut links: Vec<Link> = Vec::new();
        for link in &self.links {
            if let Some((from, to)) = place(link.from).zip(place(link.to))
                && from != to
                && !links.iter().any(|known| (known.from, known.to) == (from, to))
            {
                links.push(Link { from, to, ..*link });
            }
        }
        Self {
            spec: Spec { rows: kept.iter().map(shown).collect::<Vec<_>>().into(), ..self.spec.clone() },
            tasks: kept.iter().map(|&row| self.tasks[row]).collect(),
            parents: kept.iter().map(|&row| self.parents[row].and_then(place)).collect(),
            links,
            ..self.clone()
        }
    }

    /// Is the row of a task a group?
    pub fn is_group(&self, task: u32) -> bool {
        self.position(task).is_some_and(|row| self.spec.rows[row].kind != RowKind::Task)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.tasks.len()
    }

    /// Is there no row at all?
    pub fn is_empty(&self) -> bool {
        self.tasks.is_empty()
    }

    /// The row of a task.
    pub fn position(&self, task: u32) -> Option<usize> {
        self.tasks.iter().position(|&known| known == task)
    }

    /// The dependencies of a row, or all of them.
    pub fn links_of(&self, row: Option<usize>) -> Vec<Link> {
        let ties = |link: &&Link| row.is_none_or(|row| link.from == row || link.to == row);
        self.links.iter().filter(ties).copied().collect()
    }
}

/// Has any task a date?
pub(super) fn has_dates(view: &ProjectView) -> bool {
    view.schedule.rows.iter().any(|row| extent(row).is_some())
}

/// The chart of a project; nothing where no task has a date. The axis also covers the days of
/// `along`, so that what stands beneath it shares the axis.
pub fn project_gantt(view: &ProjectView, along: Option<RangeInclusive<Day>>) -> Option<ProjectGantt> {
    let rows = &view.schedule.rows;
    let days = whole_days(view, along).filter(|_| has_dates(view))?;
    let bars: Vec<Row> = rows.iter().map(|row| chart_row(view, row)).collect();
    let keys = keys(view, &bars);
    let spec = Spec {
        rows: bars.into(),
        view: days,
        row_height: ROW_HEIGHT,
        status: Some(status(view)),
        words: date_words(view.context.locale),
        ..Spec::default()
    };
    Some(ProjectGantt {
        head: CardHead { title: title(view), subtitle: subtitle(view, &keys) },
        keys,
        remark: remark(view),
        spec,
        tasks: rows.iter().map(|row| row.task).collect(),
        links: view.schedule.links.iter().map(link).collect(),
        table: table(view),
        idle: idle(view),
        parents: rows.iter().map(|row| row.parent).collect(),
    })
}

/// The groups that are done, or of which nothing has begun though nothing is late.
fn idle(view: &ProjectView) -> BTreeSet<u32> {
    let is_idle = |row: &&TaskRow| {
        let untouched = row.start_actual.is_none() && !matches!(row.standing, Standing::Overdue { .. });
        row.is_summary && (row.finish_actual.is_some() || untouched)
    };
    view.schedule.rows.iter().filter(is_idle).map(|row| row.task).collect()
}

/// How the axis of a project names months and years.
pub(super) fn date_words(locale: Locale) -> DateWords {
    DateWords {
        months: (1..=12).map(|number| format::month_of_year(number, locale)).collect(),
        year: locale.pick("{}年", "{}").to_owned(),
    }
}

/// The status date as the axis shows it.
fn status(view: &ProjectView) -> Status {
    Status { day: view.status.number(), label: format::day_of_year(view.status, view.context.locale) }
}

/// All that is to be seen, with a little room around.
pub fn whole_days(view: &ProjectView, along: Option<RangeInclusive<Day>>) -> Option<View> {
    let spans = view.schedule.rows.iter().filter_map(extent).map(|span| span.start..=span.finish);
    let all = spans.chain(along).reduce(|one, other| {
        let (start, finish) = (*one.start().min(other.start()), *one.end().max(other.end()));
        start..=finish
    })?;
    let (first, last) = (f64::from(all.start().number()), f64::from(all.end().number()) + 1.0);
    let margin = MARGIN * (last - first);
    Some(View { first_row: 0.0, first_day: first - margin, last_day: last + margin })
}

/// From the first to the last day that a task shows.
fn extent(row: &TaskRow) -> Option<DateSpan> {
    let actual = row.start_actual.into_iter().chain(row.finish_actual).map(|day| DateSpan { start: day, finish: day });
    let spans = [row.first, row.in_force, row.expected].into_iter().flatten().chain(actual);
    spans.reduce(|one, other| DateSpan { start: one.start.min(other.start), finish: one.finish.max(other.finish) })
}

fn span(start: Day, finish: Day) -> Option<Span> {
    (start <= finish).then(|| Span { start: start.number(), finish: finish.number() })
}

fn chart_row(view: &ProjectView, row: &TaskRow) -> Row {
    let bars = Bars::of(row, view.status);
    // What is over is no alarm: its tail is drawn, its days stand in the note.
    let text = slip_text(view, row).filter(|_| row.finish_actual.is_none()).unwrap_or_default();
    let is_late = !row.is_summary && (bars.slip.is_some() || !text.is_empty());
    let slip = is_late.then_some(Slip { span: bars.slip, text });
    Row {
        label: task_name(view, row.task),
        depth: row.depth.min(8) as u8,
        kind: if row.is_summary { RowKind::Group { open: true } } else { RowKind::Task },
        actual: bars.actual,
        forecast: bars.forecast,
        planned: row.in_force.filter(|_| row.in_force != row.first && !row.is_milestone).and_then(as_span),
        baseline: row.first.filter(|_| !row.is_summary && !row.is_milestone).and_then(as_span),
        milestones: milestones(row),
        progress: row.percent.filter(|_| row.finish_actual.is_none()).map(|percent| percent.to_f64() / 100.0),
        slip,
        note: note(view, row),
        critical: row.is_critical && !row.is_milestone,
        spoken: spoken(view, row),
        ..Row::default()
    }
}

fn as_span(dates: DateSpan) -> Option<Span> {
    span(dates.start, dates.finish)
}

/// The bars of a task: what happened up to its date, what happened after it, what is expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Bars {
    actual: Option<Span>,
    slip: Option<Span>,
    forecast: Option<Span>,
}

impl Bars {
    fn of(row: &TaskRow, status: Day) -> Self {
        if row.is_milestone {
            return Self::default();
        }
        let worked = row.start_actual.or(row.finish_actual);
        let until = row.finish_actual.unwrap_or(status);
        // A group is a bracket over all of it: nothing in it is late by itself.
        let due = row.in_force.map(|span| span.finish).filter(|_| !row.is_summary);
        let actual = worked.and_then(|start| span(start, due.map_or(until, |due| due.min(until))));
        let late_from = |start: Day| due.map(|due| due.plus(1).max(start));
        let slip = worked.and_then(|start| span(late_from(start)?, until));
        // What has not begun though it is due is late from its date on, without any work.
        let idle = (worked.is_none() && matches!(row.standing, Standing::Overdue { .. }))
            .then(|| due.and_then(|due| span(due.plus(1), status)))
            .flatten();
        let from = if worked.is_some() { Some(status.plus(1)) } else { row.expected.map(|span| span.start) };
        let forecast =
            row.expected.zip(from).and_then(|(expected, from)| span(from.max(expected.start), expected.finish));
        Self { actual, slip: slip.or(idle), forecast }
    }
}

/// Reached on its day, else where it is expected.
fn milestones(row: &TaskRow) -> Vec<Milestone> {
    if !row.is_milestone {
        return Vec::new();
    }
    let planned = row.expected.or(row.in_force).map(|span| span.finish);
    let reached = row.finish_actual.is_some();
    let day = row.finish_actual.or(planned);
    day.into_iter().map(|day| Milestone { day: day.number(), reached }).collect()
}

fn link(link: &crate::schedule::RowLink) -> Link {
    let kind = match link.kind {
        DependencyKind::FinishToStart => LinkKind::FinishToStart,
        DependencyKind::StartToStart => LinkKind::StartToStart,
        DependencyKind::FinishToFinish => LinkKind::FinishToFinish,
        DependencyKind::StartToFinish => LinkKind::StartToFinish,
    };
    Link { from: link.from, to: link.to, kind, critical: link.is_critical }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn planned(start: &str, finish: &str) -> TaskRow {
        let dates = DateSpan { start: day(start), finish: day(finish) };
        TaskRow {
            task: 0,
            parent: None,
            depth: 0,
            is_summary: false,
            is_milestone: false,
            first: Some(dates),
            in_force: Some(dates),
            start_actual: None,
            finish_actual: None,
            expected: None,
            percent: None,
            days_late_first: None,
            days_late_in_force: None,
            standing: Standing::NotDue,
            total_float_days: None,
            free_float_days: None,
            is_critical: false,
        }
    }

    fn between(start: &str, finish: &str) -> Option<Span> {
        span(day(start), day(finish))
    }

    #[test]
    fn work_after_the_date_is_the_tail() {
        let mut row = planned("2023-02-01", "2023-05-31");
        row.start_actual = Some(day("2023-02-11"));
        row.expected = Some(DateSpan { start: day("2023-02-11"), finish: day("2023-09-30") });
        row.standing = Standing::Overdue { days: 122 };
        let bars = Bars::of(&row, day("2023-09-30"));
        assert_eq!(bars.actual, between("2023-02-11", "2023-05-31"));
        assert_eq!(bars.slip, between("2023-06-01", "2023-09-30"));
        assert_eq!(bars.forecast, None, "nothing is expected beyond the status date");
    }

    #[test]
    fn what_finished_on_its_day_has_no_tail() {
        let mut row = planned("2023-02-01", "2023-05-31");
        row.start_actual = Some(day("2023-02-01"));
        row.finish_actual = Some(day("2023-05-31"));
        let bars = Bars::of(&row, day("2023-09-30"));
        assert_eq!(bars, Bars { actual: between("2023-02-01", "2023-05-31"), slip: None, forecast: None });
    }

    #[test]
    fn what_is_due_and_not_begun_is_late_without_work() {
        let mut row = planned("2023-06-01", "2023-08-31");
        row.standing = Standing::Overdue { days: 30 };
        row.expected = Some(DateSpan { start: day("2023-10-01"), finish: day("2023-12-31") });
        let bars = Bars::of(&row, day("2023-09-30"));
        assert_eq!(bars.actual, None);
        assert_eq!(bars.slip, between("2023-09-01", "2023-09-30"));
        assert_eq!(bars.forecast, between("2023-10-01", "2023-12-31"));
    }

    #[test]
    fn what_began_after_its_date_is_all_tail() {
        let mut row = planned("2023-02-01", "2023-02-28");
        row.start_actual = Some(day("2023-03-10"));
        row.finish_actual = Some(day("2023-03-20"));
        let bars = Bars::of(&row, day("2023-09-30"));
        assert_eq!((bars.actual, bars.slip), (None, between("2023-03-10", "2023-03-20")));
    }
}
