//! Definitions: of every figure, every published measure, every threshold.

use crate::figures::{FigureId, inputs_of};
use crate::locale::{Locale, figure_text, word};
use crate::model::contract::measure;
use crate::present::Known;
use crate::present::explain::filled;
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
    if inputs.is_empty() && text.formula.contains("{0}") { String::new() } else { filled(text.formula, inputs) }
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
    let strings = &locale.strings().data;
    let values = [
        (strings.watch_lead, thresholds.watch_lead_pp.to_string()),
        (strings.behind_lead, thresholds.behind_lead_pp.to_string().replace('-', "−")),
        (strings.watch_days, thresholds.watch_days.to_string()),
        (strings.behind_days, thresholds.behind_days.to_string()),
        (strings.small_percent, thresholds.small_plan_percent.to_string()),
        (strings.small_projects, thresholds.small_plan_projects.to_string()),
    ];
    values.into_iter().map(|(words, value)| template::filled(words, &[("n", &value)])).collect()
}
