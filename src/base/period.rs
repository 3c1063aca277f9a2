//! Months, and the periods a published figure may be about.

use std::fmt;

use crate::base::Day;

/// A month of the calendar, from 1900-01 to 2199-12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a year; nothing outside 1900–2199 or 1–12.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1900..=2199).contains(&year) && (1..=12).contains(&month)).then(|| Self(year * 12 + month as i32 - 1))
    }

    /// From `YYYY-MM`.
    ///
    /// ```
    /// use yilan::base::Month;
    /// assert_eq!(Month::parse("2023-09").unwrap().to_string(), "2023-09");
    /// assert!(Month::parse("2023-9").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        (year.len() == 4 && month.len() == 2).then_some(())?;
        Self::new(digits(year)?, digits(month)?.unsigned_abs())
    }

    /// Months counted from year 0; what columns store.
    pub const fn number_since_year_0(self) -> i32 {
        self.0
    }

    /// From months counted from year 0.
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month's number in its year, 1 to 12.
    pub const fn number(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// So many months later (earlier when negative).
    pub const fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// Whole months from `earlier` to this one.
    ///
    /// ```
    /// use yilan::base::Month;
    /// let month = |year, number| Month::new(year, number).unwrap();
    /// assert_eq!(month(2024, 2).since(month(2023, 11)), 3);
    /// assert_eq!(month(2023, 11).since(month(2024, 2)), -3);
    /// ```
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// January of the same year.
    pub const fn january(self) -> Self {
        Self(self.year() * 12)
    }

    /// December of the same year.
    pub const fn december(self) -> Self {
        Self(self.year() * 12 + 11)
    }

    /// The first day.
    pub fn first_day(self) -> Day {
        Day::new(self.year(), self.number(), 1).unwrap_or(Day::EPOCH)
    }

    /// The last day.
    ///
    /// ```
    /// use yilan::base::Month;
    /// assert_eq!(Month::parse("2024-02").unwrap().last_day().to_string(), "2024-02-29");
    /// assert_eq!(Month::parse("2199-12").unwrap().last_day().to_string(), "2199-12-31");
    /// ```
    pub fn last_day(self) -> Day {
        let day = |day| Day::new(self.year(), self.number(), day);
        [31, 30, 29].into_iter().find_map(day).or_else(|| day(28)).unwrap_or(Day::EPOCH)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

/// Whole digits only: no sign, no space.
pub(crate) fn digits(text: &str) -> Option<i32> {
    (!text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// What span of time a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A calendar year, `2023`.
    Year(i32),
    /// A quarter, `2023-Q1`.
    Quarter(i32, u32),
    /// A single month, `2023-09`.
    Month(Month),
    /// Cumulated from the first month to the last, `2023-01/2023-09`.
    Span(Month, Month),
}

impl Period {
    /// From `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM/YYYY-MM`.
    ///
    /// ```
    /// use yilan::base::Period;
    /// for text in ["2023", "2023-Q1", "2023-09", "2023-01/2023-09"] {
    ///     assert_eq!(Period::parse(text).unwrap().to_string(), text);
    /// }
    /// assert!(Period::parse("2023-09/2023-01").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((from, to)) = text.split_once('/') {
            let (from, to) = (Month::parse(from)?, Month::parse(to)?);
            return (from <= to).then_some(Self::Span(from, to));
        }
        if let Some((year, quarter)) = text.split_once("-Q") {
            let (year, quarter) = (parse_year(year)?, digits(quarter)?.unsigned_abs());
            return (text.len() == 7 && (1..=4).contains(&quarter)).then_some(Self::Quarter(year, quarter));
        }
        Month::parse(text).map(Self::Month).or_else(|| parse_year(text).map(Self::Year))
    }

    /// The first month it covers.
    ///
    /// ```
    /// use yilan::base::Period;
    /// let first = |text| Period::parse(text).unwrap().first().to_string();
    /// assert_eq!(["2023", "2023-Q3", "2023-05/2023-09"].map(first), ["2023-01", "2023-07", "2023-05"]);
    /// ```
    pub fn first(self) -> Month {
        match self {
            Self::Year(year) => Month(year * 12),
            Self::Quarter(year, quarter) => Month(year * 12 + 3 * (quarter as i32 - 1)),
            Self::Month(month) | Self::Span(month, _) => month,
        }
    }

    /// The last month it covers.
    pub fn last(self) -> Month {
        match self {
            Self::Year(year) => Month(year * 12 + 11),
            Self::Quarter(year, quarter) => Month(year * 12 + 3 * quarter as i32 - 1),
            Self::Month(month) | Self::Span(_, month) => month,
        }
    }
}

/// A year from 1900 to 2199 in four digits.
pub(crate) fn parse_year(text: &str) -> Option<i32> {
    let year = digits(text)?;
    (text.len() == 4 && (1900..=2199).contains(&year)).then_some(year)
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Month(month) => month.fmt(f),
            Self::Span(from, to) => write!(f, "{from}/{to}"),
        }
    }
}
