//! How wide text is, and what to do when it is too wide.

use super::geometry::{Point, Rect};
use super::scene::{Anchor, Weight};

/// The smallest letters anywhere, in pixels.
pub(super) const SMALL: f64 = 13.0;
/// The letters of what matters most in a chart, in pixels.
pub(super) const LARGE: f64 = 15.0;
/// The height of a line of text against its font size.
pub(super) const LINE_HEIGHT: f64 = 1.3;

/// What measures text: the canvas in the browser, a table elsewhere.
pub trait TextMeasure {
    /// The width in pixels of one line at a font size.
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64;
}

/// Typical widths of a sans-serif: the same everywhere, so that pictures do not depend on the machine.
///
/// ```
/// use yilan::chart::{TableMeasure, TextMeasure, Weight};
/// assert_eq!(TableMeasure.width("完成", 15.0, Weight::Regular), 30.0);
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct TableMeasure;

impl TextMeasure for TableMeasure {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let stretch = if weight == Weight::Strong { 1.06 } else { 1.0 };
        text.chars()
            .map(|letter| match ems(letter) {
                full if full >= 1.0 => full * size,
                narrow => narrow * size * stretch,
            })
            .sum()
    }
}

/// The advance of a letter in ems.
const fn ems(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '|' | '\'' | '!' | ' ' | '·' => 0.28,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.88,
        'A'..='Z' | '&' => 0.64,
        '0'..='9' | 'a'..='z' | '−' | '–' | '+' => 0.56,
        '\0'..='\u{2ff}' => 0.6,
        _ => 1.0,
    }
}

/// The text if it fits in `max_width` pixels, else its longest beginning with an ellipsis; nothing
/// where not even one letter fits with it.
///
/// ```
/// use yilan::chart::{TableMeasure, Weight, shorten};
/// assert_eq!(shorten("东部过海通道", 45.0, 15.0, Weight::Regular, &TableMeasure), "东部…");
/// ```
pub fn shorten(text: &str, max_width: f64, size: f64, weight: Weight, measure: &dyn TextMeasure) -> String {
    if measure.width(text, size, weight) <= max_width {
        return text.to_owned();
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let fits = |end: &&usize| {
        let kept = text.get(..**end).unwrap_or_default();
        measure.width(&format!("{}…", kept.trim_end()), size, weight) <= max_width
    };
    // Width grows with length, so a halving search finds the longest beginning that fits.
    let count = ends.partition_point(|end| fits(&end));
    let kept = count.checked_sub(1).and_then(|last| ends.get(last)).and_then(|&end| text.get(..end));
    kept.map(|kept| format!("{}…", kept.trim_end())).unwrap_or_default()
}

/// The room a line of text takes when its anchor stands at a point.
pub(super) fn text_rect(at: Point, width: f64, size: f64, anchor: Anchor) -> Rect {
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    let height = size * LINE_HEIGHT;
    Rect::new(left, at.y - height / 2.0, width, height)
}
