//! Starting a query exactly once, whatever happens to the request or to whoever made it.

use aws_sdk_athena::Client;
use aws_sdk_athena::operation::start_query_execution::builders::StartQueryExecutionFluentBuilder;
use aws_sdk_athena::types::{
    QueryExecutionContext, ResultConfiguration, ResultReuseByAgeConfiguration, ResultReuseConfiguration,
};
use tokio::sync::oneshot;
use tracing::Instrument;

use super::Shared;
use super::config::AthenaConfig;
use super::failure::{AthenaFailure, FailureCategory};
use super::pace::Pace;
use super::permits::Permit;
use super::sdk_error;
use super::stop::RunningQuery;

/// Tries of a start that Athena throttles, before the caller hears `Busy`.
const THROTTLED_TRIES: u32 = 4;

/// Tries of a start whose answer got lost.
const UNCLEAR_TRIES: u32 = 3;

/// Athena's limit for the text of a query.
const MAX_SQL_BYTES: usize = 262_144;

/// Starts a query under a token of its own. A throttled start has started nothing and is tried again while the caller
/// waits.
pub(super) async fn start(
    shared: &Shared,
    sql: &str,
    permit: &Permit,
) -> Result<RunningQuery, AthenaFailure> {
    if sql.len() > MAX_SQL_BYTES {
        let message = format!("the statement has {} bytes, athena takes {MAX_SQL_BYTES}", sql.len());
        return Err(AthenaFailure::Failed { message, category: FailureCategory::User, kind: None });
    }
    let request = request(&shared.starts, &shared.config, sql);
    let mut pace = Pace::of_retries();
    for _ in 1..THROTTLED_TRIES {
        match in_task(request.clone(), &shared.reads, permit).await {
            Err(AthenaFailure::Busy { .. }) => pace.pause().await,
            outcome => return outcome,
        }
    }
    in_task(request, &shared.reads, permit).await
}

fn request(starts: &Client, config: &AthenaConfig, sql: &str) -> StartQueryExecutionFluentBuilder {
    let context = QueryExecutionContext::builder().catalog(&config.catalog).database(&config.database);
    let output = config.output_location.as_ref();
    let reuse = config.result_reuse_minutes.and_then(|minutes| i32::try_from(minutes).ok()).map(|minutes| {
        let by_age = ResultReuseByAgeConfiguration::builder().enabled(true).max_age_in_minutes(minutes);
        ResultReuseConfiguration::builder().result_reuse_by_age_configuration(by_age.build()).build()
    });
    starts
        .start_query_execution()
        .query_string(sql)
        .client_request_token(token())
        .query_execution_context(context.build())
        .work_group(&config.workgroup)
        .set_result_configuration(
            output.map(|output| ResultConfiguration::builder().output_location(output).build()),
        )
        .set_result_reuse_configuration(reuse)
}

/// By it Athena knows a repeated start; 32 to 128 characters.
fn token() -> String {
    format!("portal-{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..))
}

/// Sends the start from a task that outlives the caller, who may be gone before Athena has answered.
async fn in_task(
    request: StartQueryExecutionFluentBuilder,
    reads: &Client,
    permit: &Permit,
) -> Result<RunningQuery, AthenaFailure> {
    let (answer, wait) = oneshot::channel();
    let (reads, permit) = (reads.clone(), Permit::clone(permit));
    let task = async move {
        let started = until_clear(request).await.map(|id| RunningQuery::new(id, reads, permit));
        // If nobody waits any more, the query comes back here, is dropped and thereby stopped.
        drop(answer.send(started));
    };
    tokio::spawn(task.in_current_span());
    let lost = |_| Err(AthenaFailure::Transport("the task that starts the query has ended".to_owned()));
    wait.await.unwrap_or_else(lost)
}

/// A start without an answer may have started the query. Asking again with the same token gives its id.
async fn until_clear(request: StartQueryExecutionFluentBuilder) -> Result<String, AthenaFailure> {
    let mut pace = Pace::of_retries();
    let mut is_unclear = false;
    for _ in 1..UNCLEAR_TRIES {
        match once(request.clone()).await {
            Err(AthenaFailure::Transport(_) | AthenaFailure::Malformed(_)) => is_unclear = true,
            // No room to answer in: whether the first try started the query is still open.
            Err(AthenaFailure::Busy { .. }) if is_unclear => {}
            outcome => return outcome,
        }
        pace.pause().await;
    }
    once(request).await
}

async fn once(request: StartQueryExecutionFluentBuilder) -> Result<String, AthenaFailure> {
    let answer = request.send().await.map_err(|error| sdk_error::failure("StartQueryExecution", &error))?;
    let id = answer.query_execution_id.filter(|id| !id.is_empty());
    id.ok_or_else(|| AthenaFailure::Malformed("StartQueryExecution: no query id".to_owned()))
}
