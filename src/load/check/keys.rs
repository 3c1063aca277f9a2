//! Keys: each stands once, each that is named exists, and rows of a quarantined row follow it.

use std::cell::OnceCell;

use crate::base::{Code, Period};
use crate::load::assemble::Drafts;
use crate::load::check::line_of_sums::is_sum;
use crate::load::draft::Draft;
use crate::load::sink::Sink;
use crate::model::contract::{measure, observation};
use crate::model::{NONE, Table, period_code};

/// Of rows with one key the first stays.
pub(super) fn primary_keys(drafts: &mut Drafts, table: &'static str, sink: &mut Sink) {
    let same_cell = if table == observation::SPEC.name { SameCell::new(drafts) } else { SameCell::default() };
    let Some(draft) = drafts.tables.get_mut(table) else { return };
    let key = draft.table.spec.key;
    for (row, first) in repeated(draft, key, &same_cell, false) {
        let place = draft.at(Code::PrimaryKey, row, key[0]).value(draft.table.key(row));
        let diagnostic = place.detail(draft.table.line(first).to_string());
        draft.quarantine(row, diagnostic, sink);
    }
}

/// Declared keys beyond the contract's; a row with an empty cell in one is not compared.
pub(super) fn unique_keys(drafts: &mut Drafts, table: &'static str, sink: &mut Sink) {
    let Some(draft) = drafts.tables.get_mut(table) else { return };
    for key in draft.unique_keys.clone() {
        for (row, first) in repeated(draft, &key, &SameCell::default(), true) {
            let diagnostic = draft.at(Code::UniqueError, row, key[0]).detail(draft.table.line(first).to_string());
            draft.quarantine(row, diagnostic, sink);
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
        let home_area = drafts.home_area().and_then(|home| code(observation::AREA, &home));
        Self { home_area, cumulated: cumulated.collect() }
    }

    fn code(&self, table: &Table, column: usize, row: u32) -> Option<i64> {
        let code = table.cell_code(column, row);
        if table.spec.name != "observation" {
            return code;
        }
        match (column, table.period(column, row)) {
            (observation::AREA, _) => code.filter(|_| code != self.home_area),
            (observation::PERIOD, Some(Period::Span(from, to)))
                if from == to || from == to.january() && self.cumulates(table, row) =>
            {
                Some(period_code(Period::Month(to)))
            }
            _ => code,
        }
    }

    fn cumulates(&self, table: &Table, row: u32) -> bool {
        table.cell_code(observation::MEASURE, row).is_some_and(|code| self.cumulated.contains(&code))
    }
}

/// The sound rows whose key stood before, each with the first row that has it, in the file's order.
fn repeated(draft: &Draft, key: &[usize], same_cell: &SameCell, skip_empty: bool) -> Vec<(u32, u32)> {
    let codes = |row: u32| key.iter().map(move |&column| same_cell.code(&draft.table, column, row));
    // First rows in chains by their mixed key: a large table is gone through once, in little memory.
    let chains = (draft.table.len() as usize).next_power_of_two();
    let mut heads = vec![NONE; chains];
    let mut next = vec![NONE; draft.table.len() as usize];
    let mut found = Vec::new();
    for row in draft.sound().filter(|&row| !skip_empty || codes(row).all(|code| code.is_some())) {
        let chain = (codes(row).fold(0, mix) >> 32) as usize & (chains - 1);
        let mut first = heads[chain];
        while first != NONE && !codes(first).eq(codes(row)) {
            first = next[first as usize];
        }
        if first == NONE {
            next[row as usize] = heads[chain];
            heads[chain] = row;
        } else {
            found.push((row, first));
        }
    }
    found
}

fn mix(mixed: u64, code: Option<i64>) -> u64 {
    let code = code.map_or(u64::MAX, i64::cast_unsigned);
    (mixed.rotate_left(23) ^ code).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Every key must name a row of its table, where that table is in the package.
pub(super) fn foreign_keys(drafts: &mut Drafts, table: &'static str, sink: &mut Sink) {
    let mut unknown = Vec::new();
    let Some(draft) = drafts.tables.get(table) else { return };
    for &(column, target) in &draft.foreign_keys {
        let Some(parents) = drafts.tables.get(target) else { continue };
        let (Some(stranger), Some(texts)) = (strangers(draft, column, parents), draft.table.texts(column)) else {
            continue;
        };
        for row in draft.readable() {
            if let Some(Some(Stranger { id, meant })) = stranger.get(texts.code(row) as usize) {
                // A plan of 合计 hangs on no project that anybody forgot.
                let code = if is_sum(id) { Code::TotalRow } else { Code::ForeignKey };
                let fault = draft.at(code, row, column).value(id).detail(target);
                unknown.push((row, fault.among(meant.clone())));
            }
        }
    }
    let Some(draft) = drafts.tables.get_mut(table) else { return };
    unknown.into_iter().for_each(|(row, diagnostic)| draft.quarantine(row, diagnostic, sink));
}

/// An id that names no row, and the one of the row that bears it as a name.
struct Stranger {
    id: String,
    meant: Option<String>,
}

/// For each distinct text of a key column, the first id in it that names no row.
fn strangers(draft: &Draft, column: usize, target: &Draft) -> Option<Vec<Option<Stranger>>> {
    let id = target.table.spec.position("id")?;
    let (own, ids, rows) = (draft.table.texts(column)?, target.table.texts(id)?, target.row_by_code(id));
    let is_known = |item: &str| ids.find(item).is_some_and(|code| rows.get(code as usize) != Some(&NONE));
    // Made for the first stranger alone: most columns have none.
    let named = OnceCell::new();
    let stranger = |text: &String| {
        let id = text.split(';').find(|item| !is_known(item))?.to_owned();
        let named = named.get_or_init(|| target.ids_by_name());
        let meant = named.get(id.as_str()).copied().flatten().map(str::to_owned);
        Some(Stranger { id, meant })
    };
    Some(own.values().iter().map(stranger).collect())
}
