//! The ledger: projects, their plans and their progress, and why what was counted differs.

use crate::base::Day;
use crate::demo::Demo;
use crate::demo::calendar::{AS_OF, month};
use crate::demo::counting::Counting;
use crate::demo::money::{Money, Year};
use crate::demo::organisations::{SPECIAL, department_of};
use crate::demo::places::{AREAS, CITY, OVERLAID, OVERLAY};
use crate::demo::planted::Plant;
use crate::demo::project::{Course, Project};
use crate::demo::sectors::SECTORS;
use crate::demo::sheet::Sheets;
use crate::demo::sources;
use crate::model::contract::{plan, progress, project};

/// Writes a project.
pub(super) fn project_row(sheets: &mut Sheets, it: &Project, money: &Money) {
    let sheet = sheets.of(&project::SPEC);
    let [name, name_en] = &it.names;
    sheet.put(project::ID, &it.id).put(project::NAME, name).put(project::NAME_EN, name_en);
    sheet.put(project::AREA, it.place.map_or(CITY, |place| AREAS[place].id));
    sheet.put(project::ALSO_AREA, also_areas(it).join(";"));
    sheet.put(project::SECTOR, SECTORS[it.sector].id);
    sheet.put(project::SPECIAL_HQ, SPECIAL[SECTORS[it.sector].headquarters].0);
    sheet.put_some(project::AREA_HQ, it.area_hq.as_ref()).put(project::UNIT, &it.unit);
    sheet.put(project::OWNER, &it.owner).put(project::SUPERVISED_BY, department_of(it.sector));
    sheet.put(project::FUNDING, it.funding).put(project::AUTHORITY, it.authority);
    sheet.put(project::HORIZON, horizon(it).join(";")).put(project::LISTS, lists(it).join(";"));
    sheet.put_some(project::BATCH, it.batch).put(project::STAGE, it.course.stage());
    let done: i64 = money.years.iter().map(|year| year.done_by(month(year.year, 12))).sum();
    let is_too_small = it.plant == Some(Plant::DoneAboveTotal);
    sheet.put(project::TOTAL_INVESTMENT, if is_too_small { (money.done_before + done) * 97 / 100 } else { it.total });
    sheet.put_some(project::DONE_BEFORE, (money.done_before > 0).then_some(money.done_before));
    sheet.put(project::START_PLANNED, it.start_planned).put_some(project::START_ACTUAL, it.start_actual);
    sheet.put(project::FINISH_PLANNED, it.finish_planned).put_some(project::FINISH_ACTUAL, it.finish_actual);
    sheet.put_some(project::FLOOR_SPACE, it.floor_space).put(project::SOURCE, sources::LEDGER).end();
}

/// The areas it touches beside its own.
fn also_areas(it: &Project) -> Vec<&'static str> {
    let mut areas = Vec::new();
    if it.place.is_none() {
        areas.extend(OVERLAID.map(|place| AREAS[place].id));
    }
    if it.touches_overlay {
        areas.push(OVERLAY);
    }
    areas
}

fn horizon(it: &Project) -> Vec<&'static str> {
    let mut plans = vec!["five_year"];
    if it.course != Course::Planned {
        plans.push("three_year");
    }
    if it.has_plan {
        plans.push("annual");
    }
    plans
}

fn lists(it: &Project) -> Vec<&'static str> {
    let mut lists = vec!["planned"];
    if it.course == Course::Reserve {
        lists.push("reserve");
    }
    let on = [
        (it.lists.is_major, "major"),
        (it.lists.is_infrastructure, "infrastructure"),
        (it.lists.is_demonstration, "demonstration"),
    ];
    lists.extend(on.into_iter().filter(|(is_on, _)| *is_on).map(|(_, list)| list));
    lists
}

/// Writes the plans of a project.
pub(super) fn plan_rows(sheets: &mut Sheets, it: &Project, money: &Money) {
    let sheet = sheets.of(&plan::SPEC);
    for year in &money.years {
        for version in &year.versions {
            sheet.put(plan::PROJECT, &it.id).put(plan::YEAR, year.year).put(plan::VERSION, version.name);
            sheet.put_some(plan::DECIDED, version.decided).put(plan::AMOUNT, version.amount);
            sheet.put(plan::REASON, version.reason).put(plan::SOURCE, sources::plan(year.year)).end();
        }
    }
}

/// Writes the progress of a project, from the ledger's first month on.
pub(super) fn progress_rows(sheets: &mut Sheets, demo: &Demo, it: &Project, money: &Money) {
    let counting = Counting::deal(demo.seed, it);
    let sheet = sheets.of(&progress::SPEC);
    for year in &money.years {
        let mut last = None;
        for at in 0..12 {
            let month = month(year.year, at as i32 + 1);
            if month < demo.first_month() {
                continue;
            }
            let done = year.done[at];
            let mut planned = planned_cell(year, at, month.last_day());
            if it.plant == Some(Plant::DecemberMismatch) && month == AS_OF.january().plus(-1) {
                planned = year.planned.map(|planned| planned[10]);
            }
            let is_idle = it.finish_actual.is_some_and(|finish| finish.month() < month) && last == done;
            if planned.is_none() && (done.is_none() || is_idle) {
                continue;
            }
            last = done;
            let (mut counted, mut difference) =
                if at == 0 || done.is_none() { (None, None) } else { counting.counted(year, at) };
            if it.plant == Some(Plant::CountedAboveDone) && month == AS_OF {
                (counted, difference) = (done.map(|done| done + done / 25 + 1), Some("other"));
            }
            sheet.put(progress::PROJECT, &it.id).put(progress::MONTH, month);
            sheet.put_some(progress::PLANNED, planned).put_some(progress::DONE, done);
            sheet.put_some(progress::COUNTED, counted).put_some(progress::DIFFERENCE, difference).end();
        }
    }
}

/// Planned to date, where the project says so and a plan is in force.
fn planned_cell(year: &Year, at: usize, day: Day) -> Option<i64> {
    year.plan_on(day)?;
    year.planned.map(|planned| planned[at])
}
