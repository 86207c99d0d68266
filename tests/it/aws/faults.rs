//! Each armed fault reaches the client in the form that Athena gives it. No engine is needed: Trino's address is one
//! where nobody listens, except where results have to be cut.

use std::time::{Duration, Instant};

use anyhow::Result;
use reqwest::StatusCode;
use serde_json::json;

use super::queries::{execution, first_page, id, rows, start, state, wait};
use crate::support::athena::{Account, Athena, Cut, Fault, Operation, Times, WorkGroup};
use crate::support::aws::{AwsJson, Lakehouse};
use crate::support::trino::Trino;

const NOBODY: &str = "http://127.0.0.1:9";

fn without_engine() -> Result<(Athena, AwsJson)> {
    let portal = WorkGroup::new("portal", "s3://results/");
    let athena = Athena::start(Trino::at(NOBODY), Account { work_groups: vec![portal], max_active: None })?;
    let client = AwsJson::athena(&athena.url());
    Ok((athena, client))
}

#[tokio::test]
async fn calls_are_refused_as_armed_and_recorded() -> Result<()> {
    let (athena, client) = without_engine()?;
    let ask = json!({"WorkGroup": "portal"});
    let operation = Operation::GetWorkGroup;
    for (fault, error) in [
        (Fault::Throttled(operation), "TooManyRequestsException"),
        (Fault::ExpiredCredentials(operation), "ExpiredTokenException"),
        (Fault::Denied(operation), "AccessDeniedException"),
        (Fault::Broken(operation), "InternalServerException"),
    ] {
        athena.forget_calls();
        athena.arm(fault, Times::ONCE);
        let reply = client.call("GetWorkGroup", &ask).await?;
        assert_eq!(reply.error(), Some(error));
        assert!(!reply.status.is_success() && !reply.message().is_empty());
        client.ask("GetWorkGroup", &ask).await?;
        let refused: Vec<_> = athena.calls().iter().map(|call| call.refused).collect();
        assert_eq!(refused, [Some(error), None]);
    }
    athena.arm(Fault::Throttled(operation), Times::Always);
    for _ in 0..3 {
        assert_eq!(client.call("GetWorkGroup", &ask).await?.status, StatusCode::BAD_REQUEST);
    }
    athena.disarm();
    client.ask("GetWorkGroup", &ask).await?;
    Ok(())
}

#[tokio::test]
async fn calls_without_a_signature_or_of_no_operation_are_refused() -> Result<()> {
    let (athena, client) = without_engine()?;
    let unsigned = client.call_unsigned("GetWorkGroup", &json!({"WorkGroup": "portal"})).await?;
    assert_eq!(unsigned.error(), Some("MissingAuthenticationTokenException"));
    assert_eq!(client.call("Guess", &json!({})).await?.error(), Some("UnknownOperationException"));
    let shapeless = client.call("GetQueryExecution", &json!({"Id": 1})).await?;
    assert_eq!(shapeless.error(), Some("SerializationException"));
    let targets: Vec<String> = athena.calls().into_iter().map(|call| call.target).collect();
    assert_eq!(
        targets,
        ["AmazonAthena.GetWorkGroup", "AmazonAthena.Guess", "AmazonAthena.GetQueryExecution"]
    );
    Ok(())
}

#[tokio::test]
async fn queries_fail_as_armed() -> Result<()> {
    let (athena, client) = without_engine()?;
    for (category, retryable) in [(1, true), (2, false)] {
        let reason = "Query exhausted resources at this scale factor".to_owned();
        athena.arm(Fault::Fails { category, retryable, reason: reason.clone() }, Times::ONCE);
        let id = start(&client, "SELECT 1").await?;
        let status = execution(&client, &id).await?["Status"].clone();
        assert_eq!(status["State"], "FAILED");
        assert_eq!(status["StateChangeReason"], reason);
        assert_eq!(status["AthenaError"]["ErrorCategory"], category);
        assert_eq!(status["AthenaError"]["Retryable"], retryable);
    }
    athena.arm(Fault::CancelledByOthers, Times::ONCE);
    let id = start(&client, "SELECT 1").await?;
    assert_eq!(state(&execution(&client, &id).await?), "CANCELLED");
    let reply = client
        .call("StartQueryExecution", &json!({"QueryString": "SELECT 1", "WorkGroup": "portal"}))
        .await?;
    assert_eq!(reply.status, StatusCode::INTERNAL_SERVER_ERROR, "no fault is left, and no engine is there");
    Ok(())
}

#[tokio::test]
async fn a_query_that_never_ends_runs_until_it_is_stopped() -> Result<()> {
    let (athena, client) = without_engine()?;
    athena.arm(Fault::NeverEnds, Times::ONCE);
    let request = json!({"QueryString": "SELECT 1", "WorkGroup": "portal"});
    let id = id(&client.ask("StartQueryExecution", &request).await?)?;
    assert_eq!(state(&execution(&client, &id).await?), "RUNNING");
    assert_eq!(athena.active(), std::slice::from_ref(&id));
    client.ask("StopQueryExecution", &json!({"QueryExecutionId": id})).await?;
    assert_eq!(state(&wait(&client, &id, &["CANCELLED"]).await?), "CANCELLED");
    assert!(athena.active().is_empty());
    assert_eq!(athena.calls()[0].text("QueryString"), Some("SELECT 1"));
    Ok(())
}

#[tokio::test]
async fn an_answer_is_as_slow_as_armed() -> Result<()> {
    let (athena, client) = without_engine()?;
    let by = Duration::from_millis(300);
    athena.arm(Fault::Slow(Operation::GetWorkGroup, by), Times::ONCE);
    let started = Instant::now();
    client.ask("GetWorkGroup", &json!({"WorkGroup": "portal"})).await?;
    assert!(started.elapsed() >= by);
    assert!(athena.calls()[0].at >= started, "a call counts from its arrival");
    Ok(())
}

#[tokio::test]
async fn a_page_is_cut_as_armed() -> Result<()> {
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    let athena = lakehouse.athena(WorkGroup::new("portal", "s3://results/"))?;
    let client = AwsJson::athena(&athena.url());
    let id = start(&client, "SELECT 1 AS one").await?;
    wait(&client, &id, &["SUCCEEDED"]).await?;
    let ask = json!({"QueryExecutionId": id});

    athena.arm(Fault::CutResults(Cut::Connection), Times::ONCE);
    let broken = client.call("GetQueryResults", &ask).await.expect_err("the connection ends early");
    assert!(broken.to_string().contains("ends early"), "{broken:#}");
    athena.arm(Fault::CutResults(Cut::Json), Times::ONCE);
    assert!(client.call("GetQueryResults", &ask).await.is_err(), "half of a JSON document is none");
    athena.arm(Fault::CutResults(Cut::Rows), Times::ONCE);
    let page = client.ask("GetQueryResults", &ask).await?;
    assert_eq!(rows(&page), [[Some("one")]]);

    assert_eq!(rows(&first_page(&client, "SELECT 1 AS one").await?), [[Some("one")], [Some("1")]]);
    Ok(())
}
