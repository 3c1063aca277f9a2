//! What the licences of the crates inside the page ask for: their notices, served beside it.
//!
//! `make licences` writes the list anew; the test holds the list against the crates.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const LIST: &str = "public/licences.txt";
/// The licences that may be linked, the preferred first. A crate under several is taken under the
/// first of them that it offers.
const ACCEPTED: [&str; 4] = ["MIT", "Zlib", "BSL-1.0", "Unicode-3.0"];

struct Crate {
    name: String,
    version: String,
    licence: &'static str,
    notices: Vec<String>,
    text: Option<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What cargo knows of the crates of the page.
fn metadata() -> Value {
    let target = ["--filter-platform", "wasm32-unknown-unknown", "--no-default-features", "--features", "csr"];
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(target)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The packages that are linked into the page: neither what builds them nor what expands macros.
fn linked(metadata: &Value) -> Vec<&Value> {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).map(|package| (package["id"].as_str().unwrap(), package)).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).map(|node| (node["id"].as_str().unwrap(), node)).collect();
    let is_macro = |id: &str| {
        let kinds = list(&packages[id]["targets"]).flat_map(|target| list(&target["kind"]));
        kinds.into_iter().any(|kind| kind == "proc-macro")
    };
    let own = metadata["resolve"]["root"].as_str().unwrap();
    let (mut seen, mut open) = (BTreeSet::new(), vec![own]);
    while let Some(id) = open.pop() {
        if !is_macro(id) && seen.insert(id) {
            let is_linked = |dependency: &&Value| list(&dependency["dep_kinds"]).any(|kind| kind["kind"].is_null());
            let linked = list(&nodes[id]["deps"]).filter(is_linked);
            open.extend(linked.map(|dependency| dependency["pkg"].as_str().unwrap()));
        }
    }
    seen.into_iter().filter(|&id| id != own).map(|id| packages[id]).collect()
}

/// The licence a crate is taken under; `AND` would ask for each of its parts.
fn licence_of(package: &Value) -> &'static str {
    let offered = package["license"].as_str().unwrap_or_default();
    let words: Vec<&str> = offered.split([' ', '/', '(', ')']).collect();
    let chosen = ACCEPTED.into_iter().find(|licence| words.contains(licence));
    let parts = offered.split(" AND ").all(|part| ACCEPTED.iter().any(|licence| part.contains(licence)));
    assert!(parts, "{}: {offered}", package["name"]);
    chosen.unwrap()
}

/// The text of a crate's licence, where it brings one.
fn text_of(package: &Value, licence: &str) -> Option<String> {
    let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap();
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| name.starts_with("LICENSE") || name.starts_with("LICENCE"))
        .collect();
    names.sort_by_key(|name| (!name.to_uppercase().contains(&licence.to_uppercase()), name.clone()));
    Some(fs::read_to_string(folder.join(names.first()?)).unwrap().replace('\r', ""))
}

/// Who holds the copyright: the lines of the licence, else the authors that the crate names.
fn notices(package: &Value, text: Option<&str>) -> Vec<String> {
    let is_notice = |line: &&str| {
        let first = line.trim_start_matches(['(', '*', '#', ' ']);
        first.starts_with("Copyright") && line.contains(|c: char| c.is_ascii_digit() || c == '©')
            || first.starts_with("Copyright (c) ")
    };
    let found: Vec<String> =
        text.unwrap_or_default().lines().map(str::trim).filter(is_notice).map(str::to_owned).collect();
    if !found.is_empty() {
        return found;
    }
    // Names alone: an address is nothing to spread.
    let name = |author: &'_ Value| author.as_str()?.split('<').next().map(|name| name.trim().to_owned());
    let authors: Vec<String> = list(&package["authors"]).filter_map(name).collect();
    let who = if authors.is_empty() { "its authors".to_owned() } else { authors.join(", ") };
    vec![format!("Copyright (c) {who}")]
}

fn crates(metadata: &Value) -> Vec<Crate> {
    let mut crates: Vec<Crate> = linked(metadata)
        .into_iter()
        .map(|package| {
            let licence = licence_of(package);
            let text = text_of(package, licence);
            let (name, version) = (package["name"].as_str().unwrap(), package["version"].as_str().unwrap());
            let notices = notices(package, text.as_deref());
            Crate { name: name.to_owned(), version: version.to_owned(), licence, notices, text }
        })
        .collect();
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    crates
}

/// The conditions of a licence, from a crate that brings its text, without the crate's own notices.
fn conditions(licence: &str, crates: &[Crate]) -> String {
    let texts = crates.iter().filter(|it| it.licence == licence).filter_map(|it| it.text.as_deref());
    let text = texts.max_by_key(|text| (text.contains("Permission is hereby granted"), std::cmp::Reverse(text.len())));
    let lines = text.unwrap().lines().map(str::trim_end).filter(|line| !line.trim_start().starts_with("Copyright (c)"));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn written(crates: &[Crate]) -> String {
    let mut text = String::from(
        "Yilan is under the MIT licence. The page contains the following crates; their conditions stand below.\n\
         Fonts: see the Open Font License beside the font.\n\n",
    );
    text.push_str("Rust's standard library (MIT)\n    Copyright (c) The Rust Project Contributors\n");
    for it in crates {
        writeln!(text, "{} {} ({})\n    {}", it.name, it.version, it.licence, it.notices.join("\n    ")).unwrap();
    }
    for licence in ACCEPTED.into_iter().filter(|licence| crates.iter().any(|it| it.licence == *licence)) {
        write!(text, "\n\n──── {licence} ────\n\n{}\n", conditions(licence, crates)).unwrap();
    }
    text
}

#[test]
fn the_notices_of_every_linked_crate_are_served() {
    let text = written(&crates(&metadata()));
    let path = root().join(LIST);
    if env::var_os("YILAN_UPDATE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap_or_default();
    let missing: Vec<&str> = text.lines().filter(|line| !kept.lines().any(|known| known == *line)).collect();
    assert!(missing.is_empty(), "run `make licences`; missing: {missing:#?}");
    assert_eq!(kept, text, "run `make licences`");
}

#[test]
fn cargo_deny_and_this_list_allow_the_same() {
    let text = fs::read_to_string(root().join("deny.toml")).unwrap();
    let allowed = text.lines().find_map(|line| line.strip_prefix("allow = [")).unwrap();
    let allowed: BTreeSet<&str> =
        allowed.trim_end_matches(']').split(", ").map(|name| name.trim_matches('"')).collect();
    // What only builds and tests it may be under these, too.
    let of_tools = BTreeSet::from(["Apache-2.0", "CC0-1.0"]);
    let of_page: BTreeSet<&str> = ACCEPTED.into_iter().collect();
    assert_eq!(allowed, of_page.union(&of_tools).copied().collect());
}
