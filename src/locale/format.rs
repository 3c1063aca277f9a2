//! Numbers, amounts, dates and periods as text.

use crate::base::{Day, Decimal, LooseDay, Money, Month, Period, Ratio};
use crate::locale::Locale;

/// The unit that a table, a chart or a sentence gives money in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MoneyUnit {
    /// How many 元 one of it is.
    pub yuan: i64,
    /// Its name.
    pub name: &'static str,
}

const ZH_UNITS: [MoneyUnit; 4] = [
    MoneyUnit { yuan: 1_000_000_000_000, name: "万亿元" },
    MoneyUnit { yuan: 100_000_000, name: "亿元" },
    MoneyUnit { yuan: 10_000, name: "万元" },
    MoneyUnit { yuan: 1, name: "元" },
];
const EN_UNITS: [MoneyUnit; 4] = [
    MoneyUnit { yuan: 1_000_000_000_000, name: "trillion yuan" },
    MoneyUnit { yuan: 1_000_000_000, name: "billion yuan" },
    MoneyUnit { yuan: 1_000_000, name: "million yuan" },
    MoneyUnit { yuan: 1, name: "yuan" },
];

impl MoneyUnit {
    /// The unit in which this amount reads best. 万亿元 begins at ten of them: a city's 6,912.4亿元
    /// stays in 亿元.
    ///
    /// ```
    /// use yilan::{base::Money, locale::{Locale, format::MoneyUnit}};
    /// assert_eq!(MoneyUnit::of(Money::from_yuan(691_240_000_000), Locale::ZhCn).name, "亿元");
    /// assert_eq!(MoneyUnit::of(Money::from_yuan(8_600_000), Locale::ZhCn).name, "万元");
    /// ```
    pub fn of(amount: Money, locale: Locale) -> Self {
        let units = Self::all(locale);
        let magnitude = amount.fen().unsigned_abs();
        let fits = |unit: &Self| {
            let factor: u64 = if unit.yuan >= 1_000_000_000_000 { 10 } else { 1 };
            magnitude >= unit.yuan.unsigned_abs().saturating_mul(100 * factor)
        };
        units.into_iter().find(fits).unwrap_or(units[3])
    }

    /// The unit of a round amount: 超1万亿元 rather than 超10,000亿元.
    ///
    /// ```
    /// use yilan::{base::Money, locale::{Locale, format::MoneyUnit}};
    /// assert_eq!(MoneyUnit::round(Money::from_yuan(1_000_000_000_000), Locale::ZhCn).name, "万亿元");
    /// assert_eq!(MoneyUnit::round(Money::from_yuan(300_000_000_000), Locale::ZhCn).name, "亿元");
    /// ```
    pub fn round(amount: Money, locale: Locale) -> Self {
        let units = Self::all(locale);
        let fits = |unit: &Self| amount.fen().unsigned_abs() >= unit.yuan.unsigned_abs().saturating_mul(100);
        units.into_iter().find(fits).unwrap_or(units[3])
    }

    const fn all(locale: Locale) -> [Self; 4] {
        match locale {
            Locale::ZhCn => ZH_UNITS,
            Locale::En => EN_UNITS,
        }
    }

    /// The unit of a scale that runs up to this amount: at least ten of it, so that one decimal tells
    /// its values apart.
    ///
    /// ```
    /// use yilan::{base::Money, locale::{Locale, format::MoneyUnit}};
    /// assert_eq!(MoneyUnit::of_scale(Money::from_yuan(1_800_000_000), Locale::ZhCn).name, "亿元");
    /// assert_eq!(MoneyUnit::of_scale(Money::from_yuan(120_000_000), Locale::ZhCn).name, "万元");
    /// ```
    pub fn of_scale(amount: Money, locale: Locale) -> Self {
        Self::of(Money::from_fen(amount.fen() / 10), locale)
    }

    /// The number of an amount in this unit.
    pub fn number(self, amount: Money, places: u8) -> String {
        number(self.scaled(amount).rounded(places), places)
    }

    /// An amount in this unit, exactly.
    pub fn scaled(self, amount: Money) -> Ratio {
        Ratio::new(amount.fen().into(), i128::from(self.yuan) * 100)
    }

    /// An amount with its unit, as a sentence has it.
    pub fn amount(self, amount: Money, places: u8, locale: Locale) -> String {
        format!("{}{}", self.number(amount, places), after_number(self.name, locale))
    }

    /// The decimals that suit this unit: none for 元, one otherwise.
    pub const fn places(self) -> u8 {
        if self.yuan == 1 { 0 } else { 1 }
    }

    /// The decimals that an amount needs: more than suit the unit where it would read as nothing.
    ///
    /// ```
    /// use yilan::{base::Money, locale::{Locale, format::MoneyUnit}};
    /// let unit = MoneyUnit::of(Money::from_yuan(300_000_000), Locale::ZhCn);
    /// let places = [0, 4_002_000, 5_000_000].map(|yuan| unit.places_for(Money::from_yuan(yuan)));
    /// assert_eq!(places, [1, 2, 1], "0.0, 0.04, 0.1亿元");
    /// ```
    pub fn places_for(self, amount: Money) -> u8 {
        let is_seen = |places: &u8| self.scaled(amount).rounded(*places) != Decimal::ZERO;
        (self.places()..=4).find(is_seen).filter(|_| amount != Money::ZERO).unwrap_or(self.places())
    }
}

/// A unit as it follows its number: in English after a space that does not break, in Chinese at
/// once.
pub fn after_number(unit: &str, locale: Locale) -> String {
    match locale {
        Locale::En if !unit.is_empty() && unit != "%" => format!("\u{a0}{unit}"),
        _ => unit.to_owned(),
    }
}

/// A number with thousands separators, exactly `places` decimals and a real minus sign.
///
/// ```
/// use yilan::{base::Decimal, locale::format::number};
/// assert_eq!(number(Decimal::from_whole(-6912), 1), "−6,912.0");
/// ```
pub fn number(value: Decimal, places: u8) -> String {
    let fixed = value.fixed(places);
    let (sign, digits) = fixed.strip_prefix('-').map_or(("", fixed.as_str()), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut grouped = String::from(sign);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

/// A piece of a template with the form of each `[one|many]` that goes with the number said last.
///
/// ```
/// use yilan::locale::format::counted;
/// assert_eq!(counted("It is 1", " [day|days] overdue"), " day overdue");
/// assert_eq!(counted("It is 1,001", " [day|days] overdue"), " days overdue");
/// assert_eq!(counted("", "21 [row|rows], 1 [file|files] [x]"), "21 rows, 1 file [x]");
/// ```
pub fn counted(said: &str, piece: &str) -> String {
    let mut filled = String::new();
    let mut rest = piece;
    while let Some((before, after)) = rest.split_once('[') {
        filled.push_str(before);
        let forms = after.split_once(']').and_then(|(forms, after)| Some((forms.split_once('|')?, after)));
        let Some(((one, many), after)) = forms else {
            filled.push('[');
            rest = after;
            continue;
        };
        let is_one = ends_with_one(&filled).or_else(|| ends_with_one(said)).unwrap_or_default();
        filled.push_str(if is_one { one } else { many });
        rest = after;
    }
    filled + rest
}

/// Is the last number of a text 1? Nothing where it has none.
fn ends_with_one(text: &str) -> Option<bool> {
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let is_part = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let start = text[..end].rfind(|c: char| !is_part(c)).map_or(0, |at| at + 1);
    Some(text[..end].get(start..) == Some("1"))
}

/// A whole number with thousands separators.
pub fn count(value: i64) -> String {
    number(Decimal::from_whole(value), 0)
}

/// A size in bytes: 812 kB, 1.4 MB.
pub fn bytes(size: u64) -> String {
    let kilobytes = size.div_ceil(1_000);
    if kilobytes < 1_000 {
        return format!("{kilobytes} kB");
    }
    let megabytes = Ratio::new(size.into(), 1_000_000).rounded(1);
    format!("{} MB", number(megabytes, 1))
}

/// A month: 2023年9月, September 2023.
pub fn month(month: Month, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("{}年{}月", month.year(), month.number()),
        Locale::En => format!("{} {}", MONTHS[month.number() as usize - 1], month.year()),
    }
}

/// A month of a known year, as an axis has it; January and February stand together: 1—2月.
pub fn month_of_year(number: u32, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("{number}月"),
        Locale::En => MONTHS[(number as usize).clamp(1, 12) - 1][..3].to_owned(),
    }
}

/// A month of a known year within a sentence, in full.
pub fn month_name(number: u32, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("{number}月"),
        Locale::En => MONTHS[(number as usize).clamp(1, 12) - 1].to_owned(),
    }
}

/// Cumulated months of a year, as official sentences have them: 1—9月, 1—2月, 1月, 全年.
pub fn cumulated(month: Month, locale: Locale) -> String {
    match (locale, month.number()) {
        (Locale::ZhCn, 1) => "1月".to_owned(),
        (Locale::ZhCn, 12) => "全年".to_owned(),
        (Locale::ZhCn, number) => format!("1—{number}月"),
        (Locale::En, 1) => "In January".to_owned(),
        (Locale::En, 12) => "In the full year".to_owned(),
        (Locale::En, number) => format!("January–{}", MONTHS[number as usize - 1]),
    }
}

/// The months of a year up to one, without the year: 1—9月.
pub fn months_of_year(month: Month, locale: Locale) -> String {
    let short = |at: Month| &MONTHS[at.number() as usize - 1][..3];
    match locale {
        Locale::En if month.number() == 1 => short(month).to_owned(),
        Locale::En => format!("Jan–{}", short(month)),
        Locale::ZhCn => cumulated(month, locale),
    }
}

/// A period: 2023年, 2023年一季度, 2023年1—9月.
pub fn period(period: Period, locale: Locale) -> String {
    const QUARTERS: [&str; 4] = ["一", "二", "三", "四"];
    match (period, locale) {
        (Period::Year(year), Locale::ZhCn) => format!("{year}年"),
        (Period::Year(year), Locale::En) => year.to_string(),
        (Period::Quarter(year, quarter), Locale::ZhCn) => format!("{year}年{}季度", QUARTERS[quarter as usize - 1]),
        (Period::Quarter(year, quarter), Locale::En) => format!("Q{quarter} {year}"),
        (Period::Month(at), _) => month(at, locale),
        (Period::Span(from, to), Locale::ZhCn) if from.year() == to.year() => {
            format!("{}年{}—{}月", from.year(), from.number(), to.number())
        }
        (Period::Span(from, to), Locale::En) if from.year() == to.year() => {
            format!(
                "{}–{} {}",
                &MONTHS[from.number() as usize - 1][..3],
                &MONTHS[to.number() as usize - 1][..3],
                to.year()
            )
        }
        (Period::Span(from, to), _) => format!("{}—{}", month(from, locale), month(to, locale)),
    }
}

/// A day of a known year: 9月30日, 30 Sep.
pub fn day_of_year(day: Day, locale: Locale) -> String {
    let month = month_of_year(day.month_number(), locale);
    match locale {
        Locale::ZhCn => format!("{month}{}日", day.day_of_month()),
        Locale::En => format!("{} {month}", day.day_of_month()),
    }
}

/// A day as precise as it was written: 2032年, 2032-03, 2032-03-15.
///
/// ```
/// use yilan::{base::LooseDay, locale::{Locale, format::loose_day}};
/// assert_eq!(loose_day(LooseDay::Year(2032), Locale::ZhCn), "2032年");
/// assert_eq!(loose_day(LooseDay::Year(2032), Locale::En), "2032");
/// ```
pub fn loose_day(date: LooseDay, locale: Locale) -> String {
    match (date, locale) {
        (LooseDay::Year(year), Locale::ZhCn) => format!("{year}年"),
        (date, _) => date.to_string(),
    }
}

/// A day: 2023年9月30日, 30 September 2023.
pub fn day(day: Day, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("{}年{}月{}日", day.year(), day.month_number(), day.day_of_month()),
        Locale::En => format!("{} {} {}", day.day_of_month(), MONTHS[day.month_number() as usize - 1], day.year()),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_and_zero_has_no_sign() {
        assert_eq!(number(Decimal::from_micro(1_234_567_890_000), 2), "1,234,567.89");
        assert_eq!(number(Decimal::from_micro(-40_000), 1), "0.0");
        assert_eq!(count(999), "999");
        assert_eq!(count(-1000), "−1,000");
    }

    #[test]
    fn amounts_choose_their_unit_by_magnitude() {
        let names = [99, 10_000, 100_000_000, 9_999_900_000_000, 10_000_000_000_000]
            .map(|yuan| MoneyUnit::of(Money::from_yuan(yuan), Locale::ZhCn).name);
        assert_eq!(names, ["元", "万元", "亿元", "亿元", "万亿元"]);
    }
}
