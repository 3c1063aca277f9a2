//! Time as the browser gives it: for slices of work and pauses, never for a figure.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since the page began.
pub fn now_ms() -> f64 {
    super::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Does a work and notes under a name how long it took, for whoever measures the page.
pub fn measured<R>(name: &str, work: impl FnOnce() -> R) -> R {
    let performance = super::window().and_then(|window| window.performance());
    if let Some(performance) = &performance {
        performance.mark(name).ok();
    }
    let result = work();
    if let Some(performance) = &performance {
        performance.clear_measures_with_measure_name(name);
        performance.measure_with_start_mark(name, name).ok();
        performance.clear_marks_with_mark_name(name);
    }
    result
}

thread_local! {
    /// The latest frame by the browser's stamp, and when its first work began.
    static FRAME: Cell<(f64, f64)> = const { Cell::new((f64::NEG_INFINITY, 0.0)) };
}

/// Does a work when the next frame begins, before it is painted; it is told for how many milliseconds
/// other such works have been at it.
pub fn in_next_frame(work: impl FnOnce(f64) + 'static) {
    let work = Closure::once_into_js(move |stamp: f64| {
        let now = now_ms();
        if stamp > FRAME.get().0 {
            FRAME.set((stamp, now));
        }
        work(now - FRAME.get().1);
    });
    if let Some(window) = super::window() {
        window.request_animation_frame(work.unchecked_ref()).ok();
    }
}

/// Works of one frame, after so many milliseconds the others wait until it is painted.
const TURNS_MS: f64 = 16.0;

type Turns = VecDeque<Box<dyn FnOnce()>>;

thread_local! {
    /// Whose turn is next; nothing while nobody waits.
    static TURNS: RefCell<Option<Turns>> = const { RefCell::new(None) };
}

/// Does works one after another, each in a task of its own, so that what they write is laid out and painted
/// in pieces as well.
pub fn in_turn(work: impl FnOnce() + 'static) {
    let is_first = TURNS.with_borrow_mut(|turns| {
        let is_first = turns.is_none();
        turns.get_or_insert_default().push_back(Box::new(work));
        is_first
    });
    if is_first {
        wasm_bindgen_futures::spawn_local(take_turns());
    }
}

async fn take_turns() {
    pause(0).await;
    let next = || TURNS.with_borrow_mut(|turns| turns.as_mut().and_then(VecDeque::pop_front));
    let mut spent = 0.0;
    while let Some(work) = next() {
        let began = now_ms();
        work();
        // What hangs on it is done before the next task.
        pause(0).await;
        spent += now_ms() - began;
        if spent >= TURNS_MS {
            painted().await;
            spent = 0.0;
        }
    }
    TURNS.set(None);
}

/// Does a work when the browser has ended what it is at.
pub fn in_next_task(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    if let Some(window) = super::window() {
        window.set_timeout_with_callback(work.unchecked_ref()).ok();
    }
}

/// Waits until what is there has been painted.
pub async fn painted() {
    let frame = Promise::new(&mut |resolve, _| {
        if let Some(window) = super::window() {
            window.request_animation_frame(&resolve).ok();
        }
    });
    JsFuture::from(frame).await.ok();
    // A frame's callback runs before its paint; the next task runs after it.
    pause(0).await;
}

/// Waits until the browser has nothing else to do; a moment, where it does not tell.
pub async fn idle() {
    let mut tells = false;
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = super::window() {
            tells = window.request_idle_callback(&resolve).is_ok();
        }
        if !tells {
            resolve.call0(&JsValue::UNDEFINED).ok();
        }
    });
    JsFuture::from(promise).await.ok();
    if !tells {
        pause(100).await;
    }
}

/// Lets the browser paint and answer taps, then goes on after so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = super::window() {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).ok();
        }
    });
    JsFuture::from(promise).await.ok();
}
