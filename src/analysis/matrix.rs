//! Two groupings at once: the 条块 matrix, whose margins add.

use crate::analysis::breakdown::{Grouping, Positions, overlaps};
use crate::analysis::slots::{Slot, note};
use crate::analysis::snapshot::Snapshot;
use crate::analysis::totals::Totals;
use crate::facts::{Facts, Selection};
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

/// The selected projects by two groupings.
pub fn matrix(
    dataset: &Dataset,
    facts: &Facts,
    snapshot: &Snapshot,
    selection: &Selection,
    (down, across): (&Grouping, &Grouping),
) -> Matrix {
    let frame = Frame {
        facts,
        down,
        lines_of: down.positions(facts),
        columns_of: across.positions(facts),
        lines: down.members().len() + 1,
        columns: across.members().len() + 1,
    };
    let mut slots = vec![Slot::default(); (frame.lines + 1 + down.overlapping().len()) * (frame.columns + 1)];
    let columns = snapshot.columns(dataset, facts);
    let mut found = Vec::new();
    for row in selection.rows() {
        found.clear();
        frame.slots_of(row, &mut found);
        let part = columns.part(row, 1);
        found.iter().for_each(|&at| slots[at].tally += &part);
    }
    note(facts, snapshot, selection, &mut slots, &|row, found| frame.slots_of(row, found));
    let line = |slots: &[Slot]| {
        let mut cells: Vec<Totals> = slots.iter().map(|slot| slot.totals(facts, snapshot.month)).collect();
        let total = cells.pop().unwrap_or_default();
        MatrixLine { cells, total }
    };
    let mut lines: Vec<MatrixLine> = slots.chunks(frame.columns + 1).map(line).collect();
    let overlapping = lines.split_off(frame.lines + 1);
    let total = lines.pop().unwrap_or(MatrixLine { cells: Vec::new(), total: Totals::default() });
    Matrix { lines, total, overlapping }
}

/// Where the projects lie in a matrix: line after line, each with its total last, the margin after the lines,
/// then what overlaps.
struct Frame<'a> {
    facts: &'a Facts,
    down: &'a Grouping,
    lines_of: Positions<'a>,
    columns_of: Positions<'a>,
    lines: usize,
    columns: usize,
}

impl Frame<'_> {
    /// The cell of a project, its line's total, both in the margin, and in what overlaps.
    fn slots_of(&self, row: u32, found: &mut Vec<usize>) {
        let line = self.lines_of.of(row).unwrap_or(self.lines - 1);
        let column = self.columns_of.of(row).unwrap_or(self.columns - 1);
        let beside = (self.lines + 1..).zip(self.down.overlapping());
        let beside = beside.filter(|&(_, &area)| overlaps(self.facts, row, area)).map(|(line, _)| line);
        for line in [line, self.lines].into_iter().chain(beside) {
            let first = line * (self.columns + 1);
            found.extend([first + column, first + self.columns]);
        }
    }
}
