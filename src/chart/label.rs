//! Where a label can stand: beside its point, clear of lines and of other labels.

use super::clip;
use super::geometry::{Point, Rect};
use super::ink::Ink;
use super::scene::{Anchor, Item, Weight};
use super::text::{LARGE, LINE_HEIGHT, SMALL, TextMeasure};
use serde::{Deserialize, Serialize};

/// A finished text with its role, as a spec brings it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wording {
    /// What it says.
    pub text: String,
    /// In which colour.
    pub ink: Ink,
    /// Larger and stronger than the rest.
    pub strong: bool,
}

impl Wording {
    /// A plain text.
    pub fn plain(text: impl Into<String>, ink: Ink) -> Self {
        Self { text: text.into(), ink, strong: false }
    }

    /// A text that stands out.
    pub fn strong(text: impl Into<String>, ink: Ink) -> Self {
        Self { text: text.into(), ink, strong: true }
    }

    pub(super) const fn size(&self) -> f64 {
        if self.strong { LARGE } else { SMALL }
    }

    pub(super) const fn weight(&self) -> Weight {
        if self.strong { Weight::Strong } else { Weight::Regular }
    }

    pub(super) fn width(&self, measure: &dyn TextMeasure) -> f64 {
        measure.width(&self.text, self.size(), self.weight())
    }

    pub(super) fn item(&self, at: Point, anchor: Anchor) -> Item {
        let text = Item::text(at, self.text.clone(), self.size(), anchor, self.ink);
        if self.strong { text.strong() } else { text }
    }
}

/// The room that lines of text take one above the other.
pub(super) fn block_size(lines: &[Wording], measure: &dyn TextMeasure) -> (f64, f64) {
    let width = lines.iter().map(|line| line.width(measure)).fold(0.0, f64::max);
    (width, lines.iter().map(|line| line.size() * LINE_HEIGHT).sum())
}

/// The lines of a block set into a rectangle of its size, against its left or right edge.
pub(super) fn block_items(lines: &[Wording], rect: &Rect, anchor: Anchor) -> Vec<Item> {
    let x = match anchor {
        Anchor::Start => rect.x,
        Anchor::Middle => rect.center().x,
        Anchor::End => rect.right(),
    };
    let mut top = rect.y;
    let mut items = Vec::with_capacity(lines.len());
    for line in lines {
        let height = line.size() * LINE_HEIGHT;
        items.push(line.item(Point::new(x, top + height / 2.0), anchor));
        top += height;
    }
    items
}

/// What labels must keep clear of.
pub(super) struct Obstacles {
    /// Nothing may leave it.
    pub(super) frame: Rect,
    /// Labels already placed: never covered.
    pub(super) taken: Vec<Rect>,
    /// Lines: covered only where there is no other place.
    pub(super) lines: Vec<[Point; 2]>,
}

impl Obstacles {
    /// The first place among the candidates, best first, that covers neither label nor line; it is
    /// then taken.
    pub(super) fn place_clear(&mut self, candidates: &[(Rect, Anchor)]) -> Option<(Rect, Anchor)> {
        let clear = |rect: &Rect| !self.lines.iter().any(|[from, to]| clip::segment(*from, *to, rect).is_some());
        let found = candidates.iter().find(|(rect, _)| self.is_free(rect) && clear(rect)).copied();
        self.taken.extend(found.map(|(rect, _)| rect));
        found
    }

    /// The same, but rather over a line than nowhere.
    pub(super) fn place(&mut self, candidates: &[(Rect, Anchor)]) -> Option<(Rect, Anchor)> {
        if let Some(found) = self.place_clear(candidates) {
            return Some(found);
        }
        let found = candidates.iter().find(|(rect, _)| self.is_free(rect)).copied();
        self.taken.extend(found.map(|(rect, _)| rect));
        found
    }

    fn is_free(&self, rect: &Rect) -> bool {
        self.frame.holds(rect) && !self.taken.iter().any(|taken| taken.overlaps(rect))
    }
}

/// Moves labels of one height apart along a line, keeping their order: given wished middles in
/// ascending order, returns middles at least `height` apart and within `low..high` as far as the
/// room allows.
pub(super) fn spread(wished: &[f64], height: f64, low: f64, high: f64) -> Vec<f64> {
    let mut places: Vec<f64> = Vec::with_capacity(wished.len());
    let mut next = low + height / 2.0;
    for &wish in wished {
        let place = wish.max(next);
        places.push(place);
        next = place + height;
    }
    let mut limit = high - height / 2.0;
    for place in places.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - height;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn spread_labels_never_touch(mut wished in proptest::collection::vec(0.0..300.0, 0..12)) {
            wished.sort_by(f64::total_cmp);
            let places = spread(&wished, 17.0, 0.0, 300.0);
            prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 17.0 - 1e-9));
            prop_assert!(places.iter().all(|place| *place <= 291.5 + 1e-9 && *place >= 8.5 - 1e-9));
        }
    }
}
