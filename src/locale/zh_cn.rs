//! The Chinese texts.

use crate::locale::pages;
use crate::locale::strings::{
    ExplainStrings, LightStrings, NavStrings, OverviewStrings, SentenceStrings, Strings, UnitStrings,
};

/// The texts.
pub(super) const STRINGS: Strings = Strings {
    brand: "投资一览",
    language_name: "中文",
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
    unit: UnitStrings {
        yuan: "元",
        ten_thousand_yuan: "万元",
        hundred_million_yuan: "亿元",
        percentage_point: "个百分点",
        day: "天",
        square_metre: "平方米",
        project: "个",
    },
    explain: ExplainStrings {
        separator: " · ",
        statistics: "统计口径",
        ledger: "项目台账",
        time: "日历",
        package: "数据包",
        colon: "：",
        clause: "，",
        full_stop: "。",
        source_is: "来源：",
        version_is: "，数据版本",
        project: "项目",
        place: "文件与行号",
        total: "合计",
        quotes: ["《", "》"],
    },
    sentence: SentenceStrings {
        year_target: "年度目标",
        year_plan: "年度计划",
        time_progress: "时间进度",
        plan_progress: "计划进度",
        in_the_ledger: "项目台账中，",
    },
    overview: OverviewStrings {
        of_target: "完成年度目标",
        of_plan: "完成年度计划",
        starts: "新开工",
        projects: "项目",
        need_attention: "个需要关注",
        list_joint: "个",
    },
    curve: pages::curve::ZH_CN,
    attention: pages::attention::ZH_CN,
    members: pages::members::ZH_CN,
    menu: pages::menu::ZH_CN,
    shell: pages::shell::ZH_CN,
    honesty: pages::honesty::ZH_CN,
    explanation: pages::explanation::ZH_CN,
    areas_card: pages::areas_card::ZH_CN,
    sectors_card: pages::sectors_card::ZH_CN,
    projects: pages::projects::ZH_CN,
    data: pages::data::ZH_CN,
};
