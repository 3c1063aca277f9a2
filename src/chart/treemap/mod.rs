//! A treemap in strips: areas in proportion, in the given order, so that a month later every cell is
//! still near where it was. What is behind may be larger than its share: its name has to fit.
//!
//! Strips after Bederson, Shneiderman and Wattenberg, *Ordered and quantum treemaps* (2002): cells
//! run left to right, strip under strip, which is also the order in which arrow keys walk them.

mod cell;
mod joined;
mod strips;

use serde::{Deserialize, Serialize};

use super::geometry::{Rect, Size};
use super::ink::{Ink, Light};
use super::placed::{Mark, MarkId, Placed};
use super::scene::{Item, Scene, Stroke};
use super::text::TextMeasure;
use cell::draw;
use joined::{Indexed, joined};
use strips::strips;

/// Between cells.
const GAP: f64 = 4.0;
/// What lies this near the frame lies on it.
const NEAR: f64 = 1e-3;
/// Corners of cells.
const ROUND: f64 = 7.0;

/// What a treemap shows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Spec {
    /// In the order in which they are laid, usually from the largest.
    pub cells: Vec<Cell>,
    /// The selected cells.
    pub selected: Vec<usize>,
    /// How to name the cells that are too small for a name, joined to one at the end; else each keeps its own.
    pub rest: Option<Rest>,
}

/// The words for several small cells, with `{}` for how many they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rest {
    /// Such as `其他{}个行业`.
    pub name: String,
    /// How many of them are to be watched, such as `关注{}个`.
    pub watch: String,
    /// Those that are behind, such as `{}个行业滞后`: they are joined only with each other.
    pub behind: String,
    /// What they come to, such as `{}个项目`; empty where the sum of the areas is not said.
    pub sum: String,
    /// What a tap does.
    pub tap: String,
    /// Between the parts of a spoken sentence.
    pub comma: String,
}

/// One part of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Shortened where it does not fit.
    pub name: String,
    /// What to say beneath, from the fullest to the briefest; the first that fits is shown.
    pub figures: Vec<String>,
    /// The area, at least of what is behind; what is not above zero has no cell.
    pub value: f64,
    /// How it stands.
    pub light: Light,
    /// The sentence that says all of it, the name in full.
    pub spoken: String,
}

/// Lays a treemap out. The id of a mark is the index of its cell; joined cells have the ids after the last.
///
/// ```
/// use yilan::chart::treemap::{Cell, Spec, layout};
/// use yilan::chart::{Light, Size, TableMeasure};
/// let cell = |name: &str, value| Cell {
///     name: name.into(), figures: Vec::new(), value, light: Light::Ok, spoken: format!("{name}{value}亿元"),
/// };
/// let cells = vec![cell("房地产", 300.0), cell("工业", 100.0)];
/// let placed = layout(&Spec { cells, ..Spec::default() }, Size::new(400.0, 100.0), &TableMeasure);
/// assert_eq!(placed.marks()[0].label, "房地产300亿元");
/// assert!(placed.marks()[0].rect.width > 2.9 * placed.marks()[1].rect.width);
/// ```
pub fn layout(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> Placed {
    let mut scene = Scene::new(size);
    let room = scene.frame();
    let shown = joined(spec, &room, measure);
    let mut marks = Vec::with_capacity(shown.len());
    for ((index, cell), rect) in shown.iter().zip(rects(&shown, &room)) {
        let index = *index;
        draw(&mut scene, cell, &rect, measure);
        if spec.selected.contains(&index) {
            let stroke = Some(Stroke::solid(Ink::Selection, 2.0));
            scene.items.push(Item::Rect { rect: rect.inset(1.0), radius: ROUND - 1.0, fill: None, stroke });
        }
        marks.push(Mark { id: MarkId(index), rect, label: cell.spoken.clone() });
    }
    Placed::new(scene, marks)
}

/// Where the cells stand.
fn rects(cells: &[Indexed<'_>], room: &Rect) -> Vec<Rect> {
    let values: Vec<f64> = cells.iter().map(|(_, cell)| cell.value).collect();
    strips(&values, *room).iter().map(|rect| parted(rect, room)).collect()
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
