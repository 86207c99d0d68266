//! The statements of searches as other readers of SQL see them, who know nothing of ours.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::searches::{DEEP, FORMS, as_first_page, search_for, searches};
use crate::support::aws::tool;
use crate::support::paths;
use crate::support::portal::{portal, run};

#[test]
fn every_form_of_statement_is_sql_elsewhere_and_means_the_same() -> Result<()> {
    let Some(python) = tool("sql/bin/python") else { return Ok(()) };
    let folder = TempDir::new()?;
    let (items, lake) = (folder.path().join("items"), folder.path().join("lake"));
    run(portal().args(["demo", "--records", "300", "--seed", "5", "--out"]).arg(&items))?;
    run(portal()
        .args(["consolidate", "--shard-rows", "5000", "--items"])
        .arg(&items)
        .arg("--lake")
        .arg(&lake))?;
    let sql_of = |url: &str| run(portal().args(["sql", url, "--lake"]).arg(&lake));
    let asked = |url: &str, sql: &str| -> Result<Value> {
        let row = run(portal().args(["query", sql, "--format", "json", "--lake"]).arg(&lake))?;
        let row: Value = serde_json::from_str(&row).with_context(|| format!("{url}: {row}"))?;
        Ok(json!({ "url": url, "sql": sql.trim(), "row": row }))
    };
    let title = asked("a title", "SELECT title_en FROM cards WHERE doc = 7")?["row"]["title_en"].clone();
    let by_title = search_for(title.as_str().context("a title")?);
    let mut statements = Vec::new();
    for url in searches().into_iter().chain([by_title]) {
        let sql = sql_of(&url)?;
        if !sql.trim().is_empty() {
            statements.push(asked(&url, &sql)?);
        }
    }
    ensure!(statements.len() > 100, "only {} searches ask an engine", statements.len());
    for form in FORMS {
        let has = |statement: &Value| statement["sql"].as_str().is_some_and(|sql| sql.contains(form));
        ensure!(statements.iter().any(has), "no statement has {form:?}");
    }
    for (deep, first) in DEEP {
        let numbered = asked(deep, &as_first_page(&sql_of(deep)?)?)?;
        let picked = asked(first, &sql_of(first)?)?;
        ensure!(numbered["row"] == picked["row"], "{deep} places otherwise:\n{numbered}\n{picked}");
        statements.extend([numbered, picked]);
    }
    let pointer = run(portal().args(["snapshots", "--lake"]).arg(&lake))?;
    let snapshot = std::fs::read_dir(&lake)?
        .filter_map(Result::ok)
        .find(|entry| entry.file_name().to_string_lossy().starts_with("snapshot="))
        .with_context(|| pointer)?;
    let asked = json!({ "folder": snapshot.path(), "statements": statements });
    let mut gate = Command::new(python)
        .arg(paths::root().join("tests/sql_gate/gate.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    gate.stdin.take().context("piped")?.write_all(&serde_json::to_vec(&asked)?)?;
    let output = gate.wait_with_output()?;
    ensure!(output.status.success(), "{}", super::text(&output));
    Ok(())
}
