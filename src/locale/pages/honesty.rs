//! The honesty bar.

/// The texts.
#[derive(Debug)]
pub struct HonestyStrings {
    /// 截至.
    pub as_of: &'static str,
    /// （资料收录至2023年9月）, where another month is shown.
    pub runs_to: &'static str,
    /// 覆盖.
    pub coverage: &'static str,
    /// 收录, where nobody knows of how many.
    pub listed: &'static str,
    /// Beside it: there are more.
    pub not_all: &'static str,
    /// Between two counts.
    pub of: &'static str,
    /// After a count.
    pub projects: &'static str,
    /// 未归属.
    pub unassigned: &'static str,
    /// 隔离.
    pub quarantined: &'static str,
    /// 隔离, of none.
    pub none_quarantined: &'static str,
    /// After a count.
    pub rows: &'static str,
    /// 已核验.
    pub verified: &'static str,
    /// 未核验.
    pub unverified: &'static str,
    /// 未核验.
    pub descriptor_unverified: &'static str,
    /// 数据版本.
    pub version: &'static str,
    /// What taps do.
    pub hint: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: HonestyStrings = HonestyStrings {
    as_of: "截至",
    runs_to: "（资料收录至{}）",
    coverage: "范围内",
    listed: "收录",
    not_all: "，非全部",
    of: "/",
    projects: "个项目",
    unassigned: "未归属完成投资",
    quarantined: "隔离",
    none_quarantined: "无隔离记录",
    rows: "条",
    verified: "个文件已核验",
    unverified: "有文件未核验",
    descriptor_unverified: "描述文件未核验",
    version: "数据版本",
    hint: "全部数字可点，查看口径与来源",
};

/// In English.
pub(in crate::locale) const EN: HonestyStrings = HonestyStrings {
    as_of: "As of ",
    runs_to: " (records to {})",
    coverage: "In scope ",
    listed: "Lists ",
    not_all: ", not exhaustive",
    of: "/",
    projects: " [project|projects]",
    unassigned: "Not assigned to an area ",
    quarantined: "Quarantined ",
    none_quarantined: "No rows quarantined",
    rows: " [row|rows]",
    verified: " [file|files] verified",
    unverified: "Some files unverified",
    descriptor_unverified: "Descriptor unverified",
    version: "Data version ",
    hint: "Tap any figure for its definition and source",
};
