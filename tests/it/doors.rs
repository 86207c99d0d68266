//! The doors as programs of others use them.

use std::process::Command;

use anyhow::Result;
use needs::Need;
use tempfile::TempDir;

use crate::support::aws::tool;
use crate::support::paths;
use crate::support::portal::{Portal, run};

/// Shapes of DCAT-AP, which their owners keep.
const SHAPES: &str = "../shared/schemas/dcat/dcat-ap-3-shapes.ttl";

#[tokio::test(flavor = "multi_thread")]
async fn clients_that_people_use_find_what_the_pages_show() -> Result<()> {
    let shapes = paths::root().join(SHAPES);
    if !shapes.is_file() {
        Need::Records.skip(SHAPES);
    }
    let shapes: Vec<_> = shapes.is_file().then_some(shapes).into_iter().collect();
    for (script, arguments) in
        [("clients.py", &shapes[..]), ("assistants.py", &[]), ("tables.py", &[]), ("structured.py", &[])]
    {
        let Some(python) = tool("clients/bin/python") else { return Ok(()) };
        let portal = Portal::shared().await?;
        let mut client = Command::new(python);
        client.arg(paths::root().join("tests/doors").join(script)).arg(portal.url("")).args(arguments);
        tokio::task::spawn_blocking(move || run(&mut client)).await??;
        portal.ensure_calm()?;
    }
    Ok(())
}

/// Whatever is asked of any door, its answer is one that is described, and never an error of ours.
#[tokio::test(flavor = "multi_thread")]
async fn doors_keep_to_their_description_whatever_is_asked() -> Result<()> {
    let Some(fuzzer) = tool("clients/bin/schemathesis") else { return Ok(()) };
    let portal = Portal::shared().await?;
    let mut fuzzer = Command::new(fuzzer);
    fuzzer.args(["run", "--no-color", "--seed", "1", "--phases", "fuzzing", "--max-examples", "6"]);
    fuzzer.args(["--checks", "all", "--generation-database", "none"]);
    // No schema says that an end is not before a beginning, nor a north below a south.
    fuzzer.args(["--exclude-checks", "positive_data_acceptance"]);
    // It leaves a cache where it runs.
    let folder = TempDir::new()?;
    fuzzer.arg(portal.url("/openapi.json")).current_dir(folder.path());
    tokio::task::spawn_blocking(move || run(&mut fuzzer)).await??;
    portal.ensure_calm()
}
