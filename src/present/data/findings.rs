//! What was noticed while reading: the same list that `yilan check` prints.

use crate::base::{Arrange, Diagnostic, Severity};
use crate::locale::{Locale, table_name};

/// One finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingLine {
    /// Its code.
    pub code: &'static str,
    /// Its severity in words.
    pub severity: &'static str,
    /// File, line and column.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub repair: String,
}

/// The gravest first, at most so many; with how many there are in all.
pub fn findings(diagnostics: &[Diagnostic], locale: Locale, limit: usize) -> (Vec<FindingLine>, usize) {
    let mut ordered: Vec<&Diagnostic> = diagnostics.iter().collect();
    ordered.arrange_by_key(|diagnostic| diagnostic.severity());
    (ordered.into_iter().take(limit).map(|diagnostic| line(diagnostic, locale)).collect(), diagnostics.len())
}

fn line(diagnostic: &Diagnostic, locale: Locale) -> FindingLine {
    let strings = &locale.strings().data;
    let place = &diagnostic.place;
    let table = table_name(place.file.trim_end_matches(".csv"), locale);
    let mut words = if table.is_empty() { place.file.clone() } else { format!("{table} {}", place.file) };
    if let Some(line) = place.line {
        words.push_str(&strings.line.replace("{}", &line.to_string()));
    }
    if let Some(column) = &place.column {
        words.push_str(" · ");
        words.push_str(column);
    }
    FindingLine {
        code: diagnostic.code.as_str(),
        severity: match diagnostic.severity() {
            Severity::Package => strings.fault,
            Severity::Error => strings.error,
            Severity::Warning => strings.warning,
        },
        place: words,
        message: locale.message(diagnostic),
        repair: locale.repair(diagnostic),
    }
}
