//! The column of names: indented, shortened to fit, with a figure and a light at its end.

use super::super::geometry::{Point, Rect};
use super::super::ink::{Ink, Light};
use super::super::scene::{Anchor, Item, Stroke, Weight};
use super::super::text::{SMALL, TextMeasure, shorten};
use super::{Row, RowKind};

/// The letters of names in pixels.
const NAME: f64 = 14.0;
/// Before the outermost names.
pub(in crate::chart) const EDGE: f64 = 4.0;
/// One level of indentation.
const INDENT: f64 = 14.0;
/// Room for the chevron of a group.
const CHEVRON: f64 = 14.0;
/// The radius of a light's shape.
const SHAPE_RADIUS: f64 = 5.5;
/// Between the parts of a label.
const GAP: f64 = 8.0;

pub(super) fn draw(row: &Row, room: &Rect, measure: &dyn TextMeasure) -> Vec<Item> {
    let y = room.center().y;
    let mut items = Vec::new();
    let mut right = room.right() - GAP;
    if row.light != Light::Unjudged {
        items.extend(row.light.shape(Point::new(right - SHAPE_RADIUS, y), SHAPE_RADIUS));
        right -= 2.0 * SHAPE_RADIUS + GAP;
    }
    let mut left = EDGE + f64::from(row.depth) * INDENT;
    let weight = match row.kind {
        RowKind::Task => Weight::Regular,
        RowKind::Group { open } => {
            items.push(chevron(Point::new(left + CHEVRON / 2.0 - 2.0, y), open));
            left += CHEVRON;
            Weight::Strong
        }
    };
    let figure = measure.width(&row.figure, SMALL, Weight::Regular);
    // A name comes before its figure: the figure goes where it would leave less than half.
    if figure > 0.0 && figure + GAP < (right - left) / 2.0 {
        items.push(Item::text(Point::new(right, y), &row.figure, SMALL, Anchor::End, Ink::InkFaint));
        right -= figure + GAP;
    }
    let name = shorten(&row.label, right - left, NAME, weight, measure);
    if !name.is_empty() {
        let item = Item::text(Point::new(left, y), name, NAME, Anchor::Start, Ink::Ink);
        items.push(if weight == Weight::Strong { item.strong() } else { item });
    }
    items
}

/// Down for an open group, to the right for a closed one.
fn chevron(center: Point, open: bool) -> Item {
    let Point { x, y } = center;
    let points = if open {
        vec![Point::new(x - 4.0, y - 2.0), Point::new(x, y + 2.0), Point::new(x + 4.0, y - 2.0)]
    } else {
        vec![Point::new(x - 2.0, y - 4.0), Point::new(x + 2.0, y), Point::new(x - 2.0, y + 4.0)]
    };
    Item::Polyline { points, stroke: Stroke::solid(Ink::InkSoft, 1.5) }
}
