//! Waiting for a query to end.

use aws_sdk_athena::Client;
use aws_sdk_athena::types::{AthenaError, QueryExecution, QueryExecutionState, QueryExecutionStatus};

use super::failure::{AthenaFailure, FailureCategory};
use super::pace::Pace;
use super::sdk_error;
use super::stop::RunningQuery;

/// How a query ended.
#[derive(Debug)]
pub(super) enum End {
    Succeeded(Box<QueryExecution>),
    /// It failed, but Athena thinks that it might not a second time.
    Retryable(AthenaFailure),
    Final(AthenaFailure),
}

/// Looks at the query until it has ended. There is no deadline here: dropped, it stops the query.
pub(super) async fn end_of(reads: &Client, query: RunningQuery) -> Result<End, AthenaFailure> {
    let mut pace = Pace::of_polling();
    loop {
        pace.pause().await;
        let execution = match look(reads, query.id()).await {
            // The query is none the worse for our asking too often.
            Err(AthenaFailure::Busy { .. }) => continue,
            other => other?,
        };
        if let Some(end) = end(execution)? {
            query.ended();
            return Ok(end);
        }
    }
}

async fn look(reads: &Client, id: &str) -> Result<QueryExecution, AthenaFailure> {
    let answer = reads.get_query_execution().query_execution_id(id).send().await;
    let answer = answer.map_err(|error| sdk_error::failure("GetQueryExecution", &error))?;
    answer.query_execution.ok_or_else(|| malformed("no query"))
}

/// `None` while it is queued or running.
fn end(execution: QueryExecution) -> Result<Option<End>, AthenaFailure> {
    let status = execution.status().ok_or_else(|| malformed("no status"))?;
    let state = status.state().ok_or_else(|| malformed("no state"))?;
    match state {
        QueryExecutionState::Queued | QueryExecutionState::Running => Ok(None),
        QueryExecutionState::Succeeded => Ok(Some(End::Succeeded(Box::new(execution)))),
        QueryExecutionState::Failed => Ok(Some(failed(status))),
        QueryExecutionState::Cancelled => {
            let reason = status.state_change_reason().unwrap_or("no reason given").to_owned();
            Ok(Some(End::Final(AthenaFailure::Cancelled { reason })))
        }
        other => Err(malformed(&format!("unknown state {other}"))),
    }
}

fn failed(status: &QueryExecutionStatus) -> End {
    let error = status.athena_error();
    let message =
        status.state_change_reason().or_else(|| error?.error_message()).unwrap_or("no reason given");
    let failure = AthenaFailure::denied(message).unwrap_or_else(|| AthenaFailure::Failed {
        message: message.to_owned(),
        category: FailureCategory::from_number(error.and_then(AthenaError::error_category)),
        kind: error.and_then(AthenaError::error_type),
    });
    if error.is_some_and(AthenaError::retryable) { End::Retryable(failure) } else { End::Final(failure) }
}

fn malformed(what: &str) -> AthenaFailure {
    AthenaFailure::Malformed(format!("GetQueryExecution: {what}"))
}
