//! Every project at one month: computed once, then grouped and summed by every view.

use crate::analysis::light::{Light, ProjectLight, project_light};
use crate::analysis::totals::Totals;
use crate::base::{LooseDay, Money, Month, Qualifier};
use crate::facts::{Facts, MonthFacts, Query};
use crate::model::contract::project;
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

/// Every project at one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The month.
    pub month: Month,
    /// One entry a project, in the table's order.
    pub projects: Vec<ProjectAt>,
}

impl Snapshot {
    /// Takes it.
    pub fn new(dataset: &Dataset, facts: &Facts, month: Month) -> Self {
        let rows = dataset.table(&project::SPEC).rows();
        Self { month, projects: rows.map(|row| project_at(dataset, facts, row, month)).collect() }
    }

    /// One flag a project: does the query choose it, the light included?
    pub fn select(&self, dataset: &Dataset, facts: &Facts, query: &Query) -> Vec<bool> {
        let mut selected = query.select(dataset, facts, self.month);
        for (_, values) in query.chosen.iter().filter(|(dimension, _)| *dimension == Dimension::Light) {
            let lights: Vec<Light> = values.iter().filter_map(|key| Light::parse(key)).collect();
            for (flag, project) in selected.iter_mut().zip(&self.projects) {
                *flag &= project.light.is_some_and(|light| lights.contains(&light.light));
            }
        }
        selected
    }

    /// The sums of the selected projects.
    pub fn totals(&self, selected: &[bool]) -> Totals {
        let mut totals = Totals::default();
        for (project, _) in self.projects.iter().zip(selected).filter(|&(_, &flag)| flag) {
            totals.add(project);
        }
        totals
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
