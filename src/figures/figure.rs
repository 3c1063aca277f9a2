//! A number that can explain itself.

use std::sync::Arc;

use crate::base::{Day, Decimal, Money, Qualifier, Ratio};
use crate::figures::FigureId;
use crate::model::Dimension;

/// The exact value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount of money.
    Money(Money),
    /// A share, shown in percent.
    Share(Ratio),
    /// A difference of shares, shown in percentage points.
    Points(Ratio),
    /// Things, days or ranks counted.
    Count(i64),
    /// A published value in its measure's unit.
    Published(Decimal),
    /// A day of the calendar.
    Day(Day),
}

impl Value {
    /// The exact decimal: money in 元, shares in percent, differences in percentage points, at
    /// most 6 decimals, half away from zero; a day as days since 1970.
    pub fn decimal(self) -> Decimal {
        match self {
            Self::Money(money) => money.yuan(),
            Self::Share(ratio) | Self::Points(ratio) => ratio.percent(6),
            Self::Count(count) => Decimal::from_whole(count),
            Self::Published(value) => value,
            Self::Day(day) => Decimal::from_whole(day.number().into()),
        }
    }

    /// The exact value as text: a decimal, or a day as ISO 8601 writes it.
    pub fn exact(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            other => other.decimal().to_string(),
        }
    }

    /// Below zero?
    pub fn is_negative(self) -> bool {
        match self {
            Self::Share(ratio) | Self::Points(ratio) => ratio.is_negative(),
            other => other.decimal() < Decimal::ZERO,
        }
    }
}

/// A named value that went into a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The figure the value is.
    pub id: FigureId,
    /// Its value; nothing where it is not there.
    pub value: Option<Value>,
}

/// Which rows of the package a figure was made from; listed only when it is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Rows {
    /// None: it follows from its inputs alone.
    #[default]
    None,
    /// The projects that the figure's scope chooses.
    Projects,
    /// The members that are compared: the siblings of the one that the scope chooses in the
    /// dimension, else those it falls into.
    Members(Dimension),
    /// The cells of the matrix of areas by the dimension that are behind plan.
    Cells(Dimension),
    /// These rows of one table.
    Table {
        /// The table's name in the contract.
        table: &'static str,
        /// Its rows.
        rows: Vec<u32>,
    },
}

/// A number that can explain itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub id: FigureId,
    /// Its exact value; nothing where there is none.
    pub value: Option<Value>,
    /// How exact it was published, or what it was computed from.
    pub qualifier: Qualifier,
    /// The canonical query of the state it speaks of.
    pub scope: Arc<str>,
    /// The id of the measure, for published figures.
    pub measure: String,
    /// The values in its formula, in the formula's order.
    pub inputs: Vec<Input>,
    /// What it was made from.
    pub rows: Rows,
}

impl Figure {
    /// A figure of the ledger: made from the projects that the scope chooses.
    pub fn ledger(id: FigureId, value: Option<Value>, scope: impl Into<Arc<str>>) -> Self {
        Self {
            id,
            value,
            qualifier: Qualifier::Exact,
            scope: scope.into(),
            measure: String::new(),
            inputs: Vec::new(),
            rows: Rows::Projects,
        }
    }

    /// The same, with the values in its formula.
    #[must_use]
    pub fn from_inputs(mut self, inputs: &[(FigureId, Option<Value>)]) -> Self {
        self.inputs = inputs.iter().map(|&(id, value)| Input { id, value }).collect();
        self
    }

    /// The same, made from these rows of a table.
    #[must_use]
    pub fn from_rows(mut self, table: &'static str, rows: Vec<u32>) -> Self {
        self.rows = Rows::Table { table, rows };
        self
    }
}
