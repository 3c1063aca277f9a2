//! The words of the contract's choices in both languages.

use crate::locale::Locale;

/// Each word with its Chinese and English text.
const WORDS: &[(&str, &str, &str)] = &[
    ("province", "省", "province"),
    ("city", "市", "city"),
    ("district", "行政区", "district"),
    ("functional_area", "功能区", "functional area"),
    ("general_hq", "总指挥部", "general headquarters"),
    ("special_hq", "专项指挥部", "special headquarters"),
    ("area_hq", "重点区域指挥部", "area headquarters"),
    ("department", "部门", "department"),
    ("unit", "责任单位", "unit"),
    ("owner", "建设单位", "owner"),
    ("primary", "官方发布", "official"),
    ("media", "媒体报道", "media"),
    ("reprint", "转载", "reprint"),
    ("none", "无公开来源", "no public source"),
    ("CNY", "元", "yuan"),
    ("CNY_10K", "万元", "10,000 yuan"),
    ("CNY_100M", "亿元", "100 million yuan"),
    ("percent", "%", "%"),
    ("percentage_point", "个百分点", "percentage points"),
    ("day", "天", "days"),
    ("m2", "平方米", "m²"),
    ("count", "个", "count"),
    ("flow", "当期", "flow"),
    ("stock", "期末", "stock"),
    ("ytd", "自年初累计", "year to date"),
    ("rate", "比率", "rate"),
    ("higher", "越高越好", "higher is better"),
    ("lower", "越低越好", "lower is better"),
    ("about", "约", "about"),
    ("over", "超", "over"),
    ("under", "近", "nearly"),
    ("published", "公布", "published"),
    ("derived", "推算", "derived"),
    ("provisional", "初步", "provisional"),
    ("synthetic", "示例", "sample"),
    ("government", "政府投资", "government"),
    ("social", "社会投资", "private"),
    ("mixed", "混合投资", "mixed"),
    ("joint", "市区共担", "joint"),
    ("five_year", "五年规划", "five-year plan"),
    ("three_year", "三年滚动", "three-year rolling plan"),
    ("annual", "年度计划", "annual plan"),
    ("planned", "谋划项目", "planned"),
    ("reserve", "储备项目", "reserve"),
    ("major", "重大项目", "major"),
    ("infrastructure", "基础设施项目", "infrastructure"),
    ("demonstration", "示范项目", "demonstration"),
    ("approval", "报批", "approval"),
    ("ready", "待开工", "ready to start"),
    ("construction", "在建", "under construction"),
    ("completed", "已完工", "completed"),
    ("suspended", "停缓建", "suspended"),
    ("equipment", "设备购置", "equipment"),
    ("information", "信息化", "information systems"),
    ("opening_cost", "开办费", "opening cost"),
    ("land", "用地", "land"),
    ("other", "其他", "other"),
    ("initial", "年初", "initial"),
    ("midyear", "年中调整", "mid-year"),
    ("final", "年末", "final"),
    ("not_enrolled", "未入库", "not enrolled"),
    ("time_lag", "时差", "time lag"),
    ("scope", "口径", "scope"),
    ("place", "在地", "place"),
    ("preparation", "前期", "preparation"),
    ("design", "设计", "design"),
    ("acceptance", "验收", "acceptance"),
    ("FS", "完成—开始", "finish to start"),
    ("SS", "开始—开始", "start to start"),
    ("FF", "完成—完成", "finish to finish"),
    ("SF", "开始—完成", "start to finish"),
    ("special_bond", "专项债券", "special bond"),
    ("policy_instrument", "政策性金融工具", "policy instrument"),
    ("equipment_subsidy", "设备购置贴息", "equipment subsidy"),
    ("reit", "基础设施REITs", "infrastructure REIT"),
    ("government_budget", "政府预算", "government budget"),
    ("loan", "贷款", "loan"),
    ("private", "社会资本", "private capital"),
    ("parallel", "并审", "parallel"),
    ("express", "快批", "express"),
    ("standard", "常规", "standard"),
    ("ok", "正常", "on track"),
    ("watch", "关注", "watch"),
    ("behind", "滞后", "behind"),
];

/// Words that mean something else in the named column.
const BY_COLUMN: &[(&str, &str, &str, &str)] = &[
    ("authority", "city", "市级事权", "city authority"),
    ("authority", "district", "区级事权", "district authority"),
    ("stage", "planned", "谋划", "planned"),
    ("stage", "reserve", "储备", "reserve"),
    ("part", "construction", "建安工程", "construction"),
    ("phase", "construction", "施工", "construction"),
    ("phase", "approval", "审批", "approval"),
    ("route", "joint", "统报联查", "joint"),
    ("direction", "none", "不分高低", "neither"),
];

/// The tables of the contract, in its order.
const TABLES: &[(&str, &str, &str)] = &[
    ("area", "区域", "Areas"),
    ("sector", "行业", "Sectors"),
    ("organisation", "指挥部和责任单位", "Headquarters and units"),
    ("source", "来源", "Sources"),
    ("variant", "另有公布值", "Second published values"),
    ("measure", "指标", "Measures"),
    ("observation", "公布数", "Published values"),
    ("project", "项目", "Projects"),
    ("investment_part", "投资构成", "Parts of the investment"),
    ("batch", "批次", "Batches"),
    ("stage_change", "阶段变更", "Changes of stage"),
    ("plan", "年度计划", "Annual plans"),
    ("progress", "投资进度", "Monthly progress"),
    ("task", "任务", "Tasks"),
    ("dependency", "任务关系", "Dependencies"),
    ("task_plan", "任务基准计划", "Baselines of tasks"),
    ("responsibility", "关键责任分解", "Responsibilities"),
    ("target", "目标分解", "Targets"),
    ("coordination", "协调事项", "Coordination"),
    ("action", "纠偏措施", "Corrective actions"),
    ("fund", "资金", "Funds"),
    ("allocation", "资金分配", "Allocations"),
    ("allocation_change", "资金调整", "Changes of allocations"),
    ("spending", "资金支出", "Spending"),
    ("approval", "审批", "Approvals"),
    ("docking", "统计对接", "Statistics docking"),
    ("brief", "简报", "Briefs"),
];

/// The name of a table; empty for a table that the contract does not have.
pub fn table_name(table: &str, locale: Locale) -> &'static str {
    let found = TABLES.iter().find(|entry| entry.0 == table);
    found.map_or("", |&(_, chinese, english)| locale.pick(chinese, english))
}

/// A choice of a column in words; the word itself where the contract has no such choice.
///
/// ```
/// use yilan::locale::{Locale, word};
/// assert_eq!(word("lists", "demonstration", Locale::ZhCn), "示范项目");
/// ```
pub fn word<'a>(column: &str, choice: &'a str, locale: Locale) -> &'a str {
    let special = BY_COLUMN.iter().find(|entry| entry.0 == column && entry.1 == choice);
    let texts = special.map(|entry| (entry.2, entry.3));
    let common = || WORDS.iter().find(|entry| entry.0 == choice).map(|entry| (entry.1, entry.2));
    texts.or_else(common).map_or(choice, |(chinese, english)| locale.pick(chinese, english))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::contract::TABLES;

    #[test]
    fn every_table_has_a_name() {
        let named: Vec<&str> = super::TABLES.iter().map(|entry| entry.0).collect();
        let declared: Vec<&str> = TABLES.iter().map(|spec| spec.name).collect();
        assert_eq!(named, declared);
    }

    #[test]
    fn every_choice_of_the_contract_has_words() {
        for field in TABLES.iter().flat_map(|spec| spec.fields) {
            for choice in field.kind.choices() {
                assert!(WORDS.iter().any(|entry| entry.0 == *choice), "{}: {choice}", field.name);
            }
        }
    }
}
