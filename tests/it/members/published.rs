//! What is published of members: beside each other, with the difference from the whole, never added.

use yilan::figures::FigureId;
use yilan::locale::Locale;
use yilan::model::Dimension;
use yilan::nav::Filters;
use yilan::present::published::{PublishedCard, history, published_cards, published_sentence};
use yilan::present::scope::narrowed;
use yilan::present::spec::{Cell, Part, TableRow};
use yilan::present::{Known, explain};

use super::city::{city, context};

const HEAD: &str = "measure,area,sector,period,value,qualifier,source\n";

/// All five areas with their level in 亿元, three with their growth.
fn september() -> Known {
    let rows = "\
        fai,,,2023-09,1000,,P\nfai,A,,2023-09,100.5,,P\nfai,B,,2023-09,200,,P\nfai,C,,2023-09,300,,P\n\
        fai,D,,2023-09,150,,P\nfai,E,,2023-09,200,,P\nfai,Q,,2023-09,80,,P\n\
        fai_growth,,,2023-09,5.2,,P\nfai_growth,A,,2023-09,12.5,,P\nfai_growth,B,,2023-09,-3.1,,P\n\
        fai_growth,C,,2023-09,6,,P\n\
        fai_growth,A,,2023-08,10,,P\nfai_growth,B,,2023-08,2,,P\n";
    city(&[], &format!("{HEAD}{rows}"))
}

fn cards(known: &Known, link: &str) -> Vec<PublishedCard> {
    published_cards(&context(known, link, Locale::ZhCn), Dimension::Area)
}

fn texts(row: &TableRow) -> Vec<String> {
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Figure(shown) => shown.said(),
        _ => String::new(),
    };
    row.cells.iter().map(text).collect()
}

#[test]
fn members_stand_beside_each_other_and_their_sum_is_only_a_difference() {
    let cards = cards(&september(), "/areas");
    assert_eq!(cards.len(), 1, "each measure stands in its latest issue alone");
    let card = &cards[0];
    assert_eq!(card.head.title, "2023年1—9月：3个区域公布固定资产投资增速");
    assert_eq!(card.head.subtitle, "统计口径 · 公布数，不相加");
    let titles: Vec<&str> = card.table.columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(titles, ["区域", "固定资产投资增速（%）", "固定资产投资完成额（亿元）"]);
    let rows: Vec<Vec<String>> = card.table.rows.iter().map(texts).collect();
    assert_eq!(rows[0], ["福田区", "12.5", "100.5"]);
    assert_eq!(rows[2], ["南山区", "−3.1", "200.0"]);
    // Without growth, in the table's order.
    assert_eq!(rows[3], ["大鹏新区", "", "150.0"]);
    let totals: Vec<Vec<String>> = card.table.totals.iter().map(texts).collect();
    assert_eq!(totals[0], ["示例市", "5.2", "1,000.0"]);
    // 1000 − (100.5 + 200 + 300 + 150 + 200): growth has no difference, the zone is in no sum.
    assert_eq!(totals[1], ["合计与分项之差", "", "49.5"]);
    assert_eq!(totals[2], ["其中前海合作区", "", "80.0"]);
}

#[test]
fn a_difference_needs_exact_values() {
    let of = |rows: &str| {
        let cards = cards(&city(&[], &format!("{HEAD}{rows}")), "/areas");
        cards[0].table.totals.iter().map(|row| row.key.clone()).collect::<Vec<_>>()
    };
    let all =
        "fai,,,2023-09,900,,P\nfai,A,,2023-09,1,,P\nfai,B,,2023-09,2,,P\nfai,C,,2023-09,3,,P\nfai,D,,2023-09,4,,P\n";
    assert_eq!(of(&format!("{all}fai,E,,2023-09,5,,P\n")), ["whole", "residual"]);
    assert_eq!(of(&format!("{all}fai,E,,2023-09,5,over,P\n")), ["whole"]);
    // Where one publishes nothing, what is left is no difference of anything.
    assert_eq!(of(all), ["whole"]);
    let none_left = all.replace("900", "10");
    assert_eq!(of(&none_left), ["whole"]);
}

#[test]
fn the_sentence_names_the_highest_and_the_lowest() {
    let known = september();
    let say = |link: &str, locale| published_sentence(&context(&known, link, locale), Dimension::Area).unwrap().text();
    assert_eq!(
        say("/areas", Locale::ZhCn),
        "1—9月，3个区域公布了固定资产投资增速，福田最高（12.5%），南山最低（−3.1%）。"
    );
    assert_eq!(
        say("/areas", Locale::En),
        "January–September 2023, fixed-asset investment growth is published for 3 areas, \
         highest in Futian (12.5%), lowest in Nanshan (−3.1%)."
    );
    assert_eq!(
        say("/areas?month=2023-08", Locale::ZhCn),
        "1—8月，2个区域公布了固定资产投资增速，福田最高（10.0%），南山最低（2.0%）。"
    );
    let earlier =
        city(&[], &format!("{HEAD}fai,,,2023-09,900,,P\nfai_growth,A,,2023-06,4,,P\nfai_growth,B,,2023-06,4,,P\n"));
    let say = |locale| published_sentence(&context(&earlier, "/areas", locale), Dimension::Area).unwrap().text();
    assert_eq!(say(Locale::ZhCn), "分区域固定资产投资增速最近公布至2023年1—6月：已公布的2个区域，均为4.0%。");
    assert_eq!(
        say(Locale::En),
        "Fixed-asset investment growth by area, last published for Jan–Jun 2023: of the 2 areas published, each 4.0%."
    );
    // Of some of the areas the highest is that of those published, of all of them that of all.
    let of = |areas: &[(&str, u32)]| {
        let rows = areas.iter().map(|(area, value)| format!("fai_growth,{area},,2023-06,{value},,P\n"));
        let known = city(&[], &format!("{HEAD}fai,,,2023-09,900,,P\n{}", rows.collect::<String>()));
        [Locale::ZhCn, Locale::En]
            .map(|locale| published_sentence(&context(&known, "/areas", locale), Dimension::Area).unwrap().text())
    };
    let [zh, en] = of(&[("A", 4), ("B", 7)]);
    assert!(zh.ends_with("：已公布的2个区域中，南山最高（7.0%），福田最低（4.0%）。"), "{zh}");
    assert!(en.ends_with(": of the 2 areas published, highest in Nanshan (7.0%), lowest in Futian (4.0%)."), "{en}");
    let [zh, en] = of(&[("A", 4), ("B", 7), ("C", 5), ("D", 5), ("E", 5)]);
    assert!(zh.ends_with("：共5个区域，南山最高（7.0%），福田最低（4.0%）。"), "{zh}");
    assert!(en.ends_with(": 5 areas, highest in Nanshan (7.0%), lowest in Futian (4.0%)."), "{en}");
    let nothing = city(&[], &format!("{HEAD}fai,,,2023-09,900,,P\n"));
    assert!(published_sentence(&context(&nothing, "/areas", Locale::ZhCn), Dimension::Area).is_none());
}

#[test]
fn sectors_are_published_in_the_same_way() {
    let known = city(&[], &format!("{HEAD}fai_growth,,S,2023-09,4,,P\nfai_growth,,T,2023-09,9,,P\n"));
    let context = context(&known, "/sectors", Locale::ZhCn);
    let cards = published_cards(&context, Dimension::Sector);
    assert_eq!(cards[0].head.title, "2023年1—9月：工业固定资产投资增速最高");
    assert_eq!(texts(&cards[0].table.rows[1]), ["房地产", "4.0"]);
}

#[test]
fn one_member_over_time() {
    let of = |known: &Known, link: &str, area: &str| {
        let page = context(known, link, Locale::ZhCn);
        history(&page.refiltered(&narrowed(&Filters::default(), Dimension::Area, area)))
    };
    let found = of(&september(), "/areas/A", "A").unwrap();
    assert_eq!(found.head.title, "固定资产投资增速比上期提高2.5个百分点");
    assert!(found.curve.is_none(), "two months are no curve");
    let rows: Vec<Vec<String>> = found.table.rows.iter().map(texts).collect();
    assert_eq!(rows[0], ["固定资产投资完成额", "2023年1—9月", "100.5亿元"]);
    assert_eq!(rows[2], ["固定资产投资增速", "2023年1—8月", "10.0%"]);
    // What comes after the month is not known yet.
    assert_eq!(of(&september(), "/areas/A?month=2023-08", "A").unwrap().table.rows.len(), 1);
    assert!(of(&september(), "/areas/E?month=2023-08", "E").is_none());

    let months = (2..=9).map(|month| format!("fai_growth,A,,2023-{month:02},{},,P\n", 12 - month)).collect::<String>();
    let monthly = of(&city(&[], &format!("{HEAD}{months}")), "/areas/A", "A").unwrap();
    assert_eq!(monthly.head.title, "固定资产投资增速比上期回落1.0个百分点");
    // What falls still, by less or by more, has no rate that rises.
    let title = |before: &str, now: &str| {
        let rows = format!("{HEAD}fai_growth,A,,2023-08,{before},,P\nfai_growth,A,,2023-09,{now},,P\n");
        of(&city(&[], &rows), "/areas/A", "A").unwrap().head.title
    };
    assert_eq!(title("-1.6", "-0.6"), "固定资产投资降幅比上期收窄1.0个百分点");
    assert_eq!(title("-0.6", "-1.6"), "固定资产投资降幅比上期扩大1.0个百分点");
    assert_eq!(title("0.4", "-0.6"), "固定资产投资增速比上期回落1.0个百分点");
    assert_eq!(title("-0.6", "0.4"), "固定资产投资增速比上期提高1.0个百分点");
    let curve = monthly.curve.unwrap();
    assert_eq!((curve.stops.len(), curve.current), (8, Some(7)));
    assert_eq!(curve.stops[0].spoken, "1—2月 10.0%");
    assert_eq!(texts(&monthly.table.rows[0]), ["2023年1—9月", "3.0"]);
}

#[test]
fn the_members_that_publish_are_listed_with_their_values() {
    let known = september();
    let context = context(&known, "/areas", Locale::ZhCn);
    let sentence = published_sentence(&context, Dimension::Area).unwrap();
    let count = sentence.parts.iter().find_map(|part| match part {
        Part::Figure { shown, .. } if shown.figure.id == FigureId::MembersPublished => Some(shown.figure.clone()),
        _ => None,
    });
    let count = count.unwrap();
    let explanation = explain(&context, &count);
    let listed: Vec<Vec<String>> = explanation.rows.rows.iter().map(texts).collect();
    assert_eq!(count.value.unwrap().exact(), "3");
    assert_eq!(
        listed,
        [
            ["福田区", "12.5%", "observation.csv:10"],
            ["龙岗区", "6.0%", "observation.csv:12"],
            ["南山区", "−3.1%", "observation.csv:11"]
        ]
    );
    assert_eq!(explanation.sources.len(), 1, "one source, once");
    assert!(explanation.sources[0].other_value.is_none());
}
