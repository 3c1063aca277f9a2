//! Total float, free float, and which activities are critical.

use crate::schedule::network::Network;
use crate::schedule::passes::{TimeSpan, backward_pass, component_ends, forward_pass, holding, slack_days};

/// When an activity takes place, and how far it may slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// At the earliest.
    pub early: TimeSpan,
    /// At the latest.
    pub late: TimeSpan,
    /// How many days it may slip without moving the end of what it is connected with.
    pub total_float_days: i64,
    /// How many days it may slip without moving any other activity.
    pub free_float_days: i64,
    /// Unfinished and without total float; of parallel chains equally long all are.
    pub is_critical: bool,
}

/// Both passes and the floats of every activity. The data date is that of
/// [`forward_pass`].
///
/// ```
/// use yilan::schedule::{Activity, Dependency, DependencyKind::FinishToStart, Network, timings};
/// let work = [30, 60, 45].map(Activity::of_days).to_vec();
/// let after = |from, to| Dependency { from, to, kind: FinishToStart, lag_days: 0 };
/// let network = Network::new(work, vec![after(0, 2), after(1, 2)]).unwrap();
/// let timings = timings(&network, None);
/// assert_eq!(timings[0].total_float_days, 30);
/// assert!(timings[1].is_critical && timings[2].is_critical);
/// ```
pub fn timings(network: &Network, data_date: Option<i64>) -> Vec<Timing> {
    let early = forward_pass(network, data_date);
    let late = backward_pass(network, &early);
    let ends = component_ends(network, &early);
    (0..early.len()).map(|at| timing(network, at, &early, late[at], ends[network.component[at]])).collect()
}

fn timing(network: &Network, at: usize, early: &[TimeSpan], late: TimeSpan, end: i64) -> Timing {
    let is_finished = network.activities[at].is_finished();
    let slacks = holding(network, at).map(|tie| slack_days(tie, early[at], early[tie.to]));
    // With a lead, the next may have room beyond the end.
    let room = slacks.fold(end - early[at].finish, i64::min);
    let free_float_days = if is_finished { 0 } else { room };
    let total_float_days = late.finish - early[at].finish;
    Timing {
        early: early[at],
        late,
        total_float_days,
        free_float_days,
        is_critical: !is_finished && total_float_days == 0,
    }
}
