//! What is not known is not shown: no report, no figure, no choice.

use std::collections::BTreeSet;

use yilan::analysis::organisation_kinds;
use yilan::base::Money;
use yilan::load::SiteIndex;
use yilan::locale::Locale;
use yilan::model::Dimension;
use yilan::model::contract::choices::AREA_KIND;
use yilan::nav::{Filters, Route, State};
use yilan::present::Known;
use yilan::present::curves::{YearCurve, year_table};
use yilan::present::honesty;
use yilan::present::matrix::matrix_choices;
use yilan::present::notices::link_notice;
use yilan::present::overview::{series_card, strip};
use yilan::present::projects::{project_table, projects_sentence};
use yilan::present::ranking::ranking;
use yilan::present::scope::month;
use yilan::present::spec::{Cell, HonestyStatement, TableSpec};
use yilan::present::views::views;

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

/// What the page says of a link, and the month it shows.
fn said(known: &Known, link: &str, locale: Locale) -> (Option<String>, String) {
    let (state, dropped) = State::parse(link);
    let shown = month(known, &state).unwrap().to_string();
    (link_notice(Some(known), &state, &dropped, locale), shown)
}

#[test]
fn a_month_that_the_data_do_not_reach_is_said_with_their_end_and_the_month_shown() {
    let known = city(&[Project::of("A", "S", 1_000, [100, 200])], "");
    let said = |link: &str, locale| said(&known, link, locale);
    let september = |words: &str| (Some(words.to_owned()), "2023-09".to_owned());
    for link in ["/?month=2199-12", "/areas?month=2199-12", "/projects/p0?status=2199-12-31"] {
        let words = "数据截至2023年9月，没有2199年12月的数据，现显示2023年9月";
        assert_eq!(said(link, Locale::ZhCn), september(words), "{link}");
    }
    let words = "The data run to September 2023: there is nothing for December 2199, so September 2023 is shown";
    assert_eq!(said("/?month=2199-12", Locale::En), september(words));
    // The plan is of the year: before it nothing is dated, and August is the first month with a figure.
    let words = "数据始于2023年8月，没有1999年1月的数据，现显示2023年8月";
    assert_eq!(said("/?month=1999-01", Locale::ZhCn), (Some(words.to_owned()), "2023-08".to_owned()));
    let words = "The data begin in August 2023: there is nothing for January 1999, so August 2023 is shown";
    assert_eq!(said("/?month=1999-01", Locale::En).0.as_deref(), Some(words));
    for shown in ["2023-01", "2023-08", "2023-09"] {
        assert_eq!(said(&format!("/?month={shown}"), Locale::ZhCn), (None, shown.to_owned()));
    }
    // A schedule is looked at on any day of its chart; a month that the overview left is left there, too.
    assert_eq!(said("/projects/p0?status=2022-12-05", Locale::ZhCn), (None, "2022-12".to_owned()));
    assert_eq!(said("/projects/p0?month=2022-12", Locale::ZhCn).1, "2023-08");
}

#[test]
fn what_a_link_holds_that_is_not_understood_is_named_in_one_line() {
    let known = city(&[Project::of("A", "S", 1_000, [100, 200])], "");
    let said = |link: &str| said(&known, link, Locale::ZhCn).0;
    let words = |words: &str| Some(format!("链接中有未识别的内容，已忽略：{words}"));
    assert_eq!(said("/areas?view=globe"), words("view=globe"));
    assert_eq!(said("/ranking?by=mayor&kind=x"), words("by=mayor kind=x"));
    assert_eq!(said("/projects?sort=-luck"), words("sort=-luck"));
    assert_eq!(said("/?month=2023-13&colour=red"), words("month=2023-13 colour"));
    assert_eq!(said("/?x=1&area=nowhere&month=2199-12").unwrap().matches('；').count(), 2);
    // A package opened by its address is of the one version that lies there.
    assert_eq!(said("/?data=data/city/1.0.0&version=9"), words("version=9"));
    assert_eq!(said("/?data=data/city/1.0.0"), None);
    assert_eq!(said("/areas?view=matrix&columns=sector"), None);
    assert_eq!(link_notice(None, &State::default(), &["x".to_owned()], Locale::ZhCn), words("x"));
}

/// A version that the index does not list is not opened, be the package there: another would not be the
/// one that was cited.
#[test]
fn a_version_that_the_index_does_not_list_is_no_other() {
    let index = br#"{"site": {"default_package": "a"}, "packages": [{"id": "a", "current": "1.0.0",
        "versions": [{"version": "1.0.0", "path": "a/1.0.0"}]}]}"#;
    let index = SiteIndex::read(index).unwrap();
    assert_eq!(["", "1.0.0", "9"].map(|version| index.find("", version).is_some()), [true, true, false]);
}

/// Whatever a page offers is a word that its link may have.
#[test]
fn every_choice_of_a_page_is_understood_in_its_link() {
    let projects = [
        Project::of("A", "S", 1_200_000, [600_000, 700_000]).by("H"),
        Project { area_hq: "K", ..Project::of("D", "T", 1_200_000, [600_000, 700_000]).by("I") },
    ];
    let known = city(&projects, "");
    let page = context(&known, "/", Locale::ZhCn);
    let mut said = Vec::new();
    for route in [Route::Areas, Route::Sectors] {
        said.extend(views(&page, &route).iter().map(|view| (route.clone(), "view", view.key().to_owned())));
    }
    let columns = matrix_choices(&page).into_iter().map(|across| (Route::Areas, "columns", across.as_str().to_owned()));
    said.extend(columns);
    for by in [Dimension::Area, Dimension::Unit] {
        let ranking = ranking(&page, by.as_str(), "").unwrap();
        assert_eq!(ranking.choices.len(), 5);
        said.extend(ranking.choices.iter().map(|(by, _)| (Route::Ranking, "by", by.as_str().to_owned())));
        said.extend(ranking.kinds.iter().map(|(kind, _)| (Route::Ranking, "kind", kind.clone())));
    }
    let tables = [&known, &listed("id,name,area,sector,total_investment\np1,甲,A,,100\n", "2023-09-30")];
    for known in tables {
        let table = project_table(&context(known, "/", Locale::ZhCn), "");
        said.extend(table.columns.iter().map(|column| (Route::Projects, "sort", format!("-{}", column.key))));
    }
    assert!(said.len() > 25, "{said:?}");
    // And nothing else is: what a route knows is what the contract and the pages have.
    let ranked = [Dimension::Area, Dimension::SpecialHq, Dimension::AreaHq, Dimension::Unit];
    let mut kinds: Vec<&str> = ranked[1..].iter().flat_map(|by| organisation_kinds(*by).iter().copied()).collect();
    kinds.retain(|kind| !kind.ends_with("_hq"));
    kinds.extend(AREA_KIND);
    let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(set(Route::Ranking.words("kind")), set(&kinds));
    let of = |key: &str, route: &Route| -> BTreeSet<String> {
        let here = said.iter().filter(|(known, own, _)| (known, *own) == (route, key));
        here.map(|(_, _, word)| word.trim_start_matches('-').to_owned()).collect()
    };
    for (key, route) in [
        ("view", Route::Areas),
        ("view", Route::Sectors),
        ("columns", Route::Areas),
        ("by", Route::Ranking),
        ("sort", Route::Projects),
    ] {
        assert_eq!(of(key, &route), set(route.words(key)), "{route:?} {key}");
    }
    for (route, key, word) in said {
        let (state, dropped) = State::parse(&format!("{}?{key}={word}", route.path()));
        assert!(dropped.is_empty(), "{dropped:?}");
        assert!(state.own(key) == word || state.sort == word);
        assert_eq!(state.filters, Filters::default());
    }
}
