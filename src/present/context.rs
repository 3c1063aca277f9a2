//! What every page asks with: the package, the month, the filters, the language.

use std::sync::Arc;

use crate::analysis::{Breakdown, Grouping, Matrix, ProjectAt, Snapshot, Sums, Totals, breakdown, home_area, matrix};
use crate::base::Month;
use crate::facts::{Selection, YearTally};
use crate::locale::{Locale, Strings};
use crate::model::{Dataset, Dimension};
use crate::nav::{Filters, State};
use crate::present::Known;
use crate::present::answers::Answers;
use crate::present::curves::YearCurve;
use crate::present::members::Members;
use crate::present::scope::{month, narrowed, scope};

/// What every page asks with. Cheap to clone, cheap to compare.
#[derive(Clone, Debug)]
pub struct Context {
    /// The package.
    pub known: Known,
    /// Every project at the month.
    pub snapshot: Arc<Snapshot>,
    /// The projects in scope.
    pub selection: Arc<Selection>,
    /// The filters.
    pub filters: Filters,
    /// The month.
    pub month: Month,
    /// The language.
    pub locale: Locale,
    answers: Arc<Answers>,
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
            selection: answers.selection.clone(),
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
        let take = || self.sums().totals(&self.known.facts, &self.snapshot, &self.selection);
        self.answers.totals.get_or_init(take).clone()
    }

    /// The sums by every place that projects lie in.
    pub fn sums(&self) -> &Sums {
        self.answers.sums.get_or_init(|| self.known.sums(&self.snapshot, &self.selection))
    }

    /// The year of the month and the one before, month by month, as they are kept.
    pub(super) fn year_tally(&self) -> &YearTally {
        self.answers.year_tally.get_or_init(|| self.known.year_tally(&self.snapshot, &self.selection))
    }

    /// A project at the month.
    pub fn project(&self, row: u32) -> ProjectAt {
        self.snapshot.project(&self.known.dataset, &self.known.facts, row)
    }

    /// Is there something to say of the year so far? Where nobody has reported yet, 0 would be no news.
    pub fn has_progress(&self) -> bool {
        self.totals().has_progress() && self.known.facts.ledger.has_report(self.month)
    }

    /// What is in scope by the members of a grouping.
    pub fn breakdown(&self, grouping: &Grouping) -> Arc<Breakdown> {
        let Known { dataset, facts, .. } = &self.known;
        let take = || breakdown(dataset, facts, &self.snapshot, (&self.selection, self.sums()), grouping);
        self.answers.breakdowns.get(grouping, take)
    }

    /// What is in scope by two groupings, one down and one across.
    pub fn matrix(&self, down: &Grouping, across: &Grouping) -> Arc<Matrix> {
        let Known { dataset, facts, .. } = &self.known;
        let take = || matrix(dataset, facts, &self.snapshot, &self.selection, (down, across));
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

    /// A name in the language: the column and its English twin.
    pub fn name<'a>(&self, chinese: &'a str, english: &'a str) -> &'a str {
        self.locale.pick(chinese, english)
    }
}
