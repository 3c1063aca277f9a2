//! Printing: results to standard output, remarks to standard error. A reader that has gone away
//! (`| head`) is not worth an error; a full disk is.

use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;

/// What could not be written is an error, whatever it says.
const NOT_WRITTEN: u8 = 2;

/// Prints a result; `code` where that went well.
pub(super) fn result(text: &str, code: u8) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            remark(&error.to_string());
            ExitCode::from(NOT_WRITTEN)
        }
        _ => ExitCode::from(code),
    }
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
