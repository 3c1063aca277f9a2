//! How a year's plan came about: the first, and what was changed in summer and at the year's end.

use crate::base::Day;
use crate::demo::calendar::YEAR;
use crate::demo::dice::Dice;
use crate::demo::money::Version;
use crate::demo::project::Project;

/// Why plans are raised and cut.
const UP: [&str; 4] = [
    "施工进度超出预期，相应增加年度计划",
    "专项债资金到位，加快建设",
    "新增建设内容纳入年度计划",
    "设备到货提前，增加设备购置投资",
];
const DOWN: [&str; 5] = [
    "征地拆迁未完成，调减年度计划",
    "用海审批未批复，建设内容延后实施",
    "设计方案调整，开工时间推迟",
    "资金筹措进度慢于预期，调慢补快",
    "管线迁改滞后，部分标段延后",
];
const STOPPED: &str = "项目停工，调减年度计划";

/// The versions of a year's plan of a project of whose total so much is left; `shares` of it are to
/// be done by the end of each month.
pub(super) fn versions(project: &Project, year: i32, shares: &[f64; 12], left: i64, dice: &mut Dice) -> Vec<Version> {
    let within = |amount: f64| round_plan(amount).clamp(100.min(left), left);
    // Plans are cautious: what is done by December is a little more.
    let initial = within(left as f64 * project.life.part_of_rest(year) / 1.1);
    let summer = |amount, reason| Version { name: "midyear", decided: Day::new(year, 7, 17), amount, reason };
    if project.lists.is_addition && year == YEAR && dice.chance(0.6) {
        return vec![summer(initial, "三季度增补列入市重大项目")];
    }
    let mut versions = vec![Version { name: "initial", decided: None, amount: initial, reason: "" }];
    let stopped = project.stopped.filter(|stopped| stopped.year() == year);
    let (factor, reason) = match (dice.below(100), stopped) {
        (_, Some(stopped)) if stopped.number() < 7 => (shares[stopped.number() as usize - 1], STOPPED),
        (_, Some(_)) => (1.0, ""),
        (0..=8, None) => (dice.range(1.1, 1.3), dice.word(&UP)),
        // Only where less than the new plan was to be done by then.
        (9..=16, None) if shares[5] < 0.7 => (dice.range(0.74, 0.92), dice.word(&DOWN)),
        _ => (1.0, ""),
    };
    if !reason.is_empty() {
        versions.push(summer(within(initial as f64 * factor), reason));
    }
    if year < YEAR && dice.chance(0.07) {
        let is_cut = shares[9] < 0.85 && versions.len() == 1 && dice.chance(0.6);
        let (factor, reason) = if is_cut { (0.93, DOWN[0]) } else { (1.08, UP[0]) };
        // Of what was in force until then.
        let last = versions.last().map_or(initial, |version| version.amount);
        let amount = within(last as f64 * factor);
        versions.push(Version { name: "final", decided: Day::new(year, 11, 20), amount, reason });
    }
    versions
}

/// Plans are round numbers.
fn round_plan(amount: f64) -> i64 {
    let unit = match amount {
        _ if amount < 1_000.0 => 10,
        _ if amount < 10_000.0 => 50,
        _ if amount < 100_000.0 => 500,
        _ => 1_000,
    };
    round_to(amount, unit)
}

/// To the nearest multiple of a unit.
pub(super) fn round_to(amount: f64, unit: i64) -> i64 {
    (amount / unit as f64).round() as i64 * unit
}
