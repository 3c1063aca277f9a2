//! How much room the plot has once labels around it have theirs.

use super::super::gantt;
use super::super::geometry::{Point, Rect, Size};
use super::super::scale::Linear;
use super::super::scene::{Item, Weight};
use super::super::text::{SMALL, TextMeasure};
use super::super::ticks::{Ticks, figure};
use super::{Axis, Callout, Line, Spec};

/// Between a label and what it names.
pub(super) const GAP: f64 = 8.0;
/// Room above the plot, so that the topmost line and label are whole.
const HEAD: f64 = 14.0;
/// The same where a label stands above the top of the lines.
const HIGH_HEAD: f64 = 26.0;
/// The share of the value axis, from its top, within which a label needs the higher room.
const HIGH_SHARE: f64 = 0.12;
/// The share of the values' extent that may stay free for a tick above them.
const TOP_SHARE: f64 = 0.3;
/// Height of the line of labels beneath the plot.
pub(super) const FOOT: f64 = 26.0;
/// Height of the strip of bars with the space above it.
const STRIP: f64 = 48.0;
/// Below this height the strip gives its room to the curve.
const STRIP_FROM: f64 = 168.0;
/// The share of the width that labels at the ends may take; beyond it they go into the plot.
/// The larger share where the lines keep the width that follows.
const ENDS_SHARE: (f64, f64) = (0.2, 0.27);
const ENDS_FROM: f64 = 400.0;
/// The same in few words, where the whole ones do not fit: a line without its name is worse than a narrow plot.
const SHORT_ENDS_SHARE: f64 = 0.27;
/// Pixels between value ticks, about.
const TICK_GAP: f64 = 38.0;
/// The same at least, where a scale would else have fewer ticks than it is read by.
const LEAST_TICK_GAP: f64 = 20.0;
/// How many ticks a scale is read by.
const LEAST_TICKS: usize = 3;
/// From the edge of the plot to the first and the last place.
const MARGIN: f64 = 12.0;
/// How far what lies on the edge of a window reaches beyond it.
const EDGE: f64 = 8.0;

/// The rooms of a curve and the scales within.
pub(super) struct Frame {
    /// Where the lines are.
    pub(super) plot: Rect,
    /// Where the bars of the lead are.
    pub(super) strip: Option<Rect>,
    /// The values with a line across.
    pub(super) ticks: Ticks,
    /// Whether labels at the ends stand right of the plot.
    pub(super) ends_outside: bool,
    /// Whether they are said in few words.
    pub(super) short_ends: bool,
    across: Linear,
    down: Linear,
    /// May lines leave the plot, which then is a window on them?
    is_window: bool,
}

impl Frame {
    pub(super) fn new(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> Self {
        let has_strip = spec.strip.is_some() && size.height >= STRIP_FROM;
        let below = FOOT + if has_strip { STRIP } else { 0.0 };
        let known = values(spec);
        let (low, high) = known.unwrap_or((0.0, 1.0));
        let timeline = timeline(&spec.axis, size);
        let (ends, short_ends) = ends_room(spec, size, measure);
        let share = if short_ends { SHORT_ENDS_SHARE } else { ENDS_SHARE.1 };
        let ends_outside = timeline.is_none() && ends <= share * size.width;
        let is_high = |callout: &Callout| callout.value > high - HIGH_SHARE * (high - low);
        let head = if !ends_outside || spec.callouts.iter().any(is_high) { HIGH_HEAD } else { HEAD };
        let height = size.height - head - below;
        let count = ((height / TICK_GAP) as usize).clamp(2, 8);
        // Without a value there is no scale to name.
        let ticks = known.map_or_else(|| Ticks::new(0.0, 0.0, 0), |(low, high)| ticks(low, high, count, height));
        // What lies below zero stands clear of the axis: there is a tick beneath it. Where they are near there is one
        // above the highest value, and one below the lowest of a scale that does not begin at zero.
        let around = ticks.around(low, high);
        let is_near = |free: f64| free <= TOP_SHARE * (high - low);
        let has_below = low < 0.0 || !spec.from_zero && is_near(low - around.0);
        let wider = (if has_below { around.0 } else { low }, if is_near(around.1 - high) { around.1 } else { high });
        let ((low, high), ticks) = match wider == (low, high) {
            true => ((low, high), ticks),
            false => (wider, self::ticks(wider.0, wider.1, count, height)),
        };
        let left = left_room(spec, &ticks, has_strip, measure);
        let unit = spec
            .strip
            .as_ref()
            .filter(|_| has_strip)
            .map_or(0.0, |strip| measure.width(&strip.unit, SMALL, Weight::Regular) + GAP);
        let right = if ends_outside { ends.max(unit.min(ENDS_SHARE.0 * size.width)) } else { 0.0 };
        let plot = match timeline {
            Some(days) => Rect::new(days.range().0, head, days.range().1 - days.range().0, height),
            None => Rect::new(left, head, size.width - left - right.max(half_last_label(spec, measure)), height),
        };
        let strip = has_strip.then(|| Rect::new(plot.x, plot.bottom() + FOOT, plot.width, STRIP));
        let (from, to) = (plot.x + MARGIN, (plot.right() - MARGIN).max(plot.x + MARGIN));
        let across = timeline.unwrap_or_else(|| Linear::new(extent(&spec.axis), (from, to)));
        let down = Linear::new((low, high), (plot.bottom(), plot.y));
        Self { plot, strip, ticks, ends_outside, short_ends, across, down, is_window: timeline.is_some() }
    }

    /// The place across of a slot or a day.
    pub(super) fn x(&self, at: i32) -> f64 {
        let x = self.across.map(f64::from(at));
        if self.is_window { x } else { x.clamp(self.plot.x, self.plot.right().max(self.plot.x)) }
    }

    /// Is the place across of a slot or a day in the plot?
    pub(super) fn is_seen(&self, at: i32) -> bool {
        let x = self.x(at);
        x >= self.plot.x && x <= self.plot.right()
    }

    /// What is drawn on the plot, cut where it leaves it.
    pub(super) fn within(&self, items: Vec<Item>) -> Vec<Item> {
        // A line along an edge keeps its whole width.
        let rect = Rect::between(self.plot.x, self.plot.y - EDGE, self.plot.right(), self.plot.bottom() + EDGE);
        if self.is_window { vec![Item::Clip { rect, items }] } else { items }
    }

    /// The place down of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.down.map(value).clamp(self.plot.y, self.plot.bottom())
    }

    pub(super) fn point(&self, at: i32, value: f64) -> Point {
        Point::new(self.x(at), self.y(value))
    }

    /// Pixels from one slot or day to the next.
    pub(super) fn step(&self) -> f64 {
        self.across.pixels_per_unit()
    }
}

/// About `count` ticks; where the height allows, at least three, from which a scale can be read.
fn ticks(low: f64, high: f64, count: usize, height: f64) -> Ticks {
    let most = ((height / LEAST_TICK_GAP) as usize).max(count);
    let mut finer = (count..=most).map(|count| Ticks::new(low, high, count));
    finer.find(|ticks| ticks.values.len() >= LEAST_TICKS).unwrap_or_else(|| Ticks::new(low, high, count))
}

/// The texts of the value axis.
pub(super) fn tick_texts(spec: &Spec, ticks: &Ticks) -> Vec<String> {
    ticks.texts().map(|text| format!("{text}{}", spec.suffix)).collect()
}

/// The lowest and the highest value shown, always with some extent; nothing where none is known.
fn values(spec: &Spec) -> Option<(f64, f64)> {
    let of_line = |line: &Line| line.samples.iter().filter_map(|sample| sample.value).collect::<Vec<_>>();
    let labelled = spec.callouts.iter().map(|callout| callout.value).chain(spec.ends.iter().map(|end| end.value));
    let mut known = spec.lines.iter().flat_map(of_line).chain(labelled).filter(|value| value.is_finite());
    let first = known.next()?;
    let start = if spec.from_zero { (first.min(0.0), first.max(0.0)) } else { (first, first) };
    let (low, high) = known.fold(start, |(low, high), value| (value.min(low), value.max(high)));
    let around = low.abs() * 0.1 + 0.5;
    Some(if high > low { (low, high) } else { (low - around, low + around) })
}

fn extent(axis: &Axis) -> (f64, f64) {
    match axis {
        Axis::Slots { labels } => (0.0, labels.len().saturating_sub(1) as f64),
        Axis::Days { first, last, .. } => (f64::from(*first), f64::from(*last)),
        Axis::Timeline { first, last, .. } => (*first, *last),
    }
}

/// The scale of the Gantt chart above, where there is one.
fn timeline(axis: &Axis, size: Size) -> Option<Linear> {
    let Axis::Timeline { first, last, .. } = axis else { return None };
    let view = gantt::View { first_row: 0.0, first_day: *first, last_day: *last };
    Some(gantt::day_scale(&view, size))
}

fn left_room(spec: &Spec, ticks: &Ticks, has_strip: bool, measure: &dyn TextMeasure) -> f64 {
    let texts = tick_texts(spec, ticks);
    let title = spec.strip.iter().filter(|_| has_strip).map(|strip| strip.title.as_str());
    let all = texts.iter().map(String::as_str).chain(title);
    all.map(|text| measure.width(text, SMALL, Weight::Regular)).fold(0.0, f64::max) + GAP
}

/// The room that the labels at the ends take, and whether they must be said in few words for it.
fn ends_room(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> (f64, bool) {
    let room = |short: bool| {
        let widest = spec.ends.iter().map(|end| end.said(short).width(measure)).fold(0.0, f64::max);
        if widest > 0.0 { widest + 2.0 * GAP } else { 0.0 }
    };
    let whole = room(false);
    let is_roomy = size.width - whole >= ENDS_FROM || whole <= ENDS_SHARE.0 * size.width;
    if is_roomy && whole <= ENDS_SHARE.1 * size.width { (whole, false) } else { (room(true), true) }
}

/// How far the last label of the axis reaches beyond the plot.
fn half_last_label(spec: &Spec, measure: &dyn TextMeasure) -> f64 {
    let text = match &spec.axis {
        Axis::Slots { labels } => labels.last().cloned().unwrap_or_default(),
        Axis::Days { .. } | Axis::Timeline { .. } => figure(0.0, 0),
    };
    (measure.width(&text, SMALL, Weight::Strong) / 2.0 - MARGIN).max(2.0)
}
