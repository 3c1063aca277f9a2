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
