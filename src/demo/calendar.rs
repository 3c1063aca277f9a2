//! The made-up city's calendar: the month its data run to, and days within months.

use crate::base::{Day, Month};
use crate::demo::dice::Dice;

/// The month the data run to: a year well under way, with its last quarter still to come.
pub(super) const AS_OF: Month = month(2026, 9);

/// The current year.
pub(super) const YEAR: i32 = AS_OF.year();

/// A month by its number, in constants.
pub(super) const fn month(year: i32, number: i32) -> Month {
    Month::from_number(year * 12 + number - 1)
}

/// A day of a month; beyond its end, its last.
pub(super) fn day(of: Month, number: i64) -> Day {
    of.first_day().plus((number - 1) as i32).min(of.last_day())
}

/// A day of a month by chance; offices work from the 3rd to the 28th.
pub(super) fn some_day(of: Month, dice: &mut Dice) -> Day {
    working(day(of, dice.between(3, 26)))
}

/// The day itself, or the Monday after a weekend.
pub(super) fn working(mut day: Day) -> Day {
    while day.is_weekend() {
        day = day.plus(1);
    }
    day
}
