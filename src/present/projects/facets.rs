//! The facets: for each dimension its values with the number of projects each would leave.

use crate::analysis::organisation_kinds;
use crate::locale::{format, word};
use crate::model::Dimension;
use crate::model::contract::{area, choices, organisation, project, sector};
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
        (Dimension::Light, strings.facet_light),
        (Dimension::Stage, strings.facet_stage),
        (Dimension::Funding, strings.facet_funding),
        (Dimension::Area, strings.facet_area),
        (Dimension::Sector, strings.facet_sector),
        (Dimension::SpecialHq, strings.facet_special_hq),
        (Dimension::AreaHq, strings.facet_area_hq),
    ];
    let facet = |(key, title)| Facet { key, title, choices: facet_choices(context, key) };
    dimensions.map(facet).into_iter().filter(|facet| facet.choices.len() > 1).collect()
}

/// The lists, each named by its number, the project lists proper before what is only planned; then
/// all projects, whichever list they are on.
pub fn lists(context: &Context) -> Vec<FacetChoice> {
    let without = context.refiltered(&context.filters.clone().without_key(Dimension::List));
    let strings = context.strings();
    let named = |count: usize, name: &str, is_list: bool| {
        strings.overview.counted_list(&format::count(count as i64), name, is_list)
    };
    let all = without.selected.iter().filter(|&&flag| flag).count();
    let everything = FacetChoice {
        value: String::new(),
        text: named(all, strings.projects.of_all, false),
        count: all,
        is_chosen: !context.filters.has(Dimension::List),
    };
    let choice = |value: &str| {
        let count = count(&without, Dimension::List, value);
        let text = named(count, word("lists", value, context.locale), true);
        let is_chosen = context.filters.contains(Dimension::List, value);
        FacetChoice { value: value.to_owned(), text, count, is_chosen }
    };
    let lists = LISTS.into_iter().map(choice).filter(|choice| choice.count > 0 || choice.is_chosen);
    std::iter::once(everything).chain(lists).collect()
}

/// The lists in the order they are shown.
const LISTS: [&str; 5] = ["infrastructure", "demonstration", "major", "reserve", "planned"];

fn facet_choices(context: &Context, key: Dimension) -> Vec<FacetChoice> {
    let without = context.refiltered(&context.filters.clone().without_key(key));
    let chosen = |value: &str| context.filters.contains(key, value);
    let choice = |value: String| {
        let count = count(&without, key, &value);
        let text = value_name(context.dataset(), key, &value, context.locale);
        FacetChoice { is_chosen: chosen(&value), text, count, value }
    };
    let choices = values(context, key).into_iter().map(choice);
    choices.filter(|choice| choice.count > 0 || choice.is_chosen).collect()
}

fn values(context: &Context, key: Dimension) -> Vec<String> {
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let facts = &context.known.facts;
    match key {
        Dimension::Stage => words(choices::STAGE),
        Dimension::Funding => words(choices::FUNDING),
        Dimension::Light => words(&["ok", "watch", "behind"]),
        Dimension::Area => {
            let table = context.dataset().table(&area::SPEC);
            facts.areas.children(context.home_area()).map(|row| table.key(row)).collect()
        }
        Dimension::SpecialHq | Dimension::AreaHq => {
            let table = context.dataset().table(&organisation::SPEC);
            let kinds = organisation_kinds(key);
            let is_one = |row: &u32| kinds.contains(&table.choice(organisation::KIND, *row));
            table.rows().filter(is_one).map(|row| table.key(row)).collect()
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
    let wanted_organisation = dataset.table(&organisation::SPEC).find(value);
    let is_of = |column: usize, row: u32| {
        let place = table.target(column, row).zip(wanted_organisation);
        place.is_some_and(|(place, wanted)| facts.organisations.is_within(place, wanted))
    };
    let has = |row: u32| {
        let at = &context.snapshot.projects[row as usize];
        match key {
            Dimension::List => table.has_choice(project::LISTS, row, value),
            Dimension::Stage => at.stage == value,
            Dimension::Funding => table.choice(project::FUNDING, row) == value,
            Dimension::SpecialHq => is_of(project::SPECIAL_HQ, row),
            Dimension::AreaHq => is_of(project::AREA_HQ, row),
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
