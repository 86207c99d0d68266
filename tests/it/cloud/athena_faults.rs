//! Athena failing: each visitor gets the right page, in their language, and no query is left running.

use anyhow::{Result, ensure};
use reqwest::StatusCode;

use super::Cloud;
use crate::support::athena::{Athena, Cut, Fault, Operation, Times};
use crate::support::portal::Portal;
use crate::support::{deadline, http};
use std::time::Duration;

#[tokio::test]
async fn visitors_get_a_page_whatever_athena_does() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let server = Portal::start_with(cloud.athena_server("portal").args(["--query-timeout-s", "6"])).await?;
    let fails =
        |category, retryable| Fault::Fails { category, retryable, reason: "secret reason".to_owned() };
    let start = Operation::StartQueryExecution;
    // Passing faults are ridden out.
    for (number, fault) in
        [Fault::Throttled(start), Fault::Broken(Operation::GetQueryExecution), fails(1, true)]
            .into_iter()
            .enumerate()
    {
        athena.arm(fault.clone(), Times::ONCE);
        let page = http::get(&server.url(&format!("/en/search?q=water&page={}", number + 2))).await?;
        ensure!(page.status() == StatusCode::OK, "{fault:?}: {}\n{}", page.status(), server.read_log());
    }
    // The others become pages that say so, in the page's language, without what Athena said.
    for (number, (fault, status)) in [
        (fails(2, false), StatusCode::INTERNAL_SERVER_ERROR),
        (fails(1, false), StatusCode::INTERNAL_SERVER_ERROR),
        (Fault::NeverEnds, StatusCode::SERVICE_UNAVAILABLE),
        (Fault::CancelledByOthers, StatusCode::SERVICE_UNAVAILABLE),
        (Fault::CutResults(Cut::Json), StatusCode::INTERNAL_SERVER_ERROR),
        (Fault::CutResults(Cut::Rows), StatusCode::INTERNAL_SERVER_ERROR),
        (Fault::ExpiredCredentials(start), StatusCode::SERVICE_UNAVAILABLE),
        (Fault::Denied(start), StatusCode::SERVICE_UNAVAILABLE),
    ]
    .into_iter()
    .enumerate()
    {
        athena.arm(fault.clone(), Times::Always);
        let answer = http::get(&server.url(&format!("/fr/search?q=carte&page={}", number + 2))).await?;
        let found = answer.status();
        let retry_after = answer.headers().contains_key("retry-after");
        let page = answer.text().await?;
        ensure!(found == status, "{fault:?}: {found} instead of {status}");
        ensure!(page.contains("<html lang=\"fr\"") && !page.contains("secret"), "{fault:?}:\n{page}");
        ensure!(status != StatusCode::SERVICE_UNAVAILABLE || retry_after, "{fault:?}: no Retry-After");
        athena.disarm();
        nothing_runs(&athena).await?;
    }
    let page = http::get(&server.url("/fr/search?q=carte")).await?;
    ensure!(page.status() == StatusCode::OK, "it does not recover: {}", page.status());
    Ok(())
}

#[tokio::test]
async fn a_visitor_who_leaves_takes_the_query_along() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let server = Portal::start_with(&mut cloud.athena_server("portal")).await?;
    athena.arm(Fault::NeverEnds, Times::ONCE);
    let visit = tokio::spawn(reqwest::get(server.url("/en/search?q=water")));
    deadline::until("the query to run", Duration::from_secs(10), async || Ok(!athena.active().is_empty()))
        .await?;
    visit.abort();
    nothing_runs(&athena).await
}

#[tokio::test]
async fn too_many_searches_are_told_to_come_back() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let mut command = cloud.athena_server("portal");
    command.args(["--max-queries", "1", "--queue-timeout-s", "1", "--query-timeout-s", "6"]);
    let server = Portal::start_with(&mut command).await?;
    athena.arm(Fault::NeverEnds, Times::Always);
    let visits = (2..=4).map(|page| http::get(server.url(&format!("/en/search?q=water&page={page}")).leak()));
    let answers = futures::future::join_all(visits).await;
    let mut turned_away = 0;
    for answer in answers {
        let answer = answer?;
        ensure!(answer.status() == StatusCode::SERVICE_UNAVAILABLE, "{}", answer.status());
        let page = answer.text().await?;
        if page.contains("The catalogue is unavailable for a moment") {
            turned_away += 1;
        } else {
            ensure!(page.contains("The catalogue took too long to answer"), "{page}");
        }
    }
    ensure!(turned_away == 2, "{turned_away} of 3 were turned away");
    athena.disarm();
    nothing_runs(&athena).await
}

async fn nothing_runs(athena: &Athena) -> Result<()> {
    deadline::until("every query to end", Duration::from_secs(10), async || Ok(athena.active().is_empty()))
        .await
}
