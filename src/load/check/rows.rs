//! Rules that a row breaks by itself, or by what one key of it names.

use std::collections::BTreeMap;

use crate::base::{Code, Day, LooseDay, Money, inserted};
use crate::load::assemble::Drafts;
use crate::load::check::reserved::RESERVED;
use crate::load::draft::Draft;
use crate::load::sink::Sink;
use crate::model::contract::{area, measure, observation, plan, project, target, task, task_plan};
use crate::model::{NONE, Table, Unit};

/// Each table's columns of a start and its finish.
const SPANS: &[(&str, usize, usize)] = &[
    (project::SPEC.name, project::START_PLANNED, project::FINISH_PLANNED),
    (project::SPEC.name, project::START_ACTUAL, project::FINISH_ACTUAL),
    (task::SPEC.name, task::START_PLANNED, task::FINISH_PLANNED),
    (task::SPEC.name, task::START_ACTUAL, task::FINISH_ACTUAL),
    (task_plan::SPEC.name, task_plan::START, task_plan::FINISH),
];

/// A finish lies on its start or after it; of imprecise dates, if any days they may mean do.
pub(super) fn finish_before_start(drafts: &mut Drafts, table: &'static str, sink: &mut Sink) {
    let Some(draft) = drafts.tables.get_mut(table) else { return };
    for &(_, start, finish) in SPANS.iter().filter(|(name, ..)| *name == table) {
        let turned = |draft: &Draft, row| {
            let (begun, ended) = (day(&draft.table, start, row)?, day(&draft.table, finish, row)?);
            (ended.last_day() < begun.first_day()).then_some(begun)
        };
        put_out(draft, sink, |draft, row| {
            let begun = turned(draft, row)?;
            Some(draft.at(Code::FinishBeforeStart, row, finish).detail(begun.to_string()))
        });
    }
}

fn day(table: &Table, column: usize, row: u32) -> Option<LooseDay> {
    table.day(column, row).map(LooseDay::Day).or_else(|| table.loose_day(column, row))
}

/// Only the first version of a plan may hold from the start.
pub(super) fn decided_missing(drafts: &mut Drafts, sink: &mut Sink) {
    let Some(draft) = drafts.tables.get_mut(plan::SPEC.name) else { return };
    put_out(draft, sink, |draft, row| {
        let version = draft.table.choice(plan::VERSION, row);
        let decided: Option<Day> = draft.table.day(plan::DECIDED, row);
        let missing = decided.is_none() && !matches!(version, "" | "initial");
        missing.then(|| draft.at(Code::DecidedMissing, row, plan::DECIDED).detail(version))
    });
}

/// A measure's id stands beside the figures' names in every report.
pub(super) fn reserved_ids(drafts: &mut Drafts, sink: &mut Sink) {
    let Some(draft) = drafts.tables.get_mut(measure::SPEC.name) else { return };
    put_out(draft, sink, |draft, row| {
        let reserved = RESERVED.contains(&draft.table.text(measure::ID, row));
        reserved.then(|| draft.at(Code::ReservedId, row, measure::ID))
    });
}

/// A target means the home area by an empty cell, a project by that alone, and no money below 0.
pub(super) fn targets(drafts: &mut Drafts, sink: &mut Sink) {
    let home = drafts.home_area().unwrap_or_default();
    let of_money: Vec<String> = drafts.tables.get(measure::SPEC.name).map_or_else(Vec::new, |draft| {
        let table = &draft.table;
        let is_money = |row: &u32| Unit::parse(table.choice(measure::UNIT, *row)).and_then(Unit::yuan).is_some();
        table.rows().filter(is_money).map(|row| table.text(measure::ID, row).to_owned()).collect()
    });
    let Some(draft) = drafts.tables.get_mut(target::SPEC.name) else { return };
    put_out(draft, sink, |draft, row| {
        let area = draft.table.text(target::AREA, row);
        (!area.is_empty() && area == home).then(|| draft.at(Code::TargetHomeArea, row, target::AREA))
    });
    put_out(draft, sink, |draft, row| {
        if draft.table.text(target::PROJECT, row).is_empty() {
            return None;
        }
        let others = [target::AREA, target::ORGANISATION, target::SECTOR];
        let filled = others.into_iter().find(|&column| !draft.table.text(column, row).is_empty())?;
        let project = draft.table.text(target::PROJECT, row);
        Some(draft.at(Code::TargetProjectAlone, row, filled).detail(project))
    });
    put_out(draft, sink, |draft, row| {
        // The factor keeps the sign of the least amount.
        let value = draft.table.decimal_times(target::VALUE, row, 10_000);
        let negative = value.is_some_and(|value| value.micro() < 0);
        let measure = draft.table.text(target::MEASURE, row);
        (negative && of_money.iter().any(|id| id == measure)).then(|| draft.at(Code::NegativeMoney, row, target::VALUE))
    });
}

/// Values are read by their measure: of money whole 分 within the limit, of anything else decimals of
/// six places that fit.
pub(super) fn values(drafts: &mut Drafts, sink: &mut Sink) {
    let units: BTreeMap<String, i64> = drafts.tables.get(measure::SPEC.name).map_or_else(BTreeMap::new, |draft| {
        let table = &draft.table;
        let yuan = |row| {
            Some((table.text(measure::ID, row).to_owned(), Unit::parse(table.choice(measure::UNIT, row))?.yuan()?))
        };
        inserted(table.rows().filter_map(yuan))
    });
    let columns = [
        (observation::SPEC.name, observation::MEASURE, observation::VALUE),
        (target::SPEC.name, target::MEASURE, target::VALUE),
    ];
    for (name, named, column) in columns {
        let Some(draft) = drafts.tables.get_mut(name) else { continue };
        put_out(draft, sink, |draft, row| {
            let yuan = units.get(draft.table.text(named, row)).copied();
            let code = value_fault(&draft.table, column, row, yuan)?;
            Some(draft.at(code, row, column))
        });
    }
}

fn value_fault(table: &Table, column: usize, row: u32, yuan: Option<i64>) -> Option<Code> {
    let wide = table.wide(column, row);
    let Some(yuan) = yuan else {
        let is_fine = wide? % Table::WIDE_PER_MICRO != 0;
        return Some(if is_fine { Code::TooPrecise } else { Code::OutOfRange });
    };
    let micro = || table.decimal(column, row).map(|value| value.micro() * Table::WIDE_PER_MICRO);
    // In units of 10⁻¹⁰ 元, of which a 分 is 10⁸.
    let yuan = wide.or_else(micro)? * i128::from(yuan);
    if yuan % 100_000_000 != 0 {
        return Some(Code::TooPrecise);
    }
    (yuan.abs() / 100_000_000 > Money::LIMIT.into()).then_some(Code::OutOfRange)
}

/// No project lies in an area that overlaps its siblings: its sums would be counted twice.
pub(super) fn projects_in_overlays(drafts: &mut Drafts, sink: &mut Sink) {
    let (Some(projects), Some(areas)) = (drafts.tables.get(project::SPEC.name), drafts.tables.get(area::SPEC.name))
    else {
        return;
    };
    let named = projects.rows_named(project::AREA, areas);
    let overlaps = |at: u32| at != NONE && areas.table.boolean(area::COUNTED_IN_PARENT, at) == Some(false);
    let within: Vec<bool> = named.into_iter().map(overlaps).collect();
    let Some(draft) = drafts.tables.get_mut(project::SPEC.name) else { return };
    put_out(draft, sink, |draft, row| {
        within[row as usize].then(|| draft.at(Code::ProjectInOverlay, row, project::AREA))
    });
}

/// Quarantines the sound rows for which a rule has something to say.
fn put_out(draft: &mut Draft, sink: &mut Sink, rule: impl Fn(&Draft, u32) -> Option<crate::base::Diagnostic>) {
    let found: Vec<_> = draft.sound().filter_map(|row| Some((row, rule(draft, row)?))).collect();
    found.into_iter().for_each(|(row, diagnostic)| draft.quarantine(row, diagnostic, sink));
}
