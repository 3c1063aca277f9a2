//! Every project at one month: what is judged of it once, then summed by every view.

use crate::analysis::light::{Light, ProjectLight, project_light};
use crate::analysis::sums::Sums;
use crate::analysis::tally::Tally;
use crate::analysis::totals::Totals;
use crate::base::{LooseDay, Money, Month, Qualifier};
use crate::facts::{Facts, MonthColumns, MonthFacts, Overdue, Query, Selection, YearTally, passing};
use crate::model::contract::{choices, project};
use crate::model::{Dataset, Dimension};

/// A project at the snapshot's month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectAt {
    /// Plan, planned, done, counted.
    pub at: MonthFacts,
    /// The initial plan.
    pub plan_initial: Option<Money>,
    /// 总投资.
    pub total_investment: Option<Money>,
    /// How exact it is.
    pub total_qualifier: Qualifier,
    /// Started in the year so far?
    pub is_started: bool,
    /// The stage at the month's end.
    pub stage: &'static str,
    /// The light.
    pub light: Option<ProjectLight>,
}

impl ProjectAt {
    /// Short of what was planned to date; nothing without a plan.
    pub fn gap(&self) -> Option<Money> {
        Some((self.at.planned? - self.at.done?).at_least_zero())
    }
}

/// Marks of a project: its light in two bits, then flags.
mod mark {
    pub(super) const LIGHT: u8 = 0b0011;
    pub(super) const STARTED: u8 = 0b0100;
    pub(super) const REPORTED: u8 = 0b1000;
}

/// Every project at one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The month.
    pub month: Month,
    /// By project.
    marks: Vec<u8>,
    /// The stage's position among the choices, by project.
    stages: Vec<u8>,
    /// The initial plan in 分, or `i64::MIN`, by project.
    initial: Vec<i64>,
    /// The oldest thing overdue of those with a light, in the order of projects.
    overdue: Vec<(u32, Overdue)>,
    /// All projects together, and their year.
    whole: Option<Box<(Sums, YearTally)>>,
}

impl Snapshot {
    /// Takes it in one go.
    pub fn new(dataset: &Dataset, facts: &Facts, month: Month) -> Self {
        Judging::new(dataset, month).finished(dataset, facts)
    }

    fn push(&mut self, row: u32, project: &ProjectAt) {
        let light = project.light.map_or(0, |light| light.light as u8 + 1);
        let flag = |is_set: bool, flag: u8| if is_set { flag } else { 0 };
        self.marks.push(light | flag(project.is_started, mark::STARTED) | flag(project.at.is_reported, mark::REPORTED));
        let stage = choices::STAGE.iter().position(|&stage| stage == project.stage);
        self.stages.push(stage.map_or(u8::MAX, |at| at as u8));
        self.initial.push(project.plan_initial.map_or(i64::MIN, Money::fen));
        if let Some((overdue, _)) = project.light.and_then(|light| light.deadline) {
            self.overdue.push((row, overdue));
        }
    }

    /// How many projects there are.
    pub fn len(&self) -> u32 {
        self.marks.len() as u32
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// One project, with what decided its light.
    pub fn project(&self, dataset: &Dataset, facts: &Facts, row: u32) -> ProjectAt {
        project_at(dataset, facts, row, self.month)
    }

    /// The light of a project.
    pub fn light(&self, row: u32) -> Option<Light> {
        let light = self.marks.get(row as usize)? & mark::LIGHT;
        Light::ALL.get(usize::from(light).checked_sub(1)?).copied()
    }

    /// The stages' positions among the choices.
    pub fn stages(&self) -> &[u8] {
        &self.stages
    }

    /// The oldest thing overdue of those with a light.
    pub fn overdue(&self) -> &[(u32, Overdue)] {
        &self.overdue
    }

    /// The projects that a query chooses, the light included.
    pub fn select(&self, dataset: &Dataset, facts: &Facts, query: &Query) -> Selection {
        let mut selection = query.select(dataset, facts, self.month);
        for (dimension, values) in query.chosen.iter().filter(|(dimension, _)| *dimension == Dimension::Light) {
            selection.keep(&self.passing(dataset, facts, *dimension, values));
        }
        selection
    }

    /// The projects that one dimension lets pass.
    pub fn passing(&self, dataset: &Dataset, facts: &Facts, dimension: Dimension, values: &[String]) -> Selection {
        passing(dataset, facts, self.month, dimension, values).unwrap_or_else(|| {
            let lights: Vec<Light> = values.iter().filter_map(|key| Light::parse(key)).collect();
            Selection::of(self.len(), |row| self.light(row).is_some_and(|light| lights.contains(&light)))
        })
    }

    /// What is summed of the projects.
    pub(super) fn columns<'a>(&'a self, dataset: &'a Dataset, facts: &'a Facts) -> Columns<'a> {
        Columns {
            ledger: facts.ledger.columns(self.month),
            totals: dataset.table(&project::SPEC).moneys(project::TOTAL_INVESTMENT),
            initial: &self.initial,
            marks: &self.marks,
        }
    }

    /// The sums of all projects, and their year month by month.
    pub fn whole(&self) -> Option<(&Sums, &YearTally)> {
        self.whole.as_deref().map(|(sums, year)| (sums, year))
    }

    /// The sums of the selected projects.
    pub fn totals(&self, dataset: &Dataset, facts: &Facts, selection: &Selection) -> Totals {
        Sums::of(dataset, facts, self, selection, &[]).totals(facts, self, selection)
    }
}

/// A snapshot that is being taken, some projects at a time, so that a page answers taps between.
#[derive(Clone, Debug)]
pub struct Judging {
    snapshot: Snapshot,
    projects: u32,
    sums: Option<Sums>,
}

impl Judging {
    /// Nothing judged yet.
    pub fn new(dataset: &Dataset, month: Month) -> Self {
        let projects = dataset.table(&project::SPEC).len();
        let snapshot = Snapshot {
            month,
            marks: Vec::with_capacity(projects as usize),
            stages: Vec::with_capacity(projects as usize),
            initial: Vec::with_capacity(projects as usize),
            overdue: Vec::new(),
            whole: None,
        };
        Self { snapshot, projects, sums: None }
    }

    /// The month.
    pub const fn month(&self) -> Month {
        self.snapshot.month
    }

    /// Judges so many projects more, then sums what there is; true once all of it is done.
    pub fn step(&mut self, dataset: &Dataset, facts: &Facts, projects: u32) -> bool {
        let (month, first) = (self.month(), self.snapshot.len());
        let end = self.projects.min(first.saturating_add(projects));
        (first..end).for_each(|row| self.snapshot.push(row, &project_at(dataset, facts, row, month)));
        if first < self.projects || self.snapshot.whole.is_some() {
            return self.snapshot.whole.is_some();
        }
        let all = Selection::all(self.projects);
        match self.sums.take() {
            None => self.sums = Some(Sums::of(dataset, facts, &self.snapshot, &all, &[])),
            Some(sums) => {
                let year = YearTally::of(&facts.ledger, month, &all, &[]);
                self.snapshot.whole = Some(Box::new((sums, year)));
            }
        }
        self.snapshot.whole.is_some()
    }

    /// Does the rest in one go.
    pub fn finished(mut self, dataset: &Dataset, facts: &Facts) -> Snapshot {
        while !self.step(dataset, facts, u32::MAX) {}
        self.snapshot
    }
}

/// What is summed of the projects at a month, one entry a project.
pub(super) struct Columns<'a> {
    ledger: Option<MonthColumns<'a>>,
    totals: &'a [i64],
    initial: &'a [i64],
    marks: &'a [u8],
}

impl Columns<'_> {
    /// What a project with a plan is short of it to date, in 分; below 0 where it is ahead.
    pub(super) fn gap(&self, row: u32) -> i64 {
        let at = row as usize;
        let ledger = self.ledger.filter(|ledger| ledger.has_plan.contains(row));
        ledger.map_or(0, |ledger| ledger.planned[at] - ledger.done[at])
    }

    /// What a project adds; with −1 as sign, what it takes away.
    pub(super) fn part(&self, row: u32, sign: i64) -> Tally {
        let at = row as usize;
        let count = |is_so: bool| if is_so { sign } else { 0 };
        let amount = |column: &[i64]| column.get(at).copied().filter(|&fen| fen != i64::MIN);
        let (total, initial) = (amount(self.totals), amount(self.initial));
        let marks = self.marks.get(at).copied().unwrap_or_default();
        let mut part = Tally {
            projects: sign,
            priced: count(total.is_some()),
            total_investment: total.unwrap_or(0) * sign,
            first_plans: count(initial.is_some()),
            plan_initial: initial.unwrap_or(0) * sign,
            starts: count(marks & mark::STARTED != 0),
            ..Tally::default()
        };
        if let Some(light) = usize::from(marks & mark::LIGHT).checked_sub(1) {
            part.lights[light] = sign;
        }
        if let Some(ledger) = self.ledger {
            part.done = ledger.done[at] * sign;
            part.counted = ledger.counted[at] * sign;
            if ledger.has_plan.contains(row) {
                part.plans = sign;
                part.plan = ledger.plan[at] * sign;
                part.planned = ledger.planned[at] * sign;
                part.done_of_plan = part.done;
                part.unreported = count(marks & mark::REPORTED == 0);
            }
        }
        part
    }
}

fn project_at(dataset: &Dataset, facts: &Facts, row: u32, month: Month) -> ProjectAt {
    let table = dataset.table(&project::SPEC);
    let at = facts.ledger.at(row, month);
    let stage = facts.stage(dataset, row, month.last_day());
    let light = project_light(dataset, facts, row, month, &at, stage);
    ProjectAt {
        at,
        plan_initial: facts.ledger.plans.initial(row, month.year(), month.last_day()).map(|(amount, _)| amount),
        total_investment: table.money(project::TOTAL_INVESTMENT, row),
        total_qualifier: Qualifier::parse(table.choice(project::TOTAL_QUALIFIER, row)),
        is_started: table.loose_day(project::START_ACTUAL, row).is_some_and(|start| is_in_year_to(start, month)),
        stage,
        light,
    }
}

/// In the year up to the month; an imprecise date counts at the end of what it names.
fn is_in_year_to(date: LooseDay, month: Month) -> bool {
    let day = date.last_day();
    day >= month.january().first_day() && day <= month.last_day()
}
