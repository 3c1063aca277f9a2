//! The small charts that stand in the markup, as the `d` attributes of SVG paths: there focus, print
//! and themes come free. Coordinates have one decimal, so that every machine writes the same.

use std::fmt::Write as _;

use super::geometry::{Point, Rect, Size};

/// Between the segments of a bar of lights.
const SEGMENT_GAP: f64 = 3.0;
/// The room a sparkline leaves at its edges for the width of its line and its dot.
const SPARK_MARGIN: f64 = 3.0;

/// The segments of a bar of lights: ● 正常, ◆ 关注, ▲ 滞后, 未评灯, in proportion to their counts. A
/// segment with a count is never narrower than high, one without is empty.
///
/// ```
/// use yilan::chart::{Size, bars::light_segments};
/// let [ok, watch, behind, unlit] = light_segments([750, 0, 1, 0], Size::new(200.0, 8.0));
/// assert!(ok.starts_with("M0 0H189V8"));
/// assert_eq!([watch, unlit], ["", ""]);
/// assert_eq!(behind, "M192 0H200V8H192Z");
/// ```
pub fn light_segments(counts: [u64; 4], size: Size) -> [String; 4] {
    let shown = counts.iter().filter(|count| **count > 0).count();
    let room = (size.width - SEGMENT_GAP * shown.saturating_sub(1) as f64).max(0.0);
    let total: f64 = counts.iter().map(|&count| count as f64).sum();
    let wished = counts.map(|count| if count == 0 { 0.0 } else { (count as f64 / total * room).max(size.height) });
    // What the narrow ones gained the widest gives.
    let excess = (wished.iter().sum::<f64>() - room).max(0.0);
    let widest = wished.iter().copied().fold(0.0, f64::max);
    let mut left = 0.0;
    let mut given = false;
    wished.map(|wish| {
        let gives = !given && wish >= widest;
        given |= gives;
        let width = if gives { (wish - excess).max(0.0) } else { wish };
        let rect = Rect::new(left, 0.0, width, size.height);
        if wish > 0.0 {
            left += width + SEGMENT_GAP;
        }
        block(&rect)
    })
}

/// A line for a glance.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    /// To stroke; gaps stay gaps.
    pub line: String,
    /// Where to set the dot of the last known value.
    pub last: Option<Point>,
}

/// A line through values at equal steps, from the lowest at the foot to the highest at the top.
///
/// ```
/// use yilan::chart::{Size, bars::sparkline};
/// let spark = sparkline(&[Some(1.0), None, Some(3.0), Some(2.0)], Size::new(66.0, 26.0));
/// assert_eq!(spark.line, "M3 23M43 3L63 13");
/// ```
pub fn sparkline(values: &[Option<f64>], size: Size) -> Sparkline {
    let known = || values.iter().flatten().copied().filter(|value| value.is_finite());
    let (low, high) = (known().fold(f64::INFINITY, f64::min), known().fold(f64::NEG_INFINITY, f64::max));
    let room = Rect::new(0.0, 0.0, size.width, size.height).inset(SPARK_MARGIN);
    let step = room.width / values.len().saturating_sub(1).max(1) as f64;
    let y = |value: f64| {
        if high > low { room.bottom() - (value - low) / (high - low) * room.height } else { room.center().y }
    };
    let mut spark = Sparkline { line: String::new(), last: None };
    let mut pen = 'M';
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value.filter(|value| value.is_finite()) else {
            pen = 'M';
            continue;
        };
        let point = Point::new(room.x + step * index as f64, y(value));
        // Writing to a string cannot fail.
        write!(spark.line, "{pen}{} {}", number(point.x), number(point.y)).ok();
        spark.last = Some(point);
        pen = 'L';
    }
    spark
}

/// A bar; nothing where it has no extent. Its ends are straight, for it is drawn to any width.
fn block(rect: &Rect) -> String {
    if rect.width <= 0.0 || rect.height <= 0.0 {
        return String::new();
    }
    let [left, right, top, bottom] = [rect.x, rect.right(), rect.y, rect.bottom()].map(number);
    format!("M{left} {top}H{right}V{bottom}H{left}Z")
}

/// A coordinate with at most one decimal.
fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    match text.strip_suffix(".0") {
        Some("-0") => "0".to_owned(),
        Some(whole) => whole.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_not_known_is_not_drawn() {
        assert_eq!(sparkline(&[None, None], Size::new(60.0, 20.0)), Sparkline { line: String::new(), last: None });
        assert_eq!(light_segments([0, 0, 0, 0], Size::new(60.0, 8.0)), ["", "", "", ""].map(String::from));
    }

    proptest! {
        #[test]
        fn the_last_value_of_a_sparkline_stays_within(values in proptest::collection::vec(-1e9..1e9, 1..30)) {
            let values: Vec<Option<f64>> = values.into_iter().map(Some).collect();
            let last = sparkline(&values, Size::new(66.0, 26.0)).last;
            prop_assert!(last.is_some_and(|point| (3.0..=63.0).contains(&point.x) && (3.0..=23.0).contains(&point.y)));
        }
    }
}
