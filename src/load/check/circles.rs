//! Circles in a graph, the shortest first, and the edges without which it has none.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::base::inserted;

/// An edge, from one node to another.
pub(super) type Edge = (u32, u32);

/// Edges that lie on circles, by their positions.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Circle {
    /// The circle itself.
    pub way: Vec<usize>,
    /// The edges to take out for it.
    pub out: Vec<usize>,
}

/// Steps taken in search of the very shortest circles; beyond them any circle is as good.
const PATIENCE: usize = 4_000_000;
/// Rounds in which one circle a component is taken out; a graph more entangled is no schedule, and
/// loses all edges that still lie on circles.
const ROUNDS: usize = 100;

/// The circles of a graph, of each component the shortest first, of equally short ones the one
/// through the lowest node; without the edges they take out the graph has none.
pub(super) fn circles(nodes: usize, edges: &[Edge]) -> Vec<Circle> {
    let mut left: Vec<usize> = (0..edges.len()).collect();
    let (mut found, mut patience) = (Vec::new(), PATIENCE);
    for round in 0..=ROUNDS {
        let component = components(nodes, edges, &left);
        let of = |edge: usize| component[edges[edge].0 as usize];
        left.retain(|&edge| of(edge) == component[edges[edge].1 as usize]);
        for (name, way) in shortest(nodes, edges, &left, &component, &mut patience) {
            let out = match round {
                ROUNDS => left.iter().copied().filter(|&edge| of(edge) == name).collect(),
                _ => way.clone(),
            };
            found.push(Circle { way, out });
        }
        if left.is_empty() {
            break;
        }
        let out: BTreeSet<usize> = inserted(found.iter().flat_map(|circle| circle.out.iter().copied()));
        left.retain(|edge| !out.contains(edge));
    }
    found
}

/// Edges by the node they leave, in two plain vectors.
struct Leaving {
    starts: Vec<usize>,
    edges: Vec<usize>,
}

impl Leaving {
    fn new(nodes: usize, edges: &[Edge], left: &[usize]) -> Self {
        let mut starts = vec![0; nodes + 1];
        left.iter().for_each(|&edge| starts[edges[edge].0 as usize + 1] += 1);
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let mut next = starts.clone();
        let mut placed = vec![0; left.len()];
        for &edge in left {
            let place = &mut next[edges[edge].0 as usize];
            placed[*place] = edge;
            *place += 1;
        }
        Self { starts, edges: placed }
    }

    fn of(&self, node: usize) -> &[usize] {
        &self.edges[self.starts[node]..self.starts[node + 1]]
    }
}

/// The strongly connected component of each node, after Tarjan (1972), without recursion.
fn components(nodes: usize, edges: &[Edge], left: &[usize]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let leaving = Leaving::new(nodes, edges, left);
    let (mut order, mut low) = (vec![UNSEEN; nodes], vec![0; nodes]);
    let (mut component, mut open, mut seen) = (vec![UNSEEN; nodes], Vec::new(), 0);
    for root in (0..nodes).filter(|&root| !leaving.of(root).is_empty()) {
        if order[root] != UNSEEN {
            continue;
        }
        let mut way = vec![(root, 0)];
        while let Some((node, step)) = way.pop() {
            if step == 0 {
                (order[node], low[node], seen) = (seen, seen, seen + 1);
                open.push(node);
            }
            let Some(&edge) = leaving.of(node).get(step) else {
                if low[node] == order[node] {
                    while let Some(member) = open.pop() {
                        component[member] = node;
                        if member == node {
                            break;
                        }
                    }
                }
                if let Some(&(before, _)) = way.last() {
                    low[before] = low[before].min(low[node]);
                }
                continue;
            };
            way.push((node, step + 1));
            let follower = edges[edge].1 as usize;
            if order[follower] == UNSEEN {
                way.push((follower, 0));
            } else if component[follower] == UNSEEN {
                low[node] = low[node].min(order[follower]);
            }
        }
    }
    // A node that nothing leaves and nothing was seen from lies on no circle.
    (0..nodes).map(|node| if component[node] == UNSEEN { node } else { component[node] }).collect()
}

/// The shortest circle of each component, in a graph in which every edge lies on one.
fn shortest(
    nodes: usize,
    edges: &[Edge],
    left: &[usize],
    component: &[usize],
    patience: &mut usize,
) -> BTreeMap<usize, Vec<usize>> {
    let leaving = Leaving::new(nodes, edges, left);
    let mut reached: Vec<Option<usize>> = vec![None; nodes];
    let mut best: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for start in (0..nodes).filter(|&node| !leaving.of(node).is_empty()) {
        let known = best.get(&component[start]);
        if known.is_some() && *patience == 0 {
            continue;
        }
        let limit = known.map_or(nodes, |known| known.len() - 1);
        if let Some(circle) = circle_through(start, limit, edges, &leaving, &mut reached, patience) {
            best.insert(component[start], circle);
        }
    }
    best
}

/// The shortest way from a node back to itself over at most `limit` edges, by breadth-first search.
fn circle_through(
    start: usize,
    limit: usize,
    edges: &[Edge],
    leaving: &Leaving,
    reached: &mut [Option<usize>],
    patience: &mut usize,
) -> Option<Vec<usize>> {
    let (mut touched, mut found) = (Vec::new(), None);
    let mut open = VecDeque::from([(start, 0)]);
    'search: while let Some((node, steps)) = open.pop_front().filter(|&(_, steps)| steps < limit) {
        for &edge in leaving.of(node) {
            *patience = patience.saturating_sub(1);
            let follower = edges[edge].1 as usize;
            if follower == start {
                found = Some(way_back(edge, start, edges, reached));
                break 'search;
            }
            if reached[follower].is_none() {
                reached[follower] = Some(edge);
                touched.push(follower);
                open.push_back((follower, steps + 1));
            }
        }
    }
    touched.into_iter().for_each(|node| reached[node] = None);
    found
}

fn way_back(last: usize, start: usize, edges: &[Edge], reached: &[Option<usize>]) -> Vec<usize> {
    let before = |&edge: &usize| {
        let from = edges[edge].0 as usize;
        if from == start { None } else { reached[from] }
    };
    let mut way: Vec<usize> = std::iter::successors(Some(last), before).collect();
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(nodes: usize, edges: &[Edge]) -> Vec<Vec<usize>> {
        circles(nodes, edges).into_iter().map(|circle| circle.way).collect()
    }

    #[test]
    fn the_shortest_circle_comes_first() {
        // 0→1→2→3→0 and 2→1 within it; 4→4; 5→0 leads in and is on none.
        let edges = [(5, 0), (0, 1), (1, 2), (2, 3), (3, 0), (2, 1), (4, 4)];
        assert_eq!(ways(6, &edges), [vec![2, 5], vec![6]]);
        assert!(ways(3, &[(0, 1), (1, 2), (0, 2)]).is_empty());
    }

    #[test]
    fn large_graphs_end_soon() {
        let long: Vec<Edge> = (0..50_000).map(|node| (node, (node + 1) % 50_000)).collect();
        assert_eq!(ways(50_000, &long).len(), 1);
        let pairs: Vec<Edge> = (0..50_000).map(|node| (node, node ^ 1)).collect();
        assert_eq!(ways(50_000, &pairs).len(), 25_000);
    }

    #[test]
    fn without_the_edges_taken_out_there_is_no_circle() {
        let edges: Vec<Edge> = (0..40).flat_map(|from| (0..40).map(move |to| (from, to))).collect();
        let out: BTreeSet<usize> = circles(40, &edges).into_iter().flat_map(|circle| circle.out).collect();
        let left: Vec<Edge> = (0..edges.len()).filter(|edge| !out.contains(edge)).map(|edge| edges[edge]).collect();
        assert!(ways(40, &left).is_empty());
    }
}
