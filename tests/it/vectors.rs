//! Figures worked out independently, and laws that hold for any figures.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;
use yilan::analysis::{
    Deviations, EarnedSchedule, ExpenditureCurve, FundUse, apportion, beta_curve, fund_move, time_progress,
    wilson_interval,
};
use yilan::base::{Decimal, Money, Month, Ratio};
use yilan::schedule::{Activity, Dependency, DependencyKind, Network, TimeSpan, timings};

/// One entry of `tests/fixtures/vectors.json`.
fn vector(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/vectors.json");
    let mut vectors: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    vectors[name].take()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// An amount as written, a text or a number, in whole 元.
fn money(value: &Value) -> Money {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    Money::from_fen(format!("{whole}{fraction:0<2}").parse().unwrap())
}

/// Amounts as a figure for each period.
fn amounts(value: &Value) -> Vec<Money> {
    list(value).iter().map(money).collect()
}

fn whole_numbers(value: &Value) -> Vec<i64> {
    list(value).iter().map(|number| number.as_i64().unwrap()).collect()
}

/// Is a figure the expected one, to half a unit of its last place?
#[track_caller]
fn assert_near(found: f64, expected: &Value, places: i32) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() <= 0.500_001 * 0.1_f64.powi(places), "{found} is not {expected}");
}

/// The same for a figure that may be absent.
#[track_caller]
fn assert_ratio(found: Option<Ratio>, expected: &Value, places: i32) {
    match found {
        Some(found) => assert_near(found.to_f64(), expected, places),
        None => assert!(expected.is_null(), "nothing is not {expected}"),
    }
}

#[test]
fn leads_over_time_are_rounded_last() {
    for case in list(&vector("time_progress")) {
        let month = Month::new(2023, case["month"].as_u64().unwrap() as u32).unwrap();
        let completion = Ratio::of(money(&case["done"]), money(&case["plan"])).unwrap();
        assert_eq!(completion.percent(2).fixed(2), case["completion_pct"].as_str().unwrap());
        assert_eq!(time_progress(month).percent(2).fixed(2), case["time_pct"].as_str().unwrap());
        let lead = (completion - time_progress(month)).percent(1).fixed(1);
        assert_eq!(lead, case["lead_pp_from_unrounded"].as_str().unwrap());
    }
}

#[test]
fn growth_follows_from_the_difference_and_the_base() {
    let case = vector("yoy");
    assert_eq!(money(&case["now"]) - money(&case["delta"]), money(&case["base"]));
    let growth = Ratio::of(money(&case["delta"]), money(&case["base"])).unwrap();
    assert_eq!(growth.percent(2).fixed(2), case["growth_pct"].as_str().unwrap());
}

#[test]
fn batches_add_up_to_the_published_total() {
    let case = vector("additive_sz2023");
    assert_eq!(whole_numbers(&case["projects"]).iter().sum::<i64>(), case["sum"].as_i64().unwrap());
    let total: Money = amounts(&case["plan_yi"]).into_iter().sum();
    assert_eq!(total, money(&case["plan_sum"]));
    let base = Ratio::new(i128::from(total.fen()) * 1000, 100 * 1255).rounded(1);
    assert_eq!(base.to_string(), case["implied_base_at_25.5pct"].as_str().unwrap());
}

#[test]
fn earned_schedule_keeps_saying_how_late_a_late_plan_is() {
    let case = vector("earned_schedule");
    let (planned, done, spent) = (amounts(&case["PV"]), amounts(&case["EV"]), amounts(&case["AC"]));
    let budget = money(&case["BAC"]);
    for row in list(&case["rows"]) {
        let at = row["AT"].as_u64().unwrap() as usize;
        let earned_schedule = EarnedSchedule::new(&planned, done[at], at as u32).unwrap();
        assert_eq!(i64::from(earned_schedule.planned_duration), case["PD"].as_i64().unwrap());
        assert_ratio(Some(earned_schedule.earned), &row["ES"], 4);
        assert_ratio(Some(earned_schedule.variance()), &row["SV_t"], 4);
        assert_ratio(earned_schedule.performance_index(), &row["SPI_t"], 4);
        assert_ratio(earned_schedule.duration_at_this_pace(), &row["IEAC_t"], 3);
        assert_ratio(earned_schedule.pace_to_finish_in_time(), &row["TSPI"], 4);
        // The classical indices are plain ratios of amounts.
        assert_ratio(Ratio::of(done[at], planned[at.min(planned.len() - 1)]), &row["SPI"], 4);
        assert_ratio(Ratio::of(done[at], spent[at]), &row["CPI"], 4);
        let at_this_cost = Ratio::of(spent[at], done[at]).unwrap();
        assert_near(budget.share(at_this_cost).yuan().to_f64(), &row["EAC_cpi"], 2);
        assert_ratio(Ratio::of(budget - done[at], budget - spent[at]), &row["TCPI"], 4);
    }
}

#[test]
fn while_a_plan_rests_the_last_period_counts() {
    let case = vector("es_plateau");
    let planned = amounts(&case["PV"]);
    let earned = |done| EarnedSchedule::new(&planned, Money::from_yuan(done), 4).map(|found| found.earned);
    assert_ratio(earned(10), &case["EV=10"], 4);
    assert_ratio(earned(20), &case["EV=20"], 4);
}

#[test]
fn where_earned_schedule_is_not_defined_there_is_none() {
    let plan = |planned: &[i64]| planned.iter().copied().map(Money::from_yuan).collect::<Vec<_>>();
    let new = |planned: &[i64], done, at| EarnedSchedule::new(&plan(planned), Money::from_yuan(done), at);
    assert_eq!(new(&[], 1, 1), None);
    assert_eq!(new(&[0, 0, 0], 1, 1), None);
    assert_eq!(new(&[0, 5, 4, 10], 1, 1), None);
    let nothing_done = new(&[0, 0, 10], 0, 1).unwrap();
    assert_eq!((nothing_done.earned, nothing_done.duration_at_this_pace()), (Ratio::ZERO, None));
    assert_eq!(new(&[0, 5, 10], 1, 0).unwrap().performance_index(), None);
    assert_eq!(new(&[0, 5, 10], 1, 2).unwrap().pace_to_finish_in_time(), None);
    // Fulfilled in the second period, though the plan runs on.
    assert_eq!(new(&[0, 5, 10, 10], 12, 3).unwrap().earned, Ratio::new(2, 1));
}

#[test]
fn the_expenditure_curve_is_the_published_one() {
    let case = vector("dhss");
    let curve = ExpenditureCurve::new(case["C"].as_f64().unwrap(), case["K"].as_f64().unwrap()).unwrap();
    for (tenth, expected) in list(&case["y"]).iter().enumerate() {
        assert_near(100.0 * curve.at(tenth as f64 / 10.0), expected, 3);
    }
    assert_eq!(ExpenditureCurve::new(0.0, 1.0), None, "falls at both ends");
    assert_eq!(ExpenditureCurve::new(f64::NAN, 7.0), None);
}

#[test]
fn the_beta_curve_is_the_incomplete_beta_function() {
    assert_eq!(vector("beta_2_3"), vector("beta_2_3_closed"));
    for (tenth, expected) in list(&vector("beta_2_3")).iter().enumerate() {
        assert_near(beta_curve(tenth as f64 / 10.0), expected, 4);
    }
}

#[test]
fn both_passes_find_the_two_parallel_critical_chains() {
    let case = vector("cpm");
    let acts = case["acts"].as_object().unwrap();
    let names: Vec<&String> = acts.keys().collect();
    let work = acts.values().map(|act| Activity::of_days(act["dur"].as_i64().unwrap())).collect();
    let position = |name: &Value| names.iter().position(|&known| *known == name.as_str().unwrap()).unwrap();
    let mut dependencies = Vec::new();
    for (to, act) in acts.values().enumerate() {
        for pred in list(&act["preds"]) {
            let kind = DependencyKind::parse(pred[1].as_str().unwrap());
            dependencies.push(Dependency { from: position(&pred[0]), to, kind, lag_days: pred[2].as_i64().unwrap() });
        }
    }
    let found = timings(&Network::new(work, dependencies).unwrap(), None);
    assert_eq!(found.iter().map(|timing| timing.early.finish).max(), case["T"].as_i64());
    for (name, timing) in names.iter().zip(found) {
        let row = &case["rows"][*name];
        let days = |key: &str| row[key].as_i64().unwrap();
        assert_eq!(timing.early, TimeSpan { start: days("ES"), finish: days("EF") }, "{name}");
        assert_eq!(timing.late, TimeSpan { start: days("LS"), finish: days("LF") }, "{name}");
        assert_eq!(timing.total_float_days, days("TF"), "{name}");
        assert_eq!(timing.is_critical, row["critical"].as_bool().unwrap(), "{name}");
    }
}

#[test]
fn money_moves_from_slow_projects_to_fast_ones() {
    let case = vector("fund_move");
    let amount = |row: &Value, at: usize| money(&row[at]);
    let projects: Vec<FundUse> = list(&case["projects"])
        .iter()
        .map(|row| FundUse { allocated: amount(row, 1), bound: amount(row, 2), usable: amount(row, 3) })
        .collect();
    let named = |amount: fn(&FundUse) -> Money| -> Vec<Value> {
        let rows = list(&case["projects"]).iter().zip(&projects);
        let chosen = rows.filter(|(_, project)| amount(project) > Money::ZERO);
        chosen.map(|(row, project)| serde_json::json!([row[0], amount(project).fen() / 100])).collect()
    };
    assert_eq!(named(FundUse::surplus), list(&case["donors"]));
    assert_eq!(named(FundUse::need), list(&case["receivers"]));
    let sum = |amount: fn(&FundUse) -> Money| projects.iter().map(amount).sum::<Money>();
    assert_eq!((sum(FundUse::surplus), sum(FundUse::need)), (money(&case["pool"]), money(&case["need"])));
    assert_eq!(sum(FundUse::expected_use), money(&case["expected_spend_before"]));
    let changes = fund_move(&projects);
    assert_eq!(changes.iter().map(|change| change.at_least_zero()).sum::<Money>(), money(&case["moved"]));
    let used = after(&projects, &changes).iter().map(FundUse::expected_use).sum::<Money>();
    assert_eq!(used, money(&case["expected_spend_after"]));
}

/// The projects once the changes are made.
fn after(projects: &[FundUse], changes: &[Money]) -> Vec<FundUse> {
    let change = |(project, change): (&FundUse, &Money)| FundUse { allocated: project.allocated + *change, ..*project };
    projects.iter().zip(changes).map(change).collect()
}

#[test]
fn targets_are_apportioned_by_the_largest_remainder() {
    let case = vector("apportion");
    let parts = apportion(case["total"].as_i64().unwrap(), &whole_numbers(&case["weights"]));
    assert_eq!(parts, Some(whole_numbers(&case["result"])));
    assert_eq!(apportion(10, &[3, -1]), None);
    assert_eq!(apportion(10, &[]), None);
}

#[test]
fn two_ratios_stand_out() {
    let case = vector("mad");
    let logarithms: Vec<f64> = list(&case["ratios"]).iter().map(|ratio| ratio.as_f64().unwrap().ln()).collect();
    let deviations = Deviations::new(&logarithms).unwrap();
    assert_near(deviations.median, &case["median_ln"], 6);
    assert_near(deviations.median_absolute_deviation, &case["MAD"], 6);
    for (score, expected) in deviations.scores.iter().zip(list(&case["z"])) {
        assert_near(*score, expected, 2);
    }
    assert_eq!(Deviations::new(&logarithms[..7]), None, "too few");
    assert_eq!(Deviations::new(&[1.0; 9]), None, "all alike");
    let mostly_alike = Deviations::new(&[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 9.0]).unwrap();
    assert!((mostly_alike.scores[7] - 8.0 / 1.2533).abs() < 1e-12);
}

#[test]
fn shares_of_few_cases_have_wide_intervals() {
    for (share, expected) in vector("wilson").as_object().unwrap() {
        let (successes, trials) = share.split_once('/').unwrap();
        let (low, high) = wilson_interval(successes.parse().unwrap(), trials.parse().unwrap()).unwrap();
        assert_near(low, &expected[0], 4);
        assert_near(high, &expected[1], 4);
    }
    assert_eq!(wilson_interval(0, 0), None);
    assert_eq!(wilson_interval(3, 2), None);
}

fn fund_uses() -> impl Strategy<Value = Vec<FundUse>> {
    let amount = || (0_i64..1_000_000).prop_map(Money::from_fen);
    let project = (amount(), amount(), amount());
    let within =
        |(allocated, bound, usable): (Money, Money, Money)| FundUse { allocated, bound: bound.min(allocated), usable };
    proptest::collection::vec(project.prop_map(within), 0..12)
}

proptest! {
    #[test]
    fn parts_sum_to_the_whole_and_stay_within_one(
        total in -1_000_000_000_000_i64..1_000_000_000_000,
        weights in proptest::collection::vec(0_i64..1_000_000_000, 1..20),
    ) {
        let sum: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
        prop_assume!(sum > 0);
        let parts = apportion(total, &weights).unwrap();
        prop_assert_eq!(parts.iter().sum::<i64>(), total);
        for (part, weight) in parts.iter().zip(&weights) {
            let exact = Ratio::new(i128::from(total) * i128::from(*weight), sum);
            let apart = Ratio::new((*part).into(), 1) - exact;
            prop_assert!(Ratio::new(-1, 1) < apart && apart < Ratio::new(1, 1), "{} of {}", part, exact.to_f64());
        }
    }

    #[test]
    fn more_done_never_earns_less_time(
        steps in proptest::collection::vec(0_i64..1_000, 1..13),
        (one, other) in (0_i64..14_000, 0_i64..14_000),
    ) {
        let planned: Vec<Money> = std::iter::once(0).chain(steps.iter().copied())
            .scan(0, |sum, step| { *sum += step; Some(Money::from_fen(*sum)) })
            .collect();
        let earned = |done| EarnedSchedule::new(&planned, Money::from_fen(done), 6).map(|found| found.earned);
        let (less, more) = (earned(one.min(other)), earned(one.max(other)));
        prop_assert!(less <= more);
        prop_assert!(more.is_none_or(|more| more <= Ratio::new(steps.len() as i128, 1)));
    }

    #[test]
    fn moving_money_conserves_it_helps_and_ends(projects in fund_uses()) {
        let changes = fund_move(&projects);
        prop_assert_eq!(changes.iter().copied().sum::<Money>(), Money::ZERO);
        let moved = after(&projects, &changes);
        for (before, after) in projects.iter().zip(&moved) {
            prop_assert!(after.allocated >= before.bound, "below what is bound: {:?}", after);
            prop_assert!(after.expected_use() >= before.expected_use(), "worse: {:?}", after);
        }
        prop_assert!(fund_move(&moved).iter().all(|change| *change == Money::ZERO));
    }

    #[test]
    fn the_beta_curve_never_falls(one in 0.0_f64..1.0, other in 0.0_f64..1.0) {
        prop_assert!(beta_curve(one.min(other)) <= beta_curve(one.max(other)) + 1e-12);
    }
}

#[test]
fn amounts_are_read_as_they_are_written() {
    assert_eq!(money(&Value::from("629.0")).yuan(), Decimal::from_whole(629));
    assert_eq!(money(&Value::from(7)), Money::from_yuan(7));
}
