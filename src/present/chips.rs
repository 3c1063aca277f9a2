//! Choices in words: the chips that remove them, and the scope of an explanation.

use crate::locale::{Locale, word};
use crate::model::contract::{area, batch, organisation, project, sector};
use crate::model::{Dataset, Dimension};
use crate::nav::Filters;
use crate::present::Context;
use crate::present::spec::Chip;

/// The removable choices of a state.
pub fn chips(dataset: &Dataset, filters: &Filters, locale: Locale) -> Vec<Chip> {
    let chip = |(key, value): (Dimension, &str)| Chip {
        text: value_name(dataset, key, value, locale),
        key,
        value: value.to_owned(),
    };
    filters.iter().map(chip).collect()
}

/// A value of a dimension in words; the value itself where the package does not know it.
pub fn value_name(dataset: &Dataset, key: Dimension, value: &str, locale: Locale) -> String {
    let (spec, name, name_en) = match key {
        Dimension::Area => (&area::SPEC, area::NAME, area::NAME_EN),
        Dimension::Sector => (&sector::SPEC, sector::NAME, sector::NAME_EN),
        Dimension::SpecialHq | Dimension::AreaHq | Dimension::Unit => {
            (&organisation::SPEC, organisation::NAME, organisation::NAME_EN)
        }
        Dimension::Project => (&project::SPEC, project::NAME, project::NAME_EN),
        Dimension::Batch => (&batch::SPEC, batch::NAME, batch::NAME_EN),
        Dimension::List => return word("lists", value, locale).to_owned(),
        Dimension::Funding | Dimension::Authority | Dimension::Stage | Dimension::Light => {
            return word(key.as_str(), value, locale).to_owned();
        }
    };
    let table = dataset.table(spec);
    let Some(row) = table.find(value) else { return value.to_owned() };
    locale.pick(table.text(name, row), table.text(name_en, row)).to_owned()
}

/// A filtered scope in words: 龙岗区、示范项目; the home area's name where nothing is chosen.
pub fn scope_name(context: &Context, filters: &Filters) -> String {
    let mut names: Vec<String> =
        filters.iter().map(|(key, value)| value_name(context.dataset(), key, value, context.locale)).collect();
    if !filters.words.is_empty() {
        names.push(format!("“{}”", filters.words));
    }
    if names.is_empty() {
        return home_name(context);
    }
    names.join(if context.locale == Locale::ZhCn { "、" } else { ", " })
}

/// The name of the area the package is about.
pub fn home_name(context: &Context) -> String {
    let table = context.dataset().table(&area::SPEC);
    let name = |row| context.name(table.text(area::NAME, row), table.text(area::NAME_EN, row)).to_owned();
    context.home_area().map(name).unwrap_or_default()
}
