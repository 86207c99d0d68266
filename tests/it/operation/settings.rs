//! Settings from a file, and the statement of a search as operators see it.

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};

use super::Workplace;
use crate::support::portal::{portal, run};

#[test]
fn a_file_sets_what_no_flag_or_variable_does() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let file = work.lake().with_file_name("portal.toml");
    let with_file = |text: &str, arguments: &[&str]| -> Result<Command> {
        fs::write(&file, text)?;
        let mut command = portal();
        command.env("PORTAL_CONFIG", &file).args(arguments);
        Ok(command)
    };
    let lake = format!("lake = {:?}\n", work.lake());
    let listed = run(&mut with_file(&lake, &["snapshots"])?)?;
    ensure!(listed.contains(" 20 records"), "{listed}");

    let elsewhere = "lake = \"no/such/lake\"\n";
    let listed = run(with_file(elsewhere, &["snapshots"])?.env("PORTAL_LAKE", work.lake()))?;
    ensure!(listed.contains(" 20 records"), "a variable stands above the file:\n{listed}");

    let typing = format!("{lake}max_querys = 3\n");
    let output = with_file(&typing, &["snapshots"])?.output()?;
    let warned = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success() && warned.contains("max_querys"), "{warned}");

    for (key, value) in [("max_queries", "0"), ("query_timeout_s", "\"soon\""), ("log", "\"lake=loud\"")] {
        let output = with_file(&format!("{lake}{key} = {value}\n"), &["serve"])?.output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(2), "{key}: {}\n{said}", output.status);
        ensure!(said.replace('-', "_").contains(key), "{key} is not named:\n{said}");
    }
    Ok(())
}

#[test]
fn the_statement_of_an_address_is_printed_and_runs() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(50, 1)?)?;
    let sql = |address: &str| portal().args(["sql", address, "--lake"]).arg(work.lake()).output();
    let one = sql("https://portal.example/en/search?q=water&bbox=-120,45,-60,60&type=dataset")?;
    let same = sql("/en/search?type=dataset&bbox=-120,45,-60,60&q=WATER")?;
    ensure!(one.status.success() && one.stdout == same.stdout, "equal searches have one statement");
    let statement = String::from_utf8(one.stdout)?;
    let row = run(portal().args(["query", &statement, "--format", "json", "--lake"]).arg(work.lake()))?;
    ensure!(serde_json::from_str::<serde_json::Value>(&row)?["total"].is_string(), "{row}");

    let none = sql("/fr/search?q=zzzzqqq")?;
    ensure!(none.stdout.is_empty() && String::from_utf8_lossy(&none.stderr).contains("no engine"));
    let partly = sql("/en/search?q=water&bbox=everywhere")?;
    ensure!(String::from_utf8_lossy(&partly.stderr).contains("everywhere"), "what is left out is told");
    let wrong = sql("/en/record/1")?;
    ensure!(wrong.status.code() == Some(1), "{}", wrong.status);
    ensure!(String::from_utf8_lossy(&wrong.stderr).contains("/en/search?q=water"), "the form is shown");
    Ok(())
}
