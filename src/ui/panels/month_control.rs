//! One month for the whole site; scrubbing it replays the year.

use leptos::prelude::*;

use crate::base::Month;
use crate::locale::format;
use crate::nav::State;
use crate::present::month_stops;
use crate::ui::state::{NavContext, use_context_of_page, use_data, use_nav, use_prefs};
use crate::ui::widgets::{Icon, IconName};
use crate::web::time;

/// How long a month stays in the replay, in milliseconds.
const STAY_MS: i32 = 900;

/// The month control.
#[component]
pub fn MonthControl() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let context = use_context_of_page();
    let stops = Memo::new(move |_| data.known().map(|known| month_stops(&known)).unwrap_or_default());
    let month = Memo::new(move |_| context.get().map(|context| context.month));
    let playing = RwSignal::new(false);
    let neighbour = move |step: isize| {
        let at = stops.with(|stops| stops.iter().position(|&stop| Some(stop) == month.get()))?;
        stops.with(|stops| stops.get(at.checked_add_signed(step)?).copied())
    };
    let texts = move || &prefs.strings().shell;
    let words = move || month.get().map(|month| format::month(month, prefs.locale()));
    let step_button = move |step: isize, icon: IconName, label: fn(&crate::locale::Strings) -> &'static str| {
        view! {
            <button
                type="button"
                class="y-button y-button--icon"
                aria-label=move || label(prefs.strings())
                disabled=move || neighbour(step).is_none()
                on:click=move |_| go(nav, neighbour(step))
            >
                <Icon name=icon />
            </button>
        }
    };
    view! {
        <div class="y-month" role="group" aria-label=move || texts().month>
            {step_button(-1, IconName::Back, |strings| strings.shell.previous)}
            <span class="y-month__name" aria-live="polite">{words}</span>
            {step_button(1, IconName::Forward, |strings| strings.shell.next)}
            <button
                type="button"
                class="y-button y-button--icon y-month__play"
                aria-label=move || if playing.get() { texts().pause } else { texts().play }
                on:click=move |_| replay(nav, playing, stops.get_untracked(), month.get_untracked())
            >
                {move || {
                    let name = if playing.get() { IconName::Pause } else { IconName::Play };
                    view! { <Icon name /> }
                }}
            </button>
        </div>
    }
}

fn go(nav: NavContext, month: Option<Month>) {
    if month.is_some() {
        nav.go(State { month, ..nav.state_now() });
    }
}

/// Shows the months of the present year one after another; a second tap stops it.
fn replay(nav: NavContext, playing: RwSignal<bool>, stops: Vec<Month>, month: Option<Month>) {
    let Some(month) = month else { return };
    if playing.get_untracked() {
        playing.set(false);
        return;
    }
    playing.set(true);
    leptos::task::spawn_local(async move {
        for stop in stops.into_iter().filter(|stop| stop.year() == month.year()) {
            if !playing.get_untracked() {
                return;
            }
            nav.adjust(State { month: Some(stop), ..nav.state_now() });
            time::pause(STAY_MS).await;
        }
        playing.set(false);
    });
}
