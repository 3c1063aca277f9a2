//! Four contexts, each one `Copy` struct of signals, provided once by the app. Nothing else is
//! global.

mod data;
mod focus;
mod load;
mod nav;
mod prefs;
mod rest;

pub use data::{DataContext, LoadState, use_context_of_page, use_data};
pub use focus::{FocusContext, use_focus};
pub use load::start_loading;
pub use nav::{NavContext, use_nav};
pub use prefs::{Arrows, PrefsContext, Theme, use_prefs};
pub use rest::{Rest, start_fetching_rest, when_rest_is_here};
