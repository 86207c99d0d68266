//! How a record's box must lie to the searched one. Either may cross the antimeridian (`west > east`).

use catalog::search::Relation;

use crate::plan::PlannedArea;
use crate::spatial::GridBox;

/// Half a turn of longitude, in ten-thousandths of a degree.
const HALF_TURN: i32 = 1_800_000;

pub(super) fn condition(area: &PlannedArea) -> String {
    match area.relation {
        Relation::Intersects => {
            let GridBox { south, north, .. } = area.grid;
            let longitudes: Vec<String> = parts(&area.grid).into_iter().map(meets).collect();
            format!("f.south <= {north} AND f.north >= {south}\n    AND ({})", longitudes.join("\n      OR "))
        }
        Relation::Within => {
            let GridBox { south, north, .. } = area.grid;
            // Records without a place have south above north.
            format!(
                "f.south >= {south} AND f.north <= {north} AND f.south <= f.north\n    AND ({})",
                lies_in(&area.grid)
            )
        }
    }
}

fn parts(grid: &GridBox) -> Vec<(i32, i32)> {
    if grid.crosses_antimeridian() {
        vec![(grid.west, HALF_TURN), (-HALF_TURN, grid.east)]
    } else {
        vec![(grid.west, grid.east)]
    }
}

fn meets((west, east): (i32, i32)) -> String {
    format!(
        "(f.west <= f.east AND f.west <= {east} AND f.east >= {west})\n      \
         OR (f.west > f.east AND (f.west <= {east} OR f.east >= {west}))"
    )
}

fn lies_in(grid: &GridBox) -> String {
    let GridBox { west, east, .. } = *grid;
    if west == -HALF_TURN && east == HALF_TURN {
        "f.west <= f.east OR f.west > f.east".to_owned()
    } else if grid.crosses_antimeridian() {
        format!(
            "(f.west <= f.east AND (f.west >= {west} OR f.east <= {east}))\n      \
             OR (f.west > f.east AND f.west >= {west} AND f.east <= {east})"
        )
    } else {
        format!("f.west <= f.east AND f.west >= {west} AND f.east <= {east}")
    }
}
