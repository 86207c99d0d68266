//! Boxes as the search tables hold them: whole ten-thousandths of a degree (about 11 m), one box a record.

use catalog::Bbox;

/// A box in ten-thousandths of a degree, rounded outwards. `west > east` crosses the antimeridian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridBox {
    pub west: i32,
    pub south: i32,
    pub east: i32,
    pub north: i32,
}

const SCALE: f64 = 10_000.0;

impl GridBox {
    /// Meets no box: what a record without a place has, so that SQL needs no NULL.
    pub const NOWHERE: Self = Self { west: 9_999_999, south: 9_999_999, east: -9_999_999, north: -9_999_999 };

    pub fn new(bbox: &Bbox) -> Self {
        let scaled = |value: f64| (value * SCALE * 100.0).round() / 100.0;
        #[expect(clippy::cast_possible_truncation, reason = "degrees are at most 180")]
        let whole = |value: f64| value as i32;
        Self {
            west: whole(scaled(bbox.west).floor()),
            south: whole(scaled(bbox.south).floor()),
            east: whole(scaled(bbox.east).ceil()),
            north: whole(scaled(bbox.north).ceil()),
        }
    }

    /// The one box of a footprint: two boxes that meet at the antimeridian become one that crosses it.
    pub fn of_footprint(footprint: &[Bbox]) -> Self {
        envelope(footprint).map_or(Self::NOWHERE, |bbox| Self::new(&bbox))
    }

    pub const fn crosses_antimeridian(&self) -> bool {
        self.west > self.east
    }

    /// The logarithm (base 2, in halves) of its area in square degrees: how near in size two boxes are.
    pub fn size_class(&self) -> i32 {
        if *self == Self::NOWHERE {
            return 60;
        }
        let side = |from: i32, to: i32, turn: i32| {
            let degrees = f64::from(if from > to { to - from + turn } else { to - from }) / SCALE;
            degrees.max(0.01)
        };
        let area = side(self.west, self.east, 3_600_000) * side(self.south, self.north, 0);
        #[expect(clippy::cast_possible_truncation, reason = "between -27 and 33")]
        let class = (2.0 * area.log2()).round() as i32;
        class
    }
}

fn envelope(footprint: &[Bbox]) -> Option<Bbox> {
    let (first, rest) = footprint.split_first()?;
    let south = rest.iter().fold(first.south, |south, bbox| south.min(bbox.south));
    let north = rest.iter().fold(first.north, |north, bbox| north.max(bbox.north));
    if let ([], true) = (rest, first.crosses_antimeridian()) {
        return Some(*first);
    }
    let touches_east = footprint.iter().filter(|bbox| bbox.east >= 180.0).map(|bbox| bbox.west);
    let touches_west = footprint.iter().filter(|bbox| bbox.west <= -180.0).map(|bbox| bbox.east);
    let cut = footprint.len() == 2 && footprint.iter().all(|bbox| bbox.west > -180.0 || bbox.east < 180.0);
    if let (true, Some(west), Some(east)) =
        (cut, touches_east.min_by(f64::total_cmp), touches_west.max_by(f64::total_cmp))
        && west > east
    {
        return Some(Bbox { west, south, east, north });
    }
    let west = rest.iter().fold(first.west, |west, bbox| west.min(bbox.west));
    let east = rest.iter().fold(first.east, |east, bbox| east.max(bbox.east));
    Some(Bbox { west, south, east, north })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bbox(text: &str) -> Bbox {
        text.parse().expect("a box")
    }

    #[test]
    fn two_boxes_cut_at_the_antimeridian_are_one() {
        let footprint = [bbox("170,50,180,60"), bbox("-180,52,-150,61")];
        let grid = GridBox::of_footprint(&footprint);
        assert_eq!(grid, GridBox { west: 1_700_000, south: 500_000, east: -1_500_000, north: 610_000 });
        assert!(grid.crosses_antimeridian());
    }

    #[test]
    fn the_world_does_not_cross_the_antimeridian() {
        let grid = GridBox::of_footprint(&[bbox("-180,-90,180,90")]);
        assert!(!grid.crosses_antimeridian());
        assert!(grid.size_class() > GridBox::new(&bbox("-60,45,-59,46")).size_class());
    }

    #[test]
    fn a_point_has_a_size() {
        let grid = GridBox::of_footprint(&[bbox("-60,45,-60,45")]);
        assert_eq!(grid.size_class(), -27);
        assert_eq!(GridBox::of_footprint(&[]), GridBox::NOWHERE);
    }
}
