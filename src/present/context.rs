//! What every page asks with: the package, the month, the filters, the language.

use std::sync::{Arc, Mutex, OnceLock};

use crate::analysis::{Breakdown, Grouping, Snapshot, Statistics, Totals, breakdown, home_area};
use crate::base::Month;
use crate::facts::Facts;
use crate::locale::{Locale, Strings};
use crate::model::contract::{area, observation, plan, project};
use crate::model::{Dataset, Dimension};
use crate::nav::{Filters, Page, State};
use crate::present::months::month_stops;
use crate::present::scope::{month, narrowed, query, scope};
use crate::schedule::Tasks;

/// What is derived once from a package.
#[derive(Clone, Debug)]
pub struct Known {
    /// The package.
    pub dataset: Arc<Dataset>,
    /// The ledger ready to be asked.
    pub facts: Arc<Facts>,
    /// The statistics by cell.
    pub statistics: Arc<Statistics>,
    /// The month the pages open on: the latest with a figure of the whole, else `as_of`.
    pub opens_on: Option<Month>,
    /// The tasks ready to be scheduled.
    pub tasks: Arc<Tasks>,
    /// The latest snapshots asked for: a ranking looks at the month before, a replay comes back.
    snapshots: Arc<Mutex<Vec<Arc<Snapshot>>>>,
}

/// How many snapshots are kept.
const KEPT: usize = 3;

impl Known {
    /// Derives it.
    pub fn new(dataset: Dataset) -> Self {
        let facts = Facts::new(&dataset);
        let statistics = Statistics::new(&dataset);
        let as_of = facts.as_of;
        let tasks = Tasks::new(&dataset);
        let mut known = Self {
            dataset: Arc::new(dataset),
            facts: Arc::new(facts),
            statistics: Arc::new(statistics),
            opens_on: as_of,
            tasks: Arc::new(tasks),
            snapshots: Arc::default(),
        };
        known.opens_on = month_stops(&known).last().copied().or(as_of);
        known
    }

    /// Every project at a month.
    pub fn snapshot(&self, month: Month) -> Arc<Snapshot> {
        let take = || Arc::new(Snapshot::new(&self.dataset, &self.facts, month));
        let Ok(mut kept) = self.snapshots.lock() else { return take() };
        let at = kept.iter().position(|snapshot| snapshot.month == month);
        let snapshot = at.map_or_else(take, |at| kept.remove(at));
        kept.insert(0, snapshot.clone());
        kept.truncate(KEPT);
        snapshot
    }

    /// The pages whose tables are in the package.
    pub fn pages(&self) -> Vec<Page> {
        let has_projects = self.dataset.has(&project::SPEC);
        let has_areas = self.dataset.has(&area::SPEC);
        let has_figures = has_projects || self.dataset.has(&observation::SPEC);
        let is_there = |page: &Page| match page {
            Page::Overview => has_figures,
            Page::Areas => has_areas && has_figures,
            Page::Sectors => has_projects && self.facts.sectors.children(None).next().is_some(),
            Page::Projects => has_projects,
            Page::Ranking => {
                has_projects
                    && self.dataset.has(&plan::SPEC)
                    && self.facts.ledger.months_with_figures().next().is_some()
            }
            Page::Data => true,
        };
        Page::ALL.into_iter().filter(is_there).collect()
    }
}

impl PartialEq for Known {
    /// By pointer: a package is compared in no time.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.dataset, &other.dataset)
    }
}

/// What every page asks with. Cheap to clone, cheap to compare.
#[derive(Clone, Debug)]
pub struct Context {
    /// The package.
    pub known: Known,
    /// Every project at the month.
    pub snapshot: Arc<Snapshot>,
    /// One flag a project: is it in scope?
    pub selected: Arc<Vec<bool>>,
    /// The filters.
    pub filters: Filters,
    /// The month.
    pub month: Month,
    /// The language.
    pub locale: Locale,
    /// What was asked already: several cards of a page ask for the same sums.
    answers: Arc<Answers>,
}

#[derive(Debug, Default)]
struct Answers {
    totals: OnceLock<Totals>,
    breakdowns: Mutex<Vec<(Grouping, Arc<Breakdown>)>>,
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        self.known == other.known
            && Arc::ptr_eq(&self.snapshot, &other.snapshot)
            && (&self.filters, self.month, self.locale) == (&other.filters, other.month, other.locale)
    }
}

impl Context {
    /// The context of a state; nothing where the package has no figure at all.
    pub fn new(known: &Known, state: &State, locale: Locale) -> Option<Self> {
        let month = month(known, state)?;
        let snapshot = known.snapshot(month);
        Some(Self::with_snapshot(known, snapshot, &state.filters, locale))
    }

    /// The same on a snapshot that is there already.
    pub fn with_snapshot(known: &Known, snapshot: Arc<Snapshot>, filters: &Filters, locale: Locale) -> Self {
        let selected = snapshot.select(&known.dataset, &known.facts, &query(filters));
        Self {
            known: known.clone(),
            month: snapshot.month,
            snapshot,
            selected: Arc::new(selected),
            filters: filters.clone(),
            locale,
            answers: Arc::default(),
        }
    }

    /// The same month and language with other filters.
    #[must_use]
    pub fn refiltered(&self, filters: &Filters) -> Self {
        Self::with_snapshot(&self.known, self.snapshot.clone(), filters, self.locale)
    }

    /// The same filters and language at another month.
    #[must_use]
    pub fn at_month(&self, month: Month) -> Self {
        let snapshot = self.known.snapshot(month);
        Self::with_snapshot(&self.known, snapshot, &self.filters, self.locale)
    }

    /// The package.
    pub fn dataset(&self) -> &Dataset {
        &self.known.dataset
    }

    /// The texts.
    pub const fn strings(&self) -> &'static Strings {
        self.locale.strings()
    }

    /// The canonical query of the state.
    pub fn scope(&self) -> String {
        scope(&self.filters, self.month)
    }

    /// The canonical query with one dimension set to a member.
    pub fn scope_of(&self, key: Dimension, id: &str) -> String {
        scope(&narrowed(&self.filters, key, id), self.month)
    }

    /// The sums of what is in scope.
    pub fn totals(&self) -> Totals {
        self.answers.totals.get_or_init(|| self.snapshot.totals(&self.selected)).clone()
    }

    /// What is in scope by the members of a grouping.
    pub fn breakdown(&self, grouping: &Grouping) -> Arc<Breakdown> {
        let known = &self.known;
        let take = || Arc::new(breakdown(&known.dataset, &known.facts, &self.snapshot, &self.selected, grouping));
        let Ok(mut asked) = self.answers.breakdowns.lock() else { return take() };
        if let Some((_, answer)) = asked.iter().find(|(known, _)| known == grouping) {
            return answer.clone();
        }
        let answer = take();
        asked.push((grouping.clone(), answer.clone()));
        answer
    }

    /// The area the package is about.
    pub fn home_area(&self) -> Option<u32> {
        home_area(&self.known.dataset)
    }

    /// A name in the language: the column and its English twin.
    pub fn name<'a>(&self, chinese: &'a str, english: &'a str) -> &'a str {
        self.locale.pick(chinese, english)
    }
}
