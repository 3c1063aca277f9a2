//! One column of a table: a vector of small values, text by dictionary.

use std::collections::BTreeMap;

use crate::base::{LooseDay, Month, Period};

/// "No row", "no text": what an empty cell holds in columns of codes.
pub const NONE: u32 = u32::MAX;

/// Text by dictionary: each distinct text once, each row a code.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    codes: Vec<u32>,
    values: Vec<String>,
    code_by_value: BTreeMap<String, u32>,
    /// For keys: the row in the other table that each distinct text names, or [`NONE`].
    targets: Vec<u32>,
}

impl Texts {
    /// Appends a row; an empty text is an empty cell.
    pub fn push(&mut self, text: &str) {
        let code = if text.is_empty() { NONE } else { self.code_for(text) };
        self.codes.push(code);
    }

    fn code_for(&mut self, text: &str) -> u32 {
        // Rows of one project follow one another, so the last text often comes again.
        if let Some(&last) = self.codes.last()
            && last != NONE
            && self.value(last) == text
        {
            return last;
        }
        if let Some(&code) = self.code_by_value.get(text) {
            return code;
        }
        let code = self.values.len() as u32;
        self.values.push(text.to_owned());
        self.code_by_value.insert(text.to_owned(), code);
        code
    }

    /// The text of a row; empty where the cell is.
    pub fn get(&self, row: u32) -> &str {
        self.value(self.code(row))
    }

    /// The dictionary code of a row, or [`NONE`].
    pub fn code(&self, row: u32) -> u32 {
        self.codes.get(row as usize).copied().unwrap_or(NONE)
    }

    /// The text of a dictionary code.
    pub fn value(&self, code: u32) -> &str {
        self.values.get(code as usize).map_or("", String::as_str)
    }

    /// The code of a text, where some row holds it.
    pub fn find(&self, text: &str) -> Option<u32> {
        self.code_by_value.get(text).copied()
    }

    /// Every distinct text, by code.
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// Sets, for each distinct text by its code, the row it names in the table it is a key of.
    pub fn resolve(&mut self, rows: Vec<u32>) {
        self.targets = rows;
    }

    /// The row that this row's key names, or [`NONE`].
    pub fn target(&self, row: u32) -> u32 {
        self.targets.get(self.code(row) as usize).copied().unwrap_or(NONE)
    }

    fn clear(&mut self, row: u32) {
        set(&mut self.codes, row as usize, NONE);
    }

    fn keep(&mut self, kept: &[bool]) {
        retain(&mut self.codes, kept);
    }
}

/// One column. Every variant has one entry a row; the comment says what an empty cell holds.
#[derive(Clone, Debug)]
pub enum Column {
    /// Text, identifiers, keys and lists; empty: [`NONE`].
    Text(Texts),
    /// The position of the text in the field's choices; empty: 255.
    Choice(Vec<u8>),
    /// One bit for each of the field's choices; empty: 0.
    Choices(Vec<u16>),
    /// Whole 分; empty: `i64::MIN`.
    Money(Vec<i64>),
    /// Whole millionths; empty: `i64::MIN`.
    Decimal(Vec<i64>),
    /// Whole numbers; empty: `i64::MIN`.
    Integer(Vec<i64>),
    /// Years, or months counted from year 0, or days since 1970; empty: `i32::MIN`.
    Time(Vec<i32>),
    /// Periods.
    Period(Vec<Option<Period>>),
    /// Dates that may be imprecise.
    Loose(Vec<Option<LooseDay>>),
    /// 0, 1; empty: 255.
    Boolean(Vec<u8>),
}

impl Column {
    /// A number that is equal for equal cells; nothing where the cell is empty.
    pub fn cell_code(&self, row: u32) -> Option<i64> {
        let at = row as usize;
        match self {
            Self::Text(texts) => Some(texts.code(row)).filter(|&code| code != NONE).map(i64::from),
            Self::Choice(values) | Self::Boolean(values) => {
                values.get(at).filter(|&&value| value != u8::MAX).map(|&value| value.into())
            }
            Self::Choices(values) => values.get(at).filter(|&&bits| bits != 0).map(|&bits| bits.into()),
            Self::Money(values) | Self::Decimal(values) | Self::Integer(values) => {
                values.get(at).copied().filter(|&value| value != i64::MIN)
            }
            Self::Time(values) => values.get(at).filter(|&&value| value != i32::MIN).map(|&value| value.into()),
            Self::Period(values) => values.get(at).copied().flatten().map(period_code),
            Self::Loose(values) => values.get(at).copied().flatten().map(loose_code),
        }
    }

    /// Empties a cell.
    pub fn clear(&mut self, row: u32) {
        let at = row as usize;
        match self {
            Self::Text(texts) => texts.clear(row),
            Self::Choice(values) | Self::Boolean(values) => set(values, at, u8::MAX),
            Self::Choices(values) => set(values, at, 0),
            Self::Money(values) | Self::Decimal(values) | Self::Integer(values) => set(values, at, i64::MIN),
            Self::Time(values) => set(values, at, i32::MIN),
            Self::Period(values) => set(values, at, None),
            Self::Loose(values) => set(values, at, None),
        }
    }

    /// Drops the rows whose flag is false.
    pub fn keep(&mut self, kept: &[bool]) {
        match self {
            Self::Text(texts) => texts.keep(kept),
            Self::Choice(values) | Self::Boolean(values) => retain(values, kept),
            Self::Choices(values) => retain(values, kept),
            Self::Money(values) | Self::Decimal(values) | Self::Integer(values) => retain(values, kept),
            Self::Time(values) => retain(values, kept),
            Self::Period(values) => retain(values, kept),
            Self::Loose(values) => retain(values, kept),
        }
    }
}

/// A number that is equal for equal periods.
pub fn period_code(period: Period) -> i64 {
    let kind = match period {
        Period::Year(_) => 0,
        Period::Quarter(..) => 1,
        Period::Month(_) => 2,
        Period::Span(..) => 3,
    };
    let month = |month: Month| i64::from(month.number_since_year_0());
    (kind << 40) + (month(period.first()) << 20) + month(period.last())
}

fn loose_code(day: LooseDay) -> i64 {
    let kind = match day {
        LooseDay::Year(_) => 0,
        LooseDay::Month(_) => 1,
        LooseDay::Day(_) => 2,
    };
    (kind << 40) + i64::from(day.last_day().number())
}

fn set<T>(values: &mut [T], at: usize, value: T) {
    if let Some(place) = values.get_mut(at) {
        *place = value;
    }
}

pub(super) fn retain<T>(values: &mut Vec<T>, kept: &[bool]) {
    let mut flags = kept.iter();
    values.retain(|_| flags.next().copied().unwrap_or(true));
}
