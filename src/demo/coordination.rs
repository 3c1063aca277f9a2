//! Sessions of the headquarters, and the matters that were brought to them.

use std::collections::BTreeMap;

use crate::base::{Arrange, Day};
use crate::demo::Demo;
use crate::demo::calendar::{AS_OF, some_day};
use crate::demo::deal::part;
use crate::demo::dice::{Dice, Subject};
use crate::demo::organisations::{GENERAL, SPECIAL, department_of};
use crate::demo::project::{Project, Standing};
use crate::demo::sectors::SECTORS;
use crate::demo::sheet::Sheets;
use crate::model::contract::coordination;

/// Of 3,000 projects: the sessions of the year so far.
const SESSIONS: usize = 261;

/// What is brought to a session, and what comes of it.
const MATTERS: [(&str, &str); 12] = [
    ("协调征地拆迁剩余户签约", "属地签约专班进驻，按节点完成交地"),
    ("协调用海审批要件", "市海洋发展局指导补正，已报省级审查"),
    ("协调高压线迁改", "供电单位先行停电割接，月底前完成"),
    ("协调燃气管线保护方案", "方案评审通过，恢复施工"),
    ("协调施工许可办理", "容缺受理，已核发施工许可证"),
    ("协调资金拨付", "市财政局按进度拨付到位"),
    ("协调交通疏解方案", "疏解方案获批，分阶段围挡"),
    ("协调弃土外运", "落实弃土受纳点，恢复土方作业"),
    ("协调林地使用审批", "林地使用手续办结"),
    ("协调设备进口通关", "海关开通绿色通道，设备到场"),
    ("协调初步设计概算", "概算批复，按批复控制投资"),
    ("协调纳统入库材料", "材料补齐，已推送统计部门"),
];

/// Writes the sessions of the year; returns how many were held in each of its months.
pub(super) fn write(sheets: &mut Sheets, demo: &Demo, projects: &[Project]) -> Vec<usize> {
    let mut dice = Dice::new(demo.seed, Subject::Coordination, 0);
    let by_headquarters = by_headquarters(projects);
    let names: Vec<&str> = by_headquarters.keys().copied().collect();
    let mut sessions: Vec<(Day, &str)> = (0..part(demo.projects, SESSIONS))
        .map(|_| {
            let month = AS_OF.january().plus(dice.below(AS_OF.number() as usize) as i32);
            (some_day(month, &mut dice), *dice.pick(&names))
        })
        .collect();
    sessions.arrange();
    let mut held = vec![0; AS_OF.number() as usize];
    let mut number = 0;
    for (at, &(day, headquarters)) in sessions.iter().enumerate() {
        held[day.month_number() as usize - 1] += 1;
        let mut brought = by_headquarters[headquarters].clone();
        dice.shuffle(&mut brought);
        for project in brought.into_iter().take(1 + dice.below(4)) {
            number += 1;
            matter(sheets, (number, at + 1), day, headquarters, &projects[project], &mut dice);
        }
    }
    held
}

/// The projects that each headquarters brings up: those that lag, and some others.
fn by_headquarters(projects: &[Project]) -> BTreeMap<&str, Vec<usize>> {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, project) in projects.iter().enumerate().filter(|(_, project)| project.has_light()) {
        if project.standing == Standing::Fine && !project.has_duties() {
            continue;
        }
        found.entry(SPECIAL[SECTORS[project.sector].headquarters].0).or_default().push(at);
        if let Some(headquarters) = &project.area_hq {
            found.entry(headquarters).or_default().push(at);
        }
        if project.lists.is_demonstration {
            found.entry(GENERAL).or_default().push(at);
        }
    }
    if found.is_empty() {
        found.insert(GENERAL, (0..projects.len().min(5)).collect());
    }
    found
}

fn matter(
    sheets: &mut Sheets,
    (number, session): (usize, usize),
    held: Day,
    headquarters: &str,
    project: &Project,
    dice: &mut Dice,
) {
    let (matter, outcome) = *dice.pick(&MATTERS);
    let due = held.plus(dice.between(10, 60) as i32);
    let late = if project.standing == Standing::Fine { dice.between(-20, 3) } else { dice.between(-8, 50) };
    let closed = due.plus(late as i32).max(held.plus(1));
    let closed = Some(closed).filter(|&closed| closed <= AS_OF.last_day());
    let unit = if dice.chance(0.5) { department_of(project.sector).to_owned() } else { project.unit.clone() };
    let sheet = sheets.of(&coordination::SPEC);
    sheet.put(coordination::ID, format_args!("C{number:04}"));
    sheet.put(coordination::SESSION, format_args!("2026-{session:03}"));
    sheet.put(coordination::PROJECT, &project.id).put(coordination::ORGANISATION, headquarters);
    sheet.put(coordination::HELD, held).put(coordination::MATTER, matter).put(coordination::UNIT, unit);
    sheet.put(coordination::DUE, due).put_some(coordination::CLOSED, closed);
    sheet.put_some(coordination::OUTCOME, closed.map(|_| outcome)).end();
}
