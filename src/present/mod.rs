//! Answers in a language: the last pure step before the screen. Specs are plain data that widgets
//! draw without thinking.

mod ahead;
mod answers;
pub mod chips;
mod context;
pub mod curves;
pub mod data;
mod deriving;
mod explain;
mod explain_members;
mod explain_rows;
pub mod gap;
pub mod headline;
mod honesty;
mod known;
pub mod largest;
pub mod legend;
pub mod matrix;
pub mod member;
pub mod members;
mod months;
pub mod notices;
mod offer;
pub mod overview;
pub mod project;
pub mod projects;
pub mod published;
pub mod ranking;
pub mod report;
pub mod scope;
mod shown;
pub mod spec;
mod table_csv;
mod template;
pub mod trail;
mod variants;
pub mod views;
pub mod wording;

pub use crate::analysis::Snapshot;
pub use ahead::answer_ahead;
pub use context::Context;
pub use deriving::Deriving;
pub use explain::{explain, figure_name};
pub use explain_rows::source_line;
pub use honesty::{credit, honesty, honesty_of};
pub use known::Known;
pub use months::{month_stops, neighbour, place_of};
pub use offer::{Offer, offer};
pub use shown::{
    NOTHING, shown, shown_in, shown_published, shown_published_in, shown_whole, unit_name, with_arrow, with_sign,
    without_sign,
};
pub use table_csv::table_csv;
pub use template::{Fill, filled, joined};
