//! Writes schedules: tasks, what they wait for, their baselines.

use crate::base::DateSpan;
use crate::demo::calendar::AS_OF;
use crate::demo::organisations::district_works;
use crate::demo::planted::Plant;
use crate::demo::project::Project;
use crate::demo::schedule::{Schedule, Task};
use crate::demo::sheet::Sheets;
use crate::demo::steps::{Role, SUMMARIES, TIES};
use crate::model::contract::{dependency, task, task_plan};

/// The unit that answers for a step.
pub(super) fn unit(project: &Project, role: Role, is_at_sea: bool) -> String {
    match (role, project.place) {
        (Role::Planning, _) => "fgw".to_owned(),
        (Role::Land, _) if is_at_sea => "hyj".to_owned(),
        (Role::Land, Some(place)) => district_works(place),
        (Role::Land, None) => "gzj".to_owned(),
        (Role::Permits, _) => "zjj".to_owned(),
        (Role::Unit, _) => project.unit.clone(),
    }
}

/// The id of a step's task: the summaries come first.
pub(super) fn id(project: &Project, step: usize) -> String {
    format!("{}-{}", project.id, step + 1 + SUMMARIES.len())
}

/// Writes a project's schedule.
pub(super) fn write(sheets: &mut Sheets, project: &Project, schedule: &Schedule) {
    task_rows(sheets, project, schedule);
    dependency_rows(sheets, project, &schedule.tasks);
    baseline_rows(sheets, project, schedule);
}

fn task_rows(sheets: &mut Sheets, project: &Project, schedule: &Schedule) {
    let sheet = sheets.of(&task::SPEC);
    let mut summary = None;
    for (at, it) in schedule.tasks.iter().enumerate() {
        if let Some(part) = it.step.summary.filter(|_| it.step.summary != summary) {
            let [name, name_en, phase] = SUMMARIES[part];
            sheet.put(task::ID, format_args!("{}-{}", project.id, part + 1)).put(task::PROJECT, &project.id);
            sheet.put(task::NAME, name).put(task::NAME_EN, name_en).put(task::PHASE, phase);
            sheet.put(task::UNIT, &project.unit).end();
            summary = it.step.summary;
        }
        let mut planned = it.planned();
        if project.plant == Some(Plant::BaselineMismatch) && at + 2 == schedule.tasks.len() {
            planned.finish = planned.finish.plus(15);
        }
        sheet.put(task::ID, id(project, at)).put(task::PROJECT, &project.id);
        sheet.put_some(task::PARENT, it.step.summary.map(|part| format!("{}-{}", project.id, part + 1)));
        sheet.put(task::NAME, it.step.name).put(task::NAME_EN, it.step.name_en).put(task::PHASE, it.step.phase);
        sheet.put(task::UNIT, unit(project, it.step.role, it.step.name == "用海审批"));
        sheet.put(task::START_PLANNED, planned.start).put(task::FINISH_PLANNED, planned.finish);
        sheet.put_some(task::START_ACTUAL, it.start_actual()).put_some(task::FINISH_ACTUAL, it.finish_actual());
        sheet.put_some(task::PERCENT, percent(it));
        sheet.put_some(task::MILESTONE, it.step.is_milestone.then_some(true)).end();
    }
}

/// How far a task has come, where it has begun and is not done.
fn percent(it: &Task) -> Option<i32> {
    let passed = AS_OF.last_day().since(it.start_actual()?);
    let whole = it.real.finish.since(it.real.start).max(1);
    it.finish_actual().is_none().then(|| (passed * 100 / whole).clamp(1, 98))
}

/// Ties keep the distance of the first plan where steps overlap, and none where they follow.
fn dependency_rows(sheets: &mut Sheets, project: &Project, tasks: &[Task]) {
    let sheet = sheets.of(&dependency::SPEC);
    let mut written = Vec::new();
    for (from, to, kind) in TIES {
        let (earlier, later): (DateSpan, DateSpan) = (tasks[from].first, tasks[to].first);
        let lag = match kind {
            "SS" => later.start.since(earlier.start),
            "FF" => later.finish.since(earlier.finish),
            _ => 0,
        };
        if lag < 0 || written.contains(&(from, to)) {
            continue;
        }
        written.push((from, to));
        sheet.put(dependency::FROM, id(project, from)).put(dependency::TO, id(project, to));
        sheet.put(dependency::KIND, kind).put_some(dependency::LAG_DAYS, (lag > 0).then_some(lag)).end();
    }
}

fn baseline_rows(sheets: &mut Sheets, project: &Project, schedule: &Schedule) {
    let sheet = sheets.of(&task_plan::SPEC);
    for (at, it) in schedule.tasks.iter().enumerate() {
        let first = [(schedule.decided, it.first)];
        for (version, (decided, span)) in first.iter().chain(&it.moved).enumerate() {
            sheet.put(task_plan::TASK, id(project, at)).put(task_plan::VERSION, version);
            sheet.put(task_plan::DECIDED, decided).put(task_plan::START, span.start);
            sheet.put(task_plan::FINISH, span.finish);
            sheet.put(task_plan::REASON, if version > 0 { it.cause } else { "" }).end();
        }
    }
}
