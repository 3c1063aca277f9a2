//! Figures as they are shown: rounded once, with their unit, beside the exact value.

use crate::base::{Decimal, Money, Ratio};
use crate::figures::{Figure, FigureUnit, Value, measure_unit};
use crate::locale::Locale;
use crate::locale::format::{MoneyUnit, after_number, number};
use crate::model::contract::measure;
use crate::model::{Dataset, Unit};
use crate::present::spec::Shown;

/// What stands where there is no figure.
pub const NOTHING: &str = "—";

/// A figure of the ledger, money in the unit that suits it.
pub fn shown(figure: Figure, locale: Locale) -> Shown {
    let unit = match figure.value {
        Some(Value::Money(amount)) => MoneyUnit::of(amount, locale),
        _ => MoneyUnit::of(Money::ZERO, locale),
    };
    shown_in(figure, unit, locale)
}

/// A figure of the ledger, money in this unit: one unit per table and chart.
pub fn shown_in(figure: Figure, unit: MoneyUnit, locale: Locale) -> Shown {
    match figure.value {
        None => missing(figure),
        Some(Value::Money(amount)) => {
            let places = unit.places();
            finished(figure, unit.number(amount, places), &after_number(unit.name, locale), unit.yuan, places)
        }
        Some(Value::Share(ratio)) => percent(figure, ratio, "%"),
        Some(Value::Points(ratio)) => {
            percent(figure, ratio, &after_number(locale.strings().unit.percentage_point, locale))
        }
        Some(Value::Count(count)) => {
            let unit = if figure.id.unit() == FigureUnit::Day { locale.strings().unit.day } else { "" };
            finished(figure, number(Decimal::from_whole(count), 0), &after_number(unit, locale), 1, 0)
        }
        Some(Value::Published(value)) => finished(figure, number(value, 1), "", 1, 1),
    }
}

fn percent(figure: Figure, ratio: Ratio, unit: &str) -> Shown {
    finished(figure, number(ratio.percent(1), 1), unit, 1, 1)
}

/// A published figure in the unit and with the decimals of its measure; money by magnitude.
pub fn shown_published(dataset: &Dataset, figure: Figure, locale: Locale) -> Shown {
    let Some(Value::Published(value)) = figure.value else { return missing(figure) };
    let table = dataset.table(&measure::SPEC);
    let Some(row) = table.find(&figure.measure) else { return missing(figure) };
    let places = table.integer(measure::DECIMALS, row).map_or(1, |places| places.clamp(0, 6) as u8);
    let unit = measure_unit(dataset, row);
    if unit.yuan().is_some() {
        let fen = i64::try_from(value.micro() / 10_000).unwrap_or(i64::MAX);
        let money = MoneyUnit::of(Money::from_fen(fen), locale);
        let places = places.min(2);
        let text = money.number(Money::from_fen(fen), places);
        return finished(figure, text, &after_number(money.name, locale), money.yuan, places);
    }
    finished(figure, number(value, places), &after_number(unit_name(unit, locale), locale), 1, places)
}

/// A unit's name on screen.
pub const fn unit_name(unit: Unit, locale: Locale) -> &'static str {
    let strings = locale.strings();
    match unit {
        Unit::Yuan => strings.unit.yuan,
        Unit::TenThousandYuan => strings.unit.ten_thousand_yuan,
        Unit::HundredMillionYuan => strings.unit.hundred_million_yuan,
        Unit::Percent => "%",
        Unit::PercentagePoint => strings.unit.percentage_point,
        Unit::Day => strings.unit.day,
        Unit::SquareMetre => strings.unit.square_metre,
        Unit::Count => "",
    }
}

/// The absolute value of a figure: for words that carry the sign themselves (下降, 慢于).
pub fn without_sign(mut shown: Shown) -> Shown {
    shown.text = shown.text.trim_start_matches('−').to_owned();
    shown
}

/// With a sign before a positive number, for leads and changes in tables.
pub fn with_sign(mut shown: Shown) -> Shown {
    let is_positive = shown.text.chars().any(|c| ('1'..='9').contains(&c)) && !shown.text.starts_with('−');
    if is_positive && shown.text != NOTHING {
        shown.text.insert(0, '+');
    }
    shown
}

/// With an arrow in place of the sign, for changes of rank; what has not moved is said by a dash.
pub fn with_arrow(mut shown: Shown) -> Shown {
    let is_level = !shown.text.chars().any(|c| ('1'..='9').contains(&c));
    shown.text = match shown.text.strip_prefix('−') {
        _ if is_level => NOTHING.to_owned(),
        Some(lost) => format!("↓{lost}"),
        None => format!("↑{}", shown.text),
    };
    shown
}

fn missing(figure: Figure) -> Shown {
    let (text, unit, exact) = (NOTHING.to_owned(), String::new(), String::new());
    Shown { text, unit, exact, scale: 1, places: 0, figure }
}

fn finished(figure: Figure, text: String, unit: &str, scale: i64, places: u8) -> Shown {
    let exact = figure.value.map(|value| value.decimal().to_string()).unwrap_or_default();
    Shown { text, unit: unit.to_owned(), exact, scale, places, figure }
}
