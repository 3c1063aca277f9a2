//! From the bytes of a package to a [`Dataset`](crate::model::Dataset), in slices.
//!
//! descriptor → files verified → records → cells → columns → rules between rows → dataset.
//! Nothing is fetched here: bytes come in, so that the page, a worker and the command all drive
//! the same code.

mod assemble;
mod cell;
mod check;
mod constraint;
mod csv;
mod descriptor;
mod dialect;
mod doubtful;
mod draft;
mod field;
mod header;
mod index;
mod json;
mod limits;
mod loader;
mod number;
mod path;
mod properties;
mod raw;
mod rows;
mod schema;
mod seal;
mod sink;
mod verify;

pub use cell::{Cell, Spelling};
pub use check::RESERVED_IDS;
pub use csv::Csv;
pub use descriptor::FILE as DESCRIPTOR;
pub use dialect::Dialect;
pub use index::{FooterLink, INDEX, PackageEntry, Site, SiteIndex, VersionEntry};
pub use json::parse as parse_json;
pub use limits::Limits;
pub use loader::{LoadFailure, Loader, Progress, Wanted};
pub use number::{Marks, scaled};
pub use path::{allowed as path_allowed, is_table};
pub use raw::{RawTable, Reading, Record};
pub use seal::{Sealed, pretty, seal};
pub use verify::sha256;
