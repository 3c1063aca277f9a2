//! How far each of several values stands from their middle, undisturbed by the ones that do.

use crate::base::Arrange;

/// Fewer values than this have no middle worth the name.
const FEWEST: usize = 8;
/// The median absolute deviation of the normal distribution is its standard deviation ÷ this.
const MEDIAN_TO_STANDARD: f64 = 1.4826;
/// The same for the mean absolute deviation.
const MEAN_TO_STANDARD: f64 = 1.2533;

/// The middle of some values, their spread, and how many robust standard deviations each stands
/// from the middle (Iglewicz & Hoaglin 1993; beyond 3.5 a value deserves a look).
#[derive(Clone, Debug, PartialEq)]
pub struct Deviations {
    /// The median.
    pub median: f64,
    /// The median absolute deviation from it.
    pub median_absolute_deviation: f64,
    /// The robust z of each value, in the order given.
    pub scores: Vec<f64>,
}

impl Deviations {
    /// Of at least eight values; for ratios, of their natural logarithms. Where half of the values
    /// coincide the mean absolute deviation takes the median's place. Nothing for fewer values,
    /// for values that all coincide, or for any that is not finite.
    ///
    /// ```
    /// use yilan::analysis::Deviations;
    /// let values = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 80.0];
    /// let deviations = Deviations::new(&values).unwrap();
    /// assert_eq!((deviations.median, deviations.median_absolute_deviation), (4.5, 2.0));
    /// assert!(deviations.scores[7] > 3.5);
    /// ```
    pub fn new(values: &[f64]) -> Option<Self> {
        (values.len() >= FEWEST && values.iter().all(|value| value.is_finite())).then_some(())?;
        let median = median(values);
        let distances: Vec<f64> = values.iter().map(|value| (value - median).abs()).collect();
        let median_absolute_deviation = self::median(&distances);
        let mean = distances.iter().sum::<f64>() / distances.len() as f64;
        let spread = if median_absolute_deviation > 0.0 {
            MEDIAN_TO_STANDARD * median_absolute_deviation
        } else {
            MEAN_TO_STANDARD * mean
        };
        let scores = values.iter().map(|value| (value - median) / spread).collect();
        (spread > 0.0).then_some(Self { median, median_absolute_deviation, scores })
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.arrange_by(f64::total_cmp);
    let (below, above) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
    f64::midpoint(below, above)
}
