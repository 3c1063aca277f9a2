//! Planned, done and counted by project and month, carried: year to date,
//! an empty cell holding the last value of its year.

use std::collections::{BTreeMap, BTreeSet};

use super::planned::{Basis, Due, Lines};
use super::plans::Plans;
use crate::base::{Money, Month, inserted};
use crate::model::Dataset;
use crate::model::contract::{progress, project};

/// An empty cell.
const EMPTY: i64 = i64::MIN;
/// No row.
const NO_ROW: u32 = u32::MAX;

/// The ledger by year and month.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// The plans behind it.
    pub plans: Plans,
    /// Planned to date where it is not stated.
    lines: Lines,
    months: BTreeMap<Month, Cells>,
    as_of: Option<Month>,
    /// The months in which some row gives `done`.
    reported: BTreeSet<Month>,
    /// The months in which some row gives `counted`.
    counted: BTreeSet<Month>,
    /// The months in which a row has something done or counted.
    with_figures: BTreeSet<Month>,
}

/// One month, one entry a project.
#[derive(Clone, Debug)]
struct Cells {
    planned: Vec<i64>,
    done: Vec<i64>,
    counted: Vec<i64>,
    plan: Vec<i64>,
    /// Planned to date, of the projects with a plan, in whole 分.
    due: Vec<i64>,
    /// The row of `progress` that speaks of the month, or [`NO_ROW`].
    rows: Vec<u32>,
}

impl Cells {
    fn empty(projects: usize) -> Self {
        let column = vec![EMPTY; projects];
        Self {
            planned: column.clone(),
            done: column.clone(),
            counted: column.clone(),
            plan: column.clone(),
            due: column,
            rows: vec![NO_ROW; projects],
        }
    }
}

/// One project at one month, all amounts year to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthFacts {
    /// The month.
    pub month: Month,
    /// The annual plan in force.
    pub plan: Option<Money>,
    /// Planned to date in whole 分; nothing without a plan.
    pub planned: Option<Money>,
    /// The same, exactly, and what it was read from.
    pub due: Option<Due>,
    /// Done as reported; 0 where the year has no report so far, nothing where the package publishes
    /// none at all.
    pub done: Option<Money>,
    /// Counted by statistics in the same way; nothing in January.
    pub counted: Option<Money>,
    /// Has any month of the year so far a report?
    pub is_reported: bool,
}

impl MonthFacts {
    /// A month of which nothing is known.
    pub const fn unknown(month: Month) -> Self {
        Self { month, plan: None, planned: None, due: None, done: None, counted: None, is_reported: false }
    }
}

/// Sums at a month, year to date; a sum over nothing is nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthSums {
    /// The plans in force.
    pub plan: Option<Money>,
    /// Planned to date, of the projects with a plan.
    pub planned: Option<Money>,
    /// Done.
    pub done: Option<Money>,
    /// Done of the projects with a plan.
    pub done_of_plan: Option<Money>,
    /// Counted.
    pub counted: Option<Money>,
}

impl MonthSums {
    /// Adds one project.
    pub fn add(&mut self, facts: &MonthFacts) {
        Money::add_to(&mut self.done, facts.done);
        Money::add_to(&mut self.counted, facts.counted);
        if facts.plan.is_some() {
            Money::add_to(&mut self.plan, facts.plan);
            Money::add_to(&mut self.planned, facts.planned);
            Money::add_to(&mut self.done_of_plan, facts.done);
        }
    }
}

impl Ledger {
    /// From the tables `plan` and `progress`.
    pub fn new(dataset: &Dataset, as_of: Option<Month>) -> Self {
        let projects = dataset.table(&project::SPEC).len() as usize;
        let mut ledger = Self {
            plans: Plans::new(dataset),
            lines: Lines::new(dataset),
            months: BTreeMap::new(),
            as_of,
            reported: BTreeSet::new(),
            counted: BTreeSet::new(),
            with_figures: BTreeSet::new(),
        };
        ledger.open_years(dataset, projects);
        ledger.read(dataset);
        ledger.carry();
        ledger.set_plans(projects);
        ledger
    }

    fn open_years(&mut self, dataset: &Dataset, projects: usize) {
        let table = dataset.table(&progress::SPEC);
        let reported = table.rows().filter_map(|row| table.month(progress::MONTH, row)).map(Month::year);
        let years: BTreeSet<i32> = inserted(reported.chain(self.plans.years()));
        for year in years {
            for number in 1..=12 {
                if let Some(month) = Month::new(year, number) {
                    self.months.insert(month, Cells::empty(projects));
                }
            }
        }
    }

    fn read(&mut self, dataset: &Dataset) {
        let table = dataset.table(&progress::SPEC);
        for row in table.rows() {
            let (Some(project), Some(month)) =
                (table.target(progress::PROJECT, row), table.month(progress::MONTH, row))
            else {
                continue;
            };
            let Some(cells) = self.months.get_mut(&month) else { continue };
            let at = project as usize;
            cells.rows[at] = row;
            let amount = |column| table.money(column, row).map_or(EMPTY, Money::fen);
            cells.planned[at] = amount(progress::PLANNED);
            if self.as_of.is_none_or(|as_of| month <= as_of) {
                cells.done[at] = amount(progress::DONE);
                if cells.done[at] != EMPTY {
                    self.reported.insert(month);
                }
                // Statistics publish January and February together.
                cells.counted[at] = if month.number() == 1 { EMPTY } else { amount(progress::COUNTED) };
                if cells.counted[at] != EMPTY {
                    self.counted.insert(month);
                }
                if cells.done[at] != EMPTY || cells.counted[at] != EMPTY {
                    self.with_figures.insert(month);
                }
            }
        }
    }

    fn carry(&mut self) {
        let mut before: Option<(Month, Cells)> = None;
        for (&month, cells) in &mut self.months {
            if let Some((earlier, previous)) = &before
                && earlier.year() == month.year()
            {
                carry_over(&previous.done, &mut cells.done);
                carry_over(&previous.counted, &mut cells.counted);
            }
            before = Some((month, cells.clone()));
        }
    }

    fn set_plans(&mut self, projects: usize) {
        let as_of = self.as_of;
        for (&month, cells) in &mut self.months {
            let known = as_of.map_or(month, |as_of| month.min(as_of));
            for project in 0..projects {
                if let Some((plan, _)) = self.plans.in_force(project as u32, month.year(), known.last_day()) {
                    cells.plan[project] = plan.fen();
                    cells.due[project] =
                        planned_to_date(&self.lines, month, cells, project, plan.fen()).rounded().fen();
                }
            }
        }
    }

    /// The years the ledger speaks of, in order.
    pub fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.months.keys().map(|month| month.year()).collect();
        years.dedup();
        years
    }

    /// The months in which a row has something done or counted, in order.
    pub fn months_with_figures(&self) -> impl Iterator<Item = Month> {
        self.with_figures.iter().copied()
    }

    /// The latest earlier month of the same year that a row reports.
    pub fn previous_reported(&self, month: Month) -> Option<Month> {
        self.reported.range(month.january()..month).next_back().copied()
    }

    /// Has any project reported anything in the year up to a month?
    pub fn has_report(&self, month: Month) -> bool {
        self.reported.range(month.january()..=month).next().is_some()
    }

    /// Has anything been counted in the year up to a month?
    fn has_counted(&self, month: Month) -> bool {
        self.counted.range(month.january()..=month).next().is_some()
    }

    /// Does the ledger speak of this month's year?
    pub fn has(&self, month: Month) -> bool {
        self.months.contains_key(&month)
    }

    /// The sums of the selected projects at a month as known at another.
    pub fn sums(&self, month: Month, seen: Month, selected: &[bool]) -> MonthSums {
        let (Some(cells), Some(known)) = (self.months.get(&month), self.months.get(&month.min(seen))) else {
            return MonthSums::default();
        };
        let (has_done, has_counted) = (self.has_report(month), self.has_counted(month));
        let [mut plan, mut planned, mut done, mut done_of_plan, mut counted] = [Tally::default(); 5];
        for (at, _) in selected.iter().enumerate().filter(|&(_, &flag)| flag) {
            let done_here = if has_done { value_or_zero(cells.done[at]) } else { EMPTY };
            let plan_here = known.plan[at];
            done.add(done_here);
            counted.add(if has_counted { value_or_zero(cells.counted[at]) } else { EMPTY });
            if plan_here != EMPTY {
                plan.add(plan_here);
                planned.add(self.due(month, at, cells, plan_here));
                done_of_plan.add(done_here);
            }
        }
        MonthSums {
            plan: plan.sum(),
            planned: planned.sum(),
            done: done.sum(),
            done_of_plan: done_of_plan.sum(),
            counted: counted.sum(),
        }
    }

    /// The row of `progress` that a figure carried to a month was read from: the latest of the year whose
    /// own cell in the column is not empty.
    pub fn row_of(&self, dataset: &Dataset, project: u32, month: Month, column: usize) -> Option<u32> {
        let table = dataset.table(&progress::SPEC);
        let until = self.as_of.map_or(month, |as_of| month.min(as_of));
        let rows = self.months.range(month.january()..=until.max(month.january())).rev();
        let rows = rows.filter_map(|(_, cells)| cells.rows.get(project as usize).copied().filter(|&row| row != NO_ROW));
        rows.into_iter().find(|&row| table.money(column, row).is_some())
    }

    /// A project at a month.
    pub fn at(&self, project: u32, month: Month) -> MonthFacts {
        self.seen_from(project, month, month)
    }

    /// A project at a month as known at another: after the month it is seen from, the plan of that
    /// month holds and nothing is done yet.
    pub fn seen_from(&self, project: u32, month: Month, seen: Month) -> MonthFacts {
        match (self.months.get(&month), self.months.get(&month.min(seen))) {
            (Some(cells), Some(known)) => self.read_cells(project as usize, month, cells, known),
            _ => MonthFacts::unknown(month),
        }
    }

    /// What should be done of a project's plan by a month's end, in whole 分; a plan that was not yet in
    /// force at the month gives another line to it.
    fn due(&self, month: Month, at: usize, cells: &Cells, plan: i64) -> i64 {
        if cells.plan[at] == plan {
            cells.due[at]
        } else {
            planned_to_date(&self.lines, month, cells, at, plan).rounded().fen()
        }
    }

    fn read_cells(&self, at: usize, month: Month, cells: &Cells, known: &Cells) -> MonthFacts {
        let plan = amount(&known.plan, at);
        let due = plan.map(|plan| planned_to_date(&self.lines, month, cells, at, plan.fen()));
        MonthFacts {
            month,
            plan,
            planned: due.map(Due::rounded),
            due,
            done: self.has_report(month).then(|| amount(&cells.done, at).unwrap_or_default()),
            counted: self.has_counted(month).then(|| amount(&cells.counted, at).unwrap_or_default()),
            is_reported: cells.done.get(at).is_some_and(|&fen| fen != EMPTY),
        }
    }
}

/// What should be done of a project's plan by a month's end.
fn planned_to_date(lines: &Lines, month: Month, cells: &Cells, project: usize, plan: i64) -> Due {
    match cells.planned.get(project) {
        Some(&stated) if stated != EMPTY => Due::new(stated, 1, Basis::Stated),
        _ => lines.due(project as u32, month, plan),
    }
}

const fn value_or_zero(fen: i64) -> i64 {
    if fen == EMPTY { 0 } else { fen }
}

/// A sum over cells; over none it is nothing.
#[derive(Clone, Copy, Default)]
struct Tally {
    fen: i64,
    has_any: bool,
}

impl Tally {
    const fn add(&mut self, fen: i64) {
        if fen != EMPTY {
            self.fen = self.fen.saturating_add(fen);
            self.has_any = true;
        }
    }

    fn sum(self) -> Option<Money> {
        self.has_any.then(|| Money::from_fen(self.fen))
    }
}

fn amount(column: &[i64], at: usize) -> Option<Money> {
    column.get(at).filter(|&&fen| fen != EMPTY).map(|&fen| Money::from_fen(fen))
}

fn carry_over(previous: &[i64], cells: &mut [i64]) {
    for (cell, &before) in cells.iter_mut().zip(previous) {
        if *cell == EMPTY {
            *cell = before;
        }
    }
}
