//! The native command.

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    yilan::cli::run(env::args_os())
}
