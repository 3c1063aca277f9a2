//! Cumulative curves: plan, actual, last year and forecast over the months of a year or over the
//! life of a project, with a strip beneath that shows the lead two cumulative curves hide. Without
//! the strip and with values below zero it serves growth rates as well.

mod axes;
mod callouts;
mod frame;
mod lines;
mod strip;

use serde::{Deserialize, Serialize};

use super::geometry::{Rect, Size};
use super::ink::Light;
use super::label::Wording;
use super::month_ticks::DateWords;
use super::placed::{Mark, MarkId, Placed};
use super::scene::Scene;
use super::text::TextMeasure;
use frame::Frame;

/// What a curve shows. Values are in the unit of display.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Spec {
    /// What runs across.
    pub axis: Axis,
    /// The lines; later ones cover earlier ones.
    pub lines: Vec<Line>,
    /// The current slot or status day.
    pub current: Option<i32>,
    /// Whether the value axis begins at zero, as every cumulative curve does.
    pub from_zero: bool,
    /// Whether every value has a dot, where the line between two is no value.
    pub has_dots: bool,
    /// What follows the figures of the value axis, such as `%`; else empty.
    pub suffix: String,
    /// Labels at the current slot or day.
    pub callouts: Vec<Callout>,
    /// Labels where the lines end, the most important first.
    pub ends: Vec<EndLabel>,
    /// The bars of the lead beneath.
    pub strip: Option<Strip>,
    /// What can be tapped and is spoken, in the order of the axis.
    pub stops: Vec<Stop>,
}

/// What runs across.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Axis {
    /// The months of a year; a place is an index into the labels (`1—2月` may be one slot).
    Slots {
        /// One label a slot.
        labels: Vec<String>,
    },
    /// A stretch of days; a place is a day since 1970-01-01.
    Days {
        /// The first day.
        first: i32,
        /// The last day, included.
        last: i32,
        /// How to name months and years.
        words: DateWords,
    },
    /// The days of a Gantt chart of the same width above it, in line with its bars; a place is a day
    /// since 1970-01-01. Both ends may stand within a day while a finger pans.
    Timeline {
        /// The day at the left.
        first: f64,
        /// The day at the right.
        last: f64,
        /// How to name months and years.
        words: DateWords,
        /// What stands beneath the names of the Gantt chart's rows, from the top.
        notes: Vec<Wording>,
    },
}

/// One line of a curve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What it means, which decides its looks.
    pub kind: LineKind,
    /// In the order of the axis.
    pub samples: Vec<Sample>,
}

/// What a line means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineKind {
    /// Dashed ink.
    Plan,
    /// Thick azurite.
    Actual,
    /// Thin dotted azurite: what the statistics counted.
    Counted,
    /// Thin grey.
    LastYear,
    /// Dashed azurite: the run rate carried on.
    Forecast,
}

/// One value of a line; a gap stays a gap.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// Slot or day.
    pub at: i32,
    /// Nothing where it is not known.
    pub value: Option<f64>,
}

/// A label at the current slot or day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Callout {
    /// The value it names.
    pub value: f64,
    /// One above the other.
    pub texts: Vec<Wording>,
}

/// A label where a line ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EndLabel {
    /// The value it names.
    pub value: f64,
    /// What it says.
    pub wording: Wording,
    /// The same in fewer words, for a narrow chart.
    pub short: Option<String>,
}

impl EndLabel {
    /// What it says, in fewer words where it has them and they are asked for.
    pub(super) fn said(&self, short: bool) -> Wording {
        let short = self.short.as_ref().filter(|_| short);
        short.map_or_else(|| self.wording.clone(), |text| Wording { text: text.clone(), ..self.wording.clone() })
    }
}

/// Bars of the lead over plan, in percentage points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    /// To its left, such as `较计划`.
    pub title: String,
    /// To its right, such as `百分点`.
    pub unit: String,
    /// In the order of the axis.
    pub bars: Vec<Lead>,
    /// The value of the current bar as text.
    pub current: String,
}

/// One bar of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Lead {
    /// Slot or day.
    pub at: i32,
    /// In percentage points; nothing where it is not known.
    pub value: Option<f64>,
    /// How it stands.
    pub light: Light,
}

/// Something on the axis that can be tapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Slot or day.
    pub at: i32,
    /// The sentence that says its values.
    pub spoken: String,
}

impl Default for Axis {
    /// No slot at all.
    fn default() -> Self {
        Self::Slots { labels: Vec::new() }
    }
}

/// Lays a curve out. Marks are the stops; the id of a mark is the index of its stop.
///
/// ```
/// use yilan::chart::curve::{Axis, Line, LineKind, Sample, Spec, Stop, layout};
/// use yilan::chart::{MarkId, Size, TableMeasure};
/// let labels = vec!["1—2月".to_owned(), "3月".to_owned(), "4月".to_owned()];
/// let samples = (0..).zip([630.0, 1_275.0]).map(|(at, value)| Sample { at, value: Some(value) }).collect();
/// let spec = Spec {
///     axis: Axis::Slots { labels },
///     lines: vec![Line { kind: LineKind::Actual, samples }],
///     stops: vec![
///         Stop { at: 0, spoken: "1—2月累计630.0亿元".into() },
///         Stop { at: 1, spoken: "1—3月累计1,275.0亿元".into() },
///     ],
///     from_zero: true,
///     ..Spec::default()
/// };
/// let placed = layout(&spec, Size::new(360.0, 240.0), &TableMeasure);
/// assert_eq!(placed.hit(60.0, 100.0), Some(MarkId(0)));
/// ```
pub fn layout(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> Placed {
    let frame = Frame::new(spec, size, measure);
    let mut scene = Scene::new(size);
    if frame.plot.width > 0.0 && frame.plot.height > 0.0 {
        axes::draw(&mut scene, spec, &frame, measure);
        lines::draw(&mut scene, spec, &frame);
        callouts::draw(&mut scene, spec, &frame, measure);
        strip::draw(&mut scene, spec, &frame, measure);
    }
    Placed::new(scene, marks(spec, &frame))
}

/// Each stop owns the column half way to its neighbours.
fn marks(spec: &Spec, frame: &Frame) -> Vec<Mark> {
    let places: Vec<f64> = spec.stops.iter().map(|stop| frame.x(stop.at)).collect();
    let bottom = frame.strip.map_or(frame.plot.bottom(), |strip| strip.bottom());
    let column = |index: usize, x: f64| {
        let before = index.checked_sub(1).and_then(|before| places.get(before));
        let left = before.map_or(frame.plot.x, |before| (before + x) / 2.0);
        let right = places.get(index + 1).map_or(frame.plot.right(), |after| (x + after) / 2.0);
        Rect::between(left, frame.plot.y, right, bottom)
    };
    let is_seen = |x: f64| x >= frame.plot.x && x <= frame.plot.right();
    let stops = spec.stops.iter().zip(&places).enumerate().filter(|(_, (_, x))| is_seen(**x));
    stops
        .map(|(index, (stop, &x))| Mark { id: MarkId(index), rect: column(index, x), label: stop.spoken.clone() })
        .collect()
}
