//! Charts without a screen: a spec and a size become a display list, which painters draw.
//!
//! `layout(&Spec, Size, &dyn TextMeasure) -> Placed` is pure and knows no colour, clock, signal or
//! element: a [`Scene`] names colour *roles*, a [`Placed`] adds the marks that a finger or an arrow
//! key can reach. [`paint`] walks a scene onto any plotters backend, [`svg`] writes it as text. The
//! module imports nothing else of this library: it takes numbers, day numbers and finished texts.
//!
//! Lengths are CSS pixels at the normal size of letters. For larger letters lay out at a smaller size
//! and paint at a larger scale by the same factor: everything grows together.

pub mod bars;
pub mod curve;
pub mod gantt;
pub mod tiles;
pub mod treemap;

mod caption;
mod clip;
mod geometry;
mod gesture;
mod ink;
mod label;
mod month_ticks;
mod order;
mod outline;
mod paint;
mod palette;
mod placed;
mod scale;
mod scene;
mod style;
mod svg;
mod text;
mod ticks;

pub use caption::captioned;
pub use geometry::{Point, Rect, Size};
pub use gesture::{Fingers, Gesture};
pub use ink::{Ink, Light};
pub use label::Wording;
pub use month_ticks::{DateWords, MonthTick, month_ticks};
pub use paint::paint;
pub use palette::{Color, Palette, Paper};
pub use placed::{Mark, MarkId, Placed, TOUCH_RADIUS};
pub use scale::{Band, Linear};
pub use scene::{Anchor, Dash, Item, Scene, Stroke, Weight};
pub use svg::svg;
pub use text::{TableMeasure, TextMeasure, shorten};
pub use ticks::{Ticks, figure};
