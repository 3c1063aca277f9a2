//! Areas, sectors and organisations as trees.

use crate::model::{NONE, Table};

/// A table whose rows name their parent. Cycles were refused while loading.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    parents: Vec<u32>,
}

impl Tree {
    /// From the table and its parent column.
    pub fn new(table: &Table, parent: usize) -> Self {
        Self { parents: table.rows().map(|row| table.target(parent, row).unwrap_or(NONE)).collect() }
    }

    /// How many rows there are.
    pub fn len(&self) -> u32 {
        self.parents.len() as u32
    }

    /// Is there no row?
    pub fn is_empty(&self) -> bool {
        self.parents.is_empty()
    }

    /// The parent of a row.
    pub fn parent(&self, row: u32) -> Option<u32> {
        self.parents.get(row as usize).copied().filter(|&parent| parent != NONE)
    }

    /// The rows below a row, one level down; of nothing: the top level.
    pub fn children(&self, parent: Option<u32>) -> impl Iterator<Item = u32> {
        let wanted = parent.unwrap_or(NONE);
        self.parents.iter().enumerate().filter(move |&(_, &parent)| parent == wanted).map(|(row, _)| row as u32)
    }

    /// A row and its ancestors, upwards.
    pub fn upwards(&self, row: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(Some(row), |&row| self.parent(row)).take(self.parents.len())
    }

    /// Is the row this ancestor, or below it?
    pub fn is_within(&self, row: u32, ancestor: u32) -> bool {
        self.upwards(row).any(|row| row == ancestor)
    }

    /// One flag a row: is it one of these, or below one?
    pub fn flags_below(&self, ancestors: &[u32]) -> Vec<bool> {
        (0..self.len()).map(|row| self.upwards(row).any(|above| ancestors.contains(&above))).collect()
    }
}
