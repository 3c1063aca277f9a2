//! Definitions: of every figure, every published measure, every threshold.

use crate::figures::{FigureId, inputs_of};
use crate::locale::pages::data::DataStrings;
use crate::locale::{Locale, figure_text, word};
use crate::model::contract::measure;
use crate::present::Known;
use crate::present::explain::substituted;
use crate::present::legend::lead_lines;
use crate::present::template;

/// A name with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name on screen.
    pub name: String,
    /// The name in reports.
    pub id: String,
    /// What it means.
    pub meaning: String,
    /// Its formula in words; empty for what is published as it stands.
    pub formula: String,
}

/// Every figure of the registry.
pub fn figure_definitions(locale: Locale) -> Vec<Definition> {
    let definition = |id: &FigureId| {
        let text = figure_text(id.as_str(), locale)?;
        Some(Definition {
            name: text.name.to_owned(),
            id: id.as_str().to_owned(),
            meaning: text.definition.to_owned(),
            formula: formula_in_words(*id, locale),
        })
    };
    FigureId::ALL.iter().filter_map(definition).collect()
}

/// The formula of a figure, its inputs by their names.
fn formula_in_words(id: FigureId, locale: Locale) -> String {
    let Some(text) = figure_text(id.as_str(), locale) else { return String::new() };
    let name = |input: &FigureId| figure_text(input.as_str(), locale).map_or("", |text| text.name).to_owned();
    let inputs: Vec<String> = inputs_of(id).iter().map(name).collect();
    if inputs.is_empty() && text.formula.contains("{0}") { String::new() } else { substituted(text.formula, inputs) }
}

/// Every published measure of the package.
pub fn measure_definitions(known: &Known, locale: Locale) -> Vec<Definition> {
    let table = known.dataset.table(&measure::SPEC);
    let definition = |row: u32| {
        let kind = word("kind", table.choice(measure::KIND, row), locale);
        let unit = word("unit", table.choice(measure::UNIT, row), locale);
        Definition {
            name: locale.pick(table.text(measure::NAME, row), table.text(measure::NAME_EN, row)).to_owned(),
            id: table.key(row),
            meaning: format!("{kind} · {unit}"),
            formula: String::new(),
        }
    };
    table.rows().map(definition).collect()
}

/// The conventions in force, each with its value.
pub fn threshold_lines(known: &Known, locale: Locale) -> Vec<String> {
    let thresholds = &known.dataset.package.thresholds;
    let (strings, lights) = (&locale.strings().data, &locale.strings().light);
    let percent = thresholds.small_plan_percent.to_string();
    let projects = thresholds.small_plan_projects.to_string();
    let [watch, behind] = lead_lines(thresholds, locale);
    vec![
        watch,
        behind,
        days_line(thresholds.watch_days, lights.watch, strings),
        days_line(thresholds.behind_days, lights.behind, strings),
        template::filled(strings.small_percent, &[("n", &percent)]),
        template::filled(strings.small_projects, &[("n", &projects)]),
    ]
}

/// 逾期超过30天为滞后.
fn days_line(limit: i64, light: &str, strings: &DataStrings) -> String {
    let words = if limit == 0 { strings.days_any } else { strings.days_over };
    template::filled(words, &[("n", &limit.to_string()), ("light", light)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_of_days_are_said_as_they_count() {
        let days = |limit, locale: Locale| days_line(limit, locale.strings().light.watch, &locale.strings().data);
        assert_eq!(days(0, Locale::ZhCn), "有逾期事项为关注");
        assert_eq!(days(7, Locale::ZhCn), "逾期超过7天为关注");
        assert!(days(1, Locale::En).starts_with("Overdue by more than 1 day: "));
    }
}
