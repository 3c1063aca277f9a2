//! When a project entered each stage of its life.

use crate::base::Day;
use crate::demo::calendar::{AS_OF, some_day, working};
use crate::demo::dice::{Dice, Subject};
use crate::demo::planted::Plant;
use crate::demo::project::{Course, Project};
use crate::demo::schedule::causes;
use crate::demo::sheet::Sheets;
use crate::model::contract::stage_change;

/// The stages before work begins, with how long each takes, in days.
const BEFORE: [(&str, [i64; 2]); 4] =
    [("planned", [70, 320]), ("reserve", [60, 260]), ("approval", [120, 330]), ("ready", [8, 70])];

/// Writes the stages of a project, the first of them first.
pub(super) fn write(sheets: &mut Sheets, seed: u64, project: &Project) {
    let mut dice = Dice::new(seed, Subject::Stages, project.number);
    let sheet = sheets.of(&stage_change::SPEC);
    let mut row = |stage: &str, entered: Day, reason: &str| {
        sheet.put(stage_change::PROJECT, &project.id).put(stage_change::STAGE, stage);
        sheet.put(stage_change::ENTERED, entered).put(stage_change::REASON, reason).end();
    };
    let (reached, mut until) = reached(project, &mut dice);
    let mut entered = Vec::new();
    for (stage, [shortest, longest]) in BEFORE[..reached].iter().rev() {
        until = working(until.plus(-(dice.between(*shortest, *longest) as i32))).min(until);
        entered.push((*stage, until));
    }
    for (stage, day) in entered.into_iter().rev() {
        row(stage, day, "");
    }
    if let Some(start) = project.start_actual {
        row("construction", start, "");
    }
    if let Some(finish) = project.finish_actual {
        row("completed", finish, "");
    }
    if let Some(stopped) = project.stopped {
        let reason = dice.word(causes(""));
        row("suspended", some_day(stopped.plus(1), &mut dice).min(AS_OF.last_day()), reason);
    }
    if project.plant == Some(Plant::StageMismatch) {
        row("ready", AS_OF.last_day().plus(-6), "");
    }
}

/// How many of the stages before work it went through, and the day by which it had left the last;
/// of a stage it is still in, a day from which to count back to its beginning.
fn reached(project: &Project, dice: &mut Dice) -> (usize, Day) {
    let today = AS_OF.last_day().plus(-10);
    match project.course {
        Course::Planned => (1, today),
        Course::Reserve => (2, today),
        Course::Approval => (3, today),
        Course::Ready => (4, today),
        _ => (4, project.start_actual.unwrap_or_else(|| today.plus(-(dice.between(30, 90) as i32)))),
    }
}
