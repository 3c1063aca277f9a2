//! The lines themselves: unbroken runs, dots where a value stands alone, a ring at the present.

use super::super::geometry::Point;
use super::super::ink::Ink;
use super::super::scene::{Dash, Item, Scene, Stroke};
use super::frame::Frame;
use super::{Line, LineKind, Sample, Spec};

/// The radius of the dot at the current actual value.
const PRESENT_RADIUS: f64 = 5.0;
/// The ring around it that parts it from the lines.
const RING: f64 = 2.0;

pub(super) fn draw(scene: &mut Scene, spec: &Spec, frame: &Frame) {
    let mut items = Vec::new();
    for line in &spec.lines {
        let stroke = stroke(line.kind);
        for run in runs(&line.samples) {
            let points: Vec<Point> = run.iter().map(|&(at, value)| frame.point(at, value)).collect();
            let dot = |&center: &Point| Item::Circle {
                center,
                radius: stroke.width + 1.0,
                fill: Some(stroke.ink),
                stroke: None,
            };
            if spec.has_dots || points.len() == 1 {
                items.extend(points.iter().map(dot));
            }
            if points.len() > 1 {
                items.push(Item::Polyline { points, stroke });
            }
        }
    }
    let actual = spec.lines.iter().find(|line| line.kind == LineKind::Actual);
    if let Some(center) = actual.zip(spec.current).and_then(|(line, current)| present(line, current, frame)) {
        let outer = PRESENT_RADIUS + RING;
        items.push(Item::Circle { center, radius: outer, fill: Some(Ink::Surface), stroke: None });
        items.push(Item::Circle { center, radius: PRESENT_RADIUS, fill: Some(Ink::Actual), stroke: None });
    }
    scene.items.extend(frame.within(items));
}

/// The segments of every line, for labels to keep clear of.
pub(super) fn segments(spec: &Spec, frame: &Frame) -> Vec<[Point; 2]> {
    let mut found = Vec::new();
    for run in spec.lines.iter().flat_map(|line| runs(&line.samples)) {
        let points: Vec<Point> = run.iter().map(|&(at, value)| frame.point(at, value)).collect();
        found.extend(points.windows(2).filter_map(|pair| <[Point; 2]>::try_from(pair).ok()));
    }
    found
}

/// The looks of each kind of line.
const fn stroke(kind: LineKind) -> Stroke {
    match kind {
        LineKind::Plan => Stroke { ink: Ink::Plan, width: 1.5, dash: Dash::Dashed },
        LineKind::Actual => Stroke::solid(Ink::Actual, 3.0),
        LineKind::Counted => Stroke { ink: Ink::Counted, width: 1.5, dash: Dash::Dotted },
        LineKind::LastYear => Stroke::solid(Ink::LastYear, 1.0),
        LineKind::Forecast => Stroke { ink: Ink::Forecast, width: 2.0, dash: Dash::Dashed },
    }
}

/// Neighbouring known values; a gap ends a run.
fn runs(samples: &[Sample]) -> Vec<Vec<(i32, f64)>> {
    let known = |sample: &Sample| sample.value.filter(|value| value.is_finite());
    samples
        .split(|sample| known(sample).is_none())
        .map(|run| run.iter().filter_map(|sample| Some((sample.at, known(sample)?))).collect::<Vec<_>>())
        .filter(|run| !run.is_empty())
        .collect()
}

/// Where the latest actual value not after the current place stands.
fn present(line: &Line, current: i32, frame: &Frame) -> Option<Point> {
    let known = line.samples.iter().filter(|sample| sample.at <= current);
    known.filter_map(|sample| Some(frame.point(sample.at, sample.value.filter(|value| value.is_finite())?))).next_back()
}
