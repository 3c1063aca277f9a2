//! One project: its sentence and light in every branch, whose turn it is, its charts.

mod charts;
mod listed;
mod words;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use yilan::base::{Code, Day};
use yilan::load::{Limits, Loader};
use yilan::locale::Locale;
use yilan::model::{Dataset, Thresholds};
use yilan::nav::State;
use yilan::present::project::ProjectView;
use yilan::present::scope::status_day;
use yilan::present::{Context, Known};

/// The package of `tests/fixtures/crossing`.
fn crossing() -> Known {
    Known::new(read(|_, text| text))
}

/// The same where its package judges otherwise.
fn crossing_under(thresholds: Thresholds) -> Known {
    let mut dataset = read(|_, text| text);
    Arc::make_mut(&mut dataset.package).thresholds = thresholds;
    Known::new(dataset)
}

/// The same with another line in one of its files, which no hash vouches for then.
fn crossing_with(file: &str, line: &str, other: &str) -> Known {
    Known::new(read(|path, text| match path {
        "datapackage.json" => text.replace("\"hash\": \"sha256:", "\"hash\": \"md5:"),
        _ if path == file => {
            assert!(text.lines().any(|each| each == line), "{file} has no line {line}");
            text.replace(line, other)
        }
        _ => text,
    }))
}

fn read(edit: impl Fn(&str, String) -> String) -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/crossing");
    let file = |path: &str| edit(path, fs::read_to_string(folder.join(path)).unwrap()).into_bytes();
    let mut loader = Loader::new(Limits::PAGE);
    loader.feed_descriptor(&file("datapackage.json"), None).unwrap();
    for wanted in loader.wanted() {
        loader.feed(wanted.file, file(&wanted.path)).unwrap();
    }
    let checked = loader.finish().unwrap();
    let faults: Vec<_> = checked.diagnostics.iter().filter(|fault| fault.code != Code::MissingHash).collect();
    assert!(faults.is_empty(), "{faults:?}");
    checked.value
}

/// A project on a day, or at the end of the data where none is named.
fn view(known: &Known, id: &str, day: &str, locale: Locale) -> ProjectView {
    let state = State { status: Day::parse(day), ..State::default() };
    let context = Context::new(known, &state, locale).unwrap();
    ProjectView::new(&context, id, status_day(&state, context.month)).unwrap()
}
