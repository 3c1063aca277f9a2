//! Whether keys are what the page is used with, and where the focus goes when what had it is gone.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FocusOptions, HtmlElement};

thread_local! {
    static WITH_KEYS: Cell<bool> = const { Cell::new(false) };
}

/// Watches whether keys are what the page is used with.
pub fn watch() {
    let Some(document) = super::window().and_then(|window| window.document()) else { return };
    for (event, is_key) in [("keydown", true), ("pointerdown", false)] {
        let listener = Closure::<dyn Fn()>::new(move || WITH_KEYS.with(|with_keys| with_keys.set(is_key)));
        document.add_event_listener_with_callback_and_bool(event, listener.as_ref().unchecked_ref(), true).ok();
        listener.forget();
    }
}

/// Where what had the focus has gone with the state before, gives it to the page's main part: the keys
/// lead on from there.
pub fn rescue_focus() {
    let document = super::window().and_then(|window| window.document());
    let Some(document) = document.filter(|_| WITH_KEYS.with(Cell::get)) else { return };
    let is_lost = document.active_element().is_none_or(|element| element.tag_name() == "BODY");
    let main = document.get_element_by_id("main").and_then(|main| main.dyn_into::<HtmlElement>().ok());
    if let Some(main) = main.filter(|_| is_lost) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        main.focus_with_options(&options).ok();
    }
}
