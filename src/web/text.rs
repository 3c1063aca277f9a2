//! Text measured by a canvas: no element is inserted, no layout forced.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{Palette as _, TableMeasure, TextMeasure, Weight};
use crate::web::palette::ThemePalette;

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
}

impl CanvasMeasure {
    /// With a canvas of its own that is never shown.
    pub fn new() -> Self {
        let context = super::window().and_then(|window| {
            let canvas: HtmlCanvasElement = window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
            canvas.get_context("2d").ok()??.dyn_into().ok()
        });
        Self { context, font_family: ThemePalette::read().font_family().to_owned() }
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
        let weight_name = if weight == Weight::Strong { "600 " } else { "" };
        context.set_font(&format!("{weight_name}{size}px {}", self.font_family));
        context.measure_text(text).map_or_else(|_| TableMeasure.width(text, size, weight), |metrics| metrics.width())
    }
}
