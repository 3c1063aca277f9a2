//! The lists of projects.

/// The texts.
#[derive(Debug)]
pub struct ProjectsStrings {
    /// Subject without a filter.
    pub all_of_it: &'static str,
    /// Clause.
    pub plan_is: &'static str,
    /// Clause.
    pub completion_is: &'static str,
    /// Facet.
    pub facet_light: &'static str,
    /// Facet.
    pub facet_stage: &'static str,
    /// Column, of a list that was published and is followed no further.
    pub stage_published: &'static str,
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
    /// A card.
    pub largest: &'static str,
    /// The same where only some state a total.
    pub largest_priced: &'static str,
    /// The same where these are all that do.
    pub all_priced: &'static str,
    /// Before the unit of money.
    pub money_in: &'static str,
    /// Facet.
    pub facet_special_hq: &'static str,
    /// Facet.
    pub facet_area_hq: &'static str,
    /// What all projects are called after their number.
    pub of_all: &'static str,
    /// The choice of lists.
    pub lists: &'static str,
    /// What saves the table.
    pub save: &'static str,
    /// No project is left.
    pub nothing: &'static str,
    /// How many of how many a sheet lists: `{printed}`, `{all}`.
    pub on_paper: &'static str,
    /// What to do then.
    pub nothing_hint: &'static str,
    /// Button.
    pub remove_filters: &'static str,
    /// Column, with its unit.
    pub completion_percent: &'static str,
    /// Column, with its unit.
    pub lead_points: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: ProjectsStrings = ProjectsStrings {
    all_of_it: "项目台账",
    plan_is: "，年度计划",
    completion_is: "，完成率",
    facet_light: "进度灯",
    facet_stage: "阶段",
    stage_published: "公布时阶段",
    facet_funding: "资金",
    facet_area: "区域",
    facet_sector: "行业",
    name: "项目",
    total: "总投资",
    unit: "责任单位",
    largest: "{place}总投资最大的{n}个项目",
    largest_priced: "{place}已公布总投资中最大的{n}个项目",
    all_priced: "{place}已公布总投资的{n}个项目",
    money_in: "金额单位：",
    facet_special_hq: "专项指挥部",
    facet_area_hq: "区域指挥部",
    of_all: "项目",
    lists: "项目清单",
    save: "导出CSV",
    nothing: "没有符合条件的项目",
    on_paper: " · 共{all}个，打印前{printed}个",
    nothing_hint: "请减少筛选条件，或换一个词再查。",
    remove_filters: "清除全部筛选",
    completion_percent: "完成率（%）",
    lead_points: "较计划（百分点）",
};

/// In English.
pub(in crate::locale) const EN: ProjectsStrings = ProjectsStrings {
    all_of_it: "The ledger",
    plan_is: ", annual plan ",
    completion_is: ", completion ",
    facet_light: "Light",
    facet_stage: "Stage",
    stage_published: "Stage when published",
    facet_funding: "Funding",
    facet_area: "Area",
    facet_sector: "Sector",
    name: "Project",
    total: "Total investment",
    unit: "Unit",
    largest: "{place}{n} largest [project|projects] by total investment",
    largest_priced: "{place}{n} largest [project|projects] by published total",
    all_priced: "{place}{n} [project|projects] with a published total",
    money_in: "Money in ",
    facet_special_hq: "Special HQ",
    facet_area_hq: "Area HQ",
    of_all: "projects",
    lists: "Lists",
    save: "Export CSV",
    nothing: "No project matches",
    on_paper: " · the first {printed} of {all}",
    nothing_hint: "Remove a filter, or try another word.",
    remove_filters: "Remove all filters",
    completion_percent: "Completion (%)",
    lead_points: "Against plan (pp)",
};
