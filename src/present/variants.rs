//! Second published values of a cell, as the table `variant` gives them.

use crate::base::{Decimal, LooseDay, Money};
use crate::figures::{Figure, FigureId, Value};
use crate::locale::format;
use crate::model::contract::variant;
use crate::model::{Kind, Table, Unit};
use crate::present::Context;
use crate::present::shown::shown_whole;
use crate::present::spec::Shown;

/// What other sources say of a cell of a table.
pub(super) struct Variant {
    /// Its row in `variant`.
    pub row: u32,
    /// The other value, as the figure that the cell is.
    pub shown: Shown,
}

/// The second values of the cell that a figure was read from: the column of the figure's own name.
pub(super) fn variants(context: &Context, table: &Table, row: u32, id: FigureId) -> Vec<Variant> {
    let Some(column) = table.spec.position(id.as_str()) else { return Vec::new() };
    let named = context.dataset().table(&variant::SPEC);
    let key = table.key(row);
    let is_of_cell = |row: &u32| {
        let cell = [variant::TABLE, variant::ROW, variant::COLUMN].map(|column| named.text(column, *row));
        cell == [table.spec.name, key.as_str(), id.as_str()]
    };
    let other = |row: u32| {
        let text = named.text(variant::VALUE, row);
        let value = value(context, table, column, text)?;
        let figure = Figure::ledger(id, Some(value), context.scope()).from_rows(variant::SPEC.name, vec![row]);
        let shown = shown_whole(figure, context.locale);
        // A date is as precise as it was written.
        let date = LooseDay::parse(text).filter(|_| matches!(value, Value::Day(_)));
        let shown = match date {
            Some(date) => Shown { text: format::loose_day(date, context.locale), ..shown },
            None => shown,
        };
        Some(Variant { row, shown })
    };
    named.rows().filter(is_of_cell).filter_map(other).collect()
}

/// The value of a text as the column writes it; nothing where it is none.
fn value(context: &Context, table: &Table, column: usize, text: &str) -> Option<Value> {
    let field = &table.spec.fields[column];
    match field.kind {
        Kind::LooseDay => LooseDay::parse(text).map(|date| Value::Day(date.last_day())),
        Kind::Decimal(_) => Decimal::parse(text).map(Value::Published),
        Kind::Money => {
            let unit = context.dataset().package.units.get(&format!("{}.{}", table.spec.name, field.name))?;
            let yuan = i128::from(Unit::parse(unit)?.yuan()?);
            let fen = Decimal::parse(text)?.micro() * yuan / 10_000;
            i64::try_from(fen).ok().map(|fen| Value::Money(Money::from_fen(fen)))
        }
        _ => None,
    }
}
