//! The status date on the head of the Gantt chart: dragged, tapped, stepped with buttons and keys.

use leptos::html;
use leptos::prelude::*;

use crate::base::Day;
use crate::chart::Size;
use crate::chart::gantt::day_scale;
use crate::locale::{Strings, format};
use crate::ui::panels::project::use_project;
use crate::ui::state::use_prefs;
use crate::ui::widgets::{Icon, IconName};

/// The slider over the years and months of a chart of a size.
#[component]
pub fn StatusSlider(#[prop(into)] size: Signal<Option<Size>>) -> impl IntoView {
    let project = use_project();
    let prefs = use_prefs();
    let slider = NodeRef::<html::Div>::new();
    let is_held = StoredValue::new(false);
    let status = move || project.view.with(|view| view.as_ref().map(|view| view.status));
    let limits = move |pick: fn((Day, Day)) -> Day| project.status_limits().map(|limits| pick(limits).number());
    let left = move || {
        let (days, size) = project.days().zip(size.get())?;
        Some(format!("{}px", day_scale(&days, size).range().0 * prefs.scale()))
    };
    let look_at = move |client_x: i32| {
        let place = slider.get_untracked().map(|slider| slider.get_bounding_client_rect().left());
        let Some((place, (days, size))) = place.zip(untrack(|| project.days().zip(size.get()))) else { return };
        let scale = day_scale(&days, size);
        let across = (f64::from(client_x) - place) / prefs.scale() + scale.range().0;
        // The line stands at the end of its day.
        project.set_status(Day::from_number(scale.invert(across).round() as i32 - 1), true);
    };
    let release = move || {
        is_held.set_value(false);
        project.end_scrub();
    };
    view! {
        <div
            node_ref=slider
            class="y-gantt__status"
            style:left=left
            role="slider"
            tabindex="0"
            aria-label=move || prefs.strings().schedule.status_is
            aria-valuemin=move || limits(|(first, _)| first)
            aria-valuemax=move || limits(|(_, last)| last)
            aria-valuenow=move || status().map(Day::number)
            aria-valuetext=move || status().map(|day| format::day(day, prefs.locale()))
            on:pointerdown=move |event| {
                is_held.set_value(true);
                if let Some(slider) = slider.get_untracked() {
                    slider.set_pointer_capture(event.pointer_id()).ok();
                }
                look_at(event.client_x());
            }
            on:pointermove=move |event| {
                if is_held.get_value() {
                    look_at(event.client_x());
                }
            }
            on:pointerup=move |_| release()
            on:pointercancel=move |_| release()
            on:keydown=move |event| {
                if let Some(day) = untrack(status).and_then(|day| stepped(day, &event.key())) {
                    event.prevent_default();
                    project.set_status(day, true);
                }
            }
            on:blur=move |_| project.end_scrub()
        ></div>
    }
}

/// Where a key leads: a day, a month; nothing for other keys.
fn stepped(day: Day, key: &str) -> Option<Day> {
    Some(match key {
        "ArrowRight" | "ArrowUp" => day.plus(1),
        "ArrowLeft" | "ArrowDown" => day.plus(-1),
        "PageUp" => day.month().plus(1).last_day(),
        "PageDown" => day.month().plus(-1).last_day(),
        "Home" => Day::from_number(i32::MIN / 2),
        "End" => Day::from_number(i32::MAX / 2),
        _ => return None,
    })
}

/// The buttons: a day back, a day on, back to the month's end.
#[component]
pub fn StatusButtons() -> impl IntoView {
    let project = use_project();
    let status = move || project.view.with(|view| view.as_ref().map(|view| view.status));
    let step = move |by: i32| {
        if let Some(day) = untrack(status) {
            project.set_status(day.plus(by), false);
        }
    };
    let to_end = move |()| {
        if let Some(day) = untrack(status) {
            project.set_status(day.month().last_day(), false);
        }
    };
    let is_within = move || status().is_some_and(|day| day != day.month().last_day());
    let (back, on, end) = (Callback::new(move |()| step(-1)), Callback::new(move |()| step(1)), Callback::new(to_end));
    view! {
        <div class="y-gantt__steps">
            <ToolButton icon=IconName::Back name=|strings| strings.schedule.earlier on_click=back />
            <ToolButton icon=IconName::Forward name=|strings| strings.schedule.later on_click=on />
            <Show when=is_within>
                <ToolButton icon=IconName::MonthEnd name=|strings| strings.schedule.month_end on_click=end />
            </Show>
        </div>
    }
}

/// A button with an icon and a name that is spoken.
#[component]
pub fn ToolButton(icon: IconName, name: fn(&Strings) -> &'static str, on_click: Callback<()>) -> impl IntoView {
    let prefs = use_prefs();
    view! {
        <button
            type="button"
            class="y-button y-button--icon"
            aria-label=move || name(prefs.strings())
            title=move || name(prefs.strings())
            on:click=move |_| on_click.run(())
        >
            <Icon name=icon />
        </button>
    }
}
