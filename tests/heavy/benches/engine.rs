//! What a tap costs at 100,000 projects, natively: all results that the cards of a page share.

use divan::{Bencher, black_box};
use std::sync::LazyLock;
use yilan::locale::Locale;
use yilan::model::Dimension;
use yilan::nav::{Route, State};
use yilan::present::{Context, Known, answer_ahead};
use yilan_heavy::{files, read};

fn main() {
    divan::main();
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let files = files(100_000).expect("a package can be made up");
    Known::new(read(&files).expect("a made-up package is sound"))
});

fn state(filters: &[(Dimension, &str)], month: Option<&str>) -> State {
    let mut state = State::default();
    for (dimension, value) in filters {
        state.filters = std::mem::take(&mut state.filters).with(*dimension, value);
    }
    state.month = month.and_then(yilan::base::Month::parse);
    state
}

/// Answers a state, then another: what is timed is the second.
fn tap(bencher: Bencher, from: &State, to: &State) {
    let known = &*KNOWN;
    bencher
        .with_inputs(|| {
            known.forget();
            ask(known, from);
        })
        .bench_values(|()| ask(known, to));
}

fn ask(known: &Known, state: &State) {
    let context = Context::new(known, state, Locale::ZhCn).expect("there is a month");
    answer_ahead(black_box(&context), &Route::Overview);
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn area(bencher: Bencher) {
    tap(bencher, &state(&[], None), &state(&[(Dimension::Area, "wanglan")], None));
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn two_filters(bencher: Bencher) {
    let one = [(Dimension::Area, "wanglan")];
    let two = [(Dimension::Area, "wanglan"), (Dimension::List, "major")];
    tap(bencher, &state(&one, None), &state(&two, None));
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn all_again(bencher: Bencher) {
    tap(bencher, &state(&[(Dimension::Light, "ok")], None), &state(&[], None));
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn month(bencher: Bencher) {
    tap(bencher, &state(&[], None), &state(&[], Some("2026-06")));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn judging_a_month(bencher: Bencher) {
    let known = &*KNOWN;
    let month = yilan::base::Month::parse("2026-05").expect("a month");
    bencher.bench_local(|| yilan::analysis::Snapshot::new(&known.dataset, &known.facts, black_box(month)));
}

mod parts {
    use divan::Bencher;
    use yilan::analysis::{Sums, largest_gaps};
    use yilan::facts::{Selection, YearTally};
    use yilan::model::Dimension;

    use super::KNOWN;

    fn ninth(len: u32) -> Selection {
        Selection::of(len, |row| row % 11 == 3)
    }

    #[divan::bench(sample_count = 30, sample_size = 1)]
    fn sums_of_an_eleventh(bencher: Bencher) {
        let known = &*KNOWN;
        let snapshot = known.snapshot(known.opens_on.expect("a month"));
        let selection = ninth(snapshot.len());
        bencher.bench_local(|| Sums::of(&known.dataset, &known.facts, &snapshot, &selection, &[]));
    }

    #[divan::bench(sample_count = 30, sample_size = 1)]
    fn sums_of_all(bencher: Bencher) {
        let known = &*KNOWN;
        let snapshot = known.snapshot(known.opens_on.expect("a month"));
        let selection = Selection::all(snapshot.len());
        bencher.bench_local(|| Sums::of(&known.dataset, &known.facts, &snapshot, &selection, &[]));
    }

    #[divan::bench(sample_count = 30, sample_size = 1)]
    fn year_of_an_eleventh(bencher: Bencher) {
        let known = &*KNOWN;
        let month = known.opens_on.expect("a month");
        let selection = ninth(known.snapshot(month).len());
        bencher.bench_local(|| YearTally::of(&known.facts.ledger, month, &selection, &[]));
    }

    #[divan::bench(sample_count = 30, sample_size = 1)]
    fn year_of_all(bencher: Bencher) {
        let known = &*KNOWN;
        let month = known.opens_on.expect("a month");
        let selection = Selection::all(known.snapshot(month).len());
        bencher.bench_local(|| YearTally::of(&known.facts.ledger, month, &selection, &[]));
    }

    #[divan::bench(sample_count = 30, sample_size = 1)]
    fn gaps(bencher: Bencher) {
        let known = &*KNOWN;
        let snapshot = known.snapshot(known.opens_on.expect("a month"));
        let selection = Selection::all(snapshot.len());
        bencher.bench_local(|| largest_gaps(&known.dataset, &known.facts, &snapshot, &selection, 20));
    }

    #[divan::bench(sample_count = 30, sample_size = 1)]
    fn passing_an_area(bencher: Bencher) {
        let known = &*KNOWN;
        let snapshot = known.snapshot(known.opens_on.expect("a month"));
        let values = ["wanglan".to_owned()];
        bencher.bench_local(|| snapshot.passing(&known.dataset, &known.facts, Dimension::Area, &values));
    }
}
