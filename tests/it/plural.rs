//! English texts count one as one: no template puts a noun of the many right behind a number.

use std::fs;

use crate::tidy::sources;

/// Nouns that are counted.
const NOUNS: &[&str] = &[
    "days",
    "projects",
    "items",
    "areas",
    "rows",
    "files",
    "records",
    "units",
    "members",
    "cells",
    "batches",
    "tasks",
    "months",
    "moves",
    "plans",
    "bytes",
    "columns",
    "resources",
    "need",
    "are",
    "have",
];

#[test]
fn no_noun_of_the_many_stands_bare_behind_a_number() {
    let mut bare = Vec::new();
    for path in sources("src/locale").into_iter().chain(sources("src/present")) {
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in lines {
            for (at, _) in line.match_indices('}') {
                let word: String = line[at + 1..]
                    .strip_prefix(' ')
                    .unwrap_or_default()
                    .chars()
                    .take_while(|c| c.is_alphabetic())
                    .collect();
                let before = line[..at].rfind('{').map_or("", |open| &line[open + 1..at]);
                // Names of things may be plural, numbers of them not.
                let is_number = ["", "n", "k", "0", "value", "days"].contains(&before);
                if is_number && NOUNS.contains(&word.as_str()) {
                    bare.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(bare.is_empty(), "{}", bare.join("\n"));
}
