//! A whole by its members.

/// The texts.
#[derive(Debug)]
pub struct MembersStrings {
    /// 未归属.
    pub unassigned: &'static str,
    /// 其中, with the member.
    pub of_which: &'static str,
    /// Column.
    pub name_area: &'static str,
    /// Column.
    pub name_sector: &'static str,
    /// Column.
    pub name_special_hq: &'static str,
    /// Column.
    pub name_area_hq: &'static str,
    /// Column.
    pub name_unit: &'static str,
    /// Column.
    pub rank: &'static str,
    /// Column, with the month compared.
    pub rank_change: &'static str,
    /// Column.
    pub plan: &'static str,
    /// Column.
    pub done: &'static str,
    /// Column.
    pub completion: &'static str,
    /// Column.
    pub lead: &'static str,
    /// Column.
    pub gap: &'static str,
    /// Head: how many state a total.
    pub priced: &'static str,
    /// Column: the days of the oldest item overdue.
    pub oldest: &'static str,
    /// A figure named and its value.
    pub said: &'static str,
    /// A column's title with its unit.
    pub in_unit: &'static str,
    /// A head with what it counts.
    pub in_projects: &'static str,
    /// The unit of leads in a column's title.
    pub points: &'static str,
    /// A note.
    pub rounding: &'static str,
    /// A note: gaps are of those behind alone, that of the whole is net.
    pub net: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: MembersStrings = MembersStrings {
    unassigned: "未归属",
    of_which: "其中{}",
    name_area: "区域",
    name_sector: "行业",
    name_special_hq: "专项指挥部",
    name_area_hq: "区域指挥部",
    name_unit: "责任单位",
    rank: "位次",
    rank_change: "较{}",
    plan: "年度计划",
    done: "完成投资",
    completion: "完成率",
    lead: "较计划",
    gap: "缺口",
    priced: "已公布总投资的项目",
    oldest: "最长逾期",
    said: "{}{}",
    in_unit: "{}（{}）",
    in_projects: "{}（个）",
    points: "百分点",
    rounding: "因四舍五入，分项之和与合计可能略有出入。",
    net: "缺口只计未达计划的部分；合计为与快于计划的部分相抵后的净额。",
};

/// In English.
pub(in crate::locale) const EN: MembersStrings = MembersStrings {
    unassigned: "Unassigned",
    of_which: "Of which {}",
    name_area: "Area",
    name_sector: "Sector",
    name_special_hq: "Special headquarters",
    name_area_hq: "Area headquarters",
    name_unit: "Unit",
    rank: "Rank",
    rank_change: "Since {}",
    plan: "Plan",
    done: "Done",
    completion: "Completion",
    lead: "Against plan",
    gap: "Gap",
    priced: "With a published total",
    oldest: "Oldest overdue",
    said: "{} {}",
    in_unit: "{}, {}",
    in_projects: "{}, projects",
    points: "pp",
    rounding: "Parts may not add to the total because of rounding.",
    net: "Each gap is what that line is short of its plan; the total is net of those ahead.",
};
