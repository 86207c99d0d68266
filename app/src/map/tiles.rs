//! Which drawings of the ground a view needs. `cargo xtask maps` makes them; its grids are these.

use super::bounds::TURNS;
use super::path::whole;
use super::upright::View;

/// A drawing, used as `href` and `transform` say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tile {
    pub(super) href: String,
    pub(super) class: Option<&'static str>,
    pub(super) transform: Option<String>,
}

/// Views lower than this many degrees are drawn from the fine tiles.
const FINE_BELOW: f64 = 9.0;

/// Rows and columns of tiles, in degrees.
struct Grid {
    west: f64,
    north: f64,
    width: f64,
    height: f64,
    columns: i32,
    rows: i32,
}

const REGION: Grid = Grid { west: -180.0, north: 85.0, width: 20.0, height: 10.0, columns: 8, rows: 5 };
const FINE: Grid = Grid { west: -150.0, north: 85.0, width: 10.0, height: 5.0, columns: 10, rows: 9 };

/// All drawings of a view, the rough ones first: finer ones cover them once they are there.
pub(super) fn tiles(view: View) -> Vec<Tile> {
    let mut tiles = Vec::new();
    for turn in turns(view, -290.0, 70.0) {
        // The file is centred on 110° W, 0.36° to the unit.
        let transform = format!("translate({} -90000)scale(360)", turn * 360_000 - 290_000);
        for (layer, class) in [("land", "map-land"), ("canada", "map-canada")] {
            let href = ["/assets/world.svg#", layer].concat();
            tiles.push(Tile { href, class: Some(class), transform: Some(transform.clone()) });
        }
    }
    for turn in turns(view, REGION.west, REGION.west + REGION.width * f64::from(REGION.columns)) {
        tiles.push(Tile { href: "/assets/region.svg#all".to_owned(), class: None, transform: shift(turn) });
    }
    if view.height < FINE_BELOW {
        let fine = FINE.seen(view).map(|(column, row, turn)| Tile {
            href: format!("/assets/tiles/t{column}-{row}.svg#t"),
            class: None,
            transform: shift(turn),
        });
        tiles.extend(fine);
    }
    tiles
}

/// Those of a small picture, which shows a few provinces at most: all are in one file.
#[cfg(feature = "ssr")]
pub(super) fn small(view: View) -> Vec<Tile> {
    let seen = REGION.seen(view).map(|(column, row, turn)| Tile {
        href: format!("/assets/region.svg#r{column}-{row}"),
        class: None,
        transform: shift(turn),
    });
    seen.collect()
}

/// Whole turns of the world by which something between two meridians must be shifted to be seen.
fn turns(view: View, west: f64, east: f64) -> impl Iterator<Item = i32> {
    let seen = (view.west, view.west + view.width());
    TURNS.filter(move |turn| {
        let shift = f64::from(*turn) * 360.0;
        west + shift < seen.1 && east + shift > seen.0
    })
}

fn shift(turn: i32) -> Option<String> {
    (turn != 0).then(|| format!("translate({})", turn * 360_000))
}

impl Grid {
    /// Column, row and turn of each tile that a view shows some of.
    fn seen(&self, view: View) -> impl Iterator<Item = (i32, i32, i32)> {
        let (width, height, west, columns) = (self.width, self.height, self.west, self.columns);
        let down = |latitude: f64| (self.north - latitude) / height;
        let rows = whole(down(view.north).floor()).max(0)
            ..whole(down(view.north - view.height).ceil()).min(self.rows);
        rows.flat_map(move |row| (0..columns).map(move |column| (column, row))).flat_map(
            move |(column, row)| {
                let left = west + width * f64::from(column);
                turns(view, left, left + width).map(move |turn| (column, row, turn))
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::upright::CANADA;
    use super::*;

    #[test]
    fn every_drawing_is_there() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let region = std::fs::read_to_string(assets.join("region.svg")).expect("it is committed");
        for column in 0..REGION.columns {
            for row in 0..REGION.rows {
                assert!(region.contains(&format!(r#"id="r{column}-{row}""#)), "{column} {row}");
            }
        }
        for column in 0..FINE.columns {
            for row in 0..FINE.rows {
                assert!(assets.join(format!("tiles/t{column}-{row}.svg")).is_file(), "{column} {row}");
            }
        }
    }

    #[test]
    fn a_town_needs_few_tiles_and_the_country_none() {
        let town = View::around([-97.3, 49.7, -97.0, 50.0], 1.5);
        let fine: Vec<_> = tiles(town).into_iter().filter(|tile| tile.href.contains("/tiles/")).collect();
        assert_eq!(fine.len(), 2, "{fine:?}");
        assert!(tiles(CANADA).iter().all(|tile| !tile.href.contains("/tiles/")));
    }

    #[test]
    fn views_over_the_antimeridian_show_both_sides() {
        let view = View::around([170.0, 50.0, -170.0, 60.0], 4.0);
        let shifts: Vec<_> = tiles(view)
            .into_iter()
            .filter(|tile| tile.href.contains("region"))
            .map(|tile| tile.transform)
            .collect();
        assert_eq!(shifts.len(), 1, "{shifts:?}");
    }
}
