//! Time as the browser gives it: for slices of work and pauses, never for a figure.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since the page began.
pub fn now_ms() -> f64 {
    super::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
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

/// Lets the browser paint and answer taps, then goes on after so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = super::window() {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).ok();
        }
    });
    JsFuture::from(promise).await.ok();
}
