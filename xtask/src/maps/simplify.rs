//! Leaving out what cannot be seen (Douglas and Peucker, 1973).

use super::topology::{Line, Place};

/// The line without places that lie within `tolerance` of what is left, in degrees of latitude. Its ends stay.
pub(super) fn simplified(line: &[Place], tolerance: f64) -> Line {
    if line.len() < 3 {
        return line.to_vec();
    }
    let mut kept = vec![false; line.len()];
    let mut open = vec![(0, line.len() - 1)];
    (kept[0], kept[line.len() - 1]) = (true, true);
    while let Some((first, last)) = open.pop() {
        let between = (first + 1..last).map(|index| (index, distance(line[index], line[first], line[last])));
        let Some((farthest, off)) = between.max_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
        if off > tolerance {
            kept[farthest] = true;
            open.extend([(first, farthest), (farthest, last)]);
        }
    }
    line.iter().zip(kept).filter_map(|(place, kept)| kept.then_some(*place)).collect()
}

/// From a place to the segment between two others, with meridians as near as they are there.
fn distance(place: Place, from: Place, to: Place) -> f64 {
    let squeeze = place[1].to_radians().cos();
    let flat = |other: Place| [(other[0] - place[0]) * squeeze, other[1] - place[1]];
    let (from, to) = (flat(from), flat(to));
    let along = [to[0] - from[0], to[1] - from[1]];
    let length = along[0].mul_add(along[0], along[1] * along[1]);
    let part = if length > 0.0 {
        (-(from[0] * along[0] + from[1] * along[1]) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (from[0] + along[0] * part).hypot(from[1] + along[1] * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_bends_go_and_large_ones_stay() {
        let line = [[0.0, 0.0], [1.0, 0.01], [2.0, 0.0], [3.0, 1.0], [4.0, 0.0]];
        assert_eq!(simplified(&line, 0.1), [[0.0, 0.0], [2.0, 0.0], [3.0, 1.0], [4.0, 0.0]]);
        assert_eq!(simplified(&line, 2.0), [[0.0, 0.0], [4.0, 0.0]]);
    }

    #[test]
    fn a_ring_does_not_collapse() {
        let ring = [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]];
        assert_eq!(simplified(&ring, 0.1).len(), 5);
    }
}
