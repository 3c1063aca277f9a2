//! What is published of members beside each other, and of one over time.

/// The texts.
#[derive(Debug)]
pub struct IssuesStrings {
    /// Title: of what, by whom, the highest of a rate or an amount.
    pub highest: &'static str,
    /// Title: the most of what is counted.
    pub most: &'static str,
    /// Title where not all members are published: the highest of a few is no more than that.
    pub partly: &'static str,
    /// Title of last resort.
    pub title: &'static str,
    /// Second line.
    pub not_added: &'static str,
    /// The whole's own row.
    pub whole: &'static str,
    /// The difference.
    pub residual: &'static str,
    /// Title of a member's own figures.
    pub history: &'static str,
    /// Title: the growth now, up on the previous one.
    pub growth_up: &'static str,
    /// Title: down on it.
    pub growth_down: &'static str,
    /// Title: still falling, by less.
    pub fall_eases: &'static str,
    /// Title: falling by more.
    pub fall_grows: &'static str,
    /// Title: unchanged.
    pub growth_level: &'static str,
    /// What unfolds the earlier ones.
    pub earlier: &'static str,
    /// The column of indicators.
    pub indicator: &'static str,
    /// The column of values.
    pub value: &'static str,
    /// The column of periods.
    pub period: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: IssuesStrings = IssuesStrings {
    highest: "{label}：{name}{measure}最高",
    most: "{label}：{name}{measure}最多",
    partly: "{label}：{n}个{noun}公布{measure}",
    title: "{label}分{dimension}公布数",
    not_added: "公布数，不相加",
    whole: "{}",
    residual: "合计与分项之差",
    history: "历次公布数",
    growth_up: "{measure}比上期提高{points}",
    growth_down: "{measure}比上期回落{points}",
    fall_eases: "{what}降幅比上期收窄{points}",
    fall_grows: "{what}降幅比上期扩大{points}",
    growth_level: "{measure}与上期持平",
    earlier: "更早公布的{n}期",
    indicator: "指标",
    value: "数值",
    period: "期间",
};

/// In English.
pub(in crate::locale) const EN: IssuesStrings = IssuesStrings {
    highest: "{label}: {measure} highest in {name}",
    most: "{label}: most {measure} in {name}",
    partly: "{label}: {measure} published for {n} {noun}",
    title: "{label}: figures by {dimension}",
    not_added: "as published, never added",
    whole: "{}",
    residual: "Difference from total",
    history: "As published over time",
    growth_up: "{measure} up {points} on the period before",
    growth_down: "{measure} down {points} on the period before",
    fall_eases: "{measure} up {points} on the period before",
    fall_grows: "{measure} down {points} on the period before",
    growth_level: "{measure} as in the period before",
    earlier: "{n} earlier [publication|publications]",
    indicator: "Indicator",
    value: "Value",
    period: "Period",
};
