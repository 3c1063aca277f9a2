//! What holds for every chart: nothing outside the frame, no label on another, every mark hit.

use proptest::prelude::*;
use yilan::chart::curve;
use yilan::chart::{Item, Placed, Rect, Size, TableMeasure, TextMeasure};

use super::curves::year_to_date;

/// The texts of a scene with the room each takes.
fn texts(items: &[Item]) -> Vec<(String, Rect)> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Text { at, text, size, weight, anchor, .. } => {
                let width = TableMeasure.width(text, *size, *weight);
                let left = at.x - width * [0.0, 0.5, 1.0][*anchor as usize];
                // Letters proper: the space between lines is not theirs.
                found.push((text.clone(), Rect::new(left, at.y - size * 0.45, width, size * 0.9)));
            }
            // What passes the edge of a window is covered by what is painted after it.
            Item::Clip { rect, items } => {
                found.extend(texts(items).into_iter().map(|(text, room)| (text, room.shared(rect))));
            }
            _ => {}
        }
    }
    found
}

/// The rooms of all shapes that are not cut by a window.
fn shapes(items: &[Item]) -> Vec<Rect> {
    let around = |points: &[yilan::chart::Point]| {
        let over = |pick: fn(&yilan::chart::Point) -> f64| {
            let all = || points.iter().map(pick);
            (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (top, bottom)) = (over(|p| p.x), over(|p| p.y));
        Rect::between(left, top, right, bottom)
    };
    let shape = |item: &Item| match item {
        Item::Rect { rect, .. } | Item::Clip { rect, .. } => Some(*rect),
        Item::Line { from, to, .. } => Some(around(&[*from, *to])),
        Item::Polyline { points, .. } | Item::Polygon { points, .. } => Some(around(points)),
        Item::Circle { center, radius, .. } => Some(Rect::new(center.x, center.y, 0.0, 0.0).inset(-radius)),
        Item::Text { .. } => None,
    };
    items.iter().filter_map(shape).collect()
}

/// Checks what must hold for a chart that has room enough.
#[track_caller]
pub(crate) fn check(placed: &Placed) {
    let frame = placed.scene().frame().inset(-0.75);
    let texts = texts(&placed.scene().items);
    for (text, rect) in &texts {
        assert!(frame.holds(rect), "outside: {text} {rect:?} of {frame:?}");
    }
    for rect in shapes(&placed.scene().items) {
        assert!(frame.holds(&rect), "outside: {rect:?} of {frame:?}");
    }
    for (index, (text, rect)) in texts.iter().enumerate() {
        for (other, taken) in &texts[index + 1..] {
            assert!(!rect.overlaps(taken), "{text} {rect:?} covers {other} {taken:?}");
        }
    }
    for mark in placed.marks() {
        let middle = mark.rect.center();
        assert_eq!(placed.hit(middle.x, middle.y), Some(mark.id));
    }
}

fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![9 => (-1e3..1e6).prop_map(Some), 1 => Just(None)]
}

proptest! {
    #[test]
    fn a_curve_keeps_its_frame(
        values in proptest::collection::vec(proptest::collection::vec(value(), 11), 5),
        current in 0_i32..11,
        width in 300.0..1200.0,
        height in 160.0..700.0,
    ) {
        let mut spec = year_to_date();
        spec.current = Some(current);
        for (line, values) in spec.lines.iter_mut().zip(values) {
            line.samples = (0..).zip(values).map(|(at, value)| curve::Sample { at, value }).collect();
        }
        check(&curve::layout(&spec, Size::new(width, height), &TableMeasure));
    }

    #[test]
    fn nothing_is_too_small_or_too_large_to_draw(width in 0.0..400.0, height in 0.0..400.0, value in prop::num::f64::ANY) {
        let mut spec = year_to_date();
        for (index, sample) in spec.lines.iter_mut().flat_map(|line| &mut line.samples).enumerate() {
            sample.value = Some(if index % 3 == 0 { -value } else { value });
        }
        let placed = curve::layout(&spec, Size::new(width, height), &TableMeasure);
        prop_assert!(!yilan::chart::svg(placed.scene(), &yilan::chart::Paper, "").is_empty());
    }
}

#[test]
fn a_tap_takes_the_nearest_mark_within_reach() {
    let placed = curve::layout(&year_to_date(), Size::new(620.0, 300.0), &TableMeasure);
    let first = &placed.marks()[0];
    assert_eq!(placed.hit(first.rect.x - 21.0, first.rect.y), Some(first.id));
    assert_eq!(placed.hit(first.rect.x - 23.0, first.rect.y), None);
    assert_eq!(placed.focus(first.id).items.len(), 1);
    assert!(placed.focus(yilan::chart::MarkId(99)).items.is_empty());
}

/// Checks that a chart has letters, and none too small to read.
#[track_caller]
pub(crate) fn letters_are_never_small(placed: &Placed) {
    fn sizes(items: &[Item]) -> Vec<f64> {
        let of = |item: &Item| match item {
            Item::Text { size, .. } => vec![*size],
            Item::Clip { items, .. } => sizes(items),
            _ => Vec::new(),
        };
        items.iter().flat_map(of).collect()
    }
    let sizes = sizes(&placed.scene().items);
    assert!(!sizes.is_empty() && sizes.iter().all(|&size| size >= 13.0), "{sizes:?}");
}
