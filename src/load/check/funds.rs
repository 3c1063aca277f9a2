//! Doubts about funds: spent ≤ committed ≤ allocated ≤ the fund's amount, adjustments that end at
//! the allocation, spending that grows and does not precede the project.

use std::collections::BTreeMap;

use crate::base::{Arrange, Code, Money, Month};
use crate::load::check::Seen;
use crate::load::check::groups::Grouped;
use crate::load::check::ledger::fall;
use crate::load::sink::Sink;
use crate::model::contract::{allocation, allocation_change, fund, project, spending};

/// The order within one allocation, each amount against the next that is given, the fund's the last.
pub(super) fn in_order(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    let (table, funds) = (seen.table(&allocation::SPEC), seen.table(&fund::SPEC));
    let of_fund = table.target(allocation::FUND, row).and_then(|fund| funds.money(fund::AMOUNT, fund));
    let own = [
        (allocation::SPENT, "of_spent", ""),
        (allocation::COMMITTED, "of_committed", "limit_committed"),
        (allocation::ALLOCATED, "of_allocated", "limit_allocated"),
    ];
    let mut amounts: Vec<(usize, &str, &str, Money)> = own
        .into_iter()
        .filter_map(|(column, name, limit)| Some((column, name, limit, table.money(column, row)?)))
        .collect();
    amounts.extend(of_fund.map(|amount| (fund::AMOUNT, "", "limit_fund", amount)));
    for pair in amounts.windows(2) {
        let ((column, name, _, amount), (_, _, limit_name, limit)) = (pair[0], pair[1]);
        if amount > limit {
            let fault = seen.at_money(Code::FundExceeded, table, row, column, &[amount, limit]);
            sink.push(fault.detail(limit_name).detail(name));
        }
    }
}

/// All that a fund gives is not more than it holds; where one project alone gets more, its own row
/// has said so.
pub(super) fn allocated(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    let (funds, table) = (seen.table(&fund::SPEC), seen.table(&allocation::SPEC));
    let Some(limit) = funds.money(fund::AMOUNT, row) else { return };
    let rows = seen.rows(Grouped::AllocationOfFund, row).iter();
    let amounts: Vec<Money> = rows.filter_map(|&row| table.money(allocation::ALLOCATED, row)).collect();
    let sum: Money = amounts.iter().copied().sum();
    if sum > limit && amounts.into_iter().all(|amount| amount <= limit) {
        let fault = seen.at_money(Code::FundExceeded, funds, row, fund::AMOUNT, &[sum, limit]);
        sink.push(fault.detail("limit_fund").detail("of_all"));
    }
}

/// The last adjustment of each fund of a project ends at its allocation.
pub(super) fn changes(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let (table, allocations) = (seen.table(&allocation_change::SPEC), seen.table(&allocation::SPEC));
    if !seen.is_whole(project, &[&allocation::SPEC, &allocation_change::SPEC]) {
        return;
    }
    let mut last: BTreeMap<u32, u32> = BTreeMap::new();
    for &row in seen.rows(Grouped::AllocationChange, project) {
        let decided = |row: u32| table.day(allocation_change::DECIDED, row);
        let Some(fund) = table.target(allocation_change::FUND, row) else { continue };
        let known = last.entry(fund).or_insert(row);
        if decided(row) > decided(*known) {
            *known = row;
        }
    }
    for (fund, row) in last {
        let rows = seen.rows(Grouped::Allocation, project).iter();
        let of_fund = rows.filter(|&&row| allocations.target(allocation::FUND, row) == Some(fund));
        let given = of_fund.filter_map(|&row| allocations.money(allocation::ALLOCATED, row)).next();
        // Without a row nothing is allocated; a package without the table does not say.
        let given = given.or((!allocations.is_empty()).then_some(Money::ZERO));
        if let (Some(after), Some(given)) = (table.money(allocation_change::AFTER, row), given)
            && after != given
        {
            let (code, column) = (Code::AllocationMismatch, allocation_change::AFTER);
            sink.push(seen.at_money(code, table, row, column, &[after, given]));
        }
    }
}

/// Spending cumulates since the fund's issue and does not begin before the project does; of each
/// fund the first row that shows it is named.
pub(super) fn spending(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let (table, projects) = (seen.table(&spending::SPEC), seen.table(&project::SPEC));
    let started = projects.loose_day(project::START_ACTUAL, project);
    let rows = seen.rows(Grouped::Spending, project).iter();
    let mut rows: Vec<(u32, Month, u32)> = rows
        .filter_map(|&row| Some((table.target(spending::FUND, row)?, table.month(spending::MONTH, row)?, row)))
        .collect();
    rows.arrange();
    for of_fund in rows.chunk_by(|a, b| a.0 == b.0) {
        let amount = |row: u32| table.money(spending::SPENT, row).unwrap_or_default();
        for pair in of_fund.windows(2) {
            let ((_, earlier, before), (_, _, row)) = (pair[0], pair[1]);
            if amount(row) < amount(before) {
                let amounts = [amount(row), amount(before)];
                sink.push(fall(seen, table, (row, spending::SPENT), earlier, &amounts));
            }
        }
        let Some(started) = started else { continue };
        let early = |&&(_, month, row): &&(u32, Month, u32)| {
            amount(row) > Money::ZERO && month.last_day() < started.first_day()
        };
        if let Some(&(_, _, row)) = of_fund.iter().find(early) {
            let fault = seen.at_money(Code::SpendingBeforeStart, table, row, spending::SPENT, &[amount(row)]);
            sink.push(fault.detail(started.to_string()));
        }
    }
}
