//! 调慢补快 within one fund: what could move from projects that will not use it to projects that
//! could. A proposal (建议), never a decision.

use crate::analysis::apportion::apportion;
use crate::base::Money;

/// A project's part of a fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FundUse {
    /// What it was given.
    pub allocated: Money,
    /// What is spent or committed: this stays.
    pub bound: Money,
    /// What it could use by the end, were it given enough.
    pub usable: Money,
}

impl FundUse {
    /// What it was given and will not use.
    pub fn surplus(&self) -> Money {
        (self.allocated - self.usable.max(self.bound)).at_least_zero()
    }

    /// What it could use beyond what it was given.
    pub fn need(&self) -> Money {
        (self.usable - self.allocated).at_least_zero()
    }

    /// What it will use of what it was given.
    pub fn expected_use(&self) -> Money {
        self.usable.min(self.allocated)
    }
}

/// How much each project would be given more, negative where it gives: as much as both surplus and
/// need allow, each side in proportion. The changes sum to nothing; doing it again moves nothing.
///
/// With equal weights and one fund every matching that moves as much is optimal.
///
/// ```
/// use yilan::analysis::{FundUse, fund_move};
/// use yilan::base::Money;
/// let project = |allocated, bound, usable| FundUse {
///     allocated: Money::from_yuan(allocated),
///     bound: Money::from_yuan(bound),
///     usable: Money::from_yuan(usable),
/// };
/// let changes = fund_move(&[project(1000, 300, 420), project(600, 580, 900)]);
/// assert_eq!(changes, [Money::from_yuan(-300), Money::from_yuan(300)]);
/// ```
pub fn fund_move(projects: &[FundUse]) -> Vec<Money> {
    let fen = |amount: fn(&FundUse) -> Money| projects.iter().map(|project| amount(project).fen()).collect();
    let (surplus, need): (Vec<i64>, Vec<i64>) = (fen(FundUse::surplus), fen(FundUse::need));
    let pool: Money = projects.iter().map(FundUse::surplus).sum();
    let moved = pool.min(projects.iter().map(FundUse::need).sum()).fen();
    let (Some(given), Some(received)) = (apportion(moved, &surplus), apportion(moved, &need)) else {
        return vec![Money::ZERO; projects.len()];
    };
    given.into_iter().zip(received).map(|(given, received)| Money::from_fen(received - given)).collect()
}
