//! Planned, done and counted by project and month, carried: year to date,
//! an empty cell holding the last value of its year.

use super::month_sums::{MonthSums, MonthTally};
use super::planned::{Basis, Due, Lines};
use super::plans::Plans;
use super::selection::Selection;
use crate::base::{Arrange, Money, Month};
use crate::model::Dataset;
use crate::model::contract::{progress, project};

/// An empty cell while a month is being read, and for ever of what is stated as planned.
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
    /// The months of its years, in their order.
    months: Vec<Cells>,
    as_of: Option<Month>,
}

/// One month, one entry a project.
#[derive(Clone, Debug)]
struct Cells {
    month: Month,
    /// Does some row give `done`?
    is_reported: bool,
    /// Does some row give `counted`?
    is_counted: bool,
    planned: Vec<i64>,
    done: Vec<i64>,
    counted: Vec<i64>,
    plan: Vec<i64>,
    /// Planned to date, of the projects with a plan, in whole 分.
    due: Vec<i64>,
    /// The row of `progress` that speaks of the month, or [`NO_ROW`].
    rows: Vec<u32>,
    /// The projects with a plan in force.
    has_plan: Selection,
    /// The projects of which something was done, be it 0.
    reported: Selection,
}

impl Cells {
    fn empty(month: Month, projects: usize) -> Self {
        let column = vec![EMPTY; projects];
        Self {
            month,
            is_reported: false,
            is_counted: false,
            planned: column.clone(),
            done: column.clone(),
            counted: column.clone(),
            plan: column.clone(),
            due: column,
            rows: vec![NO_ROW; projects],
            has_plan: Selection::default(),
            reported: Selection::default(),
        }
    }

    /// Nothing more is read: what is empty counts as 0, with a flag beside.
    fn seal(&mut self) {
        let projects = self.plan.len() as u32;
        self.has_plan = Selection::of(projects, |row| self.plan[row as usize] != EMPTY);
        self.reported = Selection::of(projects, |row| self.done[row as usize] != EMPTY);
        for column in [&mut self.plan, &mut self.due, &mut self.done, &mut self.counted] {
            column.iter_mut().filter(|fen| **fen == EMPTY).for_each(|fen| *fen = 0);
        }
    }
}

/// One month, one entry a project, in 分, year to date; 0 where there is nothing.
#[derive(Clone, Copy, Debug)]
pub struct MonthColumns<'a> {
    /// The projects with a plan in force.
    pub has_plan: &'a Selection,
    /// The plan in force.
    pub plan: &'a [i64],
    /// Planned to date, of those with a plan.
    pub planned: &'a [i64],
    /// Done.
    pub done: &'a [i64],
    /// Counted.
    pub counted: &'a [i64],
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

impl Ledger {
    /// From the tables `plan` and `progress`.
    pub fn new(dataset: &Dataset, as_of: Option<Month>) -> Self {
        let projects = dataset.table(&project::SPEC).len() as usize;
        let mut ledger = Self { plans: Plans::new(dataset), lines: Lines::new(dataset), months: Vec::new(), as_of };
        ledger.open_years(dataset, projects);
        ledger.read(dataset);
        ledger.carry();
        ledger.set_plans(projects);
        ledger.months.iter_mut().for_each(Cells::seal);
        ledger
    }

    fn open_years(&mut self, dataset: &Dataset, projects: usize) {
        let table = dataset.table(&progress::SPEC);
        let reported = table.rows().filter_map(|row| table.month(progress::MONTH, row)).map(Month::year);
        let mut years: Vec<i32> = Vec::new();
        for year in reported.chain(self.plans.years()) {
            // Rows of one year often follow one another.
            if years.last() != Some(&year) && !years.contains(&year) {
                years.push(year);
            }
        }
        years.arrange();
        let months = years.into_iter().flat_map(|year| (1..=12).filter_map(move |number| Month::new(year, number)));
        self.months = months.map(|month| Cells::empty(month, projects)).collect();
    }

    fn read(&mut self, dataset: &Dataset) {
        let table = dataset.table(&progress::SPEC);
        for row in table.rows() {
            let (Some(project), Some(month)) =
                (table.target(progress::PROJECT, row), table.month(progress::MONTH, row))
            else {
                continue;
            };
            let Some(place) = self.place(month) else { continue };
            let cells = &mut self.months[place];
            let at = project as usize;
            cells.rows[at] = row;
            let amount = |column| table.money(column, row).map_or(EMPTY, Money::fen);
            cells.planned[at] = amount(progress::PLANNED);
            if self.as_of.is_none_or(|as_of| month <= as_of) {
                cells.done[at] = amount(progress::DONE);
                cells.is_reported |= cells.done[at] != EMPTY;
                // Statistics publish January and February together.
                cells.counted[at] = if month.number() == 1 { EMPTY } else { amount(progress::COUNTED) };
                cells.is_counted |= cells.counted[at] != EMPTY;
            }
        }
    }

    fn carry(&mut self) {
        for place in 1..self.months.len() {
            let (before, after) = self.months.split_at_mut(place);
            if let ([.., previous], [cells, ..]) = (before, after)
                && previous.month.year() == cells.month.year()
            {
                carry_over(&previous.done, &mut cells.done);
                carry_over(&previous.counted, &mut cells.counted);
            }
        }
    }

    fn set_plans(&mut self, projects: usize) {
        let as_of = self.as_of;
        for cells in &mut self.months {
            let month = cells.month;
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
        let mut years: Vec<i32> = self.months.iter().map(|cells| cells.month.year()).collect();
        years.dedup();
        years
    }

    fn place(&self, month: Month) -> Option<usize> {
        self.months.binary_search_by_key(&month, |cells| cells.month).ok()
    }

    fn cells(&self, month: Month) -> Option<&Cells> {
        self.place(month).map(|place| &self.months[place])
    }

    /// The months of a year up to one.
    fn year_to(&self, month: Month) -> impl DoubleEndedIterator<Item = &Cells> {
        self.months.iter().filter(move |cells| cells.month <= month && cells.month >= month.january())
    }

    /// The months in which a row has something done or counted, in order.
    pub fn months_with_figures(&self) -> impl Iterator<Item = Month> {
        self.months.iter().filter(|cells| cells.is_reported || cells.is_counted).map(|cells| cells.month)
    }

    /// The latest earlier month of the same year that a row reports.
    pub fn previous_reported(&self, month: Month) -> Option<Month> {
        let mut earlier = self.year_to(month).rev().filter(|cells| cells.month != month);
        earlier.find(|cells| cells.is_reported).map(|cells| cells.month)
    }

    /// Has any project reported anything in the year up to a month?
    pub fn has_report(&self, month: Month) -> bool {
        self.year_to(month).any(|cells| cells.is_reported)
    }

    /// Has anything been counted in the year up to a month?
    pub fn has_counted(&self, month: Month) -> bool {
        self.year_to(month).any(|cells| cells.is_counted)
    }

    /// Does the ledger speak of this month's year?
    pub fn has(&self, month: Month) -> bool {
        self.place(month).is_some()
    }

    /// The columns of a month; nothing where the ledger does not speak of it.
    pub fn columns(&self, month: Month) -> Option<MonthColumns<'_>> {
        self.cells(month).map(|cells| MonthColumns {
            has_plan: &cells.has_plan,
            plan: &cells.plan,
            planned: &cells.due,
            done: &cells.done,
            counted: &cells.counted,
        })
    }

    /// The sums of the selected projects at a month as known at another.
    pub fn sums(&self, month: Month, seen: Month, selection: &Selection) -> MonthSums {
        self.sums_of(month, &self.tally(month, seen, selection))
    }

    /// The same as they are kept.
    pub fn tally(&self, month: Month, seen: Month, selection: &Selection) -> MonthTally {
        let (Some(cells), Some(known)) = (self.cells(month), self.cells(month.min(seen))) else {
            return MonthTally::default();
        };
        let planned = selection.both(&known.has_plan);
        let due = |row| self.due(month, row as usize, cells, known.plan[row as usize]);
        MonthTally {
            projects: selection.count().into(),
            plans: planned.count().into(),
            plan: planned.sum(&known.plan),
            planned: if month <= seen { planned.sum(&cells.due) } else { planned.rows().map(due).sum() },
            done: selection.sum(&cells.done),
            done_of_plan: planned.sum(&cells.done),
            counted: selection.sum(&cells.counted),
        }
    }

    /// What was done at a month, and by how many projects.
    pub(super) fn done(&self, month: Month, selection: &Selection) -> MonthTally {
        let done = self.cells(month).map_or(0, |cells| selection.sum(&cells.done));
        MonthTally { projects: selection.count().into(), done, ..MonthTally::default() }
    }

    /// What a tally of a month says.
    pub fn sums_of(&self, month: Month, tally: &MonthTally) -> MonthSums {
        let money = |fen: i64, is_there: bool| is_there.then(|| Money::from_fen(fen));
        let (has_any, has_plans) = (tally.projects > 0, tally.plans > 0);
        let (has_done, has_counted) = (self.has_report(month), self.has_counted(month));
        MonthSums {
            plan: money(tally.plan, has_plans),
            planned: money(tally.planned, has_plans),
            done: money(tally.done, has_done && has_any),
            done_of_plan: money(tally.done_of_plan, has_done && has_plans),
            counted: money(tally.counted, has_counted && has_any),
        }
    }

    /// The row of `progress` that a figure carried to a month was read from: the latest of the year whose
    /// own cell in the column is not empty.
    pub fn row_of(&self, dataset: &Dataset, project: u32, month: Month, column: usize) -> Option<u32> {
        let table = dataset.table(&progress::SPEC);
        let until = self.as_of.map_or(month, |as_of| month.min(as_of));
        let cells = self.year_to(until.max(month.january())).rev();
        let mut rows = cells.filter_map(|cells| cells.rows.get(project as usize).copied().filter(|&row| row != NO_ROW));
        rows.find(|&row| table.money(column, row).is_some())
    }

    /// A project at a month.
    pub fn at(&self, project: u32, month: Month) -> MonthFacts {
        self.seen_from(project, month, month)
    }

    /// A project at a month as known at another: after the month it is seen from, the plan of that
    /// month holds and nothing is done yet.
    pub fn seen_from(&self, project: u32, month: Month, seen: Month) -> MonthFacts {
        match (self.cells(month), self.cells(month.min(seen))) {
            (Some(cells), Some(known)) => self.read_cells(project as usize, month, cells, known),
            _ => MonthFacts::unknown(month),
        }
    }

    /// What should be done of a project's plan by a month's end, in whole 分; a plan that was not yet in
    /// force at the month gives another line to it.
    fn due(&self, month: Month, at: usize, cells: &Cells, plan: i64) -> i64 {
        if cells.has_plan.contains(at as u32) && cells.plan[at] == plan {
            cells.due[at]
        } else {
            planned_to_date(&self.lines, month, cells, at, plan).rounded().fen()
        }
    }

    fn read_cells(&self, at: usize, month: Month, cells: &Cells, known: &Cells) -> MonthFacts {
        let plan = known.has_plan.contains(at as u32).then(|| amount(&known.plan, at));
        let due = plan.map(|plan| planned_to_date(&self.lines, month, cells, at, plan.fen()));
        MonthFacts {
            month,
            plan,
            planned: due.map(Due::rounded),
            due,
            done: self.has_report(month).then(|| amount(&cells.done, at)),
            counted: self.has_counted(month).then(|| amount(&cells.counted, at)),
            is_reported: cells.reported.contains(at as u32),
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

fn amount(column: &[i64], at: usize) -> Money {
    Money::from_fen(column.get(at).copied().unwrap_or_default())
}

fn carry_over(previous: &[i64], cells: &mut [i64]) {
    for (cell, &before) in cells.iter_mut().zip(previous) {
        if *cell == EMPTY {
            *cell = before;
        }
    }
}
