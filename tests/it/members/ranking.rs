//! 排行榜: places, moves and what stands apart, in words.

use yilan::figures::FigureId;
use yilan::locale::Locale;
use yilan::present::explain;
use yilan::present::ranking::{Ranking, ranking, ranking_sentence};
use yilan::present::spec::{Cell, TableRow};
use yilan::present::{Context, Known};

use super::city::{Project, city, context};

/// Done by August and by September, of plans of a million 万元 each.
fn districts(rates: [(&'static str, [u32; 2]); 5]) -> Known {
    city(&rates.map(|(area, [before, now])| Project::of(area, "S", 1_000_000, [before * 10_000, now * 10_000])), "")
}

fn ranked(known: &Known, by: &str, kind: &str, locale: Locale) -> (Context, Ranking) {
    let context = context(known, "/ranking", locale);
    let ranking = ranking(&context, by, kind).unwrap();
    (context, ranking)
}

fn say(known: &Known, kind: &str, locale: Locale) -> String {
    let (context, ranking) = ranked(known, "", kind, locale);
    ranking_sentence(&context, &ranking).text()
}

/// Rank, change and name of a row.
fn ends(row: &TableRow) -> [String; 3] {
    let text = |cell: &Cell| match cell {
        Cell::Figure(shown) => shown.text.clone(),
        Cell::Text(text) => text.clone(),
        _ => String::new(),
    };
    [0, 1, 3].map(|at| text(&row.cells[at]))
}

/// Futian passes Nanshan; the two new areas keep their order.
fn overtaken() -> Known {
    districts([("A", [60, 80]), ("B", [61, 70]), ("C", [50, 58]), ("D", [40, 50]), ("E", [30, 31])])
}

#[test]
fn districts_and_functional_areas_are_ranked_apart() {
    let (_, all) = ranked(&overtaken(), "", "", Locale::ZhCn);
    let groups: Vec<(&str, Vec<[String; 3]>)> =
        all.table.groups.iter().map(|group| (group.title.as_str(), group.rows.iter().map(ends).collect())).collect();
    let row = |rank: &str, change: &str, name: &str| [rank.to_owned(), change.to_owned(), name.to_owned()];
    assert_eq!(groups[0].0, "行政区");
    assert_eq!(groups[0].1, [row("1", "↑1", "福田区"), row("2", "↓1", "南山区"), row("3", "—", "龙岗区")]);
    assert_eq!(groups[1].0, "功能区");
    assert_eq!(groups[1].1, [row("1", "—", "大鹏新区"), row("2", "—", "光明新区")]);
    assert_eq!(groups[2].0, "与其他区域交叉，不计入合计，不参加排名");
    assert_eq!(groups[2].1, [row("", "", "前海合作区")]);
    assert_eq!(all.kinds.len(), 2);
    assert_eq!(all.head.title, "福田领先，龙岗进度靠后");

    let (_, new_areas) = ranked(&overtaken(), "area", "functional_area", Locale::ZhCn);
    assert!(new_areas.table.groups.is_empty() && new_areas.table.totals.is_empty());
    assert_eq!(new_areas.table.rows.len(), 2);
}

#[test]
fn the_sentence_says_who_leads_and_who_moved() {
    let known = overtaken();
    assert_eq!(
        say(&known, "", Locale::ZhCn),
        "1—9月，3个行政区中，福田完成率80.0%，居首位；龙岗58.0%，居末位；较8月，福田上升1位、南山下降1位，变动最大。"
    );
    assert_eq!(
        say(&known, "", Locale::En),
        "January–September 2023, of 3 districts, Futian leads with 80.0% of plan done; Longgang is last with 58.0%; \
         since August the largest moves: Futian up 1, Nanshan down 1."
    );
    assert_eq!(
        say(&known, "functional_area", Locale::ZhCn),
        "1—9月，2个功能区中，大鹏完成率50.0%，居首位；光明31.0%，居末位；位次与8月相同。"
    );
    assert_eq!(
        say(&known, "functional_area", Locale::En),
        "January–September 2023, of 2 functional areas, Dapeng leads with 50.0% of plan done; Guangming is last with 31.0%; \
         the order is that of August."
    );
}

#[test]
fn ties_share_their_place() {
    let known = districts([("A", [60, 80]), ("B", [60, 80]), ("C", [60, 58]), ("D", [40, 50]), ("E", [40, 50])]);
    let (_, all) = ranked(&known, "", "", Locale::ZhCn);
    let ranks: Vec<String> = all.table.groups[0].rows.iter().map(|row| ends(row)[0].clone()).collect();
    assert_eq!(ranks, ["1", "1", "3"]);
    assert_eq!(
        say(&known, "district", Locale::ZhCn),
        "1—9月，3个行政区中，福田、南山完成率80.0%，并列首位；龙岗58.0%，居末位；较8月，龙岗下降2位，变动最大。"
    );
    assert_eq!(
        say(&known, "district", Locale::En),
        "January–September 2023, of 3 districts, Futian and Nanshan lead with 80.0% of plan done; Longgang is last with 58.0%; \
         since August the largest moves: Longgang down 2."
    );
    assert_eq!(say(&known, "functional_area", Locale::ZhCn), "1—9月，2个功能区中，完成率均为50.0%。");
    assert_eq!(
        say(&known, "functional_area", Locale::En),
        "January–September 2023, of 2 functional areas, all have done 50.0%."
    );
}

#[test]
fn small_plans_stand_apart_with_the_reason() {
    let known = city(
        &[
            Project::of("A", "S", 1_000_000, [500_000, 700_000]),
            Project::of("B", "S", 9_000, [5_000, 9_000]),
            Project { area: "C", sector: "S", ..Project::default() },
        ],
        "",
    );
    let (context, all) = ranked(&known, "", "district", Locale::ZhCn);
    let groups: Vec<(&str, usize)> =
        all.table.groups.iter().map(|group| (group.title.as_str(), group.rows.len())).collect();
    assert_eq!(groups, [("年度计划不足合计的1%，另列，不参加排名", 1), ("没有年度计划，不参加排名", 1)]);
    assert_eq!(ranking_sentence(&context, &all).text(), "1—9月，仅福田参加排名，完成率70.0%。");
    assert_eq!(say(&known, "district", Locale::En), "January–September 2023, Futian alone is ranked, with 70.0% done.");

    // By unit all of it hangs on one department.
    let (_, units) = ranked(&known, "unit", "", Locale::ZhCn);
    assert_eq!(units.table.rows.len(), 1);
}

#[test]
fn without_an_earlier_report_nothing_has_moved() {
    let one = |area| Project { done: vec![(9, 500_000)], ..Project::of(area, "S", 1_000_000, [0, 0]) };
    let known = city(&[one("A"), Project { done: vec![(9, 400_000)], ..one("B") }], "");
    let said = say(&known, "district", Locale::ZhCn);
    assert_eq!(said, "1—9月，2个行政区中，福田完成率50.0%，居首位；南山40.0%，居末位。");
    let (_, all) = ranked(&known, "", "", Locale::ZhCn);
    assert!(all.table.columns.iter().all(|column| column.key != "change"));
}

#[test]
fn where_all_are_too_small_nobody_is_ranked() {
    let known = city(&[Project::of("Z", "S", 100_000_000, [0, 0]), Project::of("A", "S", 1, [0, 0])], "");
    assert_eq!(say(&known, "", Locale::ZhCn), "1—9月，各区域的计划较小或项目较少，不作排名。");
    assert_eq!(
        say(&known, "", Locale::En),
        "January–September 2023, all areas have too small plans or too few projects to rank."
    );
}

#[test]
fn a_rank_explains_itself_by_its_siblings() {
    let (context, all) = ranked(&overtaken(), "", "", Locale::ZhCn);
    let Cell::Figure(rank) = &all.table.groups[0].rows[2].cells[0] else { unreachable!("no rank") };
    assert_eq!(rank.figure.id, FigureId::Rank);
    let explanation = explain(&context, &rank.figure);
    assert_eq!(explanation.substituted, "2+1 = 3");
    let names: Vec<&str> = explanation.rows.rows.iter().map(|row| row.key.as_str()).collect();
    assert_eq!(names, ["A", "B", "C"]);
    assert_eq!(explanation.rows.chosen, ["C"]);
    let Cell::Figure(change) = &all.table.groups[0].rows[0].cells[1] else { unreachable!("no change") };
    assert_eq!(explain(&context, &change.figure).substituted, "上一填报月份2−本月1 = 1");
}
