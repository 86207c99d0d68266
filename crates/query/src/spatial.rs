//! Boxes as the search tables hold them: whole hundredths of a degree (about 1 km), one box a record, in one number.
//!
//! A search reads this column of every record. Four columns of ten-thousandths were more than half of all that a search
//! with a box read; most catalogues have few boxes and many records in each, which one column says once.

use catalog::Bbox;

/// A box in hundredths of a degree, rounded outwards. `west` lies in -180° to below 180°, and `east` is never less:
/// a box across the antimeridian ends beyond 180°.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridBox {
    pub west: i32,
    pub south: i32,
    pub east: i32,
    pub north: i32,
}

/// A full turn of longitude.
pub const TURN: i32 = 36_000;

const SCALE: f64 = 100.0;

/// A side of a box within [`GridBox::packed`]: 16 bits west, 15 south, 17 east, 15 north.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    West,
    South,
    East,
    North,
}

impl Side {
    const fn shift(self) -> u32 {
        match self {
            Self::West => 47,
            Self::South => 32,
            Self::East => 15,
            Self::North => 0,
        }
    }

    /// The bits of this side.
    pub const fn mask(self) -> i64 {
        let bits = match self {
            Self::West => 16,
            Self::South | Self::North => 15,
            Self::East => 17,
        };
        ((1 << bits) - 1) << self.shift()
    }

    /// A value of this side where it lies in the packed number, so that masked numbers can be compared with it. Values
    /// that the side cannot have become its least or greatest.
    pub fn placed(self, value: i32) -> i64 {
        let from_zero = match self {
            Self::West | Self::East => value + TURN / 2,
            Self::South | Self::North => value + TURN / 4,
        };
        i64::from(from_zero).clamp(0, self.mask() >> self.shift()) << self.shift()
    }
}

impl GridBox {
    /// Meets no box: what a record without a place has, so that SQL needs no NULL.
    pub const NOWHERE: Self = Self { west: 2 * TURN, south: TURN, east: -TURN, north: -TURN };

    /// The four sides in one number that is never negative: see [`Side`]. `west` has its highest bits.
    pub fn packed(&self) -> i64 {
        Side::West.placed(self.west)
            | Side::South.placed(self.south)
            | Side::East.placed(self.east)
            | Side::North.placed(self.north)
    }

    pub fn new(bbox: &Bbox) -> Self {
        // What 0.1 + 0.2 adds to 0.3 is not to make a box a cell wider.
        let scaled = |value: f64| (value * SCALE * 1e4).round() / 1e4;
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
        assert_eq!(grid, GridBox { west: 17_000, south: 5_000, east: 21_000, north: 6_100 });
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
        assert_eq!(sides("180,0,-170,10"), (-18_000, -17_000));
        assert_eq!(sides("180,0,180,10"), (-18_000, -18_000));
        assert_eq!(sides("170,0,180,10"), (17_000, 18_000));
    }

    #[test]
    fn packed_sides_are_those_of_the_box() {
        for text in
            ["-180,-90,180,90", "170,50,-150,60", "-75.72,45.3,-75.6,45.5", "0,0,0,0", "179.99,89,180,90"]
        {
            let grid = GridBox::new(&bbox(text));
            let packed = grid.packed();
            assert!((0..GridBox::NOWHERE.packed()).contains(&packed), "{text}");
            for (side, value) in [
                (Side::West, grid.west),
                (Side::South, grid.south),
                (Side::East, grid.east),
                (Side::North, grid.north),
            ] {
                assert_eq!(packed & side.mask(), side.placed(value), "{side:?} of {text}");
            }
        }
        let sides = [Side::West, Side::South, Side::East, Side::North];
        assert_eq!(sides.iter().map(|side| side.mask()).sum::<i64>(), i64::MAX, "no bit has two meanings");
    }

    #[test]
    fn boxes_are_rounded_outwards() {
        let grid = GridBox::new(&bbox("-75.7201,45.3,-75.6,45.501"));
        assert_eq!(grid, GridBox { west: -7_573, south: 4_530, east: -7_560, north: 4_551 });
    }

    #[test]
    fn a_point_has_a_size() {
        let grid = GridBox::of_footprint(&[bbox("-60,45,-60,45")]);
        assert_eq!(grid.size_class(), -27);
        assert_eq!(GridBox::of_footprint(&[]), GridBox::NOWHERE);
    }
}
