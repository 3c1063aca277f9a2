//! The 条块 matrix: its margins add, its words follow its cells.

use proptest::prelude::*;
use proptest::sample::select;
use yilan::analysis::{Matrix, Snapshot, Totals, matrix};
use yilan::base::Decimal;
use yilan::locale::Locale;
use yilan::model::{Dimension, Thresholds};
use yilan::nav::Route;
use yilan::present::matrix::{MatrixCard, matrix_card, matrix_sentence};
use yilan::present::members::grouping_below;
use yilan::present::spec::Tap;
use yilan::present::{Context, Known};

use super::city::{Project, city, city_under, context, september};

/// What is added: projects, plan, planned to date, done, in 分.
fn amounts(totals: &Totals) -> [i64; 4] {
    let sums = &totals.sums;
    [totals.projects, fen(sums.plan), fen(sums.planned), fen(sums.done)]
}

fn fen(amount: Option<yilan::base::Money>) -> i64 {
    amount.map_or(0, yilan::base::Money::fen)
}

fn sum<'a>(parts: impl Iterator<Item = &'a Totals>) -> [i64; 4] {
    parts.map(amounts).fold([0; 4], |sum, part| std::array::from_fn(|at| sum[at] + part[at]))
}

fn of(context: &Context, across: Dimension) -> Matrix {
    let Known { dataset, facts, .. } = &context.known;
    let snapshot = Snapshot::new(dataset, facts, september());
    let down = grouping_below(context, Dimension::Area, None);
    let columns = grouping_below(context, across, None);
    matrix(dataset, facts, &snapshot, &context.selection, (&down, &columns))
}

fn any_project() -> impl Strategy<Value = Project> {
    (
        select(vec!["A", "B", "C", "D", "E", "Z"]),
        select(vec!["", "", "Q"]),
        select(vec!["S", "T"]),
        select(vec!["", "H", "I"]),
        select(vec!["", "K"]),
        proptest::option::of(0_u32..1_000_000),
        proptest::collection::vec((1_u32..=9, 0_u32..1_000_000), 0..3),
    )
        .prop_map(|(area, also_area, sector, special_hq, area_hq, plan, mut done)| {
            done.dedup_by_key(|&mut (month, _)| month);
            done.sort_unstable();
            done.dedup_by_key(|&mut (month, _)| month);
            Project { area, also_area, sector, special_hq, area_hq, plan, done }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn margins_add_to_the_fen(projects in proptest::collection::vec(any_project(), 1..25)) {
        let known = city(&projects, "");
        let context = context(&known, "/areas?month=2023-09", Locale::ZhCn);
        for across in [Dimension::SpecialHq, Dimension::Sector, Dimension::AreaHq] {
            let matrix = of(&context, across);
            for line in matrix.lines.iter().chain([&matrix.total]).chain(&matrix.overlapping) {
                prop_assert_eq!(sum(line.cells.iter()), amounts(&line.total));
            }
            for (column, total) in matrix.total.cells.iter().enumerate() {
                prop_assert_eq!(sum(matrix.lines.iter().map(|line| &line.cells[column])), amounts(total));
            }
            prop_assert_eq!(amounts(&matrix.total.total), amounts(&context.totals()));
            // Each margin is the breakdown by that dimension alone.
            let areas = context.breakdown(&grouping_below(&context, Dimension::Area, None));
            let alone = areas.members.iter().map(|member| &member.totals).chain([&areas.unassigned]);
            for (line, totals) in matrix.lines.iter().zip(alone) {
                prop_assert_eq!(amounts(&line.total), amounts(totals));
            }
            let zone: Vec<_> = areas.overlapping.iter().map(|member| amounts(&member.totals)).collect();
            prop_assert_eq!(matrix.overlapping.iter().map(|line| amounts(&line.total)).collect::<Vec<_>>(), zone);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn sums_do_not_depend_on_the_order_of_rows(projects in proptest::collection::vec(any_project(), 1..25)) {
        let backwards: Vec<Project> = projects.iter().rev().cloned().collect();
        let sums = |projects: &[Project]| {
            let known = city(projects, "");
            let context = context(&known, "/areas?month=2023-09", Locale::ZhCn);
            let areas = context.breakdown(&grouping_below(&context, Dimension::Area, None));
            let parts: Vec<_> = areas.members.iter().map(|member| amounts(&member.totals)).collect();
            (amounts(&context.totals()), parts, amounts(&areas.unassigned))
        };
        prop_assert_eq!(sums(&projects), sums(&backwards));
    }
}

/// Futian on plan, Nanshan behind, and work across districts that lies in no column either.
fn three_cells() -> Known {
    city(&of_three_cells(), "")
}

fn of_three_cells() -> [Project; 4] {
    [
        Project::of("A", "S", 10_000_000, [7_000_000, 8_000_000]).by("H"),
        Project::of("B", "S", 10_000_000, [5_000_000, 5_500_000]).by("I"),
        Project { also_area: "Q", ..Project::of("B", "T", 4_000_000, [2_000_000, 2_960_000]).by("H") },
        Project::of("Z", "T", 5_000_000, [3_000_000, 3_750_000]),
    ]
}

fn card(known: &Known, link: &str, columns: &str) -> MatrixCard {
    matrix_card(&context(known, link, Locale::ZhCn), columns).unwrap()
}

#[test]
fn lines_and_columns_show_what_lies_in_none() {
    let card = card(&three_cells(), "/areas", "");
    assert_eq!(card.across, Dimension::SpecialHq);
    let texts: Vec<&str> = card.columns.iter().map(|column| column.text.as_str()).collect();
    assert_eq!(texts, ["交通", "水务", "未归属"]);
    let lines: Vec<(&str, &str)> =
        card.lines.iter().map(|line| (line.head.text.as_str(), line.total.shown.text.as_str())).collect();
    assert_eq!(
        lines,
        [("福田", "1,000.0"), ("南山", "1,400.0"), ("龙岗", "—"), ("大鹏", "—"), ("光明", "—"), ("未归属", "500.0")]
    );
    assert_eq!(card.total.total.shown.text, "2,900.0");
    assert_eq!(card.overlapping[0].head.text, "其中前海");
    assert_eq!(card.overlapping[0].total.shown.text, "400.0");
    assert_eq!(card.head.title, "1个条块进度滞后，1个略慢于计划进度");
    assert_eq!(card.head.subtitle, "年度计划 · 亿元 · 项目台账");
}

#[test]
fn a_cell_leads_to_its_projects_and_says_all_of_itself() {
    let card = card(&three_cells(), "/areas?area=B", "special_hq");
    let nanshan = &card.lines[1];
    assert!(nanshan.head.is_chosen && nanshan.head.tap == Some(Tap::Go(Route::Area("B".to_owned()))));
    let cell = &nanshan.cells[1];
    let members = vec![(Dimension::Area, "B".to_owned()), (Dimension::SpecialHq, "I".to_owned())];
    assert_eq!(cell.tap, Some(Tap::Narrow(Route::Projects, members)));
    assert_eq!(cell.spoken, "南山区，水务专项指挥部，年度计划1,000.0亿元，完成率55.0%，滞后");
    assert_eq!(cell.shown.figure.scope.as_ref(), "area=B&month=2023-09&special_hq=I");
    // Nothing planned there: nothing to lead to. What lies in no member has no filter.
    assert_eq!(card.lines[0].cells[1].tap, None);
    assert_eq!(card.lines[5].cells[2].tap, None);
    assert_eq!(card.lines[0].completion.shown.text, "80.0");
}

#[test]
fn the_sentence_counts_cells_and_closes_both_margins() {
    let known = three_cells();
    let say = |known: &Known, link: &str, columns: &str, locale| {
        matrix_sentence(&context(known, link, locale), columns).unwrap().text()
    };
    // Short by 7,500,000 − 5,500,000 and 3,000,000 − 2,960,000 万元.
    assert_eq!(
        say(&known, "/areas", "", Locale::ZhCn),
        "两个专项指挥部、五个区域中，2项慢于计划进度，缺口合计204.0亿元，与快于计划的相抵后为154.0亿元；行列合计均为2,900.0亿元。"
    );
    assert_eq!(
        say(&known, "/areas", "sector", Locale::En),
        "Of the combinations of 2 sectors and 5 areas, 2 are behind plan, short by 20.4\u{a0}billion yuan in all, or 15.4\u{a0}billion yuan net of those ahead; \
         rows and columns both add to 290.0\u{a0}billion yuan."
    );
    // Short is what is short, wherever a package has its lights begin.
    let thresholds =
        |points: i128| Thresholds { watch_lead_pp: Decimal::from_micro(points * 1_000_000), ..Thresholds::default() };
    for points in [-3, 20] {
        let known = city_under(&of_three_cells(), thresholds(points));
        assert!(say(&known, "/areas", "", Locale::ZhCn).contains("，2项慢于计划进度，缺口合计204.0亿元，"), "{points}");
    }
    let fine = city(&[Project::of("A", "S", 100_000, [80_000, 90_000])], "");
    assert_eq!(
        say(&fine, "/areas", "", Locale::ZhCn),
        "两个行业、五个区域中，各项均达到计划进度；行列合计均为10.0亿元。"
    );
    assert_eq!(
        say(&fine, "/areas", "", Locale::En),
        "Of the combinations of 2 sectors and 5 areas, all are on plan; rows and columns both add to 1.0\u{a0}billion yuan."
    );
    let unplanned = city(&[Project { area: "A", sector: "S", ..Project::default() }], "");
    assert!(matrix_sentence(&context(&unplanned, "/areas", Locale::ZhCn), "").is_none());
}
