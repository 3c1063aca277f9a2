//! 关键责任分解表 and Gantt chart of a project.

/// The texts.
#[derive(Debug)]
pub struct ScheduleStrings {
    /// Title of the table.
    pub table_title: &'static str,
    /// Title: some overdue.
    pub count_overdue: &'static str,
    /// Title: some expected late.
    pub count_late: &'static str,
    /// Title: none.
    pub count_fine: &'static str,
    /// Title: all done.
    pub count_done: &'static str,
    /// Subtitle: whose turn it is.
    pub turn: &'static str,
    /// Subtitle: nobody's.
    pub turn_none: &'static str,
    /// Column.
    pub item: &'static str,
    /// Column.
    pub unit: &'static str,
    /// Column.
    pub due: &'static str,
    /// Column.
    pub state: &'static str,
    /// Before the supporting units.
    pub supporting: &'static str,
    /// The same of several: the first one, and how many.
    pub supporting_many: &'static str,
    /// State.
    pub done: &'static str,
    /// State.
    pub turn_now: &'static str,
    /// State.
    pub not_due: &'static str,
    /// State.
    pub undated: &'static str,
    /// Title of the chart.
    pub gantt_title: &'static str,
    /// Title.
    pub gantt_overdue_late: &'static str,
    /// Title.
    pub gantt_overdue: &'static str,
    /// Title.
    pub gantt_late: &'static str,
    /// Title.
    pub gantt_on_time: &'static str,
    /// Title.
    pub gantt_done: &'static str,
    /// Title.
    pub gantt_done_late: &'static str,
    /// Title.
    pub gantt_plain: &'static str,
    /// Legend.
    pub key_actual: &'static str,
    /// Legend.
    pub key_expected: &'static str,
    /// Legend: the tail of what is late.
    pub key_late: &'static str,
    /// Legend.
    pub key_baseline: &'static str,
    /// Legend, where the plan has moved.
    pub key_planned: &'static str,
    /// Legend: heavy frames, logic complete enough.
    pub critical_path: &'static str,
    /// Legend: heavy frames, logic thin.
    pub key_nodes: &'static str,
    /// Second line, logic runs in a ring.
    pub cycle: &'static str,
    /// Beside a bar.
    pub slip_overdue: &'static str,
    /// Beside a bar.
    pub slip_done: &'static str,
    /// Beside a bar.
    pub slip_expected: &'static str,
    /// Beside a bar.
    pub note_done: &'static str,
    /// Spoken and in the details.
    pub planned_is: &'static str,
    /// Spoken and in the details.
    pub first_is: &'static str,
    /// Spoken and in the details.
    pub actual_is: &'static str,
    /// Spoken and in the details.
    pub expected_is: &'static str,
    /// A span.
    pub from_to: &'static str,
    /// A span still open.
    pub since: &'static str,
    /// Details.
    pub unit_is: &'static str,
    /// Details.
    pub phase_is: &'static str,
    /// Details.
    pub standing_is: &'static str,
    /// Details.
    pub late_in_force: &'static str,
    /// Details.
    pub late_first: &'static str,
    /// Details.
    pub total_float: &'static str,
    /// Details.
    pub free_float: &'static str,
    /// Details.
    pub percent: &'static str,
    /// Details.
    pub waits_for: &'static str,
    /// Details.
    pub holds_back: &'static str,
    /// Details.
    pub milestone: &'static str,
    /// Details.
    pub critical_task: &'static str,
    /// Details.
    pub key_task: &'static str,
    /// A lag in days.
    pub lag: &'static str,
    /// Details: moved baselines.
    pub moves: &'static str,
    /// The table behind the chart.
    pub table: &'static str,
    /// Column.
    pub task: &'static str,
    /// Column.
    pub start: &'static str,
    /// Column.
    pub finish: &'static str,
    /// The status date.
    pub status_is: &'static str,
    /// Button.
    pub earlier: &'static str,
    /// Button.
    pub later: &'static str,
    /// Button.
    pub month_end: &'static str,
    /// Button.
    pub zoom_in: &'static str,
    /// Button.
    pub zoom_out: &'static str,
    /// Button.
    pub whole: &'static str,
    /// Button.
    pub pan_earlier: &'static str,
    /// Button.
    pub pan_later: &'static str,
    /// Button.
    pub links: &'static str,
    /// State.
    pub done_early: &'static str,
    /// State.
    pub done_on_time: &'static str,
    /// State.
    pub done_late: &'static str,
    /// State.
    pub overdue_by: &'static str,
    /// State.
    pub expected_by: &'static str,
    /// After the first names.
    pub and_more: &'static str,
    /// Difference.
    pub early_by: &'static str,
    /// Difference.
    pub on_time: &'static str,
    /// Difference.
    pub late_by: &'static str,
    /// Column of two lines.
    pub item_and_unit: &'static str,
    /// Column.
    pub supporting_units: &'static str,
    /// Between names in a list.
    pub list_comma: &'static str,
    /// Between parts of the legend.
    pub legend_gap: &'static str,
    /// Details: state.
    pub not_begun: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: ScheduleStrings = ScheduleStrings {
    table_title: "关键责任分解表：",
    count_overdue: "{n}项，{k}项逾期",
    count_late: "{n}项，{k}项预计延期",
    count_fine: "{n}项，均未逾期",
    count_done: "{n}项全部完成",
    turn: "{day}责任单位：{units}",
    turn_none: "{day}表内无在办事项",
    item: "事项",
    unit: "责任单位",
    due: "完成时限",
    state: "状态",
    supporting: "配合：{}",
    supporting_many: "配合：{first}等{n}家",
    done: "✓ 完成",
    turn_now: "进行中",
    not_due: "未到期",
    undated: "未定时限",
    gantt_title: "甘特图：",
    gantt_overdue_late: "{task}逾期{days}，预计竣工延期{late}",
    gantt_overdue: "{task}逾期{days}，竣工日期暂不受影响",
    gantt_late: "预计竣工延期{late}",
    gantt_on_time: "各节点按期，预计{date}完成",
    gantt_done: "全部任务已完成",
    gantt_done_late: "全部任务已完成，延期{late}",
    gantt_plain: "{n}项任务",
    key_actual: "实际",
    key_expected: "预计",
    key_late: "延期",
    key_baseline: "首版基准",
    key_planned: "现行计划",
    critical_path: "关键线路",
    key_nodes: "关键节点",
    cycle: "前后关系成环，未推算关键线路",
    slip_overdue: "逾期{}，尚未完成",
    slip_done: "✓ {date}，延期{days}",
    slip_expected: "预计延期{}",
    note_done: "✓ {}",
    planned_is: "现行计划",
    first_is: "首版基准",
    actual_is: "实际",
    expected_is: "预计",
    from_to: "{start}至{finish}",
    since: "{start}开始",
    unit_is: "责任单位",
    phase_is: "阶段",
    standing_is: "状态",
    late_in_force: "较现行计划",
    late_first: "较首版基准",
    total_float: "总时差",
    free_float: "自由时差",
    percent: "形象进度",
    waits_for: "紧前任务",
    holds_back: "紧后任务",
    milestone: "里程碑",
    critical_task: "在关键线路上",
    key_task: "关键节点",
    lag: "，间隔{}",
    moves: "基准调整",
    table: "任务",
    task: "任务",
    start: "开始",
    finish: "完成",
    status_is: "状态日期",
    earlier: "前一天",
    later: "后一天",
    month_end: "回到月末",
    zoom_in: "放大时间轴",
    zoom_out: "缩小时间轴",
    whole: "显示全程",
    pan_earlier: "向前移动",
    pan_later: "向后移动",
    links: "前后关系",
    done_early: "✓ 提前{days}完成",
    done_on_time: "✓ 按期完成",
    done_late: "✓ 延期{days}完成",
    overdue_by: "逾期{days}",
    expected_by: "预计延期{days}",
    and_more: "等{n}家",
    early_by: "提前{days}",
    on_time: "按期",
    late_by: "延期{days}",
    item_and_unit: "事项 / 责任单位",
    supporting_units: "配合单位",
    list_comma: "、",
    legend_gap: "　",
    not_begun: "未开始",
};

/// In English.
pub(in crate::locale) const EN: ScheduleStrings = ScheduleStrings {
    table_title: "Responsibilities: ",
    count_overdue: "{n} [item|items], {k} overdue",
    count_late: "{n} [item|items], {k} expected late",
    count_fine: "{n} [item|items], none overdue",
    count_done: "{n} [item, done|items, all done]",
    turn: "Responsible on {day}: {units}",
    turn_none: "Nothing in hand on {day}",
    item: "Item",
    unit: "Unit",
    due: "Due",
    state: "State",
    supporting: "With {}",
    supporting_many: "With {first} and {more} more",
    done: "✓ Done",
    turn_now: "In hand",
    not_due: "Not due",
    undated: "Undated",
    gantt_title: "Schedule: ",
    gantt_overdue_late: "{task} is {days} overdue, the finish {late} late",
    gantt_overdue: "{task} is {days} overdue, the finish holds",
    gantt_late: "expected {late} late",
    gantt_on_time: "no task is overdue, due {date}",
    gantt_done: "all tasks are done",
    gantt_done_late: "all tasks are done, {late} late",
    gantt_plain: "{n} [task|tasks]",
    key_actual: "Actual",
    key_expected: "Expected",
    key_late: "Late",
    key_baseline: "Baseline",
    key_planned: "Plan in force",
    critical_path: "Critical path",
    key_nodes: "Key tasks",
    cycle: "dependencies run in a ring, so none counts",
    slip_overdue: "{} overdue, open",
    slip_done: "✓ {date}, {days} late",
    slip_expected: "{} late",
    note_done: "✓ {}",
    planned_is: "Plan in force",
    first_is: "First baseline",
    actual_is: "Actual",
    expected_is: "Expected",
    from_to: "{start} to {finish}",
    since: "since {start}",
    unit_is: "Unit",
    phase_is: "Phase",
    standing_is: "State",
    late_in_force: "Against the plan in force",
    late_first: "Against the first baseline",
    total_float: "Total float",
    free_float: "Free float",
    percent: "Physical progress",
    waits_for: "Waits for",
    holds_back: "Holds back",
    milestone: "Milestone",
    critical_task: "On the critical path",
    key_task: "Key task",
    lag: ", lag {}",
    moves: "Moved baselines",
    table: "Tasks",
    task: "Task",
    start: "Start",
    finish: "Finish",
    status_is: "Status date",
    earlier: "A day earlier",
    later: "A day later",
    month_end: "Back to the month’s end",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole: "Show all of it",
    pan_earlier: "Earlier",
    pan_later: "Later",
    links: "Dependencies",
    done_early: "✓ {days} early",
    done_on_time: "✓ on time",
    done_late: "✓ {days} late",
    overdue_by: "{days} overdue",
    expected_by: "expected {days} late",
    and_more: "; {n} in all",
    early_by: "{days} early",
    on_time: "on time",
    late_by: "{days} late",
    item_and_unit: "Item / unit",
    supporting_units: "Supporting",
    list_comma: ", ",
    legend_gap: " · ",
    not_begun: "Not begun",
};
