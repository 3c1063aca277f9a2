//! The display list: a few shapes with roles, in the order of painting.

use serde::{Deserialize, Serialize};

use super::geometry::{Point, Rect, Size};
use super::ink::Ink;

/// A drawing, ready for a painter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// Later items cover earlier ones.
    pub items: Vec<Item>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Item {
    /// A rectangle with round corners (radius 0: square).
    Rect {
        /// Where.
        rect: Rect,
        /// Of the corners, in pixels.
        radius: f64,
        /// The inside.
        fill: Option<Ink>,
        /// The outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other.
        to: Point,
        /// Its looks.
        stroke: Stroke,
    },
    /// An open line through points.
    Polyline {
        /// In order.
        points: Vec<Point>,
        /// Its looks.
        stroke: Stroke,
    },
    /// A filled area.
    Polygon {
        /// The corners; the last joins the first.
        points: Vec<Point>,
        /// The inside.
        fill: Ink,
    },
    /// A circle.
    Circle {
        /// Its middle.
        center: Point,
        /// In pixels.
        radius: f64,
        /// The inside.
        fill: Option<Ink>,
        /// The outline.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text {
        /// The anchor across; down, the middle of the figures.
        at: Point,
        /// What it says.
        text: String,
        /// The font size in pixels.
        size: f64,
        /// Its strength.
        weight: Weight,
        /// Which part of the text stands at the point.
        anchor: Anchor,
        /// Its colour.
        ink: Ink,
    },
    /// Items of which only the part within a rectangle shows; a text shows if its point does.
    Clip {
        /// The window.
        rect: Rect,
        /// What is seen through it.
        items: Vec<Self>,
    },
}

/// The looks of a line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// In pixels.
    pub width: f64,
    /// Its pattern.
    pub dash: Dash,
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(ink: Ink, width: f64) -> Self {
        Self { ink, width, dash: Dash::Solid }
    }
}

/// The pattern of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Planned or expected.
    Dashed,
    /// Marking or secondary.
    Dotted,
}

impl Dash {
    /// The lengths on and off in pixels; nothing for an unbroken line.
    pub const fn pattern(self) -> Option<(f64, f64)> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some((6.0, 4.0)),
            Self::Dotted => Some((2.0, 3.0)),
        }
    }
}

/// Which part of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The strength of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weight {
    /// Plain.
    Regular,
    /// For what matters most.
    Strong,
}

impl Scene {
    /// An empty drawing.
    pub fn new(size: Size) -> Self {
        Self { width: size.width, height: size.height, items: Vec::new() }
    }

    /// The whole drawing as a rectangle.
    pub fn frame(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width, self.height)
    }
}

/// Shapes as the charts write them.
impl Item {
    /// A filled rectangle with round corners.
    pub(super) const fn fill(rect: Rect, radius: f64, ink: Ink) -> Self {
        Self::Rect { rect, radius, fill: Some(ink), stroke: None }
    }

    /// A solid line.
    pub(super) const fn line(from: Point, to: Point, ink: Ink, width: f64) -> Self {
        Self::Line { from, to, stroke: Stroke::solid(ink, width) }
    }

    /// A line of plain text.
    pub(super) fn text(at: Point, text: impl Into<String>, size: f64, anchor: Anchor, ink: Ink) -> Self {
        Self::Text { at, text: text.into(), size, weight: Weight::Regular, anchor, ink }
    }

    /// The same text, strong; other shapes stay as they are.
    pub(super) fn strong(mut self) -> Self {
        if let Self::Text { weight, .. } = &mut self {
            *weight = Weight::Strong;
        }
        self
    }
}
