//! Doubts about stages: the last change leads to where the project stands.

use crate::base::Code;
use crate::load::check::Seen;
use crate::load::check::groups::Grouped;
use crate::load::sink::Sink;
use crate::model::contract::{project, stage_change};

/// Asked of each change: if it is its project's last up to the month the data run to, it leads to
/// the project's stage.
pub(super) fn last(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    let (table, projects) = (seen.table(&stage_change::SPEC), seen.table(&project::SPEC));
    let Some(project) = table.target(stage_change::PROJECT, row) else { return };
    let until = seen.dataset.package.as_of.map(|month| month.last_day());
    let entered = |row: u32| table.day(stage_change::ENTERED, row);
    let known = seen.rows(Grouped::StageChange, project).iter().copied();
    let known = known.filter(|&row| entered(row).is_some_and(|day| until.is_none_or(|until| day <= until)));
    // Of equal days the later row.
    let is_last = known.max_by_key(|&row| (entered(row), row)) == Some(row);
    if !is_last || !seen.is_whole(project, &[&stage_change::SPEC]) {
        return;
    }
    let (stage, now) = (table.choice(stage_change::STAGE, row), projects.choice(project::STAGE, project));
    if !now.is_empty() && stage != now {
        sink.push(seen.at(Code::StageMismatch, table, row, stage_change::STAGE).detail(now));
    }
}
