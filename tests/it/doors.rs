//! The doors as programs of others use them.

use std::process::Command;

use anyhow::Result;
use needs::Need;

use crate::support::aws::tool;
use crate::support::paths;
use crate::support::portal::{Portal, run};

/// Shapes of DCAT-AP, which their owners keep.
const SHAPES: &str = "../shared/schemas/dcat/dcat-ap-3-shapes.ttl";

#[tokio::test(flavor = "multi_thread")]
async fn clients_that_people_use_find_what_the_pages_show() -> Result<()> {
    let Some(python) = tool("clients/bin/python") else { return Ok(()) };
    let portal = Portal::shared().await?;
    let shapes = paths::root().join(SHAPES);
    if !shapes.is_file() {
        Need::Records.skip(SHAPES);
    }
    let mut clients = Command::new(python);
    clients.arg(paths::root().join("tests/doors/clients.py")).arg(portal.url(""));
    clients.args(shapes.is_file().then_some(&shapes));
    tokio::task::spawn_blocking(move || run(&mut clients)).await??;
    portal.ensure_calm()
}
