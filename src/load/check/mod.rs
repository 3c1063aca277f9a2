//! Rules between rows and tables, in the order they must be asked.

mod calendar;
mod keys;

use crate::load::assemble::Drafts;
use crate::load::sink::Sink;
use crate::model::Dataset;

/// Rules that put rows out; `parents_quarantined` spreads what those before it
/// found to the rows that hang on them; after it only figures are left out that the calendar does
/// not know.
pub(super) const DRAFT_CHECKS: &[fn(&mut Drafts, &mut Sink)] = &[
    keys::primary_keys,
    keys::unique_keys,
    keys::foreign_keys,
    keys::parents_quarantined,
    calendar::after_as_of,
    calendar::counted_in_january,
    calendar::published_for_january,
];

/// Rules that only cast doubt, over the rows that stayed.
pub(super) const DATASET_CHECKS: &[fn(&Dataset, &mut Sink)] = &[];
