//! Dividing a whole so that the parts add up to it exactly.

use crate::base::Arrange;

/// Divides a total among weights by the largest remainder (Hamilton): each part is within 1 of its
/// exact share, and all sum to the total. Equal remainders are served in the order given.
///
/// Nothing where a weight is negative or all are 0. A negative total gives the negative parts of
/// its magnitude.
///
/// ```
/// use yilan::analysis::apportion;
/// assert_eq!(apportion(100, &[1, 1, 1]), Some(vec![34, 33, 33]));
/// assert_eq!(apportion(100, &[0, 0]), None);
/// ```
pub fn apportion(total: i64, weights: &[i64]) -> Option<Vec<i64>> {
    let sum: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
    (sum > 0 && weights.iter().all(|&weight| weight >= 0)).then_some(())?;
    let magnitude = i128::from(total.unsigned_abs());
    let shares: Vec<i128> = weights.iter().map(|&weight| magnitude * i128::from(weight)).collect();
    let mut parts: Vec<i128> = shares.iter().map(|share| share / sum).collect();
    let left = usize::try_from(magnitude - parts.iter().sum::<i128>()).ok()?;
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.arrange_by_key(|&at| -(shares[at] % sum));
    by_remainder.into_iter().take(left).for_each(|at| parts[at] += 1);
    parts.into_iter().map(|part| i64::try_from(part * i128::from(total.signum())).ok()).collect()
}
