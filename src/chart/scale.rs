//! Scales: from values to pixels and back.

use super::ticks::Ticks;

/// A straight scale over numbers or day numbers.
///
/// ```
/// use yilan::chart::Linear;
/// let scale = Linear::new((0.0, 200.0), (10.0, 110.0));
/// assert_eq!(scale.map(50.0), 35.0);
/// assert_eq!(scale.invert(35.0), 50.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Linear {
    domain: (f64, f64),
    range: (f64, f64),
}

impl Linear {
    /// The scale that takes the ends of `domain` to the ends of `range` (pixels; either may fall).
    pub const fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self { domain, range }
    }

    /// The place of a value. A domain without extent maps to the middle.
    pub fn map(&self, value: f64) -> f64 {
        let span = self.domain.1 - self.domain.0;
        let share = if span.abs() > 0.0 { (value - self.domain.0) / span } else { 0.5 };
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    /// The value at a place. A range without extent gives the beginning of the domain.
    pub fn invert(&self, place: f64) -> f64 {
        let span = self.range.1 - self.range.0;
        let share = if span.abs() > 0.0 { (place - self.range.0) / span } else { 0.0 };
        self.domain.0 + share * (self.domain.1 - self.domain.0)
    }

    /// The same scale with its domain widened to whole ticks, about `count` of them.
    pub fn nice(&self, count: usize) -> Self {
        let (low, high) = (self.domain.0.min(self.domain.1), self.domain.0.max(self.domain.1));
        let (low, high) = Ticks::new(low, high, count).around(low, high);
        let domain = if self.domain.0 <= self.domain.1 { (low, high) } else { (high, low) };
        Self { domain, range: self.range }
    }

    /// The ends of the domain.
    pub const fn domain(&self) -> (f64, f64) {
        self.domain
    }

    /// The ends of the range.
    pub const fn range(&self) -> (f64, f64) {
        self.range
    }

    /// Pixels for one unit of the domain; 0 where it has no extent.
    pub fn pixels_per_unit(&self) -> f64 {
        let span = (self.domain.1 - self.domain.0).abs();
        if span > 0.0 { (self.range.1 - self.range.0).abs() / span } else { 0.0 }
    }
}

/// Equal bands side by side with gaps between.
///
/// ```
/// use yilan::chart::Band;
/// let bands = Band::new(4, (0.0, 100.0), 0.5);
/// assert_eq!(bands.start(1), 31.25);
/// assert_eq!(bands.width(), 12.5);
/// assert_eq!(bands.invert(35.0), Some(1));
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    count: usize,
    range: (f64, f64),
    gap: f64,
}

impl Band {
    /// `count` bands over a range in pixels; `gap` is the share of each step left free, from 0 to 1.
    pub const fn new(count: usize, range: (f64, f64), gap: f64) -> Self {
        Self { count, range, gap }
    }

    /// From the middle of one band to the middle of the next.
    pub fn step(&self) -> f64 {
        if self.count == 0 { 0.0 } else { (self.range.1 - self.range.0) / self.count as f64 }
    }

    /// How wide each band is.
    pub fn width(&self) -> f64 {
        self.step() * (1.0 - self.gap)
    }

    /// Where a band begins.
    pub fn start(&self, index: usize) -> f64 {
        self.range.0 + self.step() * (index as f64 + self.gap / 2.0)
    }

    /// The band whose step holds a place.
    pub fn invert(&self, place: f64) -> Option<usize> {
        let steps = (place - self.range.0) / self.step();
        (steps >= 0.0 && steps < self.count as f64).then_some(steps as usize)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_value_survives_the_way_there_and_back(low in -1e6..1e6, span in 1e-3..1e6, share in 0.0..1.0) {
            let scale = Linear::new((low, low + span), (40.0, 900.0));
            let value = low + share * span;
            prop_assert!((scale.invert(scale.map(value)) - value).abs() <= 1e-9 * (low.abs() + span));
        }

        #[test]
        fn a_nice_domain_holds_the_given_one_and_little_more(low in -1e6..1e6, span in 1e-3..1e6) {
            let (wide_low, wide_high) = Linear::new((low, low + span), (0.0, 1.0)).nice(5).domain();
            let slack = 1e-9 * (low.abs() + span);
            prop_assert!(wide_low <= low + slack && wide_high >= low + span - slack);
            prop_assert!(wide_high - wide_low <= 2.5 * span + slack);
        }

        #[test]
        fn every_band_is_found_by_its_middle(count in 1_usize..500, width in 1.0..2000.0, gap in 0.0..0.9) {
            let bands = Band::new(count, (7.0, 7.0 + width), gap);
            for index in 0..count {
                prop_assert_eq!(bands.invert(bands.start(index) + bands.width() / 2.0), Some(index));
            }
        }
    }

    #[test]
    fn a_domain_without_extent_maps_to_the_middle() {
        let place = Linear::new((3.0, 3.0), (0.0, 10.0)).map(3.0);
        assert!((place - 5.0).abs() < f64::EPSILON);
    }
}
