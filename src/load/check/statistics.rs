//! Doubts about published statistics: what is year to date does not fall within its year.

use crate::base::{Arrange, Code, Decimal, Month, Period};
use crate::load::check::Seen;
use crate::load::check::groups::Grouped;
use crate::load::sink::Sink;
use crate::model::Unit;
use crate::model::contract::{measure, observation};

/// What two values of one series share.
type Series = ([Option<i64>; 6], i32);

/// Of a measure that cumulates, the values of one source for one cell and year in the order of
/// months: none is below the one before it. What is only 约, 超 or 近 is not compared.
pub(super) fn falls(seen: &Seen<'_>, measure_row: u32, sink: &mut Sink) {
    let (measures, table) = (seen.table(&measure::SPEC), seen.table(&observation::SPEC));
    if measures.choice(measure::KIND, measure_row) != "ytd" {
        return;
    }
    let yuan = Unit::parse(measures.choice(measure::UNIT, measure_row)).and_then(Unit::yuan).unwrap_or(1);
    let said = |row| table.decimal(observation::VALUE, row).unwrap_or_default();
    let mut values: Vec<(Series, Month, u32, Decimal)> = Vec::new();
    for &row in seen.rows(Grouped::Observation, measure_row) {
        let Some(month) = table.period(observation::PERIOD, row).and_then(cumulated_to) else { continue };
        let value = table.decimal_times(observation::VALUE, row, yuan);
        if let Some(value) = value.filter(|_| table.choice(observation::QUALIFIER, row).is_empty()) {
            values.push(((cell(seen, row), month.year()), month, row, value));
        }
    }
    values.arrange();
    for pair in values.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        if before.0 == after.0 && before.1 < after.1 && after.3 < before.3 {
            let unit = measures.choice(measure::UNIT, measure_row);
            let fault = seen.at(Code::CumulativeFalls, table, after.2, observation::VALUE);
            sink.push(fault.quantity(said(after.2), unit).quantity(said(before.2), unit).detail(before.1.to_string()));
        }
    }
}

/// The month to which a period cumulates the year from January on.
fn cumulated_to(period: Period) -> Option<Month> {
    match period {
        Period::Month(month) => Some(month),
        Period::Span(from, to) if from == to || from == to.january() => Some(to),
        Period::Year(_) => Some(period.last()),
        _ => None,
    }
}

fn cell(seen: &Seen<'_>, row: u32) -> [Option<i64>; 6] {
    let table = seen.table(&observation::SPEC);
    let columns = [
        observation::AREA,
        observation::SECTOR,
        observation::ORGANISATION,
        observation::FUNDING,
        observation::BATCH,
        observation::SOURCE,
    ];
    let home = &seen.dataset.package.home_area;
    let is_home = |column| column == observation::AREA && table.text(column, row) == home;
    columns.map(|column| table.cell_code(column, row).filter(|_| !is_home(column)))
}
