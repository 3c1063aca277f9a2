//! Strips of cells: how many each takes, and their rectangles.

use crate::chart::geometry::Rect;

/// A strip below this height is no target for a finger.
const LEAST: f64 = 30.0;

/// Rectangles in proportion to the values, in their order, that fill the room.
pub(super) fn strips(values: &[f64], room: Rect) -> Vec<Rect> {
    let largest = values.iter().copied().fold(0.0, f64::max);
    // Divided by the largest first: the sum of what is huge would not be finite.
    let total: f64 = values.iter().map(|value| value / largest).sum();
    let areas: Vec<f64> = values.iter().map(|value| value / largest / total * room.width * room.height).collect();
    let mut rects = Vec::with_capacity(values.len());
    lay(&areas, room, &mut rects);
    rects
}

/// Strip under strip. Where the last would be a sliver, its cells stand as a block at the end of the
/// strip before, in strips of their own.
fn lay(areas: &[f64], room: Rect, rects: &mut Vec<Rect>) {
    let lengths = lengths(areas, room.width);
    let (mut rest, mut top) = (areas, room.y);
    for (at, &length) in lengths.iter().enumerate() {
        let (strip, after) = rest.split_at(length.min(rest.len()));
        let is_sliver = !after.is_empty() && at + 2 == lengths.len() && sum(after) / room.width < LEAST;
        let height = if after.is_empty() || is_sliver { room.bottom() - top } else { sum(strip) / room.width };
        if is_sliver {
            let width = room.width * sum(strip) / sum(rest);
            lay_strip(strip, Rect::new(room.x, top, width, height), rects);
            return lay(after, Rect::new(room.x + width, top, room.width - width, height), rects);
        }
        lay_strip(strip, Rect::new(room.x, top, room.width, height), rects);
        top += height;
        rest = after;
    }
}

/// How many cells each strip takes.
fn lengths(areas: &[f64], width: f64) -> Vec<usize> {
    let (mut lengths, mut start) = (Vec::new(), 0);
    while let Some(rest) = areas.get(start..).filter(|rest| !rest.is_empty()) {
        let length = strip_length(rest, width);
        lengths.push(length);
        start += length;
    }
    lengths
}

/// How many cells to take into a strip: as long as their mean aspect ratio does not get worse.
fn strip_length(areas: &[f64], width: f64) -> usize {
    let mut count = 1;
    while let (Some(now), Some(next)) = (areas.get(..count), areas.get(..=count)) {
        if mean_aspect(next, width) > mean_aspect(now, width) {
            break;
        }
        count += 1;
    }
    count
}

/// The mean of width to height, the longer to the shorter, of cells in one strip.
fn mean_aspect(areas: &[f64], width: f64) -> f64 {
    let height = sum(areas) / width;
    let aspect = |area: &f64| {
        let across = area / height;
        (across / height).max(height / across)
    };
    areas.iter().map(aspect).sum::<f64>() / areas.len() as f64
}

fn lay_strip(areas: &[f64], room: Rect, rects: &mut Vec<Rect>) {
    let total = sum(areas);
    let mut left = room.x;
    for area in areas {
        let width = room.width * area / total;
        rects.push(Rect::new(left, room.y, width, room.height));
        left += width;
    }
}

fn sum(areas: &[f64]) -> f64 {
    areas.iter().sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn areas_are_in_proportion_and_fill_the_room(values in proptest::collection::vec(0.5..1e9, 1..40)) {
            let room = Rect::new(0.0, 0.0, 400.0, 250.0);
            let rects = strips(&values, room);
            let total: f64 = values.iter().sum();
            for (value, rect) in values.iter().zip(&rects) {
                prop_assert!((rect.width * rect.height - value / total * 100_000.0).abs() < 1e-3);
                prop_assert!(room.inset(-1e-6).holds(rect));
            }
            // Reading order: never back up, within a strip to the right.
            prop_assert!(rects.windows(2).all(|pair| pair[1].y > pair[0].y || pair[1].x >= pair[0].x));
        }
    }
}
