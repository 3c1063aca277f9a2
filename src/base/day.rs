//! Days of the calendar, spans of them, and dates that are only known roughly.

use std::fmt;

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::base::Month;
use crate::base::period::{digits, parse_year};

/// A day of the calendar, 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// 1970-01-01.
    pub const EPOCH: Self = Self(0);

    /// The day of a date; nothing where the calendar has none.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        (1900..=2199).contains(&year).then_some(())?;
        NaiveDate::from_ymd_opt(year, month, day).map(|date| Self(date.to_epoch_days()))
    }

    /// From `YYYY-MM-DD`.
    ///
    /// ```
    /// use yilan::base::Day;
    /// assert_eq!(Day::parse("2024-02-29").unwrap().to_string(), "2024-02-29");
    /// assert!(Day::parse("2023-02-29").is_none());
    /// assert_eq!(["2023-2-28", "2023-02-8", "2023-02-28-1", "2023-02"].map(Day::parse), [None; 4]);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        (parts.next().is_none() && month.len() == 2 && day.len() == 2).then_some(())?;
        Self::new(parse_year(year)?, digits(month)?.unsigned_abs(), digits(day)?.unsigned_abs())
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// From days since 1970-01-01.
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).unwrap_or(NaiveDate::MAX)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The month's number, 1 to 12.
    pub fn month_number(self) -> u32 {
        self.date().month()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u32 {
        self.date().day()
    }

    /// The month it lies in.
    pub fn month(self) -> Month {
        Month::new(self.year(), self.month_number()).unwrap_or_else(|| Self::EPOCH.month())
    }

    /// Saturday or Sunday?
    pub fn is_weekend(self) -> bool {
        matches!(self.date().weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// So many days later (earlier when negative).
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Whole days from `earlier` to this day.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date();
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

/// First and last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateSpan {
    /// The first day.
    pub start: Day,
    /// The last day, itself included.
    pub finish: Day,
}

impl DateSpan {
    /// How many days it holds: one for a single day.
    ///
    /// ```
    /// use yilan::base::{DateSpan, Day};
    /// let [first, last] = ["2026-02-27", "2026-03-02"].map(|day| Day::parse(day).unwrap());
    /// assert_eq!(DateSpan { start: first, finish: last }.days(), 4);
    /// assert_eq!(DateSpan { start: last, finish: last }.days(), 1);
    /// ```
    pub const fn days(self) -> i32 {
        self.finish.since(self.start) + 1
    }
}

/// A date as published: a year, a month, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LooseDay {
    /// Only the year is known.
    Year(i32),
    /// Only the month is known.
    Month(Month),
    /// The day itself.
    Day(Day),
}

impl LooseDay {
    /// From `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        parse_year(text)
            .map(Self::Year)
            .or_else(|| Month::parse(text).map(Self::Month))
            .or_else(|| Day::parse(text).map(Self::Day))
    }

    /// The last day it may mean; what an imprecise plan is held to.
    pub fn last_day(self) -> Day {
        match self {
            Self::Year(year) => Day::new(year, 12, 31).unwrap_or(Day::EPOCH),
            Self::Month(month) => month.last_day(),
            Self::Day(day) => day,
        }
    }

    /// The first day it may mean.
    pub fn first_day(self) -> Day {
        match self {
            Self::Year(year) => Day::new(year, 1, 1).unwrap_or(Day::EPOCH),
            Self::Month(month) => month.first_day(),
            Self::Day(day) => day,
        }
    }

    /// The exact day, where one was given.
    pub const fn day(self) -> Option<Day> {
        if let Self::Day(day) = self { Some(day) } else { None }
    }
}

impl fmt::Display for LooseDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(month) => month.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}
