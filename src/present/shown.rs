//! Figures as they are shown: rounded once, with their unit, beside the exact value.

use crate::base::{Decimal, Money, Qualifier, Ratio};
use crate::figures::{Figure, FigureUnit, Rows, Value, measure_unit};
use crate::locale::Locale;
use crate::locale::format::{MoneyUnit, after_number, number};
use crate::model::contract::{measure, observation};
use crate::model::{Dataset, Unit};
use crate::present::spec::Shown;

/// The most decimals of an amount in a column: what official tables have.
const MOST_PLACES: u8 = 2;

/// What stands where there is no figure.
pub const NOTHING: &str = "—";

/// A figure of the ledger, money in the unit that suits it.
pub fn shown(figure: Figure, locale: Locale) -> Shown {
    let unit = match figure.value {
        Some(Value::Money(amount)) => MoneyUnit::of(amount, locale),
        _ => MoneyUnit::of(Money::ZERO, locale),
    };
    match figure.value {
        // 超40亿元 rather than 超40.0亿元: what is round stays round.
        Some(Value::Money(amount)) if figure.qualifier != Qualifier::Exact => {
            let places = if is_rough_sum(&figure, unit.scaled(amount)) {
                0
            } else {
                places_of(unit.scaled(amount)).min(unit.places())
            };
            money_shown(figure, amount, unit, places, locale)
        }
        _ => shown_in(figure, unit, locale),
    }
}

/// Is it a sum of amounts of which some were but roughly published? Of hundreds none of its decimals
/// means anything.
fn is_rough_sum(figure: &Figure, scaled: Ratio) -> bool {
    let is_sum = figure.rows == Rows::Projects && figure.qualifier == Qualifier::About;
    is_sum && scaled >= Ratio::new(100, 1)
}

/// A figure as the ledger has it: money with every decimal that was published.
pub fn shown_whole(figure: Figure, locale: Locale) -> Shown {
    let Some(Value::Money(amount)) = figure.value else { return shown(figure, locale) };
    let unit = MoneyUnit::of(amount, locale);
    let places = places_of(unit.scaled(amount));
    money_shown(figure, amount, unit, places, locale)
}

/// A figure of the ledger, money in this unit: one unit per table and chart.
pub fn shown_in(figure: Figure, unit: MoneyUnit, locale: Locale) -> Shown {
    match figure.value {
        None => missing(figure),
        Some(Value::Money(amount)) => money_shown(figure, amount, unit, unit.places_for(amount), locale),
        Some(Value::Share(ratio)) => qualified(percent(figure, ratio, "%"), locale),
        Some(Value::Points(ratio)) => {
            let unit = after_number(locale.strings().unit.percentage_point, locale);
            qualified(percent(figure, ratio, &unit), locale)
        }
        Some(Value::Count(count)) => {
            let unit = if figure.id.unit() == FigureUnit::Day { days_unit(count, locale) } else { "" };
            finished(figure, number(Decimal::from_whole(count), 0), &after_number(unit, locale), 1, 0)
        }
        Some(Value::Published(value)) if figure.id.unit() == FigureUnit::SquareMetre => {
            let places = places_of(value.ratio());
            let name = after_number(unit_name(Unit::SquareMetre, locale), locale);
            finished(figure, number(value, places), &name, 1, places)
        }
        Some(Value::Published(value)) => finished(figure, number(value, 1), "", 1, 1),
        Some(Value::Day(day)) => finished(figure, day.to_string(), "", 1, 0),
    }
}

fn money_shown(figure: Figure, amount: Money, unit: MoneyUnit, places: u8, locale: Locale) -> Shown {
    let name = after_number(unit.name, locale);
    qualified(finished(figure, unit.number(amount, places), &name, unit.yuan, places), locale)
}

fn percent(figure: Figure, ratio: Ratio, unit: &str) -> Shown {
    finished(figure, number(ratio.percent(1), 1), unit, 1, 1)
}

/// A published figure in the unit of its measure, with the decimals that the measure declares, else
/// those it was published with; money by magnitude. What qualifies it stays with it.
pub fn shown_published(dataset: &Dataset, figure: Figure, locale: Locale) -> Shown {
    shown_published_in(dataset, figure, None, locale)
}

/// How the published amounts of one column are written: in one unit, all with the decimals that the longest
/// needs, at most two, so that their digits stand below each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyColumn {
    /// What suits the largest.
    pub unit: MoneyUnit,
    places: u8,
}

impl MoneyColumn {
    /// Of these published figures; nothing without any. What is only 约 so much has decimals of its own.
    pub fn of(figures: impl Iterator<Item = Figure>, locale: Locale) -> Option<Self> {
        let amount = |figure: Figure| Some((money_of(figure.value?.decimal()), figure.qualifier));
        let amounts: Vec<(Money, Qualifier)> = figures.filter_map(amount).collect();
        let unit = MoneyUnit::of(amounts.iter().map(|&(amount, _)| amount).max()?, locale);
        let exact = amounts.iter().filter(|(_, qualifier)| *qualifier == Qualifier::Exact);
        let needed = exact.map(|&(amount, _)| places_of(unit.scaled(amount)));
        Some(Self { unit, places: needed.max().unwrap_or_default().min(MOST_PLACES) })
    }
}

/// The same within a column of money.
pub fn shown_published_in(dataset: &Dataset, figure: Figure, column: Option<MoneyColumn>, locale: Locale) -> Shown {
    let Some(Value::Published(value)) = figure.value else { return missing(figure) };
    let table = dataset.table(&measure::SPEC);
    let Some(row) = table.find(&figure.measure) else { return missing(figure) };
    let declared = table.integer(measure::DECIMALS, row).map(|places| places.clamp(0, 6) as u8);
    let status = status(dataset, &figure);
    let unit = measure_unit(dataset, row);
    let shown = if unit.yuan().is_some() {
        let amount = money_of(value);
        let is_round = figure.qualifier != Qualifier::Exact;
        let by_magnitude = if is_round { MoneyUnit::round } else { MoneyUnit::of };
        let money = column.map_or_else(|| by_magnitude(amount, locale), |column| column.unit);
        // 约1,675 was not published to the last digit: it has the decimals it came with.
        let aligned = column.filter(|_| !is_round);
        let own = places_of(money.scaled(amount));
        let would_be_none = |places: u8| amount != Money::ZERO && money.scaled(amount).rounded(places) == Decimal::ZERO;
        let needed = || aligned.map(|column| column.places).filter(|&places| !would_be_none(places)).unwrap_or(own);
        let places = declared.map_or_else(needed, |places| places.min(MOST_PLACES));
        money_shown(figure, amount, money, places, locale)
    } else {
        let places = declared.unwrap_or_else(|| places_of(value.ratio()));
        let name = after_number(unit_name(unit, locale), locale);
        qualified(finished(figure, number(value, places), &name, 1, places), locale)
    };
    Shown { remark: remark(status, locale), ..shown }
}

/// A published amount in 元 as money.
fn money_of(yuan: Decimal) -> Money {
    Money::from_fen(i64::try_from(yuan.micro() / 10_000).unwrap_or(i64::MAX))
}

/// The decimals a number needs to be written in full, at most 6.
fn places_of(value: Ratio) -> u8 {
    let exact = value.rounded(6);
    (0..6).find(|&places| value.rounded(places) == exact).unwrap_or(6)
}

/// The status of the row that a published figure leads with.
fn status(dataset: &Dataset, figure: &Figure) -> &'static str {
    match &figure.rows {
        Rows::Table { table, rows } if *table == observation::SPEC.name => {
            rows.first().map_or("", |&row| dataset.table(&observation::SPEC).choice(observation::STATUS, row))
        }
        _ => "",
    }
}

/// With 约, 超 or 近 before its number.
fn qualified(shown: Shown, locale: Locale) -> Shown {
    let words = &locale.strings().unit;
    let qualifier = match shown.figure.qualifier {
        Qualifier::Exact => "",
        Qualifier::About => words.about,
        Qualifier::Over => words.over,
        Qualifier::Under => words.under,
    };
    Shown { qualifier, ..shown }
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

/// 天 as it follows so many of them.
pub(super) const fn days_unit(days: i64, locale: Locale) -> &'static str {
    let words = &locale.strings().unit;
    if days == 1 || days == -1 { words.one_day } else { words.day }
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
    Shown { text, unit, qualifier: "", remark: "", exact, scale: 1, places: 0, figure: figure.into() }
}

fn finished(figure: Figure, text: String, unit: &str, scale: i64, places: u8) -> Shown {
    let exact = figure.value.map(Value::exact).unwrap_or_default();
    Shown { text, unit: unit.to_owned(), qualifier: "", remark: "", exact, scale, places, figure: figure.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::FigureId;

    #[test]
    fn a_sum_of_rough_amounts_is_rough() {
        let total = |qualifier, yuan| {
            let value = Some(Value::Money(Money::from_yuan(yuan)));
            let figure = Figure { qualifier, ..Figure::ledger(FigureId::TotalInvestment, value, "") };
            shown(figure, Locale::ZhCn).said()
        };
        assert_eq!(total(Qualifier::About, 27_430_000_000), "约274亿元");
        assert_eq!(total(Qualifier::Exact, 27_430_000_000), "274.3亿元");
        // Of a few 亿元 a decimal still says something.
        assert_eq!(total(Qualifier::About, 4_050_000_000), "约40.5亿元");
    }
}
