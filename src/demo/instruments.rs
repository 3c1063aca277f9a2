//! The kinds of funds the city draws on, and which projects each goes to.

use crate::base::Month;
use crate::demo::calendar::month;
use crate::demo::project::Project;
use crate::demo::sectors::{Build, SECTORS};

/// A fund.
pub(super) struct Fund {
    pub(super) id: &'static str,
    pub(super) instrument: &'static str,
    pub(super) names: [&'static str; 2],
    pub(super) issued: Month,
    /// How many of 3,000 projects it goes to.
    pub(super) projects: usize,
    /// Its part of a project's total, in hundredths.
    pub(super) share: i64,
    /// The investment it draws in, for one of its own.
    pub(super) leverage: i64,
    pub(super) fits: fn(&Project) -> bool,
}

impl Fund {
    /// May it be moved from one project to another?
    pub(super) fn is_movable(&self) -> bool {
        matches!(self.instrument, "special_bond" | "government_budget" | "policy_instrument")
    }
}

const fn fund(
    instrument: &'static str,
    names: [&'static str; 3],
    issued: Month,
    [projects, share, leverage]: [i64; 3],
    fits: fn(&Project) -> bool,
) -> Fund {
    let [id, name, name_en] = names;
    Fund { id, instrument, names: [name, name_en], issued, projects: projects as usize, share, leverage, fits }
}

fn is_public(it: &Project) -> bool {
    it.funding == "government"
}

fn is_plant(it: &Project) -> bool {
    SECTORS[it.sector].build == Build::Plant && it.funding != "government"
}

fn is_at_work(it: &Project) -> bool {
    it.has_light() && it.course.is_begun()
}

/// Every fund.
pub(super) const FUNDS: [Fund; 10] = [
    fund(
        "special_bond",
        ["zx25", "2025年政府专项债券（第二批）", "Special bonds 2025, second batch"],
        month(2025, 8),
        [46, 24, 3],
        |it| is_public(it) && is_at_work(it) && it.life.first < month(2025, 10),
    ),
    fund(
        "special_bond",
        ["zx26-1", "2026年政府专项债券（第一批）", "Special bonds 2026, first batch"],
        month(2026, 2),
        [64, 20, 3],
        |it| is_public(it) && is_at_work(it),
    ),
    fund(
        "special_bond",
        ["zx26-2", "2026年政府专项债券（第二批）", "Special bonds 2026, second batch"],
        month(2026, 6),
        [52, 15, 3],
        |it| is_public(it) && it.has_light(),
    ),
    fund(
        "policy_instrument",
        ["zcx25", "政策性开发性金融工具", "Policy financial instrument"],
        month(2025, 10),
        [40, 10, 9],
        |it| is_at_work(it) && it.lists.is_major,
    ),
    fund(
        "equipment_subsidy",
        ["sb26", "设备更新贷款贴息", "Equipment renewal subsidy"],
        month(2026, 3),
        [31, 4, 12],
        |it| is_plant(it) && is_at_work(it),
    ),
    fund(
        "reit",
        ["reit25", "产业园区基础设施REITs", "Industrial park REIT"],
        month(2025, 12),
        [4, 30, 2],
        |it| SECTORS[it.sector].id == "parks" && it.has_plan && it.course.is_begun(),
    ),
    fund(
        "government_budget",
        ["ys26", "2026年市级政府投资", "City budget investment 2026"],
        month(2026, 1),
        [90, 12, 1],
        |it| is_public(it) && it.has_light() && it.authority != "district",
    ),
    fund(
        "government_budget",
        ["zy26", "2026年中央预算内投资", "Central budget investment 2026"],
        month(2026, 4),
        [26, 8, 4],
        |it| is_public(it) && is_at_work(it) && it.lists.is_major,
    ),
    fund(
        "loan",
        ["yt26", "重大项目银团贷款", "Syndicated loans for major projects"],
        month(2026, 1),
        [34, 30, 2],
        |it| is_at_work(it) && it.lists.is_major,
    ),
    fund("private", ["sh26", "社会资本合作项目资金", "Private capital"], month(2026, 1), [18, 35, 1], |it| {
        it.funding == "mixed" && is_at_work(it)
    }),
];
