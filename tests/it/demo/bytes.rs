//! The same bytes for the same arguments, and no more of them than a poor network carries.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use yilan::base::Severity;
use yilan::model::contract::TABLES;

use crate::demo::{FILES, LOADED, SHIPPED, load, make, package, rows_of};

/// The most that the package may be to download.
const LARGEST_BYTES: usize = 1_000_000;

#[test]
fn the_same_arguments_give_the_same_bytes() {
    assert_eq!(make(120, 24, 7), make(120, 24, 7));
    assert_ne!(make(120, 24, 7)["project.csv"], make(120, 24, 8)["project.csv"]);
    assert_ne!(make(120, 24, 7)["progress.csv"], make(120, 12, 7)["progress.csv"]);
}

#[test]
fn the_shipped_package_is_what_its_arguments_give() {
    let made = package(&SHIPPED).unwrap();
    assert_eq!(made.keys().collect::<Vec<_>>(), FILES.keys().collect::<Vec<_>>());
    for (path, bytes) in &made {
        assert!(bytes == &FILES[path], "{path} was not made by `yilan demo` with its defaults");
    }
}

#[test]
fn the_shipped_package_downloads_within_a_megabyte() {
    let packed = |bytes: &Vec<u8>| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap().len()
    };
    let sizes: BTreeMap<&String, usize> = FILES.iter().map(|(path, bytes)| (path, packed(bytes))).collect();
    assert!(sizes.values().sum::<usize>() <= LARGEST_BYTES, "{sizes:?}");
}

#[test]
fn every_table_of_the_contract_has_rows() {
    for spec in TABLES {
        assert!(!LOADED.value.table(spec).is_empty(), "{}", spec.name);
    }
}

#[test]
fn small_cities_load_without_error_and_with_every_table() {
    let smallest = (1..=8).map(|seed| (10, 24, seed));
    for (projects, months, seed) in smallest.chain([(10, 1, 2), (11, 3, 3), (37, 36, 4), (150, 60, 5)]) {
        let files = make(projects, months, seed);
        assert_eq!(rows_of(&files, "project").len(), projects);
        let checked = load(&files);
        let grave: Vec<_> = checked.diagnostics.iter().filter(|it| it.severity() != Severity::Warning).collect();
        assert!(grave.is_empty(), "{projects} projects, seed {seed}: {grave:?}");
        for spec in TABLES {
            assert!(!checked.value.table(spec).is_empty(), "{projects} projects, seed {seed}: {}", spec.name);
        }
    }
}

#[test]
fn the_checker_finds_what_was_planted_and_no_more() {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in &LOADED.diagnostics {
        *found.entry(diagnostic.code.as_str()).or_default() += 1;
    }
    let planted = BTreeMap::from([
        ("cumulative-falls", 1),
        ("done-above-total", 1),
        ("spending-before-start", 1),
        ("counted-above-done", 1),
        ("parts-mismatch", 1),
        ("december-plan-mismatch", 1),
        ("stage-mismatch", 1),
        ("allocation-mismatch", 1),
        ("baseline-mismatch", 1),
        ("dates-out-of-order", 1),
        // Projects across areas are in the city's target of each year and in no area's.
        ("target-gap", 2),
    ]);
    assert_eq!(found, planted);
    assert_eq!(LOADED.value.package.faults.omitted, 0);
}
