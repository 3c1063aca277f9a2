//! What statistics accept of the work reported, and why that is less.

use crate::base::Month;
use crate::demo::calendar::{AS_OF, YEAR, month};
use crate::demo::dice::{Dice, Subject};
use crate::demo::money::Year;
use crate::demo::project::Project;

/// Why statistics accept less than is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counting {
    Same,
    /// A month later.
    Later,
    /// A part, in hundredths: what lies outside the scope.
    Part(i64, &'static str),
    /// Nothing before this month.
    From(Month),
}

impl Counting {
    /// Not in the register so far.
    pub(super) const NEVER: Self = Self::From(AS_OF.plus(1));

    /// What becomes of a project's investment.
    pub(super) fn deal(seed: u64, it: &Project) -> Self {
        let mut dice = Dice::new(seed, Subject::Docking, it.number);
        let start = it.life.first;
        match dice.below(100) {
            _ if start.year() == YEAR && dice.chance(0.5) => Self::From(start.plus(1 + dice.below(3) as i32)),
            0..=47 => Self::Same,
            48..=73 => Self::Later,
            74..=84 => Self::Part(dice.between(82, 96), "scope"),
            85..=88 => Self::Part(dice.between(70, 95), "place"),
            89..=91 => Self::Part(dice.between(90, 98), "other"),
            92..=95 => Self::NEVER,
            _ => Self::From(start.plus(2 + dice.below(8) as i32)),
        }
    }

    /// What is counted at a month (not January), and why it differs.
    pub(super) fn counted(self, year: &Year, at: usize) -> (Option<i64>, Option<&'static str>) {
        let done = year.done[at];
        let reason = |counted: Option<i64>, reason| (counted, (counted != done).then_some(reason));
        match self {
            Self::Same => (done, None),
            Self::Later => reason(year.done[at - 1].or(done), "time_lag"),
            Self::Part(hundredths, why) => reason(done.map(|done| done * hundredths / 100), why),
            Self::From(first) if month(year.year, at as i32 + 1) < first => (None, Some("not_enrolled")),
            Self::From(_) => (done, None),
        }
    }
}
