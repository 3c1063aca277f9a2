//! What is known of a task on a day, and of a summary task through its parts.

use crate::base::{DateSpan, Day};
use crate::model::Table;
use crate::model::contract::task;
use crate::schedule::network::{Activity, Progress};
use crate::schedule::passes::TimeSpan;
use crate::schedule::tasks::Tasks;

/// A task's dates as known on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// The first baseline.
    pub(super) first: Option<DateSpan>,
    /// The plan in force.
    pub(super) in_force: Option<DateSpan>,
    /// The actual start.
    pub(super) start_actual: Option<Day>,
    /// The actual finish.
    pub(super) finish_actual: Option<Day>,
    /// When unfinished work with a plan is expected to run.
    pub(super) expected: Option<DateSpan>,
}

impl Known {
    /// What the tables say of a task: what is dated after the day is not known yet.
    pub(super) fn on(day: Day, table: &Table, tasks: &Tasks, row: u32) -> Self {
        let actual = |column| table.day(column, row).filter(|&actual| actual <= day);
        Self {
            first: tasks.baselines.first(row, day),
            in_force: tasks.baselines.in_force(row, day),
            start_actual: actual(task::START_ACTUAL),
            finish_actual: actual(task::FINISH_ACTUAL),
            expected: None,
        }
    }

    /// As an activity of the network. A milestone takes no time and lies at the end of its day; a
    /// task without a plan takes none either and only passes on what it waits for.
    pub(super) fn activity(&self, is_milestone: bool) -> Activity {
        let span = self.in_force.map(|planned| time_span(planned, is_milestone));
        let duration_days = span.map_or(0, |span| span.finish - span.start);
        let progress = match (self.start_actual, self.finish_actual) {
            (start, Some(finish)) => {
                let finish = i64::from(finish.number()) + 1;
                let start = start.filter(|_| !is_milestone).map(|start| i64::from(start.number()));
                Progress::Finished { start: start.unwrap_or(finish - duration_days), finish }
            }
            (Some(start), None) if !is_milestone => Progress::Started { start: start.number().into() },
            _ => Progress::NotStarted,
        };
        Activity { duration_days, earliest_start: span.map(|span| span.start), progress }
    }

    /// The first baseline in the network's time.
    pub(super) fn first_times(&self, is_milestone: bool) -> Option<TimeSpan> {
        self.first.map(|first| time_span(first, is_milestone))
    }

    /// With the dates that the forward pass expects, where it is unfinished and has a plan.
    pub(super) fn expecting(mut self, early: TimeSpan, is_milestone: bool) -> Self {
        let finish = day_at(early.finish - 1);
        let start = if is_milestone { finish } else { day_at(early.start) };
        let is_open = self.finish_actual.is_none() && self.in_force.is_some();
        self.expected = is_open.then_some(DateSpan { start, finish });
        self
    }

    /// A summary task: its own dates where it has them, else those around its parts. It is
    /// expected as its parts are, and finished when all of them are.
    pub(super) fn around(self, parts: &[Self]) -> Self {
        let all_finished = || parts.iter().map(|part| part.finish_actual).collect::<Option<Vec<Day>>>();
        let finish_actual = self.finish_actual.or_else(|| all_finished()?.into_iter().max());
        let expected = union(parts.iter().filter_map(Self::outlook)).filter(|_| finish_actual.is_none());
        Self {
            first: self.first.or_else(|| union(parts.iter().filter_map(|part| part.first))),
            in_force: self.in_force.or_else(|| union(parts.iter().filter_map(|part| part.in_force))),
            start_actual: self.start_actual.or_else(|| parts.iter().filter_map(|part| part.start_actual).min()),
            finish_actual,
            expected,
        }
    }

    /// When it ran, or is expected to run.
    fn outlook(&self) -> Option<DateSpan> {
        let ran = self.finish_actual.map(|finish| DateSpan { start: self.start_actual.unwrap_or(finish), finish });
        ran.or(self.expected)
    }
}

/// The days of a span, its last one included, in the network's time.
fn time_span(span: DateSpan, is_milestone: bool) -> TimeSpan {
    let finish = i64::from(span.finish.number()) + 1;
    TimeSpan { start: if is_milestone { finish } else { span.start.number().into() }, finish }
}

/// The day at a time of the network, held within 1900 to 2199, which every [`Day`] is.
fn day_at(time: i64) -> Day {
    const FIRST: i64 = -25_567;
    const LAST: i64 = 84_005;
    Day::from_number(time.clamp(FIRST, LAST) as i32)
}

fn union(spans: impl Iterator<Item = DateSpan>) -> Option<DateSpan> {
    spans.reduce(|one, other| DateSpan { start: one.start.min(other.start), finish: one.finish.max(other.finish) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_held_within_the_calendar() {
        assert_eq!(Some(day_at(i64::MIN)), Day::new(1900, 1, 1));
        assert_eq!(Some(day_at(i64::MAX)), Day::new(2199, 12, 31));
    }
}
