//! 统报、联查、并审、快批: what had to be approved, by which route, and how fast it was.

use crate::base::Day;
use crate::demo::calendar::{AS_OF, day, working};
use crate::demo::dice::{Dice, Subject};
use crate::demo::planted::Plant;
use crate::demo::project::Project;
use crate::demo::sheet::Sheets;
use crate::model::contract::approval;

/// An item: its name, who grants it, within how many days, and how long before the start it is
/// submitted.
const ITEMS: [(&str, &str, i64, i64); 7] = [
    ("可行性研究报告审批", "市发展改革委", 30, 300),
    ("用地预审与选址意见书", "市规划和自然资源局", 20, 250),
    ("环境影响评价审批", "市生态环境局", 25, 200),
    ("水土保持方案审批", "市水务局", 15, 170),
    ("建设工程规划许可证", "市规划和自然资源局", 20, 120),
    ("施工图联合审查", "市住房建设局", 15, 70),
    ("施工许可证核发", "市住房建设局", 7, 20),
];

const ROUTES: [(&str, f64, f64); 4] =
    [("joint", 0.25, 0.7), ("parallel", 0.3, 0.75), ("express", 0.2, 0.45), ("standard", 0.25, 0.95)];

/// Writes the approvals of a project that have been sought so far.
pub(super) fn write(sheets: &mut Sheets, seed: u64, project: &Project) {
    let mut dice = Dice::new(seed, Subject::Approvals, project.number);
    let sheet = sheets.of(&approval::SPEC);
    let start = project.start_actual.unwrap_or_else(|| day(project.life.first, 15));
    let today = AS_OF.last_day();
    for (at, (item, authority, limit, before)) in ITEMS.into_iter().enumerate() {
        let submitted = working(start.plus(-((before + dice.between(0, 25)) as i32) - limit as i32));
        if submitted > today || dice.chance(0.12) {
            continue;
        }
        let (route, _, pace) = ROUTES[dice.weighted(ROUTES.iter().map(|route| route.1))];
        let limit = if route == "express" { (limit / 2).max(3) } else { limit };
        let granted = granted(submitted, limit, pace, start, &mut dice).filter(|&granted| granted <= today);
        let is_planted = project.plant == Some(Plant::DatesOutOfOrder) && at == 0;
        let granted = if is_planted { Some(submitted.plus(-365)) } else { granted };
        sheet.put(approval::PROJECT, &project.id).put(approval::ITEM, item).put(approval::ROUTE, route);
        sheet.put(approval::AUTHORITY, authority).put(approval::SUBMITTED, submitted);
        sheet.put(approval::DUE, submitted.plus(limit as i32)).put(approval::LIMIT_DAYS, limit);
        sheet.put_some(approval::GRANTED, granted).end();
    }
}

/// The day it was granted: mostly within the limit, now and then well after, always by the start.
fn granted(submitted: Day, limit: i64, pace: f64, start: Day, dice: &mut Dice) -> Option<Day> {
    let late = if dice.chance(0.1) { dice.range(1.05, 2.2) } else { 1.0 };
    let days = (limit as f64 * pace * dice.range(0.55, 1.05) * late) as i32;
    Some(working(submitted.plus(days.max(1))).min(start.max(submitted)))
}
