//! Sums side by side, such as those of the members of a whole: what can be added and taken away, and beside it
//! what cannot: the oldest thing overdue, and how exact a sum is.

use crate::analysis::snapshot::Snapshot;
use crate::analysis::tally::Tally;
use crate::analysis::totals::Totals;
use crate::base::{Month, Qualifier};
use crate::facts::{Facts, Overdue, Selection};

/// One sum.
#[derive(Clone, Debug, Default)]
pub(super) struct Slot {
    pub(super) tally: Tally,
    oldest: Option<Overdue>,
    /// How many of its priced projects are not exact, and how exact the last of them is.
    rough: (i64, Qualifier),
}

impl Slot {
    pub(super) fn of(tally: Tally) -> Self {
        Self { tally, ..Self::default() }
    }

    /// Of several due on one day the first stays.
    fn note_overdue(&mut self, overdue: Overdue) {
        if self.oldest.is_none_or(|oldest| overdue.due < oldest.due) {
            self.oldest = Some(overdue);
        }
    }

    fn note_rough(&mut self, qualifier: Qualifier) {
        self.rough = (self.rough.0 + 1, qualifier);
    }

    pub(super) fn totals(&self, facts: &Facts, month: Month) -> Totals {
        // A sum of 近 and 超 among exact amounts is no bound that anybody published.
        let total_qualifier = match (self.rough, self.tally.priced) {
            ((0, _), _) => Qualifier::Exact,
            ((_, qualifier), 1) => qualifier,
            _ => Qualifier::About,
        };
        Totals { total_qualifier, oldest: self.oldest, ..Totals::of(&self.tally, &facts.ledger, month) }
    }
}

/// Tells the slots of each selected project what cannot be summed; `slots_of` names those of a project.
pub(super) fn note(
    facts: &Facts,
    snapshot: &Snapshot,
    selection: &Selection,
    slots: &mut [Slot],
    slots_of: &dyn Fn(u32, &mut Vec<usize>),
) {
    let mut found = Vec::new();
    let mut each = |row: u32, slots: &mut [Slot], tell: &dyn Fn(&mut Slot)| {
        if selection.contains(row) {
            found.clear();
            slots_of(row, &mut found);
            for &at in &found {
                slots.get_mut(at).into_iter().for_each(tell);
            }
        }
    };
    for &(row, overdue) in snapshot.overdue() {
        each(row, slots, &|slot| slot.note_overdue(overdue));
    }
    for &(row, qualifier) in facts.rough() {
        each(row, slots, &|slot| slot.note_rough(qualifier));
    }
}
