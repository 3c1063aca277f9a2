//! Measured shapes: what makes the made-up city look like a real one.

use std::collections::{BTreeMap, BTreeSet};

use yilan::analysis::{Light, Snapshot};
use yilan::base::Month;
use yilan::schedule::{ProjectSchedule, Tasks};

use crate::demo::{AS_OF, FIGURES, KNOWN, LOADED, areas, figure, figures_at, number, of_area, of_city, rows, totals};

/// Asserts that a share lies within its bounds, and says what it is.
fn within(name: &str, share: f64, low: f64, high: f64) {
    assert!((low..=high).contains(&share), "{name}: {share:.4} is not within {low}–{high}");
}

/// The part that the largest tenth holds.
fn top_tenth(mut amounts: Vec<f64>) -> f64 {
    amounts.sort_by(|a, b| b.total_cmp(a));
    amounts[..amounts.len() / 10].iter().sum::<f64>() / amounts.iter().sum::<f64>()
}

/// Done to date by project, carried to the end of a month.
fn done_by(month: &str) -> BTreeMap<String, f64> {
    let mut done = BTreeMap::new();
    for row in rows("progress") {
        if row["month"][..4] == month[..4]
            && *row["month"] <= *month
            && let Some(amount) = number(row, "done")
        {
            // Rows of a project stand in the order of months.
            done.insert(row["project"].clone(), amount);
        }
    }
    done
}

#[test]
fn a_tenth_of_the_projects_hold_most_of_the_money() {
    let totals = rows("project").iter().filter_map(|row| number(row, "total_investment")).collect();
    within("total investment", top_tenth(totals), 0.5, 0.7);
    let mut plans: BTreeMap<String, f64> = BTreeMap::new();
    for row in rows("plan").iter().filter(|row| row["year"] == "2026") {
        // Later versions stand below earlier ones.
        plans.insert(row["project"].clone(), number(row, "amount").unwrap());
    }
    within("plans of the year", top_tenth(plans.into_values().collect()), 0.5, 0.7);
    let done = done_by(AS_OF).into_values().filter(|&done| done > 0.0).collect();
    within("done this year", top_tenth(done), 0.5, 0.7);
}

#[test]
fn the_fourth_quarter_holds_a_third_of_the_year() {
    let year: f64 = done_by("2025-12").values().sum();
    let until_september: f64 = done_by("2025-09").values().sum();
    within("fourth quarter", (year - until_september) / year, 0.3, 0.4);
}

#[test]
fn the_plans_of_one_year_come_to_about_those_of_the_next() {
    // The plan in force at the end of each year: later versions stand below earlier ones.
    let mut plans: BTreeMap<(String, String), f64> = BTreeMap::new();
    for row in rows("plan") {
        plans.insert((row["year"].clone(), row["project"].clone()), number(row, "amount").unwrap());
    }
    let of_year = |year: &str| plans.iter().filter(|((of, _), _)| of == year).map(|(_, amount)| amount).sum::<f64>();
    within("2025 beside 2024", of_year("2025") / of_year("2024"), 0.85, 1.15);
    within("2026 beside 2025", of_year("2026") / of_year("2025"), 0.85, 1.15);
}

#[test]
fn roads_are_of_many_kinds() {
    let roads: Vec<&str> =
        rows("project").iter().filter(|row| row["sector"] == "roads").map(|row| row["name"].as_str()).collect();
    let named = |part: &str| roads.iter().filter(|name| name.contains(part)).count();
    assert!(roads.len() > 200, "{}", roads.len());
    for part in ["过海通道", "快速路", "干线道路", "隧道", "大桥", "立交", "路网", "公交"] {
        within(part, named(part) as f64 / roads.len() as f64, 0.0, 0.25);
    }
    assert!(named("过海通道") <= 3, "a city has few of them");
}

#[test]
fn lights_are_as_many_as_a_city_has() {
    let [ok, watch, behind] = ["light_ok", "light_watch", "light_behind"].map(of_city);
    let lit = ok + watch + behind;
    // Of those that have a light, and of all alike.
    within("watch, of those lit", watch / lit, 0.1, 0.2);
    within("behind, of those lit", behind / lit, 0.03, 0.08);
    within("watch", watch / of_city("projects"), 0.1, 0.2);
    within("behind", behind / of_city("projects"), 0.03, 0.08);
    assert!(lit > 1_500.0);
}

#[test]
fn some_lights_come_from_deadlines_and_some_from_money() {
    let snapshot = Snapshot::new(&KNOWN.dataset, &KNOWN.facts, Month::parse(AS_OF).unwrap());
    let light = |row| snapshot.project(&KNOWN.dataset, &KNOWN.facts, row).light;
    let lights: Vec<_> = (0..snapshot.len()).filter_map(light).collect();
    let bad = lights.iter().filter(|light| light.light != Light::Ok);
    let by_deadline = bad.clone().filter(|light| light.is_by_deadline()).count();
    within("by deadline", by_deadline as f64 / bad.count() as f64, 0.1, 0.4);
}

#[test]
fn a_fifth_of_the_tasks_slipped() {
    let tasks = Tasks::new(&LOADED.value);
    let day = Month::parse(AS_OF).unwrap().last_day();
    let projects = rows("project").len() as u32;
    let schedules = (0..projects).map(|project| ProjectSchedule::new(&LOADED.value, &tasks, project, day));
    let (mut leaves, mut late, mut critical) = (0, 0, 0);
    for schedule in schedules {
        assert!(schedule.cycle.is_empty());
        critical += usize::from(schedule.has_critical_path());
        for row in schedule.rows.iter().filter(|row| !row.is_summary) {
            leaves += 1;
            late += usize::from(row.days_late_first.is_some_and(|days| days > 0));
        }
    }
    within("slipped", late as f64 / leaves as f64, 0.15, 0.25);
    assert!(critical >= 260, "{critical}");
}

#[test]
fn no_two_areas_are_equal_and_three_lag() {
    let rates: BTreeSet<String> = areas().iter().map(|area| of_area(area, "completion_rate").to_string()).collect();
    assert_eq!(rates.len(), 11);
    let lagging: BTreeSet<String> = areas().into_iter().filter(|area| of_area(area, "lead_plan") < -5.0).collect();
    assert_eq!(lagging, BTreeSet::from(["changdi", "chenghu", "songpo"].map(str::to_owned)));
    let others = areas().into_iter().filter(|area| !lagging.contains(area));
    assert!(others.clone().all(|area| of_area(&area, "lead_plan") > -2.0));
    let least = others.map(|area| of_area(&area, "completion_rate")).fold(100.0, f64::min);
    assert!(lagging.iter().all(|area| of_area(area, "completion_rate") < least));
}

#[test]
fn sectors_differ() {
    let rates: Vec<f64> = rows("sector")
        .iter()
        .map(|row| figure(&FIGURES, &format!("month={AS_OF}&sector={}", row["id"]), "completion_rate"))
        .collect();
    let (low, high) = (rates.iter().copied().fold(200.0, f64::min), rates.iter().copied().fold(0.0, f64::max));
    assert!(high - low > 10.0, "{low}–{high}");
}

#[test]
fn ranks_move_from_month_to_month() {
    let ranks = |month: &str| -> Vec<String> {
        let figures = figures_at(month);
        areas().iter().map(|area| figures[&(format!("area={area}&month={month}"), "rank".to_owned())].clone()).collect()
    };
    let months = ["2026-06", "2026-07", "2026-08", AS_OF].map(ranks);
    assert!(months.iter().flatten().all(|rank| !rank.is_empty()), "every area is ranked");
    for pair in months.windows(2) {
        let moved = pair[0].iter().zip(&pair[1]).filter(|(before, after)| before != after).count();
        assert!((2..=10).contains(&moved), "{moved} of 11 moved");
    }
}

#[test]
fn work_follows_s_curves() {
    // Of projects that began and ended within the ledger: the middle of the time does more than
    // either end.
    let mut months: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
    for row in rows("progress") {
        if let Some(done) = number(row, "done") {
            months.entry(row["project"].clone()).or_default().push((row["month"].clone(), done));
        }
    }
    let mut thirds = [0.0; 3];
    for project in rows("project")
        .iter()
        .filter(|row| row["start_actual"].as_str() >= "2024-11" && !row["finish_actual"].is_empty())
    {
        let Some(reported) = months.get(&project["id"]) else { continue };
        let mut flows = Vec::new();
        for (at, (month, done)) in reported.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &reported[before]);
            flows.push(done - before.filter(|before| before.0[..4] == month[..4]).map_or(0.0, |before| before.1));
        }
        let whole: f64 = flows.iter().sum();
        let last = flows.iter().rposition(|&flow| flow > 0.0).map_or(0, |last| last + 1);
        let first = flows.iter().position(|&flow| flow > 0.0).unwrap_or(0);
        for (at, flow) in flows[first..last].iter().enumerate() {
            thirds[at * 3 / (last - first)] += flow / whole;
        }
    }
    let all: f64 = thirds.iter().sum();
    assert!(all > 20.0, "{all} projects");
    within("first third", thirds[0] / all, 0.1, 0.32);
    within("last third", thirds[2] / all, 0.1, 0.4);
    assert!(thirds[1] > thirds[0] && thirds[1] > thirds[2], "{thirds:?}");
}

#[test]
fn statistics_are_another_and_larger_universe() {
    assert!(of_city("fai") > 1.5 * of_city("done"));
    let counted = of_city("counted") / of_city("done");
    within("counted of done", counted, 0.8, 0.97);
    // The same direction: where projects lag, investment grows more slowly.
    let growth = |area: &String| of_area(area, "fai_growth");
    let mean = |lags: bool| {
        let found: Vec<f64> = areas()
            .iter()
            .filter(|area| ["changdi", "chenghu", "songpo"].contains(&area.as_str()) == lags)
            .map(growth)
            .collect();
        found.iter().sum::<f64>() / found.len() as f64
    };
    assert!(mean(true) + 2.0 < mean(false), "{} {}", mean(true), mean(false));
}

#[test]
fn what_was_planned_is_reported_but_for_a_few() {
    within("lead over plan", of_city("lead_plan"), -4.0, -0.5);
    within("completion", of_city("completion_rate"), 66.0, 80.0);
    let outturn = totals("2025-12").completion_rate().unwrap().to_f64();
    within("last year's outturn", outturn, 1.0, 1.18);
}
