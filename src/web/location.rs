//! The fragment of the address: read, written, listened to.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;

/// The fragment without its `#`, as it stands in the address.
pub fn fragment() -> String {
    let hash = super::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Puts a fragment into the address as a new entry of the history.
pub fn push(fragment: &str) {
    if let Some(history) = history() {
        // A browser may refuse more than a hundred entries in thirty seconds: the page goes on.
        history.push_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}"))).ok();
    }
}

/// Puts a fragment into the address in place of the present one.
pub fn replace(fragment: &str) {
    if let Some(history) = history() {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{fragment}"))).ok();
    }
}

/// The whole address.
pub fn href() -> String {
    super::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

fn history() -> Option<web_sys::History> {
    super::window().and_then(|window| window.history().ok())
}

/// Calls back for as long as the page lives whenever Back, Forward or a link changed the fragment.
pub fn on_change(mut callback: impl FnMut(String) + 'static) {
    let Some(window) = super::window() else { return };
    let listener = Closure::<dyn FnMut()>::new(move || callback(fragment()));
    for event in ["popstate", "hashchange"] {
        window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).ok();
    }
    listener.forget();
}
