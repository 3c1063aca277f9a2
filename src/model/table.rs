//! A table of the contract as columns, with the line each row came from.

use std::collections::BTreeMap;

use crate::base::{Day, Decimal, LooseDay, Money, Month, Period, inserted};
use crate::model::column::retain;
use crate::model::{Column, Field, Kind, NONE, TableSpec, Texts};

/// The rows of one table. Columns are asked for by their position in the contract, for which
/// `model::contract` has a named constant; a column the file lacks answers as if every cell
/// were empty.
#[derive(Clone, Debug)]
pub struct Table {
    /// The table's place in the contract.
    pub spec: &'static TableSpec,
    /// The file (of several parts, the first) the rows came from.
    pub file: String,
    columns: Vec<Option<Column>>,
    lines: Vec<u32>,
    /// Of several parts: each file with its first row.
    parts: Vec<(u32, String)>,
    /// What a missing value is called where its text says more than that there is none.
    missing_labels: BTreeMap<(usize, u32), String>,
    /// The few values that a millionth is too coarse or 64 bits are too few for, in units of 10⁻¹⁰.
    wide: BTreeMap<(usize, u32), i128>,
    /// For tables whose key is one column of text: the first row of each of its distinct texts.
    row_by_key: Vec<u32>,
}

impl Table {
    /// The decimals of values kept apart: a 分 in 亿元.
    pub const WIDE_PLACES: u32 = 10;
    /// How many of their units a millionth is.
    pub const WIDE_PER_MICRO: i128 = 10_000;

    /// An empty table with the given columns of its contract present.
    pub fn new(spec: &'static TableSpec, file: &str, present: impl Fn(&Field) -> bool) -> Self {
        let columns = spec.fields.iter().map(|field| present(field).then(|| field.kind.column())).collect();
        Self {
            spec,
            file: file.to_owned(),
            columns,
            lines: Vec::new(),
            parts: Vec::new(),
            missing_labels: BTreeMap::new(),
            wide: BTreeMap::new(),
            row_by_key: Vec::new(),
        }
    }

    /// The number of rows.
    pub fn len(&self) -> u32 {
        self.lines.len() as u32
    }

    /// No row at all?
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// All rows, in the file's order.
    pub fn rows(&self) -> std::ops::Range<u32> {
        0..self.len()
    }

    /// The physical line of a row in its file.
    pub fn line(&self, row: u32) -> u32 {
        self.lines.get(row as usize).copied().unwrap_or(0)
    }

    /// The file a row came from.
    pub fn file_of(&self, row: u32) -> &str {
        let part = self.parts.iter().rev().find(|(first, _)| *first <= row);
        part.map_or(self.file.as_str(), |(_, file)| file.as_str())
    }

    /// The file and line of a row, as `plan.csv:17`.
    pub fn place(&self, row: u32) -> String {
        format!("{}:{}", self.file_of(row), self.line(row))
    }

    /// The rows that follow come from this file.
    pub fn begin_part(&mut self, file: &str) {
        self.parts.push((self.len(), file.to_owned()));
    }

    /// What an empty cell is called where its text said more than that it is empty: 未报, 不适用.
    pub fn missing_label(&self, column: usize, row: u32) -> Option<&str> {
        self.missing_labels.get(&(column, row)).map(String::as_str)
    }

    /// Names a missing value of the row that is being appended.
    pub fn push_missing_label(&mut self, column: usize, label: &str) {
        self.missing_labels.insert((column, self.len()), label.to_owned());
    }

    /// Keeps a value of the row that is being appended, in units of 10⁻¹⁰, beside its column.
    pub fn push_wide(&mut self, column: usize, value: i128) {
        self.wide.insert((column, self.len()), value);
    }

    /// The value, in units of 10⁻¹⁰, where its column cannot hold it.
    pub fn wide(&self, column: usize, row: u32) -> Option<i128> {
        self.wide.get(&(column, row)).copied()
    }

    /// A number that is equal for equal cells of a column; nothing where the cell is empty.
    pub fn cell_code(&self, column: usize, row: u32) -> Option<i64> {
        self.column(column)?.cell_code(row)
    }

    /// Is the column in the file?
    pub fn has(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(Option::is_some)
    }

    /// The column for appending to; the reader's door.
    pub fn column_mut(&mut self, column: usize) -> Option<&mut Column> {
        self.columns.get_mut(column).and_then(Option::as_mut)
    }

    /// Notes the line of the row that was just appended to every column.
    pub fn push_line(&mut self, line: u32) {
        self.lines.push(line);
    }

    /// Drops the rows whose flag is false. Rows are renumbered: index and resolve afterwards.
    pub fn keep(&mut self, kept: &[bool]) {
        if !kept.contains(&false) {
            return;
        }
        self.columns.iter_mut().flatten().for_each(|column| column.keep(kept));
        retain(&mut self.lines, kept);
        let mut renumbered = Vec::with_capacity(kept.len());
        let mut next = 0;
        for &flag in kept {
            renumbered.push((next, flag));
            next += u32::from(flag);
        }
        let new_row = |row: u32| renumbered.get(row as usize).copied().unwrap_or((next, false));
        self.parts.iter_mut().for_each(|(first, _)| *first = new_row(*first).0);
        let labels = std::mem::take(&mut self.missing_labels).into_iter();
        let kept_labels = labels.filter(|((_, row), _)| new_row(*row).1);
        self.missing_labels = inserted(kept_labels.map(|((column, row), label)| ((column, new_row(row).0), label)));
        let wide = std::mem::take(&mut self.wide).into_iter().filter(|((_, row), _)| new_row(*row).1);
        self.wide = inserted(wide.map(|((column, row), value)| ((column, new_row(row).0), value)));
    }

    /// Builds the lookup by key, where that is one column of text; of duplicates the first stays.
    pub fn index(&mut self) {
        let [column] = *self.spec.key else { return };
        let Some(texts) = self.texts(column) else { return };
        let mut rows = vec![NONE; texts.values().len()];
        for row in self.rows() {
            if let Some(first) = rows.get_mut(texts.code(row) as usize).filter(|first| **first == NONE) {
                *first = row;
            }
        }
        self.row_by_key = rows;
    }

    /// The values of a row's key, joined by `/`.
    pub fn key(&self, row: u32) -> String {
        let parts: Vec<String> = self.spec.key.iter().map(|&column| self.cell(column, row)).collect();
        parts.join("/")
    }

    /// The row with this key, of a table whose key is one column of text.
    pub fn find(&self, key: &str) -> Option<u32> {
        let [column] = *self.spec.key else { return None };
        let code = self.texts(column)?.find(key)?;
        self.row_by_key.get(code as usize).copied().filter(|&row| row != NONE)
    }

    fn column(&self, column: usize) -> Option<&Column> {
        self.columns.get(column).and_then(Option::as_ref)
    }

    /// The whole text column, for its dictionary.
    pub fn texts(&self, column: usize) -> Option<&Texts> {
        if let Some(Column::Text(texts)) = self.column(column) { Some(texts) } else { None }
    }

    /// The text column for resolving keys.
    pub fn texts_mut(&mut self, column: usize) -> Option<&mut Texts> {
        if let Some(Column::Text(texts)) = self.column_mut(column) { Some(texts) } else { None }
    }

    /// A text; empty where the cell is.
    pub fn text(&self, column: usize, row: u32) -> &str {
        self.texts(column).map_or("", |texts| texts.get(row))
    }

    /// The items of a `;` list.
    pub fn list(&self, column: usize, row: u32) -> impl Iterator<Item = &str> {
        self.text(column, row).split(';').filter(|item| !item.is_empty())
    }

    /// The row that a key names in the other table.
    pub fn target(&self, column: usize, row: u32) -> Option<u32> {
        self.texts(column).map(|texts| texts.target(row)).filter(|&target| target != NONE)
    }

    /// The chosen text of a field with choices; empty where the cell is.
    pub fn choice(&self, column: usize, row: u32) -> &'static str {
        let Some(Column::Choice(values)) = self.column(column) else { return "" };
        let choices = self.spec.fields[column].kind.choices();
        values.get(row as usize).and_then(|&value| choices.get(usize::from(value))).copied().unwrap_or("")
    }

    /// The choices that a list holds, one bit each.
    pub fn choice_bits(&self, column: usize, row: u32) -> u16 {
        let Some(Column::Choices(values)) = self.column(column) else { return 0 };
        values.get(row as usize).copied().unwrap_or_default()
    }

    /// Does a list of choices hold this one?
    pub fn has_choice(&self, column: usize, row: u32, choice: &str) -> bool {
        let Some(Column::Choices(values)) = self.column(column) else { return false };
        let choices = self.spec.fields[column].kind.choices();
        let bit = choices.iter().position(|&known| known == choice);
        bit.is_some_and(|bit| values.get(row as usize).is_some_and(|bits| bits & (1 << bit) != 0))
    }

    /// An amount of money.
    pub fn money(&self, column: usize, row: u32) -> Option<Money> {
        let Some(Column::Money(values)) = self.column(column) else { return None };
        values.get(row as usize).filter(|&&fen| fen != i64::MIN).map(|&fen| Money::from_fen(fen))
    }

    /// The amounts of a column in 分, `i64::MIN` where a cell is empty; nothing where the file lacks it.
    pub fn moneys(&self, column: usize) -> &[i64] {
        if let Some(Column::Money(values)) = self.column(column) { values } else { &[] }
    }

    /// The positions of a column's words among its choices, 255 where a cell is empty; nothing where the file
    /// lacks it.
    pub fn choices(&self, column: usize) -> &[u8] {
        if let Some(Column::Choice(values)) = self.column(column) { values } else { &[] }
    }

    /// What the amounts of a column come to, whatever their signs; nothing for a column of anything else.
    pub fn magnitude(&self, column: usize) -> Option<i128> {
        let Some(Column::Money(values)) = self.column(column) else { return None };
        Some(values.iter().filter(|&&fen| fen != i64::MIN).map(|&fen| i128::from(fen).abs()).sum())
    }

    /// A decimal value, as far as six decimals say it.
    pub fn decimal(&self, column: usize, row: u32) -> Option<Decimal> {
        self.decimal_times(column, row, 1)
    }

    /// A decimal value times a factor, such as the 元 of its unit: exact where the product has no more
    /// than six decimals.
    pub fn decimal_times(&self, column: usize, row: u32, factor: i64) -> Option<Decimal> {
        if let Some(value) = self.wide(column, row) {
            return Some(Decimal::from_micro(value * i128::from(factor) / Self::WIDE_PER_MICRO));
        }
        let Some(Column::Decimal(values)) = self.column(column) else { return None };
        let micro = values.get(row as usize).copied().filter(|&micro| micro != i64::MIN)?;
        Some(Decimal::from_micro(i128::from(micro) * i128::from(factor)))
    }

    /// A whole number.
    pub fn integer(&self, column: usize, row: u32) -> Option<i64> {
        let Some(Column::Integer(values)) = self.column(column) else { return None };
        values.get(row as usize).copied().filter(|&value| value != i64::MIN)
    }

    fn time(&self, column: usize, row: u32) -> Option<i32> {
        let Some(Column::Time(values)) = self.column(column) else { return None };
        values.get(row as usize).copied().filter(|&value| value != i32::MIN)
    }

    /// A year.
    pub fn year(&self, column: usize, row: u32) -> Option<i32> {
        self.time(column, row)
    }

    /// A month.
    pub fn month(&self, column: usize, row: u32) -> Option<Month> {
        self.time(column, row).map(Month::from_number)
    }

    /// A day.
    pub fn day(&self, column: usize, row: u32) -> Option<Day> {
        self.time(column, row).map(Day::from_number)
    }

    /// A period.
    pub fn period(&self, column: usize, row: u32) -> Option<Period> {
        let Some(Column::Period(values)) = self.column(column) else { return None };
        values.get(row as usize).copied().flatten()
    }

    /// A date that may be imprecise.
    pub fn loose_day(&self, column: usize, row: u32) -> Option<LooseDay> {
        let Some(Column::Loose(values)) = self.column(column) else { return None };
        values.get(row as usize).copied().flatten()
    }

    /// Yes, no, or empty.
    pub fn boolean(&self, column: usize, row: u32) -> Option<bool> {
        let Some(Column::Boolean(values)) = self.column(column) else { return None };
        values.get(row as usize).filter(|&&value| value != u8::MAX).map(|&value| value == 1)
    }

    /// The cell as the contract would write it; empty where it is.
    pub fn cell(&self, column: usize, row: u32) -> String {
        match self.spec.fields[column].kind {
            Kind::Id | Kind::Text | Kind::Markdown | Kind::Link | Kind::Path | Kind::Key(_) | Kind::Keys(_) => {
                self.text(column, row).to_owned()
            }
            Kind::Choice(_) => self.choice(column, row).to_owned(),
            Kind::Choices(choices) => {
                let chosen: Vec<&str> =
                    choices.iter().copied().filter(|choice| self.has_choice(column, row, choice)).collect();
                chosen.join(";")
            }
            Kind::Money => self.money(column, row).map(|money| money.yuan().to_string()).unwrap_or_default(),
            Kind::Value | Kind::Decimal(_) if self.wide(column, row).is_some() => {
                self.wide(column, row).map(wide_text).unwrap_or_default()
            }
            Kind::Value | Kind::Decimal(_) => {
                self.decimal(column, row).map(|value| value.to_string()).unwrap_or_default()
            }
            Kind::Integer => self.integer(column, row).map(|value| value.to_string()).unwrap_or_default(),
            Kind::Year => self.year(column, row).map(|year| year.to_string()).unwrap_or_default(),
            Kind::Month => self.month(column, row).map(|month| month.to_string()).unwrap_or_default(),
            Kind::Day => self.day(column, row).map(|day| day.to_string()).unwrap_or_default(),
            Kind::Period => self.period(column, row).map(|period| period.to_string()).unwrap_or_default(),
            Kind::LooseDay => self.loose_day(column, row).map(|day| day.to_string()).unwrap_or_default(),
            Kind::Boolean => self.boolean(column, row).map(|value| value.to_string()).unwrap_or_default(),
        }
    }
}

/// A value in units of 10⁻¹⁰ as a decimal, in its shortest form.
fn wide_text(value: i128) -> String {
    let (sign, digits) = (if value < 0 { "-" } else { "" }, format!("{:011}", value.unsigned_abs()));
    let (whole, fraction) = digits.split_at(digits.len() - Table::WIDE_PLACES as usize);
    format!("{sign}{whole}.{fraction}").trim_end_matches('0').trim_end_matches('.').to_owned()
}
