//! One question answered on screen: a panel calls one function of `present` and hands the result to
//! widgets.

mod explanation;
mod header;
mod honesty;
mod month_control;
mod navigation;
mod notices;
mod settings;

pub use explanation::ExplanationSheet;
pub use header::Header;
pub use honesty::HonestyLine;
pub use navigation::Navigation;
pub use notices::Notices;
