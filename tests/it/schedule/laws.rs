//! What holds for any network.

use proptest::prelude::*;
use yilan::schedule::{Activity, Dependency, DependencyKind, Network, Progress, Timing, timings};

const KINDS: [&str; 4] = ["FS", "SS", "FF", "SF"];
const DATA_DATE: i64 = 30;

/// Work of any progress, tied only forwards, so that there is no cycle.
fn networks() -> impl Strategy<Value = (Vec<Activity>, Vec<Dependency>)> {
    let activity = (0_i64..40, proptest::option::of(0_i64..90), 0_u8..6, 0_i64..DATA_DATE);
    let activities = proptest::collection::vec(activity.prop_map(work), 1..14);
    activities.prop_flat_map(|activities| {
        let count = activities.len();
        let tie = (0..count, 0..count, 0..KINDS.len(), -9_i64..20);
        let ties = proptest::collection::vec(tie, 0..30).prop_map(|ties| {
            let forwards = ties.into_iter().filter(|&(from, to, _, _)| from < to);
            forwards
                .map(|(from, to, kind, lag_days)| Dependency {
                    from,
                    to,
                    kind: DependencyKind::parse(KINDS[kind]),
                    lag_days,
                })
                .collect()
        });
        (Just(activities), ties)
    })
}

fn work((duration_days, earliest_start, progress, start): (i64, Option<i64>, u8, i64)) -> Activity {
    let progress = match progress {
        0 => Progress::Finished { start, finish: DATA_DATE.min(start + duration_days) },
        1 => Progress::Started { start },
        _ => Progress::NotStarted,
    };
    Activity { duration_days, earliest_start, progress }
}

fn solve(activities: &[Activity], dependencies: &[Dependency]) -> Vec<Timing> {
    timings(&Network::new(activities.to_vec(), dependencies.to_vec()).unwrap(), Some(DATA_DATE))
}

fn end(timings: &[Timing]) -> i64 {
    timings.iter().map(|timing| timing.early.finish).max().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn nothing_is_early_after_it_is_late((activities, dependencies) in networks()) {
        for timing in solve(&activities, &dependencies) {
            prop_assert!(timing.early.start <= timing.late.start, "{:?}", timing);
            prop_assert!(timing.early.finish <= timing.late.finish, "{:?}", timing);
            prop_assert!(0 <= timing.free_float_days, "{:?}", timing);
            prop_assert!(timing.free_float_days <= timing.total_float_days, "{:?}", timing);
        }
    }

    #[test]
    fn unfinished_work_makes_some_way_critical((activities, dependencies) in networks()) {
        let found = solve(&activities, &dependencies);
        let last = (0..found.len()).filter(|&at| found[at].early.finish == end(&found));
        for at in last {
            prop_assert_eq!(found[at].is_critical, !activities[at].is_finished());
        }
    }

    #[test]
    fn waiting_for_less_never_takes_longer((activities, dependencies) in networks(), dropped in any::<prop::sample::Index>()) {
        prop_assume!(!dependencies.is_empty());
        let mut fewer = dependencies.clone();
        fewer.remove(dropped.index(dependencies.len()));
        prop_assert!(end(&solve(&activities, &fewer)) <= end(&solve(&activities, &dependencies)));
    }

    #[test]
    fn slipping_by_the_free_float_moves_nobody((activities, dependencies) in networks(), slipped in any::<prop::sample::Index>()) {
        let at = slipped.index(activities.len());
        prop_assume!(activities[at].may_move_start());
        let before = solve(&activities, &dependencies);
        let mut later = activities.clone();
        later[at].earliest_start = Some(before[at].early.start + before[at].free_float_days);
        let after = solve(&later, &dependencies);
        for other in (0..activities.len()).filter(|&other| other != at) {
            prop_assert_eq!(before[other].early, after[other].early);
        }
    }

    #[test]
    fn slipping_by_the_total_float_moves_no_end((activities, dependencies) in networks(), slipped in any::<prop::sample::Index>()) {
        let at = slipped.index(activities.len());
        prop_assume!(activities[at].may_move_start());
        let before = solve(&activities, &dependencies);
        let mut later = activities.clone();
        later[at].earliest_start = Some(before[at].late.start);
        prop_assert_eq!(end(&before), end(&solve(&later, &dependencies)));
        // A day more moves the end of its own part of the network.
        later[at].earliest_start = Some(before[at].late.start + 1);
        let after = solve(&later, &dependencies);
        prop_assert!((0..activities.len()).any(|other| after[other].early.finish > before[other].late.finish));
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(
        ((activities, dependencies), order) in networks().prop_flat_map(|(activities, dependencies)| {
            let order: Vec<usize> = (0..activities.len()).collect();
            (Just((activities, dependencies)), Just(order).prop_shuffle())
        }),
    ) {
        // Activity `order[at]` moves to position `at`.
        let shuffled: Vec<Activity> = order.iter().map(|&old| activities[old]).collect();
        let position = |old: usize| order.iter().position(|&known| known == old).unwrap();
        let ties: Vec<Dependency> = dependencies.iter().rev()
            .map(|tie| Dependency { from: position(tie.from), to: position(tie.to), ..*tie })
            .collect();
        let (before, after) = (solve(&activities, &dependencies), solve(&shuffled, &ties));
        for (at, &old) in order.iter().enumerate() {
            prop_assert_eq!(before[old], after[at]);
        }
    }
}
