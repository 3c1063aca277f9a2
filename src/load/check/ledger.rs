//! Doubts about a project's money: cumulated amounts that fall, more done than there is, more
//! counted than done, parts that are not the whole.

use crate::base::{Arrange, Code, Money, Month};
use crate::load::check::Seen;
use crate::load::check::groups::Grouped;
use crate::load::sink::Sink;
use crate::model::Table;
use crate::model::contract::{investment_part, progress, project};

/// The project's rows of `progress` in the order of months.
fn by_month(seen: &Seen<'_>, project: u32) -> Vec<(Month, u32)> {
    let table = seen.table(&progress::SPEC);
    let rows = seen.rows(Grouped::Progress, project).iter();
    let mut rows: Vec<(Month, u32)> = rows.filter_map(|&row| Some((table.month(progress::MONTH, row)?, row))).collect();
    rows.arrange();
    rows
}

/// Amounts cumulate within their year: none is below the one before it.
pub(super) fn falls(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let table = seen.table(&progress::SPEC);
    let rows = by_month(seen, project);
    for column in [progress::PLANNED, progress::DONE, progress::COUNTED] {
        let mut before: Option<(Month, Money)> = None;
        for &(month, row) in &rows {
            let Some(amount) = table.money(column, row) else { continue };
            if let Some((earlier, higher)) = before
                && earlier.year() == month.year()
                && amount < higher
            {
                sink.push(fall(seen, table, (row, column), earlier, &[amount, higher]));
            }
            before = Some((month, amount));
        }
    }
}

/// What is said of an amount below the one before it.
pub(super) fn fall(
    seen: &Seen<'_>,
    table: &Table,
    (row, column): (u32, usize),
    earlier: Month,
    amounts: &[Money],
) -> crate::base::Diagnostic {
    seen.at_money(Code::CumulativeFalls, table, row, column, amounts).detail(earlier.to_string())
}

/// What was done before, in the years before and this year is not more than the whole. Named is the
/// first row that shows it.
pub(super) fn done_above_total(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let (projects, table) = (seen.table(&project::SPEC), seen.table(&progress::SPEC));
    let Some(total) = projects.money(project::TOTAL_INVESTMENT, project) else { return };
    let mut years_before = projects.money(project::DONE_BEFORE, project).unwrap_or_default();
    let mut last: Option<(Month, Money)> = None;
    for (month, row) in by_month(seen, project) {
        let Some(done) = table.money(progress::DONE, row) else { continue };
        if let Some((earlier, amount)) = last
            && earlier.year() != month.year()
        {
            years_before += amount;
        }
        if years_before + done > total {
            let amounts = [years_before + done, total];
            sink.push(seen.at_money(Code::DoneAboveTotal, table, row, progress::DONE, &amounts));
            return;
        }
        last = Some((month, done));
    }
}

/// Statistics accept no more than was done, an empty `done` holding the last of its year. A year
/// without any `done` says nothing.
pub(super) fn counted_above_done(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let table = seen.table(&progress::SPEC);
    if !seen.is_whole(project, &[&progress::SPEC]) {
        return;
    }
    let mut last: Option<(i32, Money)> = None;
    for (month, row) in by_month(seen, project) {
        let done = table.money(progress::DONE, row).map(|done| (month.year(), done));
        last = done.or(last).filter(|(year, _)| *year == month.year());
        if let (Some(counted), Some((_, done))) = (table.money(progress::COUNTED, row), last)
            && counted > done
        {
            sink.push(seen.at_money(Code::CountedAboveDone, table, row, progress::COUNTED, &[counted, done]));
        }
    }
}

/// The parts of a total, where any is named, sum to it.
pub(super) fn parts(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let (projects, table) = (seen.table(&project::SPEC), seen.table(&investment_part::SPEC));
    let Some(total) = projects.money(project::TOTAL_INVESTMENT, project) else { return };
    let rows = seen.rows(Grouped::Part, project).iter();
    let amounts: Vec<Money> = rows.filter_map(|&row| table.money(investment_part::AMOUNT, row)).collect();
    let sum = amounts.iter().copied().sum();
    if !amounts.is_empty() && sum != total && seen.is_whole(project, &[&investment_part::SPEC]) {
        let column = project::TOTAL_INVESTMENT;
        sink.push(seen.at_money(Code::PartsMismatch, projects, project, column, &[sum, total]));
    }
}
