//! Outlines of the provinces and territories, and of the states beyond the border.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use crate::maps::source;
use crate::maps::topology::{Line, Topology};
use crate::workspace::Workspace;

const HEAD: &str = "# Outlines: province, or US, and hundredths of a degree of longitude and latitude, each from those before. From Natural \
                    Earth\n# (https://www.naturalearthdata.com), public domain, at 1:50 million. Written by `cargo xtask gazetteer`.\n";
/// Degrees of latitude that nobody misses.
const TOLERANCE: f64 = 0.03;
/// Islands smaller than this many square degrees are left out.
const SMALLEST: f64 = 0.02;
/// South of this nobody asks how near Canada is.
const SOUTHERNMOST: f64 = 41.0;

/// A ring a line, those of a province together.
pub(super) fn text(workspace: &Workspace) -> Result<String> {
    let file = source::ensure(workspace)?.join("north-america_50m.json");
    let json = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let topology = Topology::read(&json, TOLERANCE)?;
    let mut shapes = topology.shapes("subunits")?;
    shapes.sort_by(|one, other| (&one.country, &one.id).cmp(&(&other.country, &other.id)));
    let mut text = HEAD.to_owned();
    for shape in shapes {
        let owner = match shape.country.as_str() {
            "CAN" => shape.id.as_str(),
            "USA" => "US",
            _ => continue,
        };
        for ring in topology.lines(&shape).iter().filter(|ring| is_worth_it(ring)) {
            writeln!(text, "{owner}\t{}", steps(ring)).context("memory takes all")?;
        }
    }
    Ok(text)
}

fn is_worth_it(ring: &Line) -> bool {
    let doubled: f64 = ring.windows(2).map(|side| side[0][0] * side[1][1] - side[1][0] * side[0][1]).sum();
    doubled.abs() / 2.0 >= SMALLEST && ring.iter().any(|place| place[1] > SOUTHERNMOST)
}

/// Corners that are the same at this precision are one.
fn steps(ring: &Line) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "degrees are small")]
    let hundredths = |degrees: f64| (degrees * 100.0).round() as i32;
    let mut corners: Vec<[i32; 2]> = ring.iter().map(|place| place.map(hundredths)).collect();
    corners.dedup();
    let mut before = [0, 0];
    let steps = corners.into_iter().map(|corner| {
        let step = format!("{} {}", corner[0] - before[0], corner[1] - before[1]);
        before = corner;
        step
    });
    steps.collect::<Vec<_>>().join(" ")
}
