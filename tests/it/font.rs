//! The serif that the repository carries: small enough for a poor network, and of one piece with the
//! list of its letters.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use yilan::locale::Locale;

/// The most that a poor network should carry for a typeface.
const LARGEST_BYTES: u64 = 220_000;

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

#[test]
fn the_serif_is_small() {
    assert!(fs::metadata(path("public/fonts/yilan-serif.woff2")).unwrap().len() <= LARGEST_BYTES);
}

#[test]
fn the_serif_has_the_letters_that_every_sentence_needs() {
    let letters: BTreeSet<char> = fs::read_to_string(path("src/ui/widgets/serif.txt")).unwrap().chars().collect();
    let strings = Locale::ZhCn.strings();
    let texts = [
        strings.brand,
        strings.sentence.year_target,
        strings.sentence.year_plan,
        strings.sentence.time_progress,
        strings.sentence.plan_progress,
        strings.sentence.in_the_ledger,
        strings.unit.hundred_million_yuan,
        strings.unit.percentage_point,
        "0123456789,.—%−，；：。、",
    ];
    // English ones, with the space that keeps a number with its unit.
    let english = ('\u{20}'..='\u{7E}').chain(['\u{A0}', '–']).collect::<String>();
    let texts = [texts.as_slice(), &[english.as_str()]].concat();
    let missing: BTreeSet<char> = texts.iter().flat_map(|text| text.chars()).filter(|c| !letters.contains(c)).collect();
    assert!(missing.is_empty(), "run `make font`: {missing:?}");
}
