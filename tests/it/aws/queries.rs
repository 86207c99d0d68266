//! A query as every client of Athena runs it: start, ask until it has ended, fetch page after page.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::support::aws::AwsJson;
use crate::support::deadline;

const ENDS_WITHIN: Duration = Duration::from_mins(1);

/// Starts a query in the work group `portal`.
pub(crate) async fn start(athena: &AwsJson, sql: &str) -> Result<String> {
    let request = json!({"QueryString": sql, "WorkGroup": "portal"});
    id(&athena.ask("StartQueryExecution", &request).await?)
}

pub(crate) fn id(started: &Value) -> Result<String> {
    Ok(started["QueryExecutionId"].as_str().context("a started query has an id")?.to_owned())
}

/// `QueryExecution` as it is now.
pub(crate) async fn execution(athena: &AwsJson, id: &str) -> Result<Value> {
    let answer = athena.ask("GetQueryExecution", &json!({"QueryExecutionId": id})).await?;
    Ok(answer["QueryExecution"].clone())
}

pub(crate) fn state(execution: &Value) -> &str {
    execution["Status"]["State"].as_str().unwrap_or_default()
}

/// `QueryExecution` once the query is in the state.
pub(crate) async fn wait(athena: &AwsJson, id: &str, wanted: &[&str]) -> Result<Value> {
    let mut last = Value::Null;
    deadline::until(&format!("query {id} to be {wanted:?}"), ENDS_WITHIN, async || {
        last = execution(athena, id).await?;
        Ok(wanted.contains(&state(&last)))
    })
    .await?;
    Ok(last)
}

pub(crate) const ENDED: [&str; 3] = ["SUCCEEDED", "FAILED", "CANCELLED"];

/// Runs a query that succeeds; its first page.
pub(crate) async fn first_page(athena: &AwsJson, sql: &str) -> Result<Value> {
    let id = start(athena, sql).await?;
    let execution = wait(athena, &id, &ENDED).await?;
    ensure!(state(&execution) == "SUCCEEDED", "{sql}: {}", execution["Status"]);
    athena.ask("GetQueryResults", &json!({"QueryExecutionId": id})).await
}

/// Runs a query that fails; its `Status`.
pub(crate) async fn failure(athena: &AwsJson, sql: &str) -> Result<Value> {
    let id = start(athena, sql).await?;
    let execution = wait(athena, &id, &ENDED).await?;
    ensure!(state(&execution) == "FAILED", "{sql} should fail: {}", execution["Status"]);
    Ok(execution["Status"].clone())
}

/// The rows of a page as text; NULL is `None`.
pub(crate) fn rows(page: &Value) -> Vec<Vec<Option<&str>>> {
    let rows = page["ResultSet"]["Rows"].as_array().map(Vec::as_slice).unwrap_or_default();
    rows.iter()
        .map(|row| {
            let data = row["Data"].as_array().map(Vec::as_slice).unwrap_or_default();
            data.iter().map(|datum| datum["VarCharValue"].as_str()).collect()
        })
        .collect()
}

/// The sizes of a query's pages, and the first value of each row behind the header.
pub(crate) async fn all_pages(athena: &AwsJson, id: &str) -> Result<(Vec<usize>, Vec<String>)> {
    let mut request = json!({"QueryExecutionId": id});
    let (mut sizes, mut values) = (Vec::new(), Vec::new());
    loop {
        let page = athena.ask("GetQueryResults", &request).await?;
        let rows = rows(&page);
        sizes.push(rows.len());
        values.extend(rows.iter().filter_map(|row| row.first().copied().flatten().map(ToOwned::to_owned)));
        let Some(token) = page["NextToken"].as_str() else { break };
        request["NextToken"] = json!(token);
    }
    ensure!(!values.is_empty(), "a SELECT has a header row");
    Ok((sizes, values.split_off(1)))
}
