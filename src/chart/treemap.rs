//! A treemap in strips: areas in proportion, in the given order, so that a month later every cell is
//! still near where it was.
//!
//! Strips after Bederson, Shneiderman and Wattenberg, *Ordered and quantum treemaps* (2002): cells
//! run left to right, strip under strip, which is also the order in which arrow keys walk them.

use serde::{Deserialize, Serialize};

use super::geometry::{Point, Rect, Size};
use super::ink::{Ink, Light};
use super::placed::{Mark, MarkId, Placed};
use super::scene::{Anchor, Item, Scene, Stroke, Weight};
use super::text::{LARGE, LINE_HEIGHT, SMALL, TextMeasure, shorten};

/// Between cells.
const GAP: f64 = 4.0;
/// What lies this near the frame lies on it.
const NEAR: f64 = 1e-3;
/// Corners of cells.
const ROUND: f64 = 7.0;
/// From the edge of a cell to what it says, at most and as a share of the cell.
const PADDING: (f64, f64) = (11.0, 0.1);
/// The radius of a light's shape.
const SHAPE_RADIUS: f64 = 6.0;
/// The letters of names in pixels.
const NAME: f64 = LARGE;

/// What a treemap shows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Spec {
    /// In the order in which they are laid, usually from the largest.
    pub cells: Vec<Cell>,
    /// The selected cell.
    pub selected: Option<usize>,
}

/// One part of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Shortened where it does not fit.
    pub name: String,
    /// What to say beneath, from the fullest to the briefest; the first that fits is shown.
    pub figures: Vec<String>,
    /// The area; what is not above zero has no cell.
    pub value: f64,
    /// How it stands.
    pub light: Light,
    /// The sentence that says all of it, the name in full.
    pub spoken: String,
}

/// Lays a treemap out. The id of a mark is the index of its cell.
///
/// ```
/// use yilan::chart::treemap::{Cell, Spec, layout};
/// use yilan::chart::{Light, Size, TableMeasure};
/// let cell = |name: &str, value| Cell {
///     name: name.into(), figures: Vec::new(), value, light: Light::Ok, spoken: format!("{name}{value}亿元"),
/// };
/// let cells = vec![cell("房地产", 300.0), cell("工业", 100.0)];
/// let placed = layout(&Spec { cells, selected: None }, Size::new(400.0, 100.0), &TableMeasure);
/// assert_eq!(placed.marks()[0].label, "房地产300亿元");
/// assert!(placed.marks()[0].rect.width > 2.9 * placed.marks()[1].rect.width);
/// ```
pub fn layout(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> Placed {
    let mut scene = Scene::new(size);
    let known: Vec<(usize, &Cell)> =
        spec.cells.iter().enumerate().filter(|(_, cell)| cell.value.is_finite() && cell.value > 0.0).collect();
    let values: Vec<f64> = known.iter().map(|(_, cell)| cell.value).collect();
    let room = scene.frame();
    let mut marks = Vec::with_capacity(known.len());
    for ((index, cell), rect) in known.into_iter().zip(strips(&values, room)) {
        let rect = parted(&rect, &room);
        draw(&mut scene, cell, &rect, measure);
        if spec.selected == Some(index) {
            let stroke = Some(Stroke::solid(Ink::Selection, 2.0));
            scene.items.push(Item::Rect { rect: rect.inset(1.0), radius: ROUND - 1.0, fill: None, stroke });
        }
        marks.push(Mark { id: MarkId(index), rect, label: cell.spoken.clone() });
    }
    Placed::new(scene, marks)
}

/// A cell less half a gap on every side but those along the frame; the smallest keep half their size.
fn parted(rect: &Rect, room: &Rect) -> Rect {
    let (across, down) = ((GAP / 2.0).min(rect.width / 4.0), (GAP / 2.0).min(rect.height / 4.0));
    let cut = |inside: bool, by: f64| if inside { by } else { 0.0 };
    Rect::between(
        rect.x + cut(rect.x > room.x + NEAR, across),
        rect.y + cut(rect.y > room.y + NEAR, down),
        rect.right() - cut(rect.right() < room.right() - NEAR, across),
        rect.bottom() - cut(rect.bottom() < room.bottom() - NEAR, down),
    )
}

/// Rectangles in proportion to the values, in their order, that fill the room.
fn strips(values: &[f64], room: Rect) -> Vec<Rect> {
    let largest = values.iter().copied().fold(0.0, f64::max);
    // Divided by the largest first: the sum of what is huge would not be finite.
    let total: f64 = values.iter().map(|value| value / largest).sum();
    let areas: Vec<f64> = values.iter().map(|value| value / largest / total * room.width * room.height).collect();
    let mut rects = Vec::with_capacity(values.len());
    let (mut start, mut top) = (0, room.y);
    while let Some(rest) = areas.get(start..).filter(|rest| !rest.is_empty()) {
        let count = strip_length(rest, room.width);
        let strip = rest.get(..count).unwrap_or(rest);
        let height = if count == rest.len() { room.bottom() - top } else { sum(strip) / room.width };
        lay_strip(strip, Rect::new(room.x, top, room.width, height), &mut rects);
        top += height;
        start += count;
    }
    rects
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

/// The ground, the shape of what needs attention, the name, and as much of the figures as fits.
fn draw(scene: &mut Scene, cell: &Cell, rect: &Rect, measure: &dyn TextMeasure) {
    let padding = (rect.width.min(rect.height) * PADDING.1 + 2.0).min(PADDING.0);
    let inner = rect.inset(padding);
    scene.items.push(Item::fill(*rect, ROUND.min(rect.height / 4.0).min(rect.width / 4.0), cell.light.ground()));
    let shape = if cell.light.needs_attention() { 2.0 * SHAPE_RADIUS + 4.0 } else { 0.0 };
    let (name_line, figure_line) = (NAME * LINE_HEIGHT, SMALL * LINE_HEIGHT);
    if inner.height < name_line || inner.width < NAME {
        // Too small for words: the shape alone, if even that has room.
        let radius = SHAPE_RADIUS.min(inner.width / 2.0).min(inner.height / 2.0);
        let seen = cell.light.needs_attention() && radius >= 2.0;
        scene.items.extend(cell.light.shape(rect.center(), radius).filter(|_| seen));
        return;
    }
    // The shape stands at the end of the name; where the name needs the room, in the lower corner.
    let two_lines = inner.height >= name_line + figure_line;
    let beside = measure.width(&cell.name, NAME, Weight::Strong) <= inner.width - shape;
    let below = !beside && two_lines;
    let name = shorten(&cell.name, inner.width - if below { 0.0 } else { shape }, NAME, Weight::Strong, measure);
    let middle = inner.y + name_line / 2.0;
    if !name.is_empty() {
        scene.items.push(Item::text(Point::new(inner.x, middle), name, NAME, Anchor::Start, Ink::Ink).strong());
    }
    if cell.light.needs_attention() {
        let y = if below { inner.bottom() - SHAPE_RADIUS } else { middle };
        scene.items.extend(cell.light.shape(Point::new(inner.right() - SHAPE_RADIUS, y), SHAPE_RADIUS));
    }
    let room = inner.width - if below && inner.height < name_line + 2.0 * figure_line { shape } else { 0.0 };
    let fits = |text: &&String| measure.width(text, SMALL, Weight::Regular) <= room;
    if let Some(text) = cell.figures.iter().find(fits).filter(|_| two_lines) {
        let at = Point::new(inner.x, inner.y + name_line + figure_line / 2.0);
        scene.items.push(Item::text(at, text, SMALL, Anchor::Start, Ink::InkSoft));
    }
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
