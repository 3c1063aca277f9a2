//! Name, definition and formula of every figure, under its name in the registry.
//!
//! A formula is a template: `{0}`, `{1}` … stand for the figures it is made from, so that one text
//! serves for the formula in words and for the formula with its values.

use crate::locale::Locale;

/// The texts of one figure in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureText {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub definition: &'static str,
    /// The formula over its inputs; empty for what is published as it stands.
    pub formula: &'static str,
}

struct Entry {
    id: &'static str,
    chinese: FigureText,
    english: FigureText,
}

const fn entry(id: &'static str, chinese: [&'static str; 3], english: [&'static str; 3]) -> Entry {
    Entry {
        id,
        chinese: FigureText { name: chinese[0], definition: chinese[1], formula: chinese[2] },
        english: FigureText { name: english[0], definition: english[1], formula: english[2] },
    }
}

const ENTRIES: &[Entry] = &[
    entry(
        "projects",
        ["项目数", "当前范围内的项目个数，隔离的不计。", "逐个计数"],
        ["Projects", "The projects in scope, quarantined ones left out.", "counted one by one"],
    ),
    entry(
        "total_investment",
        ["总投资", "各项目总投资之和，未填报的不计。", "各项目总投资之和"],
        [
            "Total investment",
            "The sum of the projects' total investment, empty ones left out.",
            "sum over the projects",
        ],
    ),
    entry(
        "projects_priced",
        ["已公布总投资的项目", "当前范围内填报了总投资的项目个数。", "逐个计数"],
        ["Projects with a total", "The projects in scope that state their total investment.", "counted one by one"],
    ),
    entry(
        "plan",
        ["年度计划", "截至该月有效的年度计划投资之和，仅含已下达计划的项目。", "各项目有效年度计划之和"],
        ["Annual plan", "The sum of the annual plans in force at the month.", "sum of the plans in force"],
    ),
    entry(
        "plan_initial",
        ["年初计划", "年初下达的年度计划投资之和。", "各项目年初计划之和"],
        ["Initial plan", "The sum of the plans decided at the start of the year.", "sum of the initial plans"],
    ),
    entry(
        "planned",
        [
            "计划进度",
            "截至该月计划完成的投资；全年均未填报月度计划的项目按年度计划×月份÷12推算，只填报部分月份的按相邻月份推算，不超过年度计划，逐项四舍五入到分。",
            "各项目截至该月计划完成投资之和",
        ],
        [
            "Planned to date",
            "What should be done by the month; plan × month ÷ 12 where no monthly plan is stated in the year, else on the line between the months that state one, never above the plan; rounded to the 分.",
            "sum over the projects",
        ],
    ),
    entry(
        "done",
        [
            "完成投资",
            "各项目自年初累计完成投资之和，按项目单位填报；当月未报的沿用本年最近一次填报。",
            "各项目自年初累计完成投资之和",
        ],
        [
            "Done",
            "Investment done since January as the projects report it; a month without a report keeps the year's last.",
            "sum over the projects",
        ],
    ),
    entry(
        "counted",
        ["纳统投资", "统计部门认定的自年初累计完成投资之和；1月不单独公布。", "各项目自年初累计纳统投资之和"],
        ["Counted", "What statistics accepted since January; January alone is not published.", "sum over the projects"],
    ),
    entry(
        "completion_rate",
        ["完成率", "有年度计划的项目完成投资占其年度计划的比重。", "{0}÷{1}"],
        ["Completion", "Investment done of the projects with a plan, as a share of that plan.", "{0} ÷ {1}"],
    ),
    entry(
        "time_progress",
        ["时间进度", "年内已过月份占全年的比重。", "已过月份÷12"],
        ["Time elapsed", "The share of the year that has passed.", "months passed ÷ 12"],
    ),
    entry(
        "lead",
        ["较时间进度", "完成率与时间进度之差，按未取整数值计算，最后取整。", "{0}−{1}"],
        ["Lead over time", "Completion less the time elapsed, computed unrounded and rounded last.", "{0} − {1}"],
    ),
    entry(
        "lead_plan",
        ["较计划进度", "完成投资与计划进度之差占年度计划的比重，按未取整数值计算，最后取整。", "（{0}−{1}）÷{2}"],
        ["Lead over plan", "Done less planned to date, as a share of the plan, rounded last.", "({0} − {1}) ÷ {2}"],
    ),
    entry(
        "gap",
        [
            "缺口",
            "完成投资低于计划进度的部分，按范围内全部项目净额计，不低于零；合计可能小于各项缺口之和。",
            "{0}−{1}，不低于0",
        ],
        [
            "Gap",
            "What is short of the plan to date, net of all projects in scope; never below zero. \
             That of a whole may be less than the gaps of its parts.",
            "{0} − {1}, at least 0",
        ],
    ),
    entry(
        "starts",
        ["新开工项目", "本年实际开工日期在该月末及以前的项目个数；日期只到月或年的，按其最后一天计。", "逐个计数"],
        ["New starts", "Projects that actually started in the year up to the month's end.", "counted one by one"],
    ),
    entry(
        "light_ok",
        ["正常项目", "进度灯为正常的项目个数。", "逐个计数"],
        ["On track", "Projects whose light is on track.", "counted one by one"],
    ),
    entry(
        "light_watch",
        ["关注项目", "进度灯为关注的项目个数。", "逐个计数"],
        ["Watch", "Projects whose light says watch.", "counted one by one"],
    ),
    entry(
        "light_behind",
        ["滞后项目", "进度灯为滞后的项目个数。", "逐个计数"],
        ["Behind", "Projects whose light says behind.", "counted one by one"],
    ),
    entry(
        "rank",
        ["位次", "在同级成员中按完成率由高到低的名次，并列同名次；计划过小的另列，不参加排名。", "{0}+1"],
        ["Rank", "The place among siblings by completion, ties shared; small plans stand apart.", "{0} + 1"],
    ),
    entry(
        "done_of_plan",
        ["有计划项目完成投资", "有年度计划的项目自年初累计完成投资之和。", "有计划项目完成投资之和"],
        ["Done under plan", "Investment done of the projects with a plan in force.", "sum over these projects"],
    ),
    entry(
        "done_unplanned",
        ["计划外完成投资", "没有年度计划的项目完成的投资。", "{0}−{1}"],
        ["Done outside plan", "Investment done of projects without a plan.", "{0} − {1}"],
    ),
    entry(
        "gap_share",
        ["缺口占比", "所列成员缺口之和占同级全部成员缺口之和的比重。", "{0}÷{1}"],
        ["Share of the gap", "The members' gaps as a share of the gaps of all siblings.", "{0} ÷ {1}"],
    ),
    entry(
        "gap_sum",
        ["成员缺口之和", "同级各成员缺口之和，快于计划的成员按零计。", "各成员缺口之和"],
        ["Sum of the gaps", "The gaps of all siblings, members ahead of plan counting zero.", "sum over the members"],
    ),
    entry(
        "gap_leading",
        ["主要成员缺口", "所列成员缺口之和。", "所列成员缺口之和"],
        ["Gaps of those named", "The gaps of the members named.", "sum over those named"],
    ),
    entry(
        "run_rate",
        ["按当前进度推算", "按今年以来的平均进度推算全年完成投资，不是预测。", "{0}÷{1}"],
        ["At the pace so far", "The year at its average pace so far; not a forecast.", "{0} ÷ {1}"],
    ),
    entry(
        "light_attention",
        ["需要关注的项目", "进度灯为关注或滞后的项目个数。", "{0}+{1}"],
        ["Need attention", "Projects whose light says watch or behind.", "{0} + {1}"],
    ),
    entry(
        "light_none",
        ["未评灯项目", "不评进度灯的项目个数：已完工、停缓建，或未安排年度计划也无有时限的节点。", "逐个计数"],
        [
            "Without a light",
            "Projects without a light: completed, suspended, or with neither a plan nor anything dated.",
            "counted one by one",
        ],
    ),
    entry(
        "unassigned",
        ["未归属", "完成投资中不属于任何下级成员的部分，包括跨区项目。", "合计−各成员之和"],
        ["Unassigned", "What is done in no member, such as by projects across areas.", "total − sum of the members"],
    ),
    entry(
        "unreported",
        ["未报项目", "有年度计划而本年尚未填报进度的项目个数。", "逐个计数"],
        ["Unreported", "Projects with a plan that have not reported this year.", "counted one by one"],
    ),
    entry(
        "published",
        ["公布数", "来源公布的数值，原样引用，不重新计算。", ""],
        ["Published value", "As its source published it, never recomputed.", ""],
    ),
    entry(
        "target",
        ["年度目标", "来源公布或下达的目标值。", ""],
        ["Target", "The target as decided or published.", ""],
    ),
    entry(
        "target_completion",
        ["完成年度目标", "累计完成额占年度目标的比重。", "{0}÷{1}"],
        ["Share of the target", "The amount so far as a share of the year's target.", "{0} ÷ {1}"],
    ),
    entry(
        "target_lead",
        ["较时间进度", "完成年度目标的比重与时间进度之差，按未取整数值计算，最后取整。", "{0}−{1}"],
        ["Lead over time", "The share of the target less the time elapsed, rounded last.", "{0} − {1}"],
    ),
    entry(
        "rate_change",
        ["同比变动", "本期比率与上年同期之差，以百分点计。", "{0}−{1}"],
        [
            "Change on the year",
            "The rate less that of the same period a year before, in percentage points.",
            "{0} − {1}",
        ],
    ),
    entry(
        "published_residual",
        ["与合计之差", "公布的合计与公布的各成员之和的差，公布数不相加入账。", "合计−各成员公布数之和"],
        [
            "Difference from the total",
            "The published total less the sum of the published members.",
            "total − sum of the members",
        ],
    ),
    entry(
        "days_overdue",
        ["逾期天数", "应完成而尚未完成，自应完成日次日起算至状态日期的天数。", "{0}−{1}"],
        ["Days overdue", "Days from the due date to the status date of what is still open.", "{0} − {1}"],
    ),
    entry(
        "days_late",
        ["延期天数", "实际或预计完成日晚于所对照计划完成日的天数，提前为负。", "{0}−{1}"],
        ["Days late", "Days by which the finish is later than the plan it is held to; early is negative.", "{0} − {1}"],
    ),
    entry(
        "status_date",
        ["状态日期", "一表二图所反映的日期，只采用该日及以前已知的情况。", ""],
        ["Status date", "The day that table, Gantt chart and curve show; only what was known by then counts.", ""],
    ),
    entry(
        "due_date",
        ["完成时限", "责任事项或节点应完成的日期，取状态日期时有效的版本。", ""],
        ["Due date", "The day an item or a milestone is due, in the version in force on the status date.", ""],
    ),
    entry(
        "finish_baseline",
        ["首版基准完成日", "第一版基准计划的完成日。", ""],
        ["First baseline’s finish", "The finish of the first baseline.", ""],
    ),
    entry(
        "finish_in_force",
        ["现行计划完成日", "状态日期时有效的计划的完成日。", ""],
        ["Planned finish", "The finish of the plan in force on the status date.", ""],
    ),
    entry(
        "finish_expected",
        ["预计完成日", "按已发生情况、计划工期和前后关系推算的完成日；未完成的工作不早于计划，也不早于状态日期。", ""],
        [
            "Expected finish",
            "From what has happened, planned durations and dependencies; open work is expected neither before its plan nor before the status date.",
            "",
        ],
    ),
    entry("finish_actual", ["实际完成日", "实际完成的日期。", ""], ["Actual finish", "The day it was finished.", ""]),
    entry(
        "start_planned",
        ["计划开工", "台账填报的计划开工日期；只到年或月的，按最后一日计。", ""],
        ["Planned start", "As the ledger has it; a year or a month alone means its last day.", ""],
    ),
    entry(
        "start_actual",
        ["实际开工", "台账填报的实际开工日期；只到年或月的，按最后一日计。", ""],
        ["Actual start", "As the ledger has it; a year or a month alone means its last day.", ""],
    ),
    entry(
        "finish_planned",
        ["计划竣工", "台账填报的计划竣工日期；只到年或月的，按最后一日计。", ""],
        ["Planned finish", "As the ledger has it; a year or a month alone means its last day.", ""],
    ),
    entry(
        "stage_entered",
        ["进入阶段的日期", "项目进入所处阶段的日期。", ""],
        ["Stage entered", "The day it entered the stage it is in.", ""],
    ),
    entry("floor_space", ["建筑面积", "台账填报的建筑面积。", ""], ["Floor space", "As the ledger has it.", ""]),
    entry(
        "total_float",
        ["总时差", "在不影响总工期的前提下可以推迟的天数。", "最迟完成日−最早完成日"],
        ["Total float", "Days it may slip without moving the end.", "late finish − early finish"],
    ),
    entry(
        "free_float",
        ["自由时差", "在不影响其他任务的前提下可以推迟的天数。", "后续任务最早开始日−本任务最早完成日−1"],
        [
            "Free float",
            "Days it may slip without moving any other task.",
            "earliest start of what follows − early finish − 1",
        ],
    ),
    entry(
        "task_percent",
        ["形象进度", "责任单位填报的任务完成比例，只在数据截止日有效。", ""],
        ["Physical progress", "As the unit reports it; it holds at the end of the data alone.", ""],
    ),
    entry(
        "done_earlier",
        [
            "以前年度完成投资",
            "截至上年末累计完成投资，为台账以前完成数与台账各年度完成数之和。",
            "台账以前完成投资＋台账各年度完成投资",
        ],
        [
            "Done in earlier years",
            "Investment done up to the end of last year: before the ledger, and in each of its years.",
            "before the ledger + each year of the ledger",
        ],
    ),
    entry(
        "done_since_start",
        ["开工以来完成投资", "项目开工以来累计完成投资。", "{0}＋{1}"],
        ["Done since the start", "Investment done over the project’s life so far.", "{0} + {1}"],
    ),
    entry(
        "total_share",
        ["占总投资比重", "开工以来完成投资占总投资的比重。", "{0}÷{1}"],
        ["Share of the total", "Investment done since the start as a share of the total.", "{0} ÷ {1}"],
    ),
    entry(
        "investment_part",
        ["投资构成", "总投资中的一项，各项之和等于总投资。", ""],
        ["Part of the investment", "One part of the total investment; the parts sum to it.", ""],
    ),
    entry(
        "rank_change",
        ["位次变动", "较本年上一填报月份的位次变动，仅比较两月均参加排名的成员。", "上一填报月份{0}−本月{1}"],
        [
            "Change of rank",
            "Places gained since the previous reported month of the year, among members ranked in both.",
            "{0} of the month before − {1} now",
        ],
    ),
    entry(
        "ranked_above",
        ["完成率更高的成员", "同级参加排名的成员中完成率高于它的个数。", "逐个计数"],
        ["Members ahead", "The ranked siblings of a higher completion rate.", "counted one by one"],
    ),
    entry(
        "members",
        ["成员数", "同级参加比较的成员个数，交叉的成员不计。", "逐个计数"],
        ["Members", "The members compared, those that overlap others left out.", "counted one by one"],
    ),
    entry(
        "members_watch",
        ["关注成员", "按投资合计判定为关注的成员个数。", "逐个计数"],
        ["Members to watch", "Members whose sums say watch.", "counted one by one"],
    ),
    entry(
        "members_behind",
        ["滞后成员", "按投资合计判定为滞后的成员个数。", "逐个计数"],
        ["Members behind", "Members whose sums say behind.", "counted one by one"],
    ),
    entry(
        "cells_behind",
        ["慢于计划进度的条块", "条块矩阵中完成投资低于计划进度的单元个数，含未归属。", "逐个计数"],
        [
            "Cells behind plan",
            "Cells of the matrix short of the plan to date, unassigned ones included.",
            "counted one by one",
        ],
    ),
    entry(
        "members_published",
        ["有公布数的成员", "本期有公布数的成员个数。", "逐个计数"],
        ["Members published", "Members with a published value for the period.", "counted one by one"],
    ),
    entry(
        "quarantined",
        ["隔离记录", "因违反规则未计入任何数字的记录条数。", "逐条计数"],
        ["Quarantined", "Records that broke a rule and that no figure counts.", "counted one by one"],
    ),
    entry(
        "files_verified",
        ["已核验文件", "SHA-256与描述文件一致的文件个数。", "逐个计数"],
        ["Files verified", "Files whose SHA-256 equals the descriptor's.", "counted one by one"],
    ),
    entry(
        "files",
        ["文件", "数据包描述文件所列的文件个数。", "逐个计数"],
        ["Files", "The files that the package's descriptor names.", "counted one by one"],
    ),
    entry(
        "records",
        ["记录", "数据包各文件的记录条数，含隔离的记录。", "各文件记录条数之和"],
        ["Records", "The rows of all files of the package, quarantined ones included.", "sum over the files"],
    ),
];

/// The texts of a figure; nothing for a name that the registry does not know.
pub fn figure_text(id: &str, locale: Locale) -> Option<FigureText> {
    let entry = ENTRIES.iter().find(|entry| entry.id == id)?;
    Some(match locale {
        Locale::ZhCn => entry.chinese,
        Locale::En => entry.english,
    })
}
