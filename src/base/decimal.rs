//! Exact decimals of at most six places, for every value that is not money.

use std::fmt;

use crate::base::Ratio;

/// A decimal number in whole millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i128);

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// From whole millionths.
    pub const fn from_micro(micro: i128) -> Self {
        Self(micro)
    }

    /// From a whole number.
    pub const fn from_whole(whole: i64) -> Self {
        Self(whole as i128 * 1_000_000)
    }

    /// From digits with an optional leading `-` and at most one decimal point and six decimals.
    ///
    /// ```
    /// use yilan::base::Decimal;
    /// assert_eq!(Decimal::parse("-23.43"), Some(Decimal::from_micro(-23_430_000)));
    /// assert_eq!(Decimal::parse("0.123456"), Some(Decimal::from_micro(123_456)));
    /// assert_eq!(["", ".5", "1.", "1e3", "0.1234567"].map(Decimal::parse), [None; 5]);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, magnitude) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, fraction) = magnitude.split_once('.').unwrap_or((magnitude, "0"));
        let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !are_digits(whole) || !are_digits(fraction) || fraction.len() > 6 {
            return None;
        }
        let micro: i128 = format!("{whole}{fraction:0<6}").parse().ok()?;
        Some(Self(sign * micro))
    }

    /// In whole millionths.
    pub const fn micro(self) -> i128 {
        self.0
    }

    /// As an exact fraction.
    pub fn ratio(self) -> Ratio {
        Ratio::new(self.0, 1_000_000)
    }

    /// Rounded half away from zero to `places` decimals.
    ///
    /// ```
    /// use yilan::base::Decimal;
    /// assert_eq!(Decimal::from_micro(2_250_000).rounded(1).to_string(), "2.3");
    /// ```
    pub fn rounded(self, places: u8) -> Self {
        self.ratio().rounded(places)
    }

    /// With exactly `places` decimals, rounded half away from zero; never `-0`.
    pub fn fixed(self, places: u8) -> String {
        let rounded = self.rounded(places);
        let sign = if rounded.0 < 0 { "-" } else { "" };
        let magnitude = rounded.0.unsigned_abs();
        let whole = magnitude / 1_000_000;
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let fraction = format!("{:06}", magnitude % 1_000_000);
        format!("{sign}{whole}.{}", &fraction[..usize::from(places.min(6))])
    }

    /// For drawing only: never for a figure that is shown.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 1_000_000.0
    }
}

impl fmt::Display for Decimal {
    /// The shortest exact form: no trailing zeros, no exponent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.fixed(6);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}
