//! The ways that README gives to open the tables elsewhere.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Workplace;
use crate::support::aws::tool;
use crate::support::paths;
use crate::support::portal::{portal, run};

const TABLES: [&str; 8] = ["records", "items", "cards", "facets", "terms", "words", "postings", "phrases"];
const SHARDED: [&str; 2] = ["postings", "phrases"];

/// Rows and snapshots of each table, as an array of arrays.
const COUNTS: &str = "import duckdb, json, sys
print(json.dumps([duckdb.sql(f'SELECT COUNT(*), MIN(snapshot), COUNT(DISTINCT snapshot) FROM {table}').fetchall()[0] \
    for table in sys.argv[1:]]))";

#[test]
fn duckdb_opens_every_table_as_the_readme_says() -> Result<()> {
    let Some(python) = tool("sql/bin/python") else { return Ok(()) };
    let work = Workplace::new()?;
    work.consolidate(&work.items(30, 1)?)?;
    work.consolidate(&work.items(35, 2)?)?;
    let pointer: Value = serde_json::from_slice(&fs::read(work.lake().join("current.json"))?)?;
    let current = pointer["snapshot"].as_str().context("a snapshot")?;
    let readme = fs::read_to_string(paths::root().join("README.md"))?;
    let row = readme.lines().find(|line| line.starts_with("| DuckDB |")).context("a row of DuckDB")?;
    let way = row.split('`').nth(1).context("a way to open records")?;
    ensure!(row.contains("snapshot=*") && row.contains("/postings/*/*.parquet"), "{row}");
    let lake = work.lake().display().to_string();
    let opened = |table: &str, snapshot: &str| {
        let files = if SHARDED.contains(&table) {
            format!("{table}/*/*.parquet")
        } else {
            format!("{table}/*.parquet")
        };
        let way = way.replace("snapshot=ID", &format!("snapshot={snapshot}"));
        way.replace("LAKE", &lake).replace("records/*.parquet", &files)
    };
    let count = |snapshot: &str| -> Result<Value> {
        let tables = TABLES.map(|table| opened(table, snapshot));
        Ok(serde_json::from_str(&run(Command::new(&python).args(["-c", COUNTS]).args(tables))?)?)
    };
    let counts = TABLES.map(|table| format!("(SELECT COUNT(*) FROM {table}) AS {table}")).join(", ");
    let own =
        run(portal().args(["query", &format!("SELECT {counts}"), "--format", "json", "--lake", &lake]))?;
    let own: Value = serde_json::from_str(&own)?;
    let expected: Vec<Value> = TABLES.iter().map(|table| json!([own[*table], current, 1])).collect();
    ensure!(count(current)? == json!(expected), "{}\nbeside {own}", count(current)?);
    ensure!(own["records"] == 35 && own["phrases"].as_u64() > Some(100), "{own}");
    let all = count("*")?;
    let both = |counts: &Value| counts[2] == 2;
    ensure!(all.as_array().is_some_and(|tables| tables.iter().all(both)) && all[0][0] == 65, "{all}");
    Ok(())
}
