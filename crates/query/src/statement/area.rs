//! How a record's box must lie to the searched one.
//!
//! On the circle of longitudes, boxes are compared as they are and one turn apart. `east` of a box across the
//! antimeridian lies beyond 180°, so only such a box, or one that touches the antimeridian, meets one a turn away.

use catalog::search::Relation;

use crate::plan::PlannedArea;
use crate::spatial::{GridBox, TURN};

pub(super) fn condition(area: &PlannedArea) -> String {
    let GridBox { south, north, .. } = area.grid;
    match area.relation {
        Relation::Intersects => {
            format!("f.south <= {north} AND f.north >= {south}\n    AND {}", meets(&area.grid))
        }
        // Records without a place have south above north.
        Relation::Within => {
            let latitudes = format!("f.south >= {south} AND f.north <= {north} AND f.south <= f.north");
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
    let mut ways =
        vec![format!("f.west <= {east} AND f.east >= {west}"), format!("f.east >= {}", west + TURN)];
    if grid.reaches_antimeridian() {
        ways.push(format!("f.west <= {}", east - TURN));
    }
    format!("({})", ways.join(" OR "))
}

fn lies_in(grid: &GridBox) -> String {
    let GridBox { west, east, .. } = *grid;
    let lies = format!("f.west >= {west} AND f.east <= {east}");
    if grid.reaches_antimeridian() { format!("({lies} OR f.east <= {})", east - TURN) } else { lies }
}
