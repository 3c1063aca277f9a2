//! What fingers on a time axis ask for: one pans, two zoom. Plain numbers in, plain numbers out.

use std::collections::BTreeMap;

/// A finger that has moved less than this, in pixels, is still a tap.
const TAP: f64 = 6.0;
/// Two fingers nearer than this across would zoom without end.
const NEAREST: f64 = 12.0;

/// What a movement asks for, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gesture {
    /// Move what is shown to the right by so much.
    Pan(f64),
    /// Show so many times the detail, what lies at a place staying there; then move by so much.
    Zoom {
        /// Above 1: fingers part.
        factor: f64,
        /// The middle between the fingers before the movement.
        about: f64,
        /// How far that middle moved.
        pan: f64,
    },
}

/// A finger on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Finger {
    began: f64,
    x: f64,
}

/// The fingers on an axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fingers {
    fingers: BTreeMap<i32, Finger>,
    has_dragged: bool,
}

impl Fingers {
    /// A finger touches the axis.
    pub fn down(&mut self, id: i32, x: f64) {
        if self.fingers.is_empty() {
            self.has_dragged = false;
        }
        self.fingers.insert(id, Finger { began: x, x });
    }

    /// A finger moves: what that asks for, if anything.
    ///
    /// ```
    /// use yilan::chart::{Fingers, Gesture};
    /// let mut fingers = Fingers::default();
    /// fingers.down(1, 100.0);
    /// assert_eq!(fingers.moved(1, 103.0), None);
    /// assert_eq!(fingers.moved(1, 110.0), Some(Gesture::Pan(10.0)));
    /// fingers.down(2, 210.0);
    /// assert_eq!(fingers.moved(2, 310.0), Some(Gesture::Zoom { factor: 2.0, about: 160.0, pan: 50.0 }));
    /// ```
    pub fn moved(&mut self, id: i32, x: f64) -> Option<Gesture> {
        let before: Vec<f64> = self.fingers.values().take(2).map(|finger| finger.x).collect();
        let finger = self.fingers.get(&id).copied()?;
        // Until it is a drag a finger stays where it began, so that nothing is lost then.
        if !self.has_dragged && (x - finger.began).abs() < TAP {
            return None;
        }
        self.has_dragged = true;
        self.fingers.insert(id, Finger { x, ..finger });
        let after: Vec<f64> = self.fingers.values().take(2).map(|finger| finger.x).collect();
        match (before.as_slice(), after.as_slice()) {
            (&[one], &[now]) => Some(Gesture::Pan(now - one)),
            (&[one, other], &[now, then]) => {
                let spread = |a: f64, b: f64| (b - a).abs().max(NEAREST);
                let middle = |a: f64, b: f64| f64::midpoint(a, b);
                let (about, moved) = (middle(one, other), middle(now, then));
                Some(Gesture::Zoom { factor: spread(now, then) / spread(one, other), about, pan: moved - about })
            }
            _ => None,
        }
    }

    /// A finger leaves the axis: was it a drag, of which no tap may follow?
    pub fn up(&mut self, id: i32) -> bool {
        self.fingers.remove(&id);
        self.has_dragged
    }

    /// Has a finger moved so far that it is no tap?
    pub const fn is_drag(&self) -> bool {
        self.has_dragged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_is_no_drag_and_a_drag_no_tap() {
        let mut fingers = Fingers::default();
        fingers.down(1, 50.0);
        assert_eq!(fingers.moved(1, 54.0), None);
        assert!(!fingers.up(1));
        fingers.down(1, 50.0);
        assert_eq!(fingers.moved(1, 70.0), Some(Gesture::Pan(20.0)));
        assert!(fingers.up(1));
        fingers.down(1, 50.0);
        assert!(!fingers.is_drag(), "the next finger begins anew");
    }

    #[test]
    fn a_finger_that_never_touched_asks_for_nothing() {
        assert_eq!(Fingers::default().moved(7, 100.0), None);
    }

    #[test]
    fn a_pan_adds_up_to_the_way_of_the_finger() {
        let mut fingers = Fingers::default();
        fingers.down(1, 0.0);
        let way: f64 = [8.0, 20.0, 15.0]
            .into_iter()
            .filter_map(|x| match fingers.moved(1, x) {
                Some(Gesture::Pan(by)) => Some(by),
                _ => None,
            })
            .sum();
        assert!((way - 15.0).abs() < 1e-9);
    }

    #[test]
    fn fingers_that_meet_do_not_zoom_without_end() {
        let mut fingers = Fingers::default();
        fingers.down(1, 100.0);
        fingers.down(2, 200.0);
        let Some(Gesture::Zoom { factor, .. }) = fingers.moved(2, 100.0) else { panic!("no zoom") };
        assert!((factor - NEAREST / 100.0).abs() < 1e-9);
    }
}
