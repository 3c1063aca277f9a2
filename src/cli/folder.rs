//! A package's folder on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::base::{Checked, Code, Diagnostic};
use crate::cli::trouble::Disk;
use crate::load::{DESCRIPTOR, Limits, LoadFailure, Loader, is_table, path_allowed};
use crate::model::Dataset;

/// Loads the package in a folder, in one go and without the page's limits.
///
/// # Errors
/// The package is at fault, or a file cannot be read.
pub fn load(folder: &Path) -> Result<Checked<Dataset>, LoadFailure> {
    load_promised(folder, "")
}

/// The same, its descriptor held against the SHA-256 that the site's index promises (empty: none).
pub(super) fn load_promised(folder: &Path, promised: &str) -> Result<Checked<Dataset>, LoadFailure> {
    let missing = || LoadFailure::new(Diagnostic::at_file(Code::MissingDescriptor, DESCRIPTOR));
    if matches!(folder.join(DESCRIPTOR).try_exists(), Ok(false)) {
        return Err(missing());
    }
    let descriptor = read(folder, DESCRIPTOR)?;
    let mut loader = Loader::new(Limits::COMMAND);
    loader.feed_descriptor(&descriptor, Some(promised).filter(|hash| !hash.is_empty()))?;
    for wanted in loader.wanted() {
        loader.feed(wanted.file, read(folder, &wanted.path)?)?;
    }
    loader.finish()
}

/// A file of the folder; no link is followed out of it.
pub(super) fn read(folder: &Path, path: &str) -> Result<Vec<u8>, LoadFailure> {
    let failure = |code| LoadFailure::new(Diagnostic::at_file(code, path).value(path));
    let unread = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => failure(Code::MissingFile),
        _ => unread(path, &error),
    };
    let found = fs::canonicalize(folder.join(path)).map_err(unread)?;
    let root = fs::canonicalize(folder).map_err(unread)?;
    if !path_allowed(path) || !found.starts_with(root) {
        return Err(failure(Code::PathRefused));
    }
    // A pipe would be waited for, for ever.
    if !found.is_file() {
        return Err(failure(Code::MissingFile));
    }
    fs::read(found).map_err(unread)
}

/// A file that may be there; what is there and cannot be read is no reason to begin anew.
pub(super) fn existing(path: &Path) -> Result<Option<Vec<u8>>, Disk> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Disk::at(path)(error)),
    }
}

/// Every file of the folder and those below it that is a table by its name, by its path: CSV files, and
/// workbooks that have none beside them.
pub(super) fn tables(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, LoadFailure> {
    table_paths(folder)?.into_iter().map(|path| read(folder, &path).map(|bytes| (path, bytes))).collect()
}

/// The paths of these files.
pub(super) fn table_paths(folder: &Path) -> Result<BTreeSet<String>, LoadFailure> {
    let mut paths = BTreeSet::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((place, prefix)) = open.pop() {
        for (name, path) in entries(&place).map_err(|error| unread(&prefix, &error))? {
            let below = format!("{prefix}{name}");
            if path.is_dir() && !path.is_symlink() && !name.starts_with('.') {
                open.push((path, format!("{below}/")));
            } else if is_table(&name) && path_allowed(&below) {
                paths.insert(below);
            }
        }
    }
    // A workbook beside the CSV that was saved from it is no table left out.
    let saved = |path: &Path| path.with_extension("csv").to_str().is_some_and(|csv| paths.contains(csv));
    let is_table_itself = |path: &&String| path.ends_with(".csv") || !saved(Path::new(path));
    Ok(paths.iter().filter(is_table_itself).cloned().collect())
}

fn entries(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    Ok(entries.into_iter().filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.path()))).collect())
}

fn unread(path: &str, error: &io::Error) -> LoadFailure {
    LoadFailure::new(Diagnostic::at_file(Code::FetchError, path).value(path).detail(error.to_string()))
}

/// Writes a file whole or not at all: beside it first, then by renaming.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), Disk> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path)).map_err(Disk::at(path))
}
