//! The strip beneath: the lead over plan, month by month.

use super::super::geometry::{Point, Rect};
use super::super::ink::{Ink, Light};
use super::super::scene::{Anchor, Item, Scene, Stroke, Weight};
use super::super::text::{SMALL, TextMeasure};
use super::frame::{Frame, GAP};
use super::{Lead, Spec, Strip};

/// The widest and the narrowest a bar gets.
const BAR_WIDTH: (f64, f64) = (3.0, 20.0);
/// The share of a step that a bar takes.
const BAR_SHARE: f64 = 0.5;
/// The radius of the light's shape before the current value.
const SHAPE_RADIUS: f64 = 5.0;
/// Between the shape and the value.
const SHAPE_GAP: f64 = 4.0;
/// From the title to the value beneath or above it.
const TITLE_GAP: f64 = 17.0;

pub(super) fn draw(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure) {
    let (Some(strip), Some(room)) = (&spec.strip, frame.strip) else { return };
    let scale = Scale::new(strip, room);
    let (from, to) = (Point::new(room.x, scale.zero), Point::new(room.right(), scale.zero));
    for lead in &strip.bars {
        let current = spec.current == Some(lead.at);
        scene.items.extend(bar(lead, current, frame, &scale));
    }
    scene.items.push(Item::line(from, to, Ink::InkFaint, 1.0));
    let title = Point::new(room.x - GAP, scale.zero);
    scene.items.push(Item::text(title, &strip.title, SMALL, Anchor::End, Ink::InkFaint));
    let after_value = current_value(scene, spec, strip, frame, &scale, measure);
    // Without room beside the strip the unit follows the value.
    let unit_width = measure.width(&strip.unit, SMALL, Weight::Regular);
    let beside = Point::new(room.right() + GAP, scale.zero);
    let places = std::iter::once(beside).chain(after_value);
    if let Some(at) = places.into_iter().find(|at| at.x + unit_width <= scene.width) {
        scene.items.push(Item::text(at, &strip.unit, SMALL, Anchor::Start, Ink::InkFaint));
    }
}

/// Where zero is and how many pixels a percentage point has.
struct Scale {
    zero: f64,
    per_point: f64,
}

impl Scale {
    /// Zero lies where the bars of both signs have equal scale.
    fn new(strip: &Strip, room: Rect) -> Self {
        let known = || strip.bars.iter().filter_map(|lead| lead.value).filter(|value| value.is_finite());
        let (high, low) = (known().fold(0.0, f64::max), known().fold(0.0, f64::min));
        let band = room.inset(7.0);
        let span = high - low;
        if span <= 0.0 {
            return Self { zero: band.center().y, per_point: 0.0 };
        }
        Self { zero: band.y + band.height * high / span, per_point: band.height / span }
    }
}

/// A bar stands on zero or hangs from it: tinted with an edge, the current one full.
fn bar(lead: &Lead, current: bool, frame: &Frame, scale: &Scale) -> Option<Item> {
    let value = lead.value.filter(|value| value.is_finite())?;
    let width = bar_width(frame);
    let end = scale.zero - value * scale.per_point;
    let rect = Rect::between(
        frame.x(lead.at) - width / 2.0,
        end.min(scale.zero),
        frame.x(lead.at) + width / 2.0,
        end.max(scale.zero),
    );
    let fill = if current { lead.light.ink() } else { tint(lead.light) };
    Some(Item::Rect { rect, radius: 1.5, fill: Some(fill), stroke: Some(Stroke::solid(lead.light.ink(), 1.0)) })
}

const fn tint(light: Light) -> Ink {
    if matches!(light, Light::Ok) { Ink::OkTint } else { light.ground() }
}

/// The current value in ink, after the shape of its light; returns where a unit may follow.
fn current_value(
    scene: &mut Scene,
    spec: &Spec,
    strip: &Strip,
    frame: &Frame,
    scale: &Scale,
    measure: &dyn TextMeasure,
) -> Option<Point> {
    let lead = strip.bars.iter().find(|lead| Some(lead.at) == spec.current);
    let (lead, value) = lead.and_then(|lead| Some((lead, lead.value.filter(|value| value.is_finite())?)))?;
    let width = measure.width(&strip.current, SMALL, Weight::Strong) + 2.0 * SHAPE_RADIUS + SHAPE_GAP;
    let beside = frame.x(lead.at) + bar_width(frame) / 2.0 + GAP;
    // The months to come leave room after the bar; at the year's end the value goes beneath the title.
    let (left, y) = if beside + width <= frame.plot.right() {
        (beside, scale.zero - value * scale.per_point / 2.0)
    } else {
        (frame.plot.x - GAP - width, if value > 0.0 { scale.zero - TITLE_GAP } else { scale.zero + TITLE_GAP })
    };
    if left < 0.0 || y + SMALL / 2.0 > scene.height {
        return None;
    }
    scene.items.extend(lead.light.shape(Point::new(left + SHAPE_RADIUS, y), SHAPE_RADIUS));
    let at = Point::new(left + 2.0 * SHAPE_RADIUS + SHAPE_GAP, y);
    scene.items.push(Item::text(at, &strip.current, SMALL, Anchor::Start, Ink::Ink).strong());
    (left > frame.plot.x).then(|| Point::new(left + width + SHAPE_GAP, y))
}

fn bar_width(frame: &Frame) -> f64 {
    (frame.step() * BAR_SHARE).clamp(BAR_WIDTH.0, BAR_WIDTH.1)
}
