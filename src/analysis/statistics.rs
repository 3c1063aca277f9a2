//! Published statistics: which row leads a cell, and what a measure says of an area at a month.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::base::{Arrange, Day, LooseDay, Month, Period};
use crate::facts::Query;
use crate::model::contract::{area, batch, choices, measure, observation, organisation, sector, source, target};
use crate::model::{Dataset, Dimension, NONE, Table};

/// What a published value is about; all of it but the measure and the period may be empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellKey {
    /// The measure's row.
    pub measure: u32,
    /// The area's row, the home area where the cell is empty.
    pub area: u32,
    /// The sector's row, or [`NONE`].
    pub sector: u32,
    /// The organisation's row, or [`NONE`].
    pub organisation: u32,
    /// The funding, or an empty text.
    pub funding: &'static str,
    /// The batch's row, or [`NONE`].
    pub batch: u32,
    /// The period; for year-to-date measures and rates a month means from January to it.
    pub period: Period,
}

/// All observations by cell, the leading row of each first.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    cells: BTreeMap<CellKey, Vec<u32>>,
    home: u32,
}

impl Statistics {
    /// From the table `observation`.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&observation::SPEC);
        let home = home_area(dataset).unwrap_or(NONE);
        let mut cells: BTreeMap<CellKey, Vec<u32>> = BTreeMap::new();
        for row in table.rows() {
            if let Some(key) = cell_key(dataset, table, row, home) {
                cells.entry(key).or_default().push(row);
            }
        }
        for rows in cells.values_mut() {
            rows.arrange_by_key(|&row| precedence(dataset, table, row));
        }
        Self { cells, home }
    }

    /// The rows of a cell, the leading one first.
    pub fn rows(&self, key: &CellKey) -> &[u32] {
        self.cells.get(key).map_or(&[], Vec::as_slice)
    }

    /// The cell of a measure for an area alone (of nothing: the home area) and a period.
    pub fn key(&self, measure: u32, area: Option<u32>, period: Period) -> CellKey {
        CellKey {
            measure,
            area: area.unwrap_or(self.home),
            sector: NONE,
            organisation: NONE,
            funding: "",
            batch: NONE,
            period,
        }
    }

    /// The leading rows of a measure for an area alone, by period.
    pub fn series(&self, measure: u32, area: Option<u32>) -> Vec<(Period, u32)> {
        let wanted = self.key(measure, area, Period::Year(0));
        let is_wanted = |key: &CellKey| CellKey { period: wanted.period, ..key.clone() } == wanted;
        let of_measure = self.cells.iter().filter(|(key, _)| key.measure == measure && is_wanted(key));
        of_measure.filter_map(|(key, rows)| Some((key.period, *rows.first()?))).collect()
    }

    /// What a measure says of an area alone at a month: the row whose period is the one that the
    /// measure's kind asks for.
    pub fn at(&self, dataset: &Dataset, measure: u32, area: Option<u32>, month: Month) -> &[u32] {
        let periods = periods_at(kind(dataset, measure), month);
        let rows = periods.into_iter().map(|period| self.rows(&self.key(measure, area, period)));
        rows.into_iter().find(|rows| !rows.is_empty()).unwrap_or(&[])
    }

    /// What a measure says in a filtered scope at a month: a single area, sector, organisation,
    /// funding and batch find their own cell; anything else has none (无此口径).
    pub fn in_scope(&self, dataset: &Dataset, measure: u32, query: &Query, month: Month) -> &[u32] {
        let periods = periods_at(kind(dataset, measure), month);
        let Some(key) = self.scoped_key(dataset, measure, query) else { return &[] };
        let rows = periods.into_iter().map(|period| self.rows(&CellKey { period, ..key.clone() }));
        rows.into_iter().find(|rows| !rows.is_empty()).unwrap_or(&[])
    }

    /// The cells of a measure in a filtered scope, by period.
    pub fn series_in_scope(&self, dataset: &Dataset, measure: u32, query: &Query) -> Vec<(Period, &[u32])> {
        let Some(wanted) = self.scoped_key(dataset, measure, query) else { return Vec::new() };
        let is_wanted = |key: &CellKey| CellKey { period: wanted.period, ..key.clone() } == wanted;
        let cells = self.cells.iter().filter(|(key, _)| key.measure == measure && is_wanted(key));
        cells.map(|(key, rows)| (key.period, rows.as_slice())).collect()
    }

    fn scoped_key(&self, dataset: &Dataset, measure: u32, query: &Query) -> Option<CellKey> {
        let mut key = self.key(measure, None, Period::Year(0));
        if !query.words.is_empty() {
            return None;
        }
        for (dimension, values) in &query.chosen {
            let [value] = values.as_slice() else { return None };
            match dimension {
                Dimension::Area => key.area = dataset.table(&area::SPEC).find(value)?,
                Dimension::Sector => key.sector = dataset.table(&sector::SPEC).find(value)?,
                Dimension::Batch => key.batch = dataset.table(&batch::SPEC).find(value)?,
                Dimension::Funding => {
                    key.funding = choices::FUNDING.iter().copied().find(|funding| funding == value)?;
                }
                Dimension::SpecialHq | Dimension::AreaHq | Dimension::Unit if key.organisation == NONE => {
                    key.organisation = dataset.table(&organisation::SPEC).find(value)?;
                }
                _ => return None,
            }
        }
        Some(key)
    }

    /// Every cell.
    pub fn cells(&self) -> impl Iterator<Item = (&CellKey, &[u32])> {
        self.cells.iter().map(|(key, rows)| (key, rows.as_slice()))
    }
}

/// The area the package is about: the declared one, else the only one at the top.
pub fn home_area(dataset: &Dataset) -> Option<u32> {
    let table = dataset.table(&area::SPEC);
    if let Some(row) = table.find(&dataset.package.home_area) {
        return Some(row);
    }
    let mut tops = table.rows().filter(|&row| table.target(area::PARENT, row).is_none());
    tops.next().filter(|_| tops.next().is_none())
}

/// The periods a value at a month may stand under, in order of preference.
fn periods_at(kind: &str, month: Month) -> Vec<Period> {
    let cumulated = Period::Span(month.january(), month);
    let is_year_end = month.number() == 12;
    match kind {
        "ytd" | "rate" if is_year_end => vec![cumulated, Period::Year(month.year())],
        "ytd" | "rate" => vec![cumulated],
        _ => vec![Period::Month(month)],
    }
}

fn kind(dataset: &Dataset, measure_row: u32) -> &'static str {
    dataset.table(&measure::SPEC).choice(measure::KIND, measure_row)
}

fn cell_key(dataset: &Dataset, table: &Table, row: u32, home: u32) -> Option<CellKey> {
    let measure = table.target(observation::MEASURE, row)?;
    // A key into a table that is not in the package names something, so its row is no total.
    let key = |column| match table.text(column, row) {
        "" => Some(NONE),
        _ => table.target(column, row),
    };
    Some(CellKey {
        measure,
        area: key(observation::AREA).map(|area| if area == NONE { home } else { area })?,
        sector: key(observation::SECTOR)?,
        organisation: key(observation::ORGANISATION)?,
        funding: table.choice(observation::FUNDING, row),
        batch: key(observation::BATCH)?,
        period: same_period(kind(dataset, measure), table.period(observation::PERIOD, row)?)?,
    })
}

/// One spelling for each cell: a span of one month is that month; for `ytd` and `rate` a month means
/// from January to it. Statistics publish January and February together, so a January value of a
/// flow, a cumulated amount or a rate is ignored.
fn same_period(kind: &str, period: Period) -> Option<Period> {
    let single = match period {
        Period::Span(from, to) if from == to => Period::Month(to),
        other => other,
    };
    match (single, kind) {
        (Period::Month(month), "flow" | "ytd" | "rate") if month.number() == 1 => None,
        (Period::Month(month), "ytd" | "rate") => Some(Period::Span(month.january(), month)),
        _ => Some(single),
    }
}

/// Primary before media before reprint before none, then the later date, then the id. Of a source that
/// is in no table the id alone is known.
fn precedence<'a>(dataset: &Dataset, published: &'a Table, row: u32) -> (usize, Reverse<Option<Day>>, &'a str) {
    let table = dataset.table(&source::SPEC);
    let last = choices::SOURCE_KIND.len();
    let id = published.text(observation::SOURCE, row);
    let Some(row) = published.target(observation::SOURCE, row) else { return (last, Reverse(None), id) };
    let kind = table.choice(source::KIND, row);
    let rank = choices::SOURCE_KIND.iter().position(|&known| known == kind).unwrap_or(last);
    let date = table.loose_day(source::DATE, row).map(LooseDay::last_day);
    (rank, Reverse(date), id)
}

/// The target in force on a day for a measure and one area (of nothing: the home area) alone; the
/// row it stands in.
pub fn target_in_force(dataset: &Dataset, measure_row: u32, area_row: Option<u32>, year: i32, day: Day) -> Option<u32> {
    let table = dataset.table(&target::SPEC);
    let home = home_area(dataset);
    let wanted = area_row.or(home);
    let is_alone = |row| {
        [target::ORGANISATION, target::SECTOR, target::PROJECT]
            .into_iter()
            .all(|column| table.text(column, row).is_empty())
    };
    let fits = |&row: &u32| {
        table.target(target::MEASURE, row) == Some(measure_row)
            && table.year(target::YEAR, row) == Some(year)
            && table.target(target::AREA, row).or(home) == wanted
            && is_alone(row)
            && table.day(target::DECIDED, row).is_none_or(|decided| decided <= day)
    };
    let order = |row: &u32| {
        let version = table.choice(target::VERSION, *row);
        let place = choices::VERSION.iter().position(|&known| known == version);
        (table.day(target::DECIDED, *row), place)
    };
    table.rows().filter(fits).max_by_key(order)
}
