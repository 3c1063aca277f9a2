//! A package of which more and more is known.

use std::sync::Arc;

use crate::analysis::Statistics;
use crate::base::{Day, LooseDay, Month};
use crate::facts::{Facts, Ledger};
use crate::model::Dataset;
use crate::model::contract::project;
use crate::present::Known;
use crate::present::months::month_stops;
use crate::schedule::Tasks;

/// A package of which more and more is known: in steps, so that a page answers taps between them.
#[derive(Debug)]
pub struct Deriving {
    dataset: Arc<Dataset>,
    ledger: Option<Ledger>,
    facts: Option<Arc<Facts>>,
    statistics: Option<Arc<Statistics>>,
    tasks: Option<Arc<Tasks>>,
}

impl Deriving {
    /// Nothing derived yet.
    pub fn new(dataset: Dataset) -> Self {
        Self { dataset: Arc::new(dataset), ledger: None, facts: None, statistics: None, tasks: None }
    }

    /// Derives one thing more; all of it once everything is there.
    pub fn step(&mut self) -> Option<Known> {
        let dataset = &self.dataset;
        match (&self.facts, &self.statistics, &self.tasks) {
            (None, ..) => match self.ledger.take() {
                None => self.ledger = Some(Ledger::new(dataset, dataset.package.as_of)),
                Some(ledger) => self.facts = Some(Arc::new(Facts::with_ledger(dataset, ledger))),
            },
            (_, None, _) => self.statistics = Some(Arc::new(Statistics::new(dataset))),
            (.., None) => self.tasks = Some(Arc::new(Tasks::new(dataset))),
            (Some(facts), Some(statistics), Some(tasks)) => {
                let mut known = Known::of(dataset, facts, statistics, tasks);
                let stops = month_stops(&known);
                known.begins_on = stops.first().copied();
                known.opens_on = stops.last().copied().or(facts.as_of).or_else(|| made_in(dataset));
                return Some(known);
            }
        }
        None
    }
}

/// The month in which a package says it was made, else the latest in which one of its projects started.
fn made_in(dataset: &Dataset) -> Option<Month> {
    let table = dataset.table(&project::SPEC);
    let started =
        || table.rows().filter_map(|row| table.loose_day(project::START_ACTUAL, row)).map(LooseDay::last_day).max();
    let created = dataset.package.created.get(..7).and_then(Month::parse);
    created.or_else(|| started().map(Day::month))
}
