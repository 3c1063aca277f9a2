//! The order of things in a picture.

use std::cmp::Ordering;

/// The places of `count` things in the order of a comparison of two places.
///
/// The standard library's sort is compiled anew for every type: one of places serves all.
pub(super) fn places_by(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&one, &other| compare(one, other));
    places
}

/// The places of values, the highest first.
pub(super) fn highest_first(values: &[f64]) -> Vec<usize> {
    places_by(values.len(), &mut |one, other| values[other].total_cmp(&values[one]))
}
