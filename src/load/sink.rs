//! Where diagnostics are gathered: a bounded list, and counts that are not bounded.

use crate::base::{Arrange, Diagnostic, Diagnostics, Severity};
use crate::model::FaultCounts;

/// A list longer than this helps nobody; what is beyond is counted.
const LONGEST: usize = 20_000;

/// Gathers diagnostics.
#[derive(Debug, Default)]
pub(super) struct Sink {
    kept: Diagnostics,
    counts: FaultCounts,
}

impl Sink {
    /// Counts a diagnostic and, while there is room, keeps it.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        match diagnostic.severity() {
            Severity::Package => self.counts.package += 1,
            Severity::Error => self.counts.error += 1,
            Severity::Warning => self.counts.warning += 1,
        }
        if self.kept.len() < LONGEST {
            self.kept.push(diagnostic);
        } else {
            self.counts.omitted += 1;
        }
    }

    /// Counts and keeps several.
    pub(super) fn extend(&mut self, diagnostics: Diagnostics) {
        diagnostics.into_iter().for_each(|diagnostic| self.push(diagnostic));
    }

    /// Is the package itself at fault?
    pub(super) const fn stopped(&self) -> bool {
        self.counts.package > 0
    }

    /// The diagnostics of severity package alone.
    pub(super) fn package_faults(&self) -> Diagnostics {
        self.kept.iter().filter(|diagnostic| diagnostic.severity() == Severity::Package).cloned().collect()
    }

    /// The list in the order of `files`, each file's by line, and the counts.
    pub(super) fn finish(mut self, files: &[String]) -> (Diagnostics, FaultCounts) {
        let rank = |file: &str| files.iter().position(|known| known == file);
        self.kept.arrange_by_key(|diagnostic| (rank(&diagnostic.place.file), diagnostic.place.line));
        (self.kept, self.counts)
    }
}
