//! Statistics docking: a project is pushed, accepted, and enrolled or returned and pushed again.

use crate::base::{Day, Month};
use crate::demo::calendar::{AS_OF, some_day, working};
use crate::demo::counting::Counting;
use crate::demo::dice::{Dice, Subject};
use crate::demo::project::Project;
use crate::demo::sheet::Sheets;
use crate::model::contract::docking;

/// Why a project is returned.
const RETURNS: [&str; 6] = [
    "缺少施工许可证或开工证明",
    "项目法人单位未入统计名录库",
    "立项文件与申报内容不一致",
    "建设地址与在地统计范围不符",
    "计划总投资口径有误",
    "与在库项目重复申报",
];

/// Writes the pushes of a project.
pub(super) fn write(sheets: &mut Sheets, seed: u64, project: &Project) {
    let Some(start) = project.start_actual else { return };
    let mut dice = Dice::new(seed, Subject::Docking, 0x8000_0000 + project.number);
    let counting = Counting::deal(seed, project);
    let sheet = sheets.of(&docking::SPEC);
    let mut row = |push: Push| {
        sheet.put(docking::PROJECT, &project.id).put(docking::PUSHED, push.pushed);
        sheet.put_some(docking::ACCEPTED, push.accepted).put_some(docking::ENROLLED, push.enrolled);
        sheet.put_some(docking::RETURNED, push.returned).put(docking::REASON, push.reason).end();
    };
    let first = working(start.plus(dice.between(3, 25) as i32));
    if first > AS_OF.last_day() {
        return;
    }
    match counting.enrolled_in(project) {
        // Not in the register yet: returned, and perhaps waiting again.
        None => {
            let back = returned(first, first.plus(120).min(AS_OF.last_day()), &mut dice);
            let again = back.returned.map(|day| working(day.plus(dice.between(15, 60) as i32)));
            row(back);
            if let Some(again) = again.filter(|&again| again < AS_OF.last_day()) {
                row(Push { pushed: again, ..Push::default() });
            }
        }
        Some(month) => {
            let enrolled = some_day(month, &mut dice);
            let mut pushed = first;
            if enrolled.since(first) > 45 || dice.chance(0.12) {
                let back = returned(first, enrolled.plus(-12), &mut dice);
                pushed = back.returned.map_or(first, |day| working(day.plus(5)));
                if back.returned.is_some() {
                    row(back);
                }
            }
            let enrolled = enrolled.max(pushed.plus(2));
            if enrolled <= AS_OF.last_day() {
                let accepted = Some(pushed.plus(dice.between(1, 6) as i32).min(enrolled));
                row(Push { pushed, accepted, enrolled: Some(enrolled), ..Push::default() });
            }
        }
    }
}

/// A push, and what became of it.
struct Push {
    pushed: Day,
    accepted: Option<Day>,
    enrolled: Option<Day>,
    returned: Option<Day>,
    reason: &'static str,
}

impl Default for Push {
    fn default() -> Self {
        Self { pushed: Day::EPOCH, accepted: None, enrolled: None, returned: None, reason: "" }
    }
}

/// A push that came back before a day, if there was the time.
fn returned(pushed: Day, until: Day, dice: &mut Dice) -> Push {
    let accepted = working(pushed.plus(dice.between(1, 6) as i32));
    let back = working(accepted.plus(dice.between(4, 14) as i32));
    if back >= until {
        return Push { pushed, ..Push::default() };
    }
    Push { pushed, accepted: Some(accepted), enrolled: None, returned: Some(back), reason: dice.word(&RETURNS) }
}

impl Counting {
    /// The month a project entered the register; nothing where it has not.
    fn enrolled_in(self, project: &Project) -> Option<Month> {
        let start = project.life.first;
        match self {
            Self::From(first) => Some(first).filter(|&first| first <= AS_OF),
            _ => Some(start.plus(1)).filter(|&month| month <= AS_OF),
        }
    }
}
