//! Boxes as the search tables hold them: whole ten-thousandths of a degree (about 11 m), one box a record.

use catalog::Bbox;

/// A box in ten-thousandths of a degree, rounded outwards. `west` lies in -180° to below 180°, and `east` is never less:
/// a box across the antimeridian ends beyond 180°.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridBox {
    pub west: i32,
    pub south: i32,
    pub east: i32,
    pub north: i32,
}

/// A full turn of longitude.
pub const TURN: i32 = 3_600_000;

const SCALE: f64 = 10_000.0;

impl GridBox {
    /// Meets no box: what a record without a place has, so that SQL needs no NULL.
    pub const NOWHERE: Self = Self { west: 9_999_999, south: 9_999_999, east: -9_999_999, north: -9_999_999 };

    pub fn new(bbox: &Bbox) -> Self {
        let scaled = |value: f64| (value * SCALE * 100.0).round() / 100.0;
        #[expect(clippy::cast_possible_truncation, reason = "degrees are at most 180")]
        let whole = |value: f64| value as i32;
        let mut west = whole(scaled(bbox.west).floor());
        let mut east = whole(scaled(bbox.east).ceil());
        if bbox.crosses_antimeridian() {
            east += TURN;
        }
        if west == TURN / 2 {
            (west, east) = (west - TURN, east - TURN);
        }
        Self { west, south: whole(scaled(bbox.south).floor()), east, north: whole(scaled(bbox.north).ceil()) }
    }

    /// The one box of a footprint: two boxes that meet at the antimeridian become one that crosses it.
    pub fn of_footprint(footprint: &[Bbox]) -> Self {
        envelope(footprint).map_or(Self::NOWHERE, |bbox| Self::new(&bbox))
    }

    /// Whether it touches or crosses the meridian of 180° from the west.
    pub const fn reaches_antimeridian(&self) -> bool {
        self.east >= TURN / 2
    }

    pub const fn goes_round(&self) -> bool {
        self.east - self.west >= TURN
    }

    /// The logarithm (base 2, in halves) of its area in square degrees: how near in size two boxes are.
    pub fn size_class(&self) -> i32 {
        if *self == Self::NOWHERE {
            return 60;
        }
        let side = |from: i32, to: i32| (f64::from(to - from) / SCALE).max(0.01);
        let area = side(self.west, self.east) * side(self.south, self.north);
        #[expect(clippy::cast_possible_truncation, reason = "between -27 and 33")]
        let class = (2.0 * area.log2()).round() as i32;
        class
    }
}

/// The one box around a footprint; `west > east` when it crosses the antimeridian. `None` without a box.
pub fn envelope(footprint: &[Bbox]) -> Option<Bbox> {
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
        assert_eq!(grid, GridBox { west: 1_700_000, south: 500_000, east: 2_100_000, north: 610_000 });
        assert!(grid.reaches_antimeridian());
    }

    #[test]
    fn the_world_goes_round() {
        let grid = GridBox::of_footprint(&[bbox("-180,-90,180,90")]);
        assert!(grid.goes_round());
        assert!(grid.size_class() > GridBox::new(&bbox("-60,45,-59,46")).size_class());
    }

    #[test]
    fn what_begins_at_180_degrees_begins_at_minus_180() {
        let sides = |text| (GridBox::new(&bbox(text)).west, GridBox::new(&bbox(text)).east);
        assert_eq!(sides("180,0,-170,10"), (-1_800_000, -1_700_000));
        assert_eq!(sides("180,0,180,10"), (-1_800_000, -1_800_000));
        assert_eq!(sides("170,0,180,10"), (1_700_000, 1_800_000));
    }

    #[test]
    fn a_point_has_a_size() {
        let grid = GridBox::of_footprint(&[bbox("-60,45,-60,45")]);
        assert_eq!(grid.size_class(), -27);
        assert_eq!(GridBox::of_footprint(&[]), GridBox::NOWHERE);
    }
}
