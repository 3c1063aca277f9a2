//! The Chinese texts.

use crate::locale::strings::{LightStrings, NavStrings, Strings};

/// The texts.
pub(super) const STRINGS: Strings = Strings {
    brand: "投资一览",
    synthetic: "示例数据",
    nav: NavStrings {
        overview: "总览",
        areas: "区域",
        sectors: "行业",
        projects: "项目",
        ranking: "排行",
        data: "数据",
        more: "更多",
    },
    light: LightStrings { ok: "正常", watch: "关注", behind: "滞后" },
};
