//! A published series of statistics: a process of its own, with turns of the tide and noise.

use crate::base::Month;
use crate::demo::calendar::AS_OF;
use crate::demo::dice::Dice;

/// How many months of statistics are published.
pub(super) const MONTHS: i32 = 72;

/// A series: what it measures, of what part of the city, and how it grows.
pub(super) struct Series {
    /// In 亿元 a month at the beginning.
    pub(super) level: f64,
    /// Its growth beside the city's, in percent a year.
    pub(super) tilt: f64,
    /// How far its growth wanders.
    pub(super) noise: f64,
    /// Is it moved by the housing market's turn?
    pub(super) is_property: bool,
}

/// The growth of the city's investment, in percent a year: a boom, its end, the slow recovery.
fn tide(month: Month, is_property: bool) -> f64 {
    match (month.year() * 100 + month.number() as i32, is_property) {
        (..=202203, true) => 8.0,
        (..=202306, true) => -6.0,
        (..=202412, true) => -11.0,
        (_, true) => -3.5,
        (..=202106, false) => 13.0,
        (..=202209, false) => 9.5,
        (..=202312, false) => 11.5,
        (..=202412, false) => 4.0,
        (..=202508, false) => 2.2,
        _ => 5.6,
    }
}

/// How a year's investment falls to its months; January and February are one.
const SEASONS: [f64; 12] = [0.055, 0.055, 0.085, 0.075, 0.08, 0.1, 0.075, 0.078, 0.095, 0.082, 0.098, 0.122];

/// What a series publishes of a month: the amount since January and its growth.
pub(super) struct Published {
    pub(super) month: Month,
    pub(super) to_date: f64,
    pub(super) growth: f64,
}

impl Series {
    /// What is published from the first month of all statistics on; never a January.
    pub(super) fn publish(&self, dice: &mut Dice) -> Vec<Published> {
        let first = AS_OF.plus(1 - MONTHS).january().plus(-12);
        let mut monthly: Vec<f64> = Vec::new();
        let mut wandering = 0.0;
        let mut published = Vec::new();
        for at in 0..=AS_OF.since(first) {
            let month = first.plus(at);
            wandering = 0.8 * wandering + self.noise * dice.normal();
            let yearly = tide(month, self.is_property) + self.tilt + wandering;
            let season = SEASONS[month.number() as usize - 1] * 12.0;
            let base = match at.checked_sub(12).and_then(|before| monthly.get(before as usize)) {
                Some(before) if at >= 12 => *before,
                _ => self.level * season,
            };
            monthly.push(base * (1.0 + yearly / 100.0) * (1.0 + 0.02 * dice.normal()));
            let sum = |from: i32, to: i32| monthly[from as usize..=to as usize].iter().sum::<f64>();
            if month.number() == 1 || month < AS_OF.plus(1 - MONTHS) {
                continue;
            }
            let january = at - (month.number() as i32 - 1);
            let (now, then) = (sum(january, at), sum(january - 12, at - 12));
            // On a comparable basis: not now over then.
            let growth = (now / then - 1.0) * 100.0 + 0.35 * dice.normal();
            published.push(Published { month, to_date: now, growth });
        }
        published
    }
}
