//! The rules of the house that the compiler cannot see.

use std::fs;
use std::path::{Path, PathBuf};

/// Who may import whom: each module of the library with those it may name after `crate::`.
pub(crate) const IMPORTS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("model", &["base"]),
    ("load", &["base", "model", "nav"]),
    ("facts", &["base", "model"]),
    ("schedule", &["base", "model"]),
    ("locale", &["base", "model"]),
    ("nav", &["base", "model"]),
    ("analysis", &["base", "model", "facts", "schedule"]),
    ("figures", &["base", "model", "facts", "schedule", "analysis"]),
    ("chart", &[]),
    ("present", &["base", "model", "facts", "schedule", "locale", "nav", "analysis", "figures", "chart"]),
    ("publish", &["base", "model", "load", "locale", "nav", "figures", "present"]),
    ("demo", &["base", "model", "load"]),
    ("web", &["chart"]),
    ("ui", &["base", "model", "load", "facts", "locale", "nav", "figures", "chart", "present", "web"]),
    (
        "cli",
        &[
            "base", "model", "load", "facts", "schedule", "locale", "nav", "analysis", "figures", "present", "publish",
            "demo",
        ],
    ),
];

pub(crate) fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(&path).unwrap().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    assert!(!found.is_empty());
    found
}

fn module_of(path: &Path) -> String {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
    let first = below.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn imports_go_downwards_only() {
    let mut broken = Vec::new();
    for path in sources("src") {
        let module = module_of(&path);
        let Some((_, allowed)) = IMPORTS.iter().find(|(name, _)| *name == module) else {
            assert!(["lib", "main", "bin"].contains(&module.as_str()), "{module} is not in the table of imports");
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (at, _) in line.match_indices("crate::") {
                let rest = &line[at + "crate::".len()..];
                let named: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                if named != module && !allowed.contains(&named.as_str()) {
                    broken.push(format!("{}:{}: {line}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<PathBuf> = sources("src")
        .into_iter()
        .chain(sources("tests"))
        .filter(|path| !fs::read_to_string(path).unwrap().starts_with("//!"))
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn only_the_rim_names_the_browser() {
    for path in sources("src") {
        let text = fs::read_to_string(&path).unwrap();
        let at_the_rim = ["web", "main", "bin"].contains(&module_of(&path).as_str());
        assert!(at_the_rim || !text.contains("web_sys") && !text.contains("js_sys"), "{}", path.display());
    }
}

#[test]
fn nothing_in_the_source_names_a_city() {
    for path in sources("src") {
        let text = fs::read_to_string(&path).unwrap();
        let is_told = |line: &&str| !line.trim_start().starts_with("//");
        let named = text
            .lines()
            .filter(is_told)
            .find(|line| ["深圳", "Shenzhen", "440300"].iter().any(|name| line.contains(name)));
        assert!(named.is_none(), "{}: {named:?}", path.display());
    }
}

#[test]
fn what_is_hashed_keeps_its_bytes_in_every_clone() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".gitattributes")).unwrap();
    for folder in ["public/data", "tests/fixtures"] {
        assert!(text.lines().any(|line| line == format!("{folder}/** -text")), "{folder}");
    }
}

/// The standard library's sort is compiled anew for every type, at some four kilobytes of the page.
#[test]
fn sorts_go_through_one_piece_of_code() {
    for path in sources("src").into_iter().filter(|path| !path.ends_with("base/arrange.rs")) {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let at_home = path.ends_with("chart/order.rs");
        assert!(
            at_home || !code.contains(".sort_by") && !code.contains(".sort(") && !code.contains(".sort_unstable"),
            "{}",
            path.display()
        );
    }
}
