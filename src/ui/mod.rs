//! The page in Leptos. State comes from the URL; pages ask `present` and hand its answers to
//! widgets, which know no model.

#![expect(unreachable_pub, reason = "the component macro keeps a public function in each private file")]

mod app;
pub mod pages;
pub mod panels;
pub mod state;
pub mod widgets;

pub use app::App;
