//! Which cells are drawn: those that are too small for a name are joined, what is behind never stands nameless.

use std::borrow::Cow;

use super::cell::has_name;
use super::{Cell, Rest, Spec, rects};
use crate::chart::geometry::Rect;
use crate::chart::ink::Light;
use crate::chart::text::TextMeasure;
use crate::chart::ticks::figure;

/// Small cells are joined only where so many others keep their names.
const LEAST_NAMED: usize = 3;
/// What is behind may grow so many times, each time by so much, until its name fits.
const GROWTHS: usize = 5;
const GROWN: f64 = 1.25;

/// A cell with its index; joined ones have those after the last.
pub(super) type Indexed<'a> = (usize, Cow<'a, Cell>);

/// The cells that are drawn; where small ones may be joined, they stand at the end.
pub(super) fn joined<'a>(spec: &'a Spec, room: &'a Rect, measure: &'a dyn TextMeasure) -> Vec<Indexed<'a>> {
    let is_known = |(_, cell): &(usize, &Cell)| cell.value.is_finite() && cell.value > 0.0;
    let all = spec.cells.iter().enumerate().filter(is_known).map(|(index, cell)| (index, Cow::Borrowed(cell)));
    let all = all.collect();
    match &spec.rest {
        Some(rest) => Joining { spec, rest, room, measure }.joined(all),
        None => all,
    }
}

/// What is joined, where, and how its names are measured.
struct Joining<'a> {
    spec: &'a Spec,
    rest: &'a Rest,
    room: &'a Rect,
    measure: &'a dyn TextMeasure,
}

impl<'a> Joining<'a> {
    /// What is behind takes a little of the room of the others until its name fits; several that are still too
    /// small then are named together, one alone has at least its mark.
    fn joined(&self, all: Vec<Indexed<'a>>) -> Vec<Indexed<'a>> {
        let mut shown = self.with_rest(all.clone());
        let mut grown = all;
        for _ in 0..GROWTHS {
            let nameless = self.nameless(&shown, |index, cell| self.is_behind(index, cell));
            if nameless.is_empty() {
                return shown;
            }
            let small = grown.iter_mut().filter(|(index, _)| nameless.contains(index));
            small.for_each(|(_, cell)| cell.to_mut().value *= GROWN);
            shown = self.with_rest(grown.clone());
        }
        self.together(grown, shown.clone()).unwrap_or(shown)
    }

    /// Those that are behind and nameless as one cell; what they leave moves, so until none is. Nothing where
    /// there is only one, or not even all of them have a name.
    fn together(&self, mut kept: Vec<Indexed<'a>>, mut shown: Vec<Indexed<'a>>) -> Option<Vec<Indexed<'a>>> {
        let together = self.spec.cells.len() + 1;
        let mut small: Vec<Indexed<'a>> = Vec::new();
        loop {
            let found = self.nameless(&shown, |index, cell| index == together || self.is_behind(index, cell));
            if found.is_empty() {
                return Some(shown);
            }
            let known = small.len();
            kept.retain(|(index, _)| !found.contains(index));
            let members = found.iter().filter(|&&index| index < self.spec.cells.len());
            // Not as they have grown: together they have the room that is theirs.
            small.extend(members.map(|&index| (index, Cow::Borrowed(&self.spec.cells[index]))));
            if small.len() < 2 || small.len() == known {
                return None;
            }
            let one = (together, Cow::Owned(self.rest.behind(&small)));
            shown = self.with_rest(kept.iter().cloned().chain([one]).collect());
        }
    }

    /// The cells, those joined to one at the end that are too small for a name and neither behind nor chosen.
    fn with_rest(&self, all: Vec<Indexed<'a>>) -> Vec<Indexed<'a>> {
        let may_join = |index: usize, cell: &Cell| self.is_free(index) && cell.light != Light::Behind;
        let (mut kept, mut small) = (all.clone(), Vec::new());
        // What is joined makes room elsewhere, so that some names fit and others do not: until all do.
        loop {
            let mut shown = kept.clone();
            if !small.is_empty() {
                shown.push((self.spec.cells.len(), Cow::Owned(self.rest.cell(&small))));
            }
            let nameless = self.nameless(&shown, may_join);
            let is_done = nameless.is_empty();
            // What is joined may itself be too small for its name: then it takes one more.
            let rest = self.spec.cells.len();
            if is_done && (kept.len() <= LEAST_NAMED || self.nameless(&shown, |index, _| index == rest).is_empty()) {
                return shown;
            }
            let (away, left): (Vec<Indexed<'_>>, Vec<Indexed<'_>>) =
                kept.into_iter().partition(|(index, _)| nameless.contains(index));
            small.extend(away);
            kept = left;
            if is_done || small.len() == 1 {
                // One alone is no rest: the next smallest joins it.
                let next = (0..kept.len()).rev().filter(|&at| may_join(kept[at].0, &kept[at].1));
                let next = next.min_by(|&one, &other| kept[one].1.value.total_cmp(&kept[other].1.value));
                match next {
                    Some(next) => small.push(kept.remove(next)),
                    None if is_done => return shown,
                    None => return all,
                }
            }
            if kept.len() < LEAST_NAMED {
                return all;
            }
        }
    }

    fn is_behind(&self, index: usize, cell: &Cell) -> bool {
        self.is_free(index) && cell.light == Light::Behind
    }

    /// A member's own cell, which is not chosen.
    fn is_free(&self, index: usize) -> bool {
        index < self.spec.cells.len() && !self.spec.selected.contains(&index)
    }

    /// The cells of which something is asked and that have no name.
    fn nameless(&self, shown: &[Indexed<'_>], is_asked: impl Fn(usize, &Cell) -> bool) -> Vec<usize> {
        let cells = shown.iter().zip(rects(shown, self.room));
        let cells = cells.filter(|((index, cell), rect)| is_asked(*index, cell) && !has_name(cell, rect, self.measure));
        cells.map(|((index, _), _)| *index).collect()
    }
}

impl Rest {
    /// One cell of the small ones, with the number of those to be watched: on their ground where they are most.
    fn cell(&self, small: &[Indexed<'_>]) -> Cell {
        let watched = small.iter().filter(|(_, cell)| cell.light == Light::Watch).count();
        let said = |figure: &str, number: String| figure.replace("{}", &number);
        if watched == 0 {
            let sum = small.iter().map(|(_, cell)| cell.value).sum();
            return self.of(small, &self.name, Light::Unjudged, said(&self.sum, figure(sum, 0)));
        }
        let light = if 2 * watched > small.len() { Light::Watch } else { Light::Unjudged };
        self.of(small, &self.name, light, said(&self.watch, watched.to_string()))
    }

    /// One cell of those that are behind.
    fn behind(&self, small: &[Indexed<'_>]) -> Cell {
        self.of(small, &self.behind, Light::Behind, String::new())
    }

    fn of(&self, small: &[Indexed<'_>], name: &str, light: Light, figure: String) -> Cell {
        let name = name.replace("{}", &small.len().to_string());
        let figures: Vec<String> = [figure].into_iter().filter(|figure| !figure.is_empty()).collect();
        let parts = [name.as_str()].into_iter().chain(figures.iter().map(String::as_str)).chain([self.tap.as_str()]);
        let spoken = parts.collect::<Vec<_>>().join(&self.comma);
        Cell { value: small.iter().map(|(_, cell)| cell.value).sum(), name, figures, light, spoken }
    }
}
