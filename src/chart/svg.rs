//! A scene as SVG text: exported pictures, briefs, and the snapshots of the tests.

use plotters_backend::DrawingBackend;
use plotters_backend::text_anchor::VPos;
use plotters_svg::SVGBackend;

use super::paint::{Lettering, paint_lettered};
use super::palette::{Color, Palette};
use super::scene::Scene;

/// Backend coordinates are whole, so a pixel is drawn as this many units of the `viewBox`.
const UNITS: f64 = 16.0;
/// The backend divides the font size by 1.24 and sets `VPos::Top` 0.76 em above the baseline; the
/// middle of figures is 0.35 em above it.
const LETTERING: Lettering = Lettering { stretch: 1.24, anchor: VPos::Top, shift: 0.35 - 0.76 };

/// Writes a scene as one `<svg>` element of its own size, with a title for those who cannot see it.
///
/// ```
/// use yilan::chart::{Paper, Scene, Size, svg};
/// let text = svg(&Scene::new(Size::new(40.0, 20.0)), &Paper, "完成率");
/// assert!(text.starts_with(r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20""#));
/// assert!(text.contains("<title>完成率</title>"));
/// ```
pub fn svg(scene: &Scene, palette: &dyn Palette, title: &str) -> String {
    let size = ((scene.width * UNITS).round() as u32, (scene.height * UNITS).round() as u32);
    let mut drawn = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut drawn, size);
        // The backend writes to memory: there is nothing that could fail.
        let painted = paint_lettered(scene, &mut backend, &Inheriting(palette), UNITS, LETTERING);
        painted.and_then(|()| backend.present()).ok();
    }
    let body = drawn.split_once(">\n").map_or("", |(_, body)| body).trim_end().trim_end_matches("</svg>");
    let title = escape(title);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" \
         font-family=\"{}\"><title>{title}</title>\n{}</svg>\n",
        scene.width.round(),
        scene.height.round(),
        size.0,
        size.1,
        escape(palette.font_family()),
        brief(body),
    )
}

/// Names the font once, on the root.
struct Inheriting<'a>(&'a dyn Palette);

impl Palette for Inheriting<'_> {
    fn color(&self, ink: super::Ink) -> Color {
        self.0.color(ink)
    }

    fn font_family(&self) -> &str {
        "inherit"
    }
}

/// Leaves out what says nothing. Texts are escaped, so no attribute can stand in one.
fn brief(body: &str) -> String {
    let mut text = body.replace(" font-family=\"inherit\"", "").replace(" opacity=\"1\"", "");
    for (long, short) in
        [(" \"/>", "\"/>"), (" stroke=\"none\"", ""), (" text-anchor=\"start\"", ""), ("\n</text>", "</text>")]
    {
        text = text.replace(long, short);
    }
    let mut lines = String::with_capacity(text.len());
    for line in text.lines() {
        lines.push_str(&whole_font_size(line));
        if !(line.starts_with("<text") && line.ends_with("\">")) {
            lines.push('\n');
        }
    }
    lines
}

/// The backend's division leaves a hair on the font size; units are whole.
fn whole_font_size(line: &str) -> String {
    let parts = line.split_once(" font-size=\"").and_then(|(before, rest)| {
        let (size, after) = rest.split_once('"')?;
        Some((before, size.parse::<f64>().ok()?, after))
    });
    parts.map_or_else(|| line.to_owned(), |(before, size, after)| format!("{before} font-size=\"{size:.0}\"{after}"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
