//! Keys: each stands once, each that is named exists, and rows of a quarantined row follow it.

use std::collections::BTreeMap;

use crate::base::{Code, Period};
use crate::load::assemble::Drafts;
use crate::load::draft::{Draft, RowState, at_cell};
use crate::load::sink::Sink;
use crate::model::contract::{measure, observation};
use crate::model::{NONE, Table};

/// Of rows with one key the first stays.
pub(super) fn primary_keys(drafts: &mut Drafts, sink: &mut Sink) {
    let same_cell = SameCell::new(drafts);
    for draft in drafts.tables.values_mut() {
        let key = draft.table.spec.key;
        for (row, first) in repeated(draft, key, &same_cell, false) {
            let place = draft.at(Code::PrimaryKey, row, key[0]).value(draft.table.key(row));
            let diagnostic = place.detail(draft.table.line(first).to_string());
            draft.quarantine(row, diagnostic, sink);
        }
    }
}

/// Declared keys beyond the contract's; a row with an empty cell in one is not compared.
pub(super) fn unique_keys(drafts: &mut Drafts, sink: &mut Sink) {
    let same_cell = SameCell::default();
    for draft in drafts.tables.values_mut() {
        for key in draft.unique_keys.clone() {
            for (row, first) in repeated(draft, &key, &same_cell, true) {
                let diagnostic = draft.at(Code::UniqueError, row, key[0]).detail(draft.table.line(first).to_string());
                draft.quarantine(row, diagnostic, sink);
            }
        }
    }
}

/// What makes two cells of `observation` one: an empty area is the home area, and for cumulated
/// figures and rates a month is the span from January to it.
#[derive(Debug, Default)]
struct SameCell {
    home_area: Option<i64>,
    cumulated: Vec<i64>,
}

impl SameCell {
    fn new(drafts: &Drafts) -> Self {
        let Some(published) = drafts.tables.get("observation").map(|draft| &draft.table) else {
            return Self::default();
        };
        let code = |column: usize, text: &str| published.texts(column)?.find(text).map(i64::from);
        let cumulated = drafts.tables.get("measure").into_iter().flat_map(|draft| {
            let table = &draft.table;
            table
                .rows()
                .filter(|&row| matches!(table.choice(measure::KIND, row), "ytd" | "rate"))
                .filter_map(move |row| code(observation::MEASURE, table.text(measure::ID, row)))
        });
        Self { home_area: code(observation::AREA, &drafts.package.home_area), cumulated: cumulated.collect() }
    }

    fn code(&self, table: &Table, column: usize, row: u32) -> Option<i64> {
        let code = table.cell_code(column, row);
        if table.spec.name != "observation" {
            return code;
        }
        match (column, table.period(column, row)) {
            (observation::AREA, _) => code.filter(|_| code != self.home_area),
            (observation::PERIOD, Some(Period::Span(from, to)))
                if self.cumulates(table, row) && from == to.january() =>
            {
                // The code of the month itself, which stands for the span.
                Some((2 << 40) + (i64::from(to.number_since_year_0()) << 20) + i64::from(to.number_since_year_0()))
            }
            _ => code,
        }
    }

    fn cumulates(&self, table: &Table, row: u32) -> bool {
        table.cell_code(observation::MEASURE, row).is_some_and(|code| self.cumulated.contains(&code))
    }
}

/// The sound rows whose key stood before, each with the first row that has it.
fn repeated(draft: &Draft, key: &[usize], same_cell: &SameCell, skip_empty: bool) -> Vec<(u32, u32)> {
    let codes = |row: u32| key.iter().map(move |&column| same_cell.code(&draft.table, column, row));
    let rows = draft.sound().filter(|&row| !skip_empty || codes(row).all(|code| code.is_some()));
    // A row's mixed key instead of the key itself: a large table is sorted in little memory.
    let mut mixed: Vec<(u64, u32)> = rows.map(|row| (codes(row).fold(0, mix), row)).collect();
    mixed.sort_unstable();
    let mut found = Vec::new();
    for group in mixed.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        let mut first: BTreeMap<Vec<Option<i64>>, u32> = BTreeMap::new();
        for &(_, row) in group {
            let known = *first.entry(codes(row).collect()).or_insert(row);
            if known != row {
                found.push((row, known));
            }
        }
    }
    found.sort_unstable();
    found
}

fn mix(mixed: u64, code: Option<i64>) -> u64 {
    let code = code.map_or(u64::MAX, i64::cast_unsigned);
    (mixed.rotate_left(23) ^ code).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// For each distinct text of a key column: the rows it names, or the id that names none.
type Named = Vec<Result<Vec<u32>, String>>;

fn named(draft: &Draft, column: usize, target: &Draft) -> Option<Named> {
    let id = target.table.spec.position("id")?;
    let rows = target.row_by_code(id);
    let ids = target.table.texts(id)?;
    let row_of = |item: &str| {
        let row = ids.find(item).and_then(|code| rows.get(code as usize)).copied().unwrap_or(NONE);
        if row == NONE { Err(item.to_owned()) } else { Ok(row) }
    };
    let texts = draft.table.texts(column)?;
    Some(texts.values().iter().map(|value| value.split(';').map(row_of).collect()).collect())
}

/// Every key must name a row of its table, where that table is in the package.
pub(super) fn foreign_keys(drafts: &mut Drafts, sink: &mut Sink) {
    let mut unknown = Vec::new();
    for (&name, draft) in &drafts.tables {
        for &(column, target) in &draft.foreign_keys {
            let Some(parents) = drafts.tables.get(target) else { continue };
            let (Some(named), Some(texts)) = (named(draft, column, parents), draft.table.texts(column)) else {
                continue;
            };
            for row in draft.readable() {
                if let Some(Err(id)) = named.get(texts.code(row) as usize) {
                    let place = at_cell(&draft.table, Code::ForeignKey, row, column);
                    unknown.push((name, row, place.value(id).detail(target)));
                }
            }
        }
    }
    for (name, row, diagnostic) in unknown {
        if let Some(draft) = drafts.tables.get_mut(name) {
            draft.quarantine(row, diagnostic, sink);
        }
    }
}

/// A row that hangs on a quarantined row follows it, and so do the rows that hang on it.
pub(super) fn parents_quarantined(drafts: &mut Drafts, sink: &mut Sink) {
    loop {
        let mut orphans = Vec::new();
        for (&name, draft) in &drafts.tables {
            for &(column, target) in &draft.foreign_keys {
                orphans.extend(orphans_of(drafts, draft, column, target).map(|row| (name, row, column, target)));
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

fn orphans_of<'a>(
    drafts: &'a Drafts,
    draft: &'a Draft,
    column: usize,
    target: &str,
) -> impl Iterator<Item = u32> + use<'a> {
    let parents = drafts.tables.get(target);
    let out = |parents: &Draft, rows: &[u32]| rows.iter().any(|&row| !parents.is_sound(row));
    let lost: Vec<bool> = parents
        .and_then(|parents| {
            let named = named(draft, column, parents)?;
            Some(named.iter().map(|rows| rows.as_ref().is_ok_and(|rows| out(parents, rows))).collect())
        })
        .unwrap_or_default();
    let texts = draft.table.texts(column).filter(|_| lost.contains(&true));
    texts.into_iter().flat_map(move |texts| {
        let lost = lost.clone();
        draft.sound().filter(move |&row| lost.get(texts.code(row) as usize) == Some(&true))
    })
}
