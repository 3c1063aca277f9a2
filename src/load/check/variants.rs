//! A second published value is of a cell that exists.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Code, inserted};
use crate::load::assemble::Drafts;
use crate::load::draft::{Draft, RowState};
use crate::load::sink::Sink;
use crate::model::contract::{self, variant};

/// What became of a variant's cell.
enum Fate {
    /// It is not there.
    Missing,
    /// Its row is quarantined.
    Quarantined,
}

/// A variant names a table, a row by its key and a column; where its row is quarantined it follows.
/// Tables that are not in the package are not looked into, as with every key.
pub(super) fn exist(drafts: &mut Drafts, sink: &mut Sink) {
    let Some(variants) = drafts.tables.get(variant::SPEC.name) else { return };
    let mut found = Vec::new();
    let mut named: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for row in variants.sound() {
        named.entry(variants.table.text(variant::TABLE, row)).or_default().push(row);
    }
    for (name, rows) in named {
        let Some(spec) = contract::table(name) else {
            found.extend(rows.into_iter().map(|row| (row, variant::TABLE, Fate::Missing)));
            continue;
        };
        let Some(target) = drafts.tables.get(spec.name) else { continue };
        let keys = inserted(rows.iter().map(|&row| variants.table.text(variant::ROW, row)));
        let known = states(target, &keys);
        for row in rows {
            let column = target.table.spec.position(variants.table.text(variant::COLUMN, row));
            match known.get(variants.table.text(variant::ROW, row)) {
                None => found.push((row, variant::ROW, Fate::Missing)),
                Some(_) if !column.is_some_and(|column| target.table.has(column)) => {
                    found.push((row, variant::COLUMN, Fate::Missing));
                }
                Some(false) => found.push((row, variant::ROW, Fate::Quarantined)),
                Some(true) => {}
            }
        }
    }
    let Some(variants) = drafts.tables.get_mut(variant::SPEC.name) else { return };
    for (row, column, fate) in found {
        put_out(variants, row, column, &fate, sink);
    }
}

fn put_out(variants: &mut Draft, row: u32, column: usize, fate: &Fate, sink: &mut Sink) {
    let table = variants.table.text(variant::TABLE, row).to_owned();
    match fate {
        Fate::Missing => {
            let cell = [variant::TABLE, variant::ROW, variant::COLUMN].map(|column| variants.table.text(column, row));
            let diagnostic = variants.at(Code::VariantTarget, row, column).detail(cell.join(" · "));
            variants.quarantine(row, diagnostic, sink);
        }
        Fate::Quarantined => {
            sink.push(variants.at(Code::ParentQuarantined, row, column).detail(table));
            variants.states[row as usize] = RowState::ParentQuarantined;
        }
    }
}

/// For each of some keys that a table has, whether a row with it is sound. Keys are only spelled out
/// for rows whose first column fits one of them.
fn states<'a>(draft: &Draft, keys: &BTreeSet<&'a str>) -> BTreeMap<&'a str, bool> {
    let firsts: BTreeSet<&str> = inserted(keys.iter().filter_map(|key| key.split('/').next()));
    let column = draft.table.spec.key[0];
    let mut found: BTreeMap<&str, bool> = BTreeMap::new();
    for row in draft.table.rows() {
        let may_fit = match draft.table.texts(column) {
            // A key's own text may hold the mark that joins them.
            Some(texts) => firsts.contains(texts.get(row).split('/').next().unwrap_or_default()),
            None => true,
        };
        if may_fit && let Some(&key) = keys.get(draft.table.key(row).as_str()) {
            *found.entry(key).or_default() |= draft.states[row as usize] == RowState::Sound;
        }
    }
    found
}
