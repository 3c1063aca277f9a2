//! Years, months, the status date and the shaded stretch: what stands behind and above the rows.

use super::super::geometry::{Point, Rect};
use super::super::ink::Ink;
use super::super::label::Obstacles;
use super::super::month_ticks::{MonthTick, month_ticks};
use super::super::scene::{Anchor, Item, Scene, Weight};
use super::super::text::{SMALL, TextMeasure, text_rect};
use super::Spec;
use super::frame::{Frame, HEADER};

/// Between the labels of the axis, from beginning to beginning.
pub(in crate::chart) const TICK_GAP: f64 = 46.0;
/// From a tick to its label.
pub(in crate::chart) const INDENT: f64 = 4.0;
/// The middles of the line of years and of the line of months.
const LINES: (f64, f64) = (11.0, 30.0);
/// The pill of the status date: its height and the room beside its text.
const PILL: (f64, f64) = (20.0, 9.0);
/// How far a year may stand back before its January, and on after it, to make way for the pill.
const ASIDE: (f64, f64) = (16.0, 48.0);

/// The ticks of the axis in view.
fn ticks(frame: &Frame) -> Vec<MonthTick> {
    let (first, last) = frame.days.domain();
    month_ticks(first.ceil() as i32, last.floor() as i32, frame.days.pixels_per_unit(), TICK_GAP)
}

/// The shaded stretch and the lines of the ticks, behind the bars.
pub(super) fn grounds(spec: &Spec, frame: &Frame) -> Vec<Item> {
    let room = frame.timeline;
    let mut items = Vec::new();
    if let Some(shade) = &spec.shade {
        let (left, right) = frame.edges(shade.span);
        items.push(Item::fill(Rect::between(left, room.y, right, room.bottom()), 0.0, Ink::Shade));
    }
    for tick in ticks(frame) {
        let x = frame.x(tick.day);
        items.push(Item::line(Point::new(x, room.y), Point::new(x, room.bottom()), Ink::Grid, 1.0));
    }
    items
}

/// The line at the end of the status day, before the bars.
pub(super) fn status_line(spec: &Spec, frame: &Frame) -> Option<Item> {
    let x = frame.status_x(spec)?;
    Some(Item::line(Point::new(x, frame.timeline.y), Point::new(x, frame.timeline.bottom()), Ink::StatusDate, 1.5))
}

/// The header and the foot over their own ground.
pub(super) fn draw(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure) {
    let whole = scene.frame();
    scene.items.push(Item::fill(Rect::new(0.0, 0.0, whole.width, HEADER.min(whole.height)), 0.0, Ink::Surface));
    let below = Rect::between(0.0, frame.timeline.bottom(), whole.width, whole.height);
    scene.items.push(Item::fill(below, 0.0, Ink::Surface));
    let line = Point::new(whole.width, HEADER);
    if whole.height > HEADER {
        scene.items.push(Item::line(Point::new(0.0, HEADER), line, Ink::Hairline, 1.0));
        axis(scene, spec, frame, measure);
        shade_label(scene, spec, frame, measure);
    }
}

/// Years above months; without months the years stand in their line. The pill stands among the
/// years; a year it covers makes way, or is named in place of its January.
fn axis(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure) {
    let ticks = ticks(frame);
    let only_years = ticks.iter().all(|tick| tick.month == 1);
    let years = if only_years { Vec::new() } else { years(&ticks, spec, frame, measure) };
    let pill = pill(scene, spec, frame, years.iter().map(|year| year.rect.inset(-INDENT)).collect(), measure);
    let mut covered = Vec::new();
    let starts: Vec<f64> = years.iter().map(|year| year.rect.x).collect();
    let mut free_from = frame.timeline.x;
    for (place, year) in years.into_iter().enumerate() {
        let free_to = starts.get(place + 1).copied().unwrap_or(frame.timeline.right());
        match clear_of(pill, &year, (free_from, free_to)) {
            Some(x) => {
                free_from = x + year.rect.width + INDENT;
                let at = Point::new(x, LINES.0);
                scene.items.push(Item::text(at, year.text, SMALL, Anchor::Start, Ink::Ink).strong());
            }
            None => covered.push(year.number),
        }
    }
    for tick in &ticks {
        let names_year = tick.month == 1 && (only_years || covered.contains(&tick.year));
        let text = if names_year { spec.words.year(tick.year) } else { spec.words.month(tick.month).to_owned() };
        let weight = if names_year { Weight::Strong } else { Weight::Regular };
        let at = Point::new(frame.x(tick.day) + INDENT, LINES.1);
        if at.x + measure.width(&text, SMALL, weight) <= scene.width {
            let ink = if names_year { Ink::Ink } else { Ink::InkFaint };
            let item = Item::text(at, text, SMALL, Anchor::Start, ink);
            scene.items.push(if names_year { item.strong() } else { item });
        }
    }
}

/// Where a year begins that the pill of the status date leaves whole: at its place, else a little to either side within
/// its room.
fn clear_of(pill: Option<Rect>, year: &Year, (free_from, free_to): (f64, f64)) -> Option<f64> {
    let x = year.rect.x;
    let Some(pill) = pill.filter(|pill| pill.inset(-INDENT).overlaps(&year.rect)) else { return Some(x) };
    let (left, right) = (pill.x - INDENT - year.rect.width, pill.right() + INDENT);
    let (back, on) = ASIDE;
    if x - left <= back && left >= free_from {
        Some(left)
    } else {
        Some(right).filter(|right| right - x <= on && right + year.rect.width <= free_to)
    }
}

/// The name of a year in the upper line.
struct Year {
    number: i32,
    rect: Rect,
    text: String,
}

/// Each year at its January; the one that began before the view at the edge, if it has room.
fn years(ticks: &[MonthTick], spec: &Spec, frame: &Frame, measure: &dyn TextMeasure) -> Vec<Year> {
    let before = ticks.first().filter(|tick| tick.month != 1).map(|tick| (tick.year, frame.timeline.x));
    let januaries = ticks.iter().filter(|tick| tick.month == 1).map(|tick| (tick.year, frame.x(tick.day)));
    let mut years: Vec<Year> = Vec::new();
    for (number, x) in before.into_iter().chain(januaries) {
        let (text, at) = (spec.words.year(number), Point::new(x + INDENT, LINES.0));
        let rect = text_rect(at, measure.width(&text, SMALL, Weight::Strong), SMALL, Anchor::Start);
        // A January takes precedence over the year at the edge.
        if years.last().is_some_and(|last| last.rect.right() + INDENT > rect.x) {
            years.pop();
        }
        if rect.right() <= frame.timeline.right() {
            years.push(Year { number, rect, text });
        }
    }
    years
}

/// The pill of the status date: over its line or to one side of it, clear of the years if it can be.
fn pill(scene: &mut Scene, spec: &Spec, frame: &Frame, years: Vec<Rect>, measure: &dyn TextMeasure) -> Option<Rect> {
    let (status, x) = (spec.status.as_ref()?, frame.status_x(spec)?);
    let (height, side) = PILL;
    let width = measure.width(&status.label, SMALL, Weight::Strong) + 2.0 * side;
    let at = |left: f64| (Rect::new(left, LINES.0 - height / 2.0, width, height), Anchor::Middle);
    let places = [at(x - width / 2.0), at(x - 1.0), at(x - width + 1.0)];
    let mut obstacles = Obstacles { frame: scene.frame(), taken: years, lines: Vec::new() };
    let kept = (x - width / 2.0).clamp(0.0, (scene.width - width).max(0.0));
    let rect = obstacles.place_clear(&places).map_or(at(kept).0, |(rect, _)| rect);
    let (from, to) = (Point::new(x, rect.bottom()), Point::new(x, HEADER));
    scene.items.push(Item::line(from, to, Ink::StatusDate, 1.5));
    scene.items.push(Item::fill(rect, height / 2.0, Ink::StatusDate));
    let label = Item::text(rect.center(), &status.label, SMALL, Anchor::Middle, Ink::Surface);
    scene.items.push(label.strong());
    Some(rect)
}

fn shade_label(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure) {
    let Some(shade) = &spec.shade else { return };
    let (left, right) = frame.edges(shade.span);
    let half = measure.width(&shade.label, SMALL, Weight::Strong) / 2.0;
    let (first, last) = (frame.timeline.x + half, frame.timeline.right() - half);
    if right > frame.timeline.x && left < frame.timeline.right() && first <= last {
        let at = Point::new(((left + right) / 2.0).clamp(first, last), frame.timeline.bottom() + SMALL * 0.8);
        scene.items.push(Item::text(at, &shade.label, SMALL, Anchor::Middle, Ink::Actual).strong());
    }
}
