//! One cell: its ground, the shape of what needs attention, its name, and as much of its figures as
//! fits.

use super::{Cell, ROUND};
use crate::chart::geometry::{Point, Rect};
use crate::chart::ink::Ink;
use crate::chart::scene::{Anchor, Item, Scene, Weight};
use crate::chart::text::{LARGE, LINE_HEIGHT, SMALL, TextMeasure, shorten};

/// From the edge of a cell to what it says: at most, at least, and what a share of the cell adds to that.
const PADDING: (f64, f64, f64) = (11.0, 1.0, 0.1);
/// The radius of a light's shape.
const SHAPE_RADIUS: f64 = 6.0;
/// The letters of names in pixels, and whether a line beneath is kept for figures or the shape: of a cell
/// that has room, and of one that else had no name.
const NAMES: [(f64, bool); 3] = [(LARGE, true), (SMALL, true), (SMALL, false)];
/// A name takes at most so many lines.
const NAME_LINES: usize = 3;
/// A name is worth showing from so many letters on.
const LETTERS: f64 = 2.0;
/// The longest name that is written letter by letter.
const UPRIGHT: usize = 6;
/// From one of its letters to the next, in their size: they stand closer than lines do.
const UPRIGHT_LINE: f64 = 1.15;
/// Between a shape and what stands beside it or above.
const SHAPE_GAP: f64 = 4.0;
/// The height of a line of figures.
const FIGURES: f64 = SMALL * LINE_HEIGHT;

/// Draws a cell.
pub(super) fn draw(scene: &mut Scene, cell: &Cell, rect: &Rect, measure: &dyn TextMeasure) {
    let inner = inner(rect);
    scene.items.push(Item::fill(*rect, ROUND.min(rect.height / 4.0).min(rect.width / 4.0), cell.light.ground()));
    // A figure without a name would be anyone's.
    let Some(name) = Name::find(cell, &inner, measure) else {
        return shape_alone(scene, cell, rect, &inner);
    };
    let (line, used) = (name.line, name.line * name.lines.len() as f64);
    for (at, text) in name.lines.into_iter().enumerate() {
        let middle = inner.y + line * (at as f64 + 0.5);
        scene.items.push(Item::text(Point::new(inner.x, middle), text, name.letters, Anchor::Start, Ink::Ink).strong());
    }
    let shape = shape_width(cell);
    if cell.light.needs_attention() {
        let y = if name.beside { inner.y + line / 2.0 } else { inner.bottom() - SHAPE_RADIUS };
        scene.items.extend(cell.light.shape(Point::new(inner.right() - SHAPE_RADIUS, y), SHAPE_RADIUS));
    }
    let meets_shape = !name.beside && inner.height < used + FIGURES + 2.0 * SHAPE_RADIUS;
    let room = inner.width - if meets_shape { shape } else { 0.0 };
    let fits = |text: &&String| measure.width(text, SMALL, Weight::Regular) <= room;
    if let Some(text) = cell.figures.iter().find(fits).filter(|_| inner.height >= used + FIGURES) {
        let at = Point::new(inner.x, inner.y + used + FIGURES / 2.0);
        scene.items.push(Item::text(at, text, SMALL, Anchor::Start, Ink::InkSoft));
    }
}

/// Is a cell large enough for its name, if need be a shortened one?
pub(super) fn has_name(cell: &Cell, rect: &Rect, measure: &dyn TextMeasure) -> bool {
    Name::find(cell, &inner(rect), measure).is_some()
}

/// The room for words.
fn inner(rect: &Rect) -> Rect {
    let padding = (PADDING.1 + rect.width.min(rect.height) * PADDING.2).min(PADDING.0);
    rect.inset(padding)
}

/// A name as it is written in its cell.
struct Name {
    letters: f64,
    /// From one line to the next.
    line: f64,
    lines: Vec<String>,
    /// Does the shape stand at the end of its first line? Where the name needs that room: in the lower corner.
    beside: bool,
}

impl Name {
    /// The name in the largest way that leaves it whole, else in the first that holds some of it.
    fn find(cell: &Cell, inner: &Rect, measure: &dyn TextMeasure) -> Option<Self> {
        let names = || NAMES.into_iter().filter_map(|way| Self::new(cell, inner, way, measure));
        names().find(Self::is_whole).or_else(|| names().next())
    }

    /// The name written in one of the ways; nothing where too little of it would be left to know it by.
    fn new(cell: &Cell, inner: &Rect, (letters, keeps_below): (f64, bool), measure: &dyn TextMeasure) -> Option<Self> {
        let (line, shape) = (letters * LINE_HEIGHT, shape_width(cell));
        if inner.height < line || inner.width < letters {
            return None;
        }
        if inner.width < letters * LETTERS {
            return Self::upright(cell, inner, letters);
        }
        let has_below = keeps_below && inner.height >= line + FIGURES;
        let beside = !has_below || measure.width(&cell.name, letters, Weight::Strong) <= inner.width - shape;
        let room = inner.height - if has_below { FIGURES } else { 0.0 };
        let count = ((room / line) as usize).clamp(1, NAME_LINES);
        let width = inner.width - if beside { shape } else { 0.0 };
        let lines = name_lines(&cell.name, letters, width, count, measure);
        (!lines.is_empty()).then_some(Self { letters, line, lines, beside })
    }

    /// A Chinese name letter by letter down a narrow cell, the shape at its foot; nothing where it is not whole.
    fn upright(cell: &Cell, inner: &Rect, letters: f64) -> Option<Self> {
        let lines: Vec<String> = cell.name.chars().map(String::from).collect();
        let shape = if cell.light.needs_attention() { 2.0 * SHAPE_RADIUS } else { 0.0 };
        let is_whole = lines.len() as f64 * letters * UPRIGHT_LINE + shape <= inner.height;
        let may_stand = lines.len() <= UPRIGHT && cell.name.chars().all(may_stand_alone);
        (is_whole && may_stand).then_some(Self { letters, line: letters * UPRIGHT_LINE, lines, beside: false })
    }

    fn is_whole(&self) -> bool {
        self.lines.last().is_some_and(|line| !line.ends_with('…'))
    }
}

/// May a letter have a line of its own? Brackets and stops may not, nor those that make words.
fn may_stand_alone(letter: char) -> bool {
    !letter.is_ascii() && letter != '（' && !CLOSING.contains(&letter)
}

/// What the shape takes of the width beside it.
fn shape_width(cell: &Cell) -> f64 {
    if cell.light.needs_attention() { 2.0 * SHAPE_RADIUS + SHAPE_GAP } else { 0.0 }
}

/// Too small for words: the shape alone, if even that has room.
fn shape_alone(scene: &mut Scene, cell: &Cell, rect: &Rect, inner: &Rect) {
    let radius = SHAPE_RADIUS.min(inner.width / 2.0).min(inner.height / 2.0);
    let seen = cell.light.needs_attention() && radius >= 2.0;
    scene.items.extend(cell.light.shape(rect.center(), radius).filter(|_| seen));
}

/// A name over at most so many lines, shortened with an ellipsis where even they do not hold it; no line
/// at all where too little of it would be left to know it by.
fn name_lines(name: &str, letters: f64, width: f64, count: usize, measure: &dyn TextMeasure) -> Vec<String> {
    let fits = |text: &str| measure.width(text, letters, Weight::Strong) <= width;
    let mut lines = Vec::new();
    let mut rest = name;
    while lines.len() + 1 < count && !fits(rest) {
        let Some(end) = line_end(rest, &fits) else { break };
        // What follows would be too short to show: the ellipsis stands here.
        let next = rest[end..].trim_start();
        let is_last = lines.len() + 2 == count;
        if is_last && !is_worth(&shorten(next, width, letters, Weight::Strong, measure), next) {
            break;
        }
        lines.push(rest[..end].trim_end().to_owned());
        rest = next;
    }
    let last = shorten(rest, width, letters, Weight::Strong, measure);
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

/// What stands at no line's beginning.
const CLOSING: [char; 6] = ['、', '，', '）', '”', '·', '：'];

/// Where the first line of a text ends: between words, never within one. Chinese breaks anywhere, but
/// leaves no character alone on the next line.
fn line_end(text: &str, fits: &impl Fn(&str) -> bool) -> Option<usize> {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let count = ends.iter().take_while(|&&end| fits(text[..end].trim_end())).count();
    let is_orphan = count > 2 && count == ends.len() && !text.ends_with(|letter: char| letter.is_ascii());
    let most = if is_orphan { count - 2 } else { count.checked_sub(1)? };
    // No line begins with what closes, none ends with what opens.
    let is_torn = |&&end: &&usize| text[end..].starts_with(CLOSING) || text[..end].ends_with('（');
    let end = *ends[..=most.min(ends.len().checked_sub(1)?)].iter().rev().find(|end| !is_torn(end))?;
    // What stands in brackets stays together where it can.
    let end = text[..end].rfind('（').filter(|&open| open > 0 && !text[open..end].contains('）')).unwrap_or(end);
    let is_inside = [text[..end].chars().next_back(), text[end..].chars().next()]
        .iter()
        .all(|letter| letter.is_some_and(|letter| letter.is_ascii_alphanumeric()));
    if is_inside { text[..end].rfind(' ') } else { Some(end) }
}

#[cfg(test)]
mod tests {
    use super::{draw, name_lines};
    use crate::chart::geometry::{Rect, Size};
    use crate::chart::ink::Light;
    use crate::chart::scene::{Item, Scene};
    use crate::chart::text::{LARGE, TableMeasure};
    use crate::chart::treemap::Cell;

    #[test]
    fn a_name_breaks_between_words_alone() {
        let lines = |width| name_lines("Semiconductors and circuits", LARGE, width, 3, &TableMeasure);
        assert_eq!(lines(130.0), ["Semiconductors", "and circuits"]);
        assert_eq!(lines(70.0).len(), 1);
        assert!(lines(70.0)[0].ends_with('…'));
        assert_eq!(name_lines("半导体与集成电路", LARGE, 62.0, 3, &TableMeasure), ["半导体与", "集成电路"]);
        assert_eq!(name_lines("交通运输、仓储和邮政", LARGE, 62.0, 3, &TableMeasure), ["交通运", "输、仓储", "和邮政"]);
        assert_eq!(name_lines("产业园区（工业上楼）", LARGE, 78.0, 3, &TableMeasure), ["产业园区", "（工业上", "楼）"]);
        assert_eq!(name_lines("产业园区（工业上楼）", LARGE, 124.0, 3, &TableMeasure), ["产业园区", "（工业上楼）"]);
    }

    #[test]
    fn a_name_cut_says_so_and_leaves_no_character_alone() {
        let lines = |name: &str, width, count| name_lines(name, LARGE, width, count, &TableMeasure);
        assert_eq!(lines("半导体与集成", 76.0, 2), ["半导体与", "集成"]);
        assert_eq!(lines("电子信息产业", 46.0, 1), ["电子…"]);
        assert_eq!(lines("智能网联汽车", 31.0, 1), Vec::<String>::new());
        assert_eq!(lines("智能网联汽车", 31.0, 2), Vec::<String>::new());
        assert_eq!(lines("智能网联汽车", 31.0, 3), ["智能", "网联", "汽车"]);
    }

    #[test]
    fn a_narrow_cell_is_named_in_small_letters() {
        let texts = |width| texts(width, 90.0);
        assert_eq!(texts(90.0), ["生物医药", "74.2%"]);
        assert_eq!(texts(36.0), ["生物", "医药"]);
        assert_eq!(texts(18.0), Vec::<String>::new());
    }

    #[test]
    fn a_chinese_name_stands_upright_in_a_narrow_cell_where_it_is_whole() {
        assert_eq!(texts(26.0, 120.0), ["生", "物", "医", "药"]);
        assert_eq!(texts(26.0, 60.0), Vec::<String>::new());
    }

    fn texts(width: f64, height: f64) -> Vec<String> {
        let mut scene = Scene::new(Size::new(200.0, 200.0));
        let cell = Cell {
            name: "生物医药".into(),
            figures: vec!["74.2%".into()],
            value: 1.0,
            light: Light::Watch,
            spoken: String::new(),
        };
        draw(&mut scene, &cell, &Rect::new(0.0, 0.0, width, height), &TableMeasure);
        let text = |item: &Item| if let Item::Text { text, .. } = item { Some(text.clone()) } else { None };
        scene.items.iter().filter_map(text).collect()
    }
}
