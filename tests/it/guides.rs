//! The guides in Markdown against the repository: links lead somewhere, what is named exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::tidy::{IMPORTS, sources};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// Every Markdown file of the project's own.
fn guides() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"].map(|name| root().join(name)).into();
    let mut open = vec![root().join("docs")];
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path);
            }
        }
    }
    found
}

/// The anchor that Markdown renderers make of a heading.
fn anchor_of(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).collect::<String>().replace(' ', "-")
}

/// Does a link from a document lead to a file, and to a heading where it names one?
fn leads_somewhere(from: &Path, target: &str) -> bool {
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = if file.is_empty() { from.to_owned() } else { from.parent().unwrap().join(file) };
    if !path.exists() {
        return false;
    }
    anchor.is_empty()
        || read(&path).lines().filter(|line| line.starts_with('#')).any(|heading| anchor_of(heading) == anchor)
}

/// The pieces of a text in single backticks, code blocks left out.
fn code_spans(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(|prose| prose.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn links_within_the_documents_lead_somewhere() {
    let mut links = 0;
    for path in guides() {
        let text = read(&path);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if !target.contains("://") {
                assert!(leads_somewhere(&path, target), "{}: {target}", path.display());
                links += 1;
            }
        }
    }
    assert!(links > 30);
}

/// The paths of ARCHITECTURE.md's tree: two spaces deeper is one folder deeper.
fn tree(text: &str) -> Vec<PathBuf> {
    let block = text.split("```").nth(1).unwrap();
    let mut above: Vec<&str> = Vec::new();
    let mut paths = Vec::new();
    for line in block.lines().filter(|line| !line.trim().is_empty()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        above.truncate(depth);
        above.push(line.split_whitespace().next().unwrap());
        paths.push(above.iter().collect());
    }
    paths
}

#[test]
fn every_path_of_the_architecture_exists() {
    let text = read(&root().join("ARCHITECTURE.md"));
    let tree = tree(&text);
    assert!(tree.len() > 30);
    let is_path = |span: &&str| {
        let last = span.rsplit('/').next().unwrap_or_default();
        !span.contains([' ', ':', '*', '!']) && (span.contains('/') || last.contains(".rs") || last.contains(".toml"))
    };
    let named = code_spans(&text).into_iter().filter(is_path).map(PathBuf::from);
    let missing: Vec<PathBuf> = tree.into_iter().chain(named).filter(|path| !root().join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_architecture_names_every_folder_of_the_sources() {
    let tree = tree(&read(&root().join("ARCHITECTURE.md")));
    for entry in fs::read_dir(root().join("src")).unwrap().flatten() {
        let path = Path::new("src").join(entry.file_name());
        assert!(tree.contains(&path), "{}", path.display());
    }
}

#[test]
fn the_architecture_says_who_imports_whom() {
    let text = read(&root().join("ARCHITECTURE.md"));
    let table = text.split("| module | may import |\n|---|---|\n").nth(1).unwrap();
    let documented: Vec<Vec<&str>> = table.lines().take_while(|line| line.starts_with('|')).map(code_spans).collect();
    let held: Vec<Vec<&str>> = IMPORTS.iter().map(|(module, allowed)| [&[*module], *allowed].concat()).collect();
    assert_eq!(documented, held);
}

#[test]
fn pictures_are_light() {
    for entry in fs::read_dir(root().join("docs/pictures")).unwrap().flatten() {
        assert!(entry.metadata().unwrap().len() <= 200_000, "{}", entry.path().display());
    }
}

#[test]
fn the_architecture_stays_short() {
    assert!(read(&root().join("ARCHITECTURE.md")).lines().count() <= 200);
}

#[test]
fn every_make_target_that_is_named_exists() {
    let makefile = read(&root().join("Makefile"));
    let targets: BTreeSet<&str> = makefile
        .lines()
        .filter_map(|line| line.split_once(": ## ").or(line.split_once(": build ## ")))
        .map(|(name, _)| name)
        .collect();
    for path in guides() {
        let text = read(&path);
        let commands = text
            .lines()
            .filter_map(|line| line.strip_prefix("make "))
            .chain(code_spans(&text).into_iter().filter_map(|span| span.strip_prefix("make ")));
        for command in commands {
            let target = command.split_whitespace().next().unwrap();
            assert!(targets.contains(target), "{}: make {target}", path.display());
        }
    }
}

#[test]
fn every_name_of_the_glossary_stands_in_the_code() {
    let words: BTreeSet<String> = sources("src").iter().flat_map(|path| words(&read(path))).collect();
    let glossary = read(&root().join("docs/glossary.md"));
    let rows = glossary.lines().filter(|line| line.starts_with('|')).filter_map(|line| line.split('|').nth(3));
    let names: Vec<&str> = rows.flat_map(code_spans).filter(|name| !name.ends_with(".json")).collect();
    assert!(names.len() > 100);
    let missing: Vec<&&str> = names.iter().filter(|name| !name.split("::").all(|part| words.contains(part))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn words(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split(|c| !is_part(c)).map(str::to_owned).collect()
}
