//! Money in whole 分, so that sums are exact and do not depend on their order.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use crate::base::{Decimal, Ratio};

/// An amount of money in whole 分 (1/100 元).
///
/// The reader refuses amounts beyond [`Money::LIMIT`], and a package whose columns come to more than fits;
/// arithmetic saturates rather than wraps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount a single cell may hold: 90 万亿元.
    pub const LIMIT: i64 = 9_000_000_000_000_000;

    /// From whole 分.
    pub const fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// From whole 元.
    pub const fn from_yuan(yuan: i64) -> Self {
        Self(yuan.saturating_mul(100))
    }

    /// In whole 分.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Adds to a sum in which nothing is not 0: a sum over nothing stays nothing.
    pub fn add_to(sum: &mut Option<Self>, amount: Option<Self>) {
        if let Some(amount) = amount {
            *sum = Some(sum.unwrap_or_default() + amount);
        }
    }

    /// The larger of this and zero.
    pub fn at_least_zero(self) -> Self {
        Self(self.0.max(0))
    }

    /// The exact amount in 元, as a decimal of two places.
    pub fn yuan(self) -> Decimal {
        Decimal::from_micro(i128::from(self.0) * 10_000)
    }

    /// The exact amount in units of 10^`power` 元, in its shortest form.
    ///
    /// ```
    /// use yilan::base::Money;
    /// assert_eq!(Money::from_fen(-1_230_050).in_powers_of_ten(4), "-1.23005");
    /// assert_eq!(Money::from_yuan(30).in_powers_of_ten(0), "30");
    /// ```
    pub fn in_powers_of_ten(self, power: u32) -> String {
        let places = power as usize + 2;
        let digits = format!("{:0>width$}", self.0.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let sign = if self.0 < 0 { "-" } else { "" };
        format!("{sign}{whole}.{fraction}").trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// One of so many equal parts, rounded half away from zero to whole 分: the same as the
    /// [`share`](Self::share), for every project of every month.
    ///
    /// ```
    /// use yilan::base::{Money, Ratio};
    /// for fen in [-7, -1, 0, 5, 6, 7, 100] {
    ///     assert_eq!(Money::from_fen(fen).part_of(12), Money::from_fen(fen).share(Ratio::new(1, 12)));
    /// }
    /// ```
    pub const fn part_of(self, parts: u32) -> Self {
        let parts = if parts == 0 { 1 } else { parts as u64 };
        let doubled = self.0.unsigned_abs().saturating_mul(2).saturating_add(parts);
        Self(self.0.signum() * (doubled / (2 * parts)) as i64)
    }

    /// This share of the amount, rounded half away from zero to whole 分.
    ///
    /// ```
    /// use yilan::base::{Money, Ratio};
    /// assert_eq!(Money::from_fen(10).share(Ratio::new(1, 12)), Money::from_fen(1));
    /// ```
    pub fn share(self, share: Ratio) -> Self {
        let scaled = Ratio::of_whole(i128::from(self.0) * share.numerator(), share.denominator());
        Self(i64::try_from(scaled.rounded_whole()).unwrap_or(i64::MAX))
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}
