//! Dependencies as arrows of upright and level strokes.

use super::super::geometry::Point;
use super::super::ink::Ink;
use super::super::scene::{Item, Stroke};
use super::bars::tie_height;
use super::frame::{Frame, extent};
use super::{Link, LinkKind, Spec};

/// How far an arrow runs straight out of a bar before it turns.
const STUB: f64 = 8.0;
/// The length and half the width of an arrow's head.
const HEAD: (f64, f64) = (6.0, 3.5);

pub(super) fn draw(spec: &Spec, frame: &Frame) -> Vec<Item> {
    let visible = frame.visible(spec);
    let seen = |link: &&Link| visible.contains(&link.from) || visible.contains(&link.to);
    spec.links.iter().filter(seen).filter_map(|link| arrow(link, spec, frame)).flatten().collect()
}

/// One end of an arrow: the point, and which way is out of the bar.
struct End {
    at: Point,
    outwards: f64,
}

fn end(index: usize, finish: bool, spec: &Spec, frame: &Frame) -> Option<End> {
    let row = spec.rows.get(index)?;
    let (left, right) = frame.edges(extent(row)?);
    let y = tie_height(row, &frame.row(index));
    let (x, outwards) = if finish { (right, 1.0) } else { (left, -1.0) };
    Some(End { at: Point::new(x, y), outwards })
}

fn arrow(link: &Link, spec: &Spec, frame: &Frame) -> Option<[Item; 2]> {
    let (from_finish, to_finish) = match link.kind {
        LinkKind::FinishToStart => (true, false),
        LinkKind::StartToStart => (false, false),
        LinkKind::FinishToFinish => (true, true),
        LinkKind::StartToFinish => (false, true),
    };
    let (from, to) = (end(link.from, from_finish, spec, frame)?, end(link.to, to_finish, spec, frame)?);
    let stroke = if link.critical { Stroke::solid(Ink::Critical, 2.0) } else { Stroke::solid(Ink::InkSoft, 1.0) };
    let (length, half) = HEAD;
    let back = to.at.x + to.outwards * length;
    let head = vec![to.at, Point::new(back, to.at.y - half), Point::new(back, to.at.y + half)];
    let boundary = frame.row(link.to).y + if link.to > link.from { 0.0 } else { frame.row(link.to).height };
    let points = route(&from, &to, boundary, back);
    Some([Item::Polyline { points, stroke }, Item::Polygon { points: head, fill: stroke.ink }])
}

/// Out of one bar, along the boundary between rows where the other begins too early, into the other.
fn route(from: &End, to: &End, boundary: f64, back: f64) -> Vec<Point> {
    let (out, into) = (from.at.x + from.outwards * STUB, to.at.x + to.outwards * STUB);
    let direct = if from.outwards * to.outwards > 0.0 {
        Some(if from.outwards > 0.0 { out.max(into) } else { out.min(into) })
    } else {
        ((into - out) * from.outwards >= 0.0).then_some(out)
    };
    let end = Point::new(back, to.at.y);
    match direct {
        Some(turn) => vec![from.at, Point::new(turn, from.at.y), Point::new(turn, to.at.y), end],
        None => vec![
            from.at,
            Point::new(out, from.at.y),
            Point::new(out, boundary),
            Point::new(into, boundary),
            Point::new(into, to.at.y),
            end,
        ],
    }
}
