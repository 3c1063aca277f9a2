//! Second published values: what the newspaper said of a project's total.

use crate::base::Arrange;
use crate::demo::deal::significant;
use crate::demo::project::Project;
use crate::demo::sheet::Sheets;
use crate::demo::sources;
use crate::model::contract::{project, variant};

/// How many projects the newspaper wrote of.
const VARIANTS: usize = 12;

/// Writes what the newspaper made of the largest projects.
pub(super) fn write(sheets: &mut Sheets, projects: &[Project]) {
    let mut largest: Vec<&Project> = projects.iter().filter(|it| it.has_plan).collect();
    largest.arrange_by_key(|it| (std::cmp::Reverse(it.total), it.number));
    let sheet = sheets.of(&variant::SPEC);
    for it in largest.into_iter().take(VARIANTS) {
        let column = project::SPEC.fields[project::TOTAL_INVESTMENT].name;
        sheet.put(variant::TABLE, project::SPEC.name).put(variant::ROW, &it.id).put(variant::COLUMN, column);
        let rounded = significant(it.total as f64 * 1.04, 1);
        sheet.put(variant::SOURCE, sources::NEWSPAPER).put(variant::VALUE, rounded).end();
    }
}
