//! What a project's total is made of: construction, equipment, information, opening costs, land.

use crate::demo::dice::{Dice, Subject};
use crate::demo::planted::Plant;
use crate::demo::project::Project;
use crate::demo::sectors::{Build, SECTORS};
use crate::demo::sheet::Sheets;
use crate::model::contract::investment_part;

/// The parts of each kind, in hundredths.
const fn shares(build: Build) -> &'static [(&'static str, i64)] {
    match build {
        Build::Plant => &[("construction", 38), ("equipment", 44), ("land", 12), ("other", 6)],
        Build::Building => {
            &[("construction", 70), ("equipment", 9), ("information", 5), ("opening_cost", 6), ("other", 10)]
        }
        Build::Line => &[("construction", 66), ("equipment", 12), ("land", 16), ("other", 6)],
        Build::Works => &[("construction", 48), ("equipment", 38), ("land", 7), ("other", 7)],
        Build::Network => &[("construction", 22), ("equipment", 46), ("information", 28), ("other", 4)],
    }
}

/// Writes the parts of a project; the last takes what is left of the total.
pub(super) fn write(sheets: &mut Sheets, seed: u64, project: &Project) {
    let mut dice = Dice::new(seed, Subject::Parts, project.number);
    let sheet = sheets.of(&investment_part::SPEC);
    let shares = shares(SECTORS[project.sector].build);
    let tilt = dice.between(-6, 6);
    let mut left = project.total;
    for (at, &(part, share)) in shares.iter().enumerate() {
        // What one of the two largest has more, the other has less.
        let share = share + [tilt, -tilt].get(at).copied().unwrap_or(0).max(1 - share);
        let amount = match at + 1 == shares.len() {
            true if project.plant == Some(Plant::PartsMismatch) => left + 120,
            true => left,
            false => project.total * share / 100 / 10 * 10,
        };
        left -= amount;
        sheet.put(investment_part::PROJECT, &project.id).put(investment_part::PART, part);
        sheet.put(investment_part::AMOUNT, amount).end();
    }
}
