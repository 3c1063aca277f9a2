//! What is derived once from a package, and what is kept of what was asked of it.

use std::sync::{Arc, Mutex, OnceLock};

use crate::analysis::{Judging, Snapshot, Statistics, Sums};
use crate::base::{Arrange, Month};
use crate::facts::{Facts, Query, Selection, YearTally, mentioning};
use crate::locale::Locale;
use crate::model::contract::{area, observation, plan, project};
use crate::model::{Dataset, Dimension};
use crate::nav::{Filters, Page};
use crate::present::Deriving;
use crate::present::answers::{Answers, Asked};
use crate::present::members::said_alone;
use crate::present::months::first_dated;
use crate::present::scope::query;
use crate::schedule::Tasks;

/// What each dimension lets pass, by its chosen values, and by the month where it depends on that.
type Passing = Asked<(Dimension, Vec<String>, Option<Month>), Selection>;

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
    /// The one that is being taken ahead.
    judging: Arc<Mutex<Option<Judging>>>,
    /// What was answered of late: the cards of a page ask for the same sums, and Back for the last ones.
    answers: Arc<Mutex<Vec<Arc<Answers>>>>,
    /// What a dimension lets pass, at a month where that depends on it.
    passing: Arc<Passing>,
    first_dated: Arc<OnceLock<Option<Month>>>,
    /// What several areas are said by alike.
    ambiguous: Arc<OnceLock<Vec<String>>>,
}

/// How many snapshots are kept: as many as have so many projects together, but these at least.
const KEPT_PROJECTS: usize = 3_000_000;
const KEPT_SNAPSHOTS: usize = 3;
/// So many projects are judged at once while nothing else is to do.
const JUDGED_AT_ONCE: u32 = 4_000;
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

    /// Of what is derived; nothing is kept yet.
    pub(super) fn of(
        dataset: &Arc<Dataset>,
        facts: &Arc<Facts>,
        statistics: &Arc<Statistics>,
        tasks: &Arc<Tasks>,
    ) -> Self {
        Self {
            dataset: dataset.clone(),
            facts: facts.clone(),
            statistics: statistics.clone(),
            opens_on: facts.as_of,
            begins_on: None,
            tasks: tasks.clone(),
            snapshots: Arc::default(),
            judging: Arc::default(),
            answers: Arc::default(),
            passing: Arc::default(),
            first_dated: Arc::default(),
            ambiguous: Arc::default(),
        }
    }

    /// Every project at a month.
    pub fn snapshot(&self, month: Month) -> Arc<Snapshot> {
        let take = || {
            let begun = self.judging.lock().ok().and_then(|mut judging| judging.take_if(|it| it.month() == month));
            let judging = begun.unwrap_or_else(|| Judging::new(&self.dataset, month));
            Arc::new(judging.finished(&self.dataset, &self.facts))
        };
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

    /// Judges some projects more at the month nearest to another that is not there yet, before it is asked for;
    /// false once all months are there, or no more of them could be kept.
    pub fn judge_ahead(&self, near: Month) -> bool {
        let missing = || {
            let (room, kept) = (self.room(), self.snapshots.lock().ok()?);
            let is_missing = |month: &Month| kept.iter().all(|snapshot| snapshot.month != *month);
            let months = self.facts.ledger.months_with_figures().filter(is_missing);
            let has_room = room > KEPT_SNAPSHOTS && kept.len() < room;
            months.min_by_key(|month| month.since(near).abs()).filter(|_| has_room)
        };
        let Ok(mut begun) = self.judging.lock() else { return false };
        let Some(mut judging) = begun.take().or_else(|| Some(Judging::new(&self.dataset, missing()?))) else {
            return false;
        };
        if !judging.step(&self.dataset, &self.facts, JUDGED_AT_ONCE) {
            *begun = Some(judging);
            return true;
        }
        let snapshot = Arc::new(judging.finished(&self.dataset, &self.facts));
        // Behind those that were asked for, of which it may be one by now.
        if let Ok(mut kept) = self.snapshots.lock()
            && kept.iter().all(|known| known.month != snapshot.month)
        {
            kept.push(snapshot);
        }
        true
    }

    /// What is known of these filters at a snapshot's month.
    pub(super) fn answers(&self, snapshot: &Arc<Snapshot>, filters: &Filters) -> Arc<Answers> {
        let take = || {
            let selection = self.select(snapshot, &query(filters));
            Arc::new(Answers::new(snapshot.clone(), filters.clone(), selection))
        };
        let Ok(mut kept) = self.answers.lock() else { return take() };
        let is_asked = |known: &Arc<Answers>| Arc::ptr_eq(&known.snapshot, snapshot) && known.filters == *filters;
        let at = kept.iter().position(is_asked);
        let answers = at.map_or_else(take, |at| kept.remove(at));
        kept.insert(0, answers.clone());
        kept.truncate(KEPT_ANSWERS);
        answers
    }

    /// Forgets what was answered, so that it can be measured again.
    pub fn forget(&self) {
        if let Ok(mut kept) = self.answers.lock() {
            kept.clear();
        }
        self.passing.forget();
    }

    /// The projects that a query chooses: those that every dimension lets pass, each asked once.
    fn select(&self, snapshot: &Snapshot, query: &Query) -> Selection {
        let mut selection = mentioning(&self.dataset, &query.words);
        for (dimension, values) in &query.chosen {
            let is_of_month = matches!(dimension, Dimension::Light | Dimension::Stage);
            let asked = (*dimension, values.clone(), is_of_month.then_some(snapshot.month));
            let passing = self.passing.get(&asked, || snapshot.passing(&self.dataset, &self.facts, *dimension, values));
            selection.keep(&passing);
        }
        selection
    }

    /// What was answered of a snapshot's month.
    fn answered(&self, snapshot: &Arc<Snapshot>) -> Vec<Arc<Answers>> {
        let kept = self.answers.lock().map(|kept| kept.clone()).unwrap_or_default();
        kept.into_iter().filter(|known| Arc::ptr_eq(&known.snapshot, snapshot)).collect()
    }

    /// The sums of a selection, from the nearest of those that are known.
    pub(super) fn sums(&self, snapshot: &Arc<Snapshot>, selection: &Selection) -> Sums {
        let answered = self.answered(snapshot);
        let known = answered.iter().filter_map(|known| Some((&*known.selection, known.sums.get()?)));
        let all = Selection::all(snapshot.len());
        let known: Vec<_> = known.chain(snapshot.whole().map(|(sums, _)| (&all, sums))).collect();
        Sums::of(&self.dataset, &self.facts, snapshot, selection, &known)
    }

    /// The same month by month.
    pub(super) fn year_tally(&self, snapshot: &Arc<Snapshot>, selection: &Selection) -> YearTally {
        let answered = self.answered(snapshot);
        let known = answered.iter().filter_map(|known| Some((&*known.selection, known.year_tally.get()?)));
        let all = Selection::all(snapshot.len());
        let known: Vec<_> = known.chain(snapshot.whole().map(|(_, year)| (&all, year))).collect();
        YearTally::of(&self.facts.ledger, snapshot.month, selection, &known)
    }

    /// Would several areas be said by this name?
    pub(super) fn is_ambiguous(&self, said: &str) -> bool {
        let areas = self.dataset.table(&area::SPEC);
        let columns = [(area::NAME, Locale::ZhCn), (area::NAME_EN, Locale::En)];
        let names = |(column, locale)| {
            let mut names: Vec<String> =
                areas.rows().map(|row| said_alone(areas.text(column, row), Dimension::Area, locale)).collect();
            names.arrange();
            let twice = names.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone());
            twice.collect::<Vec<_>>()
        };
        let ambiguous = self.ambiguous.get_or_init(|| columns.into_iter().flat_map(names).collect());
        ambiguous.iter().any(|known| known == said)
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

impl PartialEq for Known {
    /// By pointer: a package is compared in no time.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.dataset, &other.dataset)
    }
}
