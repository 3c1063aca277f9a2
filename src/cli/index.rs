//! The entry of a version in the site's `index.json`.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::base::{Code, Diagnostic};
use crate::cli::trouble::Trouble;
use crate::cli::{folder, seal};
use crate::load::{DESCRIPTOR, INDEX, LoadFailure, parse_json, path_allowed, pretty, sha256};

/// The index of the site with the descriptor's hash for the version in `<site's data>/<id>/<version>`, and
/// with the package and the version where it lacks them: its place and its bytes.
pub(super) fn refreshed(place: &Path, descriptor: &[u8]) -> Result<(PathBuf, Vec<u8>), Trouble> {
    let segment = |path: Option<&Path>| path.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let (Some(version), Some(id)) = (segment(Some(place)), segment(place.parent())) else {
        return Err(refused(place));
    };
    // What the page would not open must not stand in the index: it would be refused with all that is in it.
    if !path_allowed(&format!("{id}/{version}")) {
        return Err(refused(place));
    }
    let file = place.ancestors().nth(2).map(|data| data.join(INDEX)).ok_or_else(|| refused(place))?;
    let mut index = match folder::existing(&file)? {
        Some(bytes) => parse_json(&bytes, INDEX).map_err(|fault| LoadFailure::new(*fault))?,
        None => json!({ "site": { "default_package": id } }),
    };
    let package = parse_json(descriptor, DESCRIPTOR).map_err(|fault| LoadFailure::new(*fault))?;
    named_alike(&package, [("name", &id), ("version", &version)], &seal::name(place))?;
    let entry = index.as_object_mut().and_then(|index| entry(index, "packages", "id", &id));
    let Some(entry) = entry else { return Err(refused(&file)) };
    for name in ["title", "title_en"] {
        let title = package.get(name).cloned().unwrap_or_else(|| json!(""));
        entry.entry(name).or_insert(title);
    }
    entry.entry("current").or_insert_with(|| json!(version));
    let Some(found) = self::entry(entry, "versions", "version", &version) else { return Err(refused(&file)) };
    found.insert("path".to_owned(), json!(format!("{id}/{version}")));
    found.insert("descriptor_sha256".to_owned(), json!(sha256(descriptor)));
    let created = package.get("created").and_then(Value::as_str).unwrap_or_default();
    let date = created.split('T').next().unwrap_or_default();
    found.entry("date").or_insert_with(|| json!(date));
    Ok((file, pretty(&index)))
}

/// A package is found by its folders, and cited by what it says of itself: both are one. The name that
/// sealing gives to a package without one is that of its folder in other letters.
fn named_alike(package: &Value, folders: [(&str, &String); 2], given: &str) -> Result<(), LoadFailure> {
    let differs = |(property, folder): (&str, &String)| {
        let said = package.get(property).map(|said| said.as_str().map_or_else(|| said.to_string(), str::to_owned));
        let said = said.unwrap_or_default();
        let is_alike = said.is_empty() || said == *folder || property == "name" && said == given;
        let fault = || Diagnostic::at_file(Code::FolderName, DESCRIPTOR).column(property).value(said);
        (!is_alike).then(|| fault().detail(folder))
    };
    let diagnostics: Vec<Diagnostic> = folders.into_iter().filter_map(differs).collect();
    if diagnostics.is_empty() { Ok(()) } else { Err(LoadFailure { diagnostics }) }
}

/// The object of a list that bears this name, added where there is none.
fn entry<'a>(
    whole: &'a mut Map<String, Value>,
    list: &str,
    key: &str,
    name: &str,
) -> Option<&'a mut Map<String, Value>> {
    let items = whole.entry(list).or_insert_with(|| json!([])).as_array_mut()?;
    let at = items.iter().position(|item| item.get(key).and_then(Value::as_str) == Some(name));
    let at = at.unwrap_or_else(|| {
        items.push(json!({ key: name }));
        items.len() - 1
    });
    items.get_mut(at)?.as_object_mut()
}

fn refused(path: &Path) -> Trouble {
    let shown = path.display().to_string();
    Trouble::Package(LoadFailure::new(Diagnostic::at_file(Code::PathRefused, INDEX).value(shown)))
}
