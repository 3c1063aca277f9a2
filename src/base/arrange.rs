//! Sorting through one piece of code.
//!
//! The standard library's sorts are compiled anew for every type and every comparison, some four
//! kilobytes each: fifty of them were a tenth of the page's module. Here the places are sorted,
//! behind one pointer to the comparison, and the items follow them.

use std::cmp::Ordering;

/// Sorting of slices, stable as the standard library's.
pub trait Arrange<T> {
    /// Sorts by a comparison.
    ///
    /// ```
    /// use yilan::base::Arrange;
    /// let mut rates = [0.5_f64, 0.25, 1.0];
    /// rates.arrange_by(|one, other| other.total_cmp(one));
    /// assert_eq!(rates, [1.0, 0.5, 0.25]);
    /// ```
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key, ascending; items with equal keys keep their order.
    ///
    /// ```
    /// use yilan::base::Arrange;
    /// let mut areas = [("pingshan", 3), ("futian", 1), ("nanshan", 1)];
    /// areas.arrange_by_key(|&(_, rank)| rank);
    /// assert_eq!(areas, [("futian", 1), ("nanshan", 1), ("pingshan", 3)]);
    /// ```
    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|one, other| key(one).cmp(&key(other)));
    }

    /// Sorts, ascending.
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let places = sorted_places(self.len(), &mut |one, other| compare(&self[one], &self[other]));
        follow(self, places);
    }
}

fn sorted_places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&one, &other| compare(one, other));
    places
}

/// Moves to each place what stood at `sources` of it, circle by circle.
fn follow<T>(items: &mut [T], mut sources: Vec<usize>) {
    for start in 0..items.len() {
        let mut here = start;
        loop {
            let source = std::mem::replace(&mut sources[here], here);
            if source == start || source == here {
                break;
            }
            items.swap(here, source);
            here = source;
        }
    }
}

/// Collects into an ordered map or set one by one; `collect` sorts first, in code of its own for
/// every type.
///
/// ```
/// use std::collections::BTreeSet;
/// use yilan::base::inserted;
/// let years: BTreeSet<i32> = inserted([2026, 2025, 2026]);
/// assert_eq!(years.into_iter().collect::<Vec<_>>(), [2025, 2026]);
/// ```
pub fn inserted<All: Default + Extend<Item>, Item>(items: impl IntoIterator<Item = Item>) -> All {
    let mut all = All::default();
    all.extend(items);
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Arrange;

    proptest! {
        #[test]
        fn it_is_the_stable_sort(items in prop::collection::vec((0_u8..9, 0_u32..99), 0..80)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            ours.arrange_by_key(|&(key, _)| key);
            theirs.sort_by_key(|&(key, _)| key);
            prop_assert_eq!(&ours, &theirs);
            ours.arrange();
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
