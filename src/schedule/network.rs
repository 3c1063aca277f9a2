//! Activities and what each waits for, as a graph without cycles.
//!
//! Time is counted in whole days: day *n* runs from *n* to *n* + 1. An activity of two days that
//! starts at 3 finishes at 5, its last day being day 4; what follows it may start at 5.

use crate::schedule::cycle::shortest_cycle;

/// Which ends of two activities a dependency ties together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DependencyKind {
    /// The later one starts after the earlier one finished.
    FinishToStart,
    /// It starts after the earlier one started.
    StartToStart,
    /// It finishes after the earlier one finished.
    FinishToFinish,
    /// It finishes after the earlier one started.
    StartToFinish,
}

impl DependencyKind {
    /// From `FS`, `SS`, `FF` or `SF`; anything else, an empty cell too, is `FS`.
    ///
    /// ```
    /// use yilan::schedule::DependencyKind;
    /// assert_eq!(DependencyKind::parse("FF"), DependencyKind::FinishToFinish);
    /// assert_eq!(DependencyKind::parse(""), DependencyKind::FinishToStart);
    /// ```
    pub fn parse(text: &str) -> Self {
        match text {
            "SS" => Self::StartToStart,
            "FF" => Self::FinishToFinish,
            "SF" => Self::StartToFinish,
            _ => Self::FinishToStart,
        }
    }

    /// Does it hold back the start of the later activity, rather than its finish?
    pub const fn binds_start(self) -> bool {
        matches!(self, Self::FinishToStart | Self::StartToStart)
    }

    /// Does it count from the finish of the earlier activity, rather than from its start?
    pub const fn counts_from_finish(self) -> bool {
        matches!(self, Self::FinishToStart | Self::FinishToFinish)
    }
}

/// The activity `to` waits for the activity `from`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The position of the earlier activity.
    pub from: usize,
    /// The position of the later activity.
    pub to: usize,
    /// Which ends it ties.
    pub kind: DependencyKind,
    /// Days between those ends; negative: a lead.
    pub lag_days: i64,
}

/// How far an activity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Still to start.
    NotStarted,
    /// Started, and not finished.
    Started {
        /// When it started.
        start: i64,
    },
    /// Finished: it keeps its actual dates.
    Finished {
        /// When it started.
        start: i64,
        /// When it finished: the day after its last.
        finish: i64,
    },
}

/// A piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Activity {
    /// How long it takes; 0 is a milestone.
    pub duration_days: i64,
    /// It does not start before, even where nothing holds it back.
    pub earliest_start: Option<i64>,
    /// How far it has come.
    pub progress: Progress,
}

impl Activity {
    /// Work of so many days that may start at any time and has not.
    pub const fn of_days(duration_days: i64) -> Self {
        Self { duration_days, earliest_start: None, progress: Progress::NotStarted }
    }

    /// Has it finished?
    pub const fn is_finished(&self) -> bool {
        matches!(self.progress, Progress::Finished { .. })
    }

    /// Is its start still open?
    pub const fn may_move_start(&self) -> bool {
        matches!(self.progress, Progress::NotStarted)
    }
}

/// Activities that wait for each other: of all such rings the shortest, in order, from its
/// lowest position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle(pub Vec<usize>);

/// Activities and dependencies, with an order in which every activity stands after all it waits
/// for.
#[derive(Clone, Debug)]
pub struct Network {
    pub(super) activities: Vec<Activity>,
    pub(super) dependencies: Vec<Dependency>,
    /// Positions of dependencies, by the activity that waits.
    pub(super) incoming: Vec<Vec<usize>>,
    /// Positions of dependencies, by the activity waited for.
    pub(super) outgoing: Vec<Vec<usize>>,
    pub(super) order: Vec<usize>,
    /// For each activity the lowest activity it is connected with, in whatever direction.
    pub(super) component: Vec<usize>,
}

impl Network {
    /// Ties activities together. A dependency on something that is no activity is left out.
    ///
    /// # Errors
    /// The shortest cycle, where the dependencies have one.
    ///
    /// ```
    /// use yilan::schedule::{Activity, Cycle, Dependency, DependencyKind::FinishToStart, Network};
    /// let work = vec![Activity::of_days(3), Activity::of_days(2)];
    /// let after = |from, to| Dependency { from, to, kind: FinishToStart, lag_days: 0 };
    /// assert!(Network::new(work.clone(), vec![after(0, 1)]).is_ok());
    /// let cycle = Network::new(work, vec![after(0, 1), after(1, 0)]).unwrap_err();
    /// assert_eq!(cycle, Cycle(vec![0, 1]));
    /// ```
    pub fn new(activities: Vec<Activity>, mut dependencies: Vec<Dependency>) -> Result<Self, Cycle> {
        let count = activities.len();
        dependencies.retain(|dependency| dependency.from < count && dependency.to < count);
        let (mut incoming, mut outgoing) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for (position, dependency) in dependencies.iter().enumerate() {
            incoming[dependency.to].push(position);
            outgoing[dependency.from].push(position);
        }
        let followers = |activity: usize| outgoing[activity].iter().map(|&position: &usize| dependencies[position].to);
        let order = ordered(&incoming, followers);
        if order.len() < count {
            return Err(Cycle(shortest_cycle(count, &order, followers)));
        }
        let component = components(count, &dependencies);
        Ok(Self { activities, dependencies, incoming, outgoing, order, component })
    }

    /// Activities none of which waits for another.
    pub fn unconnected(activities: Vec<Activity>) -> Self {
        let count = activities.len();
        Self {
            activities,
            dependencies: Vec::new(),
            incoming: vec![Vec::new(); count],
            outgoing: vec![Vec::new(); count],
            order: (0..count).collect(),
            component: (0..count).collect(),
        }
    }

    /// The activities.
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// The dependencies, without those left out.
    pub fn dependencies(&self) -> &[Dependency] {
        &self.dependencies
    }

    /// Is the activity tied to any other?
    pub fn has_logic(&self, activity: usize) -> bool {
        !(self.incoming[activity].is_empty() && self.outgoing[activity].is_empty())
    }
}

/// The activities that wait for nothing, then those that wait for these alone, and so on (Kahn
/// 1962); those on a cycle or after one are missing.
fn ordered<I: Iterator<Item = usize>>(incoming: &[Vec<usize>], followers: impl Fn(usize) -> I) -> Vec<usize> {
    let mut waiting: Vec<usize> = incoming.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..waiting.len()).filter(|&activity| waiting[activity] == 0).collect();
    let mut next = 0;
    while let Some(&activity) = order.get(next) {
        for follower in followers(activity) {
            waiting[follower] -= 1;
            if waiting[follower] == 0 {
                order.push(follower);
            }
        }
        next += 1;
    }
    order
}

/// For each activity the lowest one it is connected with, by union of sets.
fn components(count: usize, dependencies: &[Dependency]) -> Vec<usize> {
    fn lowest(parents: &mut [usize], mut at: usize) -> usize {
        while parents[at] != at {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        at
    }
    let mut parents: Vec<usize> = (0..count).collect();
    for dependency in dependencies {
        let (one, other) = (lowest(&mut parents, dependency.from), lowest(&mut parents, dependency.to));
        parents[one.max(other)] = one.min(other);
    }
    (0..count).map(|activity| lowest(&mut parents, activity)).collect()
}
