//! Answers in a language: the last pure step before the screen. Specs are plain data that widgets
//! draw without thinking.

pub mod chips;
mod context;
pub mod curves;
mod explain;
mod explain_rows;
pub mod gap;
pub mod headline;
pub mod members;
pub mod overview;
pub mod report;
pub mod scope;
mod shown;
pub mod spec;
pub mod wording;

pub use context::{Context, Known};
pub use explain::{explain, figure_name};
pub use explain_rows::source_line;
pub use shown::{NOTHING, shown, shown_in, shown_published, unit_name, with_sign, without_sign};
