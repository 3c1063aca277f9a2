//! Every text of the page, once per language: a missing one does not compile.

/// The texts of one language.
#[derive(Debug)]
pub struct Strings {
    /// The product's name.
    pub brand: &'static str,
    /// The mark of made-up data.
    pub synthetic: &'static str,
    /// The navigation.
    pub nav: NavStrings,
    /// The words of lights.
    pub light: LightStrings,
    /// The names of units.
    pub unit: UnitStrings,
}

/// The names of units.
#[derive(Debug)]
pub struct UnitStrings {
    /// 元.
    pub yuan: &'static str,
    /// 万元.
    pub ten_thousand_yuan: &'static str,
    /// 亿元.
    pub hundred_million_yuan: &'static str,
    /// 个百分点.
    pub percentage_point: &'static str,
    /// 天.
    pub day: &'static str,
    /// 平方米.
    pub square_metre: &'static str,
    /// 个, of projects.
    pub project: &'static str,
}

/// Short names of the pages.
#[derive(Debug)]
pub struct NavStrings {
    /// 总览.
    pub overview: &'static str,
    /// 区域.
    pub areas: &'static str,
    /// 行业.
    pub sectors: &'static str,
    /// 项目.
    pub projects: &'static str,
    /// 排行.
    pub ranking: &'static str,
    /// 数据.
    pub data: &'static str,
    /// 更多.
    pub more: &'static str,
}

/// The words of lights.
#[derive(Debug)]
pub struct LightStrings {
    /// 正常.
    pub ok: &'static str,
    /// 关注.
    pub watch: &'static str,
    /// 滞后.
    pub behind: &'static str,
}
