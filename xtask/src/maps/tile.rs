//! Tiles: rectangles of a grid, each with its part of the ground.

use super::clip::{self, Rectangle};
use super::source::Ground;
use super::topology::Line;

/// Rows and columns of tiles, in degrees. `unit` is that of their paths, in thousandths of a degree, and `tolerance`
/// what is left out, in degrees.
pub(super) struct Grid {
    pub(super) west: i32,
    pub(super) north: i32,
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) columns: i32,
    pub(super) rows: i32,
    pub(super) unit: i32,
    pub(super) tolerance: f64,
}

#[derive(Clone, Copy)]
pub(super) struct Tile {
    column: i32,
    row: i32,
}

impl Tile {
    pub(super) fn name(self, prefix: &str) -> String {
        format!("{prefix}{}-{}", self.column, self.row)
    }
}

/// Rings and lines in units of the grid, `y` downwards.
pub(super) struct Drawing {
    pub(super) unit: i32,
    pub(super) sea: Vec<Vec<[i32; 2]>>,
    pub(super) land: Vec<Vec<[i32; 2]>>,
    pub(super) canada: Vec<Vec<[i32; 2]>>,
    pub(super) lakes: Vec<Vec<[i32; 2]>>,
    pub(super) rivers: Vec<Vec<[i32; 2]>>,
    pub(super) borders: Vec<Vec<[i32; 2]>>,
}

impl Grid {
    pub(super) fn tiles(&self) -> impl Iterator<Item = Tile> {
        let columns = self.columns;
        (0..self.rows * columns).map(move |index| Tile { column: index % columns, row: index / columns })
    }

    /// Tiles overlap by a little, so that no line shows between them.
    fn rectangle(&self, tile: Tile) -> Rectangle {
        let overlap = f64::from(self.unit) / 250.0;
        let (west, north) = (self.west + tile.column * self.width, self.north - tile.row * self.height);
        Rectangle {
            west: f64::from(west) - overlap,
            south: f64::from(north - self.height) - overlap,
            east: f64::from(west + self.width) + overlap,
            north: f64::from(north) + overlap,
        }
    }

    fn units(&self, line: &[[f64; 2]]) -> Vec<[i32; 2]> {
        let unit = |degrees: f64| whole(degrees * 1_000.0 / f64::from(self.unit));
        let mut places: Vec<[i32; 2]> = line.iter().map(|place| [unit(place[0]), unit(-place[1])]).collect();
        places.dedup();
        places
    }
}

pub(super) fn draw(ground: &Ground, grid: &Grid, tile: Tile) -> Drawing {
    let rectangle = grid.rectangle(tile);
    let Rectangle { west, south, east, north } = rectangle;
    let rings = |rings: &[Line]| {
        let cut = rings.iter().map(|ring| {
            let mut ring = grid.units(&clip::ring(ring, rectangle));
            if ring.first() == ring.last() {
                ring.pop();
            }
            ring
        });
        cut.filter(|ring| area(ring) >= SMALLEST).collect()
    };
    let lines = |lines: &[Line]| {
        let cut = lines.iter().flat_map(|line| clip::line(line, rectangle)).map(|line| grid.units(&line));
        cut.filter(|line| line.len() > 1).collect()
    };
    Drawing {
        unit: grid.unit,
        sea: vec![grid.units(&[[west, north], [east, north], [east, south], [west, south]])],
        land: rings(&ground.land),
        canada: rings(&ground.canada),
        lakes: rings(&ground.lakes),
        rivers: lines(&ground.rivers),
        borders: lines(&ground.borders),
    }
}

/// Islands and lakes of less, in square units, are specks.
const SMALLEST: f64 = 6.0;

fn area(ring: &[[i32; 2]]) -> f64 {
    let ends = ring.iter().zip(ring.iter().cycle().skip(1));
    let twice: f64 =
        ends.map(|(a, b)| f64::from(a[0]) * f64::from(b[1]) - f64::from(b[0]) * f64::from(a[1])).sum();
    twice.abs() / 2.0
}

#[expect(clippy::cast_possible_truncation, reason = "places on Earth are small numbers")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}
