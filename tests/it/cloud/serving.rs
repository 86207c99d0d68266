//! The embedded engine over a lake in S3.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::Cloud;
use crate::support::aws::S3s;
use crate::support::aws::s3_proxy::S3Proxy;
use crate::support::portal::{Portal, run};
use crate::support::{deadline, http};

const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn new_snapshots_are_taken_up_and_damaged_ones_are_not() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    let publish = |records: usize| {
        let mut command = cloud.portal();
        command
            .arg("consolidate")
            .arg("--items")
            .arg(cloud.demo(records, 1)?)
            .args(["--lake", &cloud.lake()]);
        run(&mut command)
    };
    publish(20)?;
    let cache = cloud.folder.path().join("cache");
    let server =
        Portal::start_with(cloud.portal().args(["serve", "--lake", &cloud.lake(), "--cache"]).arg(&cache))
            .await?;
    let total = async |expected: usize| -> Result<bool> {
        Ok(http::page(&server.url("/en/search")).await?.contains(&format!("{expected} records")))
    };
    ensure!(total(20).await?, "the first snapshot");
    publish(30)?;
    deadline::until("the second snapshot", PATIENCE, async || total(30).await).await?;
    server.ensure_calm()?;

    // One bit of the third is not what its manifest says.
    publish(25)?;
    let damaged = damage(&s3s.buckets().join(cloud.bucket("lake")), "facets")?;
    deadline::until("the damage to be found or missed", PATIENCE, async || {
        Ok(server.read_log().contains("cannot be served") || total(25).await?)
    })
    .await?;
    if !total(25).await? {
        ensure!(total(30).await?, "the snapshot before is served on");
    }
    drop(server);

    // A cache that was damaged meanwhile is fetched anew; a damaged object stops a start that has nothing else.
    let mut other = cloud.portal();
    other.args(["serve", "--lake", &cloud.lake(), "--cache"]).arg(&cache);
    if let Ok(server) = Portal::start_with(&mut other).await {
        // It was fetched whole before it was damaged.
        ensure!(http::page(&server.url("/en/search")).await?.contains("25 records"), "{}", damaged.display());
    }
    Ok(())
}

/// Changes a byte in the newest file of a table.
fn damage(lake: &std::path::Path, table: &str) -> Result<std::path::PathBuf> {
    let mut newest: Vec<_> = fs::read_dir(lake.join("geocore"))?
        .filter_map(Result::ok)
        .map(|entry| entry.path().join(table).join("part-00000.parquet"))
        .filter(|path| path.exists())
        .collect();
    newest.sort();
    let path = newest.pop().context("no snapshot")?;
    let mut bytes = fs::read(&path)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes)?;
    Ok(path)
}
