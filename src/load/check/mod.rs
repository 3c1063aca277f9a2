//! Rules between rows and tables, in the order they must be asked.

mod keys;

use crate::load::assemble::Drafts;
use crate::load::sink::Sink;
use crate::model::Dataset;

/// Rules that put rows out; the last spreads what the others found to the rows that hang on them.
pub const DRAFT_CHECKS: &[fn(&mut Drafts, &mut Sink)] =
    &[keys::primary_keys, keys::unique_keys, keys::foreign_keys, keys::parents_quarantined];

/// Rules that only cast doubt, over the rows that stayed.
pub const DATASET_CHECKS: &[fn(&Dataset, &mut Sink)] = &[];
