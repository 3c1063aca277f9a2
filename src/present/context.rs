//! What every page asks with: the package, the month, the filters, the language.

use std::sync::{Arc, Mutex, OnceLock};

use crate::analysis::{Breakdown, Grouping, Matrix, Snapshot, Statistics, Totals, breakdown, home_area, matrix};
use crate::base::{Arrange, Day, LooseDay, Month};
use crate::facts::{Facts, Ledger};
use crate::locale::{Locale, Strings};
use crate::model::contract::{area, observation, plan, project};
use crate::model::{Dataset, Dimension};
use crate::nav::{Filters, Page, State};
use crate::present::curves::YearCurve;
use crate::present::members::{Members, said_alone};
use crate::present::months::{first_dated, month_stops};
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
    /// The month the pages open on: the latest with a figure of the whole, else `as_of`, else the one in
    /// which the package was made or a project started last: a list of projects has no month of its own.
    pub opens_on: Option<Month>,
    /// The first month with a figure of the whole.
    pub begins_on: Option<Month>,
    /// The tasks ready to be scheduled.
    pub tasks: Arc<Tasks>,
    /// The latest snapshots: a ranking looks at the month before, a replay goes through all of them.
    snapshots: Arc<Mutex<Vec<Arc<Snapshot>>>>,
    /// What was answered of late: the cards of a page ask for the same sums, and Back for the last ones.
    answers: Arc<Mutex<Vec<Arc<Answers>>>>,
    first_dated: Arc<OnceLock<Option<Month>>>,
    /// What several areas are said by alike.
    ambiguous: Arc<OnceLock<Vec<String>>>,
}

/// How many snapshots are kept: as many as have so many projects together, but these at least.
const KEPT_PROJECTS: usize = 100_000;
const KEPT_SNAPSHOTS: usize = 3;
/// How many answers are kept.
const KEPT_ANSWERS: usize = 12;

impl Known {
    /// Derives it in one go.
    pub fn new(dataset: Dataset) -> Self {
        let mut deriving = Deriving::new(dataset);
        loop {
            if let Some(known) = deriving.step() {
                return known;
            }
        }
    }

    /// Every project at a month.
    pub fn snapshot(&self, month: Month) -> Arc<Snapshot> {
        let take = || Arc::new(Snapshot::new(&self.dataset, &self.facts, month));
        let Ok(mut kept) = self.snapshots.lock() else { return take() };
        let at = kept.iter().position(|snapshot| snapshot.month == month);
        let snapshot = at.map_or_else(take, |at| kept.remove(at));
        kept.insert(0, snapshot.clone());
        kept.truncate(self.room());
        snapshot
    }

    /// How many snapshots are kept.
    fn room(&self) -> usize {
        (KEPT_PROJECTS / self.dataset.table(&project::SPEC).len().max(1) as usize).max(KEPT_SNAPSHOTS)
    }

    /// Judges one month more before it is asked for, the one nearest to another; false once all are
    /// there, or no more of them could be kept.
    pub fn judge_ahead(&self, near: Month) -> bool {
        let room = self.room();
        let missing = || {
            let kept = self.snapshots.lock().ok()?;
            let is_missing = |month: &Month| kept.iter().all(|snapshot| snapshot.month != *month);
            let months = self.facts.ledger.months_with_figures().filter(is_missing);
            let has_room = room > KEPT_SNAPSHOTS && kept.len() < room;
            months.min_by_key(|month| month.since(near).abs()).filter(|_| has_room)
        };
        let Some(month) = missing() else { return false };
        let snapshot = Arc::new(Snapshot::new(&self.dataset, &self.facts, month));
        // Behind those that were asked for.
        if let Ok(mut kept) = self.snapshots.lock() {
            kept.push(snapshot);
        }
        true
    }

    /// What is known of these filters at a snapshot's month.
    fn answers(&self, snapshot: &Arc<Snapshot>, filters: &Filters) -> Arc<Answers> {
        let take = || {
            let selected = snapshot.select(&self.dataset, &self.facts, &query(filters));
            Arc::new(Answers::new(snapshot.clone(), filters.clone(), selected))
        };
        let Ok(mut kept) = self.answers.lock() else { return take() };
        let is_asked = |known: &Arc<Answers>| Arc::ptr_eq(&known.snapshot, snapshot) && known.filters == *filters;
        let at = kept.iter().position(is_asked);
        let answers = at.map_or_else(take, |at| kept.remove(at));
        kept.insert(0, answers.clone());
        kept.truncate(KEPT_ANSWERS);
        answers
    }

    /// The first month in which anything of the package is dated; looked for when it is first asked for.
    pub fn first_dated(&self) -> Option<Month> {
        *self.first_dated.get_or_init(|| first_dated(&self.dataset))
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
                let mut known = Known {
                    dataset: dataset.clone(),
                    facts: facts.clone(),
                    statistics: statistics.clone(),
                    opens_on: facts.as_of,
                    begins_on: None,
                    tasks: tasks.clone(),
                    snapshots: Arc::default(),
                    answers: Arc::default(),
                    first_dated: Arc::default(),
                    ambiguous: Arc::default(),
                };
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
    answers: Arc<Answers>,
}

/// What was asked of some filters at a month; each answer is computed when it is first asked for.
#[derive(Debug)]
struct Answers {
    snapshot: Arc<Snapshot>,
    filters: Filters,
    selected: Arc<Vec<bool>>,
    scope: OnceLock<Arc<str>>,
    totals: OnceLock<Totals>,
    year: OnceLock<Arc<YearCurve>>,
    breakdowns: Asked<Grouping, Breakdown>,
    matrices: Asked<(Grouping, Grouping), Matrix>,
    members: Asked<(Dimension, Grouping, Locale), Members>,
}

impl Answers {
    fn new(snapshot: Arc<Snapshot>, filters: Filters, selected: Vec<bool>) -> Self {
        Self {
            snapshot,
            filters,
            selected: Arc::new(selected),
            scope: OnceLock::new(),
            totals: OnceLock::new(),
            year: OnceLock::new(),
            breakdowns: Asked::default(),
            matrices: Asked::default(),
            members: Asked::default(),
        }
    }
}

/// Answers by what was asked.
#[derive(Debug)]
struct Asked<K, V>(Mutex<Vec<(K, Arc<V>)>>);

impl<K, V> Default for Asked<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: PartialEq + Clone, V> Asked<K, V> {
    fn get(&self, key: &K, take: impl FnOnce() -> V) -> Arc<V> {
        let known = || {
            let asked = self.0.lock().ok()?;
            asked.iter().find(|(known, _)| known == key).map(|(_, answer)| answer.clone())
        };
        known().unwrap_or_else(|| {
            // Not while the lock is held: one answer may ask for another.
            let answer = Arc::new(take());
            if let Ok(mut asked) = self.0.lock() {
                asked.push((key.clone(), answer.clone()));
            }
            answer
        })
    }
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
        let answers = known.answers(&snapshot, filters);
        Self {
            known: known.clone(),
            month: snapshot.month,
            snapshot,
            selected: answers.selected.clone(),
            filters: filters.clone(),
            locale,
            answers,
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
        Self::with_snapshot(&self.known, self.known.snapshot(month), &self.filters, self.locale)
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
    pub fn scope(&self) -> Arc<str> {
        self.answers.scope.get_or_init(|| scope(&self.filters, self.month)).clone()
    }

    /// The canonical query with one dimension set to a member.
    pub fn scope_of(&self, key: Dimension, id: &str) -> Arc<str> {
        scope(&narrowed(&self.filters, key, id), self.month)
    }

    /// The sums of what is in scope.
    pub fn totals(&self) -> Totals {
        self.answers.totals.get_or_init(|| self.snapshot.totals(&self.selected)).clone()
    }

    /// Is there something to say of the year so far? Where nobody has reported yet, 0 would be no news.
    pub fn has_progress(&self) -> bool {
        self.totals().has_progress() && self.known.facts.ledger.has_report(self.month)
    }

    /// What is in scope by the members of a grouping.
    pub fn breakdown(&self, grouping: &Grouping) -> Arc<Breakdown> {
        let Known { dataset, facts, .. } = &self.known;
        let take = || breakdown(dataset, facts, &self.snapshot, &self.selected, grouping);
        self.answers.breakdowns.get(grouping, take)
    }

    /// What is in scope by two groupings, one down and one across.
    pub fn matrix(&self, down: &Grouping, across: &Grouping) -> Arc<Matrix> {
        let Known { dataset, facts, .. } = &self.known;
        let take = || matrix(dataset, facts, &self.snapshot, &self.selected, (down, across));
        self.answers.matrices.get(&(down.clone(), across.clone()), take)
    }

    /// The members of a grouping as pages show them in this language.
    pub(super) fn members(
        &self,
        dimension: Dimension,
        grouping: &Grouping,
        take: impl FnOnce() -> Members,
    ) -> Arc<Members> {
        self.answers.members.get(&(dimension, grouping.clone(), self.locale), take)
    }

    /// The year of the month, month by month, of what is in scope.
    pub fn year(&self) -> Arc<YearCurve> {
        self.answers.year.get_or_init(|| Arc::new(YearCurve::new(self))).clone()
    }

    /// The area the package is about.
    pub fn home_area(&self) -> Option<u32> {
        home_area(&self.known.dataset)
    }

    /// Would several areas be said by this name?
    pub(super) fn is_ambiguous(&self, said: &str) -> bool {
        let areas = self.dataset().table(&area::SPEC);
        let columns = [(area::NAME, Locale::ZhCn), (area::NAME_EN, Locale::En)];
        let names = |(column, locale)| {
            let mut names: Vec<String> =
                areas.rows().map(|row| said_alone(areas.text(column, row), Dimension::Area, locale)).collect();
            names.arrange();
            let twice = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone());
            twice.collect::<Vec<_>>()
        };
        let ambiguous = self.known.ambiguous.get_or_init(|| columns.into_iter().flat_map(names).collect());
        ambiguous.iter().any(|known| known == said)
    }

    /// A name in the language: the column and its English twin.
    pub fn name<'a>(&self, chinese: &'a str, english: &'a str) -> &'a str {
        self.locale.pick(chinese, english)
    }
}
