//! Rings cut where a picture ends: the rasteriser takes what is beyond its right edge for the next row.

use crate::Ring;

/// The part of the ring from 0 to `right` (Sutherland and Hodgman, 1974). A ring with numbers that are none is none.
pub(crate) fn between(ring: &[(f32, f32)], right: f32) -> Ring {
    if ring.iter().any(|(x, y)| !x.is_finite() || !y.is_finite()) {
        return Ring::new();
    }
    let left_cut = beyond(ring, |x| x);
    beyond(&left_cut, |x| right - x)
}

/// The part where `distance` of x is not negative.
fn beyond(ring: &[(f32, f32)], distance: impl Fn(f32) -> f32) -> Ring {
    let mut kept = Ring::new();
    let next = ring.iter().cycle().skip(1);
    for (from, to) in ring.iter().zip(next) {
        let (before, after) = (distance(from.0), distance(to.0));
        if before >= 0.0 {
            kept.push(*from);
        }
        if (before >= 0.0) != (after >= 0.0) {
            let share = before / (before - after);
            kept.push((from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share));
        }
    }
    kept
}
