//! Athena failing, and S3 under it: each visitor gets the right page, in their language, and no query is left running.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use reqwest::StatusCode;

use super::{Cloud, first_record};
use crate::support::athena::{Athena, Cut, Fault, Operation, Times};
use crate::support::aws::s3_proxy::{S3Proxy, Treatment};
use crate::support::portal::{Portal, run};
use crate::support::{deadline, http};

#[tokio::test]
async fn visitors_get_a_page_whatever_athena_does() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let server = Portal::start_with(cloud.athena_server("portal").args(["--query-timeout-s", "12"])).await?;
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
    command.args(["--max-queries", "1", "--queue-timeout-s", "1", "--query-timeout-s", "12"]);
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

/// Who waited for a search of somebody else is not made to wait as long again.
#[tokio::test]
async fn visitors_with_one_question_wait_for_one_query() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let server = Portal::start_with(cloud.athena_server("portal").args(["--query-timeout-s", "6"])).await?;
    athena.forget_calls();
    athena.arm(Fault::NeverEnds, Times::Always);
    let question = server.url("/en/search?q=water");
    for answer in futures::future::join_all((0..3).map(|_| http::get(&question))).await {
        let answer = answer?;
        ensure!(answer.status() == StatusCode::SERVICE_UNAVAILABLE, "{}", answer.status());
        ensure!(answer.headers().contains_key("retry-after"), "no Retry-After");
    }
    let asked = athena.count(Operation::StartQueryExecution);
    ensure!(asked == 1, "{asked} queries for one question");
    nothing_runs(&athena).await
}

/// Records are read where they are: while S3 fails, a visitor is told to come back, and nobody is shown why.
#[tokio::test]
async fn a_record_that_cannot_be_fetched_is_unavailable_for_a_moment() -> Result<()> {
    let Some((cloud, _athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let proxy = S3Proxy::start(&cloud.endpoint)?;
    let server =
        Portal::start_with(cloud.athena_server("portal").env("AWS_ENDPOINT_URL_S3", proxy.url())).await?;
    let record = server.url(&first_record(&server, "fr").await?);
    for treatment in [Treatment::SLOW_DOWN, Treatment::Refuse(404, "NoSuchKey"), Treatment::DENIED] {
        proxy.treat(move |_, call| if call.path.contains("/items/") { treatment } else { Treatment::Pass });
        let answer = http::get(&record).await?;
        ensure!(answer.status() == 503, "{treatment:?}: {}", answer.status());
        ensure!(answer.headers().contains_key("retry-after"), "{treatment:?}: no Retry-After");
        let page = answer.text().await?;
        ensure!(
            page.contains("<html lang=\"fr\"") && !page.contains("s3:") && !page.contains("NoSuchKey"),
            "{page}"
        );
    }
    proxy.treat(|_, _| Treatment::Pass);
    let asked = || proxy.calls().iter().filter(|call| call.path.contains("/items/")).count();
    http::page(&record).await?;
    let first = asked();
    ensure!((1..=3).contains(&first), "{first} requests for one record");
    http::page(&record).await?;
    ensure!(asked() == first, "what was read a moment ago is fetched again");
    Ok(())
}

/// Where files are gone, an engine finds nothing and no error: visitors must not be told that there is nothing.
#[tokio::test]
async fn a_snapshot_that_is_gone_is_no_empty_catalogue() -> Result<()> {
    let Some((cloud, _athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let server = Portal::start_with(&mut cloud.athena_server("portal")).await?;
    let nothing = http::get(&server.url("/en/search?q=water&bbox=-160,-80,-159,-79")).await?;
    ensure!(nothing.status() == StatusCode::OK, "a place without records: {}", nothing.status());
    let current = run(cloud.portal().args(["snapshots", "--lake", &cloud.lake()]))?;
    let snapshot = current.split_whitespace().next().context("a snapshot")?;
    cloud.remove_object("lake", &format!("geocore/snapshot={snapshot}/facets/part-00000.parquet")).await?;
    let gone = http::get(&server.url("/en/search?q=water&type=dataset")).await?;
    ensure!(gone.status() == StatusCode::SERVICE_UNAVAILABLE, "{}", gone.status());
    Ok(())
}

async fn nothing_runs(athena: &Athena) -> Result<()> {
    deadline::until("every query to end", Duration::from_secs(10), async || Ok(athena.active().is_empty()))
        .await
}
