//! Definitions: of every figure, every published measure, every threshold.

use crate::figures::FigureId;
use crate::locale::{Locale, figure_text, word};
use crate::model::contract::measure;
use crate::present::Known;

/// A name with its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name on screen.
    pub name: String,
    /// The name in reports.
    pub id: String,
    /// What it means.
    pub meaning: String,
}

/// Every figure of the registry.
pub fn figure_definitions(locale: Locale) -> Vec<Definition> {
    let definition = |id: &FigureId| {
        let text = figure_text(id.as_str(), locale)?;
        Some(Definition { name: text.name.to_owned(), id: id.as_str().to_owned(), meaning: text.definition.to_owned() })
    };
    FigureId::ALL.iter().filter_map(definition).collect()
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
    values.into_iter().map(|(template, value)| template.replace("{}", &value)).collect()
}
