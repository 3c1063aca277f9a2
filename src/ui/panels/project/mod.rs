//! The parts of 一表二图: head, responsibility table, Gantt chart, curve, records; one state moves all.

mod curve;
mod details;
mod gantt;
mod head;
mod records;
mod responsibilities;
mod state;
mod status_date;

pub use curve::ProjectCurvePanel;
pub use details::TaskSheet;
pub use gantt::ProjectGanttPanel;
pub use head::{ProjectFiguresPanel, ProjectTitlePanel};
pub use records::RecordsPanel;
pub use responsibilities::ResponsibilityPanel;
pub use state::{ProjectState, use_project};
