//! Questions about a dataset and their answers, without a language.
//!
//! Of `apportion`, `deviation`, `earned_schedule`, `fund_move`, `s_curve` and `wilson` the formulas alone
//! are here so far, held to the vectors; no page asks them yet.

mod apportion;
mod breakdown;
mod deviation;
mod earned_schedule;
mod fund_move;
mod gaps;
mod issues;
mod light;
mod matrix;
mod ranking;
mod s_curve;
mod slots;
mod snapshot;
mod statistics;
mod sums;
mod tally;
mod totals;
mod wilson;

pub use apportion::apportion;
pub use breakdown::{Breakdown, Grouping, Member, breakdown, organisation_kinds};
pub use deviation::Deviations;
pub use earned_schedule::EarnedSchedule;
pub use fund_move::{FundUse, fund_move};
pub use gaps::largest_gaps;
pub use issues::{Cells, Issue, IssueColumn, issues};
pub use light::{Light, ProjectLight, project_light, project_light_on, sum_light};
pub use matrix::{Matrix, MatrixLine, matrix};
pub use ranking::{Apart, Family, Place, apart, families, is_small, rank, rank_families};
pub use s_curve::{ExpenditureCurve, beta_curve};
pub use snapshot::{Judging, ProjectAt, Snapshot};
pub use statistics::{CellKey, Statistics, home_area, target_in_force};
pub use sums::Sums;
pub use tally::Tally;
pub use totals::{Totals, time_progress};
pub use wilson::wilson_interval;
