//! The months one can go to.

use std::collections::BTreeSet;

use crate::base::{Day, LooseDay, Month, Period, inserted};
use crate::model::contract::{measure, observation};
use crate::model::{Dataset, Kind, Table};
use crate::present::Known;

/// Every month that has a figure: of the ledger, or of a headline measure for the home area; in
/// order, none after the month the data run to.
pub fn month_stops(known: &Known) -> Vec<Month> {
    let mut months: BTreeSet<Month> = inserted(known.facts.ledger.months_with_figures());
    let dataset = &known.dataset;
    let measures = dataset.table(&measure::SPEC);
    let headline = dataset.package.headline.iter().filter_map(|id| measures.find(id));
    for measure_row in headline {
        let series = known.statistics.series(measure_row, None);
        let has_statistics = |month: &Month| month.number() > 1;
        months.extend(series.into_iter().map(|(period, _)| period.last()).filter(has_statistics));
    }
    if months.is_empty() {
        let table = dataset.table(&observation::SPEC);
        months
            .extend(table.rows().filter_map(|row| table.period(observation::PERIOD, row)).map(|period| period.last()));
    }
    months.into_iter().filter(|&month| known.facts.as_of.is_none_or(|as_of| month <= as_of)).collect()
}

/// The first month in which anything of a package is dated: before it there is nothing to show.
pub(super) fn first_dated(dataset: &Dataset) -> Option<Month> {
    let of_column = |table: &Table, column: usize| table.rows().filter_map(|row| dated(table, column, row)).min();
    let of_table = |table: &Table| (0..table.spec.fields.len()).filter_map(|column| of_column(table, column)).min();
    dataset.tables().filter_map(of_table).min()
}

/// The first month that a cell of time may mean.
fn dated(table: &Table, column: usize, row: u32) -> Option<Month> {
    match table.spec.fields[column].kind {
        Kind::Year => Month::new(table.year(column, row)?, 1),
        Kind::Month => table.month(column, row),
        Kind::Day => table.day(column, row).map(Day::month),
        Kind::Period => table.period(column, row).map(Period::first),
        Kind::LooseDay => table.loose_day(column, row).map(LooseDay::first_day).map(Day::month),
        _ => None,
    }
}

/// The stop before or after a month, be it a stop itself or between two of them.
///
/// ```
/// use yilan::{base::Month, present::neighbour};
/// let [may, june, july] = [5, 6, 7].map(|number| Month::new(2023, number).unwrap());
/// assert_eq!(neighbour(&[may, july], june, true), Some(july));
/// assert_eq!(neighbour(&[may, july], june, false), Some(may));
/// assert_eq!(neighbour(&[may, july], july, true), None);
/// ```
pub fn neighbour(stops: &[Month], month: Month, is_later: bool) -> Option<Month> {
    let beyond = |stop: &&Month| if is_later { **stop > month } else { **stop < month };
    let mut found = stops.iter().filter(beyond).copied();
    if is_later { found.next() } else { found.next_back() }
}

/// The place among the stops that a month stands at: that of the latest not after it.
pub fn place_of(stops: &[Month], month: Option<Month>) -> usize {
    stops.iter().filter(|&&stop| Some(stop) <= month).count().saturating_sub(1)
}
