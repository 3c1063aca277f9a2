//! 总览: are we all right?

mod sentence;
mod strip;

pub use sentence::overview_sentence;
pub use strip::{Bar, StripItem, strip};
