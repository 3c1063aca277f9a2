//! The entry of a version in the site's `index.json`.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::base::{Code, Diagnostic};
use crate::cli::folder;
use crate::cli::trouble::Trouble;
use crate::load::{INDEX, LoadFailure, parse_json, pretty, sha256};

/// Notes the descriptor's hash for the version in `<site's data>/<id>/<version>`; adds the package
/// and the version where the index lacks them.
pub(super) fn refresh(place: &Path, descriptor: &[u8]) -> Result<(), Trouble> {
    let segment = |path: Option<&Path>| path.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let (Some(version), Some(id)) = (segment(Some(place)), segment(place.parent())) else {
        return Err(refused(place));
    };
    let file = place.ancestors().nth(2).map(|data| data.join(INDEX)).ok_or_else(|| refused(place))?;
    let mut index = match folder::existing(&file)? {
        Some(bytes) => parse_json(&bytes, INDEX).map_err(LoadFailure::new)?,
        None => json!({ "site": { "default_package": id } }),
    };
    let package = parse_json(descriptor, crate::load::DESCRIPTOR).map_err(LoadFailure::new)?;
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
    Ok(folder::write(&file, &pretty(&index))?)
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
