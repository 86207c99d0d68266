//! One statement from its turn to its rows.

use aws_sdk_athena::types::QueryExecution;
use tracing::field::Empty;
use tracing::{Instrument, Span, info, info_span, warn};

use super::Shared;
use super::failure::AthenaFailure;
use super::pace::Pace;
use super::permits::Permit;
use super::polling::{End, end_of};
use super::results::{self, Header, QueryResult, QueryStats};
use super::start::start;

/// Starts of one statement, each with a token of its own. The second follows a failure that Athena calls retryable.
const STARTS: u32 = 2;

/// See [`super::Athena::run`].
pub(super) async fn run(
    shared: &Shared,
    sql: &str,
    columns: Option<&[&str]>,
    row_limit: usize,
) -> Result<QueryResult, AthenaFailure> {
    let span = info_span!(
        "athena_query",
        query_id = Empty,
        starts = Empty,
        scanned_bytes = Empty,
        engine_ms = Empty,
        queue_ms = Empty,
        reused = Empty,
        rows = Empty,
    );
    let answered = async {
        // The future that is late is dropped here, and a query it waited for is stopped.
        let answer =
            tokio::time::timeout(shared.config.query_timeout, answer(shared, sql, columns, row_limit));
        let mut closed = shared.closed.subscribe();
        let outcome = tokio::select! {
            outcome = answer => outcome.unwrap_or(Err(AthenaFailure::Timeout)),
            _ = closed.wait_for(|is_closed| *is_closed) => Err(AthenaFailure::busy()),
        };
        match &outcome {
            Ok(_) => info!("the query was answered"),
            Err(error) => warn!(%error, "the query was not answered"),
        }
        outcome
    };
    answered.instrument(span).await
}

async fn answer(
    shared: &Shared,
    sql: &str,
    columns: Option<&[&str]>,
    row_limit: usize,
) -> Result<QueryResult, AthenaFailure> {
    let permit = shared.permits.acquire().await?;
    let (id, execution) = succeeded(shared, sql, &permit).await?;
    let header = Header::of(&execution, columns);
    let stats = QueryStats::new(id, execution.statistics());
    record(&stats);
    let result = results::read(&shared.reads, stats, header, row_limit).await?;
    Span::current().record("rows", result.rows.len());
    Ok(result)
}

/// Runs the statement until it has succeeded, once or twice.
async fn succeeded(
    shared: &Shared,
    sql: &str,
    permit: &Permit,
) -> Result<(String, QueryExecution), AthenaFailure> {
    let mut starts = 1;
    let mut pace = Pace::of_retries();
    loop {
        let query = start(shared, sql, permit).await?;
        let id = query.id().to_owned();
        Span::current().record("query_id", &id).record("starts", starts);
        match end_of(&shared.reads, query).await? {
            End::Succeeded(execution) => return Ok((id, *execution)),
            End::Retryable(failure) if starts < STARTS => {
                warn!(error = %failure, "the query is started once more");
                starts += 1;
                pace.pause().await;
            }
            End::Retryable(failure) | End::Final(failure) => return Err(failure),
        }
    }
}

fn record(stats: &QueryStats) {
    Span::current()
        .record("scanned_bytes", stats.scanned_bytes)
        .record("engine_ms", stats.engine_ms)
        .record("queue_ms", stats.queue_ms)
        .record("reused", stats.reused);
}
