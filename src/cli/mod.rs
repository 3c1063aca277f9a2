//! The native command: its arguments, and one module for each of its verbs.

mod alike;
mod arguments;
mod bake;
mod check;
mod demo;
mod figures;
mod folder;
mod index;
mod output;
mod seal;
mod trouble;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

use crate::cli::arguments::{Arguments, Verb};

pub use folder::load;

/// Runs the command with these arguments, the program's name first.
///
/// Exit codes: 0 all is well, 1 warnings where they count (`--strict`), 2 errors.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        // Help and version are no errors: clap knows where each is printed.
        Err(stopped) => return ExitCode::from(if output::usage(&stopped) { 2 } else { 0 }),
    };
    let locale = arguments.locale();
    match arguments.verb {
        Verb::Bake(bake) => bake::run(&bake, locale),
        Verb::Check(check) => check::run(&check, locale),
        Verb::Demo(demo) => demo::run(&demo, locale),
        Verb::Figures(figures) => figures::run(&figures, locale),
        Verb::Seal(seal) => seal::run(&seal, locale),
    }
}
