//! The head of a project's page: its light with the reason, its figures, its sentence.

/// The texts.
#[derive(Debug)]
pub struct ProjectStrings {
    /// Before the light: what it judges.
    pub which_light: &'static str,
    /// Why a completed project has no light.
    pub no_light_completed: &'static str,
    /// Why a suspended project has none.
    pub no_light_suspended: &'static str,
    /// Why a project has none.
    pub no_light_bare: &'static str,
    /// The same: there is a plan, but no report to hold against it.
    pub no_light_silent: &'static str,
    /// Reason: behind the plan by more than allowed.
    pub money_beyond: &'static str,
    /// Reason: behind the plan, but not by more.
    pub money_within: &'static str,
    /// Reason: behind the plan where no limit follows.
    pub money_behind: &'static str,
    /// Reason: ahead of the plan.
    pub money_ahead: &'static str,
    /// Reason: ahead of the plan by less than is asked.
    pub money_short: &'static str,
    /// Reason: on the plan.
    pub money_level: &'static str,
    /// Reason: behind the plan by less than is shown.
    pub money_hair: &'static str,
    /// Reason: overdue by more than allowed.
    pub days_beyond: &'static str,
    /// Reason: overdue, but not by more.
    pub days_within: &'static str,
    /// Reason: no deadline missed.
    pub nothing_overdue: &'static str,
    /// Before the areas a project also lies in.
    pub across: &'static str,
    /// Figure.
    pub total: &'static str,
    /// Figure.
    pub plan: &'static str,
    /// Figure.
    pub done: &'static str,
    /// Figure.
    pub completion: &'static str,
    /// Figure.
    pub finish_expected: &'static str,
    /// Figure.
    pub finish_planned: &'static str,
    /// Figure.
    pub finish_actual: &'static str,
    /// Note: after the plan in force.
    pub late_by: &'static str,
    /// Note: before it.
    pub early_by: &'static str,
    /// Note: on it.
    pub on_time: &'static str,
    /// Note: after the first baseline too.
    pub late_first: &'static str,
    /// Sentence.
    pub overdue_one: &'static str,
    /// Sentence.
    pub overdue_many: &'static str,
    /// Sentence.
    pub expected_late: &'static str,
    /// Sentence.
    pub on_schedule: &'static str,
    /// Between that and money that is behind.
    pub but: &'static str,
    /// Sentence.
    pub completed_on: &'static str,
    /// Sentence.
    pub completed: &'static str,
    /// Sentence.
    pub completed_late: &'static str,
    /// Sentence.
    pub completed_early: &'static str,
    /// Sentence.
    pub completed_on_time: &'static str,
    /// Sentence.
    pub suspended: &'static str,
    /// Sentence.
    pub plan_done: &'static str,
    /// Sentence.
    pub plan_unreported: &'static str,
    /// Sentence.
    pub done_without_plan: &'static str,
    /// Clause: work in a year whose plan is 0.
    pub done_beyond_none: &'static str,
    /// Sentence.
    pub total_only: &'static str,
    /// Sentence.
    pub stage_only: &'static str,
    /// The same of a list that nobody keeps up to date.
    pub stage_published: &'static str,
    /// Beside the name.
    pub stage_then: &'static str,
    /// Between two clauses.
    pub between: &'static str,
    /// Ends the sentence.
    pub end: &'static str,
    /// The button.
    pub print: &'static str,
    /// The group of figures.
    pub figures: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: ProjectStrings = ProjectStrings {
    which_light: "进度灯",
    no_light_completed: "已竣工，不评进度灯",
    no_light_suspended: "停缓建，不评进度灯",
    no_light_bare: "未公布年度计划和节点时限，不评进度灯",
    no_light_silent: "尚无可与计划比较的进度，不评进度灯",
    money_beyond: "慢于计划进度{lead}，超过{limit}",
    money_within: "慢于计划进度{lead}，在{limit}以内",
    money_behind: "慢于计划进度{lead}",
    money_ahead: "快于计划进度{lead}",
    money_short: "快于计划进度{lead}，不足{limit}",
    money_level: "与计划进度持平",
    money_hair: "略慢于计划进度，不足0.1个百分点",
    days_beyond: "{item}逾期{days}，超过{limit}",
    days_within: "{item}逾期{days}，在{limit}以内",
    nothing_overdue: "无逾期事项",
    across: "跨区：{}",
    total: "总投资",
    plan: "年度计划",
    done: "年度完成",
    completion: "完成率",
    finish_expected: "预计竣工",
    finish_planned: "计划竣工",
    finish_actual: "实际竣工",
    late_by: "延期{days}",
    early_by: "提前{days}",
    on_time: "按期",
    late_first: "，较首版基准延期{days}",
    overdue_one: "{item}逾期{days}，尚未完成",
    overdue_many: "{item}等{count}项逾期，最长{days}，尚未完成",
    expected_late: "预计竣工较计划延期{days}",
    on_schedule: "各节点按期推进",
    but: "，但投资",
    completed_on: "已于{date}竣工",
    completed: "已竣工",
    completed_late: "，较计划延期{days}",
    completed_early: "，较计划提前{days}",
    completed_on_time: "，按期完成",
    suspended: "项目停缓建",
    plan_done: "完成年度计划的{completion}，",
    plan_unreported: "年度计划{plan}，本年尚未填报进度",
    done_without_plan: "今年完成投资{done}，未下达年度计划",
    done_beyond_none: "今年完成投资{done}，年度计划为{plan}",
    total_only: "总投资{total}",
    stage_only: "项目处于{stage}阶段",
    stage_published: "公布时项目处于{stage}阶段",
    stage_then: "公布时{}",
    between: "；",
    end: "。",
    print: "打印一表二图",
    figures: "主要数字",
};

/// In English.
pub(in crate::locale) const EN: ProjectStrings = ProjectStrings {
    which_light: "Progress",
    no_light_completed: "completed, so it has no light",
    no_light_suspended: "suspended, so it has no light",
    no_light_bare: "no plan or deadlines in the data, so it is not rated",
    no_light_silent: "no progress to hold against the plan yet, so it is not rated",
    money_beyond: "{lead} behind plan, beyond {limit}",
    money_within: "{lead} behind plan, within {limit}",
    money_behind: "{lead} behind plan",
    money_ahead: "{lead} ahead of plan",
    money_short: "{lead} ahead of plan, short of {limit}",
    money_level: "level with the plan",
    money_hair: "behind plan by less than 0.1\u{a0}pp",
    days_beyond: "{item} is {days} overdue, beyond {limit}",
    days_within: "{item} is {days} overdue, within {limit}",
    nothing_overdue: "nothing overdue",
    across: "Across: {}",
    total: "Total investment",
    plan: "Annual plan",
    done: "Done this year",
    completion: "Completion",
    finish_expected: "Expected finish",
    finish_planned: "Planned finish",
    finish_actual: "Finished",
    late_by: "{days} late",
    early_by: "{days} early",
    on_time: "on time",
    late_first: "; {days} after the first baseline",
    overdue_one: "{item} is {days} overdue and still open",
    overdue_many: "{item} and {count} more are overdue, the longest by {days}",
    expected_late: "finish expected {days} late",
    on_schedule: "every milestone is on schedule",
    but: ", but ",
    completed_on: "completed on {date}",
    completed: "completed",
    completed_late: ", {days} late",
    completed_early: ", {days} early",
    completed_on_time: ", on time",
    suspended: "the project is suspended",
    plan_done: "{completion} of the annual plan is done, ",
    plan_unreported: "the annual plan is {plan}; nothing is reported yet this year",
    done_without_plan: "{done} is done this year without an annual plan",
    done_beyond_none: "{done} is done this year, the annual plan is {plan}",
    total_only: "total investment {total}",
    stage_only: "stage: {stage}",
    stage_published: "stage when published: {stage}",
    stage_then: "{} when published",
    between: "; ",
    end: ".",
    print: "Print this sheet",
    figures: "Key figures",
};
