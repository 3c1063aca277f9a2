//! Which projects a state of the page is about.

use super::{Facts, Selection, Tree};
use crate::base::Month;
use crate::model::contract::{area, choices, organisation, project, sector};
use crate::model::{Dataset, Dimension, NONE, TableSpec};

/// Chosen values by dimension: within one OR, between them AND; a member includes its
/// descendants. The light is not here: it follows from the analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The chosen values by dimension.
    pub chosen: Vec<(Dimension, Vec<String>)>,
    /// The words searched for, in name and id; all of them must be found.
    pub words: String,
}

impl Query {
    /// The projects in scope at this month.
    pub fn select(&self, dataset: &Dataset, facts: &Facts, month: Month) -> Selection {
        let mut selection = mentioning(dataset, &self.words);
        for (dimension, values) in &self.chosen {
            if let Some(passing) = passing(dataset, facts, month, *dimension, values) {
                selection.keep(&passing);
            }
        }
        selection
    }
}

/// The projects whose name or id has all of these words.
pub fn mentioning(dataset: &Dataset, words: &str) -> Selection {
    let table = dataset.table(&project::SPEC);
    let mut selection = Selection::all(table.len());
    for word in words.split_whitespace().map(str::to_lowercase) {
        let columns = [project::NAME, project::NAME_EN, project::ID];
        selection.retain(|row| columns.iter().any(|&column| table.text(column, row).to_lowercase().contains(&word)));
    }
    selection
}

/// The projects that one dimension lets pass at a month; nothing for the light, which is judged elsewhere.
pub fn passing(
    dataset: &Dataset,
    facts: &Facts,
    month: Month,
    dimension: Dimension,
    values: &[String],
) -> Option<Selection> {
    let table = dataset.table(&project::SPEC);
    let of = |passes: &dyn Fn(u32) -> bool| Some(Selection::of(table.len(), passes));
    let members = |spec: &TableSpec| values.iter().filter_map(|id| dataset.table(spec).find(id)).collect::<Vec<u32>>();
    let below = |tree: &Tree, spec: &TableSpec| {
        let (flags, places) = (tree.flags_below(&members(spec)), facts.places.of(dimension));
        of(&|row| is_flagged(&flags, places[row as usize]))
    };
    match dimension {
        Dimension::Area => {
            let areas = dataset.table(&area::SPEC);
            let is_counted = |row: &u32| areas.boolean(area::COUNTED_IN_PARENT, *row) != Some(false);
            let (counted, overlapping): (Vec<u32>, Vec<u32>) = members(&area::SPEC).into_iter().partition(is_counted);
            let (within, beside) = (facts.areas.flags_below(&counted), facts.areas.flags_below(&overlapping));
            let (places, is_any_beside) = (facts.places.of(dimension), !overlapping.is_empty());
            // In one of them, or naming one of those beside its own: where a chosen area overlaps others.
            let names = |row| facts.also_areas(row).iter().any(|&place| is_flagged(&beside, place));
            of(&|row| is_flagged(&within, places[row as usize]) || is_any_beside && names(row))
        }
        Dimension::Sector => below(&facts.sectors, &sector::SPEC),
        Dimension::SpecialHq | Dimension::AreaHq | Dimension::Unit => below(&facts.organisations, &organisation::SPEC),
        Dimension::Project => of(&|row| values.iter().any(|value| table.text(project::ID, row) == value)),
        Dimension::Batch => of(&|row| values.iter().any(|value| table.text(project::BATCH, row) == value)),
        Dimension::Funding => of(&|row| values.iter().any(|value| table.choice(project::FUNDING, row) == value)),
        Dimension::Authority => of(&|row| values.iter().any(|value| table.choice(project::AUTHORITY, row) == value)),
        Dimension::List => {
            let bits = choices::bits(choices::LISTS, values);
            of(&|row| table.choice_bits(project::LISTS, row) & bits != 0)
        }
        Dimension::Stage => {
            let day = month.last_day();
            of(&|row| values.iter().any(|wanted| wanted == facts.stage(dataset, row, day)))
        }
        Dimension::Light => None,
    }
}

fn is_flagged(flags: &[bool], place: u32) -> bool {
    place != NONE && flags.get(place as usize).copied().unwrap_or_default()
}
