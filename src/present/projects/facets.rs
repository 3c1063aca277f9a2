//! The facets: for each dimension its values with the number of projects each would leave.

use crate::analysis::{Light, organisation_kinds};
use crate::locale::{format, word};
use crate::model::Dimension;
use crate::model::contract::{area, choices, organisation, project, sector};
use crate::present::Context;
use crate::present::chips::value_name;
use crate::present::wording::stage_title;

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
        (Dimension::Stage, stage_title(context)),
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
    let all = without.selection.count() as usize;
    let everything = FacetChoice {
        value: String::new(),
        text: named(all, strings.projects.of_all, false),
        count: all,
        is_chosen: !context.filters.has(Dimension::List),
    };
    let values = LISTS.map(str::to_owned);
    let choice = |(value, count): (&String, usize)| {
        let text = named(count, word("lists", value, context.locale), true);
        let is_chosen = context.filters.contains(Dimension::List, value);
        FacetChoice { value: value.clone(), text, count, is_chosen }
    };
    let counted = values.iter().zip(counts(&without, Dimension::List, &values));
    // A list that holds every project of the package is no choice.
    let table = context.dataset().table(&project::SPEC);
    let is_choice = |list: &str| !table.rows().all(|row| table.has_choice(project::LISTS, row, list));
    let lists = counted.map(choice);
    let lists = lists.filter(|choice| choice.is_chosen || choice.count > 0 && is_choice(&choice.value));
    std::iter::once(everything).chain(lists).collect()
}

/// The lists in the order they are shown.
const LISTS: [&str; 5] = ["infrastructure", "demonstration", "major", "reserve", "planned"];

fn facet_choices(context: &Context, key: Dimension) -> Vec<FacetChoice> {
    let without = context.refiltered(&context.filters.clone().without_key(key));
    let chosen = |value: &str| context.filters.contains(key, value);
    let choice = |(value, count): (String, usize)| {
        let text = value_name(context.dataset(), key, &value, context.locale);
        FacetChoice { is_chosen: chosen(&value), text, count, value }
    };
    let values = values(context, key);
    let counts = counts(&without, key, &values);
    let choices = values.into_iter().zip(counts).map(choice);
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

/// How many of the projects in scope have each of these values.
fn counts(context: &Context, key: Dimension, values: &[String]) -> Vec<usize> {
    let sums = context.sums();
    let lights =
        || values.iter().map(|value| Light::parse(value).map_or(0, |light| sums.whole().lights[light as usize]));
    let counts: Vec<i64> = match key {
        Dimension::List | Dimension::Stage | Dimension::Funding => {
            values.iter().map(|value| sums.count(key, value)).collect()
        }
        Dimension::Light => lights().collect(),
        _ => Places::of(context, key, values).counts(context, key),
    };
    counts.into_iter().map(|count| count as usize).collect()
}

/// Which of a facet's values each place of its tree lies in.
struct Places {
    /// How many values there are.
    values: usize,
    by_place: Vec<Vec<usize>>,
    /// Areas that overlap others, with their positions: projects name them beside their own.
    overlapping: Vec<(u32, usize)>,
}

impl Places {
    fn of(context: &Context, key: Dimension, values: &[String]) -> Self {
        let facts = &context.known.facts;
        let (tree, spec) = match key {
            Dimension::Area => (&facts.areas, &area::SPEC),
            Dimension::SpecialHq | Dimension::AreaHq => (&facts.organisations, &organisation::SPEC),
            _ => (&facts.sectors, &sector::SPEC),
        };
        let table = context.dataset().table(spec);
        let rows: Vec<Option<u32>> = values.iter().map(|value| table.find(value)).collect();
        let within =
            |place| (0..rows.len()).filter(|&at| rows[at].is_some_and(|row| tree.is_within(place, row))).collect();
        let is_overlapping =
            |row: u32| key == Dimension::Area && table.boolean(area::COUNTED_IN_PARENT, row) == Some(false);
        Self {
            values: values.len(),
            by_place: (0..tree.len()).map(within).collect(),
            overlapping: rows
                .iter()
                .zip(0..)
                .filter_map(|(row, at)| Some(((*row)?, at)))
                .filter(|&(row, _)| is_overlapping(row))
                .collect(),
        }
    }

    /// How many of the projects in scope lie in each value.
    fn counts(&self, context: &Context, key: Dimension) -> Vec<i64> {
        let facts = &context.known.facts;
        let mut counts = vec![0; self.values];
        for (values, sum) in self.by_place.iter().zip(context.sums().by_place(key)) {
            values.iter().for_each(|&at| counts[at] += sum.projects);
        }
        if !self.overlapping.is_empty() {
            let places = facts.places.of(key);
            for row in facts.shared().filter(|&row| context.selection.contains(row)) {
                let within = self.by_place.get(places[row as usize] as usize).map_or(&[][..], Vec::as_slice);
                let also = facts.also_areas(row);
                let beside = self.overlapping.iter().filter(|(area, at)| also.contains(area) && !within.contains(at));
                beside.for_each(|&(_, at)| counts[at] += 1);
            }
        }
        counts
    }
}
