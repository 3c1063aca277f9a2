//! Where each project lies: its place in the trees of areas, sectors and organisations.

use crate::model::contract::project;
use crate::model::{Dataset, Dimension, NONE};

/// The dimensions whose members are places in a tree.
const DIMENSIONS: [(Dimension, usize); 5] = [
    (Dimension::Area, project::AREA),
    (Dimension::Sector, project::SECTOR),
    (Dimension::SpecialHq, project::SPECIAL_HQ),
    (Dimension::AreaHq, project::AREA_HQ),
    (Dimension::Unit, project::UNIT),
];

/// The place of each project in each of these dimensions.
#[derive(Clone, Debug, Default)]
pub struct Places {
    by_dimension: [Vec<u32>; Self::COUNT],
}

impl Places {
    /// How many dimensions have places.
    pub const COUNT: usize = DIMENSIONS.len();

    /// From the table `project`.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&project::SPEC);
        let places = |(_, column)| table.rows().map(|row| table.target(column, row).unwrap_or(NONE)).collect();
        Self { by_dimension: DIMENSIONS.map(places) }
    }

    /// Which of the dimensions with places this is.
    pub fn position(dimension: Dimension) -> Option<usize> {
        DIMENSIONS.iter().position(|(known, _)| *known == dimension)
    }

    /// The row of each project's place in the dimension's table, or [`NONE`]; nothing for a dimension
    /// without places.
    pub fn of(&self, dimension: Dimension) -> &[u32] {
        Self::position(dimension).map_or(&[], |at| &self.by_dimension[at])
    }

    /// The places of all dimensions, in the order of [`Places::position`].
    pub const fn all(&self) -> &[Vec<u32>; Self::COUNT] {
        &self.by_dimension
    }
}
