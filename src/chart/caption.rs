//! A chart that leaves the page: on paper or a slide it stands alone, so its message stands above it
//! and whose figures these are below.

use super::geometry::{Point, Rect, Size};
use super::ink::Ink;
use super::scene::{Anchor, Item, Scene, Weight};
use super::text::{SMALL, TextMeasure};

/// The letters of the message, in pixels.
const TITLE: f64 = 20.0;
/// The distance between lines of the message, in pixels.
const TITLE_STEP: f64 = 28.0;
/// The room of its second line, in pixels.
const SUBTITLE_STEP: f64 = 24.0;
/// What stays free around everything, in pixels.
const EDGE: f64 = 16.0;
/// The room of the last line, in pixels.
const FOOT: f64 = 28.0;

/// The scene between its message with its second line, empty for none, and one line below it, on a ground of
/// its own.
pub fn captioned(scene: &Scene, [title, subtitle]: [&str; 2], foot: &str, measure: &dyn TextMeasure) -> Scene {
    let lines = wrapped(title, scene.width, measure);
    let second = EDGE + TITLE_STEP * lines.len() as f64;
    let head = second + if subtitle.is_empty() { 0.0 } else { SUBTITLE_STEP };
    let size = Size::new(scene.width + 2.0 * EDGE, head + scene.height + FOOT + EDGE);
    let mut whole = Scene::new(size);
    whole.items.push(Item::fill(whole.frame(), 0.0, Ink::Surface));
    for (at, line) in lines.into_iter().enumerate() {
        let middle = EDGE + TITLE_STEP * (at as f64 + 0.5);
        whole.items.push(Item::text(Point::new(EDGE, middle), line, TITLE, Anchor::Start, Ink::Ink).strong());
    }
    if !subtitle.is_empty() {
        let at = Point::new(EDGE, second + SUBTITLE_STEP / 2.0);
        whole.items.push(Item::text(at, subtitle, SMALL, Anchor::Start, Ink::InkSoft));
    }
    whole.items.extend(scene.items.iter().map(|item| moved(item, EDGE, head)));
    let last = Point::new(EDGE, size.height - EDGE);
    whole.items.push(Item::text(last, foot, SMALL, Anchor::Start, Ink::InkSoft));
    whole
}

/// Breaks a message where a line is full; Chinese breaks anywhere, and a message is a line or two.
fn wrapped(text: &str, width: f64, measure: &dyn TextMeasure) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in text.chars() {
        let Some(line) = lines.last_mut() else { break };
        line.push(letter);
        if measure.width(line, TITLE, Weight::Strong) <= width {
            continue;
        }
        let full = std::mem::take(line);
        let (kept, rest) = parted(&full);
        *line = kept.trim_end().to_owned();
        lines.push(rest.trim_start().to_owned());
    }
    lines
}

/// A line that is one letter too long, parted before its last word; a word in Chinese is a letter.
fn parted(line: &str) -> (&str, &str) {
    let end = line.char_indices().next_back().map_or(0, |(at, _)| at);
    let is_latin = |at: usize| line[at..].chars().next().is_some_and(|letter| letter.is_ascii_alphanumeric());
    let at = if is_latin(end) { line.rfind(' ').map_or(end, |space| space + 1) } else { end };
    line.split_at(if at == 0 { end } else { at })
}

fn moved(item: &Item, x: f64, y: f64) -> Item {
    let point = |at: &Point| Point::new(at.x + x, at.y + y);
    let area = |rect: &Rect| Rect { x: rect.x + x, y: rect.y + y, ..*rect };
    let mut item = item.clone();
    match &mut item {
        Item::Rect { rect, .. } => *rect = area(rect),
        Item::Line { from, to, .. } => (*from, *to) = (point(from), point(to)),
        Item::Polyline { points, .. } | Item::Polygon { points, .. } => {
            points.iter_mut().for_each(|at| *at = point(at));
        }
        Item::Circle { center, .. } => *center = point(center),
        Item::Text { at, .. } => *at = point(at),
        Item::Clip { rect, items } => {
            *rect = area(rect);
            items.iter_mut().for_each(|inner| *inner = moved(inner, x, y));
        }
    }
    item
}

#[cfg(test)]
mod tests {
    use super::{captioned, wrapped};
    use crate::chart::{Item, Point, Scene, Size, TableMeasure};

    #[test]
    fn a_message_keeps_every_letter() {
        let text = "完成投资慢于计划进度3.1个百分点，缺口集中在龙岗、宝安、罗湖三地";
        let lines = wrapped(text, 200.0, &TableMeasure);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat(), text);
        assert_eq!(wrapped("Gap grows in Longgang", 110.0, &TableMeasure), ["Gap grows", "in", "Longgang"]);
    }

    #[test]
    fn everything_moves_together() {
        let mut scene = Scene::new(Size::new(100.0, 50.0));
        scene.items.push(Item::text(
            Point::new(1.0, 2.0),
            "甲",
            13.0,
            crate::chart::Anchor::Start,
            crate::chart::Ink::Ink,
        ));
        let texts = |whole: &Scene| whole.items.iter().filter(|item| matches!(item, Item::Text { .. })).count();
        let bare = captioned(&scene, ["一", ""], "二", &TableMeasure);
        assert!(bare.width > scene.width && bare.height > scene.height + 40.0);
        assert_eq!(texts(&bare), 3);
        let whole = captioned(&scene, ["一", "亿元"], "二", &TableMeasure);
        assert!(whole.height > bare.height);
        assert_eq!(texts(&whole), 4);
    }
}
