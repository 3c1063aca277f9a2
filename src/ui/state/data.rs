//! The package: loading, ready or failed; and what pages ask with.

use std::sync::Arc;

use leptos::prelude::*;

use crate::base::{Diagnostics, Month};
use crate::load::SiteIndex;
use crate::present::scope::month;
use crate::present::{Context, Known, answer_ahead};
use crate::ui::state::{NavContext, PrefsContext, Rest};
use crate::web::time;

/// How far loading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoadProgress {
    /// Bytes so far.
    pub bytes: u64,
    /// Bytes promised, once the descriptor is read.
    pub bytes_total: u64,
    /// Rows read so far.
    pub rows: u64,
}

/// The package's state.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState {
    /// On its way.
    Loading(LoadProgress),
    /// Here.
    Ready {
        /// The package.
        known: Known,
        /// What was noticed while reading it.
        diagnostics: Arc<Diagnostics>,
        /// Where it was read from.
        folder: String,
    },
    /// Nothing can be shown, for these reasons.
    Failed(Arc<Diagnostics>),
}

/// The package.
#[derive(Clone, Copy)]
pub struct DataContext {
    /// Its state.
    pub state: RwSignal<LoadState>,
    /// The site's index, where there is one.
    pub index: RwSignal<Option<Arc<SiteIndex>>>,
    /// How often the reader asked to try again.
    pub asked_again: RwSignal<u32>,
    /// The code that shows more than the first page.
    pub rest: RwSignal<Rest>,
    context: Memo<Option<Context>>,
}

/// The context; provided by the app.
pub fn use_data() -> DataContext {
    expect_context()
}

/// What the pages ask with; nothing while there is no package or it has no figure.
pub fn use_context_of_page() -> Memo<Option<Context>> {
    use_data().context
}

impl DataContext {
    /// Nothing loaded yet.
    pub fn new(nav: NavContext, prefs: PrefsContext) -> Self {
        let state = RwSignal::new(LoadState::Loading(LoadProgress::default()));
        let known = Memo::new(move |_| match state.get() {
            LoadState::Ready { known, .. } => Some(known),
            _ => None,
        });
        let month: Memo<Option<Month>> = Memo::new(move |_| month(&known.get()?, &nav.state()));
        let filters = Memo::new(move |_| nav.filters());
        let context = Memo::new(move |_| {
            let (known, month, filters) = (known.get()?, month.get()?, filters.get());
            let route = nav.state_now().route;
            Some(time::measured("yilan:filter", || {
                let context = Context::with_snapshot(&known, known.snapshot(month), &filters, prefs.locale());
                answer_ahead(&context, &route);
                context
            }))
        });
        Self {
            state,
            asked_again: RwSignal::new(0),
            index: RwSignal::new(None),
            rest: RwSignal::new(Rest::at_start()),
            context,
        }
    }

    /// The package, where it is here.
    pub fn known(&self) -> Option<Known> {
        match self.state.get() {
            LoadState::Ready { known, .. } => Some(known),
            _ => None,
        }
    }
}
