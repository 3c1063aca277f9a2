//! Numbers exactly: text to scaled whole numbers, never through floating point.

use crate::base::Code;

/// How numbers are punctuated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Before the decimals.
    pub decimal: char,
    /// Between groups of digits, where any.
    pub group: Option<char>,
}

impl Default for Marks {
    fn default() -> Self {
        Self { decimal: '.', group: None }
    }
}

/// The number times 10^`power`, which must be whole: ASCII digits, a leading `-`, one decimal
/// mark, group marks between digits; no exponent, no `+`. Zeros beyond the last place kept are
/// allowed.
///
/// # Errors
/// [`Code::TypeError`] for anything else, [`Code::TooPrecise`] for more decimals than `power`
/// keeps, [`Code::OutOfRange`] where the result does not fit.
///
/// ```
/// use yilan::load::{Marks, scaled};
/// assert_eq!(scaled("-12.5", 2, &Marks::default()), Ok(-1250));
/// assert!(scaled("1e3", 2, &Marks::default()).is_err());
/// ```
pub fn scaled(text: &str, power: u32, marks: &Marks) -> Result<i64, Code> {
    // The least value stands for an empty cell.
    let value = scaled_wide(text, power, marks)?;
    i64::try_from(value).ok().filter(|&value| value != i64::MIN).ok_or(Code::OutOfRange)
}

/// The same in as many bits as the largest amounts need.
pub(super) fn scaled_wide(text: &str, power: u32, marks: &Marks) -> Result<i128, Code> {
    let (negative, magnitude) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = magnitude.split_once(marks.decimal).unwrap_or((magnitude, ""));
    if whole.is_empty() || (fraction.is_empty() && whole.len() != magnitude.len()) {
        return Err(Code::TypeError);
    }
    let mut value: i128 = 0;
    for digit in grouped_digits(whole, marks.group) {
        value = appended(value, digit?)?;
    }
    let mut places = 0;
    for character in fraction.chars() {
        let digit = character.to_digit(10).ok_or(Code::TypeError)?;
        if places < power {
            value = appended(value, digit)?;
            places += 1;
        } else if digit != 0 {
            // Not before all is seen to be digits: "1.234abc" is no number at all.
            let digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
            return Err(if digits { Code::TooPrecise } else { Code::TypeError });
        }
    }
    let value = value.checked_mul(10_i128.pow(power - places)).ok_or(Code::OutOfRange)?;
    Ok(if negative { -value } else { value })
}

fn appended(value: i128, digit: u32) -> Result<i128, Code> {
    value.checked_mul(10).and_then(|value| value.checked_add(digit.into())).ok_or(Code::OutOfRange)
}

/// The digits of a whole part; a group mark must stand between two of them.
fn grouped_digits(whole: &str, group: Option<char>) -> impl Iterator<Item = Result<u32, Code>> {
    let mut before = None;
    let last = whole.chars().next_back();
    whole.chars().filter_map(move |character| {
        let previous = before.replace(character);
        if Some(character) == group {
            let between = previous.is_some_and(|c| c.is_ascii_digit()) && last.is_some_and(|c| c.is_ascii_digit());
            return (!between).then_some(Err(Code::TypeError));
        }
        Some(character.to_digit(10).ok_or(Code::TypeError))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_exact_in_every_unit() {
        let plain = Marks::default();
        assert_eq!(scaled("0.1", 2, &plain), Ok(10));
        assert_eq!(scaled("1.230000", 2, &plain), Ok(123));
        assert_eq!(scaled("0.000001", 6, &plain), Ok(1));
        assert_eq!(scaled("8942.5", 10, &plain), Ok(89_425_000_000_000));
        assert_eq!(scaled("0.001", 2, &plain), Err(Code::TooPrecise));
        assert_eq!(scaled("99999999999999999999", 2, &plain), Err(Code::OutOfRange));
        assert_eq!(scaled(&"9".repeat(60), 2, &plain), Err(Code::OutOfRange));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", ".", "1.", ".5", "+1", "1e3", "NaN", "INF", "１", "1 ", "1,000", "--1", "1.2.3", "1.234x"]
        {
            assert_eq!(scaled(text, 2, &Marks::default()), Err(Code::TypeError), "{text}");
        }
    }

    #[test]
    fn groups_stand_between_digits() {
        let marks = Marks { decimal: ',', group: Some('.') };
        assert_eq!(scaled("1.234.567,89", 2, &marks), Ok(123_456_789));
        for text in [".123", "1..2", "1.2.", "-.1"] {
            assert_eq!(scaled(text, 2, &marks), Err(Code::TypeError), "{text}");
        }
    }
}
