//! The package's files, sources and coverage.

use crate::locale::{Locale, format, table_name};
use crate::model::Verification;
use crate::model::contract::source;
use crate::present::spec::SourceLine;
use crate::present::{Context, Known, source_line};

/// A table of the package with its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLine {
    /// The table in words.
    pub title: &'static str,
    /// The resource's name.
    pub name: String,
    /// Its files: what the descriptor calls them, and where they are to be had.
    pub paths: Vec<(String, String)>,
    /// Its size in words.
    pub size: String,
    /// Its rows.
    pub rows: String,
    /// Rows that no figure counts.
    pub quarantined: String,
    /// Was it hashed against the descriptor?
    pub is_verified: bool,
    /// The SHA-256 of what was read.
    pub sha256: String,
}

/// The files, in the descriptor's order; `folder` is where the package was read from.
pub fn file_lines(known: &Known, folder: &str, locale: Locale) -> Vec<FileLine> {
    let address = |path: &String| (path.clone(), format!("{folder}/{path}"));
    let line = |resource: &crate::model::ResourceInfo| FileLine {
        title: table_name(&resource.name, locale),
        name: resource.name.clone(),
        paths: resource.paths.iter().map(address).collect(),
        size: format::bytes(resource.bytes),
        rows: format::count(resource.rows.into()),
        quarantined: format::count((resource.quarantined + resource.parent_quarantined).into()),
        is_verified: resource.verification == Verification::Verified,
        sha256: resource.sha256.clone(),
    };
    known.dataset.package.resources.iter().map(line).collect()
}

/// The sources, in the file's order.
pub fn source_lines(context: &Context) -> Vec<SourceLine> {
    context.dataset().table(&source::SPEC).rows().map(|row| source_line(context, row)).collect()
}

/// What part of reality the package covers, in its publisher's words.
pub fn coverage_lines(known: &Known, locale: Locale) -> Vec<String> {
    let Some(coverage) = &known.dataset.package.coverage else { return Vec::new() };
    let strings = &locale.strings().data;
    let mut lines = Vec::new();
    if let Some((included, total)) = coverage.included.zip(coverage.total) {
        lines.push(format!("{}{} / {}", strings.included, format::count(included), format::count(total)));
    }
    lines.extend(coverage.value_share.map(|share| format!("{}{share}%", strings.value_share)));
    let has_english = coverage.excluded_en.len() == coverage.excluded.len();
    let excluded = if locale == Locale::En && has_english { &coverage.excluded_en } else { &coverage.excluded };
    lines.extend(excluded.iter().map(|reason| format!("{}{reason}", strings.excluded)));
    lines
}
