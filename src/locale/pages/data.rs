//! The page on the data.

/// The texts.
#[derive(Debug)]
pub struct DataStrings {
    /// The parts of the page.
    pub parts: &'static str,
    /// Part: files, findings, coverage.
    pub part_checked: &'static str,
    /// Part: figures, measures, conventions.
    pub part_defined: &'static str,
    /// Part: sources.
    pub part_sources: &'static str,
    /// The descriptor.
    pub descriptor: &'static str,
    /// Before a formula.
    pub formula: &'static str,
    /// Section.
    pub files: &'static str,
    /// Section.
    pub findings: &'static str,
    /// Section.
    pub coverage: &'static str,
    /// Section.
    pub conventions: &'static str,
    /// Section.
    pub figures: &'static str,
    /// Section.
    pub measures: &'static str,
    /// Section.
    pub sources: &'static str,
    /// No finding.
    pub clean: &'static str,
    /// More findings.
    pub cut: &'static str,
    /// Column.
    pub table: &'static str,
    /// Column.
    pub file: &'static str,
    /// Column.
    pub size: &'static str,
    /// Column.
    pub rows: &'static str,
    /// Column.
    pub quarantined: &'static str,
    /// Column.
    pub verification: &'static str,
    /// Column.
    pub hash: &'static str,
    /// Verified.
    pub verified: &'static str,
    /// Not verified.
    pub unverified: &'static str,
    /// Line.
    pub line: &'static str,
    /// Severity.
    pub fault: &'static str,
    /// Severity.
    pub error: &'static str,
    /// Severity.
    pub warning: &'static str,
    /// Coverage.
    pub included: &'static str,
    /// Coverage.
    pub value_share: &'static str,
    /// Coverage.
    pub excluded: &'static str,
    /// Threshold: behind plan by more than so many points.
    pub lead_below: &'static str,
    /// Threshold: behind plan at all.
    pub lead_behind: &'static str,
    /// Threshold: ahead of plan by less than so many points.
    pub lead_short: &'static str,
    /// Threshold: overdue by more than so many days.
    pub days_over: &'static str,
    /// Threshold: overdue at all.
    pub days_any: &'static str,
    /// Threshold.
    pub small_percent: &'static str,
    /// Threshold.
    pub small_projects: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: DataStrings = DataStrings {
    parts: "内容",
    part_checked: "核验与下载",
    part_defined: "口径",
    part_sources: "来源",
    descriptor: "描述文件",
    formula: "算法：",
    files: "文件与核验",
    findings: "检查结果",
    coverage: "覆盖范围",
    conventions: "口径参数",
    figures: "数字口径",
    measures: "公布指标",
    sources: "来源",
    clean: "没有发现问题。",
    cut: "另有{n}条未列出，可用“yilan check”查看全部。",
    table: "表",
    file: "文件",
    size: "大小",
    rows: "记录",
    quarantined: "隔离",
    verification: "核验",
    hash: "SHA-256",
    verified: "✓ 已核验",
    unverified: "未核验",
    line: "第{}行",
    fault: "数据包错误",
    error: "错误",
    warning: "提醒",
    included: "数据覆盖：",
    value_share: "占金额比重：",
    excluded: "未收录：",
    lead_below: "慢于计划进度{n}个百分点以上为{light}",
    lead_behind: "慢于计划进度为{light}",
    lead_short: "快于计划进度不足{n}个百分点为{light}",
    days_over: "逾期超过{n}天为{light}",
    days_any: "有逾期事项为{light}",
    small_percent: "年度计划低于上级{n}%的不参加排名",
    small_projects: "项目少于{n}个的不参加排名",
};

/// In English.
pub(in crate::locale) const EN: DataStrings = DataStrings {
    parts: "Contents",
    part_checked: "Verification and downloads",
    part_defined: "Definitions",
    part_sources: "Sources",
    descriptor: "Descriptor",
    formula: "Formula: ",
    files: "Files and verification",
    findings: "Findings",
    coverage: "Coverage",
    conventions: "Conventions",
    figures: "Definitions of figures",
    measures: "Published measures",
    sources: "Sources",
    clean: "No errors and no warnings.",
    cut: "{n} more [is|are] not listed; see “yilan check”.",
    table: "Table",
    file: "File",
    size: "Size",
    rows: "Rows",
    quarantined: "Quarantined",
    verification: "Verification",
    hash: "SHA-256",
    verified: "✓ verified",
    unverified: "unverified",
    line: " line {}",
    fault: "Package fault",
    error: "Error",
    warning: "Warning",
    included: "Covered: ",
    value_share: "Share of value: ",
    excluded: "Left out: ",
    lead_below: "More than {n} pp behind plan: {light}",
    lead_behind: "Behind plan: {light}",
    lead_short: "Less than {n} pp ahead of plan: {light}",
    days_over: "Overdue by more than {n} [day|days]: {light}",
    days_any: "Anything overdue: {light}",
    small_percent: "A plan below {n}% of the parent’s is not ranked",
    small_projects: "Fewer than {n} [project is|projects are] not ranked",
};
