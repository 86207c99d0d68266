//! The ground of the upright maps: land, Canada, lakes, rivers and borders of Natural Earth, in tiles under `app/assets`.
//!
//! Equal inputs give equal files. The tiles' grids and units are those of `app/src/map/tiles.rs`, which draws them.

mod clip;
mod simplify;
pub(crate) mod source;
mod svg;
mod tile;
pub(crate) mod topology;

use std::fs;

use anyhow::{Context, Result};

use crate::progress::{note, step};
use crate::workspace::Workspace;
use source::Ground;
use tile::Grid;

/// Provinces and more: at 1:50 million, all tiles in one file.
const REGION: Grid =
    Grid { west: -180, north: 85, width: 20, height: 10, columns: 8, rows: 5, unit: 20, tolerance: 0.03 };
/// Towns and their surroundings: coasts at 1:10 million, a file for each tile.
const FINE: Grid =
    Grid { west: -150, north: 85, width: 10, height: 5, columns: 10, rows: 9, unit: 5, tolerance: 0.006 };

/// Writes `app/assets/region.svg` and `app/assets/tiles/*.svg`.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let sources = source::ensure(workspace)?;
    let assets = workspace.root.join("app/assets");
    step("Draw the regions", || {
        let ground = Ground::read(&sources, "50m", REGION.tolerance)?;
        let tiles: Vec<String> = REGION
            .tiles()
            .map(|tile| svg::group(&tile::draw(&ground, &REGION, tile), &tile.name("r")))
            .collect();
        write(&assets.join("region.svg"), &svg::file(&format!("<g id=\"all\">{}</g>", tiles.concat())))
    })?;
    step("Draw the tiles", || {
        let folder = assets.join("tiles");
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        let ground = Ground::read(&sources, "10m", FINE.tolerance)?;
        let mut written = 0;
        for tile in FINE.tiles() {
            let text = svg::file(&svg::group(&tile::draw(&ground, &FINE, tile), "t"));
            written += text.len();
            write(&folder.join(tile.name("t")).with_extension("svg"), &text)?;
        }
        note(format!("{written} bytes"));
        Ok(())
    })
}

fn write(file: &std::path::Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}
