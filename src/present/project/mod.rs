//! 一表二图: one project on a day. Its head and sentence, its responsibility table, its Gantt chart,
//! its curve, and what else is on record about it.

mod about;
mod absent;
mod days;
mod details;
mod finish;
mod gantt;
mod gantt_words;
mod head;
mod life;
mod life_chart;
mod light;
mod records;
mod responsibilities;
mod sentence;

pub use about::{About, about};
pub use absent::{Absent, absent, siblings};
pub use details::{Detail, TaskDetails, task_details};
pub use gantt::{BarKey, ProjectGantt, project_gantt, whole_days};
pub use head::{HeadFigure, ProjectHead, project_head};
pub use life::LifeCurve;
pub use life_chart::{LifeChart, life_chart};
pub use records::{Record, records};
pub use responsibilities::{ResponsibilityCard, ResponsibilityLine, Turn, responsibility_card};
pub use sentence::project_sentence;

use std::sync::Arc;

use crate::analysis::{ProjectAt, ProjectLight, Totals, project_light_on};
use crate::base::Day;
use crate::figures::{Figure, FigureId, ledger_figure};
use crate::model::contract::project;
use crate::model::{Dimension, Table};
use crate::nav::Filters;
use crate::present::Context;
use crate::present::shown::shown;
use crate::present::spec::Shown;
use crate::schedule::{ProjectSchedule, ResponsibilityRow, responsibilities};

/// One project as known on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectView {
    /// The context of this project alone, at the month of the status date.
    pub context: Context,
    /// Its row in `project`.
    pub row: u32,
    /// Its id.
    pub id: String,
    /// The status date.
    pub status: Day,
    /// Its schedule on that day.
    pub schedule: Arc<ProjectSchedule>,
    responsibilities: Arc<Vec<ResponsibilityRow>>,
}

impl ProjectView {
    /// The project with an id on a day of the context's month; nothing for an id that the package
    /// does not know.
    pub fn new(context: &Context, id: &str, status: Day) -> Option<Self> {
        let row = context.dataset().table(&project::SPEC).find(id)?;
        let alone = Filters::default().with(Dimension::Project, id);
        let (dataset, tasks) = (context.dataset(), &context.known.tasks);
        let schedule = ProjectSchedule::new(dataset, tasks, row, status);
        let rows = responsibilities(dataset, tasks, &schedule, row);
        Some(Self {
            context: context.refiltered(&alone),
            row,
            id: id.to_owned(),
            status,
            schedule: Arc::new(schedule),
            responsibilities: Arc::new(rows),
        })
    }

    fn table(&self) -> &Table {
        self.context.dataset().table(&project::SPEC)
    }

    /// Its name.
    pub fn name(&self) -> String {
        let table = self.table();
        self.context.name(table.text(project::NAME, self.row), table.text(project::NAME_EN, self.row)).to_owned()
    }

    fn at(&self) -> ProjectAt {
        self.context.project(self.row)
    }

    fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        totals.add(&self.at());
        totals
    }

    fn figure(&self, id: FigureId) -> Figure {
        let figure = ledger_figure(id, &self.totals(), self.context.month, self.context.scope());
        match id {
            // Its own row says it, with its source.
            FigureId::TotalInvestment => figure.from_rows(project::SPEC.name, vec![self.row]),
            _ => figure,
        }
    }

    fn shown(&self, id: FigureId) -> Shown {
        shown(self.figure(id), self.context.locale)
    }

    /// Its stage on the status date.
    fn stage(&self) -> &'static str {
        self.context.known.facts.stage(self.context.dataset(), self.row, self.status)
    }

    /// Its light on the status date.
    fn light(&self) -> Option<ProjectLight> {
        let (dataset, facts) = (self.context.dataset(), &self.context.known.facts);
        project_light_on(dataset, facts, self.row, self.status, &self.at().at, self.stage())
    }
}
