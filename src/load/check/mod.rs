//! Rules between cells, rows and tables.
//!
//! The first list judges: rows that break a rule are put out. The second doubts: over the rows that
//! stayed it only warns. Both go a slice at a time, so that the page can answer between.

mod calendar;
mod circles;
mod cycles;
mod dates;
mod funds;
mod groups;
mod keys;
mod ledger;
mod line_of_sums;
mod losses;
mod orphans;
mod plans;
mod properties;
mod reserved;
mod rows;
mod stages;
mod statistics;
mod targets;
mod units;
mod variants;
mod views;

pub use reserved::RESERVED as RESERVED_IDS;

use crate::base::{Code, Diagnostic, Money};
use crate::load::assemble::Drafts;
use crate::load::check::groups::{Grouped, Groups};
use crate::load::check::losses::Losses;
use crate::load::draft::{at_cell, in_unit};
use crate::load::sink::Sink;
use crate::model::contract::{
    action, allocation, approval, brief, coordination, docking, fund, measure, plan, progress, project, responsibility,
    stage_change, target, task,
};
use crate::model::{Dataset, Table, TableSpec, Unit};

/// A rule that puts rows out.
enum Rule {
    /// Asked of one table after the other.
    OfTables(fn(&mut Drafts, &'static str, &mut Sink)),
    /// Asked of all tables together.
    OfPackage(fn(&mut Drafts, &mut Sink)),
}

/// The order matters: what a row breaks by itself comes before what hangs on it, and figures that
/// the calendar does not know are left out last.
const RULES: &[Rule] = &[
    Rule::OfTables(keys::primary_keys),
    Rule::OfTables(keys::unique_keys),
    Rule::OfTables(rows::finish_before_start),
    Rule::OfPackage(rows::decided_missing),
    Rule::OfPackage(rows::reserved_ids),
    Rule::OfPackage(line_of_sums::put_out),
    Rule::OfPackage(rows::values),
    Rule::OfPackage(rows::targets),
    Rule::OfTables(keys::foreign_keys),
    Rule::OfPackage(rows::projects_in_overlays),
    Rule::OfTables(cycles::of_parents),
    Rule::OfPackage(cycles::of_dependencies),
    Rule::OfPackage(orphans::follow),
    Rule::OfPackage(variants::exist),
    Rule::OfPackage(calendar::after_as_of),
    Rule::OfPackage(calendar::counted_in_january),
    Rule::OfPackage(calendar::published_for_january),
    Rule::OfPackage(properties::name_rows),
];

/// How far the judging is.
#[derive(Debug, Default)]
pub(super) struct Judging {
    rule: usize,
    table: usize,
}

impl Judging {
    /// Asks one rule of one table, or of all; true where none is left.
    pub(super) fn step(&mut self, drafts: &mut Drafts, sink: &mut Sink) -> bool {
        match RULES.get(self.rule) {
            None => return true,
            Some(Rule::OfPackage(rule)) => {
                rule(drafts, sink);
                self.rule += 1;
            }
            Some(Rule::OfTables(rule)) => match drafts.tables.keys().copied().nth(self.table) {
                Some(name) => {
                    rule(drafts, name, sink);
                    self.table += 1;
                }
                None => (self.rule, self.table) = (self.rule + 1, 0),
            },
        }
        self.rule == RULES.len()
    }
}

/// A rule that only casts doubt: asked of every row of a table.
struct Doubt {
    table: &'static TableSpec,
    ask: fn(&Seen<'_>, u32, &mut Sink),
}

macro_rules! doubts {
    ($( $table:ident: $( $ask:path ),*; )*) => { &[ $( $( Doubt { table: &$table::SPEC, ask: $ask }, )* )* ] };
}

const DOUBTS: &[Doubt] = doubts! {
    project: ledger::falls, ledger::done_above_total, ledger::counted_above_done, ledger::parts, plans::december,
        plans::targets, funds::spending, funds::changes, units::of_totals;
    plan: units::of_plans;
    progress: units::of_progress;
    stage_change: stages::last;
    task: dates::baseline;
    responsibility: dates::responsibility;
    coordination: dates::coordination;
    action: dates::action;
    approval: dates::approval;
    docking: dates::docking;
    fund: funds::allocated;
    allocation: funds::in_order;
    measure: statistics::falls;
    target: targets::gaps;
    brief: views::keys;
};

/// What a doubt may look at.
struct Seen<'a> {
    dataset: &'a Dataset,
    groups: &'a Groups,
    losses: &'a Losses,
}

impl<'a> Seen<'a> {
    fn table(&self, spec: &TableSpec) -> &'a Table {
        self.dataset.table(spec)
    }

    /// The rows of a table that name a row, in the file's order.
    fn rows(&self, grouped: Grouped, row: u32) -> &'a [u32] {
        self.groups.rows(grouped, row)
    }

    /// Are all rows there that these tables have of a project?
    fn is_whole(&self, project: u32, tables: &[&TableSpec]) -> bool {
        let id = self.table(&project::SPEC).text(project::ID, project);
        tables.iter().all(|table| self.losses.none_naming(table, id))
    }

    /// The unit a column's file is written in.
    fn unit(&self, table: &Table, column: usize) -> Option<Unit> {
        let name = format!("{}.{}", table.spec.name, table.spec.fields[column].name);
        self.dataset.package.units.get(&name).and_then(|unit| Unit::parse(unit))
    }

    /// A diagnostic about a cell.
    fn at(&self, code: Code, table: &Table, row: u32, column: usize) -> Diagnostic {
        at_cell(table, self.unit(table, column), code, row, column)
    }

    /// A diagnostic about an amount, whose sentence names these amounts, in the column's unit.
    fn at_money(&self, code: Code, table: &Table, row: u32, column: usize, amounts: &[Money]) -> Diagnostic {
        let unit = self.unit(table, column);
        let quantity = |fault: Diagnostic, amount: &Money| {
            fault.quantity(in_unit(*amount, unit), unit.unwrap_or(Unit::Yuan).as_str())
        };
        amounts.iter().fold(self.at(code, table, row, column), quantity)
    }
}

/// How far the doubting is.
#[derive(Debug, Default)]
pub(super) struct Doubting {
    losses: Losses,
    groups: Groups,
    doubt: usize,
    row: u32,
}

impl Doubting {
    /// Before anything is asked, of tables that have been judged.
    pub(super) fn new(drafts: &Drafts) -> Self {
        Self { losses: Losses::new(drafts), ..Self::default() }
    }

    /// Asks about so many rows; true where none is left.
    pub(super) fn step(&mut self, dataset: &Dataset, rows: usize, sink: &mut Sink) -> bool {
        if !self.groups.step(dataset) {
            return false;
        }
        let Some(doubt) = DOUBTS.get(self.doubt) else { return true };
        let seen = Seen { dataset, groups: &self.groups, losses: &self.losses };
        let count = seen.table(doubt.table).len();
        let end = count.min(self.row.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX)));
        (self.row..end).for_each(|row| (doubt.ask)(&seen, row, sink));
        self.row = end;
        if end == count {
            (self.doubt, self.row) = (self.doubt + 1, 0);
        }
        self.doubt == DOUBTS.len()
    }
}
