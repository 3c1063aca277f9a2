//! Money, decimals and fractions against plain whole numbers.

use yilan::base::{Decimal, Money, Ratio};

fn fractions() -> impl Iterator<Item = (i128, i128)> {
    (-7..=7).flat_map(|numerator| (1..=6).map(move |denominator| (numerator, denominator)))
}

#[test]
fn fractions_add_subtract_and_compare_as_cross_products_do() {
    for (a, b) in fractions() {
        let one = Ratio::new(a, b);
        assert_eq!(one.is_negative(), a < 0);
        assert_eq!(Ratio::new(-a, -b), one);
        assert!(one.denominator() > 0 && one.numerator() * b == a * one.denominator());
        assert!((2..=6).all(|by| one.numerator() % by != 0 || one.denominator() % by != 0), "{a}/{b} in lowest terms");
        assert!((one.to_f64() - a as f64 / b as f64).abs() < 1e-12);
        for (c, d) in fractions() {
            let other = Ratio::new(c, d);
            assert_eq!(one + other, Ratio::new(a * d + c * b, b * d));
            assert_eq!(one - other, Ratio::new(a * d - c * b, b * d));
            assert_eq!(one.cmp(&other), (a * d).cmp(&(c * b)));
        }
    }
    assert_eq!((Ratio::new(0, 5).denominator(), Ratio::new(3, 0).numerator()), (1, 0));
}

#[test]
fn fractions_beyond_64_bits_are_reduced_as_well() {
    let huge = 10_i128.pow(30);
    for (a, b) in fractions() {
        let ratio = Ratio::new(a * huge, b * huge);
        assert_eq!(
            (ratio.numerator(), ratio.denominator()),
            (Ratio::new(a, b).numerator(), Ratio::new(a, b).denominator())
        );
    }
    assert_eq!(Ratio::new(3 * huge, 6).numerator(), huge / 2);
    assert_eq!(Ratio::new(3, 6 * huge).denominator(), 2 * huge);
}

#[test]
fn fractions_round_half_away_from_zero() {
    for (a, b) in fractions() {
        let (whole, rest) = (a.abs() / b, a.abs() % b);
        let expected = a.signum() * (whole + i128::from(2 * rest >= b));
        assert_eq!(Ratio::new(a, b).rounded_whole(), expected, "{a}/{b}");
        assert_eq!(Ratio::new(a, b).rounded(0), Decimal::from_micro(expected * 1_000_000));
        assert_eq!(Ratio::new(a, 100 * b).percent(0), Decimal::from_micro(expected * 1_000_000));
    }
    assert_eq!(Ratio::new(2, 3).rounded(4).to_string(), "0.6667");
    assert_eq!(Ratio::new(2, 3).percent(2).to_string(), "66.67");
    assert_eq!(Ratio::new(1, 3).rounded(9).to_string(), "0.333333", "six places at most");
}

#[test]
fn a_share_is_of_something_above_zero() {
    let of = |part, whole| Ratio::of(Money::from_fen(part), Money::from_fen(whole));
    assert_eq!((of(1, 0), of(1, -1)), (None, None));
    assert_eq!(of(-3, 4), Some(Ratio::new(-3, 4)));
    assert_eq!(of(0, 1), Some(Ratio::ZERO));
}

#[test]
fn decimals_say_what_they_were_read_from() {
    for (text, micro) in [
        ("0", 0),
        ("-1", -1_000_000),
        ("23.4", 23_400_000),
        ("-0.000001", -1),
        ("12345678901234.5", 12_345_678_901_234_500_000),
    ] {
        let decimal = Decimal::parse(text).unwrap();
        assert_eq!((decimal.micro(), decimal.to_string()), (micro, text.to_owned()));
        assert_eq!(decimal.ratio(), Ratio::new(micro, 1_000_000));
        assert!((decimal.to_f64() - text.parse::<f64>().unwrap()).abs() < 1e-6);
    }
    for text in ["", "-", ".", ".5", "5.", "+1", "1,0", "1e3", "1.2.3", "0.1234567", "1.a", "a.1", "--1"] {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
    assert_eq!(Decimal::from_whole(-7), Decimal::from_micro(-7_000_000));
    let fixed = |micro, places| Decimal::from_micro(micro).fixed(places);
    assert_eq!(
        [fixed(-449_999, 0), fixed(-500_000, 0), fixed(1_250_000, 1), fixed(-1_250_000, 1)],
        ["0", "-1", "1.3", "-1.3"]
    );
    assert_eq!(
        [fixed(1_000_000, 2), fixed(50_000, 1), fixed(49_999, 1), fixed(7, 6)],
        ["1.00", "0.1", "0.0", "0.000007"]
    );
}

#[test]
fn money_adds_in_fen_and_stops_at_its_ends() {
    let fen = Money::from_fen;
    let (least, most) = (fen(i64::MIN), fen(i64::MAX));
    assert_eq!((fen(3) + fen(-5), fen(3) - fen(-5), -fen(3)), (fen(-2), fen(8), fen(-3)));
    assert_eq!((most + fen(1), least - fen(1), -least), (most, least, most));
    assert_eq!((Money::from_yuan(7), Money::from_yuan(i64::MAX)), (fen(700), most));
    assert_eq!((fen(-1).at_least_zero(), fen(2).at_least_zero()), (Money::ZERO, fen(2)));
    assert_eq!((fen(-150).yuan().to_string(), fen(7).yuan().to_string()), ("-1.5".into(), "0.07".into()));
    assert_eq!([fen(1), fen(2), fen(-4)].into_iter().sum::<Money>(), fen(-1));
    let mut sum = None;
    Money::add_to(&mut sum, None);
    assert_eq!(sum, None);
    Money::add_to(&mut sum, Some(Money::ZERO));
    assert_eq!(sum, Some(Money::ZERO));
    Money::add_to(&mut sum, Some(fen(5)));
    Money::add_to(&mut sum, None);
    Money::add_to(&mut sum, Some(fen(6)));
    assert_eq!(sum, Some(fen(11)));
    let mut counted = fen(1);
    counted += fen(2);
    assert_eq!((counted, counted.fen()), (fen(3), 3));
}

#[test]
fn parts_of_money_are_rounded_half_away_from_zero() {
    for amount in [-1_000_001, -13, -6, -1, 0, 1, 5, 6, 7, 11, 12, 13, 999_999_999] {
        for months in 0..=12 {
            let twelfths = i128::from(amount) * i128::from(months);
            let expected = twelfths.signum() * ((2 * twelfths.abs() + 12) / 24);
            let part = Money::from_fen(amount * i64::from(months)).part_of(12);
            assert_eq!(i128::from(part.fen()), expected, "{amount} {months}");
            assert_eq!(Money::from_fen(amount).share(Ratio::new(i128::from(months), 12)), part);
        }
    }
    assert_eq!(Money::from_fen(i64::MAX).share(Ratio::new(3, 1)), Money::from_fen(i64::MAX));
}

#[test]
fn money_is_written_in_any_power_of_ten() {
    let written = |fen, power| Money::from_fen(fen).in_powers_of_ten(power);
    assert_eq!([written(0, 0), written(5, 0), written(-5, 0), written(500, 0)], ["0", "0.05", "-0.05", "5"]);
    assert_eq!(
        [written(123_456_789, 4), written(1, 8), written(-10_i64.pow(10), 8)],
        ["123.456789", "0.0000000001", "-1"]
    );
}
