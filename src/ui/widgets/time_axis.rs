//! What is moved along a time axis: one finger pans, two zoom, the wheel and keys do the same.

use leptos::html;
use leptos::prelude::*;

use crate::chart::{Fingers, Gesture};
use crate::ui::state::use_prefs;
use crate::ui::widgets::chart_canvas::DragGuard;

/// How much a key or a button zooms.
pub const ZOOM_STEP: f64 = 1.5;
/// How far a key pans, in pixels of the scene.
const PAN_STEP: f64 = 64.0;
/// How much one pixel of the wheel zooms.
const WHEEL_ZOOM: f64 = 0.004;

/// What a time axis is asked for, in pixels of the scene from its left edge.
#[derive(Clone, Copy)]
pub struct AxisEvents {
    /// Move what is shown to the right by so much.
    pub on_pan: Callback<f64>,
    /// Show so many times the detail about a place; about the middle where none is named.
    pub on_zoom: Callback<(f64, Option<f64>)>,
    /// Show all of it.
    pub on_whole: Callback<()>,
}

/// A part of the page that is moved along a time axis; up and down the page itself is moved.
#[component]
pub fn TimeAxis(
    /// Told what fingers, wheel and keys ask for.
    events: AxisEvents,
    /// What is moved.
    children: Children,
) -> impl IntoView {
    let prefs = use_prefs();
    let frame = NodeRef::<html::Div>::new();
    let fingers = StoredValue::new(Fingers::default());
    let drag = DragGuard(StoredValue::new(false));
    provide_context(drag);
    let place = move |client_x: i32| {
        let left = frame.get_untracked().map_or(0.0, |frame| frame.get_bounding_client_rect().left());
        (f64::from(client_x) - left) / prefs.scale()
    };
    let on_move = move |event: leptos::ev::PointerEvent| {
        let (id, x) = (event.pointer_id(), place(event.client_x()));
        let gesture = fingers.try_update_value(|fingers| fingers.moved(id, x)).flatten();
        let Some(gesture) = gesture else { return };
        drag.0.set_value(true);
        if let Some(frame) = frame.get_untracked() {
            // It fails only for a pointer that is gone already.
            frame.set_pointer_capture(id).ok();
        }
        events.obey(gesture);
    };
    let on_up = move |event: leptos::ev::PointerEvent| {
        fingers.update_value(|fingers| {
            fingers.up(event.pointer_id());
        });
    };
    let on_down = move |event: leptos::ev::PointerEvent| {
        if event.button() == 0 {
            drag.0.set_value(false);
            fingers.update_value(|fingers| fingers.down(event.pointer_id(), place(event.client_x())));
        }
    };
    view! {
        <div
            node_ref=frame
            class="y-axis"
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=on_up
            on:pointercancel=on_up
            on:wheel=move |event| events.turn(&event, place(event.client_x()))
            on:keydown=move |event| events.press(&event)
        >
            {children()}
        </div>
    }
}

impl AxisEvents {
    fn obey(self, gesture: Gesture) {
        match gesture {
            Gesture::Pan(by) => self.on_pan.run(by),
            Gesture::Zoom { factor, about, pan } => {
                self.on_zoom.run((factor, Some(about)));
                self.on_pan.run(pan);
            }
        }
    }

    /// The wheel with Ctrl, as trackpads say a pinch, zooms; sideways it pans. Else the page is scrolled.
    fn turn(self, event: &leptos::ev::WheelEvent, about: f64) {
        if event.ctrl_key() {
            event.prevent_default();
            self.on_zoom.run(((-event.delta_y() * WHEEL_ZOOM).exp(), Some(about)));
        } else if event.delta_x().abs() > event.delta_y().abs() {
            event.prevent_default();
            self.on_pan.run(-event.delta_x());
        }
    }

    fn press(self, event: &leptos::ev::KeyboardEvent) {
        match event.key().as_str() {
            "+" | "=" => self.on_zoom.run((ZOOM_STEP, None)),
            "-" => self.on_zoom.run((1.0 / ZOOM_STEP, None)),
            "0" => self.on_whole.run(()),
            "ArrowLeft" if event.shift_key() => self.on_pan.run(PAN_STEP),
            "ArrowRight" if event.shift_key() => self.on_pan.run(-PAN_STEP),
            _ => return,
        }
        event.prevent_default();
    }
}
