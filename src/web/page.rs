//! The document as a whole: language, theme, title, print, what the device prefers.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlInputElement};

fn root() -> Option<web_sys::Element> {
    super::window()?.document()?.document_element()
}

/// Sets an attribute of the root element; an empty text removes it.
pub fn set_root(attribute: &str, text: &str) {
    let Some(root) = root() else { return };
    if text.is_empty() {
        root.remove_attribute(attribute).ok();
    } else {
        root.set_attribute(attribute, text).ok();
    }
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    if let Some(document) = super::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The id of what an event happened in, or of the nearest around it that has one.
pub fn id_at(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    Some(target.closest("[id]").ok()??.id())
}

/// Does a media query hold?
pub fn matches(query: &str) -> bool {
    let list = super::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Calls back for as long as the page lives whenever a media query begins or ceases to hold.
pub fn on_match(query: &str, mut callback: impl FnMut(bool) + 'static) {
    let Some(list) = super::window().and_then(|window| window.match_media(query).ok().flatten()) else { return };
    let watched = list.clone();
    let listener = Closure::<dyn FnMut()>::new(move || callback(watched.matches()));
    list.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()).ok();
    listener.forget();
}

/// Calls back whenever the page goes to paper and comes back from it. Browsers tell of the sheet before
/// they lay it out; that the medium changes they may tell too late.
pub fn on_print(callback: impl Fn(bool) + Clone + 'static) {
    on_match("print", callback.clone());
    let Some(window) = super::window() else { return };
    for (event, is_printing) in [("beforeprint", true), ("afterprint", false)] {
        let callback = callback.clone();
        let listener = Closure::<dyn Fn()>::new(move || callback(is_printing));
        window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).ok();
        listener.forget();
    }
}

/// The markup of the readable page in `index.html`: the headline figures of the default package.
pub fn readable_page() -> String {
    let place = super::window().and_then(|window| window.document()?.get_element_by_id("static"));
    place.map(|place| place.inner_html()).unwrap_or_default()
}

/// Opens the print dialogue.
pub fn print() {
    if let Some(window) = super::window() {
        window.print().ok();
    }
}

/// Scrolls to the top, as a new page begins.
pub fn scroll_to_top() {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Scrolls just so far that an element is in sight.
pub fn reveal(id: &str) {
    let Some(element) = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id)) else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Selects the text of a field, for copying by hand.
pub fn select_text(selector: &str) {
    let field = super::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.focus().ok();
        field.select();
    }
}
