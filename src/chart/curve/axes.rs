//! Value lines across, labels of months beneath, and the line of the current month or status date.

use super::super::gantt;
use super::super::geometry::{Point, Rect};
use super::super::ink::Ink;
use super::super::label::{Wording, block_items, block_size};
use super::super::month_ticks::{DateWords, month_ticks};
use super::super::scene::{Anchor, Dash, Item, Scene, Stroke, Weight};
use super::super::text::{SMALL, TextMeasure, text_rect};
use super::frame::{FOOT, Frame, GAP, tick_texts};
use super::{Axis, Spec};

/// Between two labels of the axis.
const LABEL_GAP: f64 = 6.0;
/// Between two labels of a calendar axis, from beginning to beginning.
const DATE_GAP: f64 = 64.0;
/// Days from a year's first to its middle.
const HALF_YEAR: f64 = 182.5;

pub(super) fn draw(scene: &mut Scene, spec: &Spec, frame: &Frame, measure: &dyn TextMeasure) {
    value_lines(scene, spec, frame);
    match &spec.axis {
        Axis::Slots { labels } => slot_labels(scene, labels, spec.current, frame, measure),
        Axis::Days { first, last, words } => day_labels(scene, (*first, *last), words, frame, measure),
        Axis::Timeline { first, last, words, notes } => {
            timeline(scene, (first.ceil() as i32, last.floor() as i32), words, frame, measure);
            gutter(scene, notes, frame, measure);
        }
    }
    if let Some(current) = spec.current.filter(|&current| frame.is_seen(current)) {
        let x = frame.x(current);
        let stroke = Stroke { ink: Ink::StatusDate, width: 1.0, dash: Dash::Dotted };
        let (from, to) = (Point::new(x, frame.plot.y), Point::new(x, frame.plot.bottom()));
        scene.items.push(Item::Line { from, to, stroke });
    }
}

fn value_lines(scene: &mut Scene, spec: &Spec, frame: &Frame) {
    for (value, text) in frame.ticks.values.iter().zip(tick_texts(spec, &frame.ticks)) {
        let y = frame.y(*value);
        let ink = match (value.abs() > 0.0, y < frame.plot.bottom() - 1.0) {
            (true, _) => Ink::Grid,
            // Zero within the plot parts growth from decline; at its foot it is the ground.
            (false, true) => Ink::InkFaint,
            (false, false) => Ink::Hairline,
        };
        scene.items.push(Item::line(Point::new(frame.plot.x, y), Point::new(frame.plot.right(), y), ink, 1.0));
        let at = Point::new(frame.plot.x - GAP, y);
        scene.items.push(Item::text(at, text, SMALL, Anchor::End, Ink::InkFaint));
    }
}

/// As many labels as fit at one stride; the current, the last and the first come before the others, which stand
/// a stride from them.
fn slot_labels(scene: &mut Scene, labels: &[String], current: Option<i32>, frame: &Frame, measure: &dyn TextMeasure) {
    let current = current.and_then(|slot| usize::try_from(slot).ok());
    let stride = stride(labels, frame, measure);
    let mut taken: Vec<(usize, Rect)> = Vec::new();
    let ends = [current, labels.len().checked_sub(1), Some(0)].into_iter().flatten();
    let others = (0..labels.len()).step_by(stride).map(|index| (index, stride));
    for (index, apart) in ends.map(|index| (index, 1)).chain(others) {
        let Some(label) = labels.get(index) else { continue };
        let strong = current == Some(index);
        let weight = if strong { Weight::Strong } else { Weight::Regular };
        let at = Point::new(frame.x(i32::try_from(index).unwrap_or(i32::MAX)), frame.plot.bottom() + FOOT * 0.6);
        let rect = text_rect(at, measure.width(label, SMALL, weight) + LABEL_GAP, SMALL, Anchor::Middle);
        let is_near = |(other, room): &(usize, Rect)| other.abs_diff(index) < apart || room.overlaps(&rect);
        if taken.iter().any(is_near) || !scene.frame().holds(&rect.inset(LABEL_GAP / 2.0)) {
            continue;
        }
        taken.push((index, rect));
        let item = Item::text(at, label, SMALL, Anchor::Middle, if strong { Ink::Ink } else { Ink::InkFaint });
        scene.items.push(if strong { item.strong() } else { item });
    }
}

/// Every how many slots a label has room; the first is often wider and claims its own.
fn stride(labels: &[String], frame: &Frame, measure: &dyn TextMeasure) -> usize {
    let widths = labels.iter().skip(1).map(|label| measure.width(label, SMALL, Weight::Strong));
    let needed = (widths.fold(0.0, f64::max) + LABEL_GAP) / frame.step().max(1.0);
    (needed.ceil() as usize).max(1)
}

/// Lines and labels at the places where the Gantt chart above has its own.
fn timeline(scene: &mut Scene, (first, last): (i32, i32), words: &DateWords, frame: &Frame, measure: &dyn TextMeasure) {
    let y = frame.plot.bottom() + FOOT * 0.6;
    for tick in month_ticks(first, last, frame.step(), gantt::TICK_GAP) {
        let x = frame.x(tick.day);
        let (from, to) = (Point::new(x, frame.plot.y), Point::new(x, frame.plot.bottom()));
        scene.items.push(Item::line(from, to, Ink::Grid, 1.0));
        let january = tick.month == 1;
        let text = if january { words.year(tick.year) } else { words.month(tick.month).to_owned() };
        let at = Point::new(x + gantt::INDENT, y);
        if at.x + measure.width(&text, SMALL, Weight::Regular) <= scene.width {
            let ink = if january { Ink::InkSoft } else { Ink::InkFaint };
            scene.items.push(Item::text(at, text, SMALL, Anchor::Start, ink));
        }
    }
}

/// What stands beneath the names of the rows above, as far as there is room beside the value axis.
fn gutter(scene: &mut Scene, notes: &[Wording], frame: &Frame, measure: &dyn TextMeasure) {
    let (_, height) = block_size(notes, measure);
    let axis = frame.ticks.texts().map(|text| measure.width(&text, SMALL, Weight::Regular)).fold(0.0, f64::max);
    let room = Rect::between(gantt::EDGE, frame.plot.y, frame.plot.x - GAP - axis - GAP, frame.plot.bottom());
    if height <= room.height && notes.iter().all(|note| note.width(measure) <= room.width) {
        scene.items.extend(block_items(notes, &room, Anchor::Start));
    }
}

fn day_labels(
    scene: &mut Scene,
    (first, last): (i32, i32),
    words: &DateWords,
    frame: &Frame,
    measure: &dyn TextMeasure,
) {
    let y = frame.plot.bottom() + FOOT * 0.6;
    let ticks = month_ticks(first, last, frame.step(), DATE_GAP);
    // A year that is named alone has its name in its middle: the tick is where it begins.
    let is_yearly = ticks.iter().all(|tick| tick.month == 1);
    let middle = if is_yearly { HALF_YEAR * frame.step() } else { 0.0 };
    for tick in ticks {
        let x = frame.x(tick.day);
        let (from, to) = (Point::new(x, frame.plot.bottom()), Point::new(x, frame.plot.bottom() + 4.0));
        scene.items.push(Item::line(from, to, Ink::InkFaint, 1.0));
        let january = tick.month == 1;
        let text = if january { words.year(tick.year) } else { words.month(tick.month).to_owned() };
        let width = measure.width(&text, SMALL, Weight::Regular);
        // Of a year that has only begun the name stands as far in as it can, at least beneath its tick.
        let last = scene.width - width / 2.0 - 0.5;
        let has_begun = is_yearly && x + middle > last && x <= last;
        let x = if has_begun { last } else { x + middle };
        let rect = text_rect(Point::new(x, y), width, SMALL, Anchor::Middle);
        if scene.frame().holds(&rect) {
            let ink = if january { Ink::InkSoft } else { Ink::InkFaint };
            scene.items.push(Item::text(Point::new(x, y), text, SMALL, Anchor::Middle, ink));
        }
    }
}
