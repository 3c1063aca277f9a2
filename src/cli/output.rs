//! Printing: results to standard output, remarks to standard error. A reader that has gone away
//! (`| head`) is not worth an error.

use std::io::{self, Write as _};

/// Prints a result.
pub(super) fn result(text: &str) {
    drop(io::stdout().lock().write_all(text.as_bytes()));
}

/// Prints a remark and a line's end.
pub(super) fn remark(text: &str) {
    drop(writeln!(io::stderr().lock(), "{text}"));
}

/// Prints what clap has to say; true where it is an error.
pub(super) fn usage(stopped: &clap::Error) -> bool {
    drop(stopped.print());
    stopped.use_stderr()
}
