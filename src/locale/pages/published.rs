//! What the overview says where only published figures are known: their series, the batches of
//! starts, the projects listed.

/// The texts.
#[derive(Debug)]
pub struct PublishedStrings {
    /// How many projects are listed.
    pub listed: &'static str,
    /// Title: who has the most of them.
    pub most_listed: &'static str,
    /// Title: who alone has.
    pub most_listed_one: &'static str,
    /// The growth of a measure over the year before, on the axis of a series.
    pub cumulated: &'static str,
    /// That gaps are gaps.
    pub only_published: &'static str,
    /// Title: growth has turned into decline.
    pub turned_down: &'static str,
    /// Title: decline has turned into growth.
    pub turned_up: &'static str,
    /// Title: growth has quickened.
    pub quickened: &'static str,
    /// Title: growth has slowed.
    pub slowed: &'static str,
    /// Title: decline has deepened.
    pub deepened: &'static str,
    /// Title: decline has eased.
    pub eased: &'static str,
    /// Title: the same as before.
    pub unchanged: &'static str,
    /// Column.
    pub period: &'static str,
    /// Column.
    pub source: &'static str,
    /// A year on an axis.
    pub year: &'static str,
    /// Title: the latest batch.
    pub latest_batch: &'static str,
    /// How many batches there are.
    pub batches: &'static str,
    /// How many of them are listed.
    pub batches_listed: &'static str,
    /// Column.
    pub batch: &'static str,
    /// Column.
    pub date: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: PublishedStrings = PublishedStrings {
    listed: "收录项目数",
    most_listed: "收录项目以{}居多",
    most_listed_one: "收录项目以{}最多",
    cumulated: "自年初累计，同比",
    only_published: "圆点为公布值",
    turned_down: "由{period}增长{before}转为{this}下降{now}",
    turned_up: "由{period}下降{before}转为{this}增长{now}",
    quickened: "增速较{period}提高{change}",
    slowed: "增速较{period}回落{change}",
    deepened: "降幅较{period}扩大{change}",
    eased: "降幅较{period}收窄{change}",
    unchanged: "增速与{period}持平",
    period: "时期",
    source: "来源",
    year: "{}年",
    latest_batch: "最近收录的一批：{}",
    batches: "收录{n}批",
    batches_listed: "列最近{}批",
    batch: "批次",
    date: "日期",
};

/// In English.
pub(in crate::locale) const EN: PublishedStrings = PublishedStrings {
    listed: "Projects listed",
    most_listed: "Most projects: {}",
    most_listed_one: "Most projects: {}",
    cumulated: "year to date, on a year earlier",
    only_published: "dots are the values published",
    turned_down: "Turned from up {before} in {period} to down {now} in {this}",
    turned_up: "Turned from down {before} in {period} to up {now} in {this}",
    quickened: "Growth {change} higher than in {period}",
    slowed: "Growth {change} lower than in {period}",
    deepened: "Decline {change} deeper than in {period}",
    eased: "Decline {change} smaller than in {period}",
    unchanged: "Growth as in {period}",
    period: "Period",
    source: "Source",
    year: "{}",
    latest_batch: "Latest batch on record: {}",
    batches: "{n} [batch|batches] on record",
    batches_listed: "the latest {} listed",
    batch: "Batch",
    date: "Date",
};
