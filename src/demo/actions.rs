//! 纠偏: what was found to deviate, why, and what is done about it.

use crate::demo::calendar::{AS_OF, working};
use crate::demo::dice::{Dice, Subject};
use crate::demo::project::{Project, Standing};
use crate::demo::sheet::Sheets;
use crate::model::contract::action;

/// A cause and its remedy.
const REMEDIES: [(&str, &str); 9] = [
    ("征地拆迁未完成", "成立签约专班，分批交地，先行施工已交地段"),
    ("用海审批未批复", "专人跟踪报批，提前开展陆上配套工程"),
    ("主体结构滞后", "增加班组和塔吊，实行两班作业"),
    ("地下管线迁改滞后", "产权单位限期迁改，每周调度"),
    ("设备到货延迟", "驻厂催交，调整安装顺序"),
    ("施工图审查退改", "设计单位驻场修改，联合审查"),
    ("资金支付滞后", "按月核拨工程款，启用调剂资金"),
    ("台风停工影响", "抢回工期，延长作业时间"),
    ("施工力量投入不足", "约谈总包单位，限期增加人员设备"),
];

/// Writes the corrections of a project: of one that lags, and now and then of one that no longer
/// does. `number` counts them.
pub(super) fn write(sheets: &mut Sheets, seed: u64, project: &Project, number: &mut usize) {
    let mut dice = Dice::new(seed, Subject::Actions, project.number);
    let is_raised = match project.standing {
        Standing::Behind => true,
        Standing::Watch => dice.chance(0.4),
        Standing::Fine => project.lists.is_major && dice.chance(0.06),
    };
    if !project.has_light() || !is_raised {
        return;
    }
    let today = AS_OF.last_day();
    let (cause, remedy) = *dice.pick(&REMEDIES);
    let raised = working(today.plus(-(dice.between(12, 150) as i32))).min(today);
    let due = working(raised.plus(dice.between(30, 90) as i32));
    let closed = match project.standing {
        Standing::Fine => Some(due.plus(-(dice.between(0, 20) as i32))),
        _ if dice.chance(0.25) => Some(due),
        _ => None,
    };
    *number += 1;
    let sheet = sheets.of(&action::SPEC);
    sheet.put(action::ID, format_args!("A{number:04}")).put(action::PROJECT, &project.id);
    sheet.put(action::RAISED, raised).put(action::CAUSE, cause).put(action::REMEDY, remedy);
    sheet.put(action::UNIT, &project.unit).put(action::DUE, due);
    sheet.put_some(action::CLOSED, closed.filter(|&closed| closed <= today)).end();
}
