//! Made-up packages of a size, ready to be asked.

use std::collections::BTreeMap;
use std::io;

use yilan::demo::{Demo, package};
use yilan::load::{DESCRIPTOR, Limits, LoadFailure, Loader};
use yilan::model::Dataset;

/// The files of a made-up package of so many projects and 24 months.
pub fn files(projects: usize) -> io::Result<BTreeMap<String, Vec<u8>>> {
    package(&Demo { projects, months: 24, seed: 1 })
}

/// Reads a package at one go.
///
/// # Errors
/// The package itself is at fault.
pub fn read(files: &BTreeMap<String, Vec<u8>>) -> Result<Dataset, LoadFailure> {
    let mut loader = Loader::new(Limits::PAGE);
    loader.feed_descriptor(&files[DESCRIPTOR], None)?;
    for wanted in loader.wanted() {
        loader.feed(wanted.file, files[wanted.path.as_str()].clone())?;
    }
    Ok(loader.finish()?.value)
}
