//! What the projects in scope come to by every place they lie in, all from one pass; of a scope that differs
//! little from one that was asked before, only what differs is added and taken away.

use crate::analysis::snapshot::Snapshot;
use crate::analysis::tally::Tally;
use crate::facts::{Facts, Places, Selection};
use crate::model::contract::{area, choices, organisation, project, sector};
use crate::model::{Dataset, Dimension};

/// How many projects have each of the choices of a field.
pub(super) type Counts = [i64; 8];

/// The sums of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// By dimension and place, in the order of [`Places::position`]; the last of each is what lies nowhere.
    by_place: [Vec<Tally>; Places::COUNT],
    /// By stage.
    stages: Counts,
    /// By funding.
    fundings: Counts,
    /// By list.
    lists: Counts,
}

impl Sums {
    /// Of no project.
    pub fn none(dataset: &Dataset) -> Self {
        let of = |spec| vec![Tally::default(); dataset.table(spec).len() as usize + 1];
        let organisations = of(&organisation::SPEC);
        Self {
            by_place: [of(&area::SPEC), of(&sector::SPEC), organisations.clone(), organisations.clone(), organisations],
            stages: Counts::default(),
            fundings: Counts::default(),
            lists: Counts::default(),
        }
    }

    /// Of a selection, from the nearest of those that are known, or from nothing.
    pub fn of(
        dataset: &Dataset,
        facts: &Facts,
        snapshot: &Snapshot,
        selection: &Selection,
        known: &[(&Selection, &Self)],
    ) -> Self {
        let from_nothing = selection.count();
        let nearest = known.iter().map(|&(near, sums)| (near.distance(selection), near, sums));
        match nearest.filter(|&(distance, ..)| distance < from_nothing).min_by_key(|&(distance, ..)| distance) {
            Some((_, near, sums)) => {
                let mut sums = sums.clone();
                sums.change(dataset, facts, snapshot, &selection.without(near), 1);
                sums.change(dataset, facts, snapshot, &near.without(selection), -1);
                sums
            }
            None => {
                let mut sums = Self::none(dataset);
                sums.change(dataset, facts, snapshot, selection, 1);
                sums
            }
        }
    }

    /// Adds projects, or takes them away where the sign is −1.
    fn change(&mut self, dataset: &Dataset, facts: &Facts, snapshot: &Snapshot, rows: &Selection, sign: i64) {
        let columns = snapshot.columns(dataset, facts);
        let table = dataset.table(&project::SPEC);
        let places = facts.places.all();
        let [stages, fundings] = [snapshot.stages(), table.choices(project::FUNDING)];
        for row in rows.rows() {
            let part = columns.part(row, sign);
            for (sums, places) in self.by_place.iter_mut().zip(places) {
                let nowhere = sums.len() - 1;
                let at = places.get(row as usize).map_or(nowhere, |&place| nowhere.min(place as usize));
                if let Some(sum) = sums.get_mut(at) {
                    *sum += &part;
                }
            }
            count(&mut self.stages, stages, row, sign);
            count(&mut self.fundings, fundings, row, sign);
            let mut bits = table.choice_bits(project::LISTS, row);
            while bits != 0 {
                if let Some(list) = self.lists.get_mut(bits.trailing_zeros() as usize) {
                    *list += sign;
                }
                bits &= bits - 1;
            }
        }
    }

    /// By the places of a dimension, the last being what lies nowhere; empty for a dimension without places.
    pub fn by_place(&self, dimension: Dimension) -> &[Tally] {
        Places::position(dimension).map_or(&[], |at| &self.by_place[at])
    }

    /// All of it.
    pub fn whole(&self) -> Tally {
        let [areas, ..] = &self.by_place;
        let mut whole = Tally::default();
        areas.iter().for_each(|sum| whole += sum);
        whole
    }

    /// How many projects have this choice of stage, funding or list.
    pub fn count(&self, dimension: Dimension, value: &str) -> i64 {
        let (choices, counts) = match dimension {
            Dimension::Stage => (choices::STAGE, &self.stages),
            Dimension::Funding => (choices::FUNDING, &self.fundings),
            Dimension::List => (choices::LISTS, &self.lists),
            _ => return 0,
        };
        let at = choices.iter().position(|&choice| choice == value);
        at.and_then(|at| counts.get(at)).copied().unwrap_or_default()
    }
}

fn count(counts: &mut Counts, values: &[u8], row: u32, sign: i64) {
    let value = values.get(row as usize).copied().unwrap_or(u8::MAX);
    if let Some(count) = counts.get_mut(usize::from(value)) {
        *count += sign;
    }
}
