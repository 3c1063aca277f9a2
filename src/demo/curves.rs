//! How work spreads over a project's life: beta-like S-curves, and the seasons of a building year.

use crate::base::Month;

/// Beta distributions with whole parameters, whose integrals are polynomials: (2,2), (2,3), (3,2),
/// (3,3), from the highest power down to the constant.
const SHAPES: [[f64; 6]; 4] = [
    [0.0, 0.0, -2.0, 3.0, 0.0, 0.0],
    [0.0, 3.0, -8.0, 6.0, 0.0, 0.0],
    [0.0, -3.0, 4.0, 0.0, 0.0, 0.0],
    [6.0, -15.0, 10.0, 0.0, 0.0, 0.0],
];

/// How many shapes there are.
pub(super) const SHAPE_COUNT: usize = SHAPES.len();

/// Planners spread a year thus: little around the spring festival, the end kept as a reserve.
const SEASONS: [f64; 12] = [0.66, 0.62, 1.08, 1.14, 1.18, 1.24, 1.18, 1.16, 1.2, 0.92, 0.84, 0.78];

/// The share of the work done when this share of the time has passed. A part of it goes evenly, so
/// that no project stands still in its first month.
fn share(shape: usize, time: f64) -> f64 {
    let time = time.clamp(0.0, 1.0);
    let beta = SHAPES[shape % SHAPE_COUNT].iter().fold(0.0, |sum, factor| sum * time + factor);
    0.9 * beta + 0.1 * time
}

/// A project's life as months, both included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Life {
    pub(super) first: Month,
    pub(super) last: Month,
    pub(super) shape: usize,
}

impl Life {
    /// The share of the work done by the end of a month.
    pub(super) fn share_by(self, month: Month) -> f64 {
        let months = f64::from(self.last.since(self.first).max(0) + 1);
        share(self.shape, f64::from(month.since(self.first) + 1) / months)
    }

    /// The part of what is left at a year's beginning that falls into the year.
    pub(super) fn part_of_rest(self, year: i32) -> f64 {
        let Some(december) = Month::new(year, 12) else { return 0.0 };
        let (before, after) = (self.share_by(december.plus(-12)), self.share_by(december));
        if before >= 1.0 { 1.0 } else { (after - before) / (1.0 - before) }
    }

    /// The share of a year's work to be done by the end of each of its months; nothing where the
    /// project does not live in the year.
    pub(super) fn shares_of_year(self, year: i32) -> Option<[f64; 12]> {
        let january = Month::new(year, 1)?;
        let mut shares = [0.0; 12];
        let mut sum = 0.0;
        for (at, season) in SEASONS.iter().enumerate() {
            let month = january.plus(at as i32);
            sum += (self.share_by(month) - self.share_by(month.plus(-1))) * season;
            shares[at] = sum;
        }
        shares.iter_mut().for_each(|share| *share /= sum);
        (sum > 0.0).then_some(shares)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_rises_from_nothing_to_all() {
        for shape in 0..SHAPE_COUNT {
            assert!(share(shape, 0.0).abs() < 1e-12 && (share(shape, 1.0) - 1.0).abs() < 1e-12, "{shape}");
            for step in 0..100 {
                assert!(share(shape, f64::from(step + 1) / 100.0) > share(shape, f64::from(step) / 100.0), "{shape}");
            }
        }
    }
}
