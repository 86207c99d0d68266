//! A server that is told to stop finishes what it has begun, and leaves nothing running.

use std::time::Duration;

use anyhow::{Result, ensure};
use tokio::net::TcpStream;

use super::{Cloud, first_record};
use crate::support::athena::{Fault, Times};
use crate::support::aws::s3_proxy::{S3Proxy, Treatment};
use crate::support::portal::Portal;
use crate::support::{deadline, http};

#[tokio::test]
async fn a_visitor_under_way_gets_the_whole_page() -> Result<()> {
    let Some((cloud, _athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let proxy = S3Proxy::start(&cloud.endpoint)?;
    let server =
        Portal::start_with(cloud.athena_server("portal").env("AWS_ENDPOINT_URL_S3", proxy.url())).await?;
    let record = server.url(&first_record(&server, "en").await?);
    proxy.treat(|_, call| if call.path.contains("/items/") { Treatment::Hold } else { Treatment::Pass });
    let visit = tokio::spawn(async move { http::page(&record).await });
    let soon = Duration::from_secs(10);
    deadline::until("the record to be asked for", soon, async || Ok(proxy.held() > 0)).await?;
    server.tell_to_stop()?;
    let address = server.url("").replace("http://", "");
    deadline::until("nobody to be let in", soon, async || Ok(TcpStream::connect(&address).await.is_err()))
        .await?;
    ensure!(!visit.is_finished(), "the visitor did not wait");
    proxy.treat(|_, _| Treatment::Pass);
    proxy.release();
    let page = visit.await??;
    ensure!(page.contains("</html>") && page.contains("<h1"), "{page}");
    let status = tokio::task::spawn_blocking(|| server.end()).await??;
    ensure!(status.success(), "{status}");
    Ok(())
}

#[tokio::test]
async fn a_stopped_portal_leaves_no_query_running() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let server = Portal::start_with(cloud.athena_server("portal").args([
        "--query-timeout-s",
        "300",
        "--drain-s",
        "1",
    ]))
    .await?;
    athena.arm(Fault::NeverEnds, Times::Always);
    let visit = tokio::spawn(reqwest::get(server.url("/en/search?q=water")));
    deadline::until("the query to run", Duration::from_secs(10), async || Ok(!athena.active().is_empty()))
        .await?;
    let status = tokio::task::spawn_blocking(|| server.stop()).await??;
    ensure!(status.success(), "{status}");
    ensure!(athena.active().is_empty(), "left running: {:?}", athena.active());
    // Whether there is still time for a page or not, the visitor is not left waiting.
    let _ = visit.await?;
    Ok(())
}
