//! `yilan demo`: a made-up city's package.

use std::fs;
use std::io;
use std::process::ExitCode;

use crate::cli::{arguments, folder, output};
use crate::demo::{Demo, package};
use crate::locale::Locale;

/// Makes a package; 0 where that was possible, else 2.
pub(super) fn run(arguments: &arguments::Demo, locale: Locale) -> ExitCode {
    match make(arguments) {
        Ok(bytes) => {
            let folder = arguments.out.display();
            output::remark(&match locale {
                Locale::ZhCn => format!("示例数据包已写入{folder}，共{bytes}字节。"),
                Locale::En => format!("The made-up package is in {folder}, {bytes} bytes."),
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            output::remark(&error.to_string());
            ExitCode::from(2)
        }
    }
}

fn make(arguments: &arguments::Demo) -> io::Result<usize> {
    let demo = Demo { projects: arguments.projects, months: arguments.months, seed: arguments.seed };
    let files = package(&demo)?;
    fs::create_dir_all(&arguments.out)?;
    for (path, bytes) in &files {
        folder::write(&arguments.out.join(path), bytes)?;
    }
    Ok(files.values().map(Vec::len).sum())
}
