//! The official verbs: a finite table from a sign and a size to words.
//!
//! 增长/下降 take a positive number, never 增长−3%; what rounds to 0.0 is 持平; a lead is 快于 or 慢于.

use crate::base::{Decimal, Month};
use crate::locale::{Locale, format};
use crate::model::Dimension;
use crate::model::contract::progress;
use crate::present::Context;
use crate::present::shown::without_sign;
use crate::present::spec::{Sentence, Shown};

/// Which way a rounded number points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Above zero.
    Up,
    /// Rounds to zero.
    Level,
    /// Below zero.
    Down,
}

impl Direction {
    /// Of a figure as it is shown.
    pub fn of(shown: &Shown) -> Self {
        let is_zero = !shown.text.chars().any(|c| ('1'..='9').contains(&c));
        match shown.text.starts_with('−') {
            _ if is_zero => Self::Level,
            true => Self::Down,
            false => Self::Up,
        }
    }
}

/// 同比增长10.6%.
pub fn growth(sentence: Sentence, rate: Shown, locale: Locale) -> Sentence {
    let direction = Direction::of(&rate);
    let rate = without_sign(rate);
    match (locale, direction) {
        (Locale::ZhCn, Direction::Up) => sentence.words("同比增长").figure(rate),
        (Locale::ZhCn, Direction::Down) => sentence.words("同比下降").figure(rate),
        (Locale::ZhCn, Direction::Level) => sentence.words("与上年同期持平").words("（").figure(rate).words("）"),
        (Locale::En, Direction::Up) => sentence.words("up ").figure(rate).words(" on a year earlier"),
        (Locale::En, Direction::Down) => sentence.words("down ").figure(rate).words(" on a year earlier"),
        (Locale::En, Direction::Level) => sentence.words("unchanged on a year earlier (").figure(rate).words(")"),
    }
}

/// 工业投资增长19.2%, of a part named after its whole.
pub fn growth_of_part(sentence: Sentence, name: &str, rate: Shown, locale: Locale) -> Sentence {
    let direction = Direction::of(&rate);
    let sentence = sentence.words(name);
    let rate = without_sign(rate);
    match (locale, direction) {
        (Locale::ZhCn, Direction::Up) => sentence.words("增长").figure(rate),
        (Locale::ZhCn, Direction::Down) => sentence.words("下降").figure(rate),
        (Locale::ZhCn, Direction::Level) => sentence.words("持平（").figure(rate).words("）"),
        (Locale::En, Direction::Up) => sentence.words(" up ").figure(rate),
        (Locale::En, Direction::Down) => sentence.words(" down ").figure(rate),
        (Locale::En, Direction::Level) => sentence.words(" unchanged (").figure(rate).words(")"),
    }
}

/// 慢于时间进度2.8个百分点; `against` is 时间进度 or 计划进度.
pub fn lead(sentence: Sentence, points: Shown, against: &str, locale: Locale) -> Sentence {
    let direction = Direction::of(&points);
    let points = without_sign(points);
    match (locale, direction) {
        (Locale::ZhCn, Direction::Up) => sentence.figure_after(&format!("快于{against}"), points),
        (Locale::ZhCn, Direction::Down) => sentence.figure_after(&format!("慢于{against}"), points),
        (Locale::ZhCn, Direction::Level) => sentence.figure_after(&format!("与{against}持平，相差"), points),
        (Locale::En, Direction::Up) => sentence.figure(points).words(&format!(" ahead of {against}")),
        (Locale::En, Direction::Down) => sentence.figure(points).words(&format!(" behind {against}")),
        (Locale::En, Direction::Level) => sentence.words(&format!("level with {against} (")).figure(points).words(")"),
    }
}

/// The change of a rate: 同比提高1.5个百分点.
pub fn change(sentence: Sentence, points: Shown, locale: Locale) -> Sentence {
    let direction = Direction::of(&points);
    let points = without_sign(points);
    match (locale, direction) {
        (Locale::ZhCn, Direction::Up) => sentence.words("同比提高").figure(points),
        (Locale::ZhCn, Direction::Down) => sentence.words("同比回落").figure(points),
        (Locale::ZhCn, Direction::Level) => sentence.words("与上年同期持平，相差").figure(points),
        (Locale::En, Direction::Up) => sentence.words("up ").figure(points).words(" on the year"),
        (Locale::En, Direction::Down) => sentence.words("down ").figure(points).words(" on the year"),
        (Locale::En, Direction::Level) => sentence.words("unchanged on the year (").figure(points).words(")"),
    }
}

/// A list of names as a sentence has it: 龙岗、宝安、罗湖三地.
pub fn places(names: &[String], locale: Locale) -> String {
    const NUMBERS: [&str; 4] = ["", "一", "两", "三"];
    match (locale, names) {
        (_, [single]) => single.clone(),
        (Locale::ZhCn, names) => {
            let number = NUMBERS.get(names.len()).copied().unwrap_or("");
            format!("{}{number}地", names.join("、"))
        }
        (Locale::En, [start @ .., last]) => format!("{} and {last}", start.join(", ")),
        (Locale::En, []) => String::new(),
    }
}

/// Members as a sentence has them: 龙岗、宝安两地; 教育、卫生两个行业.
pub fn members_named(names: &[String], dimension: Dimension, locale: Locale) -> String {
    match (locale, names) {
        (Locale::En, _) | (_, [_]) => places(names, locale),
        _ if dimension == Dimension::Area => places(names, locale),
        _ => format!("{}{}", names.join("、"), counted_members(dimension, names.len(), locale)),
    }
}

/// A list of names: 龙岗、宝安; Longgang and Bao'an.
pub fn names_of(names: &[String], locale: Locale) -> String {
    match locale {
        Locale::ZhCn => names.join("、"),
        Locale::En => places(names, locale),
    }
}

/// Members counted in words: 十一个区域; beyond twenty in digits.
pub fn counted_members(dimension: Dimension, count: usize, locale: Locale) -> String {
    const NUMBERS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let number = match count {
        2 => "两".to_owned(),
        0..=9 => NUMBERS[count].to_owned(),
        10 => "十".to_owned(),
        11..=19 => format!("十{}", NUMBERS[count - 10]),
        20 => "二十".to_owned(),
        _ => count.to_string(),
    };
    match locale {
        Locale::ZhCn => format!("{number}个{}", members_noun(dimension, locale)),
        Locale::En => format!("{count} {}", members_noun_of(dimension, count, locale)),
    }
}

/// What members of a dimension are called.
pub const fn members_noun(dimension: Dimension, locale: Locale) -> &'static str {
    match (locale, dimension) {
        (Locale::ZhCn, Dimension::Area) => "区域",
        (Locale::ZhCn, Dimension::Sector) => "行业",
        (Locale::ZhCn, Dimension::SpecialHq) => "专项指挥部",
        (Locale::ZhCn, Dimension::AreaHq) => "区域指挥部",
        (Locale::ZhCn, _) => "责任单位",
        (Locale::En, Dimension::Area) => "areas",
        (Locale::En, Dimension::Sector) => "sectors",
        (Locale::En, Dimension::SpecialHq) => "special headquarters",
        (Locale::En, Dimension::AreaHq) => "area headquarters",
        (Locale::En, _) => "units",
    }
}

/// The same as it goes with so many of them.
pub const fn members_noun_of(dimension: Dimension, count: usize, locale: Locale) -> &'static str {
    match (locale, dimension, count) {
        (Locale::En, Dimension::Area, 1) => "area",
        (Locale::En, Dimension::Sector, 1) => "sector",
        (Locale::En, Dimension::SpecialHq | Dimension::AreaHq, 1) => members_noun(dimension, locale),
        (Locale::En, _, 1) => "unit",
        _ => members_noun(dimension, locale),
    }
}

/// 1—9月，; for a whole year 2023年，.
pub fn opening(month: Month, locale: Locale) -> Sentence {
    let period = format::cumulated(month, locale);
    Sentence::default().words(&match locale {
        Locale::ZhCn if month.number() == 12 => format!("{}年，", month.year()),
        Locale::ZhCn => format!("{period}，"),
        Locale::En => format!("{period} {}, ", month.year()),
    })
}

/// An English name as it stands within a sentence: without its capital, unless it is an abbreviation.
pub fn within(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// The end of a sentence.
pub fn stop(sentence: Sentence, locale: Locale) -> Sentence {
    sentence.words(match locale {
        Locale::ZhCn => "。",
        Locale::En => ".",
    })
}

/// A district's or a headquarters' name as it is said: 龙岗 for 龙岗区.
///
/// ```
/// use yilan::present::wording::short_name;
/// assert_eq!(short_name("龙岗区"), "龙岗");
/// assert_eq!(short_name("深汕特别合作区"), "深汕");
/// assert_eq!(short_name("城区"), "城区");
/// assert_eq!(["长溪土家族自治县", "经济技术开发区"].map(short_name), ["长溪土家族自治县", "经济技术开发区"]);
/// assert_eq!(short_name("交通建设专项指挥部"), "交通");
/// ```
pub fn short_name(name: &str) -> &str {
    let suffixes = [
        "建设专项指挥部",
        "专项指挥部",
        "重点区域指挥部",
        "片区指挥部",
        "区域指挥部",
        "指挥部",
        "特别合作区",
        "合作区",
        "新区",
        "高新区",
        "区",
        "县",
        "市",
    ];
    // What a kind is part of is no name without it.
    if ["自治县", "自治区", "自治州", "开发区"].iter().any(|kind| name.ends_with(kind)) {
        return name;
    }
    let stripped = suffixes.into_iter().find_map(|suffix| name.strip_suffix(suffix));
    stripped.filter(|stem| stem.chars().count() >= 2).unwrap_or(name)
}

/// The head of a column of stages: a list without reports says how far each project was when it was published.
pub fn stage_title(context: &Context) -> &'static str {
    let strings = &context.strings().projects;
    if keeps_stages(context) { strings.facet_stage } else { strings.stage_published }
}

/// Does the package report month by month, so that a stage is that of the month?
pub fn keeps_stages(context: &Context) -> bool {
    context.dataset().has(&progress::SPEC)
}

/// What is said of whatever is ◆: 略慢于计划进度, unless the package asks for more than the plan.
pub fn watch_words(context: &Context) -> &'static str {
    let asks_for_more = context.dataset().package.thresholds.watch_lead_pp > Decimal::ZERO;
    match (asks_for_more, context.locale) {
        (false, Locale::ZhCn) => "略慢于计划进度",
        (false, Locale::En) => "slightly behind plan",
        (true, Locale::ZhCn) => "需关注",
        (true, Locale::En) => "to watch",
    }
}

/// What is said of whatever is ●: 达到计划进度, where the package calls ◆ whatever is behind at all.
pub fn ok_words(context: &Context) -> &'static str {
    let is_on_plan = context.dataset().package.thresholds.watch_lead_pp == Decimal::ZERO;
    match (is_on_plan, context.locale) {
        (true, Locale::ZhCn) => "达到计划进度",
        (true, Locale::En) => "on plan",
        (false, Locale::ZhCn) => "无需关注",
        (false, Locale::En) => "within limits",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Ratio;
    use crate::figures::{Figure, FigureId, Value};
    use crate::present::shown;

    fn points(thousandths: i128, locale: Locale) -> Shown {
        let value = Value::Points(Ratio::new(thousandths, 1000));
        shown(Figure::ledger(FigureId::Lead, Some(value), ""), locale)
    }

    #[test]
    fn a_lead_names_its_side_and_never_a_minus_sign() {
        let say =
            |thousandths, locale| lead(Sentence::default(), points(thousandths, locale), "时间进度", locale).text();
        assert_eq!(say(-28, Locale::ZhCn), "慢于时间进度2.8个百分点");
        assert_eq!(say(17, Locale::ZhCn), "快于时间进度1.7个百分点");
        assert_eq!(say(0, Locale::ZhCn), "与时间进度持平，相差0.0个百分点");
        assert_eq!(say(-28, Locale::En), "2.8\u{a0}pp behind 时间进度");
    }

    #[test]
    fn changes_of_rates_rise_fall_or_stay() {
        let say = |thousandths| change(Sentence::default(), points(thousandths, Locale::ZhCn), Locale::ZhCn).text();
        assert_eq!(say(15), "同比提高1.5个百分点");
        assert_eq!(say(-4), "同比回落0.4个百分点");
        assert_eq!(say(0), "与上年同期持平，相差0.0个百分点");
    }

    #[test]
    fn places_are_counted() {
        let names =
            |count: usize| ["龙岗", "宝安", "罗湖"][..count].iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(places(&names(3), Locale::ZhCn), "龙岗、宝安、罗湖三地");
        assert_eq!(places(&names(2), Locale::ZhCn), "龙岗、宝安两地");
        assert_eq!(places(&names(1), Locale::ZhCn), "龙岗");
        assert_eq!(places(&names(3), Locale::En), "龙岗, 宝安 and 罗湖");
    }
}
