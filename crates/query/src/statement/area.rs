//! How a record's box must lie to the searched one.
//!
//! On the circle of longitudes, boxes are compared as they are and one turn apart. `east` of a box across the
//! antimeridian lies beyond 180°, so only such a box, or one that touches the antimeridian, meets one a turn away.
//!
//! The four sides are in one column ([`Side`]). `west` has its highest bits, so the whole number is compared; the others
//! are masked, and compared where they lie.

use catalog::search::Relation;

use crate::plan::PlannedArea;
use crate::spatial::{GridBox, Side, TURN};

pub(super) fn condition(area: &PlannedArea) -> String {
    let GridBox { south, north, .. } = area.grid;
    match area.relation {
        // Records without a place lie south of everything and north of everything, and so meet nothing.
        Relation::Intersects => format!(
            "{} AND {}\n    AND {}",
            at_most(Side::South, north),
            at_least(Side::North, south),
            meets(&area.grid)
        ),
        Relation::Within => {
            let latitudes = format!(
                "{} AND {} AND f.footprint <> {}",
                at_least(Side::South, south),
                at_most(Side::North, north),
                GridBox::NOWHERE.packed()
            );
            if area.grid.goes_round() {
                latitudes
            } else {
                format!("{latitudes}\n    AND {}", lies_in(&area.grid))
            }
        }
    }
}

fn meets(grid: &GridBox) -> String {
    let GridBox { west, east, .. } = *grid;
    let here = format!("{} AND {}", at_most(Side::West, east), at_least(Side::East, west));
    let mut ways = vec![here, at_least(Side::East, west + TURN)];
    if grid.reaches_antimeridian() {
        ways.push(at_most(Side::West, east - TURN));
    }
    format!("({})", ways.join(" OR "))
}

fn lies_in(grid: &GridBox) -> String {
    let GridBox { west, east, .. } = *grid;
    let lies = format!("{} AND {}", at_least(Side::West, west), at_most(Side::East, east));
    if grid.reaches_antimeridian() {
        format!("({lies} OR {})", at_most(Side::East, east - TURN))
    } else {
        lies
    }
}

fn at_least(side: Side, value: i32) -> String {
    let least = side.placed(value);
    match side {
        Side::West => format!("f.footprint >= {least}"),
        _ => format!("bitwise_and(f.footprint, {}) >= {least}", side.mask()),
    }
}

fn at_most(side: Side, value: i32) -> String {
    let most = side.placed(value);
    match side {
        // Below it are the bits of the other sides.
        Side::West => format!("f.footprint <= {}", most | (!Side::West.mask() & i64::MAX)),
        _ => format!("bitwise_and(f.footprint, {}) <= {most}", side.mask()),
    }
}
