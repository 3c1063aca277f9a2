//! 关键责任分解表: who does what by when. Who is late here decides some of the lights.

use crate::base::{Arrange, Day};
use crate::demo::Demo;
use crate::demo::calendar::{AS_OF, working};
use crate::demo::dice::{Dice, Subject};
use crate::demo::project::{Project, Standing};
use crate::demo::schedule::Schedule;
use crate::demo::sheet::Sheets;
use crate::demo::steps::Role;
use crate::demo::tasks;
use crate::model::contract::responsibility;

/// A row of the table.
#[derive(Clone, Debug)]
pub(super) struct Duty {
    pub(super) item: &'static str,
    task: Option<usize>,
    role: Role,
    start: Option<Day>,
    pub(super) due: Day,
    pub(super) done: Option<Day>,
}

/// What steps ask for, by their position, and how the table words it.
const ITEMS: [(usize, &str); 7] = [
    (1, "取得可研批复"),
    (2, ""),
    (4, "完成施工图审查"),
    (5, "取得施工许可证"),
    (7, ""),
    (10, ""),
    (11, "组织竣工验收"),
];

/// What is asked for where there is no schedule.
const OTHERS: [(&str, Role); 8] = [
    ("落实年度建设资金", Role::Unit),
    ("完成用地交付", Role::Land),
    ("完成管线迁改", Role::Land),
    ("完成招标并签订合同", Role::Unit),
    ("完成消防设计审查", Role::Permits),
    ("落实永久用电接入", Role::Unit),
    ("完成水土保持方案批复", Role::Planning),
    ("办理投资纳统入库", Role::Unit),
];

/// The duties of a project.
pub(super) fn duties(demo: &Demo, project: &Project, schedule: Option<&Schedule>) -> Vec<Duty> {
    let mut dice = Dice::new(demo.seed, Subject::Duties, project.number);
    let mut duties = match schedule {
        Some(schedule) => of_schedule(schedule),
        None => others(project, &mut dice),
    };
    if let Some(days) = days_missed(project, &mut dice) {
        miss(&mut duties, days, &mut dice);
    }
    duties
}

fn of_schedule(schedule: &Schedule) -> Vec<Duty> {
    let duty = |&(at, item): &(usize, &'static str)| {
        let it = &schedule.tasks[at];
        let item = if item.is_empty() { it.step.name } else { item };
        let due = it.planned().finish;
        Duty { item, task: Some(at), role: it.step.role, start: None, due, done: it.finish_actual() }
    };
    // What is overdue in the schedule alone has its own say there.
    let is_kept = |duty: &Duty| duty.done.is_some() || duty.due > AS_OF.last_day();
    ITEMS.iter().map(duty).filter(is_kept).collect()
}

fn others(project: &Project, dice: &mut Dice) -> Vec<Duty> {
    let mut items = OTHERS;
    dice.shuffle(&mut items);
    let today = AS_OF.last_day();
    let count = 2 + dice.below(2);
    let mut duty = |(item, role): (&'static str, Role)| {
        let due = working(today.plus(dice.between(-260, 150) as i32));
        let done = due.plus(dice.between(-25, 12) as i32).min(today.plus(-1));
        let start = Some(due.plus(-(dice.between(30, 120) as i32)));
        Duty { item, task: None, role, start, due, done: (due <= today).then_some(done) }
    };
    let mut duties: Vec<Duty> = items.into_iter().take(count).map(&mut duty).collect();
    duties.arrange_by_key(|duty| duty.due);
    if !project.course.is_begun() {
        duties.retain(|duty| duty.item != "办理投资纳统入库");
    }
    duties
}

/// How long the project's worst duty has been overdue.
fn days_missed(project: &Project, dice: &mut Dice) -> Option<i32> {
    let days = match project.standing {
        Standing::Watch if project.is_by_deadline => dice.between(2, 29),
        Standing::Behind if project.is_by_deadline => dice.between(34, 160),
        Standing::Behind if dice.chance(0.6) => dice.between(8, 150),
        _ => return None,
    };
    project.has_light().then_some(days as i32)
}

/// Leaves one duty open and overdue: one that was due about then, else another asked for.
fn miss(duties: &mut Vec<Duty>, days: i32, dice: &mut Dice) {
    let due = AS_OF.last_day().plus(-days);
    let (item, role) = *dice.pick(&OTHERS);
    duties.retain(|duty| duty.item != item);
    let start = Some(due.plus(-(dice.between(40, 120) as i32)));
    let at = duties.partition_point(|duty| duty.due <= due);
    duties.insert(at, Duty { item, task: None, role, start, due, done: None });
}

/// Writes the duties of a project.
pub(super) fn write(sheets: &mut Sheets, project: &Project, duties: &[Duty]) {
    let sheet = sheets.of(&responsibility::SPEC);
    for duty in duties {
        sheet.put(responsibility::PROJECT, &project.id).put(responsibility::ITEM, duty.item);
        sheet.put_some(responsibility::TASK, duty.task.map(|step| tasks::id(project, step)));
        sheet.put(responsibility::UNIT, tasks::unit(project, duty.role, duty.item == "用海审批"));
        let supporting = match duty.role {
            Role::Planning => "建设单位、市规划和自然资源局",
            Role::Land => "市规划和自然资源局、属地街道",
            Role::Permits => "建设单位、市生态环境局",
            Role::Unit => "市财政局、属地指挥部",
        };
        sheet.put(responsibility::SUPPORTING, supporting).put_some(responsibility::START, duty.start);
        sheet.put(responsibility::DUE, duty.due).put_some(responsibility::DONE, duty.done).end();
    }
}
