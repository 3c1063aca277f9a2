//! What a plan asks for up to a month: as stated for it; else on the straight line between the months
//! for which it is stated, from nothing at the year's start to the plan at its end.

use std::collections::BTreeMap;

use crate::base::{Money, Month};
use crate::model::Dataset;
use crate::model::contract::progress;

/// Planned to date, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// So many 分 …
    pub fen: Money,
    /// … over so many months.
    pub months: u32,
    /// What it was read from.
    pub basis: Basis,
}

/// What planned to date was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Its own cell.
    Stated,
    /// The cells of other months of the year, and the plan.
    Between,
    /// The plan alone: so many twelfths of it.
    Twelfths,
}

impl Due {
    /// So many 分 over so many months.
    pub(super) const fn new(fen: i64, months: u32, basis: Basis) -> Self {
        Self { fen: Money::from_fen(fen), months, basis }
    }

    /// In whole 分, rounded half away from zero.
    pub const fn rounded(self) -> Money {
        self.fen.part_of(self.months)
    }
}

/// A month's number and the 分 stated for it.
type Point = (u32, i64);

/// The plan to date of every project and year of which some months are stated and some are not.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    points: BTreeMap<(u32, i32), Vec<Point>>,
}

impl Lines {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let table = dataset.table(&progress::SPEC);
        let mut points: BTreeMap<(u32, i32), Vec<Point>> = BTreeMap::new();
        for row in table.rows() {
            let (Some(project), Some(month), Some(stated)) = (
                table.target(progress::PROJECT, row),
                table.month(progress::MONTH, row),
                table.money(progress::PLANNED, row),
            ) else {
                continue;
            };
            points.entry((project, month.year())).or_default().push((month.number(), stated.fen()));
        }
        // Where every month is stated nothing is asked of the line.
        points.retain(|_, points| points.len() < 12);
        Self { points }
    }

    /// What should be done of a plan by the end of a month that is not stated. No product comes near what
    /// 64 bits hold: a cell has at most [`Money::LIMIT`].
    pub(super) fn due(&self, project: u32, month: Month, plan: i64) -> Due {
        let number = month.number();
        let Some(points) = self.points.get(&(project, month.year())) else {
            return Due::new(plan * i64::from(number), 12, Basis::Twelfths);
        };
        let before = points.iter().filter(|(at, _)| *at < number).max();
        let after = points.iter().filter(|(at, _)| *at > number).min();
        // What is stated may be of another version of the plan: after a cut no more is due than is left of it,
        // and before a rise no more than there is.
        let (from, begin) = before.map_or((0, 0), |&(at, stated)| (at, stated.min(plan)));
        let (to, end) = after.map_or((12, plan), |&(at, stated)| (at, stated.min(plan)));
        let (gone, left) = (i64::from(number - from), i64::from(to - number));
        Due::new(begin * left + end * gone, to - from, Basis::Between)
    }
}
