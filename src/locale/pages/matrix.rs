//! The 条块 matrix.

/// The texts.
#[derive(Debug)]
pub struct MatrixStrings {
    /// What a tap does.
    pub hint: &'static str,
    /// That there are more columns than a narrow screen shows.
    pub more_columns: &'static str,
    /// The choice of what runs across.
    pub across: &'static str,
    /// Title: no cell behind.
    pub all_well: &'static str,
    /// Title: cells ◆ alone.
    pub some_watch: &'static str,
    /// Title: cells ▲ alone.
    pub some_behind: &'static str,
    /// Title: cells ▲ and ◆.
    pub both: &'static str,
    /// A note on what overlaps.
    pub overlapping: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: MatrixStrings = MatrixStrings {
    hint: "点击单元格看项目，点击行列标题看该成员，长按或按i看口径",
    more_columns: "共{n}列，左右滑动查看",
    across: "列",
    all_well: "各条块均{}",
    some_watch: "{n}个条块{words}",
    some_behind: "{n}个条块进度滞后",
    both: "{n}个条块进度滞后，{k}个{words}",
    overlapping: "“其中”与其他区域交叉，不计入合计。",
};

/// In English.
pub(in crate::locale) const EN: MatrixStrings = MatrixStrings {
    hint: "Tap a cell for its projects, a heading for its page; hold a cell or press i for its definition",
    more_columns: "{n} [column|columns], swipe sideways",
    across: "Columns",
    all_well: "Every cell is {}",
    some_watch: "{n} [cell|cells] {words}",
    some_behind: "{n} [cell|cells] behind",
    both: "{n} [cell|cells] behind, {k} {words}",
    overlapping: "“Of which” overlaps other areas and is in no total.",
};
