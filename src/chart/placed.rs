//! A chart laid out: what to paint and what can be touched.

use serde::{Deserialize, Serialize};

use super::geometry::Rect;
use super::ink::Ink;
use super::scene::{Item, Scene, Stroke};

/// A tap takes the nearest mark within this distance, in CSS pixels.
pub const TOUCH_RADIUS: f64 = 22.0;
/// How far the outline of the focus stands outside its mark.
const FOCUS_GAP: f64 = 1.5;

/// A mark by its place in the list the spec gave: slot, row, tile or cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MarkId(pub usize);

/// Something that can be tapped, walked to and spoken.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Which one.
    pub id: MarkId,
    /// Where it is seen.
    pub rect: Rect,
    /// The sentence that says all of it, as the spec gave it.
    pub label: String,
}

/// A chart laid out at a size.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    scene: Scene,
    marks: Vec<Mark>,
}

impl Placed {
    /// Joins a scene and its marks in reading order.
    pub(super) fn new(scene: Scene, marks: Vec<Mark>) -> Self {
        Self { scene, marks }
    }

    /// What to paint.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The marks in reading order, for arrow keys.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The mark nearest to a point, if one is within [`TOUCH_RADIUS`]. Where marks overlap the one
    /// whose middle is nearer is meant.
    pub fn hit(&self, x: f64, y: f64) -> Option<MarkId> {
        let rank = |mark: &Mark| {
            let middle = mark.rect.center();
            (mark.rect.distance(x, y), (middle.x - x) * (middle.x - x) + (middle.y - y) * (middle.y - y))
        };
        self.marks
            .iter()
            .map(|mark| (rank(mark), mark.id))
            .filter(|((distance, _), _)| *distance <= TOUCH_RADIUS)
            .min_by(|(a, _), (b, _)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)))
            .map(|(_, id)| id)
    }

    /// The outline of one mark as a small scene of the same size, to lay over the chart: moving the
    /// focus repaints this alone.
    pub fn focus(&self, id: MarkId) -> Scene {
        let outline = |mark: &Mark| Item::Rect {
            rect: mark.rect.inset(-FOCUS_GAP).shared(&self.scene.frame().inset(1.0)),
            radius: 6.0,
            fill: None,
            stroke: Some(Stroke::solid(Ink::Selection, 2.0)),
        };
        let items = self.marks.iter().filter(|mark| mark.id == id).map(outline).collect();
        Scene { width: self.scene.width, height: self.scene.height, items }
    }
}
