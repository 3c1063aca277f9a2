//! From a package to files of a static site: what can be read before, or without, any script.

mod headline;

pub use headline::headline;
