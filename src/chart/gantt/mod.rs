//! Gantt charts: actual, expected and late against the baseline, on one axis of days.
//!
//! Only the rows in view are laid out, so a frame costs the same for ten rows and for a hundred
//! thousand. Panning and zooming change the [`View`] in the spec and nothing else.

mod bars;
mod frame;
mod header;
mod labels;
mod links;
mod rows;

use serde::{Deserialize, Serialize};

use super::geometry::Size;
use super::ink::Light;
use super::month_ticks::DateWords;
use super::placed::{Mark, MarkId, Placed};
use super::scale::Linear;
use super::scene::{Item, Scene};
use super::text::TextMeasure;
use frame::Frame;
pub(super) use header::{INDENT, TICK_GAP};
pub(super) use labels::EDGE;
pub use rows::Rows;

/// What a Gantt chart shows. Days are counted from 1970-01-01.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Spec {
    /// From top to bottom.
    pub rows: Rows,
    /// The part in view.
    pub view: View,
    /// In pixels: 44 under a coarse pointer, 28 when dense.
    pub row_height: f64,
    /// The status date.
    pub status: Option<Status>,
    /// A stretch of time set off from the rest, such as the coming 90 days.
    pub shade: Option<Shade>,
    /// The dependencies to draw, usually those of the selected row.
    pub links: Vec<Link>,
    /// The selected row.
    pub selected: Option<usize>,
    /// How to name months and years.
    pub words: DateWords,
}

/// The part in view; both ends may stand within a row or a day while a finger pans.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct View {
    /// The row at the top.
    pub first_row: f64,
    /// The day at the left.
    pub first_day: f64,
    /// The day at the right.
    pub last_day: f64,
}

impl View {
    /// Moves the window later by some days (earlier where negative).
    pub fn panned(self, days: f64) -> Self {
        Self { first_day: self.first_day + days, last_day: self.last_day + days, ..self }
    }

    /// Shows `factor` times as much detail, with one day staying where it is; never less than the
    /// longest month, so that the axis always names one, nor more than two centuries.
    pub fn zoomed(self, factor: f64, about_day: f64) -> Self {
        let span = (self.last_day - self.first_day).max(1.0);
        let factor = span / (span / factor).clamp(31.0, 73_000.0);
        let moved = |day: f64| about_day + (day - about_day) / factor;
        Self { first_day: moved(self.first_day), last_day: moved(self.last_day), ..self }
    }
}

/// One line of the chart.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// How deep it is indented.
    pub depth: u8,
    /// Whether it sums up the rows beneath it.
    pub kind: RowKind,
    /// A figure at the right end of the label, such as `5个`; may be empty.
    pub figure: String,
    /// How it stands.
    pub light: Light,
    /// The current plan: a dashed outline.
    pub planned: Option<Span>,
    /// What happened: a solid bar.
    pub actual: Option<Span>,
    /// What is expected: a light bar.
    pub forecast: Option<Span>,
    /// The baseline: an outlined bar beneath.
    pub baseline: Option<Span>,
    /// Points in time, hollow until reached.
    pub milestones: Vec<Milestone>,
    /// How much of the work is done, from 0 to 1: a line within the bars.
    pub progress: Option<f64>,
    /// By how much it is late.
    pub slip: Option<Slip>,
    /// A plain text after the bars; may be empty.
    pub note: String,
    /// Whether it lies on the critical path: a heavy outline.
    pub critical: bool,
    /// The sentence that says all of it.
    pub spoken: String,
}

/// Whether a row sums up others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum RowKind {
    /// A row of its own.
    #[default]
    Task,
    /// A bracket over the rows beneath.
    Group {
        /// Whether those are shown.
        open: bool,
    },
}

/// A stretch of days, the finish day included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first day.
    pub start: i32,
    /// The last day.
    pub finish: i32,
}

/// A point in time that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// When.
    pub day: i32,
    /// ◆ filled in ink when reached, ◇ hollow before.
    pub reached: bool,
}

/// By how much a row is late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// The cinnabar tail; nothing where the text alone says it.
    pub span: Option<Span>,
    /// Such as `延期34天`; empty where the row's note says it.
    pub text: String,
}

/// The status date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The day; the line stands at its end.
    pub day: i32,
    /// Such as `9月30日`.
    pub label: String,
}

/// A stretch of time set off from the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shade {
    /// From when to when.
    pub span: Span,
    /// Such as `未来90天`.
    pub label: String,
}

/// A dependency between two rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The row that leads.
    pub from: usize,
    /// The row that follows.
    pub to: usize,
    /// Which ends it ties.
    pub kind: LinkKind,
    /// Whether it lies on the critical path.
    pub critical: bool,
}

/// Which ends a dependency ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkKind {
    /// The follower starts when the leader has finished.
    FinishToStart,
    /// Both start together.
    StartToStart,
    /// Both finish together.
    FinishToFinish,
    /// The follower finishes when the leader starts.
    StartToFinish,
}

/// Lays a Gantt chart out. Marks are the rows in view; the id of a mark is the index of its row.
///
/// ```
/// use yilan::chart::gantt::{Row, Span, Spec, View, layout};
/// use yilan::chart::{Size, TableMeasure};
/// let row = |index: i32| Row {
///     label: format!("项目{index}"),
///     actual: Some(Span { start: 19_358 + index, finish: 19_600 }), // from 2023-01-01
///     ..Row::default()
/// };
/// let spec = Spec {
///     rows: (0..100_000).map(row).collect::<Vec<_>>().into(),
///     view: View { first_row: 50_000.0, first_day: 19_358.0, last_day: 19_723.0 },
///     row_height: 44.0,
///     ..Spec::default()
/// };
/// let placed = layout(&spec, Size::new(980.0, 420.0), &TableMeasure);
/// assert_eq!(placed.marks().len(), 9);
/// ```
pub fn layout(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> Placed {
    let frame = Frame::new(spec, size);
    let mut scene = Scene::new(size);
    let visible = || frame.visible(spec).filter_map(|index| Some((index, spec.rows.get(index)?)));
    let mut timeline = header::grounds(spec, &frame);
    timeline.extend(visible().flat_map(|(index, row)| bars::draw(row, &frame, index)));
    timeline.extend(links::draw(spec, &frame));
    timeline.extend(header::status_line(spec, &frame));
    timeline.extend(visible().flat_map(|(index, row)| bars::text(row, spec, &frame, index, measure)));
    let labels = visible().flat_map(|(index, row)| labels::draw(row, &frame.label_room(index), measure)).collect();
    scene.items.extend(spec.selected.and_then(|index| frame.selection(index)));
    scene.items.push(Item::Clip { rect: frame.timeline, items: timeline });
    scene.items.push(Item::Clip { rect: frame.labels, items: labels });
    // Last, so that rows half in view pass beneath.
    header::draw(&mut scene, spec, &frame, measure);
    let mark = |(index, row): (usize, &Row)| {
        Some(Mark { id: MarkId(index), rect: frame.row_in_view(index)?, label: row.spoken.clone() })
    };
    Placed::new(scene, visible().filter_map(mark).collect())
}

/// The height of a row with which so many rows fill a chart of a height, within limits.
///
/// ```
/// use yilan::chart::gantt::{height, row_height};
/// let fitted = row_height(8, 302.0, (24.0, 40.0));
/// assert_eq!((fitted, height(8, fitted)), (32.5, 302.0));
/// ```
pub fn row_height(rows: usize, height: f64, (least, most): (f64, f64)) -> f64 {
    ((height - frame::HEADER) / rows.max(1) as f64).clamp(least, most)
}

/// The height in which a chart shows so many rows at once.
pub fn height(rows: usize, row_height: f64) -> f64 {
    frame::HEADER + rows as f64 * row_height
}

/// The scale of days across a chart of a size, for gestures: inverted it gives the day under a finger.
pub fn day_scale(view: &View, size: Size) -> Linear {
    frame::days(view, size)
}
