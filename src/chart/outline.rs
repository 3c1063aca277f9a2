//! Outlines in straight strokes: round corners and dashes, which backends do not draw.

use super::geometry::{Point, Rect};

/// Sine at 0°, 22.5°, 45°, 67.5°, 90°: a round corner in four strokes, the same on every machine.
const QUARTER: [f64; 5] = [0.0, 0.382_683_432, std::f64::consts::FRAC_1_SQRT_2, 0.923_879_533, 1.0];
/// The least width and height in scene pixels that still counts as one: guards empty shapes.
pub(super) const NOTHING: f64 = 1e-6;

/// The corners of a rectangle, each rounded in four strokes.
pub(super) fn outline(rect: &Rect, radius: f64) -> Vec<Point> {
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

pub(super) fn closed(mut outline: Vec<Point>) -> Vec<Point> {
    outline.extend(outline.first().copied());
    outline
}

/// The rectangle that four corners in the order of [`outline`] make, if they do.
pub(super) fn upright(corners: &[Point]) -> Option<Rect> {
    let &[a, b, c, d] = corners else { return None };
    let same = |one: f64, other: f64| (one - other).abs() < NOTHING;
    let level = same(a.y, b.y) && same(b.x, c.x) && same(c.y, d.y) && same(d.x, a.x);
    let standing = same(a.x, b.x) && same(b.y, c.y) && same(c.x, d.x) && same(d.y, a.y);
    (level || standing).then(|| Rect::between(a.x.min(c.x), a.y.min(c.y), a.x.max(c.x), a.y.max(c.y)))
}

/// A line cut into dashes of length `on`, `off` apart.
pub(super) fn dashes(points: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
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
