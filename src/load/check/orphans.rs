//! Rows that hang on a quarantined row follow it.

use std::collections::BTreeSet;

use crate::base::{Code, inserted};
use crate::load::assemble::Drafts;
use crate::load::draft::{Draft, RowState};
use crate::load::sink::Sink;

/// A row that hangs on a quarantined row follows it, and so do the rows that hang on it.
pub(super) fn follow(drafts: &mut Drafts, sink: &mut Sink) {
    loop {
        let mut orphans = Vec::new();
        for (&name, draft) in &drafts.tables {
            for &(column, target) in &draft.foreign_keys {
                let lost = drafts.tables.get(target).map(lost_ids).unwrap_or_default();
                orphans.extend(orphans_of(draft, column, &lost).into_iter().map(|row| (name, row, column, target)));
            }
        }
        if orphans.is_empty() {
            return;
        }
        for (name, row, column, target) in orphans {
            let Some(draft) = drafts.tables.get_mut(name).filter(|draft| draft.is_sound(row)) else { continue };
            sink.push(draft.at(Code::ParentQuarantined, row, column).detail(target));
            draft.states[row as usize] = RowState::ParentQuarantined;
        }
    }
}

/// The ids of the rows that are out; not of those that stand a second time in a sound row.
fn lost_ids(draft: &Draft) -> BTreeSet<&str> {
    let Some(id) =
        draft.table.spec.position("id").filter(|_| draft.states.iter().any(|state| *state != RowState::Sound))
    else {
        return BTreeSet::new();
    };
    let Some(texts) = draft.table.texts(id) else { return BTreeSet::new() };
    let mut is_kept = vec![false; texts.values().len()];
    for row in draft.sound() {
        if let Some(kept) = is_kept.get_mut(texts.code(row) as usize) {
            *kept = true;
        }
    }
    let out = draft.table.rows().filter(|&row| !draft.is_sound(row));
    inserted(out.filter(|&row| is_kept.get(texts.code(row) as usize) == Some(&false)).map(|row| texts.get(row)))
}

/// The sound rows whose key names a lost id.
fn orphans_of(draft: &Draft, column: usize, lost: &BTreeSet<&str>) -> Vec<u32> {
    let Some(texts) = draft.table.texts(column).filter(|_| !lost.is_empty()) else { return Vec::new() };
    let is_lost: Vec<bool> =
        texts.values().iter().map(|text| text.split(';').any(|item| lost.contains(item))).collect();
    if !is_lost.contains(&true) {
        return Vec::new();
    }
    draft.sound().filter(|&row| is_lost.get(texts.code(row) as usize) == Some(&true)).collect()
}
