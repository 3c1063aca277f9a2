//! What was published: the tables of the contract as columns, immutable after loading.

mod column;
pub mod contract;
mod dataset;
mod dimension;
mod package;
mod table;

pub use column::{Column, NONE, Texts, period_code};
pub use contract::{Field, Kind, TableSpec, Unit};
pub use dataset::{Dataset, Joining};
pub use dimension::Dimension;
pub use package::{Coverage, FaultCounts, Package, ResourceInfo, Thresholds, Verification};
pub use table::Table;
