//! The shortest ring of activities that wait for each other.

use std::collections::VecDeque;

/// The shortest cycle of a graph known to have one, from its lowest position; of several equally
/// short ones that with the lowest position. Activities that are `settled` lie on none.
pub(super) fn shortest_cycle<I: Iterator<Item = usize>>(
    count: usize,
    settled: &[usize],
    followers: impl Fn(usize) -> I,
) -> Vec<usize> {
    let mut is_suspect = vec![true; count];
    settled.iter().for_each(|&activity| is_suspect[activity] = false);
    let mut shortest: Vec<usize> = Vec::new();
    for start in (0..count).filter(|&activity| is_suspect[activity]) {
        let limit = if shortest.is_empty() { count } else { shortest.len() - 1 };
        if let Some(cycle) = cycle_through(start, limit, count, &followers) {
            shortest = cycle;
        }
    }
    shortest
}

/// The shortest way from an activity back to itself over at most `limit` dependencies, by
/// breadth-first search.
fn cycle_through<I: Iterator<Item = usize>>(
    start: usize,
    limit: usize,
    count: usize,
    followers: &impl Fn(usize) -> I,
) -> Option<Vec<usize>> {
    let mut reached_from: Vec<Option<usize>> = vec![None; count];
    let mut open = VecDeque::from([(start, 0)]);
    while let Some((activity, steps)) = open.pop_front().filter(|&(_, steps)| steps < limit) {
        for follower in followers(activity) {
            if follower == start {
                return Some(way_back(activity, start, &reached_from));
            }
            if reached_from[follower].is_none() {
                reached_from[follower] = Some(activity);
                open.push_back((follower, steps + 1));
            }
        }
    }
    None
}

fn way_back(last: usize, start: usize, reached_from: &[Option<usize>]) -> Vec<usize> {
    let mut way: Vec<usize> =
        std::iter::successors(Some(last), |&activity| if activity == start { None } else { reached_from[activity] })
            .collect();
    way.reverse();
    way
}
