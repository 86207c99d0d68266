//! Publishers that are killed, and publishers that meet.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Result, ensure};

use super::Cloud;
use crate::support::aws::S3s;
use crate::support::aws::s3_proxy::{S3Call, S3Proxy, Treatment};
use crate::support::deadline;
use crate::support::portal::run;

const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn killed_between_any_two_calls_nothing_is_lost() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    let sizes = [6, 9];
    cloud.copy_items(&s3s, &cloud.demo(sizes[0], 1)?)?;
    run(&mut from_folder(&cloud, sizes[0])?)?;
    proxy.treat(|_, _| Treatment::Pass);
    run(&mut from_folder(&cloud, sizes[1])?)?;
    let calls = proxy.calls().len();
    ensure!(calls > 20, "{calls} calls are too few to be all");
    let (mut old, mut new) = (0, 0);
    for last in 1..=calls {
        proxy.treat(|_, _| Treatment::Pass);
        run(&mut from_folder(&cloud, sizes[0])?)?;
        let held = proxy.held();
        proxy.treat(move |number, _| if number == last { Treatment::Hold } else { Treatment::Pass });
        let mut publisher =
            from_folder(&cloud, sizes[1])?.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        deadline::until("the call to be held or the run to end", PATIENCE, async || {
            Ok(proxy.held() > held || publisher.try_wait()?.is_some())
        })
        .await?;
        publisher.kill()?;
        publisher.wait()?;
        proxy.treat(|_, _| Treatment::Pass);
        proxy.release();
        let current = current(&cloud)?;
        let whole =
            |size: usize| current.contains(&format!(" {size} records")) && !current.contains("incomplete");
        ensure!(whole(sizes[0]) || whole(sizes[1]), "killed at call {last}: {current}");
        if whole(sizes[0]) {
            old += 1;
        } else {
            new += 1;
        }
        run(&mut from_folder(&cloud, sizes[1])?)?;
        ensure!(
            self::current(&cloud)?.contains(&format!(" {} records", sizes[1])),
            "the next run does not heal"
        );
    }
    ensure!(old > calls / 2 && new > 0, "{old} old and {new} new of {calls}");
    Ok(())
}

#[tokio::test]
async fn of_two_publishers_one_wins_and_the_other_says_so() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    run(&mut from_folder(&cloud, 5)?)?;
    let is_pointer = |call: &S3Call| call.method == "PUT" && call.path.ends_with("current.json");
    proxy.treat(move |_, call| if is_pointer(call) { Treatment::Hold } else { Treatment::Pass });
    let slower = from_folder(&cloud, 7)?.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    deadline::until("the first to come to the pointer", PATIENCE, async || Ok(proxy.held() == 1)).await?;
    proxy.treat(|_, _| Treatment::Pass);
    run(&mut from_folder(&cloud, 8)?)?;
    let winner = current(&cloud)?;
    proxy.release();
    let ended = slower.wait_with_output()?;
    let said = String::from_utf8_lossy(&ended.stderr);
    ensure!(ended.status.code() == Some(1) && said.contains("another run published"), "{said}");
    ensure!(current(&cloud)? == winner && winner.contains(" 8 records"), "{}", current(&cloud)?);
    let listed = run(cloud.portal().args(["snapshots", "--lake", &cloud.lake()]))?;
    ensure!(!listed.contains(" 7 records"), "the files of the loser remain:\n{listed}");
    Ok(())
}

#[tokio::test]
async fn large_tables_go_up_in_parts_or_not_at_all() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    // The items table of so many is larger than a part.
    let count = 14_000;
    let is_part = |call: &S3Call, number: u32| call.query.contains(&format!("partNumber={number}&"));
    proxy.treat(move |_, call| if is_part(call, 2) { Treatment::DENIED } else { Treatment::Pass });
    let said = super::ends_with(&mut from_folder(&cloud, count)?, 1)?;
    ensure!(said.contains("AccessDenied"), "{said}");
    let ended = proxy.calls().iter().any(|call| call.method == "DELETE" && call.query.contains("uploadId="));
    ensure!(ended, "the parts that went up remain");
    ensure!(current(&cloud)?.is_empty(), "half a snapshot is current: {}", current(&cloud)?);

    proxy.treat(|_, _| Treatment::Pass);
    run(&mut from_folder(&cloud, count)?)?;
    ensure!(proxy.calls().iter().any(|call| is_part(call, 2)), "no table was large enough");
    ensure!(current(&cloud)?.contains(&format!(" {count} records")), "{}", current(&cloud)?);
    Ok(())
}

/// Items of a folder, so that the calls are those of publishing.
fn from_folder(cloud: &Cloud, records: usize) -> Result<std::process::Command> {
    let mut command = cloud.portal();
    command.arg("consolidate").arg("--items").arg(cloud.demo(records, 1)?).args(["--lake", &cloud.lake()]);
    // What is looked at is what the pointer does, with nobody kept away before.
    command.args(["--accept-drop", "100", "--lease-s", "0"]);
    Ok(command)
}

fn current(cloud: &Cloud) -> Result<String> {
    let listed = run(cloud.portal().args(["snapshots", "--lake", &cloud.lake()]))?;
    Ok(listed.lines().find(|line| line.contains("  current")).unwrap_or_default().to_owned())
}
