//! What the parts of a project's page share: the project on its status date, the stretch of time in
//! view, the task that is chosen.

use std::collections::{BTreeMap, BTreeSet};

use leptos::html;
use leptos::prelude::*;

use crate::base::Day;
use crate::chart::Size;
use crate::chart::gantt::{View, day_scale};
use crate::nav::{Route, State};
use crate::present::project::{LifeCurve, ProjectGantt, ProjectView, project_gantt, whole_days};
use crate::present::scope::status_day;
use crate::ui::state::{NavContext, use_context_of_page, use_nav};
use crate::ui::widgets::{AxisEvents, use_size_at_once};

/// The shared state of a project's page.
#[derive(Clone, Copy)]
pub struct ProjectState {
    nav: NavContext,
    /// The project on its status date; nothing for an id that the package does not know.
    pub view: Memo<Option<ProjectView>>,
    /// Its investment over its life.
    pub life: Memo<Option<LifeCurve>>,
    /// Its Gantt chart.
    pub gantt: Memo<Option<ProjectGantt>>,
    /// All that the time axis can show.
    pub whole: Memo<Option<View>>,
    window: RwSignal<Option<View>>,
    /// Groups that the reader has folded or unfolded.
    pub folds: RwSignal<BTreeMap<u32, bool>>,
    /// The row of `task` that is chosen.
    pub chosen: RwSignal<Option<u32>>,
    /// The row of `task` whose details are open.
    pub opened: RwSignal<Option<u32>>,
    /// The column of charts.
    pub column: NodeRef<html::Div>,
    /// Its size.
    pub column_size: RwSignal<Option<(f64, f64)>>,
    has_stepped: RwSignal<bool>,
}

/// The state; provided by the page.
pub fn use_project() -> ProjectState {
    expect_context()
}

impl ProjectState {
    /// Follows the address.
    pub fn follow_page() -> Self {
        let (nav, context) = (use_nav(), use_context_of_page());
        let column = NodeRef::new();
        let id = Memo::new(move |_| match nav.route() {
            Route::Project(id) => id,
            _ => String::new(),
        });
        let view = Memo::new(move |_| {
            let context = context.get()?;
            let status = status_day(&nav.state(), context.month);
            ProjectView::new(&context, &id.get(), status)
        });
        let life = Memo::new(move |_| LifeCurve::new(&view.get()?));
        let days = move || life.get().and_then(|life| life.days());
        let gantt = Memo::new(move |_| project_gantt(&view.get()?, days()));
        let whole = Memo::new(move |_| whole_days(&view.get()?, days()));
        Self {
            nav,
            view,
            life,
            gantt,
            whole,
            window: RwSignal::new(None),
            folds: RwSignal::new(BTreeMap::new()),
            chosen: RwSignal::new(None),
            opened: RwSignal::new(None),
            column,
            column_size: use_size_at_once(column),
            has_stepped: RwSignal::new(false),
        }
    }

    /// A key of the route's own.
    pub fn own(self, key: &str) -> String {
        self.nav.state().own(key).to_owned()
    }

    /// Sets a key of the route's own as a step that Back undoes.
    pub fn set_own(self, key: &str, value: &str) {
        self.nav.go(self.nav.state_now().with_own(key, value));
    }

    /// The Gantt chart with its folded groups: those the reader folded, and where room is short those
    /// of which nothing is in hand.
    pub fn folded(self, is_short: bool) -> Option<ProjectGantt> {
        let gantt = self.gantt.get()?;
        let mut closed = if is_short { gantt.idle.clone() } else { BTreeSet::new() };
        self.folds.with(|folds| {
            closed.extend(folds.iter().filter(|(_, is_closed)| **is_closed).map(|(task, _)| *task));
            closed.retain(|task| folds.get(task) != Some(&false));
        });
        Some(if closed.is_empty() { gantt } else { gantt.folded(&closed) })
    }

    /// The stretch of time in view.
    pub fn days(self) -> Option<View> {
        self.window.get().or(self.whole.get())
    }

    /// Shows all of it.
    pub fn show_whole(self) {
        self.window.set(None);
    }

    /// Is less than all of it shown?
    pub fn is_zoomed(self) -> bool {
        self.window.get().is_some()
    }

    /// Moves what is shown to the right by some pixels of a chart of a size.
    pub fn pan(self, pixels: f64, size: Size) {
        let Some((days, whole)) = untrack(|| self.days().zip(self.whole.get())) else { return };
        let per_day = day_scale(&days, size).pixels_per_unit();
        if per_day > 0.0 && self.window.with_untracked(Option::is_some) {
            self.window.set(Some(kept(days.panned(-pixels / per_day), whole)));
        }
    }

    /// Shows more or less detail about a place of a chart of a size, or about the status date.
    pub fn zoom(self, factor: f64, place: Option<f64>, size: Size) {
        let Some((days, whole)) = untrack(|| self.days().zip(self.whole.get())) else { return };
        let status = untrack(|| self.view.with(|view| view.as_ref().map(|view| view.status)));
        let middle = f64::midpoint(days.first_day, days.last_day);
        let seen = |day: &f64| (days.first_day..=days.last_day).contains(day);
        let status = status.map(|day| f64::from(day.number()) + 1.0).filter(seen);
        let about = place.map_or(status.unwrap_or(middle), |place| day_scale(&days, size).invert(place));
        let zoomed = days.zoomed(factor, about);
        let is_whole = zoomed.last_day - zoomed.first_day >= whole.last_day - whole.first_day;
        self.window.set((!is_whole).then(|| kept(zoomed, whole)));
    }

    /// What fingers, wheel and keys do on a chart of a size.
    pub fn axis_events(self, size: Signal<Option<Size>>) -> AxisEvents {
        let sized = move || size.get_untracked().unwrap_or(Size { width: 1.0, height: 1.0 });
        AxisEvents {
            on_pan: Callback::new(move |pixels| self.pan(pixels, sized())),
            on_zoom: Callback::new(move |(factor, place)| self.zoom(factor, place, sized())),
            on_whole: Callback::new(move |()| self.show_whole()),
        }
    }

    /// Looks at the project on another day that the data reach. Within one scrubbing only the first
    /// is a step that Back undoes.
    pub fn set_status(self, day: Day, is_scrub: bool) {
        let Some((first, last)) = self.status_limits() else { return };
        let day = day.clamp(first, last.max(first));
        let state = self.nav.state_now();
        let status = Some(day).filter(|day| *day != day.month().last_day());
        let next = State { month: Some(day.month()), status, ..state };
        if is_scrub && self.has_stepped.get_untracked() {
            self.nav.adjust(next);
        } else {
            self.has_stepped.set(self.nav.step(next) && is_scrub);
        }
    }

    /// The next scrubbing begins anew.
    pub fn end_scrub(self) {
        self.has_stepped.set(false);
    }

    /// The first and the last day one can look at.
    pub fn status_limits(self) -> Option<(Day, Day)> {
        untrack(|| {
            let last = self.view.with(|view| view.as_ref()?.context.known.facts.as_of.map(|month| month.last_day()))?;
            let first = self.whole.get().map_or(last, |whole| Day::from_number(whole.first_day as i32));
            Some((first.min(last), last))
        })
    }
}

/// A window is never beside all that there is to see.
fn kept(window: View, whole: View) -> View {
    let (before, after) = (whole.first_day - window.first_day, window.last_day - whole.last_day);
    if before > 0.0 {
        window.panned(before)
    } else if after > 0.0 {
        window.panned(-after)
    } else {
        window
    }
}
