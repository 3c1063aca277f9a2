//! The signs that the product stands on, one by one: characters that no one sees, lights with their
//! shapes, the sums of a year.

use yilan::analysis::{Light, Totals};
use yilan::base::{Money, Month, is_invisible};

#[test]
fn exactly_what_unicode_ignores_in_display_is_invisible() {
    let ranges = [
        ('\u{AD}', '\u{AD}'),
        ('\u{34F}', '\u{34F}'),
        ('\u{61C}', '\u{61C}'),
        ('\u{115F}', '\u{1160}'),
        ('\u{17B4}', '\u{17B5}'),
        ('\u{180B}', '\u{180F}'),
        ('\u{200B}', '\u{200F}'),
        ('\u{202A}', '\u{202E}'),
        ('\u{2060}', '\u{206F}'),
        ('\u{3164}', '\u{3164}'),
        ('\u{FE00}', '\u{FE0F}'),
        ('\u{FEFF}', '\u{FEFF}'),
        ('\u{FFA0}', '\u{FFA0}'),
        ('\u{FFF0}', '\u{FFF8}'),
        ('\u{1BCA0}', '\u{1BCA3}'),
        ('\u{1D173}', '\u{1D17A}'),
        ('\u{E0000}', '\u{E0FFF}'),
    ];
    let counted: u32 = ranges.iter().map(|&(first, last)| u32::from(last) - u32::from(first) + 1).sum();
    let found = ('\0'..=char::MAX).filter(|&character| is_invisible(character)).count();
    assert_eq!(u32::try_from(found), Ok(counted));
    for (first, last) in ranges {
        assert!((first..=last).all(is_invisible), "{first:?}");
    }
}

#[test]
fn a_light_has_a_shape_and_a_word_of_its_own_and_they_are_ordered() {
    assert_eq!(Light::ALL.map(Light::shape), ["●", "◆", "▲"]);
    assert_eq!(Light::ALL.map(Light::key), ["ok", "watch", "behind"]);
    assert_eq!(Light::ALL.map(|light| Light::parse(light.key())), Light::ALL.map(Some));
    assert_eq!(Light::parse("green"), None);
    assert!(Light::Ok < Light::Watch && Light::Watch < Light::Behind);
}

#[test]
fn what_a_year_comes_to_follows_from_what_is_done() {
    let money = |fen| Some(Money::from_fen(fen));
    let mut totals = Totals::default();
    let month = Month::new(2023, 9).unwrap();
    assert_eq!((totals.run_rate(month), totals.done_unplanned()), (None, None));
    totals.sums.done = money(900);
    assert_eq!((totals.run_rate(month), totals.done_unplanned()), (money(1_200), money(900)));
    totals.sums.done_of_plan = money(650);
    assert_eq!(totals.done_unplanned(), money(250));
    totals.sums.planned = money(700);
    assert_eq!(totals.gap(), money(50));
    totals.sums.planned = money(600);
    assert_eq!(totals.gap(), money(0), "ahead of plan there is no gap");
    // 900 ÷ 7 × 12, rounded half away from zero: 1,542.86.
    assert_eq!(totals.run_rate(Month::new(2023, 7).unwrap()), money(1_543));
}
