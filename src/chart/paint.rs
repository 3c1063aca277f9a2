//! The one walker from a scene to any plotters backend.
//!
//! Backends know whole pixels, straight lines and square corners only, and canvas clamps what lies
//! outside. So dashes, round corners and cutting are done here, in scene coordinates, and every
//! coordinate is rounded once at the end. Straight upright and level lines are painted as filled
//! rectangles: they stay sharp at any device pixel ratio.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
};

use super::clip;
use super::geometry::{Point, Rect};
use super::ink::Ink;
use super::palette::Palette;
use super::scene::{Anchor, Item, Scene, Stroke, Weight};

/// Sine at 0°, 22.5°, 45°, 67.5°, 90°: a round corner in four strokes, the same on every machine.
const QUARTER: [f64; 5] = [0.0, 0.382_683_432, std::f64::consts::FRAC_1_SQRT_2, 0.923_879_533, 1.0];
/// The least width and height in scene pixels that still counts as one: guards empty shapes.
const NOTHING: f64 = 1e-6;

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

struct LineStyle {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for LineStyle {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct Letters<'a> {
    color: BackendColor,
    size: f64,
    weight: Weight,
    anchor: Pos,
    family: &'a str,
}

impl BackendTextStyle for Letters<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        if self.weight == Weight::Strong { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        self.anchor
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }

    /// Layout is finished before painting; backends that set their own letters do not ask.
    fn layout_box(&self, _text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _place: BackendCoord,
        _draw: F,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}

/// The corners of a rectangle, each rounded in four strokes.
fn outline(rect: &Rect, radius: f64) -> Vec<Point> {
    let radius = radius.min(rect.width / 2.0).min(rect.height / 2.0).max(0.0);
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    if radius < NOTHING {
        return vec![
            Point::new(left, top),
            Point::new(right, top),
            Point::new(right, bottom),
            Point::new(left, bottom),
        ];
    }
    // Each corner: the centre of its circle and the directions in which sine and cosine run.
    let corners = [
        (right - radius, top + radius, 1.0, -1.0, false),
        (right - radius, bottom - radius, 1.0, 1.0, true),
        (left + radius, bottom - radius, -1.0, 1.0, false),
        (left + radius, top + radius, -1.0, -1.0, true),
    ];
    let turn = |(x, y, across, down, swapped): (f64, f64, f64, f64, bool)| {
        QUARTER.iter().zip(QUARTER.iter().rev()).map(move |(&sine, &cosine)| {
            let (dx, dy) = if swapped { (cosine, sine) } else { (sine, cosine) };
            Point::new(x + across * radius * dx, y + down * radius * dy)
        })
    };
    corners.into_iter().flat_map(turn).collect()
}

fn closed(mut outline: Vec<Point>) -> Vec<Point> {
    outline.extend(outline.first().copied());
    outline
}

/// The rectangle that four corners in the order of [`outline`] make, if they do.
fn upright(corners: &[Point]) -> Option<Rect> {
    let &[a, b, c, d] = corners else { return None };
    let same = |one: f64, other: f64| (one - other).abs() < NOTHING;
    let level = same(a.y, b.y) && same(b.x, c.x) && same(c.y, d.y) && same(d.x, a.x);
    let standing = same(a.x, b.x) && same(b.y, c.y) && same(c.x, d.x) && same(d.y, a.y);
    (level || standing).then(|| Rect::between(a.x.min(c.x), a.y.min(c.y), a.x.max(c.x), a.y.max(c.y)))
}

/// A line cut into dashes of length `on`, `off` apart.
fn dashes(points: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
    let mut found = Vec::new();
    let mut dash: Vec<Point> = points.first().copied().into_iter().collect();
    let (mut drawing, mut left) = (true, on);
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = (dx * dx + dy * dy).sqrt();
        let mut walked = 0.0;
        while length - walked > left {
            walked += left;
            let point = Point::new(from.x + dx * walked / length, from.y + dy * walked / length);
            dash.push(point);
            if drawing {
                found.push(std::mem::take(&mut dash));
            } else {
                dash = vec![point];
            }
            drawing = !drawing;
            left = if drawing { on } else { off };
        }
        left -= length - walked;
        if drawing {
            dash.push(to);
        }
    }
    if drawing && dash.len() > 1 {
        found.push(dash);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_run_on_around_corners() {
        let corner = [Point::new(0.0, 0.0), Point::new(4.0, 0.0), Point::new(4.0, 10.0)];
        let found = dashes(&corner, 6.0, 4.0);
        assert_eq!(found[0], [Point::new(0.0, 0.0), Point::new(4.0, 0.0), Point::new(4.0, 2.0)]);
        assert_eq!(found[1], [Point::new(4.0, 6.0), Point::new(4.0, 10.0)]);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_round_rectangle_stays_within_itself() {
        let rect = Rect::new(2.0, 3.0, 20.0, 8.0);
        let points = outline(&rect, 40.0);
        assert_eq!(points.len(), 20);
        assert!(points.iter().all(|point| rect.distance(point.x, point.y) < 1e-9));
    }
}
