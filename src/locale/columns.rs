//! What the contract's columns are called in Chinese, as the headers of people's own tables have them.

/// Each name of a column with what it is called, in the tables that have it.
const LABELS: &[(&str, &[&str])] = &[
    ("id", &["编号", "代码", "项目编号", "项目代码", "序号"]),
    ("parent", &["上级", "上级编号", "父级"]),
    ("name", &["名称", "项目名称", "区域名称", "单位名称", "指标名称", "任务名称"]),
    ("name_en", &["英文名称", "英文名", "英文"]),
    ("kind", &["类型", "类别", "种类"]),
    ("code", &["代码", "国标代码", "行政区划代码", "行业代码"]),
    ("code_scheme", &["代码标准", "代码体系"]),
    ("counted_in_parent", &["计入上级", "是否计入上级"]),
    ("column", &["列"]),
    ("row", &["行"]),
    ("area", &["区域", "所在区域", "行政区", "所属区", "区"]),
    ("title", &["标题", "题名"]),
    ("publisher", &["发布单位", "发布机构"]),
    ("date", &["日期", "发布日期"]),
    ("url", &["网址", "链接"]),
    ("table", &["表", "表名"]),
    ("source", &["来源", "数据来源"]),
    ("value", &["数值", "值", "目标值"]),
    ("unit", &["责任单位", "单位"]),
    ("direction", &["方向"]),
    ("decimals", &["小数位数"]),
    ("measure", &["指标", "指标编号"]),
    ("sector", &["行业", "所属行业"]),
    ("organisation", &["指挥部", "机构"]),
    ("funding", &["资金性质", "投资性质", "投资主体"]),
    ("batch", &["批次", "开工批次"]),
    ("period", &["时期", "统计期"]),
    ("qualifier", &["约数", "限定词"]),
    ("status", &["状态"]),
    ("note", &["备注", "说明"]),
    ("also_area", &["涉及区域", "跨区"]),
    ("special_hq", &["专项指挥部"]),
    ("area_hq", &["区域指挥部", "区级指挥部", "重点区域指挥部"]),
    ("owner", &["建设单位", "业主", "业主单位"]),
    ("supervised_by", &["监管单位", "主管部门"]),
    ("authority", &["事权", "审批部门"]),
    ("horizon", &["规划期", "所属规划"]),
    ("lists", &["清单", "所属清单", "项目清单"]),
    ("stage", &["阶段", "项目阶段", "建设阶段"]),
    ("total_investment", &["总投资", "总投资额", "项目总投资", "计划总投资"]),
    ("total_qualifier", &["总投资约数"]),
    ("done_before", &["此前完成", "以前年度完成", "以前年度完成投资"]),
    ("start_planned", &["计划开工", "计划开工日期", "计划开工时间", "计划开始"]),
    ("start_actual", &["实际开工", "实际开工日期", "实际开工时间", "实际开始"]),
    ("finish_planned", &["计划竣工", "计划竣工日期", "计划完工", "计划完工时间", "计划完成日期"]),
    ("finish_actual", &["实际竣工", "实际竣工日期", "实际完工", "实际完工时间", "实际完成日期"]),
    ("floor_space", &["建筑面积"]),
    ("longitude", &["经度"]),
    ("latitude", &["纬度"]),
    ("model", &["模型", "三维模型"]),
    ("project", &["项目", "项目编号"]),
    ("part", &["构成", "投资构成"]),
    ("amount", &["金额", "计划投资", "年度计划", "年度计划投资"]),
    ("entered", &["进入日期", "变更日期"]),
    ("reason", &["原因", "调整原因"]),
    ("year", &["年", "年度", "年份"]),
    ("version", &["版本"]),
    ("decided", &["确定日期", "下达日期", "批复日期"]),
    ("month", &["月", "月份"]),
    ("planned", &["计划", "累计计划", "计划数"]),
    ("done", &["完成", "完成投资", "累计完成", "累计完成投资"]),
    ("counted", &["纳统", "纳统投资", "累计纳统"]),
    ("difference", &["差异", "差异原因"]),
    ("phase", &["阶段"]),
    ("percent", &["进度", "完成百分比"]),
    ("milestone", &["里程碑", "是否里程碑"]),
    ("from", &["紧前任务"]),
    ("to", &["紧后任务"]),
    ("lag_days", &["间隔天数", "滞后天数"]),
    ("task", &["任务", "任务编号"]),
    ("start", &["开始", "开始日期"]),
    ("finish", &["完成", "完成日期", "结束日期"]),
    ("item", &["事项", "审批事项"]),
    ("supporting", &["配合单位"]),
    ("due", &["期限", "时限", "完成时限", "截止日期"]),
    ("session", &["会议", "会次"]),
    ("held", &["召开日期", "会议日期"]),
    ("matter", &["协调事项", "议题"]),
    ("closed", &["办结日期", "销号日期"]),
    ("outcome", &["结果", "议定结果"]),
    ("raised", &["提出日期"]),
    ("cause", &["原因", "滞后原因"]),
    ("remedy", &["措施", "整改措施"]),
    ("instrument", &["资金类型", "工具"]),
    ("issued", &["发行日期", "下达日期"]),
    ("leveraged", &["撬动投资"]),
    ("fund", &["资金", "资金编号"]),
    ("allocated", &["分配额", "分配金额"]),
    ("committed", &["签约额", "签约金额"]),
    ("spent", &["支出", "支出金额"]),
    ("movable", &["可调剂", "是否可调剂"]),
    ("before", &["调整前"]),
    ("after", &["调整后"]),
    ("route", &["审批方式"]),
    ("submitted", &["报送日期", "申报日期"]),
    ("limit_days", &["时限", "时限天数"]),
    ("granted", &["批复日期"]),
    ("pushed", &["推送日期"]),
    ("accepted", &["受理日期"]),
    ("enrolled", &["入库日期"]),
    ("returned", &["退回日期"]),
    ("title_en", &["英文标题"]),
    ("body", &["正文"]),
    ("view", &["视图"]),
];

/// Is a column called so in Chinese?
pub(super) fn is_called(column: &str, label: &str) -> bool {
    LABELS.iter().any(|(name, labels)| *name == column && labels.contains(&label))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::contract::TABLES;

    #[test]
    fn every_column_has_a_label_and_no_other_has() {
        let columns = || TABLES.iter().flat_map(|spec| spec.fields).map(|field| field.name);
        for column in columns() {
            assert!(LABELS.iter().any(|(name, labels)| *name == column && !labels.is_empty()), "{column}");
        }
        assert!(LABELS.iter().all(|(name, _)| columns().any(|column| column == *name)));
    }
}
