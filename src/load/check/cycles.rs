//! Rows that hang on one another in a circle.

use crate::base::Code;
use crate::load::assemble::Drafts;
use crate::load::check::circles::{Circle, Edge, circles};
use crate::load::draft::Draft;
use crate::load::sink::Sink;
use crate::model::contract::{dependency, task};
use crate::model::{Kind, NONE};

/// Rows of a circle that its sentence names.
const NAMED: usize = 12;

/// No row is its own ancestor. All rows of a circle are put out: none of them is more at fault.
pub(super) fn of_parents(drafts: &mut Drafts, table: &'static str, sink: &mut Sink) {
    let Some(draft) = drafts.tables.get_mut(table) else { return };
    let own = |field: &crate::model::Field| field.name == "parent" && field.kind == Kind::Key(table);
    let (Some(parent), Some(id)) = (draft.table.spec.fields.iter().position(own), draft.table.spec.position("id"))
    else {
        return;
    };
    let parents = draft.rows_named(parent, draft);
    for circle in rings(&parents) {
        let way = named(circle.iter().map(|&row| draft.table.text(id, row)));
        for &row in &circle {
            let diagnostic = draft.at(Code::Cycle, row, parent).detail(&way);
            draft.quarantine(row, diagnostic, sink);
        }
    }
}

/// The circles of rows that each name at most one other, each from its first row on.
fn rings(parents: &[u32]) -> Vec<Vec<u32>> {
    // 0: not seen; else the walk in which it was.
    let mut walk = vec![0_u32; parents.len()];
    let mut found = Vec::new();
    for start in 0..parents.len() as u32 {
        let (mut row, name) = (start, start + 1);
        while row != NONE && walk[row as usize] == 0 {
            walk[row as usize] = name;
            row = parents[row as usize];
        }
        if row != NONE && walk[row as usize] == name {
            let next = |&at: &u32| Some(parents[at as usize]).filter(|&next| next != row);
            let mut ring: Vec<u32> = std::iter::successors(Some(row), next).collect();
            let first = (0..ring.len()).min_by_key(|&at| ring[at]).unwrap_or_default();
            ring.rotate_left(first);
            found.push(ring);
        }
    }
    found
}

/// No task waits for itself. The rows of the shortest circle are put out, then of the next, until
/// there is none.
pub(super) fn of_dependencies(drafts: &mut Drafts, sink: &mut Sink) {
    let (Some(draft), Some(tasks)) = (drafts.tables.get(dependency::SPEC.name), drafts.tables.get(task::SPEC.name))
    else {
        return;
    };
    let (rows, edges) = edges(draft, tasks);
    let found: Vec<(String, Circle)> = circles(tasks.table.len() as usize, &edges)
        .into_iter()
        .map(|circle| (named(circle.way.iter().map(|&edge| tasks.table.text(task::ID, edges[edge].0))), circle))
        .collect();
    let Some(draft) = drafts.tables.get_mut(dependency::SPEC.name) else { return };
    for (way, circle) in found {
        for edge in circle.out {
            let diagnostic = draft.at(Code::Cycle, rows[edge], dependency::TO).detail(&way);
            draft.quarantine(rows[edge], diagnostic, sink);
        }
    }
}

/// The sound rows whose tasks are both there, and between which tasks they stand.
fn edges(draft: &Draft, tasks: &Draft) -> (Vec<u32>, Vec<Edge>) {
    let [from, to] = [dependency::FROM, dependency::TO].map(|column| draft.rows_named(column, tasks));
    let edge = |row: u32| Some((row, (from[row as usize], to[row as usize])));
    draft.sound().filter_map(edge).filter(|&(_, (from, to))| from != NONE && to != NONE).unzip()
}

/// A circle in words: `a → b → a`.
fn named<'a>(ids: impl ExactSizeIterator<Item = &'a str> + Clone) -> String {
    let mut words: Vec<&str> = ids.clone().take(NAMED).collect();
    if ids.len() > NAMED {
        words.push("…");
    }
    words.extend(ids.clone().next());
    words.join(" → ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_are_found_from_their_first_row_on() {
        // 0 → 3 → 2 → 3: the ring is 2, 3; 1 is its own parent; 4 is a root.
        assert_eq!(rings(&[3, 1, 3, 2, NONE]), [vec![2, 3], vec![1]]);
    }
}
