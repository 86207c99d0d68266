//! SQL by hand on the engine in the process: what is run, and how its answers are written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Result, ensure};

use super::Workplace;
use crate::support::portal::{portal, run};

#[test]
fn what_is_no_query_is_refused_before_a_file_is_touched() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let lake = work.lake();
    let folder = lake.with_file_name("here");
    fs::create_dir(&folder)?;
    fs::write(folder.join("file.csv"), "a\n1\n")?;
    let before = files(lake.parent().expect("a lake is in a folder"))?;
    let pointer = lake.join("current.json");
    for sql in [
        "COPY (SELECT id FROM records) TO 'x.csv'".to_owned(),
        format!("COPY (SELECT id FROM records) TO '{}' STORED AS JSON", pointer.display()),
        "CREATE EXTERNAL TABLE p (a VARCHAR) STORED AS CSV LOCATION '/etc/passwd'".to_owned(),
        "CREATE TABLE t AS SELECT 1".to_owned(),
        "DROP TABLE records".to_owned(),
        "SET datafusion.execution.batch_size = 1".to_owned(),
        "INSERT INTO records SELECT * FROM records".to_owned(),
        "EXPLAIN ANALYZE SELECT 1".to_owned(),
        "SELECT 1; SELECT 2".to_owned(),
        "SELECT id INTO copied FROM records".to_owned(),
        "SELECT * FROM 'file.csv'".to_owned(),
        "SELECT * FROM read_parquet('x.parquet')".to_owned(),
        "SELECT * FROM information_schema.tables".to_owned(),
        "SELECT pg_read_file('/etc/passwd')".to_owned(),
    ] {
        let output = portal().current_dir(&folder).args(["query", &sql, "--lake"]).arg(&lake).output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(2), "{sql}: {}\n{said}", output.status);
        ensure!(said.contains("refused") && output.stdout.is_empty(), "{sql}: {said}");
    }
    ensure!(files(lake.parent().expect("a lake is in a folder"))? == before, "files were touched");
    Ok(())
}

#[test]
fn answers_keep_their_types_and_all_their_columns() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let ask = |sql: &str, format: &str| {
        run(portal().args(["query", sql, "--format", format, "--lake"]).arg(work.lake()))
    };
    let sql = "SELECT 'z' AS z, CAST(9007199254740993 AS BIGINT) AS a, CAST('1.10' AS DECIMAL(20, 2)) AS d, 0.5 AS f,
        true AS t, NULL AS n, '' AS e, DATE '2015-01-01' AS day, TIMESTAMP '2015-01-01 12:30:00' AS moment, 'é' AS z";
    ensure!(
        ask(sql, "json")?
            == "{\"z\":\"z\",\"a\":9007199254740993,\"d\":1.10,\"f\":0.5,\"t\":true,\"n\":null,\"e\":\"\",\
                \"day\":\"2015-01-01\",\"moment\":\"2015-01-01T12:30:00\",\"z_2\":\"é\"}\n",
        "{}",
        ask(sql, "json")?
    );
    let csv = ask(sql, "csv")?;
    ensure!(
        csv.ends_with("z,9007199254740993,1.10,0.5,true,,\"\",2015-01-01,2015-01-01T12:30:00,é\r\n"),
        "{csv}"
    );
    for columns in ["a.id, b.id, a.mappable", "a.*, b.*"] {
        let joined = format!("SELECT {columns} FROM records a JOIN records b ON a.id = b.id LIMIT 1");
        let row: serde_json::Value = serde_json::from_str(&ask(&joined, "json")?)?;
        ensure!(row["id"] == row["id_2"] && row["id"].is_string() && row["mappable"].is_boolean(), "{row}");
    }
    let none = ask("SELECT id, id FROM records WHERE id = 'nobody'", "csv")?;
    ensure!(none == "id,id_2\r\n", "{none}");
    let taken = ask("SELECT id AS a, id AS a, id AS a_2 FROM records WHERE id = 'nobody'", "csv")?;
    ensure!(taken == "a,a_2,a_2_2\r\n", "{taken}");
    Ok(())
}

#[test]
fn a_query_is_stopped_when_its_time_is_over() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let endless = "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n";
    let mut command = portal();
    command.args(["query", endless, "--query-timeout-s", "1", "--lake"]).arg(work.lake());
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.code() == Some(1) && said.contains("--query-timeout-s"),
        "{}\n{said}",
        output.status
    );
    Ok(())
}

/// What one short line asks for can be more than a machine has, also before there is a plan.
#[test]
fn what_would_take_all_stack_time_or_memory_ends_with_a_sentence() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let ask = |sql: &str| -> Result<(Option<i32>, String)> {
        let mut command = portal();
        command.args(["query", sql, "--query-timeout-s", "2", "--lake"]).arg(work.lake());
        let output = command.output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(!said.contains("panicked"), "{said}");
        Ok((output.status.code(), said))
    };
    let chain = |what: &str, count: usize| format!("SELECT 1{}", what.repeat(count));
    for deep in [chain(" + 1", 20_000), chain(" UNION ALL SELECT 1", 3000)] {
        let (code, said) = ask(&deep)?;
        ensure!(code == Some(2) && said.contains("too deep"), "{code:?}: {said}");
    }
    // As deep as they may be, these have the time they have.
    for deep in [chain(" + 1", 1900), chain(" UNION ALL SELECT 1", 600)] {
        let (code, said) = ask(&deep)?;
        let is_late = code == Some(1) && said.contains("--query-timeout-s");
        ensure!(code == Some(0) || is_late, "{code:?}: {said}");
    }
    let (code, said) = ask("SELECT length(repeat('x', 2000000000))")?;
    ensure!(code == Some(1) && (said.contains("1024 MB") || said.contains("timeout")), "{code:?}: {said}");
    // Constants are worked out while the query is planned.
    let constant = " + length(replace(repeat('ab', 20000000), 'a', 'xxxx'))";
    let (code, said) = ask(&chain(constant, 50))?;
    ensure!(code == Some(1) && said.contains("--query-timeout-s"), "{code:?}: {said}");
    Ok(())
}

/// The files below a folder, with their size and time.
fn files(folder: &Path) -> Result<BTreeMap<String, (u64, SystemTime)>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let entry = entry?;
            let known = entry.metadata()?;
            if known.is_dir() {
                folders.push(entry.path());
            } else {
                found.insert(entry.path().display().to_string(), (known.len(), known.modified()?));
            }
        }
    }
    Ok(found)
}
