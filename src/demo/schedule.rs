//! A project's schedule: when each step was first planned, when it was planned anew, when it was
//! done. Delays begin somewhere, push what follows, and are worked off.

use crate::base::{DateSpan, Day};
use crate::demo::calendar::{AS_OF, day};
use crate::demo::dice::{Dice, Subject};
use crate::demo::project::{Project, Standing};
use crate::demo::sectors::{Build, SECTORS};
use crate::demo::steps::{Span, Step, steps};

/// A step in time.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) step: Step,
    /// As first planned.
    pub(super) first: DateSpan,
    /// As it was, or is expected to be.
    pub(super) real: DateSpan,
    /// Later plans: the day each was decided, and the dates.
    pub(super) moved: Vec<(Day, DateSpan)>,
    /// Why it slipped; empty where it did not.
    pub(super) cause: &'static str,
}

impl Task {
    /// The plan in force.
    pub(super) fn planned(&self) -> DateSpan {
        self.moved.last().map_or(self.first, |&(_, span)| span)
    }

    /// When it began, if it has.
    pub(super) fn start_actual(&self) -> Option<Day> {
        Some(self.real.start).filter(|&start| start <= AS_OF.last_day())
    }

    /// When it was done, if it is.
    pub(super) fn finish_actual(&self) -> Option<Day> {
        Some(self.real.finish).filter(|&finish| finish <= AS_OF.last_day())
    }
}

/// A schedule.
#[derive(Clone, Debug)]
pub(super) struct Schedule {
    /// The day the first plan was decided.
    pub(super) decided: Day,
    pub(super) tasks: Vec<Task>,
}

/// Why steps slip, by the phase they are in.
pub(super) fn causes(phase: &str) -> &'static [&'static str] {
    match phase {
        "land" => &["征地拆迁未完成", "用地预审补正材料", "房屋征收签约滞后", "管线产权单位协调滞后"],
        "approval" => &["用海审批未批复", "施工许可要件不齐", "环评批复滞后", "规划许可调整"],
        "design" => &["初步设计方案调整", "概算评审退回修改", "地质条件变化需变更设计"],
        "acceptance" => &["专项验收未通过", "消防验收整改"],
        "preparation" => &["可研评审意见未落实", "建设内容调整"],
        _ => &[
            "主体结构滞后",
            "地下管线迁改滞后",
            "设备到货延迟",
            "台风停工影响",
            "施工力量投入不足",
            "交叉施工协调滞后",
        ],
    }
}

/// The schedule of a project.
pub(super) fn schedule(seed: u64, project: &Project) -> Schedule {
    let mut dice = Dice::new(seed, Subject::Schedule, project.number);
    let start = project.start_actual.unwrap_or_else(|| day(project.life.first, 12));
    let finish = project.finish_actual.unwrap_or_else(|| project.finish_planned.last_day());
    let lead_days = dice.between(240, 460) as i32;
    let kind = &SECTORS[project.sector];
    let is_at_sea = kind.id == "ports" || (project.names[0].contains('海') && kind.build == Build::Line);
    let real = |step: &Step| {
        let place = |share: f64| match step.span {
            Span::Before => start.plus(((share - 1.0) * f64::from(lead_days)) as i32 - 1),
            Span::Work => start.plus((share * f64::from(finish.since(start).max(60))) as i32),
        };
        DateSpan { start: place(step.from), finish: place(step.to) }
    };
    let mut tasks = Vec::new();
    let mut delay = 0.0;
    for step in steps(kind.build, is_at_sea, kind.id == "rail") {
        let (task, later) = slip(project, step, real(&step), delay, &mut dice);
        tasks.push(task);
        delay = later;
    }
    replan(project, &mut tasks, &mut dice);
    Schedule { decided: start.plus(-lead_days - dice.between(20, 60) as i32), tasks }
}

/// How a step came late: its first plan lies as many days before what it was as it slipped.
fn slip(project: &Project, step: Step, real: DateSpan, delay: f64, dice: &mut Dice) -> (Task, f64) {
    let often = match project.standing {
        Standing::Behind => 0.16,
        Standing::Watch => 0.1,
        Standing::Fine => 0.045,
    };
    let mut now = (delay * 0.6 - 6.0).max(0.0);
    let mut cause = "";
    if dice.chance(often) {
        now += dice.range(12.0, 110.0);
    }
    let slipped = now as i32;
    if slipped > 0 {
        cause = dice.word(causes(step.phase));
    }
    let done = real.finish <= AS_OF.last_day();
    let early = if slipped == 0 && done && !step.is_milestone { dice.below(4) as i32 } else { 0 };
    let finish = real.finish.plus(early - slipped);
    let start = if step.is_milestone { finish } else { real.start.plus(-(delay as i32)).min(finish.plus(-7)) };
    (Task { step, first: DateSpan { start, finish }, real, moved: Vec::new(), cause }, now)
}

/// Plans what slipped anew; what stands fine has nothing open that is overdue.
fn replan(project: &Project, tasks: &mut [Task], dice: &mut Dice) {
    let today = AS_OF.last_day();
    let decided_for_open = today.plus(-(dice.between(25, 190) as i32));
    for task in tasks {
        let slipped = task.real.finish.since(task.first.finish);
        let is_open = task.real.finish > today;
        let keeps_its_plan = match is_open {
            true => project.standing != Standing::Fine && !task.step.is_milestone && dice.chance(0.4),
            false => dice.chance(0.45),
        };
        if slipped <= 0 || keeps_its_plan {
            continue;
        }
        let decided = match is_open {
            true => decided_for_open,
            // When it was seen to be late, and before it was done.
            false => task.first.finish.plus((dice.between(-25, 5) as i32).min(slipped - 1)),
        };
        if is_open && slipped > 50 && dice.chance(0.3) {
            let finish = task.real.finish.plus(-slipped / 3);
            let start = if task.step.is_milestone { finish } else { task.real.start.min(finish) };
            task.moved.push((decided.plus(-95), DateSpan { start, finish }));
        }
        task.moved.push((decided, task.real));
    }
}
