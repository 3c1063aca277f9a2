//! Doubts about units: amounts that no list of projects has were most likely declared in another unit.

use crate::base::{Code, Diagnostic, Money};
use crate::load::check::Seen;
use crate::load::draft::in_unit;
use crate::load::sink::Sink;
use crate::model::contract::{plan, progress, project};
use crate::model::{Table, TableSpec};

/// Where half of the amounts are below this, the file is in a larger unit: 10万元, while statistics of
/// investment begin at 500万元 a project.
const SMALL: Money = Money::from_yuan(100_000);
/// Where half of them are above this, it is in a smaller one: 1000亿元.
const LARGE: Money = Money::from_yuan(100_000_000_000);
/// Of fewer amounts, the projects may be of any size.
const FEWEST: usize = 3;
/// Of so many rows at most.
const ASKED: usize = 20_000;

/// Total investments of projects; asked once.
pub(super) fn of_totals(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    if row == 0 {
        ask(seen, &project::SPEC, project::TOTAL_INVESTMENT, sink);
    }
}

/// Annual plans; asked once.
pub(super) fn of_plans(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    if row == 0 {
        ask(seen, &plan::SPEC, plan::AMOUNT, sink);
    }
}

/// Amounts month by month; asked once a column.
pub(super) fn of_progress(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    if row == 0 {
        let columns = [progress::PLANNED, progress::DONE, progress::COUNTED];
        columns.into_iter().for_each(|column| ask(seen, &progress::SPEC, column, sink));
    }
}

fn ask(seen: &Seen<'_>, spec: &TableSpec, column: usize, sink: &mut Sink) {
    let table = seen.table(spec);
    let (Some(middle), Some(unit)) = (implausible(table, column), seen.unit(table, column)) else { return };
    let name = spec.fields[column].name;
    let doubt = Diagnostic::at_file(Code::UnitDoubtful, &table.file).line(1).column(name).value(unit.as_str());
    sink.push(doubt.detail(unit.as_str()).quantity(in_unit(middle, Some(unit)), unit.as_str()));
}

/// The middle one of the amounts, where it is too small or too large; an amount of 0 says nothing.
/// Of a long table every so many rows are asked, so that the page can answer between.
fn implausible(table: &Table, column: usize) -> Option<Money> {
    let stride = (table.len() as usize).div_ceil(ASKED).max(1);
    let asked = table.rows().step_by(stride).filter_map(|row| table.money(column, row));
    let mut amounts: Vec<Money> = asked.filter(|amount| *amount != Money::ZERO).collect();
    if amounts.len() < FEWEST {
        return None;
    }
    let half = amounts.len() / 2;
    let middle = *amounts.select_nth_unstable(half).1;
    (middle < SMALL || middle > LARGE).then_some(middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(amounts: &[i64]) -> Option<Money> {
        let mut table = Table::new(&plan::SPEC, "plan.csv", |field| field.name == "amount");
        for &yuan in amounts {
            let cell = crate::load::Cell::Number(Money::from_yuan(yuan).fen());
            cell.push(table.column_mut(plan::AMOUNT).unwrap());
            table.push_line(1);
        }
        implausible(&table, plan::AMOUNT)
    }

    #[test]
    fn amounts_of_another_unit_are_seen_and_odd_ones_are_not() {
        // 亿元 taken for 万元, and 元 taken for 万元.
        assert_eq!(said(&[15_000, 32_500, 800_000, 0]), Some(Money::from_yuan(32_500)));
        assert_eq!(
            said(&[500_000_000_000, 90_000_000_000, 3_000_000_000_000]),
            Some(Money::from_yuan(500_000_000_000))
        );
        // Half are of a size that there is; there are too few to tell.
        assert_eq!(said(&[15_000, 100_000, 200_000]), None);
        assert_eq!(said(&[15_000, 32_500, 0]), None);
        assert_eq!(said(&[3_200_000_000_000, 100_000_000_000, 100_000_000]), None);
    }
}
