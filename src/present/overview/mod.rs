//! 总览: are we all right?

mod areas_card;
mod attention;
mod basis;
mod batches_card;
mod curve_card;
mod sectors_card;
mod sentence;
mod series_card;
mod strip;

pub use areas_card::{AreasCard, areas_card, areas_table};
pub(super) use attention::names_areas;
pub use attention::{area_name, attention, deadline_name, item_name, light_word, reason, short_area, unit_name, unlit};
pub use batches_card::{batches_card, lists_largest};
pub use curve_card::curve_head;
pub use sectors_card::{SectorsCard, SectorsTitle, sectors_card, sectors_table};
pub use sentence::overview_sentence;
pub(super) use sentence::total_clause;
pub use series_card::{SeriesCard, series_card};
pub use strip::{StripItem, strip};
