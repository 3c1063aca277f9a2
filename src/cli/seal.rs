//! `yilan seal`: a folder of tables becomes a package.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::base::{Code, Diagnostic};
use crate::cli::trouble::{Disk, Trouble, report, sentence};
use crate::cli::{arguments, folder, index, output};
use crate::load::{self, DESCRIPTOR, LoadFailure};
use crate::locale::Locale;

/// Seals a folder; 0 where that was possible, else 2.
pub(super) fn run(arguments: &arguments::Seal, locale: Locale) -> ExitCode {
    match seal(&arguments.folder, arguments.index) {
        Ok((tables, notes)) => {
            notes.iter().for_each(|note| output::remark(&sentence(note, locale)));
            let folder = arguments.folder.display();
            output::remark(&match locale {
                Locale::ZhCn => format!("已封装{folder}：{tables}个数据表。"),
                Locale::En => format!("Sealed {folder}: {tables} tables."),
            });
            ExitCode::SUCCESS
        }
        Err(trouble) => report(&trouble, locale),
    }
}

fn seal(place: &Path, with_index: bool) -> Result<(usize, Vec<Diagnostic>), Trouble> {
    let place = fs::canonicalize(place).map_err(Disk::at(place))?;
    let existing = folder::existing(&place.join(DESCRIPTOR))?;
    let files = folder::tables(&place)?;
    let sealed = load::seal(existing.as_deref(), &files, &name(&place))?;
    // No table, no package: most likely the version was left out of the folder's name.
    if sealed.tables == 0 {
        return Err(LoadFailure::new(Diagnostic::at_file(Code::MissingFile, "*.csv").value("*.csv")).into());
    }
    // Everything is asked before anything is written.
    let entry = if with_index { Some(index::refreshed(&place, &sealed.descriptor)?) } else { None };
    folder::write(&place.join(DESCRIPTOR), &sealed.descriptor)?;
    if let Some((file, bytes)) = entry {
        folder::write(&file, &bytes)?;
    }
    Ok((sealed.tables, sealed.notes))
}

/// A package without a name takes that of its folder, of `<id>/<version>` the id.
pub(super) fn name(place: &Path) -> String {
    let segment = |path: &Path| path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let own = segment(place).unwrap_or_default();
    let versioned = own.starts_with(|c: char| c.is_ascii_digit()) && own.contains('.');
    let name = if versioned { place.parent().and_then(segment) } else { Some(own) };
    let name =
        name.unwrap_or_default().replace(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.'), "-");
    if name.is_empty() { "package".to_owned() } else { name }
}
