//! `portal catalog apply` beside others: other runs of it, and tables that are none of its business.

use std::process::Stdio;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Cloud, ends_with};
use crate::support::aws::{AwsJson, Moto};
use crate::support::portal::run;

/// More than a page of Glue's answers.
const OTHERS: usize = 130;

#[tokio::test]
async fn runs_at_the_same_time_make_the_tables_once() -> Result<()> {
    let Some(moto) = Moto::start().await? else { return Ok(()) };
    let cloud = Cloud::new(moto.url(), moto.url()).await?;
    let started: Vec<_> = (0..4)
        .map(|_| cloud.catalog_apply().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn())
        .collect::<Result<_, _>>()?;
    let mut created = 0;
    for process in started {
        let output = process.wait_with_output()?;
        let said = super::text(&output);
        ensure!(output.status.success(), "{said}");
        created += said.matches("created").count();
    }
    ensure!(created == 9, "{created} objects were created, where one database and eight tables are");
    let again = run(&mut cloud.catalog_apply())?;
    ensure!(again.matches("unchanged").count() == 9, "{again}");
    // Tables are the same whatever the lake holds: it is not asked.
    for pointer in ["", "{\n  \"snap", "<html>"] {
        cloud.put_object("lake", "geocore/current.json", pointer.into()).await?;
        let again = run(&mut cloud.catalog_apply())?;
        ensure!(again.matches("unchanged").count() == 9, "{pointer:?}: {again}");
    }
    Ok(())
}

#[tokio::test]
async fn tables_of_others_are_left_alone() -> Result<()> {
    let Some(moto) = Moto::start().await? else { return Ok(()) };
    let cloud = Cloud::new(moto.url(), moto.url()).await?;
    let (glue, database) = (AwsJson::glue(moto.url()), cloud.database());
    let table = |name: &str| {
        let columns = json!([{ "Name": "theirs", "Type": "string" }]);
        json!({ "DatabaseName": database, "TableInput": {
            "Name": name, "StorageDescriptor": { "Columns": columns, "Location": "s3://theirs/" } } })
    };
    run(&mut cloud.catalog_apply())?;
    for number in 0..OTHERS {
        glue.ask("CreateTable", &table(&format!("a{number:03}"))).await?;
    }
    let again = run(&mut cloud.catalog_apply())?;
    ensure!(again.matches("unchanged").count() == 9 && !again.contains("a000"), "{again}");

    let facets = json!({ "DatabaseName": database, "Name": "facets" });
    glue.ask("DeleteTable", &facets).await?;
    glue.ask("CreateTable", &table("facets")).await?;
    let theirs = glue.ask("GetTable", &facets).await?;
    for arguments in [&["--dry-run"][..], &[]] {
        let said = ends_with(cloud.catalog_apply().args(arguments), 1)?;
        ensure!(said.contains("facets"), "{said}");
    }
    ensure!(glue.ask("GetTable", &facets).await? == theirs, "their table was changed");

    // A column that somebody took away comes back, and nothing else is touched.
    glue.ask("DeleteTable", &facets).await?;
    let mended = run(&mut cloud.catalog_apply())?;
    ensure!(mended.matches("unchanged").count() == 8 && mended.matches("created").count() == 1, "{mended}");
    let mut made = glue.ask("GetTable", &facets).await?["Table"].take();
    let columns = made["StorageDescriptor"]["Columns"].as_array_mut().expect("columns");
    columns.retain(|column| column["Name"] != "footprint");
    let input: Value = ["Name", "Parameters", "PartitionKeys", "StorageDescriptor", "TableType"]
        .iter()
        .map(|key| ((*key).to_owned(), made[*key].clone()))
        .collect::<serde_json::Map<_, _>>()
        .into();
    glue.ask("UpdateTable", &json!({ "DatabaseName": database, "TableInput": input })).await?;
    let planned = run(cloud.catalog_apply().arg("--dry-run"))?;
    ensure!(planned.contains("footprint") && planned.contains("nothing was written"), "{planned}");
    let mended = run(&mut cloud.catalog_apply())?;
    ensure!(mended.matches("updated").count() == 1 && mended.contains("footprint"), "{mended}");
    ensure!(run(&mut cloud.catalog_apply())?.matches("unchanged").count() == 9);
    Ok(())
}

#[tokio::test]
async fn a_database_of_others_is_refused() -> Result<()> {
    let Some(moto) = Moto::start().await? else { return Ok(()) };
    let cloud = Cloud::new(moto.url(), moto.url()).await?;
    let glue = AwsJson::glue(moto.url());
    glue.ask("CreateDatabase", &json!({ "DatabaseInput": { "Name": cloud.database() } })).await?;
    let said = ends_with(&mut cloud.catalog_apply(), 1)?;
    ensure!(said.contains(&cloud.database()), "{said}");
    let tables = glue.ask("GetTables", &json!({ "DatabaseName": cloud.database() })).await?;
    ensure!(tables["TableList"].as_array().is_none_or(Vec::is_empty), "{tables}");
    Ok(())
}
