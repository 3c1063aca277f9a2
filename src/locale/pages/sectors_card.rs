//! The treemap.

/// The texts.
#[derive(Debug)]
pub struct SectorsCardStrings {
    /// Title of last resort.
    pub title: &'static str,
    /// Title where a table beside it speaks of progress.
    pub largest: &'static str,
    /// The measure.
    pub measure: &'static str,
    /// The measure without plans.
    pub listed: &'static str,
    /// The cell of those too small for a name.
    pub rest: &'static str,
    /// How many of them are to be watched, spoken.
    pub rest_watch: &'static str,
    /// Those too small that are behind.
    pub rest_behind: &'static str,
    /// How many projects they list.
    pub rest_sum: &'static str,
    /// The lead of a sector.
    pub lead: &'static str,
    /// What a tap on it does, spoken.
    pub rest_tap: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: SectorsCardStrings = SectorsCardStrings {
    title: "各行业年度计划",
    largest: "{}年度计划居前",
    measure: "面积为年度计划，数字为较计划（百分点）",
    listed: "面积为收录项目数",
    rest: "其他{}个行业",
    rest_watch: "关注{}个",
    rest_behind: "{}个行业滞后",
    rest_sum: "{}个项目",
    lead: "较计划{}",
    rest_tap: "查看全部行业",
};

/// In English.
pub(in crate::locale) const EN: SectorsCardStrings = SectorsCardStrings {
    title: "Plans by sector",
    largest: "Largest annual plans: {}",
    measure: "Area: annual plan; number: vs plan, pp",
    listed: "Area is the number of projects listed",
    rest: "{} other sectors",
    rest_watch: "{} to watch",
    rest_behind: "{} sectors behind",
    rest_sum: "{} in all",
    lead: "{} vs plan",
    rest_tap: "show all sectors",
};
