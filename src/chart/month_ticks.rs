//! Ticks of a calendar axis: months, quarters, years, by how much room a day has.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days from 0001-01-01 (day 1) to 1970-01-01 (day 0 here).
const EPOCH_FROM_CE: i32 = 719_163;
/// The mean length of a month in days.
const MONTH_DAYS: f64 = 30.436_875;
/// The steps in months, finest first.
const STEPS: [i32; 8] = [1, 3, 6, 12, 24, 60, 120, 240];
/// No axis carries more ticks than this.
const MOST: usize = 400;

/// The words of a calendar in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DateWords {
    /// January to December, such as `1月` or `Jan`.
    pub months: Vec<String>,
    /// A year, with `{}` for its number, such as `{}年`.
    pub year: String,
}

impl DateWords {
    /// The name of a year.
    pub fn year(&self, year: i32) -> String {
        self.year.replace("{}", &year.to_string())
    }

    /// The name of a month, 1 to 12.
    pub fn month(&self, month: u32) -> &str {
        let index = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
        index.and_then(|index| self.months.get(index)).map_or("", String::as_str)
    }
}

/// The first day of a month on an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthTick {
    /// Days since 1970-01-01.
    pub day: i32,
    /// The civil year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

/// The ticks from `first` to `last` (days since 1970-01-01), no two closer than `least_gap` pixels
/// where a day is `pixels_per_day` wide; steps of 1, 3, 6, 12, 24 … months, whole years from January.
///
/// ```
/// use yilan::chart::month_ticks;
/// let ticks = month_ticks(19_358, 19_722, 1.0, 80.0); // 2023
/// let months: Vec<u32> = ticks.iter().map(|tick| tick.month).collect();
/// assert_eq!(months, [1, 4, 7, 10]);
/// ```
pub fn month_ticks(first: i32, last: i32, pixels_per_day: f64, least_gap: f64) -> Vec<MonthTick> {
    let wide_enough = |step: &&i32| f64::from(**step) * MONTH_DAYS * pixels_per_day >= least_gap;
    let (Some(step), Some(date)) = (STEPS.iter().find(wide_enough), civil(first)) else { return Vec::new() };
    // Months counted from the year 0, so that steps of years fall on round years.
    let begin = date.year() * 12 + date.month0() as i32;
    let mut index = begin.div_euclid(*step) * step;
    let mut ticks = Vec::new();
    while let Some(tick) = first_day(index).filter(|tick| tick.day <= last && ticks.len() < MOST) {
        if tick.day >= first {
            ticks.push(tick);
        }
        index += step;
    }
    ticks
}

fn civil(day: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day.checked_add(EPOCH_FROM_CE)?)
}

/// The first day of the month with this number, counted from the year 0.
fn first_day(index: i32) -> Option<MonthTick> {
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
    let date = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some(MonthTick { day: date.num_days_from_ce() - EPOCH_FROM_CE, year, month })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn whole_years_fall_on_round_years() {
        let ticks = month_ticks(18_000, 23_000, 0.02, 40.0);
        assert_eq!(ticks.iter().map(|tick| (tick.year, tick.month)).collect::<Vec<_>>(), [(2020, 1), (2030, 1)]);
    }

    #[test]
    fn no_room_no_ticks() {
        assert!(month_ticks(0, 100, 0.0, 40.0).is_empty());
        assert!(month_ticks(i32::MAX, i32::MAX, 1.0, 40.0).is_empty());
        assert!(month_ticks(100, 0, 5.0, 40.0).is_empty());
    }

    proptest! {
        #[test]
        fn ticks_keep_their_distance(first in -20_000..60_000_i32, days in 1..20_000_i32, zoom in 0.01..40.0) {
            let ticks = month_ticks(first, first + days, zoom, 44.0);
            prop_assert!(ticks.iter().all(|tick| (first..=first + days).contains(&tick.day)));
            // February is a tenth shorter than the mean month.
            prop_assert!(ticks.windows(2).all(|pair| f64::from(pair[1].day - pair[0].day) * zoom >= 44.0 * 0.9));
        }
    }
}
