//! How far a share of few cases can be trusted.

/// The standard normal deviate that leaves 2.5 % on either side.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % interval of Wilson (1927) for a share of `successes` out of `trials`, from 0 to 1;
/// nothing without a trial, or with more successes than trials.
///
/// ```
/// use yilan::analysis::wilson_interval;
/// let (low, high) = wilson_interval(5, 5).unwrap();
/// assert!((low - 0.5655).abs() < 5e-5 && high == 1.0); // 5 of 5 may well be a true 57 %
/// ```
pub fn wilson_interval(successes: u32, trials: u32) -> Option<(f64, f64)> {
    (trials > 0 && successes <= trials).then_some(())?;
    let (count, share) = (f64::from(trials), f64::from(successes) / f64::from(trials));
    let scale = 1.0 + Z * Z / count;
    let center = (share + Z * Z / (2.0 * count)) / scale;
    let reach = Z / scale * (share * (1.0 - share) / count + Z * Z / (4.0 * count * count)).sqrt();
    // At the ends the interval closes exactly; rounding must not leave a gap.
    let low = if successes == 0 { 0.0 } else { center - reach };
    let high = if successes == trials { 1.0 } else { center + reach };
    Some((low, high))
}
