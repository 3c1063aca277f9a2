//! Direct labels: at the present and where the lines end.

use super::super::geometry::{Point, Rect};
use super::super::label::{Obstacles, Wording, block_items, block_size, spread};
use super::super::order::highest_first;
use super::super::scene::{Anchor, Item, Scene};
use super::super::text::{SMALL, TextMeasure};
use super::frame::{Frame, GAP};
use super::{Callout, EndLabel, Spec, lines};

/// From a point to its label, across and down.
const OFFSET: (f64, f64) = (11.0, 5.0);
/// How a label moves away from its point until it stands clear, in pixels, and how often.
const AWAY: (f64, usize) = (5.0, 18);
/// The same for a label at an end within the plot, which must stay near.
const NEAR: (f64, usize) = (4.0, 5);
/// So many lines of a label at the present stand even over a line of the chart.
const MAIN_LINES: usize = 2;
/// The last share of the axis, where no room is left after the present.
const LATE_SHARE: f64 = 0.2;
/// How far a label within the plot may step back from its right edge.
const BACK: f64 = 28.0;

pub(super) fn draw(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure) {
    let room = Rect::between(frame.plot.x + 2.0, 0.0, scene.width, frame.plot.bottom());
    let mut obstacles = Obstacles { frame: room, taken: Vec::new(), lines: lines::segments(spec, frame) };
    // Where there are values below it, zero is a line of its own.
    let zero = frame.y(0.0);
    if zero < frame.plot.bottom() {
        obstacles.lines.push([Point::new(frame.plot.x, zero), Point::new(frame.plot.right(), zero)]);
    }
    if frame.ends_outside {
        outside(scene, spec, frame, measure, &mut obstacles);
    }
    if let Some(current) = spec.current.filter(|&current| frame.is_seen(current)) {
        let x = frame.x(current);
        obstacles.lines.push([Point::new(x, frame.plot.y), Point::new(x, frame.plot.bottom())]);
        at_present(scene, spec, current, frame, measure, &mut obstacles);
    }
    if !frame.ends_outside {
        inside(scene, spec, frame, measure, &mut obstacles);
    }
}

/// The highest value is labelled above the lines (a single one only where no room follows, none below zero) and the
/// others below, so that the labels stand in the order of the values.
fn at_present(
    scene: &mut Scene,
    spec: &Spec,
    current: i32,
    frame: &Frame,
    measure: &dyn TextMeasure,
    obstacles: &mut Obstacles,
) {
    let heights: Vec<f64> = spec.callouts.iter().map(|callout| callout.value).collect();
    let callouts: Vec<&Callout> = highest_first(&heights).into_iter().map(|place| &spec.callouts[place]).collect();
    let bottom = obstacles.frame.bottom();
    let mut highest = 0.0;
    for (index, callout) in callouts.iter().enumerate() {
        let point = frame.point(current, callout.value);
        let late = point.x > frame.plot.right() - LATE_SHARE * frame.plot.width;
        let above = index == 0 && (late || callouts.len() > 1) && callout.value >= 0.0;
        let Some((texts, rect, anchor)) = placed(callout, obstacles, |texts| {
            let places = beside(point, block_size(texts, measure), above, bottom);
            let (below, above): (Vec<_>, Vec<_>) = places.into_iter().partition(|(rect, _)| rect.y >= highest);
            [below, above].concat()
        }) else {
            continue;
        };
        highest = rect.y;
        scene.items.extend(block_items(texts, &rect, anchor));
    }
}

/// Where a label stands, with as many of its lines as stand clear; the first ones stand in any case.
fn placed<'a>(
    callout: &'a Callout,
    obstacles: &mut Obstacles,
    places: impl Fn(&[Wording]) -> Vec<(Rect, Anchor)>,
) -> Option<(&'a [Wording], Rect, Anchor)> {
    let mut texts = callout.texts.as_slice();
    while let Some((_, fewer)) = texts.split_last().filter(|(_, fewer)| fewer.len() >= MAIN_LINES) {
        if let Some((rect, anchor)) = obstacles.place_clear(&places(texts)) {
            return Some((texts, rect, anchor));
        }
        texts = fewer;
    }
    obstacles.place(&places(texts)).map(|(rect, anchor)| (texts, rect, anchor))
}

/// Places beside a point, the best first: above to the left or below to the right, where a rising
/// curve leaves room, then the other side, ever farther away but not below the plot.
fn beside(point: Point, (width, height): (f64, f64), above: bool, bottom: f64) -> Vec<(Rect, Anchor)> {
    let (across, down) = OFFSET;
    let (away, times) = AWAY;
    let place = |step: usize, above: bool, left: bool| {
        let shift = down + away * step as f64;
        let top = if above { point.y - shift - height } else { (point.y + shift).min(bottom - height) };
        let (x, anchor) =
            if left { (point.x - across - width, Anchor::End) } else { (point.x + across, Anchor::Start) };
        (Rect::new(x, top, width, height), anchor)
    };
    let sides = [(above, above), (above, !above), (!above, !above), (!above, above)];
    sides.iter().flat_map(|&(above, left)| (0..times).map(move |step| place(step, above, left))).collect()
}

/// Right of the plot, moved apart, each tied to its value by a short line.
fn outside(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure, obstacles: &mut Obstacles) {
    let heights: Vec<f64> = spec.ends.iter().map(|end| end.value).collect();
    let ends: Vec<&EndLabel> = highest_first(&heights).into_iter().map(|place| &spec.ends[place]).collect();
    let wished: Vec<f64> = ends.iter().map(|end| frame.y(end.value)).collect();
    let x = frame.plot.right() + 2.0 * GAP;
    for ((end, wish), y) in ends.iter().zip(&wished).zip(spread(&wished, SMALL * 1.4, 0.0, frame.plot.bottom() + SMALL))
    {
        let wording = end.said(frame.short_ends);
        let rect = Rect::new(x, y - SMALL * 0.7, wording.width(measure), SMALL * 1.4);
        let (from, to) = (Point::new(frame.plot.right() - GAP, *wish), Point::new(x - 3.0, y));
        scene.items.push(Item::line(from, to, wording.ink, 1.0));
        obstacles.lines.push([from, to]);
        scene.items.push(wording.item(Point::new(x, y), Anchor::Start));
        obstacles.taken.push(rect);
    }
}

/// Within the plot against its right edge, those that stand clear near their value: the others are
/// said by the legend and by the marks.
fn inside(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure, obstacles: &mut Obstacles) {
    let (away, times) = NEAR;
    for end in &spec.ends {
        let (width, height) = block_size(std::slice::from_ref(&end.wording), measure);
        let (x, y) = (frame.plot.right() - width, frame.y(end.value));
        let above = (0..times).map(|step| y - away * step as f64 - height - 2.0);
        let below = (0..times).map(|step| y + away * step as f64 + 4.0);
        let tops: Vec<f64> = above.chain(below).collect();
        let at = |back: f64| tops.iter().map(move |top| (Rect::new(x - back, *top, width, height), Anchor::End));
        // One step back clears the line of a status date at the year's end.
        // Nearer to its own line's end than to another's, or it would name that one.
        let is_own = |rect: &Rect| {
            let away = |end: &EndLabel| (frame.y(end.value) - rect.center().y).abs();
            spec.ends.iter().all(|other| away(end) <= away(other))
        };
        let candidates: Vec<(Rect, Anchor)> = at(0.0).chain(at(BACK)).filter(|(rect, _)| is_own(rect)).collect();
        if let Some((rect, anchor)) = obstacles.place_clear(&candidates) {
            scene.items.extend(block_items(std::slice::from_ref(&end.wording), &rect, anchor));
        }
    }
}
