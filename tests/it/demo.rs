//! The made-up city: its bytes, its contents, and the shapes that make it look like a real one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use yilan::analysis::{Snapshot, Totals};
use yilan::base::{Checked, Month};
use yilan::demo::{Demo, package};
use yilan::facts::Selection;
use yilan::load::{DESCRIPTOR, Limits, Loader};
use yilan::model::Dataset;
use yilan::nav::Filters;
use yilan::present::Known;
use yilan::present::report::report;

mod bytes;
mod contents;
mod lists;
mod members;
mod months;
mod shapes;

type Files = BTreeMap<String, Vec<u8>>;
type Row = BTreeMap<String, String>;

/// The arguments that the shipped package is made with; the command's own defaults.
const SHIPPED: Demo = Demo { projects: 3_000, months: 24, seed: 24 };
/// The month the data run to.
const AS_OF: &str = "2026-09";

/// The shipped package's folder.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data/demo/2026.9.0")
}

/// The shipped files.
static FILES: LazyLock<Files> = LazyLock::new(|| {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
});

/// The shipped package, loaded.
static LOADED: LazyLock<Checked<Dataset>> = LazyLock::new(|| load(&FILES));

/// What the pages know of it.
pub(crate) static KNOWN: LazyLock<Known> = LazyLock::new(|| Known::new(LOADED.value.clone()));

fn load(files: &Files) -> Checked<Dataset> {
    let mut loader = Loader::new(Limits::PAGE);
    loader.feed_descriptor(&files[DESCRIPTOR], None).unwrap();
    for wanted in loader.wanted() {
        loader.feed(wanted.file, files[&wanted.path].clone()).unwrap();
    }
    loader.finish().unwrap()
}

fn make(projects: usize, months: u32, seed: u64) -> Files {
    package(&Demo { projects, months, seed }).unwrap()
}

/// The rows of every shipped table, read without the product.
static ROWS: LazyLock<BTreeMap<String, Vec<Row>>> = LazyLock::new(|| {
    let tables = FILES.keys().filter_map(|path| path.strip_suffix(".csv"));
    tables.map(|table| (table.to_owned(), rows_of(&FILES, table))).collect()
});

/// The rows of a shipped table.
fn rows(table: &str) -> &'static [Row] {
    &ROWS[table]
}

fn rows_of(files: &Files, table: &str) -> Vec<Row> {
    csv::Reader::from_reader(files[&format!("{table}.csv")].as_slice()).deserialize().map(Result::unwrap).collect()
}

fn number(row: &Row, column: &str) -> Option<f64> {
    row[column].parse().ok()
}

/// How many rows have these values.
fn count(rows: &[Row], fits: impl Fn(&Row) -> bool) -> usize {
    rows.iter().filter(|row| fits(row)).count()
}

/// Figures by scope and name.
type Figures = BTreeMap<(String, String), String>;

/// The figures of the city and each of its members at the month the data run to.
static FIGURES: LazyLock<Figures> = LazyLock::new(|| figures_at(AS_OF));

fn figures_at(month: &str) -> Figures {
    let rows = report(&KNOWN, &Filters::default(), Month::parse(month).unwrap());
    rows.into_iter().map(|row| ((row.scope.to_string(), row.figure), row.value)).collect()
}

/// A figure of a scope.
fn figure(figures: &Figures, scope: &str, name: &str) -> f64 {
    figures[&(scope.to_owned(), name.to_owned())].parse().unwrap()
}

/// A figure of the city now.
fn of_city(name: &str) -> f64 {
    figure(&FIGURES, &format!("month={AS_OF}"), name)
}

/// A figure of an area now.
fn of_area(area: &str, name: &str) -> f64 {
    figure(&FIGURES, &format!("area={area}&month={AS_OF}"), name)
}

/// What the city's projects add up to at a month.
fn totals(month: &str) -> Totals {
    let snapshot = Snapshot::new(&KNOWN.dataset, &KNOWN.facts, Month::parse(month).unwrap());
    snapshot.totals(&KNOWN.dataset, &KNOWN.facts, &Selection::all(snapshot.len()))
}

/// The eleven areas that make up the city.
fn areas() -> Vec<String> {
    let rows = rows("area");
    let counted = rows.iter().filter(|row| row["counted_in_parent"] == "true");
    counted.map(|row| row["id"].clone()).collect()
}
