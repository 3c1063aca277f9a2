//! The lists of projects.

/// The texts.
#[derive(Debug)]
pub struct ProjectsStrings {
    /// Subject without a filter.
    pub all_of_it: &'static str,
    /// Clause.
    pub total_is: &'static str,
    /// Clause.
    pub plan_is: &'static str,
    /// Clause.
    pub completion_is: &'static str,
    /// Facet.
    pub facet_list: &'static str,
    /// Facet.
    pub facet_light: &'static str,
    /// Facet.
    pub facet_stage: &'static str,
    /// Facet.
    pub facet_funding: &'static str,
    /// Facet.
    pub facet_area: &'static str,
    /// Facet.
    pub facet_sector: &'static str,
    /// Column.
    pub name: &'static str,
    /// Column.
    pub total: &'static str,
    /// Column.
    pub unit: &'static str,
    /// Before the unit of money.
    pub money_in: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: ProjectsStrings = ProjectsStrings {
    all_of_it: "项目台账",
    total_is: "，总投资",
    plan_is: "，年度计划",
    completion_is: "，完成率",
    facet_list: "清单",
    facet_light: "进度灯",
    facet_stage: "阶段",
    facet_funding: "资金",
    facet_area: "区域",
    facet_sector: "行业",
    name: "项目",
    total: "总投资",
    unit: "责任单位",
    money_in: "金额单位：",
};

/// In English.
pub(in crate::locale) const EN: ProjectsStrings = ProjectsStrings {
    all_of_it: "The ledger",
    total_is: ", total investment ",
    plan_is: ", annual plan ",
    completion_is: ", completion ",
    facet_list: "List",
    facet_light: "Light",
    facet_stage: "Stage",
    facet_funding: "Funding",
    facet_area: "Area",
    facet_sector: "Sector",
    name: "Project",
    total: "Total",
    unit: "Unit",
    money_in: "Money in ",
};
