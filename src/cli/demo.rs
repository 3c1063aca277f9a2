//! `yilan demo`: a made-up city's package.

use std::fs;
use std::process::ExitCode;

use crate::cli::trouble::Disk;
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
            output::remark(&error.said(locale));
            ExitCode::from(2)
        }
    }
}

fn make(arguments: &arguments::Demo) -> Result<usize, Disk> {
    let demo = Demo { projects: arguments.projects, months: arguments.months, seed: arguments.seed };
    let files = package(&demo).map_err(Disk::at(&arguments.out))?;
    fs::create_dir_all(&arguments.out).map_err(Disk::at(&arguments.out))?;
    for (path, bytes) in &files {
        folder::write(&arguments.out.join(path), bytes)?;
    }
    Ok(files.values().map(Vec::len).sum())
}
