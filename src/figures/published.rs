//! Figures of the statistics: published values, in the unit of their measure.

use std::sync::Arc;

use crate::base::{Decimal, Qualifier};
use crate::figures::{Figure, FigureId, Rows, Value};
use crate::model::contract::{measure, observation, target};
use crate::model::{Dataset, Table, Unit};

/// The unit of a measure.
pub fn measure_unit(dataset: &Dataset, measure_row: u32) -> Unit {
    Unit::parse(dataset.table(&measure::SPEC).choice(measure::UNIT, measure_row)).unwrap_or(Unit::Count)
}

/// A published number in the base unit of its measure: money in 元, all others as published.
fn base_value(dataset: &Dataset, measure_row: u32, (table, column, row): (&Table, usize, u32)) -> Option<Decimal> {
    table.decimal_times(column, row, measure_unit(dataset, measure_row).yuan().unwrap_or(1))
}

/// The figure of the leading row of a cell; `rows` are all rows of the cell, the leading one first.
pub fn published(dataset: &Dataset, rows: &[u32], scope: impl Into<Arc<str>>) -> Figure {
    let table = dataset.table(&observation::SPEC);
    let leading = rows.first().copied();
    let measure_row = leading.and_then(|row| table.target(observation::MEASURE, row));
    let value = leading
        .zip(measure_row)
        .and_then(|(row, measure_row)| base_value(dataset, measure_row, (table, observation::VALUE, row)));
    Figure {
        id: FigureId::Published,
        value: value.map(Value::Published),
        qualifier: leading.map_or(Qualifier::Exact, |row| Qualifier::parse(table.choice(observation::QUALIFIER, row))),
        scope: scope.into(),
        measure: leading.map(|row| table.text(observation::MEASURE, row).to_owned()).unwrap_or_default(),
        inputs: Vec::new(),
        rows: Rows::Table { table: observation::SPEC.name, rows: rows.to_vec() },
    }
}

/// The figure of a row of `target`.
pub fn target_figure(dataset: &Dataset, row: u32, scope: impl Into<Arc<str>>) -> Figure {
    let table = dataset.table(&target::SPEC);
    let measure_row = table.target(target::MEASURE, row);
    let value = measure_row.and_then(|measure_row| base_value(dataset, measure_row, (table, target::VALUE, row)));
    Figure {
        id: FigureId::Target,
        value: value.map(Value::Published),
        qualifier: Qualifier::parse(table.choice(target::QUALIFIER, row)),
        scope: scope.into(),
        measure: table.text(target::MEASURE, row).to_owned(),
        inputs: Vec::new(),
        rows: Rows::Table { table: target::SPEC.name, rows: vec![row] },
    }
}
