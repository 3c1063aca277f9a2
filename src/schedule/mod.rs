//! The critical path method, and a project's schedule as it was known on a day.
//!
//! [`Network`], [`forward_pass`], [`backward_pass`] and [`timings`] know neither tables nor dates:
//! they count whole days. [`Tasks`] reads the tables once, and [`ProjectSchedule`] joins both.
//! Days are calendar days; a lag is counted in them too.

mod baseline;
mod cycle;
mod float;
mod known;
mod network;
mod passes;
mod project_network;
mod project_schedule;
mod responsibility;
mod standing;
mod task_rows;
mod tasks;

pub use float::{Timing, timings};
pub use network::{Activity, Cycle, Dependency, DependencyKind, Network, Progress};
pub use passes::{TimeSpan, backward_pass, forward_pass};
pub use project_schedule::{ProjectSchedule, RowLink, TaskRow};
pub use responsibility::{ResponsibilityRow, responsibilities};
pub use standing::{Standing, days_late};
pub use tasks::Tasks;
