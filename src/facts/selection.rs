//! A set of projects, one bit each.

/// Which projects are in scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// 64 rows a word; bits beyond the last row are 0.
    words: Vec<u64>,
    len: u32,
}

impl Selection {
    /// None of so many projects.
    pub fn none(len: u32) -> Self {
        Self { words: vec![0; len.div_ceil(64) as usize], len }
    }

    /// All of so many projects.
    pub fn all(len: u32) -> Self {
        let mut words = vec![u64::MAX; len.div_ceil(64) as usize];
        if let (Some(last), rest @ 1..) = (words.last_mut(), len % 64) {
            *last = (1 << rest) - 1;
        }
        Self { words, len }
    }

    /// Those of so many projects that pass a test.
    pub fn of(len: u32, passes: impl Fn(u32) -> bool) -> Self {
        let word = |first: u32| {
            let rows = first..len.min(first + 64);
            rows.fold(0, |word, row| word | u64::from(passes(row)) << (row - first))
        };
        Self { words: (0..len).step_by(64).map(word).collect(), len }
    }

    /// How many projects there are, in the set or not.
    pub const fn projects(&self) -> u32 {
        self.len
    }

    /// Is this project in it?
    pub fn contains(&self, row: u32) -> bool {
        self.words.get((row / 64) as usize).is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// How many are in it.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// Those in it, in their order.
    pub fn rows(&self) -> Rows<'_> {
        Rows { words: &self.words, bits: Bits { word: 0, first: 0 }, next: 0 }
    }

    /// Those that are in the other one, too.
    pub fn both(&self, other: &Self) -> Self {
        let words = self.words.iter().zip(&other.words).map(|(one, other)| one & other).collect();
        Self { words, len: self.len }
    }

    /// What a column with an entry a project comes to over those in it.
    pub fn sum(&self, column: &[i64]) -> i64 {
        let mut sum = 0_i64;
        for (first, (&word, values)) in (0..).step_by(64).zip(self.words.iter().zip(column.chunks(64))) {
            sum = sum.wrapping_add(match word {
                0 => 0,
                // Whole words are summed without asking bit by bit.
                u64::MAX => values.iter().sum(),
                _ => (Bits { word, first }).filter_map(|row| values.get((row - first) as usize)).sum(),
            });
        }
        sum
    }

    /// Keeps those that are in the other one, too.
    pub fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Keeps those that pass a test.
    pub fn retain(&mut self, passes: impl Fn(u32) -> bool) {
        for (first, word) in (0..).step_by(64).zip(&mut self.words) {
            for row in (Bits { word: *word, first }) {
                *word &= !(u64::from(!passes(row)) << (row - first));
            }
        }
    }

    /// In how many projects the two differ.
    pub fn distance(&self, other: &Self) -> u32 {
        self.words.iter().zip(&other.words).map(|(one, other)| (one ^ other).count_ones()).sum()
    }

    /// Those of this one that the other lacks.
    pub fn without(&self, other: &Self) -> Self {
        let words = self.words.iter().zip(&other.words).map(|(one, other)| one & !other).collect();
        Self { words, len: self.len }
    }
}

/// The projects of a selection, in their order.
#[derive(Debug)]
pub struct Rows<'a> {
    words: &'a [u64],
    bits: Bits,
    /// The first row of the first of the words left.
    next: u32,
}

impl Iterator for Rows<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        loop {
            if let Some(row) = self.bits.next() {
                return Some(row);
            }
            let (&word, rest) = self.words.split_first()?;
            (self.words, self.bits) = (rest, Bits { word, first: self.next });
            self.next += 64;
        }
    }
}

/// The rows of one word.
#[derive(Debug)]
struct Bits {
    word: u64,
    first: u32,
}

impl Iterator for Bits {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.word == 0 {
            return None;
        }
        let row = self.first + self.word.trailing_zeros();
        self.word &= self.word - 1;
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(flags: &[bool]) -> Selection {
        Selection::of(flags.len() as u32, |row| flags[row as usize])
    }

    fn rows(flags: impl IntoIterator<Item = bool>) -> Vec<u32> {
        (0..).zip(flags).filter_map(|(row, flag)| flag.then_some(row)).collect()
    }

    proptest! {
        #[test]
        fn a_selection_is_a_row_of_flags(pairs in prop::collection::vec(any::<(bool, bool)>(), 0..200)) {
            let (ones, others): (Vec<bool>, Vec<bool>) = pairs.iter().copied().unzip();
            let (one, other) = (of(&ones), of(&others));
            prop_assert_eq!(one.rows().collect::<Vec<_>>(), rows(ones.clone()));
            prop_assert_eq!(one.count() as usize, rows(ones.clone()).len());
            prop_assert!((0..).zip(&ones).all(|(row, &flag)| one.contains(row) == flag));
            prop_assert!(!one.contains(one.projects()));
            let both = |test: fn(bool, bool) -> bool| rows(pairs.iter().map(|&(one, other)| test(one, other)));
            prop_assert_eq!(one.both(&other).rows().collect::<Vec<_>>(), both(|one, other| one && other));
            let column: Vec<i64> = (0..).map(|at| at * at - 40).take(pairs.len()).collect();
            prop_assert_eq!(one.sum(&column), one.rows().map(|row| column[row as usize]).sum::<i64>());
            let mut kept = one.clone();
            kept.keep(&other);
            prop_assert_eq!(kept.rows().collect::<Vec<_>>(), both(|one, other| one && other));
            let mut retained = one.clone();
            retained.retain(|row| others[row as usize]);
            prop_assert_eq!(&retained, &kept);
            prop_assert_eq!(one.without(&other).rows().collect::<Vec<_>>(), both(|one, other| one && !other));
            prop_assert_eq!(one.distance(&other) as usize, both(|one, other| one != other).len());
            let len = pairs.len() as u32;
            prop_assert_eq!(one.projects(), len);
            prop_assert_eq!(Selection::all(len), of(&vec![true; pairs.len()]));
            prop_assert_eq!(Selection::none(len), of(&vec![false; pairs.len()]));
        }
    }
}
