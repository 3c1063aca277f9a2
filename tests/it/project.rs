//! One project: its sentence and light in every branch, whose turn it is, its charts.

mod charts;
mod listed;
mod words;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use yilan::base::Day;
use yilan::load::{Limits, Loader};
use yilan::locale::Locale;
use yilan::model::Thresholds;
use yilan::nav::State;
use yilan::present::project::ProjectView;
use yilan::present::scope::status_day;
use yilan::present::{Context, Known};

/// The package of `tests/fixtures/crossing`.
fn crossing() -> Known {
    crossing_under(Thresholds::default())
}

/// The same where its package judges otherwise.
fn crossing_under(thresholds: Thresholds) -> Known {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/crossing");
    let mut loader = Loader::new(Limits::PAGE);
    loader.feed_descriptor(&fs::read(folder.join("datapackage.json")).unwrap(), None).unwrap();
    for wanted in loader.wanted() {
        loader.feed(wanted.file, fs::read(folder.join(&wanted.path)).unwrap()).unwrap();
    }
    let checked = loader.finish().unwrap();
    let faults: Vec<_> =
        checked.diagnostics.iter().filter(|fault| fault.code.as_str() != "missing-index-hash").collect();
    assert!(faults.is_empty(), "{faults:?}");
    let mut dataset = checked.value;
    Arc::make_mut(&mut dataset.package).thresholds = thresholds;
    Known::new(dataset)
}

/// A project on a day, or at the end of the data where none is named.
fn view(known: &Known, id: &str, day: &str, locale: Locale) -> ProjectView {
    let state = State { status: Day::parse(day), ..State::default() };
    let context = Context::new(known, &state, locale).unwrap();
    ProjectView::new(&context, id, status_day(&state, context.month)).unwrap()
}
