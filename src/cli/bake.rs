//! `yilan bake`: the headline figures of the site's default package, for `index.html`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::base::{Code, Diagnostic};
use crate::cli::trouble::{Disk, Trouble, report};
use crate::cli::{arguments, folder};
use crate::load::{INDEX, LoadFailure, SiteIndex};
use crate::locale::Locale;
use crate::present::Known;
use crate::publish::headline;

/// Writes the HTML; exit code 2 where the index or its default package is at fault.
pub(super) fn run(arguments: &arguments::Bake, locale: Locale) -> ExitCode {
    match bake(&arguments.folder, &arguments.out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => report(&trouble, locale),
    }
}

fn bake(place: &Path, out: &Path) -> Result<(), Trouble> {
    let index = SiteIndex::read(&folder::read(place, INDEX)?)?;
    let known = match index.find("", "") {
        Some((_, version)) => {
            let checked = folder::load_promised(&place.join(&version.path), &version.descriptor_sha256)?;
            Some(Known::new(checked.value))
        }
        // A site without packages is a site yet to be filled, not a fault.
        None if index.packages.is_empty() => None,
        None => {
            let fault = Diagnostic::at_file(Code::UnknownPackage, INDEX).value(index.site.default_package.as_str());
            return Err(LoadFailure::new(fault).into());
        }
    };
    if let Some(parent) = out.parent() {
        fs::create_dir_all(parent).map_err(Disk::at(parent))?;
    }
    Ok(folder::write(out, headline(&index.site, known.as_ref()).as_bytes())?)
}
