//! What was published of several members at once: by period and batch, one measure a column.
//! Published statistics are shown beside each other and never added; what a whole has beyond all of
//! its members is said as a difference.

use std::collections::BTreeMap;

use crate::analysis::statistics::{CellKey, Statistics};
use crate::base::{Arrange, Decimal, Month, Period};
use crate::model::contract::{measure, observation};
use crate::model::{Dataset, Dimension, NONE, Unit};

/// The rows of each member's cell by the member's row, the leading one first.
pub type Cells = BTreeMap<u32, Vec<u32>>;

/// Values of so many members make an issue.
const SEVERAL: usize = 2;

/// What was published of several members for one period, or of one batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The period.
    pub period: Period,
    /// The batch's row; nothing for what is of no batch.
    pub batch: Option<u32>,
    /// Its measures, in the table's order.
    pub columns: Vec<IssueColumn>,
}

/// One measure of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueColumn {
    /// The measure's row.
    pub measure: u32,
    /// The rows of each member's cell by the member's row, the leading one first.
    pub cells: Cells,
    /// The rows of the whole's own cell; empty where it is not published.
    pub whole: Vec<u32>,
}

impl IssueColumn {
    /// The whole less the sum of its published members, where that can be said: every value exact, of a
    /// measure whose parts add. Money in 元, all else in the unit of the measure.
    pub fn residual(&self, dataset: &Dataset, members: &[u32]) -> Option<Decimal> {
        let table = dataset.table(&observation::SPEC);
        let measures = dataset.table(&measure::SPEC);
        let adds = measures.choice(measure::KIND, self.measure) != "rate"
            && !["percent", "percentage_point"].contains(&measures.choice(measure::UNIT, self.measure));
        let yuan = Unit::parse(measures.choice(measure::UNIT, self.measure)).and_then(Unit::yuan).unwrap_or(1);
        let value = |rows: &Vec<u32>| {
            let row = *rows.first()?;
            let is_exact = table.choice(observation::QUALIFIER, row).is_empty();
            table.decimal_times(observation::VALUE, row, yuan).filter(|_| is_exact)
        };
        let published = members.iter().filter_map(|member| self.cells.get(member));
        let parts: Option<Vec<Decimal>> = published.map(value).collect();
        let sum: i128 = parts.filter(|parts| adds && !parts.is_empty())?.iter().map(|part| part.micro()).sum();
        Some(Decimal::from_micro(value(&self.whole)?.micro() - sum))
    }
}

/// The issues of the members of a dimension up to a month, the latest first. Of what is of no batch
/// each measure stands in its latest issue alone. `is_shown` says which members count: two of them
/// make an issue.
pub fn issues(
    statistics: &Statistics,
    (dimension, parent): (Dimension, Option<u32>),
    until: Month,
    is_shown: impl Fn(u32) -> bool,
) -> Vec<Issue> {
    let whole = |key: &CellKey| of_parent(statistics, dimension, parent, key);
    let mut found: BTreeMap<(Period, u32), BTreeMap<u32, Cells>> = BTreeMap::new();
    for (key, rows) in statistics.cells() {
        let Some(member) = member_of(statistics, dimension, key).filter(|&member| is_shown(member)) else { continue };
        if key.period.last() <= until {
            let cells = found.entry((key.period, key.batch)).or_default().entry(key.measure).or_default();
            cells.insert(member, rows.to_vec());
        }
    }
    let mut latest: BTreeMap<u32, Period> = BTreeMap::new();
    for ((period, batch), columns) in &found {
        for (&measure, _) in columns.iter().filter(|(_, cells)| *batch == NONE && cells.len() >= SEVERAL) {
            let known = latest.entry(measure).or_insert(*period);
            *known = [*known, *period].into_iter().max_by_key(|period| period.last()).unwrap_or(*period);
        }
    }
    let mut issues: Vec<Issue> = Vec::new();
    for ((period, batch), columns) in found {
        let is_current = |measure: &u32| batch != NONE || latest.get(measure) == Some(&period);
        let kept = columns.into_iter().filter(|(measure, cells)| cells.len() >= SEVERAL && is_current(measure));
        let columns: Vec<IssueColumn> = kept
            .map(|(measure, cells)| {
                let key = CellKey { batch, ..statistics.key(measure, None, period) };
                IssueColumn { measure, cells, whole: statistics.rows(&whole(&key)).to_vec() }
            })
            .collect();
        if !columns.is_empty() {
            issues.push(Issue { period, batch: Some(batch).filter(|&batch| batch != NONE), columns });
        }
    }
    issues.arrange_by_key(|issue| std::cmp::Reverse((issue.period.last(), issue.period.first())));
    issues
}

/// The member that a cell speaks of alone; nothing for cells of anything narrower.
fn member_of(statistics: &Statistics, dimension: Dimension, key: &CellKey) -> Option<u32> {
    let home = statistics.key(key.measure, None, key.period).area;
    let is_plain = key.organisation == NONE && key.funding.is_empty();
    match dimension {
        Dimension::Area if is_plain && key.sector == NONE => Some(key.area),
        Dimension::Sector if is_plain && key.area == home => Some(key.sector).filter(|&sector| sector != NONE),
        _ => None,
    }
}

/// The same cell for the parent of the members.
fn of_parent(statistics: &Statistics, dimension: Dimension, parent: Option<u32>, key: &CellKey) -> CellKey {
    let home = statistics.key(key.measure, None, key.period);
    match dimension {
        Dimension::Area => CellKey { area: parent.unwrap_or(home.area), ..key.clone() },
        _ => CellKey { sector: parent.unwrap_or(NONE), ..key.clone() },
    }
}
