//! Doubts about dates: what comes first is dated first, and a task is planned as its last baseline.

use crate::base::Code;
use crate::load::check::Seen;
use crate::load::check::groups::Grouped;
use crate::load::sink::Sink;
use crate::model::contract::{action, approval, coordination, docking, responsibility, task, task_plan};
use crate::model::{Table, TableSpec};

/// Columns of a table of which the first is never dated after the second.
const ORDERS: &[(&TableSpec, usize, usize)] = &[
    (&coordination::SPEC, coordination::HELD, coordination::DUE),
    (&coordination::SPEC, coordination::HELD, coordination::CLOSED),
    (&action::SPEC, action::RAISED, action::DUE),
    (&action::SPEC, action::RAISED, action::CLOSED),
    (&approval::SPEC, approval::SUBMITTED, approval::DUE),
    (&approval::SPEC, approval::SUBMITTED, approval::GRANTED),
    (&responsibility::SPEC, responsibility::START, responsibility::DUE),
    (&docking::SPEC, docking::PUSHED, docking::ACCEPTED),
    (&docking::SPEC, docking::PUSHED, docking::ENROLLED),
    (&docking::SPEC, docking::PUSHED, docking::RETURNED),
    (&docking::SPEC, docking::ACCEPTED, docking::ENROLLED),
    (&docking::SPEC, docking::ACCEPTED, docking::RETURNED),
];

/// A matter is not due or closed before it was held.
pub(super) fn coordination(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    in_order(seen, &coordination::SPEC, row, sink);
}

/// A deviation is not due or closed before it was raised.
pub(super) fn action(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    in_order(seen, &action::SPEC, row, sink);
}

/// An approval is not due or granted before it was submitted.
pub(super) fn approval(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    in_order(seen, &approval::SPEC, row, sink);
}

/// A responsibility is not due before it begins.
pub(super) fn responsibility(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    in_order(seen, &responsibility::SPEC, row, sink);
}

/// Pushed, accepted, enrolled or returned.
pub(super) fn docking(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    in_order(seen, &docking::SPEC, row, sink);
}

fn in_order(seen: &Seen<'_>, spec: &TableSpec, row: u32, sink: &mut Sink) {
    let table = seen.table(spec);
    for &(_, first, second) in ORDERS.iter().filter(|(known, ..)| known.name == spec.name) {
        if let (Some(before), Some(after)) = (table.day(first, row), table.day(second, row))
            && after < before
        {
            let fault = seen.at(Code::DatesOutOfOrder, table, row, second).detail(spec.fields[first].name);
            sink.push(fault.detail(before.to_string()));
        }
    }
}

/// A task's planned dates, where it states them, are those of its last baseline: the one decided
/// last, of equal days the highest version. The start of a milestone means nothing.
pub(super) fn baseline(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    let (tasks, plans) = (seen.table(&task::SPEC), seen.table(&task_plan::SPEC));
    let rows = seen.rows(Grouped::TaskPlan, row).iter().copied();
    let order = |&row: &u32| (plans.day(task_plan::DECIDED, row), plans.integer(task_plan::VERSION, row));
    let Some(last) = rows.max_by_key(order) else { return };
    if !seen.losses.none_naming(&task_plan::SPEC, tasks.text(task::ID, row)) {
        return;
    }
    compare(seen, tasks, (row, task::FINISH_PLANNED), (last, task_plan::FINISH), sink);
    if tasks.boolean(task::MILESTONE, row) != Some(true) {
        compare(seen, tasks, (row, task::START_PLANNED), (last, task_plan::START), sink);
    }
}

fn compare(
    seen: &Seen<'_>,
    tasks: &Table,
    (row, column): (u32, usize),
    (last, of_plan): (u32, usize),
    sink: &mut Sink,
) {
    let stated = tasks.day(column, row);
    if let (Some(stated), Some(planned)) = (stated, seen.table(&task_plan::SPEC).day(of_plan, last))
        && stated != planned
    {
        sink.push(seen.at(Code::BaselineMismatch, tasks, row, column).detail(planned.to_string()));
    }
}
