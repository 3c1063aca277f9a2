//! Curves.

/// The texts of curves.
#[derive(Debug)]
pub struct CurveStrings {
    /// What the table behind a curve is called.
    pub table: &'static str,
    /// The column of months.
    pub month: &'static str,
    /// Before what was planned.
    pub plan_is: &'static str,
    /// Before what was done.
    pub done_is: &'static str,
    /// Before what was counted.
    pub counted_is: &'static str,
    /// What was done beside that, of projects without a plan.
    pub unplanned_is: &'static str,
    /// Before a shortfall.
    pub short_by: &'static str,
    /// Before an excess.
    pub ahead_by: &'static str,
    /// Before the plan of the year.
    pub year_plan_is: &'static str,
    /// The same where a chart is narrow.
    pub year_plan_is_short: &'static str,
    /// Before the run rate.
    pub at_this_pace: &'static str,
    /// The same where a chart is narrow.
    pub at_this_pace_short: &'static str,
    /// Before last year's amount.
    pub last_year_is: &'static str,
    /// The same where a chart is narrow.
    pub last_year_is_short: &'static str,
    /// Said where its line is not drawn.
    pub last_year_beyond: &'static str,
    /// The strip's title.
    pub against_plan: &'static str,
    /// The strip's unit.
    pub lead_unit: &'static str,
    /// The card where there is no plan.
    pub title: &'static str,
    /// The measure.
    pub measure: &'static str,
    /// Title: behind the plan.
    pub behind_plan: &'static str,
    /// Title: ahead of the plan.
    pub ahead_of_plan: &'static str,
    /// Title: since that month.
    pub gap_wider: &'static str,
    /// Title: since that month.
    pub gap_narrower: &'static str,
    /// Title: since that month.
    pub lead_wider: &'static str,
    /// Title: since that month.
    pub lead_narrower: &'static str,
    /// Title: as in that month.
    pub gap_steady: &'static str,
    /// Title: as in that month.
    pub lead_steady: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: CurveStrings = CurveStrings {
    table: "逐月累计",
    month: "月份",
    plan_is: "计划",
    done_is: "完成",
    counted_is: "纳统",
    unplanned_is: "另计划外",
    short_by: "差",
    ahead_by: "超",
    year_plan_is: "全年计划",
    year_plan_is_short: "全年",
    at_this_pace: "按当前进度推算",
    at_this_pace_short: "推算",
    last_year_is: "去年",
    last_year_is_short: "去年",
    last_year_beyond: "去年{amount}，超出图示",
    against_plan: "较计划",
    lead_unit: "百分点",
    title: "完成投资",
    measure: "自年初累计完成投资",
    behind_plan: "较计划少{}",
    ahead_of_plan: "较计划多{}",
    gap_wider: "，缺口较{}扩大",
    gap_narrower: "，缺口较{}收窄",
    lead_wider: "，优势较{}扩大",
    lead_narrower: "，优势较{}收窄",
    gap_steady: "，缺口与{}持平",
    lead_steady: "，优势与{}持平",
};

/// In English.
pub(in crate::locale) const EN: CurveStrings = CurveStrings {
    table: "Cumulated by month",
    month: "Month",
    plan_is: "Plan ",
    done_is: "Done ",
    counted_is: "Counted ",
    unplanned_is: "Outside plans ",
    short_by: "Short ",
    ahead_by: "Ahead ",
    year_plan_is: "Annual plan ",
    year_plan_is_short: "Plan ",
    at_this_pace: "At this pace ",
    at_this_pace_short: "Pace ",
    last_year_is: "Last year ",
    last_year_is_short: "Last year ",
    last_year_beyond: "last year {amount}, off the scale",
    against_plan: "vs plan",
    lead_unit: "pp",
    title: "Investment done",
    measure: "Done, year to date",
    behind_plan: "{} short of plan",
    ahead_of_plan: "{} ahead of plan",
    gap_wider: ", a wider gap than in {}",
    gap_narrower: ", a narrower gap than in {}",
    lead_wider: ", further ahead than in {}",
    lead_narrower: ", less ahead than in {}",
    gap_steady: ", as in {}",
    lead_steady: ", as in {}",
};
