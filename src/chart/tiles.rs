//! A tile map: every area one tile of equal size, near where it lies. What is fine stays uncoloured.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::geometry::{Point, Rect, Size};
use super::ink::{Ink, Light};
use super::order::places_by;
use super::placed::{Mark, MarkId, Placed};
use super::scene::{Anchor, Item, Scene, Stroke, Weight};
use super::text::{LARGE, SMALL, TextMeasure, shorten};

/// The largest tile in pixels.
const LARGEST: (f64, f64) = (108.0, 84.0);
/// A tile is at most this many times as wide as high.
const WIDEST: f64 = 1.35;
/// Below this size empty columns and rows are left out, so that fingers still find the tiles.
const LEAST: f64 = 24.0;
/// Between tiles, as a share of their size, and at most.
const GAP: (f64, f64) = (0.06, 6.0);
/// Corners of tiles.
const ROUND: f64 = 7.0;
/// From the edge of a tile to what it says.
const PADDING: f64 = 4.0;
/// The radius of a light's shape, and the room it takes before a text.
type Shape = (f64, f64);
const SHAPE: Shape = (5.0, 13.0);
/// The same where a name would not fit else.
const TIGHT: Shape = (3.5, 9.0);
/// From the edge of a tile to a text that needs the room.
const EDGE: f64 = 1.0;
/// The fewest letters that a name is known by.
const ABBREVIATED: usize = 3;
/// Heights at which a tile has room for its name and for its bar.
const ROOMY: (f64, f64) = (34.0, 47.0);
/// The bar: its height, its distance from the sides and from the foot, and how far the tick stands out.
const BAR: (f64, f64, f64, f64) = (4.0, 7.0, 6.0, 3.0);

/// What a tile map shows.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Spec {
    /// In reading order of their places, or any other.
    pub tiles: Vec<Tile>,
    /// The selected tiles.
    pub selected: Vec<usize>,
}

/// One area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tile {
    /// Counted from any origin.
    pub column: i32,
    /// Counted from any origin, downwards.
    pub row: i32,
    /// Shortened where it does not fit.
    pub name: String,
    /// Such as `78%`; never shortened.
    pub figure: String,
    /// How it stands.
    pub light: Light,
    /// How much is complete, from 0 to 1: the bar.
    pub completion: Option<f64>,
    /// How much was planned to be by now: the tick on it.
    pub planned: Option<f64>,
    /// The sentence that says all of it.
    pub spoken: String,
}

/// Lays a tile map out. The id of a mark is the index of its tile; marks are in reading order.
///
/// ```
/// use yilan::chart::tiles::{Spec, Tile, layout};
/// use yilan::chart::{Light, MarkId, Size, TableMeasure};
/// let tile = |name: &str, column| Tile {
///     column, row: 0, name: name.into(), figure: "58%".into(), light: Light::Behind,
///     completion: Some(0.58), planned: Some(0.7), spoken: format!("{name}完成58%，滞后"),
/// };
/// let tiles = vec![tile("福田", 2), tile("罗湖", 3)];
/// let placed = layout(&Spec { tiles, selected: Vec::new() }, Size::new(320.0, 90.0), &TableMeasure);
/// assert_eq!(placed.hit(200.0, 45.0), Some(MarkId(1)));
/// ```
pub fn layout(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> Placed {
    let mut scene = Scene::new(size);
    let places: Vec<(usize, &Tile, Rect)> = spec
        .tiles
        .iter()
        .enumerate()
        .zip(rects(&spec.tiles, size))
        .map(|((index, tile), rect)| (index, tile, rect))
        .collect();
    for (index, tile, rect) in &places {
        draw(&mut scene, tile, rect, measure);
        if spec.selected.contains(index) {
            let stroke = Some(Stroke::solid(Ink::Selection, 2.0));
            scene.items.push(Item::Rect { rect: rect.inset(1.0), radius: ROUND - 1.0, fill: None, stroke });
        }
    }
    let reading = |one: usize, other: usize| {
        let (one, other) = (places[one].2, places[other].2);
        one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x))
    };
    let mark = |place: usize| {
        let (index, tile, rect) = &places[place];
        Mark { id: MarkId(*index), rect: *rect, label: tile.spoken.clone() }
    };
    Placed::new(scene, places_by(places.len(), &mut |one, other| reading(one, other)).into_iter().map(mark).collect())
}

/// The room of every tile, in the order of the tiles.
fn rects(tiles: &[Tile], size: Size) -> Vec<Rect> {
    let mut cells = free_cells(tiles);
    let mut step = step(&cells, size);
    if step.0.min(step.1) < LEAST {
        cells = compact(&cells);
        step = self::step(&cells, size);
    }
    let (columns, rows) = extent(&cells);
    let (left, top) = ((size.width - columns * step.0) / 2.0, (size.height - rows * step.1) / 2.0);
    let gap = (step.0.min(step.1) * GAP.0).min(GAP.1);
    let rect = |&(column, row): &(i64, i64)| {
        Rect::new(left + column as f64 * step.0, top + row as f64 * step.1, step.0, step.1).inset(gap / 2.0)
    };
    cells.iter().map(rect).collect()
}

/// Columns and rows counted from the first; a tile whose place is taken moves to the right.
fn free_cells(tiles: &[Tile]) -> Vec<(i64, i64)> {
    let first_column = tiles.iter().map(|tile| i64::from(tile.column)).min().unwrap_or(0);
    let first_row = tiles.iter().map(|tile| i64::from(tile.row)).min().unwrap_or(0);
    let mut taken = BTreeSet::new();
    let mut place = |tile: &Tile| {
        let mut cell = (i64::from(tile.column) - first_column, i64::from(tile.row) - first_row);
        while !taken.insert(cell) {
            cell.0 += 1;
        }
        cell
    };
    tiles.iter().map(&mut place).collect()
}

/// The same order of columns and rows without the empty ones.
fn compact(cells: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let rank = |used: &BTreeSet<i64>, of: i64| used.range(..of).count() as i64;
    let columns: BTreeSet<i64> = cells.iter().map(|cell| cell.0).collect();
    let rows: BTreeSet<i64> = cells.iter().map(|cell| cell.1).collect();
    cells.iter().map(|cell| (rank(&columns, cell.0), rank(&rows, cell.1))).collect()
}

/// How many columns and rows there are.
fn extent(cells: &[(i64, i64)]) -> (f64, f64) {
    let most = |values: &mut dyn Iterator<Item = i64>| values.max().map_or(0.0, |last| last as f64 + 1.0);
    (most(&mut cells.iter().map(|cell| cell.0)), most(&mut cells.iter().map(|cell| cell.1)))
}

/// From tile to tile across and down.
fn step(cells: &[(i64, i64)], size: Size) -> (f64, f64) {
    let (columns, rows) = extent(cells);
    let down = (size.height / rows.max(1.0)).min(LARGEST.1);
    let across = (size.width / columns.max(1.0)).min(LARGEST.0).min(down * WIDEST);
    (across, down.min(across * WIDEST))
}

fn draw(scene: &mut Scene, tile: &Tile, rect: &Rect, measure: &dyn TextMeasure) {
    scene.items.push(Item::fill(*rect, ROUND.min(rect.height / 4.0), tile.light.ground()));
    let has_bar = rect.height >= ROOMY.1 && tile.completion.is_some();
    let body = rect.height - if has_bar { BAR.0 + BAR.2 } else { 0.0 };
    // A wide figure in small letters rather than none.
    let fits = |size: &f64| measure.width(&tile.figure, *size, Weight::Strong) <= rect.width - 2.0 * 2.0;
    let size = [LARGE, SMALL].into_iter().find(fits);
    let Some(size) = size.filter(|_| rect.height >= ROOMY.0) else { return small(scene, tile, rect, size, measure) };
    let x = rect.center().x;
    let figure = measure.width(&tile.figure, size, Weight::Strong);
    let (of_name, of_figure) = shapes(tile, rect.width, figure, measure);
    let edge = if of_name == Some(SHAPE) { PADDING } else { EDGE };
    let room = rect.width - 2.0 * edge - of_name.map_or(0.0, |(_, room)| room);
    let name = abbreviated(&tile.name, room, measure);
    let width = measure.width(&name, SMALL, Weight::Regular);
    let at = after_shape(scene, tile.light, Point::new(x, rect.y + body * 0.3), width, of_name);
    if !name.is_empty() {
        scene.items.push(Item::text(at, name, SMALL, Anchor::Start, Ink::InkSoft));
    }
    let at = after_shape(scene, tile.light, Point::new(x, rect.y + body * 0.7), figure, of_figure);
    let at = Point::new(at.x + figure / 2.0, at.y);
    scene.items.push(Item::text(at, &tile.figure, size, Anchor::Middle, Ink::Ink).strong());
    if let Some(completion) = tile.completion.filter(|_| has_bar) {
        bar(scene, tile.light, rect, completion, tile.planned);
    }
}

/// A name as far as it fits: in letters with a point as abbreviations have it, which leaves more of it than an
/// ellipsis.
fn abbreviated(name: &str, room: f64, measure: &dyn TextMeasure) -> String {
    let fits = |text: &str| measure.width(text, SMALL, Weight::Regular) <= room;
    if !name.is_ascii() || fits(name) {
        return shorten(name, room, SMALL, Weight::Regular, measure);
    }
    let cut = (ABBREVIATED..name.len()).rev().map(|end| format!("{}.", name[..end].trim_end()));
    cut.into_iter().find(|text| fits(text)).unwrap_or_default()
}

/// The figure alone, or the name where no figure fits; where not even that does, the shape of what needs
/// attention.
fn small(scene: &mut Scene, tile: &Tile, rect: &Rect, figure_size: Option<f64>, measure: &dyn TextMeasure) {
    let name = || abbreviated(&tile.name, rect.width - 2.0 * EDGE, measure);
    if let Some(size) = figure_size.filter(|&size| rect.height >= size) {
        scene.items.push(Item::text(rect.center(), &tile.figure, size, Anchor::Middle, Ink::Ink).strong());
    } else if let Some(name) = Some(name()).filter(|name| rect.height >= ROOMY.0 && !name.is_empty()) {
        let (at, radius) = (rect.center(), TIGHT.0);
        let below = Point::new(at.x, rect.bottom() - radius - PADDING);
        scene.items.extend(tile.light.shape(below, radius).filter(|_| tile.light.needs_attention()));
        scene.items.push(Item::text(at, name, SMALL, Anchor::Middle, Ink::InkSoft));
    } else if tile.light.needs_attention() {
        let radius = SHAPE.0.min(rect.width / 3.0).min(rect.height / 3.0);
        scene.items.extend(tile.light.shape(rect.center(), radius));
    }
}

/// The shapes of what needs attention, before the name and before the figure: it stands before the
/// name, if need be a smaller one; where a name needs all the room, before the figure. It is never
/// left out.
fn shapes(tile: &Tile, width: f64, figure: f64, measure: &dyn TextMeasure) -> (Option<Shape>, Option<Shape>) {
    if !tile.light.needs_attention() {
        return (None, None);
    }
    let name = measure.width(&tile.name, SMALL, Weight::Regular);
    let fits = |text: f64, room: f64, edge: f64| text + room <= width - 2.0 * edge;
    if fits(name, SHAPE.1, PADDING) {
        (Some(SHAPE), None)
    } else if fits(name, TIGHT.1, EDGE) || !fits(figure, TIGHT.1, EDGE) {
        (Some(TIGHT), None)
    } else {
        (None, Some(TIGHT))
    }
}

/// Draws the shape before a text of this width, both in the middle; where the text begins.
fn after_shape(scene: &mut Scene, light: Light, middle: Point, width: f64, shape: Option<Shape>) -> Point {
    let Some((radius, room)) = shape else { return Point::new(middle.x - width / 2.0, middle.y) };
    let left = middle.x - (width + room) / 2.0;
    scene.items.extend(light.shape(Point::new(left + radius, middle.y), radius));
    Point::new(left + room, middle.y)
}

/// The completion with the tick of the plan.
fn bar(scene: &mut Scene, light: Light, rect: &Rect, completion: f64, planned: Option<f64>) {
    let (height, side, foot, out) = BAR;
    let track = Rect::new(rect.x + side, rect.bottom() - foot - height, rect.width - 2.0 * side, height);
    let share = if completion.is_finite() { completion.clamp(0.0, 1.0) } else { 0.0 };
    let done = Rect::new(track.x, track.y, track.width * share, height);
    let ink = if light.needs_attention() { light.ink() } else { Ink::InkFaint };
    scene.items.push(Item::fill(track, height / 2.0, Ink::Surface));
    scene.items.push(Item::fill(done, height / 2.0, ink));
    if let Some(planned) = planned.filter(|planned| (0.0..=1.0).contains(planned)) {
        let x = track.x + track.width * planned;
        let (from, to) = (Point::new(x, track.y - out), Point::new(x, track.bottom() + out));
        scene.items.push(Item::line(from, to, Ink::Ink, 2.0));
    }
}
