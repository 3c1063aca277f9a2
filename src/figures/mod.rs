//! The registry of figures: every number that is shown, printed or exported has an entry here.

mod figure;
mod registry;

pub use figure::{Figure, Input, Rows, Value};
pub use registry::{FigureId, FigureUnit, Universe};
