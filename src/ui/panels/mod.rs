//! One question answered on screen: a panel calls one function of `present` and hands the result to
//! widgets.

mod actions;
mod areas;
mod attention;
mod batches;
mod chips;
mod curve;
mod explanation;
mod header;
mod honesty;
mod matrix;
mod members;
mod month_control;
mod navigation;
mod notices;
pub mod project;
mod published;
mod ranking;
mod sectors;
mod sentence;
mod series;
mod settings;
mod site;
mod strip;
mod trail;
mod views;

pub use areas::AreasPanel;
pub use attention::AttentionPanel;
pub use batches::BatchesPanel;
pub use curve::CurvePanel;
pub use explanation::ExplanationSheet;
pub use header::Header;
pub use honesty::HonestyLine;
pub use matrix::MatrixPanel;
pub use members::MembersPanel;
pub use navigation::{MoreSheet, Navigation};
pub use notices::Notices;
pub use published::{HistoryPanel, PublishedPanel};
pub use ranking::RankingPanel;
pub use sectors::SectorsPanel;
pub use sentence::SentencePanel;
pub use series::SeriesPanel;
pub use settings::SettingsSheet;
pub use site::SiteLine;
pub use strip::StripPanel;
