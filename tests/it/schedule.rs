//! The critical path method, and projects' schedules as known on a day.

mod laws;
mod project;
mod tables;

use yilan::schedule::{
    Activity, Cycle, Dependency, DependencyKind, Network, Progress, TimeSpan, forward_pass, timings,
};

/// A dependency written as its kind.
fn tie(from: usize, kind: &str, to: usize, lag_days: i64) -> Dependency {
    Dependency { from, to, kind: DependencyKind::parse(kind), lag_days }
}

fn of_days(days: &[i64]) -> Vec<Activity> {
    days.iter().copied().map(Activity::of_days).collect()
}

fn early(work: Vec<Activity>, ties: &[Dependency], data_date: Option<i64>) -> Vec<(i64, i64)> {
    let network = Network::new(work, ties.to_vec()).unwrap();
    forward_pass(&network, data_date).into_iter().map(|span| (span.start, span.finish)).collect()
}

#[test]
fn each_kind_of_dependency_ties_its_two_ends() {
    let after_ten = |kind, lag_days| early(of_days(&[10, 4]), &[tie(0, kind, 1, lag_days)], None)[1];
    assert_eq!(after_ten("FS", 0), (10, 14));
    assert_eq!(after_ten("FS", -3), (7, 11), "a lead");
    assert_eq!(after_ten("SS", 2), (2, 6));
    assert_eq!(after_ten("FF", 0), (6, 10));
    assert_eq!(after_ten("SF", 9), (5, 9));
}

#[test]
fn the_shortest_cycle_is_named_from_its_lowest_member() {
    let ties = [(0, 1), (1, 2), (2, 3), (3, 1), (4, 3), (3, 4), (5, 0)].map(|(from, to)| tie(from, "FS", to, 0));
    assert_eq!(Network::new(of_days(&[1; 6]), ties.to_vec()).unwrap_err(), Cycle(vec![3, 4]));
    assert_eq!(Network::new(of_days(&[1]), vec![tie(0, "SS", 0, 0)]).unwrap_err(), Cycle(vec![0]));
    let ring = [(0, 1), (1, 2), (2, 0)].map(|(from, to)| tie(from, "FS", to, 0));
    assert_eq!(Network::new(of_days(&[1; 3]), ring.to_vec()).unwrap_err(), Cycle(vec![0, 1, 2]));
}

#[test]
fn dependencies_on_nothing_are_left_out() {
    let network = Network::new(of_days(&[2, 3]), vec![tie(0, "FS", 7, 0), tie(0, "FS", 1, 0)]).unwrap();
    assert_eq!(network.dependencies(), [tie(0, "FS", 1, 0)]);
}

#[test]
fn unfinished_work_never_precedes_the_data_date() {
    let mut work = of_days(&[5, 5, 0, 3]);
    work[0].progress = Progress::Finished { start: 0, finish: 4 };
    work[1].progress = Progress::Started { start: 2 };
    // Begun before what it waits for had finished, the second keeps its start; it was to finish at
    // 7 and now does so at the end of day 20, at the earliest. So does the milestone.
    let spans = early(work, &[tie(0, "FS", 1, 0), tie(1, "FS", 3, 1)], Some(20));
    assert_eq!(spans, [(0, 4), (2, 21), (21, 21), (22, 25)]);
}

#[test]
fn work_in_progress_is_still_held_back_at_its_finish() {
    let mut work = of_days(&[30, 5]);
    work[1].progress = Progress::Started { start: 1 };
    assert_eq!(early(work, &[tie(0, "FF", 1, 2)], Some(3))[1], (1, 35));
}

#[test]
fn planned_starts_are_kept_where_nothing_is_late() {
    let mut work = of_days(&[5, 5]);
    work[1].earliest_start = Some(40);
    let network = Network::new(work, vec![tie(0, "FS", 1, 0)]).unwrap();
    let timings = timings(&network, None);
    assert_eq!(timings[1].early, TimeSpan { start: 40, finish: 45 });
    assert_eq!((timings[0].total_float_days, timings[0].free_float_days), (35, 35));
}

#[test]
fn free_float_ends_at_the_next_task_and_total_float_at_the_end() {
    // 0 (2) → 1 (2) → 3, beside 2 (10) → 3.
    let ties = [tie(0, "FS", 1, 0), tie(1, "FS", 3, 0), tie(2, "FS", 3, 0)];
    let timings = timings(&Network::new(of_days(&[2, 2, 10, 1]), ties.to_vec()).unwrap(), None);
    let floats: Vec<_> = timings.iter().map(|timing| (timing.total_float_days, timing.free_float_days)).collect();
    assert_eq!(floats, [(6, 0), (6, 6), (0, 0), (0, 0)]);
}

#[test]
fn separate_parts_have_a_critical_path_each() {
    let ties = [tie(0, "FS", 1, 0), tie(2, "FS", 3, 0)];
    let timings = timings(&Network::new(of_days(&[2, 2, 50, 50]), ties.to_vec()).unwrap(), None);
    assert!(timings.iter().all(|timing| timing.is_critical));
}

#[test]
fn finished_work_is_never_critical() {
    let mut work = of_days(&[5, 5]);
    work[0].progress = Progress::Finished { start: 0, finish: 5 };
    let timings = timings(&Network::new(work, vec![tie(0, "FS", 1, 0)]).unwrap(), Some(5));
    assert_eq!(timings.iter().map(|timing| timing.is_critical).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn what_only_waited_for_a_start_is_not_held_by_the_finish() {
    let mut work = of_days(&[10, 30]);
    work[0].progress = Progress::Started { start: 0 };
    let timings = timings(&Network::new(work, vec![tie(0, "SS", 1, 5)]).unwrap(), Some(5));
    assert_eq!((timings[0].total_float_days, timings[0].is_critical), (25, false));
    assert!(timings[1].is_critical);
}
