//! What a package says of itself.

use std::collections::BTreeMap;

use crate::base::{Decimal, Month};

/// Was what is shown hashed against what was promised?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verification {
    /// Hashed, and equal.
    Verified,
    /// Nothing to hold it against.
    #[default]
    Unverified,
}

/// A file of the package.
#[derive(Clone, Debug)]
pub struct ResourceInfo {
    /// The resource's name: its table, where the contract has one.
    pub name: String,
    /// Its files, as the descriptor spells them.
    pub paths: Vec<String>,
    /// Bytes read.
    pub bytes: u64,
    /// The SHA-256 of what was read, in lower-case hex.
    pub sha256: String,
    /// Was it held against the descriptor?
    pub verification: Verification,
    /// Rows in the file.
    pub rows: u32,
    /// Rows that no figure counts because they broke a rule themselves.
    pub quarantined: u32,
    /// Rows that no figure counts because the row they hang on does not.
    pub parent_quarantined: u32,
}

/// How much was found wrong in a package.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FaultCounts {
    /// Faults of the package itself.
    pub package: u64,
    /// Errors.
    pub error: u64,
    /// Warnings.
    pub warning: u64,
    /// Diagnostics beyond what a list is kept of.
    pub omitted: u64,
}

/// What part of reality the package covers, in its publisher's words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// How many are included.
    pub included: Option<i64>,
    /// Of how many.
    pub total: Option<i64>,
    /// Their share of the value, in percent.
    pub value_share: Option<Decimal>,
    /// What is left out, and why.
    pub excluded: Vec<String>,
    /// The same in English; empty where it is not said.
    pub excluded_en: Vec<String>,
}

/// Conventions a publisher may set.
#[derive(Clone, Debug, PartialEq)]
pub struct Thresholds {
    /// A lead below this (percentage points) is ◆.
    pub watch_lead_pp: Decimal,
    /// A lead below this (percentage points) is ▲.
    pub behind_lead_pp: Decimal,
    /// Open and overdue by more than so many days is ◆.
    pub watch_days: i64,
    /// Open and overdue by more than so many days is ▲.
    pub behind_days: i64,
    /// A plan below this share (percent) of its parent's stands apart, unranked.
    pub small_plan_percent: Decimal,
    /// Fewer projects than this stand apart, unranked.
    pub small_plan_projects: i64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            watch_lead_pp: Decimal::ZERO,
            behind_lead_pp: Decimal::from_whole(-5),
            watch_days: 0,
            behind_days: 30,
            small_plan_percent: Decimal::from_whole(1),
            small_plan_projects: 5,
        }
    }
}

/// The descriptor's own words, read.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// The package's name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its title in English, where given.
    pub title_en: String,
    /// Its version.
    pub version: String,
    /// When it was made, as the descriptor says.
    pub created: String,
    /// The month the data run to; where absent, the latest with a figure.
    pub as_of: Option<Month>,
    /// The id of the area the package is about.
    pub home_area: String,
    /// The measures that lead the overview, the first its sentence.
    pub headline: Vec<String>,
    /// The measure whose targets are plans.
    pub plan_measure: String,
    /// Made up, and to be marked so everywhere.
    pub synthetic: bool,
    /// The approval number of its map, where it has one.
    pub map_approval_no: String,
    /// The version this one takes the place of.
    pub supersedes: String,
    /// Conventions.
    pub thresholds: Thresholds,
    /// Coverage, where stated.
    pub coverage: Option<Coverage>,
    /// The files, in the descriptor's order.
    pub resources: Vec<ResourceInfo>,
    /// The unit each money column was declared in, by `table.column`.
    pub units: BTreeMap<String, String>,
    /// The SHA-256 of the descriptor itself, in lower-case hex.
    pub descriptor_sha256: String,
    /// Was the descriptor held against the site's index?
    pub descriptor: Verification,
    /// What was found wrong.
    pub faults: FaultCounts,
}
