//! A table while its rows are still being judged.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Money};
use crate::load::sink::Sink;
use crate::model::{Kind, NONE, Table, Unit};

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowState {
    /// Nothing is wrong with it.
    Sound,
    /// It breaks a rule.
    Quarantined,
    /// It has too many or too few cells: what its cells say is not to be trusted.
    Torn,
    /// A row it hangs on is quarantined.
    ParentQuarantined,
    /// It is left out without being at fault: a figure that the calendar does not know.
    Ignored,
}

/// A table, and the state of each of its rows.
#[derive(Debug)]
pub(super) struct Draft {
    /// The rows, bad ones included.
    pub table: Table,
    /// The state of each row.
    pub states: Vec<RowState>,
    /// Records that could not even be split into cells.
    pub lost: u32,
    /// Columns whose values together may stand only once, beyond the key.
    pub unique_keys: Vec<Vec<usize>>,
    /// Columns that name rows of other tables.
    pub foreign_keys: Vec<(usize, &'static str)>,
    /// The unit each column's file is written in; nothing where it has none.
    pub units: Vec<Option<Unit>>,
}

impl Draft {
    /// A draft of an empty table.
    pub(super) fn new(
        table: Table,
        unique_keys: Vec<Vec<usize>>,
        more_foreign_keys: &[(usize, &'static str)],
        units: Vec<Option<Unit>>,
    ) -> Self {
        let own = table.spec.fields.iter().enumerate().filter_map(|(position, field)| match field.kind {
            Kind::Key(target) | Kind::Keys(target) => Some((position, target)),
            _ => None,
        });
        let foreign_keys = own.chain(more_foreign_keys.iter().copied()).collect();
        Self { table, states: Vec::new(), lost: 0, unique_keys, foreign_keys, units }
    }

    /// The rows whose cells can be trusted, each by itself.
    pub(super) fn readable(&self) -> impl Iterator<Item = u32> {
        self.table.rows().filter(|&row| self.states[row as usize] != RowState::Torn)
    }

    /// The rows nothing is wrong with so far.
    pub(super) fn sound(&self) -> impl Iterator<Item = u32> {
        self.table.rows().filter(|&row| self.is_sound(row))
    }

    /// Nothing wrong with it so far?
    pub(super) fn is_sound(&self, row: u32) -> bool {
        self.states[row as usize] == RowState::Sound
    }

    /// A diagnostic about a cell, with its text.
    pub(super) fn at(&self, code: Code, row: u32, column: usize) -> Diagnostic {
        at_cell(&self.table, self.units[column], code, row, column)
    }

    /// Puts a row out for its own fault.
    pub(super) fn quarantine(&mut self, row: u32, diagnostic: Diagnostic, sink: &mut Sink) {
        if matches!(self.states[row as usize], RowState::Sound | RowState::ParentQuarantined | RowState::Ignored) {
            self.states[row as usize] = RowState::Quarantined;
        }
        sink.push(diagnostic);
    }

    /// For each code of a text column, the row that holds it: the first sound one, else the first.
    /// A torn row counts: what hangs on it is better lost with it than called an orphan.
    pub(super) fn row_by_code(&self, column: usize) -> Vec<u32> {
        let Some(texts) = self.table.texts(column) else { return Vec::new() };
        let mut rows = vec![NONE; texts.values().len()];
        for row in self.table.rows() {
            if let Some(found) = rows.get_mut(texts.code(row) as usize)
                && (*found == NONE || !self.is_sound(*found) && self.is_sound(row))
            {
                *found = row;
            }
        }
        rows
    }

    /// The row with an id: the first sound one, else the first.
    pub(super) fn row_of(&self, id: &str) -> Option<u32> {
        let column = self.table.spec.position("id")?;
        let texts = self.table.texts(column)?;
        let code = texts.find(id)?;
        let holding = || self.table.rows().filter(|&row| texts.code(row) == code);
        holding().find(|&row| self.is_sound(row)).or_else(|| holding().next())
    }

    /// The id behind each name; nothing behind one that several ids bear. Where an id is wanted, a name is a common slip.
    pub(super) fn ids_by_name(&self) -> BTreeMap<&str, Option<&str>> {
        let mut ids: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        let Some(id) = self.table.spec.position("id") else { return ids };
        for column in ["name", "name_en", "title"].iter().filter_map(|label| self.table.spec.position(label)) {
            for row in self.table.rows() {
                let (name, id) = (self.table.text(column, row), self.table.text(id, row));
                let known = ids.entry(name).or_insert(Some(id));
                *known = known.filter(|known| *known == id);
            }
        }
        ids.remove("");
        ids
    }

    /// For each row, the row of `target` that its key names, or [`NONE`].
    pub(super) fn rows_named(&self, column: usize, target: &Self) -> Vec<u32> {
        let id = target.table.spec.position("id");
        let (Some(own), Some(ids)) = (self.table.texts(column), id.and_then(|id| target.table.texts(id))) else {
            return vec![NONE; self.table.len() as usize];
        };
        let rows = target.row_by_code(id.unwrap_or_default());
        let row_of = |text: &String| ids.find(text).and_then(|code| rows.get(code as usize)).copied().unwrap_or(NONE);
        let by_code: Vec<u32> = own.values().iter().map(row_of).collect();
        self.table.rows().map(|row| by_code.get(own.code(row) as usize).copied().unwrap_or(NONE)).collect()
    }

    /// How many rows are in a state.
    pub(super) fn count(&self, wanted: &[RowState]) -> u32 {
        self.states.iter().filter(|state| wanted.contains(state)).count() as u32
    }
}

/// A diagnostic about a cell of a table, with its text as the file spells it.
pub(super) fn at_cell(table: &Table, unit: Option<Unit>, code: Code, row: u32, column: usize) -> Diagnostic {
    let name = table.spec.fields[column].name;
    let diagnostic = Diagnostic::at_file(code, table.file_of(row)).line(table.line(row)).column(name);
    let text = match table.money(column, row) {
        Some(money) => in_unit(money, unit),
        None => table.cell(column, row),
    };
    diagnostic.value(shortened(&text))
}

/// An amount as a file in this unit spells it.
pub(super) fn in_unit(money: Money, unit: Option<Unit>) -> String {
    money.in_powers_of_ten(unit.and_then(Unit::yuan).unwrap_or(1).ilog10())
}

/// A text short enough for a list of faults.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 120;
    if text.chars().nth(LONGEST).is_none() {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
