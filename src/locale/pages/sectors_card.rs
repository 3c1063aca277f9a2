//! The treemap.

/// The texts.
#[derive(Debug)]
pub struct SectorsCardStrings {
    /// Title of last resort.
    pub title: &'static str,
    /// The measure.
    pub measure: &'static str,
    /// Title.
    pub last_and_first: &'static str,
    /// Title.
    pub first_only: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: SectorsCardStrings = SectorsCardStrings {
    title: "各行业年度计划",
    measure: "面积为年度计划",
    last_and_first: "{last}进度靠后，{first}领先",
    first_only: "{first}领先，各行业均达到计划进度",
};

/// In English.
pub(in crate::locale) const EN: SectorsCardStrings = SectorsCardStrings {
    title: "Plans by sector",
    measure: "Area is the annual plan",
    last_and_first: "{last} last, {first} leads",
    first_only: "{first} leads; every sector is on plan",
};
