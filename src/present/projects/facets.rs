//! The facets: for each dimension its values with the number of projects each would leave.

use crate::locale::word;
use crate::model::Dimension;
use crate::model::contract::{area, choices, project, sector};
use crate::present::Context;
use crate::present::chips::value_name;

/// A dimension to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The dimension.
    pub key: Dimension,
    /// Its name.
    pub title: &'static str,
    /// Its values.
    pub choices: Vec<FacetChoice>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetChoice {
    /// Its value in the filter.
    pub value: String,
    /// In words.
    pub text: String,
    /// The projects it would leave, the other filters holding.
    pub count: usize,
    /// Is it chosen?
    pub is_chosen: bool,
}

/// The facets of the lists, those with fewer than two values left out.
pub fn facets(context: &Context) -> Vec<Facet> {
    let strings = &context.strings().projects;
    let dimensions = [
        (Dimension::List, strings.facet_list),
        (Dimension::Light, strings.facet_light),
        (Dimension::Stage, strings.facet_stage),
        (Dimension::Funding, strings.facet_funding),
        (Dimension::Area, strings.facet_area),
        (Dimension::Sector, strings.facet_sector),
    ];
    let facet = |(key, title)| Facet { key, title, choices: facet_choices(context, key) };
    dimensions.map(facet).into_iter().filter(|facet| facet.choices.len() > 1).collect()
}

fn facet_choices(context: &Context, key: Dimension) -> Vec<FacetChoice> {
    let without = context.refiltered(&context.filters.clone().without_key(key));
    let chosen = |value: &str| context.filters.contains(key, value);
    let choice = |value: String| {
        let count = count(&without, key, &value);
        let text = match key {
            Dimension::List => word("lists", &value, context.locale).to_owned(),
            _ => value_name(context.dataset(), key, &value, context.locale),
        };
        FacetChoice { is_chosen: chosen(&value), text, count, value }
    };
    let choices = values(context, key).into_iter().map(choice);
    choices.filter(|choice| choice.count > 0 || choice.is_chosen).collect()
}

fn values(context: &Context, key: Dimension) -> Vec<String> {
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let facts = &context.known.facts;
    match key {
        Dimension::List => words(choices::LISTS),
        Dimension::Stage => words(choices::STAGE),
        Dimension::Funding => words(choices::FUNDING),
        Dimension::Light => words(&["ok", "watch", "behind"]),
        Dimension::Area => {
            let table = context.dataset().table(&area::SPEC);
            facts.areas.children(context.home_area()).map(|row| table.key(row)).collect()
        }
        _ => {
            let table = context.dataset().table(&sector::SPEC);
            facts.sectors.children(None).map(|row| table.key(row)).collect()
        }
    }
}

/// How many of the projects in scope have this value.
fn count(context: &Context, key: Dimension, value: &str) -> usize {
    let dataset = context.dataset();
    let table = dataset.table(&project::SPEC);
    let facts = &context.known.facts;
    let wanted_area = dataset.table(&area::SPEC).find(value);
    let wanted_sector = dataset.table(&sector::SPEC).find(value);
    let has = |row: u32| {
        let at = &context.snapshot.projects[row as usize];
        match key {
            Dimension::List => table.has_choice(project::LISTS, row, value),
            Dimension::Stage => at.stage == value,
            Dimension::Funding => table.choice(project::FUNDING, row) == value,
            Dimension::Light => at.light.is_some_and(|light| light.light.key() == value),
            Dimension::Area => {
                let place = table.target(project::AREA, row).zip(wanted_area);
                place.is_some_and(|(place, wanted)| facts.areas.is_within(place, wanted))
                    || table.list(project::ALSO_AREA, row).any(|id| id == value) && is_overlapping(context, wanted_area)
            }
            _ => {
                let place = table.target(project::SECTOR, row).zip(wanted_sector);
                place.is_some_and(|(place, wanted)| facts.sectors.is_within(place, wanted))
            }
        }
    };
    table.rows().filter(|&row| context.selected[row as usize] && has(row)).count()
}

fn is_overlapping(context: &Context, area_row: Option<u32>) -> bool {
    let table = context.dataset().table(&area::SPEC);
    area_row.is_some_and(|row| table.boolean(area::COUNTED_IN_PARENT, row) == Some(false))
}
