//! How the cells of one column are read: its kind, spelling, missing values and constraints.

use crate::base::Code;
use crate::load::cell::{Cell, Spelling};
use crate::load::constraint::Constraints;
use crate::model::{Field, Kind};

/// A text that stands for no value, and what to call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    /// The text in the file.
    pub value: String,
    /// What the reader is told: 未报, 不适用; empty where nothing is said.
    pub label: String,
}

/// The reader of one column's cells.
#[derive(Clone, Debug)]
pub(super) struct FieldReader {
    /// The column.
    pub field: Field,
    /// How its cells are written.
    pub spelling: Spelling,
    /// The texts that stand for no value.
    pub missing: Vec<Missing>,
    /// What the schema asks of its values.
    pub constraints: Constraints,
    /// A fault of the column's unit: no cell of it can be read.
    pub unit_fault: Option<Code>,
}

/// A rule that a cell breaks, with the values its sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellFault {
    /// The rule.
    pub code: Code,
    /// What its sentence names.
    pub detail: String,
}

impl FieldReader {
    /// The column as the contract alone describes it.
    pub(super) fn contract(field: &Field) -> Self {
        Self {
            field: *field,
            spelling: Spelling::default(),
            missing: vec![Missing { value: String::new(), label: String::new() }],
            constraints: Constraints::default(),
            unit_fault: (field.kind == Kind::Money).then_some(Code::UnitMissing),
        }
    }

    /// Reads one cell.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub(super) fn read<'a>(&self, text: &'a str) -> Result<Cell<'a>, CellFault> {
        let fault = |code, detail: &str| CellFault { code, detail: detail.to_owned() };
        if self.missing.iter().any(|missing| missing.value == text) {
            let required = self.field.required || self.constraints.required;
            return if required { Err(fault(Code::Required, "")) } else { Ok(Cell::Empty) };
        }
        let kind = self.field.kind;
        if let Some(code) = self.unit_fault {
            return Err(fault(code, ""));
        }
        let cell = self.spelling.read(kind, text).map_err(|code| fault(code, &self.expected()))?;
        if let (Kind::Money, Cell::Number(..0)) = (kind, &cell) {
            return Err(fault(Code::NegativeMoney, ""));
        }
        if let Some(bounds) = beyond_contract(self.field, &cell) {
            return Err(fault(Code::ConstraintError, bounds));
        }
        match self.constraints.broken(&cell, text, kind, &self.spelling.list_delimiter) {
            Some(name) => Err(fault(Code::ConstraintError, name)),
            None => Ok(cell),
        }
    }

    /// What the column expects: the words of its categories, where it declares some, else by its kind.
    fn expected(&self) -> String {
        match self.spelling.categories.as_slice() {
            [] => expected(self.field.kind),
            categories => categories.iter().map(|(written, _)| written.as_str()).collect::<Vec<_>>().join(", "),
        }
    }

    /// What a missing value is called, where its text says more than that there is none.
    pub(super) fn missing_label(&self, text: &str) -> Option<&str> {
        let missing = self.missing.iter().find(|missing| missing.value == text)?;
        (!missing.label.is_empty()).then_some(missing.label.as_str())
    }
}

/// What a kind expects: the choices themselves, the table whose ids stand in it, else a word that the
/// sentences spell out.
fn expected(kind: Kind) -> String {
    match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => choices.join(", "),
        Kind::Key(table) | Kind::Keys(table) => table.to_owned(),
        Kind::Money => "money".to_owned(),
        Kind::Day => "day".to_owned(),
        Kind::Month => "month".to_owned(),
        Kind::Year => "year".to_owned(),
        Kind::Period => "period".to_owned(),
        Kind::LooseDay => "loose_day".to_owned(),
        Kind::Integer => "integer".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Value | Kind::Decimal(_) => "number".to_owned(),
        _ => "text".to_owned(),
    }
}

/// The bounds that the contract itself sets, where the value lies beyond them: a share of work is
/// 0–100, decimals are 0–6.
fn beyond_contract(field: Field, cell: &Cell<'_>) -> Option<&'static str> {
    let Cell::Number(number) = cell else { return None };
    let (bounds, name) = match field.name {
        "percent" => (0..=100_000_000, "0–100"),
        "decimals" => (0..=6, "0–6"),
        "version" | "limit_days" => (0..=i64::MAX, "≥ 0"),
        _ => return None,
    };
    (!bounds.contains(number)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::contract::{progress, task};

    #[test]
    fn missing_values_come_before_casting() {
        let mut reader = FieldReader::contract(&progress::SPEC.fields[progress::MONTH]);
        assert_eq!(reader.read("").unwrap_err().code, Code::Required);
        assert_eq!(reader.read("2023-13").unwrap_err(), CellFault { code: Code::TypeError, detail: "month".into() });
        reader.missing = Vec::new();
        assert_eq!(reader.read("").unwrap_err().code, Code::TypeError);
    }

    #[test]
    fn a_share_of_work_lies_between_0_and_100() {
        let reader = FieldReader::contract(&task::SPEC.fields[task::PERCENT]);
        assert!(reader.read("100").is_ok());
        assert_eq!(reader.read("100.1").unwrap_err().code, Code::ConstraintError);
    }

    #[test]
    fn money_without_a_unit_is_not_read() {
        let reader = FieldReader::contract(&progress::SPEC.fields[progress::DONE]);
        assert_eq!(reader.read("1").unwrap_err().code, Code::UnitMissing);
        assert_eq!(reader.read(""), Ok(Cell::Empty));
    }
}
