//! The URL as a value: the whole state of the page in the fragment, and the only place that
//! spells it.

mod filters;
mod query;
mod route;
mod state;

pub use crate::model::Dimension as FilterKey;
pub use filters::Filters;
pub use route::{Page, Route};
pub use state::{State, scope};
