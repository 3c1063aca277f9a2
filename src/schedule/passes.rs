//! The forward and the backward pass (Kelley & Walker 1959; PMI, Practice Standard for Scheduling).
//!
//! Work in progress follows *progress override*: once an activity has started, what it should
//! have waited for no longer holds back its start, only its finish.

use crate::schedule::network::{Activity, Dependency, Network, Progress};

/// From the start of the first day to the end of the last, in whole days: `finish` is the day
/// after the last. A milestone starts and finishes at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// The start.
    pub start: i64,
    /// The finish.
    pub finish: i64,
}

impl TimeSpan {
    /// The end that a dependency counts from.
    const fn counted_end(self, dependency: &Dependency) -> i64 {
        if dependency.kind.counts_from_finish() { self.finish } else { self.start }
    }

    /// The end that a dependency holds back.
    const fn bound_end(self, dependency: &Dependency) -> i64 {
        if dependency.kind.binds_start() { self.start } else { self.finish }
    }
}

/// When each activity can start and finish at the earliest.
///
/// Nothing starts before day 0 unless it says so, and no unfinished work before the data date:
/// what is open on that day may finish at its end, not earlier.
///
/// ```
/// use yilan::schedule::{Activity, Dependency, DependencyKind::FinishToStart, Network, TimeSpan, forward_pass};
/// let dependency = Dependency { from: 0, to: 1, kind: FinishToStart, lag_days: 4 };
/// let network = Network::new(vec![Activity::of_days(30), Activity::of_days(60)], vec![dependency]).unwrap();
/// assert_eq!(forward_pass(&network, None)[1], TimeSpan { start: 34, finish: 94 });
/// assert_eq!(forward_pass(&network, Some(10))[1], TimeSpan { start: 44, finish: 104 });
/// ```
pub fn forward_pass(network: &Network, data_date: Option<i64>) -> Vec<TimeSpan> {
    let mut early = vec![TimeSpan { start: 0, finish: 0 }; network.activities.len()];
    for &at in &network.order {
        early[at] = earliest(network, at, data_date, &early);
    }
    early
}

fn earliest(network: &Network, at: usize, data_date: Option<i64>, early: &[TimeSpan]) -> TimeSpan {
    let activity = &network.activities[at];
    // The earliest start, and the earliest finish, that the dependencies and the data date allow.
    let mut start = data_date.max(activity.earliest_start).unwrap_or(0);
    let mut finish = data_date.map_or(i64::MIN, |day| day + 1);
    for &position in &network.incoming[at] {
        let dependency = &network.dependencies[position];
        let allowed = early[dependency.from].counted_end(dependency) + dependency.lag_days;
        let bound = if dependency.kind.binds_start() { &mut start } else { &mut finish };
        *bound = allowed.max(*bound);
    }
    match activity.progress {
        Progress::Finished { start, finish } => TimeSpan { start, finish },
        Progress::Started { start } => TimeSpan { start, finish: finish.max(start + activity.duration_days) },
        Progress::NotStarted => {
            let finish = finish.max(start + activity.duration_days);
            TimeSpan { start: finish - activity.duration_days, finish }
        }
    }
}

/// When each activity must start and finish at the latest, so that the last of those it is
/// connected with finishes no later than the forward pass says: separate parts of a network are
/// held to their own ends.
///
/// ```
/// use yilan::schedule::{Activity, Network, TimeSpan, backward_pass, forward_pass};
/// let network = Network::new(vec![Activity::of_days(30), Activity::of_days(60)], vec![]).unwrap();
/// let late = backward_pass(&network, &forward_pass(&network, None));
/// assert_eq!(late[0], TimeSpan { start: 0, finish: 30 });
/// ```
pub fn backward_pass(network: &Network, early: &[TimeSpan]) -> Vec<TimeSpan> {
    let ends = component_ends(network, early);
    let mut late = early.to_vec();
    for &at in network.order.iter().rev() {
        if !network.activities[at].is_finished() {
            late[at] = latest(network, at, ends[network.component[at]], early[at], &late);
        }
    }
    late
}

fn latest(network: &Network, at: usize, end: i64, early: TimeSpan, late: &[TimeSpan]) -> TimeSpan {
    let days = early.finish - early.start;
    let mut finish = end;
    for dependency in holding(network, at) {
        let bound = late[dependency.to].bound_end(dependency) - dependency.lag_days;
        finish = finish.min(if dependency.kind.counts_from_finish() { bound } else { bound + days });
    }
    TimeSpan { start: finish - days, finish }
}

/// The finish of the last activity of each part of the network, at the part's lowest activity.
pub(super) fn component_ends(network: &Network, early: &[TimeSpan]) -> Vec<i64> {
    let mut ends = vec![i64::MIN; early.len()];
    for (span, &component) in early.iter().zip(&network.component) {
        ends[component] = ends[component].max(span.finish);
    }
    ends
}

/// The dependencies through which delaying an unfinished activity delays others: both ends that
/// they tie are still open.
pub(super) fn holding(network: &Network, at: usize) -> impl Iterator<Item = &Dependency> {
    let outgoing = network.outgoing[at].iter().map(|&position| &network.dependencies[position]);
    outgoing.filter(move |dependency| {
        let counted_is_open = dependency.kind.counts_from_finish() || network.activities[at].may_move_start();
        counted_is_open && bound_is_open(dependency, &network.activities[dependency.to])
    })
}

const fn bound_is_open(dependency: &Dependency, later: &Activity) -> bool {
    if dependency.kind.binds_start() { later.may_move_start() } else { !later.is_finished() }
}

/// By how many days the later activity stays clear of what the dependency asks.
pub(super) const fn slack_days(dependency: &Dependency, earlier: TimeSpan, later: TimeSpan) -> i64 {
    later.bound_end(dependency) - earlier.counted_end(dependency) - dependency.lag_days
}
