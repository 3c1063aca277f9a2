//! One cell: its ground, the shape of what needs attention, its name, and as much of its figures as
//! fits.

use super::{Cell, ROUND};
use crate::chart::geometry::{Point, Rect};
use crate::chart::ink::Ink;
use crate::chart::scene::{Anchor, Item, Scene, Weight};
use crate::chart::text::{LARGE, LINE_HEIGHT, SMALL, TextMeasure, shorten};

/// From the edge of a cell to what it says, at most and as a share of the cell.
const PADDING: (f64, f64) = (11.0, 0.1);
/// The radius of a light's shape.
const SHAPE_RADIUS: f64 = 6.0;
/// The letters of names in pixels.
const NAME: f64 = LARGE;
/// A name takes at most so many lines.
const NAME_LINES: usize = 3;
/// A name is worth showing from so many letters on.
const LETTERS: f64 = 2.0;
/// The heights of a line of a name and of figures.
const LINES: (f64, f64) = (NAME * LINE_HEIGHT, SMALL * LINE_HEIGHT);

/// Draws a cell.
pub(super) fn draw(scene: &mut Scene, cell: &Cell, rect: &Rect, measure: &dyn TextMeasure) {
    let padding = (rect.width.min(rect.height) * PADDING.1 + 2.0).min(PADDING.0);
    let inner = rect.inset(padding);
    scene.items.push(Item::fill(*rect, ROUND.min(rect.height / 4.0).min(rect.width / 4.0), cell.light.ground()));
    if inner.height < LINES.0 || inner.width < NAME * LETTERS {
        return shape_alone(scene, cell, rect, &inner);
    }
    let shape = if cell.light.needs_attention() { 2.0 * SHAPE_RADIUS + 4.0 } else { 0.0 };
    let has_figures = inner.height >= LINES.0 + LINES.1;
    // The shape stands at the end of the name; where the name needs the room, in the lower corner.
    let beside = !has_figures || measure.width(&cell.name, NAME, Weight::Strong) <= inner.width - shape;
    let room = inner.height - if has_figures { LINES.1 } else { 0.0 };
    let count = ((room / LINES.0) as usize).clamp(1, NAME_LINES);
    let width = inner.width - if beside { shape } else { 0.0 };
    let lines = name_lines(&cell.name, width, count, measure);
    // A figure without a name would be anyone's.
    if lines.is_empty() {
        return shape_alone(scene, cell, rect, &inner);
    }
    let used = LINES.0 * lines.len() as f64;
    for (at, line) in lines.into_iter().enumerate() {
        let middle = inner.y + LINES.0 * (at as f64 + 0.5);
        scene.items.push(Item::text(Point::new(inner.x, middle), line, NAME, Anchor::Start, Ink::Ink).strong());
    }
    if cell.light.needs_attention() {
        let y = if beside { inner.y + LINES.0 / 2.0 } else { inner.bottom() - SHAPE_RADIUS };
        scene.items.extend(cell.light.shape(Point::new(inner.right() - SHAPE_RADIUS, y), SHAPE_RADIUS));
    }
    let meets_shape = !beside && inner.height < used + LINES.1 + 2.0 * SHAPE_RADIUS;
    let room = inner.width - if meets_shape { shape } else { 0.0 };
    let fits = |text: &&String| measure.width(text, SMALL, Weight::Regular) <= room;
    if let Some(text) = cell.figures.iter().find(fits).filter(|_| has_figures) {
        let at = Point::new(inner.x, inner.y + used + LINES.1 / 2.0);
        scene.items.push(Item::text(at, text, SMALL, Anchor::Start, Ink::InkSoft));
    }
}

/// Too small for words: the shape alone, if even that has room.
fn shape_alone(scene: &mut Scene, cell: &Cell, rect: &Rect, inner: &Rect) {
    let radius = SHAPE_RADIUS.min(inner.width / 2.0).min(inner.height / 2.0);
    let seen = cell.light.needs_attention() && radius >= 2.0;
    scene.items.extend(cell.light.shape(rect.center(), radius).filter(|_| seen));
}

/// A name over at most so many lines, shortened with an ellipsis where even they do not hold it; no line
/// at all where too little of it would be left to know it by.
fn name_lines(name: &str, width: f64, count: usize, measure: &dyn TextMeasure) -> Vec<String> {
    let fits = |text: &str| measure.width(text, NAME, Weight::Strong) <= width;
    let mut lines = Vec::new();
    let mut rest = name;
    while lines.len() + 1 < count && !fits(rest) {
        let Some(end) = line_end(rest, &fits) else { break };
        // What follows would be too short to show: the ellipsis stands here.
        let next = rest[end..].trim_start();
        let is_last = lines.len() + 2 == count;
        if is_last && !is_worth(&shorten(next, width, NAME, Weight::Strong, measure), next) {
            break;
        }
        lines.push(rest[..end].trim_end().to_owned());
        rest = next;
    }
    let last = shorten(rest, width, NAME, Weight::Strong, measure);
    if !is_worth(&last, rest) {
        return Vec::new();
    }
    lines.push(last);
    lines
}

/// Does what is left of a text say enough?
fn is_worth(shown: &str, whole: &str) -> bool {
    !shown.is_empty() && (shown == whole || shown.chars().count() as f64 > LETTERS)
}

/// Where the first line of a text ends: between words, never within one. Chinese breaks anywhere, but
/// leaves no character alone on the next line.
fn line_end(text: &str, fits: &impl Fn(&str) -> bool) -> Option<usize> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let count = ends.iter().take_while(|&&end| fits(text[..end].trim_end())).count();
    let is_orphan = count > 2 && count == ends.len() && !text.ends_with(|letter: char| letter.is_ascii());
    let end = *ends.get(if is_orphan { count - 2 } else { count.checked_sub(1)? })?;
    let is_inside = [text[..end].chars().next_back(), text[end..].chars().next()]
        .iter()
        .all(|letter| letter.is_some_and(|letter| letter.is_ascii_alphanumeric()));
    if is_inside { text[..end].rfind(' ') } else { Some(end) }
}

#[cfg(test)]
mod tests {
    use super::name_lines;
    use crate::chart::text::TableMeasure;

    #[test]
    fn a_name_breaks_between_words_alone() {
        let lines = |width| name_lines("Semiconductors and circuits", width, 3, &TableMeasure);
        assert_eq!(lines(130.0), ["Semiconductors", "and circuits"]);
        assert_eq!(lines(70.0).len(), 1);
        assert!(lines(70.0)[0].ends_with('…'));
        assert_eq!(name_lines("半导体与集成电路", 62.0, 3, &TableMeasure), ["半导体与", "集成电路"]);
    }

    #[test]
    fn a_name_cut_says_so_and_leaves_no_character_alone() {
        let lines = |name: &str, width, count| name_lines(name, width, count, &TableMeasure);
        assert_eq!(lines("半导体与集成", 76.0, 2), ["半导体与", "集成"]);
        assert_eq!(lines("电子信息产业", 46.0, 1), ["电子…"]);
        assert_eq!(lines("智能网联汽车", 31.0, 1), Vec::<String>::new());
        assert_eq!(lines("智能网联汽车", 31.0, 2), Vec::<String>::new());
        assert_eq!(lines("智能网联汽车", 31.0, 3), ["智能", "网联", "汽车"]);
    }
}
