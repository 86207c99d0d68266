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

/// Orchestrators pass variables on that nobody filled in.
#[test]
fn what_is_blank_is_not_set() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    let here = work.lake().with_file_name("here");
    fs::create_dir(&here)?;
    let output = portal()
        .env("PORTAL_LAKE", "")
        .arg("consolidate")
        .arg("--items")
        .arg(&items)
        .current_dir(&here)
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.code() == Some(2) && said.contains("--lake"), "{}\n{said}", output.status);
    ensure!(fs::read_dir(&here)?.next().is_none(), "snapshots were written into the current folder");

    let listed = run(portal().args(["config", "--format", "json"]))?;
    let settings: Vec<serde_json::Value> = serde_json::from_str(&listed)?;
    ensure!(settings.len() > 20, "{listed}");
    for blank in ["", "  "] {
        let mut command = portal();
        for setting in &settings {
            let key = setting["key"].as_str().expect("a key").to_ascii_uppercase();
            command.env(format!("PORTAL_{key}"), blank);
        }
        ensure!(run(command.env("PORTAL_CONFIG", blank).args(["config", "--format", "json"]))? == listed);
    }
    let file = here.join("portal.toml");
    let keys = settings.iter().map(|setting| format!("{} = \"\"\n", setting["key"].as_str().expect("a key")));
    fs::write(&file, keys.collect::<String>())?;
    ensure!(run(portal().args(["config", "--format", "json", "--config"]).arg(&file))? == listed);
    Ok(())
}

#[test]
fn the_settings_in_force_are_told_with_where_they_come_from() -> Result<()> {
    let work = Workplace::new()?;
    let file = work.lake().with_file_name("portal.toml");
    fs::write(&file, "max_queries = 3\nworkgroup = \"of the \\\"file\\\"\"\nlisten = \"127.0.0.1:1\"\n")?;
    let config = |format: &str| {
        let mut command = portal();
        command.args(["config", "--lake", "s3://bucket/lake", "--format", format, "--config"]).arg(&file);
        run(command.env("PORTAL_LISTEN", "127.0.0.1:2").env("PORTAL_LAKE", "other"))
    };
    let settings: Vec<serde_json::Value> = serde_json::from_str(&config("json")?)?;
    let told = |key: &str| {
        settings
            .iter()
            .find(|setting| setting["key"] == key)
            .map(|setting| (&setting["value"], &setting["source"]))
    };
    for (key, value, source) in [
        ("lake", serde_json::json!("s3://bucket/lake"), "flag"),
        ("listen", serde_json::json!("127.0.0.1:2"), "variable"),
        ("max_queries", serde_json::json!(3), "file"),
        ("workgroup", serde_json::json!("of the \"file\""), "file"),
        ("query_timeout_s", serde_json::json!(20), "default"),
        ("items", serde_json::Value::Null, "unset"),
        ("log", serde_json::Value::Null, "unset"),
    ] {
        ensure!(told(key) == Some((&value, &serde_json::json!(source))), "{key}: {:?}", told(key));
    }
    // What is told can be told to the program.
    fs::write(&file, config("toml")?)?;
    let again: Vec<serde_json::Value> =
        serde_json::from_str(&run(portal().args(["config", "--format", "json", "--config"]).arg(&file))?)?;
    for (before, after) in settings.iter().zip(&again) {
        ensure!(
            before["key"] == after["key"] && before["value"] == after["value"],
            "{before} became {after}"
        );
    }
    let wrong = portal().args(["config", "--lake", "gs://bucket"]).output()?;
    ensure!(wrong.status.code() == Some(2), "what cannot be used is not in force");
    Ok(())
}

/// Whoever sets one thinks that it counts.
#[test]
fn settings_of_athena_are_refused_or_said_where_searches_do_not_use_it() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    for setting in [
        ["--database", "geocore"],
        ["--workgroup", "portal"],
        ["--data-catalog", "other"],
        ["--output-location", "s3://bucket/results"],
        ["--result-reuse-min", "5"],
    ] {
        for command in [&["query", "SELECT 1"][..], &["serve", "--listen", "nowhere"], &["doctor"]] {
            let output = portal().args(command).args(setting).arg("--lake").arg(work.lake()).output()?;
            let said = String::from_utf8_lossy(&output.stderr);
            ensure!(output.status.code() == Some(2), "{command:?} {setting:?}: {}\n{said}", output.status);
            ensure!(said.contains(setting[0]) && said.contains("--engine athena"), "{said}");
        }
    }
    let file = work.lake().with_file_name("portal.toml");
    fs::write(&file, "workgroup = \"of the file\"\n")?;
    let mut command = portal();
    command.args(["query", "SELECT 1 AS n", "--format", "csv", "--lake"]).arg(work.lake());
    let output = command.env("PORTAL_CONFIG", &file).env("PORTAL_DATABASE", "geocore").output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success() && output.stdout == b"n\r\n1\r\n", "{}\n{said}", output.status);
    ensure!(said.contains("PORTAL_DATABASE is set and not used"), "{said}");
    ensure!(said.contains("workgroup in the file is not used"), "{said}");
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
    ensure!(serde_json::from_str::<serde_json::Value>(&row)?["total"].is_number(), "{row}");

    let none = sql("/fr/search?q=zzzzqqq")?;
    ensure!(none.stdout.is_empty() && String::from_utf8_lossy(&none.stderr).contains("no engine"));
    let partly = sql("/en/search?q=water&bbox=everywhere")?;
    ensure!(String::from_utf8_lossy(&partly.stderr).contains("everywhere"), "what is left out is told");
    let wrong = sql("/en/record/1")?;
    ensure!(wrong.status.code() == Some(1), "{}", wrong.status);
    ensure!(String::from_utf8_lossy(&wrong.stderr).contains("/en/search?q=water"), "the form is shown");
    Ok(())
}
