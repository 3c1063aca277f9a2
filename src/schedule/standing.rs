//! How a task or a responsibility stands on a day.

use crate::base::{Day, LooseDay};

/// How something due stands on a day, against the date in force that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Done, so many days after its date; negative: before it. Nothing where it had no date.
    Done {
        /// Days after its date.
        days_late: Option<i32>,
    },
    /// Open, so many days after its date; at least one.
    Overdue {
        /// Days after its date.
        days: i32,
    },
    /// Open and not yet due, but expected so many days after its date; at least one.
    ExpectedLate {
        /// Days after its date.
        days: i32,
    },
    /// Open, and nothing says that it will be late.
    NotDue,
    /// Open, without a date to hold it to.
    Undated,
}

impl Standing {
    /// From what is known on a day: when it was done, when it is due, when it is expected.
    pub(super) fn on(day: Day, done: Option<Day>, due: Option<Day>, expected: Option<Day>) -> Self {
        let days_after_due = |later: Day| due.map(|due| later.since(due));
        let is_late = |days: &i32| *days > 0;
        if let Some(done) = done {
            return Self::Done { days_late: days_after_due(done) };
        }
        if let Some(days) = days_after_due(day).filter(is_late) {
            return Self::Overdue { days };
        }
        match expected.and_then(days_after_due).filter(is_late) {
            Some(days) => Self::ExpectedLate { days },
            None if due.is_some() => Self::NotDue,
            None => Self::Undated,
        }
    }

    /// Is it done?
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done { .. })
    }
}

/// Days from a planned to an actual date, negative when early; for the loose dates of a project.
///
/// An imprecise plan is held to the last day it may mean; an imprecise actual date gives no days.
///
/// ```
/// use yilan::base::LooseDay;
/// use yilan::schedule::days_late;
/// let date = |text| LooseDay::parse(text).unwrap();
/// assert_eq!(days_late(date("2023-09"), date("2023-10-02")), Some(2));
/// assert_eq!(days_late(date("2023-09-30"), date("2023-10")), None);
/// ```
pub fn days_late(planned: LooseDay, actual: LooseDay) -> Option<i32> {
    actual.day().map(|actual| actual.since(planned.last_day()))
}
