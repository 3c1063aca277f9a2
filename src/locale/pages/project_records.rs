//! A project's curve over its life, and what is on record about it.

/// The texts.
#[derive(Debug)]
pub struct RecordsStrings {
    /// Title of the curve.
    pub curve_title: &'static str,
    /// Title.
    pub life_share: &'static str,
    /// Title.
    pub life_done: &'static str,
    /// Title, where what went before is not known.
    pub life_since: &'static str,
    /// Second line.
    pub life_measure: &'static str,
    /// The choice of spans.
    pub span: &'static str,
    /// Choice.
    pub span_life: &'static str,
    /// Choice.
    pub span_year: &'static str,
    /// Label.
    pub total_is: &'static str,
    /// Label.
    pub done_is: &'static str,
    /// Label.
    pub plan_is: &'static str,
    /// The table behind the curve.
    pub table: &'static str,
    /// Column.
    pub month: &'static str,
    /// Column.
    pub planned: &'static str,
    /// Column.
    pub done: &'static str,
    /// Card.
    pub plans: &'static str,
    /// Title.
    pub plans_changed: &'static str,
    /// Title.
    pub plans_kept: &'static str,
    /// Column.
    pub year: &'static str,
    /// Column.
    pub version: &'static str,
    /// Column.
    pub decided: &'static str,
    /// Column.
    pub amount: &'static str,
    /// Column.
    pub reason: &'static str,
    /// Card.
    pub matters: &'static str,
    /// Title.
    pub open_of: &'static str,
    /// Title.
    pub all_closed: &'static str,
    /// Column.
    pub held: &'static str,
    /// Column.
    pub matter: &'static str,
    /// Column.
    pub unit: &'static str,
    /// Column.
    pub due: &'static str,
    /// Column.
    pub closed: &'static str,
    /// Not closed.
    pub open: &'static str,
    /// Column.
    pub outcome: &'static str,
    /// Card.
    pub actions: &'static str,
    /// Column.
    pub raised: &'static str,
    /// Column.
    pub cause: &'static str,
    /// Column.
    pub remedy: &'static str,
    /// Card.
    pub moves: &'static str,
    /// Title.
    pub moves_count: &'static str,
    /// Column.
    pub task: &'static str,
    /// Column.
    pub planned_dates: &'static str,
    /// Column.
    pub moved_by: &'static str,
    /// Cell.
    pub moved_later: &'static str,
    /// Cell.
    pub moved_earlier: &'static str,
    /// Card.
    pub about: &'static str,
    /// Entry.
    pub id: &'static str,
    /// Entry.
    pub owner: &'static str,
    /// Entry.
    pub supervised_by: &'static str,
    /// Entry.
    pub authority: &'static str,
    /// Entry.
    pub area: &'static str,
    /// Entry.
    pub across: &'static str,
    /// Entry.
    pub sector: &'static str,
    /// Entry.
    pub special_hq: &'static str,
    /// Entry.
    pub area_hq: &'static str,
    /// Entry.
    pub funding: &'static str,
    /// Entry.
    pub lists: &'static str,
    /// Entry.
    pub batch: &'static str,
    /// Entry.
    pub horizon: &'static str,
    /// Entry.
    pub floor_space: &'static str,
    /// Entry.
    pub start_planned: &'static str,
    /// Entry.
    pub start_actual: &'static str,
    /// Entry.
    pub finish_planned: &'static str,
    /// Entry.
    pub finish_actual: &'static str,
    /// Entry.
    pub parts: &'static str,
    /// Entry.
    pub note: &'static str,
    /// Entry.
    pub source: &'static str,
    /// Label: the pace reaches the total.
    pub pace_reaches: &'static str,
    /// Label: it does not by the end.
    pub pace_comes_to: &'static str,
    /// Entry.
    pub done_since_start: &'static str,
    /// Entry, where what went before is not known.
    pub done_in_ledger: &'static str,
    /// After that.
    pub share_of_total: &'static str,
    /// After the stage: since when.
    pub since: &'static str,
    /// Around the values that other sources give.
    pub other_values: (&'static str, &'static str),
    /// Before the parts of the page that are not there.
    pub not_shown: &'static str,
    /// No Gantt chart.
    pub no_tasks: &'static str,
    /// No responsibility table.
    pub no_duties: &'static str,
    /// No curve.
    pub no_money: &'static str,
    /// Ends that line.
    pub full_stop: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: RecordsStrings = RecordsStrings {
    curve_title: "投资进度曲线：",
    life_share: "开工以来完成{done}，占总投资{share}",
    life_done: "开工以来完成{done}",
    life_since: "{year}年以来完成{done}",
    life_measure: "累计完成投资",
    span: "曲线范围",
    span_life: "全程",
    span_year: "本年",
    total_is: "总投资 ",
    done_is: "累计完成 ",
    plan_is: "计划 ",
    table: "逐月累计",
    month: "月份",
    planned: "累计计划",
    done: "累计完成",
    plans: "计划调整",
    plans_changed: "{year}年计划由{before}调整为{after}",
    plans_kept: "{n}个年度计划，未作调整",
    year: "年度",
    version: "版本",
    decided: "下达日期",
    amount: "金额",
    reason: "原因",
    matters: "协调事项",
    open_of: "{n}项，{k}项未办结",
    all_closed: "{n}项，均已办结",
    held: "会议日期",
    matter: "事项",
    unit: "责任单位",
    due: "时限",
    closed: "办结",
    open: "未办结",
    outcome: "结果",
    actions: "纠偏措施",
    raised: "提出日期",
    cause: "原因",
    remedy: "措施",
    moves: "基准调整",
    moves_count: "{n}次",
    task: "任务",
    planned_dates: "计划起止",
    moved_by: "移动",
    moved_later: "推后{days}",
    moved_earlier: "提前{days}",
    about: "项目资料",
    id: "编号",
    owner: "建设单位",
    supervised_by: "主管部门",
    authority: "事权",
    area: "区域",
    across: "跨区",
    sector: "行业",
    special_hq: "专项指挥部",
    area_hq: "区域指挥部",
    funding: "资金性质",
    lists: "所在清单",
    batch: "集中开工批次",
    horizon: "纳入计划",
    floor_space: "建筑面积",
    start_planned: "计划开工",
    start_actual: "实际开工",
    finish_planned: "计划竣工",
    finish_actual: "实际竣工",
    parts: "投资构成",
    note: "备注",
    source: "来源",
    pace_reaches: "按当前进度推算，{month}完成总投资",
    pace_comes_to: "按当前进度推算 {amount}",
    done_since_start: "开工以来完成",
    done_in_ledger: "台账以来完成",
    share_of_total: "（占总投资{share}）",
    since: "（{date}起）",
    other_values: ("（另有来源：", "）"),
    not_shown: "暂无",
    no_tasks: "甘特图",
    no_duties: "关键责任分解表",
    no_money: "投资进度曲线",
    full_stop: "数据。",
};

/// In English.
pub(in crate::locale) const EN: RecordsStrings = RecordsStrings {
    curve_title: "Investment: ",
    life_share: "{done} done since the start, {share} of the total",
    life_done: "{done} done since the start",
    life_since: "{done} done since {year}",
    life_measure: "Investment done",
    span: "Span",
    span_life: "Whole life",
    span_year: "This year",
    total_is: "Total ",
    done_is: "Done ",
    plan_is: "Plan ",
    table: "Cumulated by month",
    month: "Month",
    planned: "Planned",
    done: "Done",
    plans: "Changes of plan",
    plans_changed: "{year}: plan changed from {before} to {after}",
    plans_kept: "{n} annual [plan|plans], none changed",
    year: "Year",
    version: "Version",
    decided: "Decided",
    amount: "Amount",
    reason: "Reason",
    matters: "Coordination",
    open_of: "{n} in all, {k} open",
    all_closed: "{n}, all closed",
    held: "Held",
    matter: "Matter",
    unit: "Unit",
    due: "Due",
    closed: "Closed",
    open: "open",
    outcome: "Outcome",
    actions: "Corrective actions",
    raised: "Raised",
    cause: "Cause",
    remedy: "Remedy",
    moves: "Moved baselines",
    moves_count: "{n} [move|moves]",
    task: "Task",
    planned_dates: "Planned",
    moved_by: "Moved",
    moved_later: "{days} later",
    moved_earlier: "{days} earlier",
    about: "About the project",
    id: "Id",
    owner: "Owner",
    supervised_by: "Supervised by",
    authority: "Authority",
    area: "Area",
    across: "Across",
    sector: "Sector",
    special_hq: "Special headquarters",
    area_hq: "Area headquarters",
    funding: "Funding",
    lists: "Lists",
    batch: "Batch",
    horizon: "In plans",
    floor_space: "Floor space",
    start_planned: "Planned start",
    start_actual: "Actual start",
    finish_planned: "Planned finish",
    finish_actual: "Actual finish",
    parts: "Made of",
    note: "Note",
    source: "Source",
    pace_reaches: "At the pace so far: the total by {month}",
    pace_comes_to: "At the pace so far {amount}",
    done_since_start: "Done since the start",
    done_in_ledger: "Done in the ledger",
    share_of_total: " ({share} of the total)",
    since: " (since {date})",
    other_values: (" (other sources: ", ")"),
    not_shown: "No data for ",
    no_tasks: "the Gantt chart",
    no_duties: "the responsibility table",
    no_money: "the investment curve",
    full_stop: ".",
};
