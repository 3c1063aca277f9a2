//! Figures as they are shown: rounded once, with their unit, beside the exact value.

use crate::base::{Decimal, Money, Ratio};
use crate::figures::{Figure, FigureUnit, Rows, Value, measure_unit};
use crate::locale::Locale;
use crate::locale::format::{MoneyUnit, after_number, number};
use crate::model::contract::{measure, observation, target};
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
        Some(Value::Day(day)) => finished(figure, day.to_string(), "", 1, 0),
    }
}

fn percent(figure: Figure, ratio: Ratio, unit: &str) -> Shown {
    finished(figure, number(ratio.percent(1), 1), unit, 1, 1)
}

/// A published figure in the unit of its measure, with the decimals that the measure declares, else
/// those it was published with; money by magnitude. What qualifies it stays with it.
pub fn shown_published(dataset: &Dataset, figure: Figure, locale: Locale) -> Shown {
    shown_published_in(dataset, figure, None, locale)
}

/// The same with money in this unit: one unit per table.
pub(super) fn shown_published_in(dataset: &Dataset, figure: Figure, money: Option<MoneyUnit>, locale: Locale) -> Shown {
    let Some(Value::Published(value)) = figure.value else { return missing(figure) };
    let table = dataset.table(&measure::SPEC);
    let Some(row) = table.find(&figure.measure) else { return missing(figure) };
    let declared = table.integer(measure::DECIMALS, row).map(|places| places.clamp(0, 6) as u8);
    let qualifier = published_choice(dataset, &figure, observation::QUALIFIER, target::QUALIFIER);
    let status = published_choice(dataset, &figure, observation::STATUS, usize::MAX);
    let unit = measure_unit(dataset, row);
    let shown = if unit.yuan().is_some() {
        let amount = money_of(value);
        let by_magnitude = if qualifier.is_empty() { MoneyUnit::of } else { MoneyUnit::round };
        let money = money.unwrap_or_else(|| by_magnitude(amount, locale));
        let scaled = Ratio::new(amount.fen().into(), i128::from(money.yuan) * 100);
        let places = declared.map_or_else(|| places_of(scaled), |places| places.min(2));
        finished(figure, money.number(amount, places), &after_number(money.name, locale), money.yuan, places)
    } else {
        let places = declared.unwrap_or_else(|| places_of(value.ratio()));
        finished(figure, number(value, places), &after_number(unit_name(unit, locale), locale), 1, places)
    };
    Shown { qualifier: qualifier_word(qualifier, locale), remark: remark(status, locale), ..shown }
}

/// A published amount in 元 as money.
pub(super) fn money_of(yuan: Decimal) -> Money {
    Money::from_fen(i64::try_from(yuan.micro() / 10_000).unwrap_or(i64::MAX))
}

/// The decimals a number needs to be written in full, at most 6.
fn places_of(value: Ratio) -> u8 {
    let exact = value.rounded(6);
    (0..6).find(|&places| value.rounded(places) == exact).unwrap_or(6)
}

/// A choice of the row that a published figure leads with.
fn published_choice(dataset: &Dataset, figure: &Figure, of_observation: usize, of_target: usize) -> &'static str {
    let Rows::Table { table, rows } = &figure.rows else { return "" };
    let Some(&row) = rows.first() else { return "" };
    match *table {
        name if name == observation::SPEC.name => dataset.table(&observation::SPEC).choice(of_observation, row),
        name if name == target::SPEC.name && of_target != usize::MAX => {
            dataset.table(&target::SPEC).choice(of_target, row)
        }
        _ => "",
    }
}

/// Is a published figure a bound (超, 近), from which no rate can be computed?
pub(super) fn is_bound(dataset: &Dataset, figure: &Figure) -> bool {
    ["over", "under"].contains(&published_choice(dataset, figure, observation::QUALIFIER, target::QUALIFIER))
}

/// Is a published figure an estimate (约)?
pub(super) fn is_estimate(dataset: &Dataset, figure: &Figure) -> bool {
    published_choice(dataset, figure, observation::QUALIFIER, target::QUALIFIER) == "about"
}

/// 约, 超 or 近 as it stands before a number.
fn qualifier_word(qualifier: &str, locale: Locale) -> &'static str {
    let words = &locale.strings().unit;
    match qualifier {
        "about" => words.about,
        "over" => words.over,
        "under" => words.under,
        _ => "",
    }
}

/// How a value that was not published as it stands is marked after its unit.
const fn remark(status: &str, locale: Locale) -> &'static str {
    let words = &locale.strings().unit;
    match status.as_bytes() {
        b"derived" => words.derived,
        b"provisional" => words.provisional,
        _ => "",
    }
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
    Shown { text, unit, qualifier: "", remark: "", exact, scale: 1, places: 0, figure }
}

fn finished(figure: Figure, text: String, unit: &str, scale: i64, places: u8) -> Shown {
    let exact = figure.value.map(Value::exact).unwrap_or_default();
    Shown { text, unit: unit.to_owned(), qualifier: "", remark: "", exact, scale, places, figure }
}
