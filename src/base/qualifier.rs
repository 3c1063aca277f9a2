//! How exact a published value is.

/// 约, 超 or 近, as a value was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Qualifier {
    /// As it stands.
    #[default]
    Exact,
    /// 约: near it.
    About,
    /// 超: above it.
    Over,
    /// 近: not quite it.
    Under,
}

impl Qualifier {
    /// From the contract's word; anything else is exact.
    pub fn parse(word: &str) -> Self {
        match word {
            "about" => Self::About,
            "over" => Self::Over,
            "under" => Self::Under,
            _ => Self::Exact,
        }
    }

    /// Is the value but a bound, from which no rate can be computed?
    ///
    /// ```
    /// use yilan::base::Qualifier::{About, Exact, Over, Under};
    /// assert_eq!([Over, Under, About, Exact].map(|qualifier| qualifier.is_bound()), [true, true, false, false]);
    /// ```
    pub const fn is_bound(self) -> bool {
        matches!(self, Self::Over | Self::Under)
    }

    /// What a sum of two values is: bounds of one side stay bounds, others make it 约.
    ///
    /// ```
    /// use yilan::base::Qualifier::{About, Exact, Over, Under};
    /// assert_eq!(Over.with(Exact), Over);
    /// assert_eq!(Over.with(Under), About);
    /// ```
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Exact, one) | (one, Self::Exact) => one,
            (one, same) if one == same => one,
            _ => Self::About,
        }
    }
}
