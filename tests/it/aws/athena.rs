//! Our Athena over a real Trino: answers as Athena writes them, refusals as it words them.

use anyhow::Result;
use serde_json::{Value, json};

use super::queries::{ENDED, all_pages, failure, first_page, id, rows, start, state, wait};
use crate::support::athena::{Account, Athena, Operation, WorkGroup};
use crate::support::aws::{AwsJson, Lakehouse};

fn portal() -> WorkGroup {
    WorkGroup::new("portal", "s3://results/portal/")
}

/// One of the test's own, and a client; `None` where there is no engine.
async fn service() -> Result<Option<(Athena, AwsJson)>> {
    service_of(Account { work_groups: vec![portal()], max_active: None }).await
}

async fn service_of(account: Account) -> Result<Option<(Athena, AwsJson)>> {
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(None) };
    let athena = Athena::start(lakehouse.trino(), account)?;
    let client = AwsJson::athena(&athena.url());
    Ok(Some((athena, client)))
}

/// Runs on one core for hours.
const ENDLESS: &str = "SELECT count(*) FROM UNNEST(sequence(1, 9999)) AS a(x), UNNEST(sequence(1, 9999)) AS b(y), \
                       UNNEST(sequence(1, 9999)) AS c(z) WHERE x + y + z = -1";

#[tokio::test]
async fn values_come_as_text_in_athenas_form() -> Result<()> {
    let Some((_athena, client)) = service().await? else { return Ok(()) };
    let page = first_page(
        &client,
        "SELECT max_by(doc, place, 3) AS hits, histogram(org) AS org, count(*) AS total, \
         max(CAST(NULL AS VARCHAR)) AS nothing, max('') AS empty, avg(place) AS mean, array_agg(doc) FILTER (WHERE doc > 5) AS none \
         FROM (VALUES (1, 10, 0), (2, 30, 3), (3, 20, 0)) AS t(doc, place, org)",
    )
    .await?;
    let expected = [
        vec![
            Some("hits"),
            Some("org"),
            Some("total"),
            Some("nothing"),
            Some("empty"),
            Some("mean"),
            Some("none"),
        ],
        vec![Some("[2, 3, 1]"), Some("{0=2, 3=1}"), Some("3"), None, Some(""), Some("20.0"), None],
    ];
    assert_eq!(rows(&page), expected);
    assert_eq!(page["ResultSet"]["Rows"][1]["Data"][3], json!({}), "NULL is a datum without a value");
    let columns =
        page["ResultSet"]["ResultSetMetadata"]["ColumnInfo"].as_array().cloned().unwrap_or_default();
    let types: Vec<&str> = columns.iter().filter_map(|column| column["Type"].as_str()).collect();
    assert_eq!(types, ["array", "map", "bigint", "varchar", "varchar", "double", "array"]);
    Ok(())
}

#[tokio::test]
async fn only_a_select_has_a_header_row() -> Result<()> {
    let Some((_athena, client)) = service().await? else { return Ok(()) };
    let select = first_page(&client, "SELECT 1 AS one OFFSET 0 LIMIT 1;").await?;
    assert_eq!(rows(&select), [[Some("one")], [Some("1")]]);
    let show = first_page(&client, "SHOW CATALOGS").await?;
    assert!(rows(&show).contains(&vec![Some("awsdatacatalog")]));
    assert!(!rows(&show).contains(&vec![Some("Catalog")]));
    Ok(())
}

#[tokio::test]
async fn a_page_has_a_thousand_rows_with_the_header() -> Result<()> {
    let Some((_athena, client)) = service().await? else { return Ok(()) };
    let id = start(&client, "SELECT n FROM UNNEST(sequence(1, 2500)) AS t(n)").await?;
    wait(&client, &id, &["SUCCEEDED"]).await?;
    assert_eq!(all_pages(&client, &id).await?.0, [1000, 1000, 501]);
    let mut ask = json!({"QueryExecutionId": id, "MaxResults": 1});
    assert_eq!(rows(&client.ask("GetQueryResults", &ask).await?), [[Some("n")]]);
    ask["MaxResults"] = json!(1001);
    let refused = client.call("GetQueryResults", &ask).await?;
    assert_eq!(refused.message(), "MaxResults is more than maximum allowed length 1000");
    let stranger = json!({"QueryExecutionId": id, "NextToken": "another's"});
    assert_eq!(client.call("GetQueryResults", &stranger).await?.message(), "Invalid NextToken");
    Ok(())
}

#[tokio::test]
async fn a_repeated_token_starts_nothing_new() -> Result<()> {
    let Some((athena, client)) = service().await? else { return Ok(()) };
    let mut request = json!({
        "QueryString": "SELECT 1",
        "WorkGroup": "portal",
        "ClientRequestToken": "a-token-of-at-least-32-characters",
        "ResultReuseConfiguration": {"ResultReuseByAgeConfiguration": {"Enabled": true, "MaxAgeInMinutes": 60}},
    });
    let first = id(&client.ask("StartQueryExecution", &request).await?)?;
    assert_eq!(id(&client.ask("StartQueryExecution", &request).await?)?, first);
    assert_eq!(athena.count(Operation::StartQueryExecution), 2, "every call counts");
    request["QueryString"] = json!("SELECT 2");
    let reply = client.call("StartQueryExecution", &request).await?;
    assert_eq!(
        (reply.error(), reply.message()),
        (Some("InvalidRequestException"), "Idempotent parameters do not match")
    );
    Ok(())
}

#[tokio::test]
async fn wrong_sql_is_refused_at_once_and_a_wrong_name_fails_the_query() -> Result<()> {
    let Some((athena, client)) = service().await? else { return Ok(()) };
    for sql in ["SELEC 1", "SELECT 1 LIMIT 1 OFFSET 1", "SELECT 1::bigint"] {
        let request = json!({"QueryString": sql, "WorkGroup": "portal"});
        let reply = client.call("StartQueryExecution", &request).await?;
        assert_eq!(reply.error(), Some("InvalidRequestException"), "{sql}: {}", reply.body);
        assert_eq!(reply.body["AthenaErrorCode"], "MALFORMED_QUERY");
        assert!(reply.message().starts_with("line 1:"), "{}", reply.message());
    }
    assert!(athena.active().is_empty());
    let status = failure(&client, "SELECT nothing FROM (VALUES 1) AS t(x)").await?;
    let reason = status["StateChangeReason"].as_str().unwrap_or_default();
    assert!(reason.starts_with("COLUMN_NOT_FOUND: line 1:8"), "{reason}");
    assert_eq!(status["AthenaError"]["ErrorCategory"], 2);
    assert_eq!(status["AthenaError"]["Retryable"], false);
    Ok(())
}

#[tokio::test]
async fn a_stopped_query_ends_in_the_engine_too() -> Result<()> {
    let Some((athena, client)) = service().await? else { return Ok(()) };
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    let marked = format!("{ENDLESS} AND x <> -7");
    let id = start(&client, &marked).await?;
    wait(&client, &id, &["RUNNING"]).await?;
    assert_eq!(athena.active(), std::slice::from_ref(&id));
    let early = client.call("GetQueryResults", &json!({"QueryExecutionId": id})).await?;
    assert_eq!(early.message(), "Query has not yet finished. Current state: RUNNING");

    client.ask("StopQueryExecution", &json!({"QueryExecutionId": id})).await?;
    assert_eq!(state(&wait(&client, &id, &ENDED).await?), "CANCELLED");
    assert!(athena.active().is_empty());
    let results = client.call("GetQueryResults", &json!({"QueryExecutionId": id})).await?;
    assert_eq!(results.message(), "Query did not finish successfully. Final query state: CANCELLED");
    let running =
        "SELECT count(*) FROM system.runtime.queries WHERE state = 'RUNNING' AND query LIKE '%x <> -7'";
    crate::support::deadline::until("Trino to stop", std::time::Duration::from_secs(20), async || {
        Ok(lakehouse.trino().query(running).await? == [[Some("0".to_owned())]])
    })
    .await
}

#[tokio::test]
async fn the_account_has_its_limits() -> Result<()> {
    let tight = WorkGroup { max_scanned_bytes: Some(0), ..portal() };
    let shut = WorkGroup { name: "shut".to_owned(), enabled: false, ..portal() };
    let homeless = WorkGroup { name: "homeless".to_owned(), output: None, ..portal() };
    let account = Account { work_groups: vec![tight, shut, homeless], max_active: Some(1) };
    let Some((athena, client)) = service_of(account).await? else { return Ok(()) };
    for (group, says) in [
        ("nobodys", "WorkGroup nobodys is not found."),
        ("shut", "WorkGroup shut is disabled."),
        ("homeless", "No output location provided."),
    ] {
        let request = json!({"QueryString": "SELECT 1", "WorkGroup": group});
        let reply = client.call("StartQueryExecution", &request).await?;
        assert_eq!(reply.error(), Some("InvalidRequestException"));
        assert!(reply.message().starts_with(says), "{}", reply.message());
    }
    let long = json!({"QueryString": format!("SELECT '{}'", "x".repeat(262_144)), "WorkGroup": "portal"});
    let refused = client.call("StartQueryExecution", &long).await?;
    assert!(refused.message().contains("less than or equal to 262144"), "{}", refused.message());

    let first = start(&client, ENDLESS).await?;
    let second = client
        .call("StartQueryExecution", &json!({"QueryString": "SELECT 1", "WorkGroup": "portal"}))
        .await?;
    assert_eq!(second.error(), Some("TooManyRequestsException"));
    assert_eq!(second.body["Reason"], "CONCURRENT_QUERY_LIMIT_EXCEEDED");
    client.ask("StopQueryExecution", &json!({"QueryExecutionId": first})).await?;
    assert!(athena.active().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_query_that_reads_too_much_is_cancelled() -> Result<()> {
    let tight = WorkGroup { max_scanned_bytes: Some(0), ..portal() };
    let account = Account { work_groups: vec![tight], max_active: None };
    let Some((_athena, client)) = service_of(account).await? else { return Ok(()) };
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    super::projection::publish(lakehouse, "toomuch").await?;
    let id = start(&client, "SELECT sum(doc) FROM toomuch.facets WHERE snapshot = 's1'").await?;
    let execution = wait(&client, &id, &ENDED).await?;
    assert_eq!(state(&execution), "CANCELLED");
    assert!(
        execution["Status"]["StateChangeReason"]
            .as_str()
            .is_some_and(|reason| reason.contains("limit was exceeded"))
    );
    Ok(())
}

#[tokio::test]
async fn a_query_knows_its_database_its_parameters_and_its_work_group() -> Result<()> {
    let Some((_athena, client)) = service().await? else { return Ok(()) };
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    super::projection::publish(lakehouse, "inside").await?;
    let request = json!({
        "QueryString": "SELECT count(*) FROM facets WHERE snapshot = 's1' AND doc < ?",
        "ExecutionParameters": ["4"],
        "QueryExecutionContext": {"Database": "inside", "Catalog": "AwsDataCatalog"},
        "WorkGroup": "portal",
    });
    let id = id(&client.ask("StartQueryExecution", &request).await?)?;
    let execution = wait(&client, &id, &ENDED).await?;
    assert_eq!(state(&execution), "SUCCEEDED", "{}", execution["Status"]);
    assert_eq!(execution["WorkGroup"], "portal");
    assert_eq!(execution["ResultConfiguration"]["OutputLocation"], format!("s3://results/portal/{id}.csv"));
    let page = client.ask("GetQueryResults", &json!({"QueryExecutionId": id})).await?;
    assert_eq!(rows(&page)[1], [Some("4")]);
    let group: Value = client.ask("GetWorkGroup", &json!({"WorkGroup": "portal"})).await?;
    assert_eq!(
        group["WorkGroup"]["Configuration"]["ResultConfiguration"]["OutputLocation"],
        "s3://results/portal/"
    );
    Ok(())
}
