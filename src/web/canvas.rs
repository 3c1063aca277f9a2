//! Scenes on a canvas, in device pixels, so that they are sharp on a tablet.

use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::{Palette, Scene, paint};
use crate::web::backend::Canvas;
use crate::web::download::save_blob;

/// Device pixels for one CSS pixel; at least one.
pub fn pixel_ratio() -> f64 {
    super::window().map_or(1.0, |window| window.device_pixel_ratio()).max(1.0)
}

/// Sizes the canvas's own pixels to the scene and paints it, `scale` CSS pixels to a pixel of the
/// scene. A size change clears a canvas, so both happen together.
pub fn draw(canvas: &HtmlCanvasElement, scene: &Scene, palette: &dyn Palette, scale: f64) {
    let ratio = pixel_ratio() * scale;
    let (width, height) = ((scene.width * ratio) as u32, (scene.height * ratio) as u32);
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
        show_at_size(canvas, f64::from(width) / pixel_ratio(), f64::from(height) / pixel_ratio());
    } else if let Some(context) = context(canvas) {
        context.clear_rect(0.0, 0.0, width.into(), height.into());
    }
    if let Some(mut backend) = backend(canvas) {
        // What a canvas cannot draw is left out; the table behind the picture has it.
        paint(scene, &mut backend, palette, ratio).ok();
    }
}

/// Shows one pixel of the canvas as one of the device: a canvas stretched by half a pixel blurs its letters.
fn show_at_size(canvas: &HtmlCanvasElement, width: f64, height: f64) {
    for (property, length) in [("width", width), ("height", height)] {
        canvas.style().set_property(property, &format!("{length}px")).ok();
    }
}

fn backend(canvas: &HtmlCanvasElement) -> Option<Canvas> {
    Some(Canvas::new(CanvasBackend::with_canvas_object(canvas.clone())?, context(canvas)?))
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// Hands the picture over as a PNG.
pub fn save_png(canvas: &HtmlCanvasElement, name: &str) {
    let name = name.to_owned();
    let on_blob = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            save_blob(&name, &blob);
        }
    });
    canvas.to_blob(on_blob.unchecked_ref()).ok();
}

/// Paints a scene on a canvas of its own, at twice the size, and hands it over as a PNG.
pub fn save_scene(scene: &Scene, palette: &dyn Palette, name: &str) -> Option<()> {
    let document = super::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let scale = 2.0;
    canvas.set_width((scene.width * scale) as u32);
    canvas.set_height((scene.height * scale) as u32);
    let mut backend = backend(&canvas)?;
    paint(scene, &mut backend, palette, scale).ok()?;
    save_png(&canvas, name);
    Some(())
}
