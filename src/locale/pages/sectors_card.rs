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
    /// What a tap on it does, spoken.
    pub rest_tap: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: SectorsCardStrings = SectorsCardStrings {
    title: "各行业年度计划",
    largest: "{}年度计划居前",
    measure: "面积为年度计划",
    listed: "面积为收录项目数",
    rest: "其他{}个行业",
    rest_watch: "关注{}个",
    rest_tap: "查看全部行业",
};

/// In English.
pub(in crate::locale) const EN: SectorsCardStrings = SectorsCardStrings {
    title: "Plans by sector",
    largest: "Largest annual plans: {}",
    measure: "Area is the annual plan",
    listed: "Area is the number of projects listed",
    rest: "{} other sectors",
    rest_watch: "{} to watch",
    rest_tap: "show all sectors",
};
