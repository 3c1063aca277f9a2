//! Which projects a state of the page is about.

use super::{Facts, Tree};
use crate::base::Month;
use crate::model::contract::{area, organisation, project, sector};
use crate::model::{Dataset, Dimension, Table, TableSpec};

/// Chosen values by dimension: within one OR, between them AND; a member includes its
/// descendants. The light is not here: it follows from the analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The chosen values by dimension.
    pub chosen: Vec<(Dimension, Vec<String>)>,
    /// The words searched for, in name and id; all of them must be found.
    pub words: String,
}

/// A dimension's test on one project.
enum Test {
    /// In one of the flagged places of a tree.
    Within { column: usize, places: Vec<bool> },
    /// In one of these areas, or naming one of those beside its own: where a chosen area overlaps others.
    Area { places: Vec<bool>, beside: Vec<bool> },
    /// One of these texts.
    Text { column: usize, values: Vec<String> },
    /// On one of these lists.
    Lists(Vec<String>),
    /// In one of these stages.
    Stage(Vec<String>),
}

impl Query {
    /// One flag a project: is it in scope at this month?
    pub fn select(&self, dataset: &Dataset, facts: &Facts, month: Month) -> Vec<bool> {
        let table = dataset.table(&project::SPEC);
        let tests: Vec<Test> =
            self.chosen.iter().filter_map(|(dimension, values)| test(dataset, facts, *dimension, values)).collect();
        let words: Vec<String> = self.words.split_whitespace().map(str::to_lowercase).collect();
        let passes = |row: u32| {
            tests.iter().all(|test| test.passes(dataset, facts, table, row, month))
                && words.iter().all(|word| mentions(table, row, word))
        };
        table.rows().map(passes).collect()
    }
}

fn test(dataset: &Dataset, facts: &Facts, dimension: Dimension, values: &[String]) -> Option<Test> {
    let members = |spec: &TableSpec| values.iter().filter_map(|id| dataset.table(spec).find(id)).collect();
    let within = |column, tree: &Tree, spec: &TableSpec| {
        let members: Vec<u32> = members(spec);
        Test::Within { column, places: tree.flags_below(&members) }
    };
    let text = |column| Test::Text { column, values: values.to_vec() };
    Some(match dimension {
        Dimension::Area => {
            let table = dataset.table(&area::SPEC);
            let chosen: Vec<u32> = members(&area::SPEC);
            let is_counted = |row: &u32| table.boolean(area::COUNTED_IN_PARENT, *row) != Some(false);
            let (counted, overlapping): (Vec<u32>, Vec<u32>) = chosen.into_iter().partition(is_counted);
            Test::Area { places: facts.areas.flags_below(&counted), beside: facts.areas.flags_below(&overlapping) }
        }
        Dimension::Sector => within(project::SECTOR, &facts.sectors, &sector::SPEC),
        Dimension::SpecialHq => within(project::SPECIAL_HQ, &facts.organisations, &organisation::SPEC),
        Dimension::AreaHq => within(project::AREA_HQ, &facts.organisations, &organisation::SPEC),
        Dimension::Unit => within(project::UNIT, &facts.organisations, &organisation::SPEC),
        Dimension::Project => text(project::ID),
        Dimension::Batch => text(project::BATCH),
        Dimension::Funding => text(project::FUNDING),
        Dimension::Authority => text(project::AUTHORITY),
        Dimension::List => Test::Lists(values.to_vec()),
        Dimension::Stage => Test::Stage(values.to_vec()),
        Dimension::Light => return None,
    })
}

impl Test {
    fn passes(&self, dataset: &Dataset, facts: &Facts, table: &Table, row: u32, month: Month) -> bool {
        match self {
            Self::Within { column, places } => {
                table.target(*column, row).is_some_and(|place| is_flagged(places, place))
            }
            Self::Area { places, beside } => {
                table.target(project::AREA, row).is_some_and(|place| is_flagged(places, place))
                    || facts.also_areas(row).iter().any(|&place| is_flagged(beside, place))
            }
            Self::Text { column, values } => values.iter().any(|value| table.cell(*column, row) == *value),
            Self::Lists(lists) => lists.iter().any(|list| table.has_choice(project::LISTS, row, list)),
            Self::Stage(stages) => {
                let stage = facts.stage(dataset, row, month.last_day());
                stages.iter().any(|wanted| wanted == stage)
            }
        }
    }
}

fn is_flagged(flags: &[bool], place: u32) -> bool {
    flags.get(place as usize).copied().unwrap_or_default()
}

fn mentions(table: &Table, row: u32, word: &str) -> bool {
    [project::NAME, project::NAME_EN, project::ID]
        .into_iter()
        .any(|column| table.text(column, row).to_lowercase().contains(word))
}
