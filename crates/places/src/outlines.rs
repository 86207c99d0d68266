//! Whose soil a spot is on: outlines of provinces and territories, and of the neighbours.
//!
//! They are Natural Earth's at 1:50 million (public domain), a few kilometres off at most, small islands left out. Written by `cargo
//! xtask gazetteer` into `data/outlines.tsv`: a province, or `US`, and a ring a line, in hundredths of a degree, each corner from the
//! one before it. Lakes within provinces are theirs; the sea and the Great Lakes are nobody's.

use std::sync::LazyLock;

use catalog::whereabouts::Province;

use crate::sphere::Spot;

/// Whose a spot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Soil {
    Of(Province),
    Abroad,
}

struct Ring {
    soil: Soil,
    /// Degrees; the last corner is the first.
    corners: Vec<Spot>,
    /// West, south, east, north.
    around: [f64; 4],
}

/// The soil at a spot between -180 and 180 degrees; `None` on water.
pub(crate) fn soil_at(spot: Spot) -> Option<Soil> {
    static RINGS: LazyLock<Vec<Ring>> =
        LazyLock::new(|| include_str!("../data/outlines.tsv").lines().filter_map(ring).collect());
    RINGS.chunk_by(|one, other| one.soil == other.soil).find_map(|of_one| {
        // A ring in a ring is a hole.
        let crossings: usize = of_one.iter().map(|ring| ring.crossings(spot)).sum();
        (crossings % 2 == 1).then(|| of_one[0].soil)
    })
}

impl Ring {
    /// How often a line from the spot to the east crosses the ring.
    fn crossings(&self, (longitude, latitude): Spot) -> usize {
        let [west, south, east, north] = self.around;
        if !(west..=east).contains(&longitude) || !(south..=north).contains(&latitude) {
            return 0;
        }
        let sides = self.corners.windows(2);
        let is_crossed = |side: &&[Spot]| {
            let (from, to) = (side[0], side[1]);
            (from.1 > latitude) != (to.1 > latitude)
                && longitude < (to.0 - from.0) * (latitude - from.1) / (to.1 - from.1) + from.0
        };
        sides.filter(is_crossed).count()
    }
}

fn ring(line: &str) -> Option<Ring> {
    let (owner, steps) = line.split_once('\t').filter(|_| !line.starts_with('#'))?;
    let soil = Province::from_code(owner).map_or(Soil::Abroad, Soil::Of);
    let steps: Vec<i32> = steps.split(' ').filter_map(|step| step.parse().ok()).collect();
    let (mut x, mut y) = (0, 0);
    let corners = steps.chunks_exact(2).map(|step| {
        (x, y) = (x + step[0], y + step[1]);
        (f64::from(x) / 100.0, f64::from(y) / 100.0)
    });
    let corners: Vec<Spot> = corners.collect();
    let around = corners.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |around, corner| {
        let [west, south, east, north] = around;
        [west.min(corner.0), south.min(corner.1), east.max(corner.0), north.max(corner.1)]
    });
    Some(Ring { soil, corners, around })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_closed_ring() {
        let lines = include_str!("../data/outlines.tsv").lines().filter(|line| !line.starts_with('#'));
        let mut owners = Vec::new();
        for line in lines {
            let ring = ring(line).expect("a ring");
            assert!(ring.corners.len() > 3 && ring.corners.first() == ring.corners.last(), "{line}");
            let (owner, steps) = line.split_once('\t').expect("two fields");
            assert_eq!(steps.split(' ').count(), ring.corners.len() * 2, "{line}");
            owners.push(owner);
        }
        owners.dedup();
        let mut expected: Vec<_> = Province::ALL.iter().map(|province| province.code()).collect();
        expected.push("US");
        assert_eq!(owners, expected, "the rings of each stand together");
    }

    #[test]
    fn soil_is_whose_it_is() {
        for (spot, expected) in [
            ((-110.02, 53.27), Some(Soil::Of(Province::Ab))),
            ((-109.9, 53.27), Some(Soil::Of(Province::Sk))),
            ((-97.8, 52.8), Some(Soil::Of(Province::Mb))),
            ((-63.2, 46.3), Some(Soil::Of(Province::Pe))),
            ((-68.5, 63.8), Some(Soil::Of(Province::Nu))),
            ((-83.4, 42.4), Some(Soil::Abroad)),
            ((-150.0, 65.0), Some(Soil::Abroad)),
            ((-87.0, 48.0), None),
            ((-85.0, 59.0), None),
            ((2.3, 48.8), None),
        ] {
            assert_eq!(soil_at(spot), expected, "{spot:?}");
        }
    }
}
