//! Exact fractions: rates and leads stay unrounded until they are shown.

use std::cmp::Ordering;
use std::ops::{Add, Sub};

use crate::base::{Decimal, Money};

/// A fraction with a positive denominator, not necessarily in lowest terms.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// `numerator ÷ denominator` in lowest terms; a denominator of zero gives zero, so ask
    /// [`Ratio::of`] where it may occur.
    pub fn new(numerator: i128, denominator: i128) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs()) as i128;
        if divisor == 1 && denominator > 0 {
            return Self { numerator, denominator };
        }
        let sign = denominator.signum();
        let reduced = |part: i128| sign * part.signum() * divided(part.unsigned_abs(), divisor.unsigned_abs()) as i128;
        Self { numerator: reduced(numerator), denominator: reduced(denominator) }
    }

    /// `numerator ÷ denominator` as written, for constants; the denominator must be above zero.
    pub const fn of_whole(numerator: i128, denominator: i128) -> Self {
        Self { numerator, denominator }
    }

    /// `part ÷ whole`, or nothing where the whole is not above zero.
    ///
    /// ```
    /// use yilan::base::{Money, Ratio};
    /// let completion = Ratio::of(Money::from_yuan(629), Money::from_yuan(647)).unwrap();
    /// assert_eq!(completion.percent(1).to_string(), "97.2");
    /// assert!(Ratio::of(Money::from_yuan(629), Money::ZERO).is_none());
    /// ```
    pub fn of(part: Money, whole: Money) -> Option<Self> {
        (whole > Money::ZERO).then(|| Self::new(part.fen().into(), whole.fen().into()))
    }

    /// The numerator, carrying the sign.
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator, above zero.
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// Below zero?
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// The nearest whole number, half away from zero.
    pub fn rounded_whole(self) -> i128 {
        let doubled = 2 * self.numerator.unsigned_abs() + self.denominator.unsigned_abs();
        self.numerator.signum() * divided(doubled, 2 * self.denominator.unsigned_abs()) as i128
    }

    /// The value itself rounded half away from zero to `places` decimals (at most 6).
    pub fn rounded(self, places: u8) -> Decimal {
        let places = u32::from(places.min(6));
        let scaled =
            Self { numerator: self.numerator.saturating_mul(10_i128.pow(places)), denominator: self.denominator };
        Decimal::from_micro(scaled.rounded_whole().saturating_mul(10_i128.pow(6 - places)))
    }

    /// In percent, or in percentage points for a difference of rates, rounded to `places`.
    pub fn percent(self, places: u8) -> Decimal {
        Self { numerator: self.numerator.saturating_mul(100), denominator: self.denominator }.rounded(places)
    }

    /// For drawing only: never for a figure that is shown.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

/// Division of numbers that nearly always fit 64 bits, where it takes a tenth of the time.
fn divided(number: u128, by: u128) -> u128 {
    match (u64::try_from(number), u64::try_from(by)) {
        (Ok(number), Ok(by)) => (number / by).into(),
        _ => number / by,
    }
}

fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while a.max(b) > u64::MAX.into() && b != 0 {
        (a, b) = (b, a % b);
    }
    if b == 0 {
        return a.max(1);
    }
    let (mut a, mut b) = (a as u64, b as u64);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1).into()
}

impl Sub for Ratio {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(
            self.numerator * other.denominator - other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }
}

impl Add for Ratio {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(
            self.numerator * other.denominator + other.numerator * self.denominator,
            self.denominator * other.denominator,
        )
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    /// Compared by cross-multiplication, so that equal rates are equal.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_is_rounded_last() {
        // Jiangmen, January–October: 629.0 of 647.4; the published lead is 13.8, not 13.9.
        let completion = Ratio::new(6290, 6474);
        assert_eq!((completion - Ratio::new(10, 12)).percent(1).to_string(), "13.8");
    }

    #[test]
    fn fractions_add_as_fractions_do() {
        assert_eq!(Ratio::new(1, 2) + Ratio::new(1, 3), Ratio::new(5, 6));
        assert_eq!(Ratio::new(1, 2) - Ratio::new(3, 4), Ratio::new(-1, 4));
        assert_eq!((Ratio::new(1, 6) + Ratio::new(1, 3)).denominator(), 2);
    }

    #[test]
    fn numbers_beyond_64_bits_are_reduced_as_well() {
        let huge = 10_i128.pow(30);
        assert_eq!(Ratio::new(3 * huge, 6 * huge), Ratio::new(1, 2));
        assert_eq!(Ratio::new(-3 * huge, 6 * huge).denominator(), 2);
        assert_eq!(Ratio::new(0, 6 * huge), Ratio::ZERO);
    }

    #[test]
    fn zero_is_not_below_zero() {
        let signs = [-1, 0, 1].map(|part| Ratio::new(part, 3).is_negative());
        assert_eq!(signs, [true, false, false]);
    }

    #[test]
    fn halves_round_away_from_zero_on_both_sides() {
        assert_eq!(Ratio::new(5, 1000).percent(0).to_string(), "1");
        assert_eq!(Ratio::new(-5, 1000).percent(0).to_string(), "-1");
        assert_eq!(Ratio::new(-4, 1000).percent(0).to_string(), "0");
    }
}
