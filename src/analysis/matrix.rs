//! Two groupings at once: the 条块 matrix, whose margins add.

use crate::analysis::breakdown::{Grouping, overlaps};
use crate::analysis::snapshot::Snapshot;
use crate::analysis::totals::Totals;
use crate::facts::Facts;
use crate::model::Dataset;

/// One line of a matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixLine {
    /// One cell a column; the last holds what lies in no column.
    pub cells: Vec<Totals>,
    /// The whole line.
    pub total: Totals,
}

/// The cells of two groupings with their margins. What lies in no member stands in the last line or
/// column, so that lines add to `total` and columns add to `total.total`, to the 分.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// One line a member going down; the last holds what lies in none.
    pub lines: Vec<MatrixLine>,
    /// The margin: the whole by the columns.
    pub total: MatrixLine,
    /// Members that overlap others (其中): outside the margins.
    pub overlapping: Vec<MatrixLine>,
}

impl MatrixLine {
    fn empty(columns: usize) -> Self {
        Self { cells: vec![Totals::default(); columns], total: Totals::default() }
    }
}

/// The selected projects by two groupings.
pub fn matrix(
    dataset: &Dataset,
    facts: &Facts,
    snapshot: &Snapshot,
    selected: &[bool],
    (down, across): (&Grouping, &Grouping),
) -> Matrix {
    let columns = across.members().len() + 1;
    let empty = MatrixLine::empty(columns);
    let mut matrix = Matrix {
        lines: vec![empty.clone(); down.members().len() + 1],
        total: empty.clone(),
        overlapping: vec![empty; down.overlapping().len()],
    };
    let (lines_of, columns_of) = (down.positions(dataset, facts), across.positions(dataset, facts));
    for (row, project) in snapshot.projects.iter().enumerate().filter(|&(row, _)| selected[row]) {
        let row = row as u32;
        let line = lines_of.of(row).unwrap_or(down.members().len());
        let column = columns_of.of(row).unwrap_or(columns - 1);
        let touched = (0..).zip(down.overlapping()).filter(|&(_, &area)| overlaps(facts, row, area));
        for (at, _) in touched {
            let line: &mut MatrixLine = &mut matrix.overlapping[at];
            line.cells[column].add(project);
            line.total.add(project);
        }
        for line in [&mut matrix.lines[line], &mut matrix.total] {
            line.cells[column].add(project);
            line.total.add(project);
        }
    }
    matrix
}
