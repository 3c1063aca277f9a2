//! Choices in words: the chips that remove them, and the scope of an explanation.

use crate::analysis::Light;
use crate::locale::{Locale, word};
use crate::model::contract::{area, batch, choices, organisation, project, sector};
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

/// The chosen values that the package does not know: an old link names a member that is no more.
pub fn unknown_values(dataset: &Dataset, filters: &Filters) -> Vec<(Dimension, String)> {
    let is_known = |key: Dimension, value: &str| match key {
        Dimension::Area => dataset.table(&area::SPEC).find(value).is_some(),
        Dimension::Sector => dataset.table(&sector::SPEC).find(value).is_some(),
        Dimension::SpecialHq | Dimension::AreaHq | Dimension::Unit => {
            dataset.table(&organisation::SPEC).find(value).is_some()
        }
        Dimension::Project => dataset.table(&project::SPEC).find(value).is_some(),
        Dimension::Batch => dataset.table(&batch::SPEC).find(value).is_some(),
        Dimension::List => choices::LISTS.contains(&value),
        Dimension::Funding => choices::FUNDING.contains(&value),
        Dimension::Authority => choices::AUTHORITY.contains(&value),
        Dimension::Stage => choices::STAGE.contains(&value),
        Dimension::Light => Light::parse(value).is_some(),
    };
    filters.iter().filter(|&(key, value)| !is_known(key, value)).map(|(key, value)| (key, value.to_owned())).collect()
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

/// A filtered scope as a sentence counts its projects: 望澜区 and 重大 of 望澜区107个重大项目.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Where; empty where only kinds of projects are chosen.
    pub place: String,
    /// Which kind of projects, as it stands before the noun; empty for all.
    pub kind: String,
}

/// What of a filtered scope says where, and what says which projects.
pub fn counted_scope(context: &Context, filters: &Filters) -> Counted {
    let locale = context.locale;
    let kinds: &[Dimension] = match locale {
        Locale::ZhCn => {
            &[Dimension::Light, Dimension::Stage, Dimension::Authority, Dimension::Funding, Dimension::List]
        }
        // The other words do not stand before a noun.
        Locale::En => &[Dimension::Funding, Dimension::List],
    };
    let is_kind = |key: Dimension| kinds.contains(&key) && filters.values(key).count() == 1;
    let mut rest = filters.clone();
    let mut kind = String::new();
    for key in kinds.iter().copied().filter(|&key| is_kind(key)) {
        for value in filters.values(key) {
            let name = value_name(context.dataset(), key, value, locale);
            kind.push_str(name.strip_suffix("项目").unwrap_or(&name));
            kind.push_str(locale.pick("", " "));
        }
        rest = rest.without_key(key);
    }
    let place = if rest.is_empty() { String::new() } else { scope_name(context, &rest) };
    Counted { place, kind }
}

/// The name of the area the package is about.
pub fn home_name(context: &Context) -> String {
    let table = context.dataset().table(&area::SPEC);
    let name = |row| context.name(table.text(area::NAME, row), table.text(area::NAME_EN, row)).to_owned();
    context.home_area().map(name).unwrap_or_default()
}
