//! Planned to date: as stated, else on the line between the months that are.

use yilan::analysis::Light;
use yilan::base::{Money, Month};
use yilan::facts::{Basis, Selection};
use yilan::locale::Locale;
use yilan::present::overview::overview_sentence;
use yilan::present::project::{ProjectView, project_head, project_sentence};

use super::city::{context, planned};

const PLAN: &str = "a,2023,initial,,120\nb,2023,initial,,120\nb,2023,midyear,2023-07-01,60\nc,2023,initial,,120\n";

/// What is planned of a project (by its row) by each month of 2023, in 元, as known in that month.
fn by_month(progress: &str, row: u32) -> [i64; 12] {
    let known = planned(PLAN, progress);
    std::array::from_fn(|at| {
        let month = Month::new(2023, at as u32 + 1).unwrap();
        known.facts.ledger.at(row, month).planned.unwrap().fen() / 100
    })
}

#[test]
fn between_stated_months_it_lies_on_their_line_and_never_falls() {
    // In January a twelfth, 10万元, would be above the 2万元 stated for February.
    let line = [1, 2, 12, 22, 32, 42, 55, 68, 81, 94, 107, 120].map(|amount| amount * 10_000);
    assert_eq!(by_month("a,2023-02,2,1\na,2023-06,42,\n", 0), line);
    // Nothing stated: so many twelfths, be there a report or not.
    assert_eq!(by_month("c,2023-02,,1\n", 2), std::array::from_fn(|at| (at as i64 + 1) * 100_000));
}

#[test]
fn of_a_plan_that_is_cut_no_more_is_due_than_there_is() {
    let line = [15, 30, 45, 60, 75, 90, 60, 60, 60, 60, 60, 60].map(|amount| amount * 10_000);
    assert_eq!(by_month("b,2023-06,90,1\n", 1), line);
    // What is stated for later, of a larger plan than is in force, counts for no more than that plan.
    let known = planned("a,2023,initial,,12\na,2023,midyear,2023-07-01,240\n", "a,2023-08,160,\na,2023-02,,1\n");
    let at = |number| known.facts.ledger.at(0, Month::new(2023, number).unwrap());
    assert_eq!((at(4).planned, at(4).due.unwrap().basis), (Some(Money::from_yuan(60_000)), Basis::Between));
    assert_eq!(at(10).planned, Some(Money::from_yuan(2_000_000)));
}

#[test]
fn a_light_goes_by_the_same_line() {
    let known = planned(PLAN, "a,2023-01,,1\na,2023-02,2,2\n");
    let light = |number| known.snapshot(Month::new(2023, number).unwrap()).light(0);
    assert_eq!([1, 2, 4].map(light), [Some(Light::Ok), Some(Light::Ok), Some(Light::Behind)]);
}

/// Sums from columns are those of the projects one by one, whatever month they are seen from.
#[test]
fn sums_go_by_the_same_line() {
    let known = planned(PLAN, "a,2023-02,2,1\na,2023-06,42,\nb,2023-06,90,1\n");
    let ledger = &known.facts.ledger;
    for (number, seen) in (1..=12).flat_map(|number| [1, 6, 7, 12].map(|seen| (number, seen))) {
        let [month, seen] = [number, seen].map(|number| Month::new(2023, number).unwrap());
        let one_by_one = (0..3).filter_map(|row| ledger.seen_from(row, month, seen).planned).sum();
        assert_eq!(ledger.sums(month, seen, &Selection::all(3)).planned, Some(one_by_one), "{month} seen from {seen}");
    }
}

/// What is done beyond a plan that was cut is ahead of it, not behind what the larger one asked for.
#[test]
fn a_project_beyond_its_plan_is_not_behind_it() {
    let plan = "b,2023,initial,,1200\nb,2023,midyear,2023-07-01,600\n";
    let known = planned(plan, "b,2023-06,900,800\nb,2023-08,,850\n");
    let said = |locale| {
        let context = context(&known, "/?month=2023-08", locale);
        let view = ProjectView::new(&context, "b", context.month.last_day()).unwrap();
        [overview_sentence(&context).text(), project_sentence(&view).text()]
    };
    let [city, project] = said(Locale::ZhCn);
    assert!(city.contains("完成年度计划的141.7%") && !city.contains("缺口"), "{city}");
    assert_eq!(project, "完成年度计划的141.7%，快于计划进度41.7个百分点。");
    let [city, project] = said(Locale::En);
    assert!(!city.contains("gap"), "{city}");
    assert_eq!(project, "141.7% of the annual plan is done, 41.7\u{a0}pp ahead of plan.");
}

#[test]
fn a_plan_that_nobody_has_reported_on_yet_is_not_denied() {
    // Reports begin in February.
    let known = planned(PLAN, "a,2023-02,2,1\n");
    let reason = |month: u32, locale| {
        let context = context(&known, &format!("/?month=2023-{month:02}"), locale);
        project_head(&ProjectView::new(&context, "a", context.month.last_day()).unwrap()).reason.text()
    };
    assert_eq!(reason(1, Locale::ZhCn), "尚无可与计划比较的进度，不评进度灯");
    assert_eq!(reason(1, Locale::En), "no progress to hold against the plan yet, so it is not rated");
    assert_ne!(reason(2, Locale::ZhCn), reason(1, Locale::ZhCn));
}
