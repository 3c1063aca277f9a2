//! One month for the whole site; scrubbing it replays the year.

use leptos::prelude::*;

use crate::base::Month;
use crate::locale::{Strings, format};
use crate::nav::State;
use crate::present::{month_stops, neighbour, place_of};
use crate::ui::state::{NavContext, use_context_of_page, use_data, use_nav, use_prefs};
use crate::ui::widgets::{Icon, IconName, Scrubber};
use crate::web::time;

/// How long a month stays in the replay, in milliseconds.
const STAY_MS: i32 = 900;

/// The months one can go to, the chosen one, and what moves between them.
#[derive(Clone, Copy)]
struct Months {
    nav: NavContext,
    stops: Memo<Vec<Month>>,
    chosen: Memo<Option<Month>>,
    /// The replay is running.
    is_playing: RwSignal<bool>,
    /// The present scrubbing has made its step in the history: Back undoes it as a whole.
    has_stepped: RwSignal<bool>,
    /// How often a replay was begun or stopped.
    replays: StoredValue<u32>,
}

impl Months {
    fn of_page() -> Self {
        let data = use_data();
        let context = use_context_of_page();
        Self {
            nav: use_nav(),
            stops: Memo::new(move |_| data.known().map(|known| month_stops(&known)).unwrap_or_default()),
            chosen: Memo::new(move |_| context.get().map(|context| context.month)),
            is_playing: RwSignal::new(false),
            has_stepped: RwSignal::new(false),
            replays: StoredValue::new(0),
        }
    }

    fn neighbour(self, is_later: bool) -> Option<Month> {
        let chosen = self.chosen.get()?;
        self.stops.with(|stops| neighbour(stops, chosen, is_later))
    }

    /// The months of the chosen year.
    fn of_year(self) -> Vec<Month> {
        let year = self.chosen.get().map(Month::year);
        self.stops.with(|stops| stops.iter().copied().filter(|stop| Some(stop.year()) == year).collect())
    }

    fn go(self, month: Option<Month>) {
        self.stop();
        if month.is_some() {
            self.nav.go(State { month, status: None, ..self.nav.state_now() });
        }
    }

    /// Goes on within one scrubbing.
    fn scrub(self, month: Option<Month>) {
        if month.is_none() {
            return;
        }
        let next = State { month, status: None, ..self.nav.state_now() };
        if self.has_stepped.get_untracked() {
            self.nav.adjust(next);
        } else {
            self.has_stepped.set(self.nav.step(next));
        }
    }

    /// Ends a replay that is running; what is scrubbed next is a step of its own.
    fn stop(self) {
        if self.is_playing.get_untracked() {
            self.is_playing.set(false);
            self.replays.update_value(|count| *count += 1);
            self.has_stepped.set(false);
        }
    }

    /// Shows the months of the year one after another; a second tap stops it, and so does whatever else
    /// leads to another state.
    fn replay(self) {
        if self.is_playing.get_untracked() {
            return self.stop();
        }
        self.is_playing.set(true);
        self.has_stepped.set(false);
        let own = self.replays.get_value();
        let months = untrack(|| self.of_year());
        leptos::task::spawn_local(async move {
            let mut left = self.nav.state_now();
            for month in months {
                // Stopped, or stopped and begun anew meanwhile.
                if self.replays.get_value() != own {
                    return;
                }
                if self.nav.state_now() != left {
                    break;
                }
                self.scrub(Some(month));
                left = self.nav.state_now();
                time::pause(STAY_MS).await;
            }
            if self.replays.get_value() == own {
                self.stop();
            }
        });
    }
}

/// The month control: a step back, the month, a step on; a tap on the month opens the slider.
#[component]
pub fn MonthControl() -> impl IntoView {
    let months = Months::of_page();
    let prefs = use_prefs();
    let is_open = RwSignal::new(false);
    let words = move || months.chosen.get().map(|month| format::month(month, prefs.locale()));
    let is_there = Memo::new(move |_| months.chosen.get().is_some());
    view! {
        <Show when=move || is_there.get()>
            <div class="y-month" role="group" aria-label=move || prefs.strings().shell.month>
                <Step months is_later=false icon=IconName::Back label=|strings| strings.shell.previous />
                <button
                    type="button"
                    class="y-month__name"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    <span aria-live="polite">{words}</span>
                </button>
                <Step months is_later=true icon=IconName::Forward label=|strings| strings.shell.next />
            </div>
        </Show>
        <Show when=move || is_there.get() && is_open.get()>
            <Year months />
        </Show>
    }
}

#[component]
fn Step(months: Months, is_later: bool, icon: IconName, label: fn(&Strings) -> &'static str) -> impl IntoView {
    let prefs = use_prefs();
    view! {
        <button
            type="button"
            class="y-button y-button--icon"
            aria-label=move || label(prefs.strings())
            disabled=move || months.neighbour(is_later).is_none()
            on:click=move |_| months.go(months.neighbour(is_later))
        >
            <Icon name=icon />
        </button>
    }
}

/// The year as a slider, and its replay.
#[component]
fn Year(months: Months) -> impl IntoView {
    let prefs = use_prefs();
    let texts = move || &prefs.strings().shell;
    let stops = Memo::new(move |_| months.of_year());
    let names = Signal::derive(move || {
        stops.get().into_iter().map(|month| format::month_of_year(month.number(), prefs.locale())).collect::<Vec<_>>()
    });
    let at = Memo::new(move |_| stops.with(|stops| place_of(stops, months.chosen.get())));
    let on_move = Callback::new(move |at: usize| {
        months.stop();
        months.scrub(stops.with_untracked(|stops| stops.get(at).copied()));
    });
    let on_release = Callback::new(move |()| months.has_stepped.set(false));
    on_cleanup(move || months.stop());
    view! {
        <div class="y-year">
            <button
                type="button"
                class="y-button"
                aria-pressed=move || months.is_playing.get().to_string()
                on:click=move |_| months.replay()
            >
                {move || {
                    let name = if months.is_playing.get() { IconName::Pause } else { IconName::Play };
                    view! { <Icon name /> }
                }}
                {move || if months.is_playing.get() { texts().pause } else { texts().play }}
            </button>
            <Scrubber label=Signal::derive(move || texts().month.to_owned()) names at on_move on_release />
        </div>
    }
}
