//! What fingers and pointers that are down do: one draws or moves, two zoom and move.

use super::upright::View;

/// A place on the map as parts of its width and height.
pub(super) type Spot = (f64, f64);

/// What the pointers that are down are doing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Gesture {
    /// Drawing from this place (longitude, latitude); the pointer came down at this spot.
    Draw { from: (f64, f64), at: Spot },
    /// Moving the map, held by this place.
    Pan { place: (f64, f64), height: f64 },
    /// As `Pan`, held between two fingers this far apart.
    Pinch { place: (f64, f64), height: f64, apart: f64 },
}

/// The pointers that are down, two at most, by their numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Pointers([Option<(i32, Spot)>; 2]);

impl Pointers {
    pub(super) fn set(&mut self, id: i32, spot: Spot) {
        let known = self.0.iter().position(|pointer| pointer.is_some_and(|(other, _)| other == id));
        let free = || self.0.iter().position(Option::is_none);
        if let Some(index) = known.or_else(free) {
            self.0[index] = Some((id, spot));
        }
    }

    pub(super) fn has(&self, id: i32) -> bool {
        self.0.iter().flatten().any(|(other, _)| *other == id)
    }

    pub(super) fn remove(&mut self, id: i32) {
        for pointer in &mut self.0 {
            if pointer.is_some_and(|(other, _)| other == id) {
                *pointer = None;
            }
        }
    }

    pub(super) fn are_two(&self) -> bool {
        self.0.iter().all(Option::is_some)
    }

    /// The spot between the pointers, and how far apart they are.
    pub(super) fn middle(&self) -> Option<(Spot, f64)> {
        match self.0 {
            [Some((_, one)), Some((_, other))] => {
                let (x, y) = (one.0 - other.0, (one.1 - other.1) / super::upright::ASPECT);
                let middle = (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1));
                Some((middle, (x * x + y * y).sqrt()))
            }
            [Some((_, spot)), None] | [None, Some((_, spot))] => Some((spot, 0.0)),
            [None, None] => None,
        }
    }

    /// Takes hold of the map where the pointers are.
    pub(super) fn hold(&self, view: View) -> Option<Gesture> {
        let ((across, down), apart) = self.middle()?;
        let (place, height) = (view.place(across, down), view.height);
        Some(if apart > 0.0 {
            Gesture::Pinch { place, height, apart }
        } else {
            Gesture::Pan { place, height }
        })
    }
}

/// The view that a map held like this has with the pointers where they are now.
pub(super) fn moved(gesture: Gesture, pointers: &Pointers) -> Option<View> {
    let ((across, down), apart) = pointers.middle()?;
    match gesture {
        Gesture::Pan { place, height } => Some(View::holding(place, across, down, height)),
        Gesture::Pinch { place, height, apart: before } if apart > 0.0 => {
            Some(View::holding(place, across, down, height * before / apart))
        }
        Gesture::Pinch { .. } | Gesture::Draw { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::upright::CANADA;
    use super::*;

    #[test]
    fn fingers_that_part_zoom_in_and_keep_what_they_hold() {
        let mut pointers = Pointers::default();
        pointers.set(1, (0.4, 0.5));
        pointers.set(2, (0.6, 0.5));
        let held = CANADA.place(0.5, 0.5);
        let gesture = pointers.hold(CANADA).expect("there are pointers");
        pointers.set(1, (0.4, 0.4));
        pointers.set(2, (0.8, 0.4));
        let view = moved(gesture, &pointers).expect("it is a pinch");
        assert!((view.height - CANADA.height / 2.0).abs() < 1e-9, "{view:?}");
        let now = view.place(0.6, 0.4);
        assert!((now.0 - held.0).abs() < 1e-9 && (now.1 - held.1).abs() < 1e-9, "{now:?} {held:?}");
    }

    #[test]
    fn a_third_finger_is_none() {
        let mut pointers = Pointers::default();
        for id in [1, 2, 3] {
            pointers.set(id, (0.5, 0.5));
        }
        assert!(pointers.are_two() && !pointers.has(3));
        pointers.remove(1);
        assert!(!pointers.are_two() && pointers.has(2));
    }
}
