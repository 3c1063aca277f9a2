//! `data/index.json`: the site's only pointer to its packages.

use serde::Deserialize;

use crate::base::{Code, Diagnostic};
use crate::load::loader::LoadFailure;
use crate::load::{json, path};

/// The index's name in the site's data folder.
pub const INDEX: &str = "index.json";

/// What the page calls itself and which packages it shows.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SiteIndex {
    /// Header, prints, static pages.
    pub site: Site,
    /// The packages, in the order they are offered.
    pub packages: Vec<PackageEntry>,
}

/// Whose page it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
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
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FooterLink {
    /// What it says.
    pub text: String,
    /// The same in English.
    pub text_en: String,
    /// Where it leads; `http` or `https`.
    pub url: String,
}

/// A package and its versions.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
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
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
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
        let index: Self = serde_json::from_value(value)
            .map_err(|error| LoadFailure::new(Diagnostic::at_file(Code::JsonError, INDEX).value(error.to_string())))?;
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
