//! What the made-up city has: the structure of a real one, counted from the files alone.

use std::collections::{BTreeMap, BTreeSet};

use yilan::base::Day;
use yilan::model::contract::{action, project};

use crate::demo::{AS_OF, KNOWN, LOADED, Row, count, rows, totals};

fn has(row: &Row, column: &str, item: &str) -> bool {
    row[column].split(';').any(|it| it == item)
}

fn distinct<'a>(rows: &'a [Row], column: &str) -> BTreeSet<&'a str> {
    rows.iter().map(|row| row[column].as_str()).collect()
}

#[test]
fn it_has_the_structure_of_a_city() {
    let organisations = rows("organisation");
    let of_kind = |kind: &str| count(organisations, |row| row["kind"] == kind);
    assert_eq!([of_kind("general_hq"), of_kind("special_hq"), of_kind("area_hq")], [1, 10, 20]);
    let areas = rows("area");
    assert_eq!(count(areas, |row| row["counted_in_parent"] == "true"), 11);
    assert_eq!(count(areas, |row| row["counted_in_parent"] == "false"), 1);
    let tiles: BTreeSet<_> = areas.iter().skip(1).map(|row| (&row["column"], &row["row"])).collect();
    assert_eq!(tiles.len(), 12);
    assert_eq!(rows("sector").len(), 20);
    let projects = rows("project");
    assert_eq!(distinct(projects, "sector").len(), 20);
    assert_eq!(distinct(projects, "special_hq").len(), 10);
    assert_eq!(distinct(projects, "area_hq").len(), 20);
}

#[test]
fn it_has_as_many_projects_as_the_city_it_is_like() {
    let projects = rows("project");
    let on = |list: &str| count(projects, |row| has(row, "lists", list));
    assert_eq!(projects.len(), 3_000);
    assert_eq!([on("major"), on("demonstration"), on("infrastructure")], [883, 200, 60]);
    assert!(on("reserve") > 200);
    let of_year: BTreeSet<String> =
        rows("batch").iter().filter(|row| row["id"].starts_with("b26")).map(|row| row["id"].clone()).collect();
    assert_eq!(of_year.len(), 4);
    assert_eq!(count(projects, |row| of_year.contains(&row["batch"])), 801);
    assert_eq!(count(projects, |row| row["start_actual"].starts_with("2026")), 801);
    let added = count(projects, |row| row["batch"] == "m26-q3" && has(row, "lists", "major"));
    assert!(added > 30, "{added}");
    assert_eq!(distinct(projects, "name").len(), 3_000);
    assert!(projects.iter().all(|row| !row["name_en"].is_empty()));
}

#[test]
fn the_announced_batches_are_those_of_the_ledger() {
    let mut ledger: BTreeMap<String, (usize, f64)> = BTreeMap::new();
    for row in rows("project").iter().filter(|row| row["batch"].starts_with('b')) {
        let sum = ledger.entry(row["batch"].clone()).or_default();
        *sum = (sum.0 + 1, sum.1 + row["total_investment"].parse::<f64>().unwrap() / 10_000.0);
    }
    let announced = rows("observation").iter().filter(|row| !row["batch"].is_empty());
    let mut seen = 0;
    for row in announced {
        let (projects, investment) = ledger[&row["batch"]];
        let value: f64 = row["value"].parse().unwrap();
        match row["measure"].as_str() {
            "batch_projects" => assert!((value - projects as f64).abs() < 0.5, "{row:?}"),
            _ => assert!((value - investment).abs() < 0.06, "{row:?} {investment}"),
        }
        seen += 1;
    }
    assert_eq!(seen, 16);
}

#[test]
fn the_ledger_goes_back_24_months_and_counts_no_january() {
    let progress = rows("progress");
    let done: BTreeSet<&str> =
        progress.iter().filter(|row| !row["done"].is_empty()).map(|row| &*row["month"]).collect();
    assert_eq!(done.len(), 24);
    assert_eq!(done.last(), Some(&AS_OF));
    let counted: BTreeSet<&str> =
        progress.iter().filter(|row| !row["counted"].is_empty()).map(|row| &*row["month"]).collect();
    assert_eq!(counted.len(), 22, "{counted:?}");
    let differs = |row: &Row| !row["counted"].is_empty() && row["counted"] != row["done"];
    assert!(progress.iter().filter(|row| differs(row)).all(|row| !row["difference"].is_empty()));
    let reasons: BTreeSet<&str> = distinct(progress, "difference");
    assert!(["not_enrolled", "time_lag", "scope", "place", "other"].iter().all(|reason| reasons.contains(reason)));
}

#[test]
fn statistics_go_back_72_months_without_a_january() {
    let published = rows("observation");
    let of_city = |row: &&Row| row["measure"] == "fai" && row["area"].is_empty() && row["source"] != "news";
    let months: BTreeSet<&str> = published.iter().filter(of_city).map(|row| &*row["period"]).collect();
    // Six years with six Januaries, which are published with February.
    assert_eq!((months.first(), months.last(), months.len()), (Some(&"2020-10"), Some(&AS_OF), 66));
    let areas: BTreeSet<&str> =
        published.iter().filter(|row| row["measure"] == "fai_growth").map(|row| &*row["area"]).collect();
    assert_eq!(areas.len(), 13, "the city, its areas, the overlay");
}

#[test]
fn targets_have_three_versions_and_reach_every_project() {
    let targets = rows("target");
    assert_eq!(distinct(targets, "version"), BTreeSet::from(["initial", "midyear", "final"]));
    let of_year: BTreeSet<&str> =
        targets.iter().filter(|row| row["year"] == "2026").map(|row| &*row["project"]).collect();
    let plans = rows("plan");
    let planned: BTreeSet<&str> =
        plans.iter().filter(|row| row["year"] == "2026").map(|row| &*row["project"]).collect();
    assert!(planned.is_subset(&of_year));
    let changed = plans.iter().filter(|row| row["version"] != "initial");
    assert!(changed.clone().count() > 300);
    assert!(changed.into_iter().all(|row| !row["reason"].is_empty() && !row["decided"].is_empty()));
}

#[test]
fn sessions_funds_approvals_and_docking_are_all_there() {
    let sessions = rows("coordination");
    let year: Vec<Row> = sessions.iter().filter(|row| row["held"].starts_with("2026")).cloned().collect();
    assert_eq!(distinct(&year, "session").len(), 261);
    let published: f64 = rows("observation")
        .iter()
        .filter(|row| row["measure"] == "sessions")
        .map(|row| row["value"].parse::<f64>().unwrap())
        .sum();
    assert!((published - 261.0).abs() < 0.5);
    assert_eq!(distinct(rows("fund"), "instrument").len(), 7);
    assert_eq!(distinct(rows("allocation_change"), "batch").len(), 2);
    assert_eq!(distinct(rows("approval"), "route"), BTreeSet::from(["joint", "parallel", "express", "standard"]));
    let docking = rows("docking");
    assert!(count(docking, |row| !row["returned"].is_empty() && !row["reason"].is_empty()) > 30);
    assert!(count(docking, |row| !row["enrolled"].is_empty()) > 300);
    let pushed_again = docking.len() - distinct(docking, "project").len();
    assert!(pushed_again > 20, "{pushed_again}");
}

#[test]
fn schedules_stand_for_the_demonstration_and_infrastructure_projects() {
    let tasks = rows("task");
    let scheduled = distinct(tasks, "project");
    let responsible = rows("responsibility");
    let responsible = distinct(responsible, "project");
    for row in rows("project") {
        if has(row, "lists", "demonstration") || has(row, "lists", "infrastructure") {
            assert!(scheduled.contains(&*row["id"]) && responsible.contains(&*row["id"]), "{row:?}");
        }
    }
    let causes = rows("task_plan").iter().filter(|row| row["version"] != "0");
    let causes: Vec<&Row> = causes.collect();
    assert!(causes.len() > 150 && causes.iter().all(|row| !row["reason"].is_empty()), "{}", causes.len());
}

#[test]
fn it_says_that_it_is_made_up() {
    let package = &LOADED.value.package;
    assert!(package.synthetic);
    assert!(package.title.contains("示例数据"));
    assert_eq!(package.headline[..2], ["fai", "fai_growth"]);
    assert!(rows("observation").iter().all(|row| row["status"] == "synthetic"));
    assert!(rows("source").iter().all(|row| row["title"].contains("示例") && row["url"].is_empty()));
    assert_eq!(KNOWN.facts.as_of.map(|month| month.to_string()).as_deref(), Some(AS_OF));
}

#[test]
fn briefs_say_what_the_ledger_says() {
    let briefs = rows("brief");
    assert_eq!(briefs.len(), 8);
    for brief in briefs {
        let month = brief["id"].as_str();
        let totals = totals(month);
        let rate = totals.completion_rate().unwrap().percent(1);
        let starts = totals.starts;
        // To one decimal, as the brief has it.
        let said = |text: String| assert!(brief["body"].contains(&text), "{month}: {text} in {}", brief["body"]);
        said(format!("的{rate}%"));
        said(format!("新开工项目{starts}个"));
    }
}

/// Of the corrections of a project that is told which was raised last of those open, on any day: on the day
/// it is raised a correction is open, on the day it is closed no more.
#[test]
fn the_correction_told_is_the_last_that_is_open() {
    let corrections = rows("action");
    let projects = KNOWN.dataset.table(&project::SPEC);
    let table = KNOWN.dataset.table(&action::SPEC);
    let mut told = 0;
    for row in corrections.iter().take(200) {
        let id = &row["project"];
        let days = [&row["raised"], &row["closed"]].into_iter().filter_map(|day| Day::parse(day));
        for day in days.flat_map(|day| [day.plus(-1), day, day.plus(1)]) {
            let is_open = |other: &&Row| {
                other["project"] == *id
                    && Day::parse(&other["raised"]).unwrap() <= day
                    && Day::parse(&other["closed"]).is_none_or(|closed| closed > day)
            };
            let last = corrections.iter().filter(is_open).map(|other| Day::parse(&other["raised"]).unwrap()).max();
            let found = KNOWN.facts.actions.latest_open(&KNOWN.dataset, projects.find(id).unwrap(), day);
            assert_eq!(found.and_then(|found| table.day(action::RAISED, found)), last, "{id} on {day}");
            told += usize::from(last.is_some());
        }
    }
    assert!(told > 0);
}
