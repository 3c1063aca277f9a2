//! 集中开工: four batches a year, and the additions to the major list.

use crate::base::{Day, Month};
use crate::demo::calendar::{day, month};
use crate::demo::sheet::Sheets;
use crate::model::contract::batch;

/// A batch of starts: id, names, month and day, and its part of the year's starts.
pub(super) struct Batch {
    pub(super) id: &'static str,
    names: [&'static str; 2],
    pub(super) month: Month,
    day_of_month: i64,
    pub(super) weight: f64,
}

impl Batch {
    /// The day of its ceremony.
    pub(super) fn day(&self) -> Day {
        day(self.month, self.day_of_month)
    }
}

const fn batch(id: &'static str, names: [&'static str; 2], when: [i32; 3], weight: f64) -> Batch {
    Batch { id, names, month: month(when[0], when[1]), day_of_month: when[2] as i64, weight }
}

/// Starts of last year.
pub(super) const LAST_YEAR: [Batch; 4] = [
    batch("b25-1", ["2025年第一批集中开工", "First batch of starts 2025"], [2025, 2, 18], 0.34),
    batch("b25-2", ["2025年第二批集中开工", "Second batch of starts 2025"], [2025, 5, 14], 0.26),
    batch("b25-3", ["2025年第三批集中开工", "Third batch of starts 2025"], [2025, 8, 20], 0.22),
    batch("b25-4", ["2025年第四批集中开工", "Fourth batch of starts 2025"], [2025, 11, 19], 0.18),
];

/// Starts of this year.
pub(super) const THIS_YEAR: [Batch; 4] = [
    batch("b26-1", ["2026年第一批集中开工", "First batch of starts 2026"], [2026, 2, 27], 0.33),
    batch("b26-2", ["2026年第二批集中开工", "Second batch of starts 2026"], [2026, 4, 28], 0.27),
    batch("b26-3", ["2026年第三批集中开工", "Third batch of starts 2026"], [2026, 6, 30], 0.23),
    batch("b26-4", ["2026年第四批集中开工", "Fourth batch of starts 2026"], [2026, 8, 28], 0.17),
];

/// Additions to the major list.
pub(super) const ADDITIONS: Batch = batch(
    "m26-q3",
    ["2026年三季度增补市重大项目", "Major projects added in the third quarter of 2026"],
    [2026, 7, 17],
    0.0,
);

/// Writes the table `batch`.
pub(super) fn write(sheets: &mut Sheets) {
    let sheet = sheets.of(&batch::SPEC);
    for entry in LAST_YEAR.iter().chain(&THIS_YEAR).chain([&ADDITIONS]) {
        let [name, name_en] = entry.names;
        sheet.put(batch::ID, entry.id).put(batch::NAME, name).put(batch::NAME_EN, name_en);
        sheet.put(batch::DATE, entry.day()).put(batch::SOURCE, "starts").end();
    }
}
