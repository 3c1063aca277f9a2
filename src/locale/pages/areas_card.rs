//! The tile map.

/// The texts.
#[derive(Debug)]
pub struct AreasCardStrings {
    /// The measure.
    pub completion: &'static str,
    /// What a tap does.
    pub tap: &'static str,
    /// Title without a ledger: the measure by area.
    pub published: &'static str,
    /// Title: none behind.
    pub all_well: &'static str,
    /// Title: up to three behind.
    pub behind: &'static str,
    /// Title: up to three watched.
    pub watch: &'static str,
    /// Title: more than three.
    pub many_behind: &'static str,
    /// Title: more than three.
    pub many_watch: &'static str,
    /// 其中.
    pub overlapping: &'static str,
    /// Projects in none of the areas.
    pub unassigned: &'static str,
    /// Between two remarks.
    pub then: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: AreasCardStrings = AreasCardStrings {
    completion: "完成率，竖线为计划进度",
    tap: "点击筛选",
    published: "各区域{}",
    all_well: "各{noun}均{words}",
    behind: "{names}进度滞后",
    watch: "{names}{words}",
    many_behind: "{n}个{noun}进度滞后",
    many_watch: "{n}个{noun}{words}",
    overlapping: "另：{}，与其他区域交叉，不重复计入",
    unassigned: "跨区域和未明确到区的{}另计",
    then: "；",
};

/// In English.
pub(in crate::locale) const EN: AreasCardStrings = AreasCardStrings {
    completion: "Completion; the tick is the plan to date",
    tap: "tap to filter",
    published: "{} by area",
    all_well: "Every {noun} is {words}",
    behind: "Behind: {names}",
    watch: "{names} {words}",
    many_behind: "{n} {noun} behind",
    many_watch: "{n} {noun} {words}",
    overlapping: "Also: {}; overlaps others, not added",
    unassigned: "{} across areas or not assigned",
    then: ". ",
};
