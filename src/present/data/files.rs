//! The package's files, sources and coverage.

use crate::locale::{Locale, format};
use crate::model::Verification;
use crate::model::contract::source;
use crate::present::spec::SourceLine;
use crate::present::{Context, Known, source_line};

/// A file of the package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLine {
    /// Its name.
    pub name: String,
    /// Its paths.
    pub paths: Vec<String>,
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

/// The files, in the descriptor's order.
pub fn file_lines(known: &Known) -> Vec<FileLine> {
    let line = |resource: &crate::model::ResourceInfo| FileLine {
        name: resource.name.clone(),
        paths: resource.paths.clone(),
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
    lines.extend(coverage.excluded.iter().map(|reason| format!("{}{reason}", strings.excluded)));
    lines
}
