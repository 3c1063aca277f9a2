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
    /// Below one of these rows of a tree.
    Within { column: usize, members: Vec<u32> },
    /// Below one of these areas, or named by `also_area` where the area overlaps others.
    Area { counted: Vec<u32>, overlapping: Vec<u32> },
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
            self.chosen.iter().filter_map(|(dimension, values)| test(dataset, *dimension, values)).collect();
        let words: Vec<String> = self.words.split_whitespace().map(str::to_lowercase).collect();
        let passes = |row: u32| {
            tests.iter().all(|test| test.passes(dataset, facts, table, row, month))
                && words.iter().all(|word| mentions(table, row, word))
        };
        table.rows().map(passes).collect()
    }
}

fn test(dataset: &Dataset, dimension: Dimension, values: &[String]) -> Option<Test> {
    let members = |spec: &TableSpec| values.iter().filter_map(|id| dataset.table(spec).find(id)).collect();
    let text = |column| Test::Text { column, values: values.to_vec() };
    Some(match dimension {
        Dimension::Area => {
            let table = dataset.table(&area::SPEC);
            let chosen: Vec<u32> = members(&area::SPEC);
            let is_counted = |row: &u32| table.boolean(area::COUNTED_IN_PARENT, *row) != Some(false);
            let (counted, overlapping) = chosen.into_iter().partition(is_counted);
            Test::Area { counted, overlapping }
        }
        Dimension::Sector => Test::Within { column: project::SECTOR, members: members(&sector::SPEC) },
        Dimension::SpecialHq => Test::Within { column: project::SPECIAL_HQ, members: members(&organisation::SPEC) },
        Dimension::AreaHq => Test::Within { column: project::AREA_HQ, members: members(&organisation::SPEC) },
        Dimension::Unit => Test::Within { column: project::UNIT, members: members(&organisation::SPEC) },
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
            Self::Within { column, members } => {
                let tree = if *column == project::SECTOR { &facts.sectors } else { &facts.organisations };
                is_below(tree, table.target(*column, row), members)
            }
            Self::Area { counted, overlapping } => {
                is_below(&facts.areas, table.target(project::AREA, row), counted)
                    || names_area(dataset, facts, row, overlapping)
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

fn is_below(tree: &Tree, row: Option<u32>, members: &[u32]) -> bool {
    row.is_some_and(|row| members.iter().any(|&member| tree.is_within(row, member)))
}

/// Does `also_area` name one of these overlapping areas, or an area below one?
fn names_area(dataset: &Dataset, facts: &Facts, row: u32, overlapping: &[u32]) -> bool {
    !overlapping.is_empty()
        && dataset
            .table(&project::SPEC)
            .list(project::ALSO_AREA, row)
            .any(|id| is_below(&facts.areas, dataset.table(&area::SPEC).find(id), overlapping))
}

fn mentions(table: &Table, row: u32, word: &str) -> bool {
    [project::NAME, project::NAME_EN, project::ID]
        .into_iter()
        .any(|column| table.text(column, row).to_lowercase().contains(word))
}
