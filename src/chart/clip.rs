//! Cutting shapes to a rectangle. Canvas backends clamp what lies outside instead of cutting it, so
//! the walker cuts before it paints.

use super::geometry::{Point, Rect};

/// The part of a segment within a rectangle (Liang and Barsky 1984).
pub(super) fn segment(from: Point, to: Point, rect: &Rect) -> Option<(Point, Point)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let edges =
        [(-dx, from.x - rect.x), (dx, rect.right() - from.x), (-dy, from.y - rect.y), (dy, rect.bottom() - from.y)];
    for (direction, room) in edges {
        if direction < 0.0 {
            enter = enter.max(room / direction);
        } else if direction > 0.0 {
            leave = leave.min(room / direction);
        } else if room < 0.0 {
            return None;
        }
    }
    let at = |share: f64| Point::new(from.x + share * dx, from.y + share * dy);
    (enter <= leave).then(|| (at(enter), at(leave)))
}

/// The parts of an open line within a rectangle.
pub(super) fn polyline(points: &[Point], rect: &Rect) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        let Some((enter, leave)) = segment(from, to, rect) else { continue };
        match parts.last_mut() {
            Some(part) if enter == from && part.last() == Some(&enter) => part.push(leave),
            _ => parts.push(vec![enter, leave]),
        }
    }
    parts
}

/// The part of an area within a rectangle (Sutherland and Hodgman 1974).
pub(super) fn polygon(points: &[Point], rect: &Rect) -> Vec<Point> {
    let left = cut(points, |p| p.x - rect.x);
    let right = cut(&left, |p| rect.right() - p.x);
    let top = cut(&right, |p| p.y - rect.y);
    cut(&top, |p| rect.bottom() - p.y)
}

/// Keeps the side of a line on which `depth` is not negative.
fn cut(points: &[Point], depth: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(points.len() + 2);
    let Some(&last) = points.last() else { return kept };
    let mut before = last;
    for &point in points {
        let (was, is) = (depth(before), depth(point));
        if (was < 0.0) != (is < 0.0) {
            let share = was / (was - is);
            kept.push(Point::new(before.x + share * (point.x - before.x), before.y + share * (point.y - before.y)));
        }
        if is >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Rect = Rect { x: 0.0, y: 0.0, width: 10.0, height: 10.0 };

    #[test]
    fn a_line_that_leaves_and_returns_becomes_two() {
        let points = [Point::new(5.0, 5.0), Point::new(15.0, 5.0), Point::new(5.0, 5.0)];
        let parts = polyline(&points, &WINDOW);
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0], [Point::new(5.0, 5.0), Point::new(10.0, 5.0)]);
    }

    #[test]
    fn an_area_is_cut_at_the_edge_and_vanishes_outside() {
        let square =
            |x: f64| [Point::new(x, 2.0), Point::new(x + 8.0, 2.0), Point::new(x + 8.0, 8.0), Point::new(x, 8.0)];
        assert!(polygon(&square(6.0), &WINDOW).iter().all(|p| p.x <= 10.0));
        assert!(polygon(&square(20.0), &WINDOW).is_empty());
    }
}
