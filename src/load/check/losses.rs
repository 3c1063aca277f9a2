//! Whose rows are missing because they were put out: what is left of them says nothing of a sum or
//! of what came last, and one fault is not to be told twice.

use std::collections::BTreeSet;

use crate::load::assemble::Drafts;
use crate::load::draft::RowState;
use crate::model::TableSpec;

/// The tables that lost rows, and of whom.
#[derive(Debug, Default)]
pub(super) struct Losses {
    /// Tables of which some row is out.
    tables: BTreeSet<&'static str>,
    /// Tables of which a record could not even be read: it may have been anyone's.
    unreadable: BTreeSet<&'static str>,
    /// The ids that rows which are out name, by table.
    named: BTreeSet<(&'static str, String)>,
}

impl Losses {
    /// From the judged tables.
    pub(super) fn new(drafts: &Drafts) -> Self {
        let mut losses = Self::default();
        for (&name, draft) in &drafts.tables {
            if draft.lost > 0 {
                losses.unreadable.insert(name);
            }
            for row in draft.table.rows() {
                if matches!(draft.states[row as usize], RowState::Sound | RowState::Ignored) {
                    continue;
                }
                losses.tables.insert(name);
                for &(column, _) in &draft.foreign_keys {
                    losses.named.insert((name, draft.table.text(column, row).to_owned()));
                }
            }
        }
        losses
    }

    /// Is every row of the table there?
    pub(super) fn none_of(&self, table: &TableSpec) -> bool {
        !self.tables.contains(table.name) && !self.unreadable.contains(table.name)
    }

    /// Is every row of the table there that names this id?
    pub(super) fn none_naming(&self, table: &TableSpec, id: &str) -> bool {
        self.none_of(table)
            || !self.unreadable.contains(table.name) && !self.named.contains(&(table.name, id.to_owned()))
    }
}
