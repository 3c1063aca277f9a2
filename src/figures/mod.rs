//! The registry of figures: every number that is shown, printed or exported has an entry here.

mod figure;
mod ledger;
mod published;
mod registry;

pub use figure::{Figure, Input, Rows, Value};
pub use ledger::{inputs_of, ledger_figure, ledger_value};
pub use published::{measure_unit, published, target_figure};
pub use registry::{FigureId, FigureUnit, Universe};
