//! 排行榜.

/// The texts.
#[derive(Debug)]
pub struct RankingStrings {
    /// Nobody in scope has a completion to be ranked by.
    pub nothing: &'static str,
    /// The choice of who is ranked.
    pub by: &'static str,
    /// The choice of a kind.
    pub kind: &'static str,
    /// Every kind.
    pub all_kinds: &'static str,
    /// The card's second line.
    pub measure: &'static str,
    /// Title: last and first.
    pub last_and_first: &'static str,
    /// Title: the first, and how many are short of their plan.
    pub first_and_short: &'static str,
    /// Title: all of them are short of their plan.
    pub all_short: &'static str,
    /// Title: a few are, the first among them.
    pub some_short: &'static str,
    /// Title: many are, the first among them.
    pub many_short: &'static str,
    /// Title: the first alone.
    pub first_only: &'static str,
    /// Title of last resort, with what the members are.
    pub by_members: &'static str,
    /// Title of last resort.
    pub title: &'static str,
    /// Apart: a plan below a share of the whole.
    pub small_plan: &'static str,
    /// Apart: fewer projects.
    pub few_projects: &'static str,
    /// Apart: no plan.
    pub no_plan: &'static str,
    /// Apart: overlaps others.
    pub overlapping: &'static str,
    /// Apart: what lies in no member.
    pub unassigned: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: RankingStrings = RankingStrings {
    nothing: "所选范围在本月没有可比较的完成率，不作排名。",
    by: "排行对象",
    kind: "类别",
    all_kinds: "全部",
    measure: "按完成率排名，竖线为计划进度",
    last_and_first: "{first}领先，{last}进度靠后",
    first_and_short: "{first}领先，{}个未达到计划进度",
    all_short: "均未达到计划进度，{last}进度靠后",
    some_short: "{}未达到计划进度，其余均已达到",
    many_short: "{}个未达到计划进度，{last}进度靠后",
    first_only: "{first}领先，全部达到计划进度",
    by_members: "各{}情况",
    title: "完成率排行",
    small_plan: "年度计划不足合计的{}%，另列，不参加排名",
    few_projects: "项目少于{n}个，另列，不参加排名",
    no_plan: "没有年度计划，不参加排名",
    overlapping: "与其他区域交叉，不计入合计，不参加排名",
    unassigned: "未归属以上任何一项，不参加排名",
};

/// In English.
pub(in crate::locale) const EN: RankingStrings = RankingStrings {
    nothing: "Nothing in this scope has a completion rate in this month: there is no ranking.",
    by: "Ranked",
    kind: "Kind",
    all_kinds: "All",
    measure: "Ranked by completion; the tick is the plan to date",
    last_and_first: "{first} leads, {last} is last",
    first_and_short: "{first} leads, {} short of plan",
    all_short: "All are short of plan, {last} is last",
    some_short: "{} short of plan, the others on it",
    many_short: "{} short of plan, {last} is last",
    first_only: "{first} leads; all are on plan",
    by_members: "By {}",
    title: "Ranking by completion",
    small_plan: "Plans below {}% of the total: apart, not ranked",
    few_projects: "Fewer than {n} [project|projects]: apart, not ranked",
    no_plan: "Without a plan: not ranked",
    overlapping: "Overlaps other areas, in no total: not ranked",
    unassigned: "In none of the members above: not ranked",
};
