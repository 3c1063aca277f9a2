//! The projects that are short of their plan to date by most.

use crate::analysis::snapshot::Snapshot;
use crate::base::Money;
use crate::facts::{Facts, Selection};
use crate::model::Dataset;

/// The largest gaps of the selected projects, at most `limit`, the largest first and of equal ones the first
/// project's; none where nobody has reported.
pub fn largest_gaps(
    dataset: &Dataset,
    facts: &Facts,
    snapshot: &Snapshot,
    selection: &Selection,
    limit: usize,
) -> Vec<(Money, u32)> {
    if !facts.ledger.has_report(snapshot.month) {
        return Vec::new();
    }
    let columns = snapshot.columns(dataset, facts);
    // The largest so far, in their order: few enough to be moved one by one.
    let mut largest: Vec<(i64, u32)> = Vec::with_capacity(limit + 1);
    for row in selection.rows() {
        let gap = columns.gap(row);
        let least = if largest.len() < limit { 0 } else { largest.last().map_or(0, |&(gap, _)| gap) };
        if gap > least {
            let at = largest.iter().position(|&(known, _)| known < gap).unwrap_or(largest.len());
            largest.insert(at, (gap, row));
            largest.truncate(limit);
        }
    }
    largest.into_iter().map(|(gap, row)| (Money::from_fen(gap), row)).collect()
}
