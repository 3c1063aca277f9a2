//! The size of an element, told whenever it changes.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver, ResizeObserverEntry};

use crate::web::time;

/// The width and height within an element's border and beside its scrollbars, in CSS pixels.
pub fn size_of(element: &Element) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    let edges = element.dyn_ref::<HtmlElement>().map_or((0, 0), |element| {
        (element.offset_width() - element.client_width(), element.offset_height() - element.client_height())
    });
    (rect.width() - f64::from(edges.0), rect.height() - f64::from(edges.1))
}

/// Watches an element until it is dropped.
pub struct SizeWatch {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut(Array)>,
}

impl SizeWatch {
    /// Calls back with the width and height in CSS pixels, soon for the first time.
    ///
    /// It calls in a task of its own: what a new size changes may change other watched sizes, and in the
    /// observer's own turn the browser would put these off and report an error.
    pub fn new(element: &Element, on_size: impl Fn((f64, f64)) + Copy + 'static) -> Self {
        let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                let target = entry.target();
                time::in_next_task(move || on_size(size_of(&target)));
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _callback: callback }
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
