//! The parts of shapes and lines inside a rectangle.

use super::topology::{Line, Place};

/// Sides of a rectangle, in degrees.
#[derive(Clone, Copy)]
pub(super) struct Rectangle {
    pub(super) west: f64,
    pub(super) south: f64,
    pub(super) east: f64,
    pub(super) north: f64,
}

impl Rectangle {
    /// One side after the other: which coordinate it bounds, where, and which direction is inside.
    fn sides(self) -> [(usize, f64, f64); 4] {
        [(0, self.west, 1.0), (0, self.east, -1.0), (1, self.south, 1.0), (1, self.north, -1.0)]
    }
}

/// A closed ring cut to the rectangle (Sutherland and Hodgman, 1974); where it leaves, it runs along the sides.
pub(super) fn ring(ring: &[Place], rectangle: Rectangle) -> Line {
    let mut places = ring.to_vec();
    for (axis, at, inward) in rectangle.sides() {
        let inside = |place: &Place| (place[axis] - at) * inward >= 0.0;
        let mut cut = Line::with_capacity(places.len());
        for (index, place) in places.iter().enumerate() {
            let before = places[(index + places.len() - 1) % places.len()];
            if inside(place) != inside(&before) {
                cut.push(crossing(before, *place, axis, at));
            }
            if inside(place) {
                cut.push(*place);
            }
        }
        places = cut;
    }
    places
}

/// The pieces of a line inside the rectangle.
pub(super) fn line(line: &[Place], rectangle: Rectangle) -> Vec<Line> {
    let mut pieces = vec![line.to_vec()];
    for (axis, at, inward) in rectangle.sides() {
        pieces = pieces.iter().flat_map(|piece| halves(piece, axis, at, inward)).collect();
    }
    pieces
}

fn halves(line: &[Place], axis: usize, at: f64, inward: f64) -> Vec<Line> {
    let inside = |place: &Place| (place[axis] - at) * inward >= 0.0;
    let mut pieces: Vec<Line> = Vec::new();
    let mut piece = Line::new();
    for (index, place) in line.iter().enumerate() {
        if index > 0 && inside(place) != inside(&line[index - 1]) {
            piece.push(crossing(line[index - 1], *place, axis, at));
            if !inside(place) {
                pieces.push(std::mem::take(&mut piece));
            }
        }
        if inside(place) {
            piece.push(*place);
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

fn crossing(from: Place, to: Place, axis: usize, at: f64) -> Place {
    let part = (at - from[axis]) / (to[axis] - from[axis]);
    let mut place = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    place[axis] = at;
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: Rectangle = Rectangle { west: 0.0, south: 0.0, east: 1.0, north: 1.0 };

    #[test]
    fn a_ring_around_the_rectangle_becomes_the_rectangle() {
        let around = [[-1.0, -1.0], [2.0, -1.0], [2.0, 2.0], [-1.0, 2.0]];
        let cut = ring(&around, UNIT);
        assert!(cut.len() == 4 && cut.iter().all(|place| place.iter().all(|side| [0.0, 1.0].contains(side))));
        assert!(ring(&[[3.0, 3.0], [4.0, 3.0], [4.0, 4.0]], UNIT).is_empty());
    }

    #[test]
    fn a_line_that_leaves_and_returns_is_two() {
        let pieces = line(&[[0.2, 0.5], [0.2, 1.5], [0.8, 1.5], [0.8, 0.5]], UNIT);
        assert_eq!(pieces, [[[0.2, 0.5], [0.2, 1.0]], [[0.8, 1.0], [0.8, 0.5]]]);
    }
}
