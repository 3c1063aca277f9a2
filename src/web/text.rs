//! Text measured by a canvas: no element is inserted, no layout forced.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{Palette as _, TableMeasure, TextMeasure, Weight};
use crate::web::palette::ThemePalette;

/// So many widths are remembered; a page shows some hundreds of texts.
const REMEMBERED: usize = 4_000;

thread_local! {
    static MEASURE: CanvasMeasure = CanvasMeasure::new();
}

/// Measures with the page's font, by one canvas that is made once.
pub fn with_measure<R>(use_it: impl FnOnce(&dyn TextMeasure) -> R) -> R {
    MEASURE.with(|measure| use_it(measure))
}

/// Measures with the page's font.
#[derive(Clone, Debug)]
pub struct CanvasMeasure {
    context: Option<CanvasRenderingContext2d>,
    font_family: String,
    /// By text, size and strength: a filter changes few labels, and each costs two calls of the browser.
    known: RefCell<BTreeMap<(String, u64, bool), f64>>,
}

impl CanvasMeasure {
    /// With a canvas of its own that is never shown.
    pub fn new() -> Self {
        let context = super::window().and_then(|window| {
            let canvas: HtmlCanvasElement = window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
            canvas.get_context("2d").ok()??.dyn_into().ok()
        });
        Self { context, font_family: ThemePalette::read().font_family().to_owned(), known: RefCell::default() }
    }
}

impl Default for CanvasMeasure {
    fn default() -> Self {
        Self::new()
    }
}

impl TextMeasure for CanvasMeasure {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let Some(context) = &self.context else { return TableMeasure.width(text, size, weight) };
        let key = (text.to_owned(), size.to_bits(), weight == Weight::Strong);
        if let Some(&width) = self.known.borrow().get(&key) {
            return width;
        }
        let weight_name = if weight == Weight::Strong { "600 " } else { "" };
        context.set_font(&format!("{weight_name}{size}px {}", self.font_family));
        let measured = context.measure_text(text);
        let width = measured.map_or_else(|_| TableMeasure.width(text, size, weight), |metrics| metrics.width());
        let mut known = self.known.borrow_mut();
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(key, width);
        width
    }
}
