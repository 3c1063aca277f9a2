//! An area of which the month has nothing speaks of what was published of it last, and says of when.

use yilan::locale::Locale;
use yilan::model::Dimension;
use yilan::nav::Filters;
use yilan::present::Known;
use yilan::present::overview::overview_sentence;

use super::{context, shenzhen};

#[test]
fn an_area_speaks_of_what_was_published_of_it_last() {
    let known = Known::new(shenzhen());
    let said = |area, month, locale| {
        let context = context(&known, month, locale).refiltered(&Filters::default().with(Dimension::Area, area));
        overview_sentence(&context).text().replace('\u{a0}', " ")
    };
    assert_eq!(
        said("440306", "2025-03", Locale::ZhCn),
        "截至2025年3月，宝安区最近一期数据为2024年：固定资产投资1,914.76亿元，同比增长2.4%。收录项目19个，其中4个已公布总投资，合计534.9亿元。"
    );
    assert_eq!(
        said("440306", "2025-03", Locale::En),
        "Up to March 2025, the latest period with figures for Bao'an is 2024: fixed-asset investment of \
         191.476 billion yuan, up 2.4% on a year earlier. Listed here: 19 projects, 4 of them with a published total, \
         together 53.5 billion yuan. "
    );
    // A growth without a level; an earlier month, which knows nothing of later years.
    assert!(said("440307", "2025-03", Locale::ZhCn).contains("最近一期数据为2024年：固定资产投资同比增长3.1%。"));
    assert!(
        said("440306", "2020-01", Locale::ZhCn).contains("最近一期数据为2017年：固定资产投资817亿元，同比增长25.6%。")
    );
    // Half a year is later than the year before.
    assert!(said("440305", "2025-03", Locale::ZhCn).contains("最近一期数据为2024年1—6月：固定资产投资778.2亿元。"));
    // Of 深汕 nothing of the kind was published.
    assert!(said("shenshan", "2025-03", Locale::ZhCn).starts_with("深汕特别合作区收录项目6个"));
}
