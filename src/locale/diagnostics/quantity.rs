//! A number with its unit, exactly as far as the file has it: no amount that differs may look equal.

use crate::locale::Locale;
use crate::locale::format::counted;

/// The number in a unit of the contract: in Chinese as the file gives it, in English money in yuan.
pub(super) fn text(locale: Locale, number: &str, unit: &str) -> String {
    match (locale, unit) {
        (Locale::ZhCn, "CNY") => format!("{number}元"),
        (Locale::ZhCn, "CNY_10K") => format!("{number}万元"),
        (Locale::ZhCn, "CNY_100M") => format!("{number}亿元"),
        (Locale::En, "CNY") => format!("CNY {}", grouped(number)),
        (Locale::En, "CNY_10K") => format!("CNY {}", grouped(&times_ten_to(number, 4))),
        (Locale::En, "CNY_100M") => format!("CNY {}", grouped(&times_ten_to(number, 8))),
        (_, "percent") => format!("{number}%"),
        (Locale::ZhCn, "percentage_point") => format!("{number}个百分点"),
        (Locale::En, "percentage_point") => counted("", &format!("{number} percentage [point|points]")),
        (Locale::ZhCn, "day") => format!("{number}天"),
        (Locale::En, "day") => counted("", &format!("{number} [day|days]")),
        (Locale::ZhCn, "m2") => format!("{number}平方米"),
        (Locale::En, "m2") => format!("{number} m²"),
        _ => number.to_owned(),
    }
}

/// The decimal with its point moved to the right.
fn times_ten_to(number: &str, power: usize) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{fraction:0<power$}");
    let (whole, fraction) = digits.split_at(whole.len() + power);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// With a comma between thousands.
fn grouped(number: &str) -> String {
    let digits = number.trim_start_matches('-');
    let whole = digits.split('.').next().unwrap_or_default().len();
    let mut text = number[..number.len() - digits.len()].to_owned();
    for (at, c) in digits.char_indices() {
        if at > 0 && at < whole && (whole - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(c);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_stay_exact() {
        let both = |number, unit| [Locale::ZhCn, Locale::En].map(|locale| text(locale, number, unit));
        assert_eq!(both("1280.5", "CNY_10K"), ["1280.5万元", "CNY 12,805,000"]);
        assert_eq!(both("-0.00000001", "CNY_100M"), ["-0.00000001亿元", "CNY -1"]);
        assert_eq!(both("0.0000000123", "CNY_100M"), ["0.0000000123亿元", "CNY 1.23"]);
        assert_eq!(both("12", "count"), ["12", "12"]);
    }
}
