//! Where things are: what is understood, what is refused, and what of this machine is used besides.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::Workplace;
use crate::support::portal::{portal, run};

#[test]
fn places_that_are_not_understood_are_refused_and_become_no_folder() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    let here = work.lake().with_file_name("here");
    fs::create_dir(&here)?;
    for place in [
        "gs://bucket/x",
        "file://host/x",
        "https://example.org/lake",
        "s3:/bucket",
        "S3://bucket",
        "~other/x",
        "",
        " ",
    ] {
        let mut command = portal();
        command.current_dir(&here).args(["consolidate", "--lake", place, "--items"]).arg(&items);
        let output = command.output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(2), "{place:?}: {}\n{said}", output.status);
        ensure!(said.contains("--lake") && said.contains("s3://bucket"), "{place:?}: {said}");
    }
    for (flag, place) in [("--report", "s3://bucket/report.json"), ("--config", "gs://bucket/portal.toml")] {
        let mut command = portal();
        command
            .current_dir(&here)
            .args(["consolidate", flag, place, "--lake", "lake", "--items"])
            .arg(&items);
        let output = command.output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(2) && said.contains(flag), "{place}: {}\n{said}", output.status);
    }
    ensure!(fs::read_dir(&here)?.next().is_none(), "a folder was made");
    Ok(())
}

#[test]
fn file_addresses_and_the_home_folder_are_understood() -> Result<()> {
    let work = Workplace::new()?;
    let lake = work.lake();
    let home = lake.parent().context("a folder")?;
    let items = format!("file://{}", work.items(20, 1)?.display());
    run(portal().env("HOME", home).args(["consolidate", "--items", &items, "--lake", "~/lake"]))?;
    ensure!(work.current()?.contains(" 20 records"));
    Ok(())
}

#[test]
fn a_lake_that_is_not_there_is_no_new_lake_for_readers() -> Result<()> {
    let work = Workplace::new()?;
    let lake = work.lake();
    let commands: [&[&str]; 5] =
        [&["serve"], &["snapshots"], &["rollback"], &["sql", "/en/search?q=water"], &["query", "SELECT 1"]];
    for arguments in commands {
        let output = portal().args(arguments).arg("--lake").arg(&lake).output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(1), "{arguments:?}: {}\n{said}", output.status);
        ensure!(said.contains(&lake.display().to_string()), "{arguments:?}: {said}");
        ensure!(!lake.exists(), "{arguments:?} made a lake");
    }
    Ok(())
}

#[test]
fn a_folder_that_is_no_site_stops_the_start() -> Result<()> {
    let work = Workplace::new()?;
    let empty = work.items(5, 1)?;
    for site in [empty.clone(), empty.join("missing")] {
        let mut command = portal();
        command.args(["serve", "--listen", "127.0.0.1:0", "--lake"]).arg(&empty).arg("--site").arg(&site);
        let output = command.output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(1) && said.contains("--site"), "{}\n{said}", output.status);
    }
    Ok(())
}

/// As on a read-only root, or where another user came first.
#[test]
fn a_lake_in_a_folder_needs_no_other_place() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let closed = work.lake().with_file_name("closed");
    fs::write(&closed, "no folder")?;
    for arguments in [["sql", "/en/search?q=water"], ["query", "SELECT id FROM records"]] {
        let mut command = portal();
        command.args(arguments).arg("--lake").arg(work.lake());
        run(command.env("TMPDIR", &closed).env("HOME", &closed).env("XDG_CACHE_HOME", &closed))?;
    }
    Ok(())
}

#[test]
fn made_up_items_are_not_mixed_with_others() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    let output = portal().args(["demo", "--records", "5", "--out"]).arg(&items).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.code() == Some(1) && said.contains("not empty"), "{}\n{said}", output.status);
    let other = items.with_file_name("other");
    fs::create_dir(&other)?;
    run(portal().args(["demo", "--records", "5", "--out"]).arg(&other)).map(drop)
}
