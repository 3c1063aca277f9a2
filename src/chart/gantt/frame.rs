//! The rooms of a Gantt chart and the scale of its days.

use std::ops::Range;

use super::super::geometry::{Rect, Size};
use super::super::ink::Ink;
use super::super::scale::Linear;
use super::super::scene::Item;
use super::{Row, Span, Spec, View};

/// Height of the years, the months and the pill of the status date.
pub(super) const HEADER: f64 = 42.0;
/// Height of the line beneath the rows that names the shaded stretch.
const FOOT: f64 = 20.0;
/// The label column: a fixed part and a share of the width, within limits. It must not depend on
/// the rows in view, else the axis would jump while scrolling.
const LABELS: (f64, f64, f64, f64) = (76.0, 0.16, 84.0, 280.0);
/// The least height of a row, so that a chart without one ends all the same.
const LEAST_ROW: f64 = 12.0;
/// How far outside the frame a bar is still drawn, so that its round end stays out of sight.
const BEYOND: f64 = 24.0;

/// Rooms and scale.
pub(super) struct Frame {
    /// The names of the rows.
    pub(super) labels: Rect,
    /// The bars.
    pub(super) timeline: Rect,
    /// Days to pixels.
    pub(super) days: Linear,
    row_height: f64,
    first_row: f64,
}

impl Frame {
    pub(super) fn new(spec: &Spec, size: Size) -> Self {
        let foot = if spec.shade.is_some() { FOOT } else { 0.0 };
        let left = label_width(size);
        let height = size.height - HEADER - foot;
        Self {
            labels: Rect::new(0.0, HEADER, left, height),
            timeline: Rect::new(left, HEADER, size.width - left, height),
            days: days(&spec.view, size),
            row_height: spec.row_height.max(LEAST_ROW),
            first_row: if spec.view.first_row.is_finite() { spec.view.first_row.max(0.0) } else { 0.0 },
        }
    }

    /// The rows in view.
    pub(super) fn visible(&self, spec: &Spec) -> Range<usize> {
        let last = (self.first_row + self.timeline.height / self.row_height).ceil() as usize;
        (self.first_row as usize)..last.min(spec.rows.len())
    }

    /// The room of a row across the whole chart, wherever it is.
    pub(super) fn row(&self, index: usize) -> Rect {
        let top = self.timeline.y + (index as f64 - self.first_row) * self.row_height;
        Rect::new(0.0, top, self.timeline.right(), self.row_height)
    }

    /// The part of a row that is seen, if any.
    pub(super) fn row_in_view(&self, index: usize) -> Option<Rect> {
        let rows = Rect::between(0.0, self.timeline.y, self.timeline.right(), self.timeline.bottom());
        Some(self.row(index).shared(&rows)).filter(|rect| rect.height > 0.0 && rect.width > 0.0)
    }

    pub(super) fn label_room(&self, index: usize) -> Rect {
        let row = self.row(index);
        Rect::new(0.0, row.y, self.labels.width, row.height)
    }

    /// The ground of the selected row.
    pub(super) fn selection(&self, index: usize) -> Option<Item> {
        self.row_in_view(index).map(|rect| Item::fill(rect, 6.0, Ink::ForecastTint))
    }

    /// Where a day begins, at most a little outside the timeline.
    pub(super) fn x(&self, day: i32) -> f64 {
        let x = self.days.map(f64::from(day));
        x.clamp(self.timeline.x - BEYOND, self.timeline.right() + BEYOND)
    }

    /// Where the line of the status date stands: at the end of its day, if that is in view.
    pub(super) fn status_x(&self, spec: &Spec) -> Option<f64> {
        let x = self.days.map(f64::from(spec.status.as_ref()?.day) + 1.0);
        (x >= self.timeline.x && x <= self.timeline.right()).then_some(x)
    }

    /// The edges of a span: the finish day is included.
    pub(super) fn edges(&self, span: Span) -> (f64, f64) {
        let left = self.x(span.start);
        (left, self.x(span.finish.saturating_add(1)).max(left + 2.0))
    }
}

/// The scale of the days over the timeline.
pub(super) fn days(view: &View, size: Size) -> Linear {
    let left = label_width(size);
    let right = size.width.max(left);
    let last = if view.last_day > view.first_day { view.last_day } else { view.first_day + 1.0 };
    Linear::new((view.first_day, last), (left, right))
}

fn label_width(size: Size) -> f64 {
    let (fixed, share, least, most) = LABELS;
    (fixed + share * size.width).clamp(least, most).min(size.width)
}

/// The stretch that the bars of a row cover.
pub(super) fn extent(row: &Row) -> Option<Span> {
    let slip = row.slip.as_ref().and_then(|slip| slip.span);
    let main = [row.actual, row.forecast, row.planned, slip].into_iter().flatten();
    main.reduce(|a, b| Span { start: a.start.min(b.start), finish: a.finish.max(b.finish) }).or(row.baseline)
}
