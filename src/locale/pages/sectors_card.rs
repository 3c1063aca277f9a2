//! The treemap.

/// The texts.
#[derive(Debug)]
pub struct SectorsCardStrings {
    /// Title of last resort.
    pub title: &'static str,
    /// The measure.
    pub measure: &'static str,
    /// The measure without plans.
    pub listed: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: SectorsCardStrings =
    SectorsCardStrings {
        title: "各行业年度计划", measure: "面积为年度计划", listed: "面积为收录项目数"
    };

/// In English.
pub(in crate::locale) const EN: SectorsCardStrings = SectorsCardStrings {
    title: "Plans by sector",
    measure: "Area is the annual plan",
    listed: "Area is the number of projects listed",
};
