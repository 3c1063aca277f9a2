//! What keeps the command from its work, and how it says so.

use std::process::ExitCode;

use crate::base::Diagnostic;
use crate::cli::output;
use crate::load::LoadFailure;
use crate::locale::Locale;

/// Says what the trouble is; exit code 2.
pub(super) fn report(trouble: &Trouble, locale: Locale) -> ExitCode {
    match trouble {
        Trouble::Package(failure) => {
            failure.diagnostics.iter().for_each(|fault| output::remark(&sentence(fault, locale)));
        }
        Trouble::Disk(error) => output::remark(&error.to_string()),
    }
    ExitCode::from(2)
}

/// Why the work could not be done.
pub(super) enum Trouble {
    /// The package cannot be read.
    Package(LoadFailure),
    /// A file cannot be read or written.
    Disk(std::io::Error),
}

impl From<LoadFailure> for Trouble {
    fn from(failure: LoadFailure) -> Self {
        Self::Package(failure)
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error)
    }
}

/// A diagnostic on one line: where, what, what to do.
pub(super) fn sentence(diagnostic: &Diagnostic, locale: Locale) -> String {
    let (severity, place) = (locale.severity(diagnostic.severity()), locale.place(&diagnostic.place));
    let (message, repair) = (locale.message(diagnostic), locale.repair(diagnostic));
    match locale {
        Locale::ZhCn => format!("{severity}　{place}：{message}{repair}"),
        Locale::En => format!("{severity}: {place}: {message} {repair}"),
    }
}
