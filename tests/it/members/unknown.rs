//! What is not known is not shown: no report, no figure, no choice.

use yilan::base::Money;
use yilan::locale::Locale;
use yilan::present::curves::YearCurve;
use yilan::present::overview::{series_card, strip};
use yilan::present::projects::projects_sentence;

use super::city::{Project, city, context, listed};

#[test]
fn before_the_first_report_of_a_year_nothing_is_known_which_is_not_nothing_done() {
    let known = city(&[Project::of("A", "S", 1_200_000, [600_000, 700_000])], "");
    let at = |month: &str| {
        let context = context(&known, &format!("/?month=2023-{month}"), Locale::ZhCn);
        let totals = context.totals();
        let light = totals.light(&context.dataset().package.thresholds);
        (totals.done().map(Money::fen), totals.gap().is_some(), totals.completion_rate().is_some(), light.is_some())
    };
    assert_eq!(at("07"), (None, false, false, false));
    assert_eq!(at("08"), (Some(600_000_000_000), true, true, true));
    // Carried on from the last report.
    assert_eq!(at("09").0, Some(700_000_000_000));
    let rates = |month: &str| strip(&context(&known, &format!("/?month=2023-{month}"), Locale::ZhCn));
    assert!(rates("07").iter().all(|item| item.shown.text != "0.0"), "{:?}", rates("07"));
    // A year later the line of the months before stays open.
    let year = YearCurve::new(&context(&known, "/?month=2023-09", Locale::ZhCn));
    let done: Vec<bool> = year.months.iter().map(|sums| sums.done.is_some()).collect();
    assert_eq!(done[..9], [false, false, false, false, false, false, false, true, true]);
}

#[test]
fn a_filter_that_selects_nothing_shows_nothing_of_the_whole() {
    let published =
        "measure,area,sector,period,value,qualifier,source\nfai_growth,,,2023-08,4,,P\nfai_growth,,,2023-09,5,,P\n";
    let known = city(&[Project::of("A", "S", 1_000, [100, 200])], published);
    let has = |link: &str| series_card(&context(&known, link, Locale::ZhCn)).is_some();
    assert_eq!(["/", "/?area=nowhere", "/?q=zzz"].map(has), [true, false, false]);
}

#[test]
fn a_total_says_how_many_projects_it_is_of() {
    let project = "id,name,area,sector,total_investment\np1,甲,A,,100\np2,乙,A,,\np3,丙,B,,50\n";
    let known = listed(project, "2023-09-30");
    let said = |link: &str, locale| projects_sentence(&context(&known, link, locale)).text();
    assert_eq!(said("/projects", Locale::ZhCn), "项目台账共3个项目，其中2个已公布总投资，合计150.0万元。");
    assert_eq!(
        said("/projects", Locale::En),
        "The ledger: 3 projects, 2 of them with a published total, together 1.5\u{a0}million yuan."
    );
    assert_eq!(said("/projects?area=B", Locale::ZhCn), "南山区共1个项目，总投资50.0万元。");
}
