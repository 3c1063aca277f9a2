//! The projects that need attention.

/// The texts.
#[derive(Debug)]
pub struct AttentionStrings {
    /// The card.
    pub title: &'static str,
    /// Its measure.
    pub measure: &'static str,
    /// Column.
    pub light: &'static str,
    /// Column.
    pub project: &'static str,
    /// Column.
    pub area: &'static str,
    /// Column.
    pub reason: &'static str,
    /// Column.
    pub unit: &'static str,
    /// Column.
    pub due: &'static str,
    /// Column.
    pub gap: &'static str,
    /// A reason: behind plan by so much.
    pub behind_plan: &'static str,
    /// No cause: behind plan, and no correction is open.
    pub no_correction: &'static str,
    /// An item overdue.
    pub overdue: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: AttentionStrings = AttentionStrings {
    title: "缺口最大的项目",
    measure: "与计划进度之差",
    light: "进度灯",
    project: "项目",
    area: "区域",
    reason: "原因",
    unit: "责任单位",
    due: "下一时限",
    gap: "缺口",
    behind_plan: "慢{lead}",
    no_correction: "暂无纠偏措施",
    overdue: "{item}逾期{days}天",
};

/// In English.
pub(in crate::locale) const EN: AttentionStrings = AttentionStrings {
    title: "Projects with the largest gaps",
    measure: "Short of the plan to date",
    light: "Light",
    project: "Project",
    area: "Area",
    reason: "Reason",
    unit: "Unit",
    due: "Next due",
    gap: "Gap",
    behind_plan: "{lead} behind plan",
    no_correction: "No open correction",
    overdue: "{item} {days} [day|days] overdue",
};
