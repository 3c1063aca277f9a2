//! What keeps the command from its work, and how it says so.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
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
        Trouble::Disk(disk) => output::remark(&disk.said(locale)),
    }
    ExitCode::from(2)
}

/// Why the work could not be done.
pub(super) enum Trouble {
    /// The package cannot be read.
    Package(LoadFailure),
    /// A place cannot be read or written.
    Disk(Disk),
}

/// A place on the disk, and why it can't be read or written.
#[derive(Debug)]
pub(super) struct Disk {
    path: PathBuf,
    error: io::Error,
}

impl Disk {
    /// What the system says of a place.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self { path, error }
    }

    /// Where, what, what to do.
    pub(super) fn said(&self, locale: Locale) -> String {
        let path = self.path.display();
        let chinese = locale == Locale::ZhCn;
        let own = self.error.to_string();
        let (why, repair) = match (self.error.kind(), chinese) {
            (ErrorKind::NotFound, true) => ("不存在", "请检查路径"),
            (ErrorKind::NotFound, false) => ("it is not there", "Check the path"),
            (ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem, true) => {
                ("没有权限", "请换一个文件夹，或修改权限")
            }
            (ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem, false) => {
                ("it is not permitted", "Take another folder or change its permissions")
            }
            (ErrorKind::AlreadyExists | ErrorKind::NotADirectory, true) => ("已有同名文件，不是文件夹", "请换一个路径"),
            (ErrorKind::AlreadyExists | ErrorKind::NotADirectory, false) => {
                ("a file of that name is there, not a folder", "Take another path")
            }
            (ErrorKind::IsADirectory, true) => ("是文件夹，不是文件", "请写明文件名"),
            (ErrorKind::IsADirectory, false) => ("it is a folder, not a file", "Name a file in it"),
            (ErrorKind::StorageFull, true) => ("磁盘已满", "请腾出空间后重试"),
            (ErrorKind::StorageFull, false) => ("the disk is full", "Make room and try again"),
            (_, true) => (own.as_str(), "请检查磁盘后重试"),
            (_, false) => (own.as_str(), "Check the disk and try again"),
        };
        match locale {
            Locale::ZhCn => format!("无法读写“{path}”：{why}。{repair}。"),
            Locale::En => format!("Cannot read or write “{path}”: {why}. {repair}."),
        }
    }
}

impl From<LoadFailure> for Trouble {
    fn from(failure: LoadFailure) -> Self {
        Self::Package(failure)
    }
}

impl From<Disk> for Trouble {
    fn from(disk: Disk) -> Self {
        Self::Disk(disk)
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
