//! 项目: which ones? Lists, facets, and the rows of a table that formats only what is in view.

mod facets;
mod rows;
mod sentence;

pub use facets::{Facet, FacetChoice, facets, lists};
pub use rows::{ProjectTable, project_table};
pub use sentence::projects_sentence;
