//! Lines and circles as shapes to fill.

use std::f32::consts::TAU;

use crate::Ring;

/// The line around a ring: one rectangle for each edge, all turned the same way, so that where they meet nothing is a hole.
pub fn stroke(ring: &[(f32, f32)], width: f32) -> Vec<Ring> {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).filter_map(|(from, to)| edge(*from, *to, width / 2.0)).collect()
}

/// Longer by half its width on both ends, so that corners are whole.
fn edge(from: (f32, f32), to: (f32, f32), half: f32) -> Option<Ring> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length < f32::EPSILON {
        return None;
    }
    let (x, y) = (dx / length * half, dy / length * half);
    Some(vec![
        (from.0 - x + y, from.1 - y - x),
        (to.0 + x + y, to.1 + y - x),
        (to.0 + x - y, to.1 + y + x),
        (from.0 - x - y, from.1 - y + x),
    ])
}

/// As many corners as look round at the sizes of dots.
const CORNERS: u8 = 32;

pub fn circle(middle: (f32, f32), radius: f32) -> Ring {
    let angles = (0..CORNERS).map(|corner| f32::from(corner) / f32::from(CORNERS) * TAU);
    angles.map(|angle| (middle.0 + radius * angle.cos(), middle.1 + radius * angle.sin())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Canvas, Window};

    const WINDOW: Window = Window { left: 0, top: 0, width: 20, height: 20 };

    #[test]
    fn the_line_around_a_ring_has_no_gaps_and_nothing_inside() {
        let mut canvas = Canvas::new(20, 20, [255; 3]);
        let ring = [(4.0, 4.0), (16.0, 4.0), (16.0, 16.0), (4.0, 16.0)];
        canvas.fill(&stroke(&ring, 2.0), WINDOW, [0; 3], 1.0);
        for along in 3..17 {
            assert_eq!((canvas.pixel(along, 3), canvas.pixel(16, along)), ([0; 3], [0; 3]), "{along}");
        }
        assert_eq!((canvas.pixel(10, 10), canvas.pixel(1, 10)), ([255; 3], [255; 3]));
    }

    #[test]
    fn a_circle_is_round() {
        let mut canvas = Canvas::new(20, 20, [255; 3]);
        canvas.fill(&[circle((10.0, 10.0), 5.0)], WINDOW, [0; 3], 1.0);
        assert_eq!((canvas.pixel(10, 10), canvas.pixel(7, 10)), ([0; 3], [0; 3]));
        assert_eq!((canvas.pixel(5, 5), canvas.pixel(16, 10)), ([255; 3], [255; 3]));
    }
}
