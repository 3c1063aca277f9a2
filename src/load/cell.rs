//! One cell: text to the value its column keeps.

use std::borrow::Cow;

use crate::base::{Code, Day, LooseDay, Money, Month, Period, is_invisible, is_mark};
use crate::load::number::{Marks, scaled, scaled_wide};
use crate::model::{Column, Kind, Table, Unit};

/// The value of a cell, as a column keeps it.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing, or one of the column's missing values.
    Empty,
    /// Text, identifiers, keys, lists.
    Text(Cow<'a, str>),
    /// Whole 分, whole millionths, or a whole number.
    Number(i64),
    /// What a millionth is too coarse or 64 bits are too few for, in units of 10⁻¹⁰.
    Wide(i128),
    /// A year, a month since year 0, or a day since 1970.
    Time(i32),
    /// A period.
    Period(Period),
    /// A date that may be imprecise.
    Loose(LooseDay),
    /// Yes or no.
    Boolean(bool),
    /// The position among the choices.
    Choice(u8),
    /// One bit for each choice.
    Choices(u16),
}

impl Cell<'_> {
    /// The same value, holding its own text.
    pub fn into_owned(self) -> Cell<'static> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(text.into_owned().into()),
            Self::Number(value) => Cell::Number(value),
            Self::Wide(value) => Cell::Wide(value),
            Self::Time(value) => Cell::Time(value),
            Self::Period(period) => Cell::Period(period),
            Self::Loose(day) => Cell::Loose(day),
            Self::Boolean(value) => Cell::Boolean(value),
            Self::Choice(value) => Cell::Choice(value),
            Self::Choices(bits) => Cell::Choices(bits),
        }
    }

    /// Appends it to its column.
    pub fn push(&self, column: &mut Column) {
        match (column, self) {
            (Column::Text(texts), Self::Text(text)) => texts.push(text),
            (Column::Text(texts), _) => texts.push(""),
            (Column::Choice(values), Self::Choice(value)) => values.push(*value),
            (Column::Choice(values), _) => values.push(u8::MAX),
            (Column::Choices(values), Self::Choices(bits)) => values.push(*bits),
            (Column::Choices(values), _) => values.push(0),
            (Column::Money(values) | Column::Decimal(values) | Column::Integer(values), Self::Number(value)) => {
                values.push(*value);
            }
            (Column::Decimal(values), Self::Wide(value)) => values.push(narrow(*value)),
            (Column::Money(values) | Column::Decimal(values) | Column::Integer(values), _) => values.push(i64::MIN),
            (Column::Time(values), Self::Time(value)) => values.push(*value),
            (Column::Time(values), _) => values.push(i32::MIN),
            (Column::Period(values), Self::Period(value)) => values.push(Some(*value)),
            (Column::Period(values), _) => values.push(None),
            (Column::Loose(values), Self::Loose(value)) => values.push(Some(*value)),
            (Column::Loose(values), _) => values.push(None),
            (Column::Boolean(values), Self::Boolean(value)) => values.push(u8::from(*value)),
            (Column::Boolean(values), _) => values.push(u8::MAX),
        }
    }

    /// Its place in the order that minimum and maximum speak of; nothing for kinds without one.
    pub fn order(&self) -> Option<i64> {
        match self {
            Self::Number(value) => Some(*value),
            Self::Wide(value) => Some(narrow(*value)),
            Self::Time(value) => Some((*value).into()),
            Self::Loose(day) => Some(day.first_day().number().into()),
            _ => None,
        }
    }
}

/// The nearest number of millionths towards zero that 64 bits hold.
fn narrow(value: i128) -> i64 {
    let micro = value / Table::WIDE_PER_MICRO;
    i64::try_from(micro.clamp(-i128::from(i64::MAX), i64::MAX.into())).unwrap_or(i64::MAX)
}

/// How the text of a column is written, as far as its descriptor may choose.
#[derive(Clone, Debug)]
pub struct Spelling {
    /// Numbers.
    pub marks: Marks,
    /// The unit of money.
    pub unit: Option<Unit>,
    /// What means yes.
    pub true_values: Vec<String>,
    /// What means no.
    pub false_values: Vec<String>,
    /// Between the items of a list.
    pub list_delimiter: String,
    /// Other words for choices: as written, and the contract's.
    pub categories: Vec<(String, String)>,
}

impl Default for Spelling {
    fn default() -> Self {
        let words = |words: [&str; 4]| words.map(str::to_owned).to_vec();
        Self {
            marks: Marks::default(),
            unit: None,
            true_values: words(["true", "True", "TRUE", "1"]),
            false_values: words(["false", "False", "FALSE", "0"]),
            list_delimiter: ";".to_owned(),
            categories: Vec::new(),
        }
    }
}

impl Spelling {
    /// The value of a text that is not missing.
    ///
    /// # Errors
    /// The rule it breaks.
    pub fn read<'a>(&self, kind: Kind, text: &'a str) -> Result<Cell<'a>, Code> {
        let typed = Code::TypeError;
        match kind {
            Kind::Text | Kind::Markdown | Kind::Link | Kind::Path => Ok(Cell::Text(text.into())),
            Kind::Id | Kind::Key(_) => id(text).map(|text| Cell::Text(text.into())),
            Kind::Keys(_) => self.keys(text),
            Kind::Choice(choices) => self.choice(choices, text).map(Cell::Choice),
            Kind::Choices(choices) => self.choices(choices, text),
            Kind::Money => self.money(text),
            Kind::Value => self.value(text),
            Kind::Decimal(_) => scaled(text, 6, &self.marks).map(Cell::Number),
            Kind::Integer if text.contains(self.marks.decimal) => Err(typed),
            Kind::Integer => scaled(text, 0, &self.marks).map(Cell::Number),
            Kind::Year => match LooseDay::parse(text) {
                Some(LooseDay::Year(year)) => Ok(Cell::Time(year)),
                _ => Err(typed),
            },
            Kind::Month => Month::parse(text).map(|month| Cell::Time(month.number_since_year_0())).ok_or(typed),
            Kind::Day => Day::parse(text).map(|day| Cell::Time(day.number())).ok_or(typed),
            Kind::Period => Period::parse(text).map(Cell::Period).ok_or(typed),
            Kind::LooseDay => LooseDay::parse(text).map(Cell::Loose).ok_or(typed),
            Kind::Boolean if self.true_values.iter().any(|word| word == text) => Ok(Cell::Boolean(true)),
            Kind::Boolean if self.false_values.iter().any(|word| word == text) => Ok(Cell::Boolean(false)),
            Kind::Boolean => Err(typed),
        }
    }

    fn money(&self, text: &str) -> Result<Cell<'static>, Code> {
        let yuan = self.unit.and_then(Unit::yuan).ok_or(Code::UnitMissing)?;
        let fen = scaled(text, 2 + yuan.ilog10(), &self.marks)?;
        if fen.abs() > Money::LIMIT { Err(Code::OutOfRange) } else { Ok(Cell::Number(fen)) }
    }

    /// A value in the unit of a measure that is not known yet: should it be one of money, more decimals
    /// and larger numbers are whole 分 than a millionth and 64 bits can hold.
    fn value(&self, text: &str) -> Result<Cell<'static>, Code> {
        match scaled(text, 6, &self.marks) {
            Err(Code::TooPrecise | Code::OutOfRange) => {
                let value = scaled_wide(text, Table::WIDE_PLACES, &self.marks)?;
                // More 元 than an amount may have: out of range in every unit.
                let most = i128::from(Money::LIMIT / 100) * 10_i128.pow(Table::WIDE_PLACES);
                if value.abs() > most { Err(Code::OutOfRange) } else { Ok(Cell::Wide(value)) }
            }
            other => other.map(Cell::Number),
        }
    }

    fn choice(&self, choices: &[&str], text: &str) -> Result<u8, Code> {
        let word = match self.categories.iter().find(|(written, _)| written == text) {
            Some((_, word)) => word,
            None if self.categories.is_empty() => text,
            None => return Err(Code::ChoiceError),
        };
        let position = choices.iter().position(|choice| *choice == word);
        position.and_then(|position| u8::try_from(position).ok()).ok_or(Code::ChoiceError)
    }

    fn choices(&self, choices: &[&str], text: &str) -> Result<Cell<'static>, Code> {
        let mut bits = 0;
        for item in text.split(&self.list_delimiter) {
            bits |= 1 << self.choice(choices, item)?;
        }
        Ok(Cell::Choices(bits))
    }

    /// Keys are kept joined by `;`, however they are written.
    fn keys<'a>(&self, text: &'a str) -> Result<Cell<'a>, Code> {
        for item in text.split(&self.list_delimiter) {
            id(item)?;
        }
        let same = self.list_delimiter == ";";
        Ok(Cell::Text(if same { text.into() } else { text.replace(&self.list_delimiter, ";").into() }))
    }
}

/// 1 to 64 letters, 汉字 included, digits, `-`, `_`, `.`.
fn id(text: &str) -> Result<&str, Code> {
    // Some letters of Unicode cannot be seen.
    let letter = |c: char| c.is_ascii_alphanumeric() || c.is_alphanumeric() && !is_invisible(c) && !is_mark(c);
    let plain = text.chars().all(|c| letter(c) || matches!(c, '-' | '_' | '.'));
    let fits = (1..=64).contains(&text.chars().count());
    if plain && fits { Ok(text) } else { Err(Code::IdError) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What 64 bits do not hold stands at their ends, so that a bound far below or above it is broken still.
    #[test]
    fn wide_numbers_have_their_place_among_the_others() {
        let order = |micro: i128| Cell::Wide(micro * Table::WIDE_PER_MICRO).order();
        assert_eq!(order(25), Some(25));
        assert_eq!(order(2 * i128::from(i64::MAX)), Some(i64::MAX));
        assert_eq!(order(-2 * i128::from(i64::MAX)), Some(-i64::MAX));
    }
}
