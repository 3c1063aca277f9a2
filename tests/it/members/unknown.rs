//! What is not known is not shown: no report, no figure, no choice.

use yilan::base::Money;
use yilan::locale::Locale;
use yilan::present::curves::{YearCurve, year_table};
use yilan::present::honesty;
use yilan::present::overview::{series_card, strip};
use yilan::present::projects::{project_table, projects_sentence};
use yilan::present::spec::{Cell, HonestyStatement, TableSpec};

use super::city::{Project, city, context, faulty, listed};

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

#[test]
fn a_figure_without_a_line_of_months_says_of_what_period_it_is() {
    let published =
        "measure,area,sector,period,value,qualifier,source\nfai,,,2023-09,900,,P\nfai_growth,,,2023-09,5,,P\n";
    let known = city(&[], published);
    let notes: Vec<String> = strip(&context(&known, "/", Locale::ZhCn)).iter().map(|item| item.note.text()).collect();
    // Both run since January, which is filed under September.
    assert_eq!(notes, ["2023年1—9月", "2023年1—9月"]);
}

#[test]
fn a_project_in_quarantine_is_missing_from_those_there_are() {
    let known = faulty("id,name,area,total_investment\np1,甲,A,100\np2,乙,A,about\n");
    let bar = honesty(&context(&known, "/", Locale::ZhCn)).statements;
    let said = |statement: &HonestyStatement| {
        let figure = statement.shown.as_ref().map(|shown| shown.text.clone()).unwrap_or_default();
        format!("{}{figure}{}", statement.before, statement.after)
    };
    let said: Vec<String> = bar.iter().map(said).collect();
    assert!(said.contains(&"范围内1/2个项目".to_owned()) && said.contains(&"隔离1条".to_owned()), "{said:?}");
}

#[test]
fn what_is_saved_of_a_list_are_all_its_rows_as_they_are_sorted() {
    let projects = [300, 900, 600].map(|plan| Project::of("A", "S", plan, [0, plan / 2]));
    let known = city(&projects, "");
    let context = context(&known, "/projects", Locale::ZhCn);
    let saved = |sort: &str| {
        let table = project_table(&context, sort);
        let ids: Vec<String> = table.rows(&context).into_iter().map(|row| row.key).collect();
        (table.sort, ids.concat())
    };
    assert_eq!(saved(""), ("-gap".to_owned(), "p1p2p0".to_owned()));
    assert_eq!(saved("plan"), ("plan".to_owned(), "p0p2p1".to_owned()));
}

#[test]
fn work_outside_any_plan_stands_beside_what_is_held_against_the_plan() {
    let planned = Project::of("A", "S", 1_000_000, [300_000, 400_000]);
    let unplanned = Project { plan: None, ..Project::of("B", "T", 0, [0, 150_000]) };
    let table = |projects: &[Project]| {
        let known = city(projects, "");
        let context = context(&known, "/", Locale::ZhCn);
        year_table(&context, &YearCurve::new(&context))
    };
    let keys = |table: &TableSpec| table.columns.iter().map(|column| column.key).collect::<Vec<_>>();
    let both = table(&[planned.clone(), unplanned]);
    assert_eq!(keys(&both)[1..4], ["planned", "done", "unplanned"]);
    let said = |at: usize| match &both.rows[8].cells[at] {
        Cell::Text(text) => text.clone(),
        _ => String::new(),
    };
    assert_eq!([said(2), said(3)], ["40.0", "15.0"]);
    assert!(!keys(&table(&[planned])).contains(&"unplanned"));
}
