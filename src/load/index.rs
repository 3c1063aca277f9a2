//! `data/index.json`: the site's only pointer to its packages.

use serde_json::{Map, Value};

use crate::base::{Code, Diagnostic};
use crate::load::loader::LoadFailure;
use crate::load::{json, path};

/// The index's name in the site's data folder.
pub const INDEX: &str = "index.json";

/// What the page calls itself and which packages it shows.
#[derive(Clone, Debug, Default)]
pub struct SiteIndex {
    /// Header, prints, static pages.
    pub site: Site,
    /// The packages, in the order they are offered.
    pub packages: Vec<PackageEntry>,
}

/// Whose page it is.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Its title.
    pub title: String,
    /// Its title in English.
    pub title_en: String,
    /// Who publishes it.
    pub publisher: String,
    /// The same in English.
    pub publisher_en: String,
    /// Where to write to.
    pub contact: String,
    /// Links at the foot of every page.
    pub footer: Vec<FooterLink>,
    /// The package shown where the link names none.
    pub default_package: String,
}

/// A link at the foot of every page.
#[derive(Clone, Debug, Default)]
pub struct FooterLink {
    /// What it says.
    pub text: String,
    /// The same in English.
    pub text_en: String,
    /// Where it leads; `http` or `https`.
    pub url: String,
}

/// A package and its versions.
#[derive(Clone, Debug, Default)]
pub struct PackageEntry {
    /// Its name in links.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its title in English.
    pub title_en: String,
    /// The versions, the newest last.
    pub versions: Vec<VersionEntry>,
    /// The version shown where the link names none.
    pub current: String,
    /// Who publishes it, where that is not the site's publisher.
    pub publisher: String,
    /// The same in English.
    pub publisher_en: String,
    /// Links at the foot of its own pages, after the site's.
    pub footer: Vec<FooterLink>,
}

/// A version of a package: a folder that never changes.
#[derive(Clone, Debug, Default)]
pub struct VersionEntry {
    /// Its name.
    pub version: String,
    /// Its folder, relative to the index.
    pub path: String,
    /// The SHA-256 of its descriptor, in hex.
    pub descriptor_sha256: String,
    /// When it was published.
    pub date: String,
}

impl SiteIndex {
    /// Reads the index.
    ///
    /// # Errors
    /// It is not JSON, not an index, or names a path outside the site's data.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadFailure> {
        let value = json::parse(bytes, INDEX).map_err(|fault| LoadFailure::new(*fault))?;
        let index = index_of(&value)
            .map_err(|(place, found)| Diagnostic::at_file(Code::DescriptorError, INDEX).column(&place).value(found))
            .map_err(LoadFailure::new)?;
        let mut paths = index.packages.iter().flat_map(|package| &package.versions).map(|version| &version.path);
        match paths.find(|path| !path::allowed(path.trim_end_matches('/'))) {
            Some(path) => Err(LoadFailure::new(Diagnostic::at_file(Code::PathRefused, INDEX).value(path))),
            None => Ok(index),
        }
    }

    /// Whose page it is while a package (an id; empty: the default one) is shown: what the package says
    /// of itself goes before what the site says, and its links stand under its pages alone.
    pub fn site_of(&self, id: &str) -> Site {
        let id = if id.is_empty() { self.site.default_package.as_str() } else { id };
        let mut site = self.site.clone();
        if let Some(package) = self.packages.iter().find(|package| package.id == id) {
            site.footer.extend(package.footer.iter().cloned());
            if !package.publisher.is_empty() {
                site.publisher.clone_from(&package.publisher);
                site.publisher_en.clone_from(&package.publisher_en);
            }
        }
        site
    }

    /// The package with this id (empty: the default one) in this version (empty: the current one).
    pub fn find(&self, id: &str, version: &str) -> Option<(&PackageEntry, &VersionEntry)> {
        let id = if id.is_empty() { self.site.default_package.as_str() } else { id };
        let package = self.packages.iter().find(|package| package.id == id)?;
        let version = if version.is_empty() { package.current.as_str() } else { version };
        package.versions.iter().find(|entry| entry.version == version).map(|entry| (package, entry))
    }
}

/// An object of the index, and where it stands; what it lacks is empty.
struct Object<'a> {
    properties: &'a Map<String, Value>,
    at: String,
}

/// The place of a property that is not what it should be, and what stands there.
type Misplaced = (String, &'static str);

impl<'a> Object<'a> {
    fn of(value: &'a Value, at: String) -> Result<Self, Misplaced> {
        match value {
            Value::Object(properties) => Ok(Self { properties, at }),
            other => Err((at, kind(other))),
        }
    }

    fn place(&self, name: &str) -> String {
        if self.at.is_empty() { name.to_owned() } else { format!("{}.{name}", self.at) }
    }

    fn text(&self, name: &str) -> Result<String, Misplaced> {
        match self.properties.get(name) {
            None => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(other) => Err((self.place(name), kind(other))),
        }
    }

    fn objects(&self, name: &str) -> Result<Vec<Self>, Misplaced> {
        let place = self.place(name);
        match self.properties.get(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) => {
                values.iter().enumerate().map(|(at, value)| Self::of(value, format!("{place}[{at}]"))).collect()
            }
            Some(other) => Err((place, kind(other))),
        }
    }

    fn links(&self) -> Result<Vec<FooterLink>, Misplaced> {
        let link =
            |it: &Self| Ok(FooterLink { text: it.text("text")?, text_en: it.text("text_en")?, url: it.text("url")? });
        self.objects("footer")?.iter().map(link).collect()
    }
}

fn index_of(value: &Value) -> Result<SiteIndex, Misplaced> {
    let index = Object::of(value, String::new())?;
    let nothing = Value::Object(Map::new());
    let site = Object::of(index.properties.get("site").unwrap_or(&nothing), "site".to_owned())?;
    Ok(SiteIndex {
        site: Site {
            title: site.text("title")?,
            title_en: site.text("title_en")?,
            publisher: site.text("publisher")?,
            publisher_en: site.text("publisher_en")?,
            contact: site.text("contact")?,
            footer: site.links()?,
            default_package: site.text("default_package")?,
        },
        packages: index.objects("packages")?.iter().map(package).collect::<Result<_, _>>()?,
    })
}

fn version(it: &Object<'_>) -> Result<VersionEntry, Misplaced> {
    Ok(VersionEntry {
        version: it.text("version")?,
        path: it.text("path")?,
        descriptor_sha256: it.text("descriptor_sha256")?,
        date: it.text("date")?,
    })
}

fn package(it: &Object<'_>) -> Result<PackageEntry, Misplaced> {
    Ok(PackageEntry {
        id: it.text("id")?,
        title: it.text("title")?,
        title_en: it.text("title_en")?,
        versions: it.objects("versions")?.iter().map(version).collect::<Result<_, _>>()?,
        current: it.text("current")?,
        publisher: it.text("publisher")?,
        publisher_en: it.text("publisher_en")?,
        footer: it.links()?,
    })
}

const fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true, false",
        Value::Number(_) => "0–9",
        Value::String(_) => "\"…\"",
        Value::Array(_) => "[…]",
        Value::Object(_) => "{…}",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_what_it_should_be_is_named_by_its_place() {
        let fault = |text: &str| {
            let failure = SiteIndex::read(text.as_bytes()).unwrap_err();
            let fault = &failure.diagnostics[0];
            (fault.place.column.clone().unwrap_or_default(), fault.value.clone())
        };
        let of = |place: &str, found: &str| (place.to_owned(), found.to_owned());
        assert_eq!(fault("[]"), of("", "[…]"));
        assert_eq!(fault("{\"site\": 3}"), of("site", "0–9"));
        assert_eq!(fault("{\"site\": {\"footer\": [{\"url\": null}]}}"), of("site.footer[0].url", "null"));
        assert_eq!(fault("{\"packages\": [{\"versions\": [\"1\"]}]}"), of("packages[0].versions[0]", "\"…\""));
        let empty = SiteIndex::read(b"{}").unwrap();
        assert!(empty.packages.is_empty() && empty.site.title.is_empty());
    }
}
