//! A treemap in strips: areas in proportion, in the given order, so that a month later every cell is
//! still near where it was.
//!
//! Strips after Bederson, Shneiderman and Wattenberg, *Ordered and quantum treemaps* (2002): cells
//! run left to right, strip under strip, which is also the order in which arrow keys walk them.

mod cell;
mod strips;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::geometry::{Rect, Size};
use super::ink::{Ink, Light};
use super::placed::{Mark, MarkId, Placed};
use super::scene::{Item, Scene, Stroke};
use super::text::TextMeasure;
use cell::{draw, has_name};
use strips::strips;

/// Between cells.
const GAP: f64 = 4.0;
/// Small cells are joined only where so many others keep their names.
const LEAST_NAMED: usize = 3;
/// What is behind may grow so many times, each time by so much, until its name fits.
const GROWTHS: usize = 4;
const GROWN: f64 = 1.25;
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
    /// Those that are behind, such as `{}个行业滞后`: they are joined with none but their like.
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
    /// The area; what is not above zero has no cell.
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

type Indexed<'a> = (usize, Cow<'a, Cell>);

/// The cells that are drawn with their indices; where the small ones may be joined, they are one cell at the end.
fn joined<'a>(spec: &'a Spec, room: &Rect, measure: &dyn TextMeasure) -> Vec<Indexed<'a>> {
    let is_known = |(_, cell): &(usize, &Cell)| cell.value.is_finite() && cell.value > 0.0;
    let mut all: Vec<Indexed<'_>> =
        spec.cells.iter().enumerate().filter(is_known).map(|(index, cell)| (index, Cow::Borrowed(cell))).collect();
    let Some(rest) = &spec.rest else { return all };
    // What is behind is never nameless: it may take a little of the room of the others.
    let mut shown = with_rest(all.clone(), spec, rest, room, measure);
    for _ in 0..GROWTHS {
        let nameless = nameless(&shown, room, measure, |index, cell| is_behind(spec, index, cell));
        if nameless.is_empty() {
            return shown;
        }
        let small = all.iter_mut().filter(|(index, _)| nameless.contains(index));
        small.for_each(|(_, cell)| cell.to_mut().value *= GROWN);
        shown = with_rest(all.clone(), spec, rest, room, measure);
    }
    // Several that would still be nameless are named together.
    let small = nameless(&shown, room, measure, |index, cell| is_behind(spec, index, cell));
    if small.len() < 2 {
        return shown;
    }
    let (small, mut kept): (Vec<Indexed<'_>>, Vec<Indexed<'_>>) =
        all.into_iter().partition(|(index, _)| small.contains(index));
    let together = spec.cells.len() + 1;
    kept.push((together, Cow::Owned(rest.behind(&small))));
    let named = with_rest(kept, spec, rest, room, measure);
    let has_no_name = nameless(&named, room, measure, |index, _| index == together);
    if has_no_name.is_empty() { named } else { shown }
}

/// Has a cell of a member a place of its own because it is behind?
fn is_behind(spec: &Spec, index: usize, cell: &Cell) -> bool {
    index < spec.cells.len() && cell.light == Light::Behind && !spec.selected.contains(&index)
}

/// The cells of which something is asked and that have no name.
fn nameless(
    shown: &[Indexed<'_>],
    room: &Rect,
    measure: &dyn TextMeasure,
    is_asked: impl Fn(usize, &Cell) -> bool,
) -> Vec<usize> {
    let cells = shown.iter().zip(rects(shown, room));
    let cells = cells.filter(|((index, cell), rect)| is_asked(*index, cell) && !has_name(cell, rect, measure));
    cells.map(|((index, _), _)| *index).collect()
}

/// The cells, those joined to one at the end that are too small for a name and neither behind nor chosen.
fn with_rest<'a>(
    all: Vec<Indexed<'a>>,
    spec: &Spec,
    rest: &Rest,
    room: &Rect,
    measure: &dyn TextMeasure,
) -> Vec<Indexed<'a>> {
    let may_join = |index: usize, cell: &Cell| {
        index < spec.cells.len() && cell.light != Light::Behind && !spec.selected.contains(&index)
    };
    let (mut kept, mut small) = (all.clone(), Vec::new());
    // What is joined makes room elsewhere, so that some names fit and others do not: until all do.
    loop {
        let mut shown = kept.clone();
        if !small.is_empty() {
            shown.push((spec.cells.len(), Cow::Owned(rest.cell(&small))));
        }
        let nameless = nameless(&shown, room, measure, may_join);
        if nameless.is_empty() {
            return shown;
        }
        let (away, left): (Vec<Indexed<'_>>, Vec<Indexed<'_>>) =
            kept.into_iter().partition(|(index, _)| nameless.contains(index));
        small.extend(away);
        kept = left;
        if small.len() == 1 {
            // One alone is no rest: the next smallest joins it.
            let next = (0..kept.len()).rev().filter(|&at| may_join(kept[at].0, &kept[at].1));
            let next = next.min_by(|&one, &other| kept[one].1.value.total_cmp(&kept[other].1.value));
            if next.is_none() {
                return all;
            }
            small.extend(next.map(|at| kept.remove(at)));
        }
        if kept.len() < LEAST_NAMED {
            return all;
        }
    }
}

impl Rest {
    /// One cell of the small ones: on the ground of those to be watched where there are any, with their number.
    fn cell(&self, small: &[Indexed<'_>]) -> Cell {
        let watched = small.iter().filter(|(_, cell)| cell.light == Light::Watch).count();
        let light = if watched > 0 { Light::Watch } else { Light::Unjudged };
        let sum = small.iter().map(|(_, cell)| cell.value).sum::<f64>();
        let figure = if watched > 0 {
            self.watch.replace("{}", &watched.to_string())
        } else {
            self.sum.replace("{}", &format!("{sum:.0}"))
        };
        self.of(small, &self.name, light, figure)
    }

    /// One cell of those that are behind.
    fn behind(&self, small: &[Indexed<'_>]) -> Cell {
        self.of(small, &self.behind, Light::Behind, String::new())
    }

    fn of(&self, small: &[Indexed<'_>], name: &str, light: Light, figure: String) -> Cell {
        let name = name.replace("{}", &small.len().to_string());
        let figures: Vec<String> = [figure].into_iter().filter(|figure| !figure.is_empty()).collect();
        let spoken: Vec<&str> = [name.as_str()].into_iter().chain(figures.iter().map(String::as_str)).collect();
        let spoken = [spoken.as_slice(), &[self.tap.as_str()]].concat().join(&self.comma);
        Cell { value: small.iter().map(|(_, cell)| cell.value).sum(), name, figures, light, spoken }
    }
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
