//! Chance that falls alike on every machine: ChaCha8 from a seed, whole numbers and `libm` only.
//!
//! Distributions are written out here rather than taken from a crate, so that a crate's new version
//! does not deal other projects.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

/// What a stream of chance is for; each subject has its own, so that one more throw in one table
/// moves nothing in another.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    Order,
    Project,
    Name,
    Lists,
    Standing,
    Money,
    Schedule,
    Duties,
    Statistics,
    Docking,
    Parts,
    Stages,
    Approvals,
    Funds,
    Coordination,
    Actions,
}

/// A stream of chance.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of a subject's item.
    pub(super) fn new(seed: u64, subject: Subject, item: u32) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(((subject as u64) << 32) | u64::from(item));
        Self(generator)
    }

    /// A whole number below `bound`, which is above 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.0.next_u64()) * bound as u128) >> 64) as usize
    }

    /// A whole number between the two, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low).unsigned_abs() as usize + 1) as i64
    }

    /// A number in [0, 1).
    pub(super) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number in [low, high).
    pub(super) fn range(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// True with this probability.
    pub(super) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// A number of the standard normal distribution.
    pub(super) fn normal(&mut self) -> f64 {
        normal_quantile((self.unit() + 1e-12).min(1.0 - 1e-12))
    }

    /// One of a list that is not empty.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// One of a list of words that is not empty.
    pub(super) fn word(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }

    /// The position of one of these weights, each as likely as it is heavy.
    pub(super) fn weighted(&mut self, weights: impl Iterator<Item = f64> + Clone) -> usize {
        let mut left = self.unit() * weights.clone().sum::<f64>();
        let mut last = 0;
        for (at, weight) in weights.enumerate() {
            if weight > 0.0 {
                last = at;
                if left < weight {
                    break;
                }
            }
            left -= weight;
        }
        last
    }

    /// Puts a list into an order of chance.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// The inverse of the normal distribution, by Acklam's rational approximation (error below 1.2e-9).
pub(super) fn normal_quantile(share: f64) -> f64 {
    const A: [f64; 6] = [
        -39.696_830_286_653_76,
        220.946_098_424_520_5,
        -275.928_510_446_968_7,
        138.357_751_867_269,
        -30.664_798_066_147_16,
        2.506_628_277_459_239,
    ];
    const B: [f64; 6] = [
        -54.476_098_798_224_06,
        161.585_836_858_040_9,
        -155.698_979_859_886_6,
        66.801_311_887_719_72,
        -13.280_681_552_885_72,
        1.0,
    ];
    const C: [f64; 6] = [
        -0.007_784_894_002_430_293,
        -0.322_396_458_041_136_5,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 5] =
        [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416, 1.0];
    const TAIL: f64 = 0.024_25;
    let polynomial = |factors: &[f64], x: f64| factors.iter().fold(0.0, |sum, factor| sum * x + factor);
    if share < TAIL {
        let q = libm::sqrt(-2.0 * libm::log(share));
        polynomial(&C, q) / polynomial(&D, q)
    } else if share > 1.0 - TAIL {
        -normal_quantile(1.0 - share)
    } else {
        let q = share - 0.5;
        polynomial(&A, q * q) * q / polynomial(&B, q * q)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_quantile_is_the_textbook_one() {
        for (share, quantile) in [(0.5, 0.0), (0.975, 1.959_964), (0.9, 1.281_552), (0.001, -3.090_232)] {
            assert!((normal_quantile(share) - quantile).abs() < 1e-6, "{share}");
        }
    }

    #[test]
    fn a_stream_repeats_and_differs_from_its_neighbours() {
        let throws = |subject, item| {
            let mut dice = Dice::new(7, subject, item);
            [dice.below(1000), dice.below(1000), dice.below(1000)]
        };
        assert_eq!(throws(Subject::Money, 3), throws(Subject::Money, 3));
        assert_ne!(throws(Subject::Money, 3), throws(Subject::Money, 4));
        assert_ne!(throws(Subject::Money, 3), throws(Subject::Name, 3));
    }
}
