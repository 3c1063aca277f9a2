//! Reference shapes of cumulated investment over a project's life, from 0 to 1 in both directions.
//!
//! They are drawn, never shown as figures: hence floating point.

/// The share done at the share `time` of the whole duration, for the beta distribution with α = 2
/// and β = 3, whose integral has the closed form 6x² − 8x³ + 3x⁴. Outside 0 to 1 it stays at its
/// ends.
///
/// ```
/// use yilan::analysis::beta_curve;
/// assert_eq!(beta_curve(0.5), 0.6875);
/// assert_eq!(beta_curve(2.0), 1.0);
/// ```
pub fn beta_curve(time: f64) -> f64 {
    let x = time.clamp(0.0, 1.0);
    x * x * (6.0 + x * (3.0 * x - 8.0))
}

/// The expenditure curve of the DHSS for health buildings (Hudson 1978):
/// y = x + Cx² − Cx − (6x³ − 9x² + 3x) ÷ K.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpenditureCurve {
    c: f64,
    k: f64,
}

impl ExpenditureCurve {
    /// The curve for constants C and K of a class of cost; nothing where it would fall at some
    /// time, as published constants may make it.
    ///
    /// ```
    /// use yilan::analysis::ExpenditureCurve;
    /// let curve = ExpenditureCurve::new(-0.041, 7.018).unwrap();
    /// assert!((curve.at(0.1) - 0.07291).abs() < 5e-6);
    /// assert!(ExpenditureCurve::new(-1.5, 7.018).is_none());
    /// ```
    pub fn new(c: f64, k: f64) -> Option<Self> {
        // Its slope is a parabola: lowest at an end or at the vertex.
        let slope = |x: f64| 1.0 + c * (2.0 * x - 1.0) - (18.0 * x * x - 18.0 * x + 3.0) / k;
        let vertex = (0.5 + c * k / 18.0).clamp(0.0, 1.0);
        // A slope that is not a number is not at least 0 either.
        [0.0, vertex, 1.0].into_iter().all(|x| slope(x) >= 0.0).then_some(Self { c, k })
    }

    /// The share done at the share `time` of the whole duration.
    pub fn at(&self, time: f64) -> f64 {
        let x = time.clamp(0.0, 1.0);
        x + self.c * x * (x - 1.0) - x * (3.0 + x * (6.0 * x - 9.0)) / self.k
    }
}
