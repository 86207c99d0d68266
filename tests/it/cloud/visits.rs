//! What a visit costs: one query a search, none for the same search again.

use anyhow::{Result, ensure};

use super::Cloud;
use crate::support::athena::Operation;
use crate::support::http;
use crate::support::portal::Portal;

#[tokio::test]
async fn the_same_search_is_asked_once() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(60).await?;
    let server = Portal::start_with(&mut cloud.athena_server("portal")).await?;
    athena.forget_calls();
    let address = server.url("/en/search?q=water&type=dataset");
    let together = futures::future::join_all((0..4).map(|_| http::page(&address))).await;
    for page in together {
        ensure!(page?.contains("<h1"), "a page");
    }
    let starts = || athena.count(Operation::StartQueryExecution);
    ensure!(starts() == 1, "{} queries for one search asked four times", starts());
    let again = http::landed(&address).await?;
    ensure!(starts() == 1 && again.contains("remembered"), "an answer that is there was asked for again");
    // Another spelling of the same search is the same statement.
    http::landed(&server.url("/en/search?type=dataset&q=WATER")).await?;
    ensure!(starts() == 1, "an equal search was asked again");
    http::landed(&server.url("/en/search?type=series&q=water")).await?;
    ensure!(starts() == 2, "another search is another query");
    server.ensure_calm()
}
