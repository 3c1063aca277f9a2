//! Figures that the calendar of reporting does not know: they are named and left out.

use crate::base::{Code, Diagnostic, Period};
use crate::load::assemble::Drafts;
use crate::load::draft::{Draft, RowState};
use crate::load::sink::Sink;
use crate::model::contract::{measure, observation, progress};

/// `done` and `counted` end at the month the data run to.
pub(super) fn after_as_of(drafts: &mut Drafts, sink: &mut Sink) {
    let (Some(as_of), Some(draft)) = (drafts.package.as_of, drafts.tables.get_mut("progress")) else { return };
    for row in draft.sound().collect::<Vec<_>>() {
        if draft.table.month(progress::MONTH, row).is_some_and(|month| month > as_of) {
            for column in [progress::DONE, progress::COUNTED] {
                let fault = |draft: &Draft| draft.at(Code::AfterAsOf, row, column).detail(as_of.to_string());
                ignore_cell(draft, row, column, fault, sink);
            }
        }
    }
}

/// Statistics accept nothing for January alone.
pub(super) fn counted_in_january(drafts: &mut Drafts, sink: &mut Sink) {
    let Some(draft) = drafts.tables.get_mut("progress") else { return };
    for row in draft.sound().collect::<Vec<_>>() {
        if draft.table.month(progress::MONTH, row).is_some_and(|month| month.number() == 1) {
            let fault = |draft: &Draft| draft.at(Code::JanuaryFigure, row, progress::COUNTED);
            ignore_cell(draft, row, progress::COUNTED, fault, sink);
        }
    }
}

/// Takes an amount for nothing, where there is one, and says why.
fn ignore_cell(draft: &mut Draft, row: u32, column: usize, fault: impl Fn(&Draft) -> Diagnostic, sink: &mut Sink) {
    if draft.table.money(column, row).is_some() {
        sink.push(fault(draft));
        if let Some(values) = draft.table.column_mut(column) {
            values.clear(row);
        }
    }
}

/// Nor do statistics publish January alone: January and February are one period.
pub(super) fn published_for_january(drafts: &mut Drafts, sink: &mut Sink) {
    let published: Vec<String> = drafts.tables.get("measure").map_or_else(Vec::new, |draft| {
        let kind = |row: &u32| matches!(draft.table.choice(measure::KIND, *row), "flow" | "ytd" | "rate");
        draft.table.rows().filter(kind).map(|row| draft.table.text(measure::ID, row).to_owned()).collect()
    });
    let Some(draft) = drafts.tables.get_mut("observation") else { return };
    for row in draft.sound().collect::<Vec<_>>() {
        let january = match draft.table.period(observation::PERIOD, row) {
            Some(Period::Month(month)) => month.number() == 1,
            Some(Period::Span(from, to)) => from == to && to.number() == 1,
            _ => false,
        };
        if january && published.iter().any(|id| id == draft.table.text(observation::MEASURE, row)) {
            sink.push(draft.at(Code::JanuaryFigure, row, observation::PERIOD));
            draft.states[row as usize] = RowState::Ignored;
        }
    }
}
