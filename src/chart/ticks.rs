//! Nice numbers along an axis: steps of 1, 2 or 5 times a power of ten, found without logarithms so
//! that every machine finds the same.

/// The largest power of ten considered, either way; beyond it `f64` itself ends.
const LARGEST_POWER: i32 = 300;
/// No axis carries more ticks than this.
const MOST: f64 = 200.0;

/// The ticks of an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticks {
    /// Ascending, all within the axis.
    pub values: Vec<f64>,
    /// How many decimals tell neighbours apart.
    pub decimals: usize,
    mantissa: f64,
    power: i32,
}

impl Ticks {
    /// About `count` ticks between `low` and `high`; none where there is no room between them.
    ///
    /// ```
    /// use yilan::chart::Ticks;
    /// assert_eq!(Ticks::new(0.0, 9_580.0, 5).values, [0.0, 2_000.0, 4_000.0, 6_000.0, 8_000.0]);
    /// ```
    pub fn new(low: f64, high: f64, count: usize) -> Self {
        let raw = (high - low) / count.max(1) as f64;
        if !(raw.is_finite() && raw > 0.0) {
            return Self { values: Vec::new(), decimals: 0, mantissa: 1.0, power: 0 };
        }
        let (mantissa, power) = nice_step(raw);
        let mut ticks = Self { values: Vec::new(), decimals: usize::try_from(-power).unwrap_or(0), mantissa, power };
        // A hair's breadth keeps a tick that rounding put just outside.
        let first = (ticks.steps(low) - 1e-9).ceil();
        let last = (ticks.steps(high) + 1e-9).floor();
        let mut index = first;
        while index <= last && index - first < MOST {
            ticks.values.push(ticks.at(index));
            index += 1.0;
        }
        ticks
    }

    /// The nearest ticks at or outside `low` and `high`.
    pub fn around(&self, low: f64, high: f64) -> (f64, f64) {
        if self.values.is_empty() {
            return (low, high);
        }
        (self.at((self.steps(low) + 1e-9).floor()), self.at((self.steps(high) - 1e-9).ceil()))
    }

    /// Each tick as text.
    pub fn texts(&self) -> impl Iterator<Item = String> {
        self.values.iter().map(|&value| figure(value, self.decimals))
    }

    /// The tick with a number; whole steps are exact, fractions are divided once.
    fn at(&self, index: f64) -> f64 {
        let steps = index * self.mantissa;
        let value = if self.power >= 0 { steps * power_of_ten(self.power) } else { steps / power_of_ten(-self.power) };
        value + 0.0
    }

    fn steps(&self, value: f64) -> f64 {
        let scaled = if self.power >= 0 { value / power_of_ten(self.power) } else { value * power_of_ten(-self.power) };
        scaled / self.mantissa
    }
}

/// The least of 1, 2, 5 × 10ⁿ that is not below `raw`, as mantissa and power.
fn nice_step(raw: f64) -> (f64, i32) {
    let mut power = 0;
    let mut mantissa = raw;
    while mantissa >= 10.0 && power < LARGEST_POWER {
        power += 1;
        mantissa = raw / power_of_ten(power);
    }
    while mantissa < 1.0 && power > -LARGEST_POWER {
        power -= 1;
        mantissa = raw * power_of_ten(-power);
    }
    [1.0, 2.0, 5.0]
        .into_iter()
        .find(|&nice| mantissa <= nice * (1.0 + 1e-9))
        .map_or((1.0, power + 1), |nice| (nice, power))
}

fn power_of_ten(power: i32) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

/// A number with a comma at every thousand and a true minus.
///
/// ```
/// use yilan::chart::figure;
/// assert_eq!(figure(-12345.67, 1), "−12,345.7");
/// assert_eq!(figure(-0.04, 1), "0.0");
/// ```
pub fn figure(value: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = digits.split_once('.').map_or((digits.as_str(), ""), |(whole, fraction)| (whole, fraction));
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if value < 0.0 && digits.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        text.push('−');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check_ticks(low: f64, high: f64, count: usize, expected: &str) {
        assert_eq!(Ticks::new(low, high, count).texts().collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn ticks_are_nice_numbers() {
        check_ticks(0.0, 97.0, 5, "0 20 40 60 80");
        check_ticks(0.0, 9_580.0, 4, "0 5,000");
        check_ticks(-3.2, 6.1, 5, "−2 0 2 4 6");
        check_ticks(0.0, 0.7, 7, "0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7");
        check_ticks(19.0, 20.0, 4, "19.0 19.5 20.0");
        check_ticks(5.0, 5.0, 4, "");
        check_ticks(0.0, f64::NAN, 4, "");
        check_ticks(0.0, f64::INFINITY, 4, "");
        assert!(!Ticks::new(0.0, 1e300, 4).values.is_empty());
        assert!(!Ticks::new(0.0, 1e-280, 4).values.is_empty());
    }

    proptest! {
        #[test]
        fn ticks_ascend_within_the_axis_in_a_sensible_number(low in -1e9..1e9, span in 1e-6..1e9, count in 2_usize..12) {
            let ticks = Ticks::new(low, low + span, count);
            let slack = 1e-7 * span + 1e-12 * low.abs();
            prop_assert!(ticks.values.len() <= count + 1);
            prop_assert!(ticks.values.len() as f64 >= (count as f64 / 2.5).floor() - 1.0);
            prop_assert!(ticks.values.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(ticks.values.iter().all(|tick| *tick >= low - slack && *tick <= low + span + slack));
        }
    }
}
