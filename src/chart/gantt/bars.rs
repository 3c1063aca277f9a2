//! The bars of one row: actual solid, expected light, the baseline outlined beneath, the slip a tail.

use super::super::geometry::{Point, Rect};
use super::super::ink::{Ink, diamond};
use super::super::scene::{Anchor, Dash, Item, Stroke, Weight};
use super::super::text::{SMALL, TextMeasure, text_rect};
use super::frame::{Frame, extent};
use super::{Milestone, Row, RowKind, Span, Spec};

/// The main bar: its share of the row and its limits in pixels.
const MAIN: (f64, f64, f64) = (0.32, 6.0, 13.0);
/// The baseline bar beneath it.
const BASE: (f64, f64, f64) = (0.16, 4.0, 6.0);
/// Between the two.
const BETWEEN: f64 = 2.0;
/// The corners of bars.
const ROUND: f64 = 2.5;
/// A milestone from its middle to its corners, in heights of the baseline bar, and at least.
const MILESTONE: (f64, f64) = (1.1, 5.0);
/// Between the bars and the text after them.
const TEXT_GAP: f64 = 7.0;
/// Between a text and the line of the status date.
const STATUS_GAP: f64 = 3.0;
/// The same room again where arrows leave the bars.
const ARROW_GAP: f64 = 6.0;
/// Height of the hooks at the ends of a group's bracket.
const HOOK: f64 = 6.0;

/// The two lanes of a row.
struct Lanes {
    main: (f64, f64),
    base: (f64, f64),
}

impl Lanes {
    fn new(row: &Row, room: &Rect) -> Self {
        let height = |(share, least, most): (f64, f64, f64)| (room.height * share).clamp(least, most);
        let (main, base) = (height(MAIN), height(BASE));
        let below = if row.baseline.is_some() { BETWEEN + base } else { 0.0 };
        let top = room.center().y - (main + below) / 2.0;
        Self { main: (top, main), base: (top + main + BETWEEN, base) }
    }

    fn milestone_radius(&self) -> f64 {
        (self.base.1 * MILESTONE.0).max(MILESTONE.1)
    }

    fn main_middle(&self) -> f64 {
        self.main.0 + self.main.1 / 2.0
    }
}

/// The middle of the main bar of a row, where arrows tie.
pub(super) fn tie_height(row: &Row, room: &Rect) -> f64 {
    Lanes::new(row, room).main_middle()
}

pub(super) fn draw(row: &Row, frame: &Frame, index: usize) -> Vec<Item> {
    let room = frame.row(index);
    let lanes = Lanes::new(row, &room);
    let mut items = match row.kind {
        RowKind::Group { .. } => bracket(row, frame, room.center().y),
        RowKind::Task => task(row, frame, &lanes),
    };
    let points_lane = if row.baseline.is_some() && row.kind == RowKind::Task { lanes.base } else { lanes.main };
    let radius = lanes.milestone_radius();
    for milestone in &row.milestones {
        items.extend(milestone_items(milestone, frame, points_lane.0 + points_lane.1 / 2.0, radius));
    }
    items
}

fn task(row: &Row, frame: &Frame, lanes: &Lanes) -> Vec<Item> {
    let bar = |span: Span, (top, height): (f64, f64)| {
        let (left, right) = frame.edges(span);
        Rect::between(left, top, right, top + height)
    };
    let mut items = Vec::new();
    if let Some(span) = row.baseline {
        let stroke = Some(Stroke::solid(Ink::Baseline, 1.0));
        items.push(Item::Rect { rect: bar(span, lanes.base), radius: ROUND, fill: Some(Ink::Surface), stroke });
    }
    if let Some(span) = row.planned {
        let stroke = Some(Stroke { ink: Ink::Plan, width: 1.0, dash: Dash::Dashed });
        // What covers it covers its whole line.
        items.push(Item::Rect { rect: bar(span, lanes.main).inset(0.5), radius: 0.0, fill: None, stroke });
    }
    if let Some(span) = row.forecast {
        let stroke = Some(Stroke::solid(Ink::Forecast, 1.0));
        items.push(Item::Rect { rect: bar(span, lanes.main), radius: ROUND, fill: Some(Ink::ForecastTint), stroke });
    }
    items.extend(row.actual.map(|span| Item::fill(bar(span, lanes.main), ROUND, Ink::Actual)));
    let tail = row.slip.as_ref().and_then(|slip| slip.span);
    items.extend(tail.map(|span| Item::fill(bar(span, lanes.main), ROUND, Ink::Slip)));
    let done = [row.actual, row.forecast].into_iter().flatten().reduce(join);
    if let Some((span, progress)) = done.zip(row.progress) {
        let solid = row.actual.map_or(0.0, |actual| frame.edges(actual).1);
        items.extend(progress_line(&bar(span, lanes.main), progress, solid));
    }
    if let Some(span) = extent(row).filter(|_| row.critical) {
        let stroke = Some(Stroke::solid(Ink::Critical, 2.0));
        items.push(Item::Rect { rect: bar(span, lanes.main), radius: ROUND, fill: None, stroke });
    }
    items
}

fn join(a: Span, b: Span) -> Span {
    Span { start: a.start.min(b.start), finish: a.finish.max(b.finish) }
}

/// A line along the bar as far as the work is done: light on the solid part, which ends at `solid`,
/// dark beyond it.
fn progress_line(bar: &Rect, progress: f64, solid: f64) -> [Item; 2] {
    let end = bar.x + bar.width * progress.clamp(0.0, 1.0);
    let line = |end: f64, half: f64| Rect::between(bar.x, bar.center().y - half, end, bar.center().y + half);
    [Item::fill(line(end, 2.0), 0.0, Ink::Actual), Item::fill(line(end.min(solid), 1.0), 0.0, Ink::Surface)]
}

/// A group is a line with a hook at either end.
fn bracket(row: &Row, frame: &Frame, y: f64) -> Vec<Item> {
    let Some(span) = extent(row) else { return Vec::new() };
    let (left, right) = frame.edges(span);
    let hook = |x: f64| Item::line(Point::new(x, y - HOOK / 2.0), Point::new(x, y + HOOK / 2.0), Ink::InkSoft, 2.0);
    vec![Item::line(Point::new(left, y), Point::new(right, y), Ink::InkSoft, 3.0), hook(left), hook(right)]
}

/// ◇, filled in ink when reached.
fn milestone_items(milestone: &Milestone, frame: &Frame, y: f64, radius: f64) -> [Item; 2] {
    let corners = diamond(Point::new(frame.x(milestone.day), y), radius);
    let fill = if milestone.reached { Ink::Ink } else { Ink::Surface };
    let mut edge = corners.clone();
    edge.extend(corners.first().copied());
    [Item::Polygon { points: corners, fill }, Item::Polyline { points: edge, stroke: Stroke::solid(Ink::Ink, 1.5) }]
}

/// The days it is late, else the note: after the bars or before them, rather clear of the status
/// line; where neither fits the mark alone says it.
pub(super) fn text(row: &Row, spec: &Spec, frame: &Frame, index: usize, measure: &dyn TextMeasure) -> Vec<Item> {
    let late = row.slip.as_ref().filter(|slip| !slip.text.is_empty());
    let (text, ink) = late.map_or((&row.note, Ink::InkSoft), |slip| (&slip.text, Ink::Slip));
    let lanes = Lanes::new(row, &frame.row(index));
    let Some((left, right)) = outer_edges(row, frame, lanes.milestone_radius()).filter(|_| !text.is_empty()) else {
        return Vec::new();
    };
    let (room, status) = (frame.timeline, frame.status_x(spec));
    if right < room.x || left > room.right() {
        return Vec::new();
    }
    let gap = if spec.links.is_empty() { TEXT_GAP } else { TEXT_GAP + ARROW_GAP };
    let width = measure.width(text, SMALL, Weight::Regular);
    let after = [Some(right + gap), status.map(|x| x + TEXT_GAP).filter(|x| *x > right)];
    let fits = |x: &f64| *x >= room.x && x + width <= room.right();
    let crossed = |x: &f64| status.is_some_and(|status| x - STATUS_GAP <= status && status <= x + width + STATUS_GAP);
    let places: Vec<f64> = after.into_iter().flatten().chain([left - gap - width]).filter(fits).collect();
    let Some(&x) = places.iter().find(|x| !crossed(x)).or(places.first()) else { return Vec::new() };
    let at = Point::new(x, lanes.main_middle());
    // Arrows and the status line pass behind the letters.
    let ground = if spec.selected == Some(index) { Ink::ForecastTint } else { Ink::Surface };
    let behind = text_rect(at, width, SMALL, Anchor::Start);
    let behind = (!spec.links.is_empty() || crossed(&x)).then(|| Item::fill(behind, 0.0, ground));
    behind.into_iter().chain([Item::text(at, text, SMALL, Anchor::Start, ink)]).collect()
}

/// From the left of what a row shows to its right, in pixels.
fn outer_edges(row: &Row, frame: &Frame, radius: f64) -> Option<(f64, f64)> {
    let points = row.milestones.iter().map(|milestone| frame.x(milestone.day));
    let spans = [extent(row), row.baseline].into_iter().flatten().map(|span| frame.edges(span));
    spans
        .chain(points.map(|x| (x - radius, x + radius)))
        .reduce(|(left, right), (start, end)| (left.min(start), right.max(end)))
}
