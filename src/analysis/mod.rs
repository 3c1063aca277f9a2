//! Questions about a dataset and their answers, without a language.

mod breakdown;
mod light;
mod ranking;
mod snapshot;
mod statistics;
mod totals;

pub use breakdown::{Breakdown, Grouping, Member, breakdown, matrix, organisation_kinds};
pub use light::{Light, ProjectLight, project_light, sum_light};
pub use ranking::{Place, is_small, rank};
pub use snapshot::{ProjectAt, Snapshot};
pub use statistics::{CellKey, Statistics, home_area, target_in_force};
pub use totals::{Totals, time_progress};
