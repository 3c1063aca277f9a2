//! The one walker from a scene to any plotters backend.
//!
//! Backends know whole pixels, straight lines and square corners only, and canvas clamps what lies
//! outside. So dashes, round corners and cutting are done here, in scene coordinates, and every
//! coordinate is rounded once at the end. Straight upright and level lines are painted as filled
//! rectangles: they stay sharp at any device pixel ratio.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, DrawingBackend, DrawingErrorKind};

use super::clip;
use super::geometry::{Point, Rect};
use super::ink::Ink;
use super::outline::{NOTHING, closed, dashes, outline, upright};
use super::palette::Palette;
use super::scene::{Anchor, Item, Scene, Stroke, Weight};
use super::style::{Letters, LineStyle};

/// How a backend turns the size and the point of a text into letters.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    /// What the font size must be multiplied with.
    pub(super) stretch: f64,
    /// Which part of the letters the backend sets at the point.
    pub(super) anchor: VPos,
    /// From the middle of the figures to that part, in font sizes.
    pub(super) shift: f64,
}

/// Backends that honour the font size and set text by its middle, as canvas does.
const BY_MIDDLE: Lettering = Lettering { stretch: 1.0, anchor: VPos::Center, shift: 0.0 };

/// Paints a scene; one CSS pixel becomes `scale` pixels of the backend.
///
/// # Errors
/// What the backend reports.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    palette: &dyn Palette,
    scale: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    paint_lettered(scene, backend, palette, scale, BY_MIDDLE)
}

/// The same for a backend with its own way of setting text.
pub(super) fn paint_lettered<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    palette: &dyn Palette,
    scale: f64,
    lettering: Lettering,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let mut walker = Walker { backend, palette, scale, lettering };
    walker.items(&scene.items, &scene.frame())
}

struct Walker<'a, B> {
    backend: &'a mut B,
    palette: &'a dyn Palette,
    scale: f64,
    lettering: Lettering,
}

type Outcome<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<'a, B: DrawingBackend> Walker<'a, B> {
    fn items(&mut self, items: &[Item], window: &Rect) -> Outcome<B> {
        items.iter().try_for_each(|item| self.item(item, window))
    }

    fn item(&mut self, item: &Item, window: &Rect) -> Outcome<B> {
        match item {
            Item::Rect { rect, radius, fill, stroke } => {
                let outline = outline(rect, *radius);
                fill.map_or(Ok(()), |ink| self.area(&outline, ink, window))?;
                stroke.map_or(Ok(()), |stroke| self.stroke(&closed(outline), stroke, window))
            }
            Item::Line { from, to, stroke } => self.stroke(&[*from, *to], *stroke, window),
            Item::Polyline { points, stroke } => self.stroke(points, *stroke, window),
            Item::Polygon { points, fill } => self.area(points, *fill, window),
            Item::Circle { center, radius, fill, stroke } => self.circle(*center, *radius, *fill, *stroke, window),
            Item::Text { at, text, size, weight, anchor, ink } => {
                if window.distance(at.x, at.y) > 0.0 {
                    return Ok(());
                }
                let letters = self.letters(*size, *weight, *anchor, *ink);
                let point = Point::new(at.x, at.y + self.lettering.shift * size);
                self.backend.draw_text(text, &letters, self.place(point))
            }
            Item::Clip { rect, items } => self.items(items, &rect.shared(window)),
        }
    }

    fn area(&mut self, points: &[Point], ink: Ink, window: &Rect) -> Outcome<B> {
        let kept = clip::polygon(points, window);
        let style = self.color(ink);
        if let Some(rect) = upright(&kept) {
            let (from, to) =
                (self.place(Point::new(rect.x, rect.y)), self.place(Point::new(rect.right(), rect.bottom())));
            return self.backend.draw_rect(from, to, &style, true);
        }
        if kept.len() < 3 {
            return Ok(());
        }
        let corners: Vec<BackendCoord> = kept.into_iter().map(|point| self.place(point)).collect();
        self.backend.fill_polygon(corners, &style)
    }

    fn circle(
        &mut self,
        center: Point,
        radius: f64,
        fill: Option<Ink>,
        stroke: Option<Stroke>,
        window: &Rect,
    ) -> Outcome<B> {
        let around = Rect::new(center.x - radius, center.y - radius, 2.0 * radius, 2.0 * radius);
        if !window.holds(&around) {
            let item = Item::Rect { rect: around, radius, fill, stroke };
            return self.item(&item, window);
        }
        let (place, size) = (self.place(center), self.length(radius));
        if let Some(ink) = fill {
            self.backend.draw_circle(place, size, &self.color(ink), true)?;
        }
        stroke.map_or(Ok(()), |stroke| self.backend.draw_circle(place, size, &self.line(stroke), false))
    }

    fn stroke(&mut self, points: &[Point], stroke: Stroke, window: &Rect) -> Outcome<B> {
        for part in clip::polyline(points, window) {
            match stroke.dash.pattern() {
                None => self.unbroken(&part, stroke)?,
                Some((on, off)) => {
                    dashes(&part, on, off).iter().try_for_each(|dash| self.unbroken(dash, stroke))?;
                }
            }
        }
        Ok(())
    }

    fn unbroken(&mut self, points: &[Point], stroke: Stroke) -> Outcome<B> {
        if let &[from, to] = points
            && ((from.x - to.x).abs() < NOTHING || (from.y - to.y).abs() < NOTHING)
        {
            return self.ruled(from, to, stroke);
        }
        let path: Vec<BackendCoord> = points.iter().map(|point| self.place(*point)).collect();
        self.backend.draw_path(path, &self.line(stroke))
    }

    /// An upright or level line as a rectangle of whole pixels.
    fn ruled(&mut self, from: Point, to: Point, stroke: Stroke) -> Outcome<B> {
        let width = f64::from(self.length(stroke.width));
        let half = width / 2.0;
        let upright = (from.x - to.x).abs() < NOTHING;
        let (left, right) = (from.x.min(to.x) * self.scale, from.x.max(to.x) * self.scale);
        let (top, bottom) = (from.y.min(to.y) * self.scale, from.y.max(to.y) * self.scale);
        let (start, end) = if upright {
            let edge = (left - half).round();
            ((edge, top.round()), (edge + width, bottom.round()))
        } else {
            let edge = (top - half).round();
            ((left.round(), edge), (right.round(), edge + width))
        };
        let whole = |(x, y): (f64, f64)| (x as i32, y as i32);
        self.backend.draw_rect(whole(start), whole(end), &self.color(stroke.ink), true)
    }

    fn place(&self, point: Point) -> BackendCoord {
        ((point.x * self.scale).round() as i32, (point.y * self.scale).round() as i32)
    }

    fn length(&self, length: f64) -> u32 {
        (length * self.scale).round().max(1.0) as u32
    }

    fn color(&self, ink: Ink) -> BackendColor {
        let color = self.palette.color(ink);
        let [red, green, blue] = color.rgb;
        BackendColor { alpha: color.alpha, rgb: (red, green, blue) }
    }

    fn line(&self, stroke: Stroke) -> LineStyle {
        LineStyle { color: self.color(stroke.ink), width: self.length(stroke.width) }
    }

    fn letters(&self, size: f64, weight: Weight, anchor: Anchor, ink: Ink) -> Letters<'a> {
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Letters {
            color: self.color(ink),
            size: size * self.scale * self.lettering.stretch,
            weight,
            anchor: Pos::new(across, self.lettering.anchor),
            family: self.palette.font_family(),
        }
    }
}
