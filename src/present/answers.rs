//! What was asked, and what was answered.

use std::sync::{Arc, Mutex, OnceLock};

use crate::analysis::{Breakdown, Grouping, Matrix, Snapshot, Sums, Totals};
use crate::facts::{Selection, YearTally};
use crate::locale::Locale;
use crate::model::Dimension;
use crate::nav::Filters;
use crate::present::curves::YearCurve;
use crate::present::members::Members;

/// How many answers of one kind are kept.
const KEPT_ASKED: usize = 64;

/// What was asked of some filters at a month; each answer is computed when it is first asked for.
#[derive(Debug)]
pub(super) struct Answers {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) filters: Filters,
    pub(super) selection: Arc<Selection>,
    pub(super) sums: OnceLock<Sums>,
    pub(super) year_tally: OnceLock<YearTally>,
    pub(super) scope: OnceLock<Arc<str>>,
    pub(super) totals: OnceLock<Totals>,
    pub(super) year: OnceLock<Arc<YearCurve>>,
    pub(super) breakdowns: Asked<Grouping, Breakdown>,
    pub(super) matrices: Asked<(Grouping, Grouping), Matrix>,
    pub(super) members: Asked<(Dimension, Grouping, Locale), Members>,
}

impl Answers {
    pub(super) fn new(snapshot: Arc<Snapshot>, filters: Filters, selection: Selection) -> Self {
        Self {
            snapshot,
            filters,
            selection: Arc::new(selection),
            sums: OnceLock::new(),
            year_tally: OnceLock::new(),
            scope: OnceLock::new(),
            totals: OnceLock::new(),
            year: OnceLock::new(),
            breakdowns: Asked::default(),
            matrices: Asked::default(),
            members: Asked::default(),
        }
    }
}

/// Answers by what was asked.
#[derive(Debug)]
pub(super) struct Asked<K, V>(Mutex<Vec<(K, Arc<V>)>>);

impl<K, V> Default for Asked<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: PartialEq + Clone, V> Asked<K, V> {
    pub(super) fn forget(&self) {
        if let Ok(mut asked) = self.0.lock() {
            asked.clear();
        }
    }

    pub(super) fn get(&self, key: &K, take: impl FnOnce() -> V) -> Arc<V> {
        let known = || {
            let asked = self.0.lock().ok()?;
            asked.iter().find(|(known, _)| known == key).map(|(_, answer)| answer.clone())
        };
        known().unwrap_or_else(|| {
            // Not while the lock is held: one answer may ask for another.
            let answer = Arc::new(take());
            if let Ok(mut asked) = self.0.lock() {
                asked.insert(0, (key.clone(), answer.clone()));
                asked.truncate(KEPT_ASKED);
            }
            answer
        })
    }
}
