//! Doubts about a project's annual plan: December's planned amount and the project's target are it.

use std::collections::BTreeMap;

use crate::base::{Code, Day, Decimal, Money};
use crate::load::check::Seen;
use crate::load::check::groups::Grouped;
use crate::load::draft::in_unit;
use crate::load::sink::Sink;
use crate::model::contract::{choices, measure, plan, progress, target};
use crate::model::{Table, Unit};

/// The place of a version among initial, midyear, final.
fn order(table: &Table, column: usize, row: u32) -> Option<usize> {
    let version = table.choice(column, row);
    choices::VERSION.iter().position(|&known| known == version)
}

/// Planned to the end of December is the plan in force then.
pub(super) fn december(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let table = seen.table(&progress::SPEC);
    if !seen.is_whole(project, &[&plan::SPEC]) {
        return;
    }
    for &row in seen.rows(Grouped::Progress, project) {
        let Some(month) = table.month(progress::MONTH, row).filter(|month| month.number() == 12) else { continue };
        let Some(planned) = table.money(progress::PLANNED, row) else { continue };
        if let Some(amount) = in_force(seen, project, month.year(), month.last_day())
            && amount != planned
        {
            let amounts = [planned, amount];
            sink.push(seen.at_money(Code::DecemberPlanMismatch, table, row, progress::PLANNED, &amounts));
        }
    }
}

/// The plan decided last on or before a day, of equal days the later version.
fn in_force(seen: &Seen<'_>, project: u32, year: i32, day: Day) -> Option<Money> {
    let table = seen.table(&plan::SPEC);
    let rows = seen.rows(Grouped::Plan, project).iter().copied();
    let known = rows.filter(|&row| {
        table.year(plan::YEAR, row) == Some(year) && table.day(plan::DECIDED, row).is_none_or(|decided| decided <= day)
    });
    let last = known.max_by_key(|&row| (table.day(plan::DECIDED, row), order(table, plan::VERSION, row)));
    table.money(plan::AMOUNT, last?)
}

/// A project's target in the measure of plans is its plan, version by version; a version that only
/// one of the two restates is held against the other's version before.
pub(super) fn targets(seen: &Seen<'_>, project: u32, sink: &mut Sink) {
    let (targets, plans) = (seen.table(&target::SPEC), seen.table(&plan::SPEC));
    let measures = seen.table(&measure::SPEC);
    let Some(plan_measure) = measures.find(&seen.dataset.package.plan_measure) else { return };
    let unit = Unit::parse(measures.choice(measure::UNIT, plan_measure));
    let Some((unit, yuan)) = unit.and_then(|unit| Some((unit, unit.yuan()?))) else { return };
    if !seen.is_whole(project, &[&plan::SPEC, &target::SPEC]) {
        return;
    }
    let mut years: BTreeMap<i32, [[Option<u32>; 2]; 3]> = BTreeMap::new();
    for &row in seen.rows(Grouped::Target, project) {
        if targets.target(target::MEASURE, row) == Some(plan_measure)
            && let (Some(year), Some(at)) = (targets.year(target::YEAR, row), order(targets, target::VERSION, row))
        {
            years.entry(year).or_default()[at][0] = Some(row);
        }
    }
    for &row in seen.rows(Grouped::Plan, project) {
        if let (Some(year), Some(at)) = (plans.year(plan::YEAR, row), order(plans, plan::VERSION, row))
            && let Some(versions) = years.get_mut(&year)
        {
            versions[at][1] = Some(row);
        }
    }
    for versions in years.into_values() {
        let (mut last, mut named) = ([None; 2], None);
        for version in versions {
            last = [version[0].or(last[0]), version[1].or(last[1])];
            let [Some(aim), Some(planned)] = last else { continue };
            let (Some(value), Some(amount)) = (targets.decimal(target::VALUE, aim), plans.money(plan::AMOUNT, planned))
            else {
                continue;
            };
            if named != Some(aim) && !is_same(value, yuan, amount) {
                named = Some(aim);
                let fault = seen.at(Code::TargetPlanMismatch, targets, aim, target::VALUE);
                let fault = fault.quantity(value, unit.as_str()).quantity(in_unit(amount, Some(unit)), unit.as_str());
                sink.push(fault);
            }
        }
    }
}

/// Is the value, in this many 元, the amount, as far as six decimals can say it?
fn is_same(value: Decimal, yuan: i64, amount: Money) -> bool {
    let place = i128::from(yuan) * 100;
    let apart = value.micro() * place - i128::from(amount.fen()) * 1_000_000;
    apart == 0 || apart.abs() * 2 <= place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_decimals_of_a_large_unit_say_as_much_as_they_can() {
        let million = Decimal::from_micro(1_234_568);
        assert!(is_same(million, 100_000_000, Money::from_fen(12_345_678_901)));
        assert!(!is_same(million, 100_000_000, Money::from_fen(12_345_674_000)));
        assert!(!is_same(Decimal::from_micro(1_000_001), 10_000, Money::from_fen(1_000_000)));
    }
}
