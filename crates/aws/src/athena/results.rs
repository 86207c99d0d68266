//! A query's rows, read page by page and checked against what they must be.

mod page;

use aws_sdk_athena::Client;
use aws_sdk_athena::types::{
    QueryExecution, QueryExecutionStatistics, ResultReuseInformation, ResultSet, StatementType,
};

use super::failure::AthenaFailure;
use super::sdk_error;
use page::Page;

/// The rows of a query and what it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryResult {
    pub columns: Vec<Column>,
    /// As Athena writes values; `None` is NULL. Each row has one value per column.
    pub rows: Vec<Vec<Option<String>>>,
    /// Whether the query has more rows than the caller wanted.
    pub truncated: bool,
    pub stats: QueryStats,
}

/// A column of a result, with its type as Athena names it, such as `bigint` or `varchar`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub type_name: String,
}

/// What a query took, by Athena's own count. Times are milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryStats {
    pub query_id: String,
    pub scanned_bytes: u64,
    /// Planning and running.
    pub engine_ms: u64,
    /// Waiting in Athena's queue, not in ours.
    pub queue_ms: u64,
    pub total_ms: u64,
    /// Whether the answer is the stored one of an earlier query with the same text.
    pub reused: bool,
}

impl QueryStats {
    pub(super) fn new(query_id: String, statistics: Option<&QueryExecutionStatistics>) -> Self {
        let count = |get: fn(&QueryExecutionStatistics) -> Option<i64>| {
            statistics.and_then(get).and_then(|count| u64::try_from(count).ok()).unwrap_or(0)
        };
        let reuse = statistics.and_then(|statistics| statistics.result_reuse_information());
        Self {
            query_id,
            scanned_bytes: count(QueryExecutionStatistics::data_scanned_in_bytes),
            engine_ms: count(QueryExecutionStatistics::engine_execution_time_in_millis),
            queue_ms: count(QueryExecutionStatistics::query_queue_time_in_millis),
            total_ms: count(QueryExecutionStatistics::total_execution_time_in_millis),
            reused: reuse.is_some_and(ResultReuseInformation::reused_previous_result),
        }
    }
}

/// What the first row of the first page is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Header<'a> {
    /// It must be the names of the columns, and if some are given, these.
    Required(Option<&'a [&'a str]>),
    /// Not a SELECT: a first row that repeats the names is one, any other is data.
    IfThere,
}

impl<'a> Header<'a> {
    pub(super) fn of(execution: &QueryExecution, columns: Option<&'a [&'a str]>) -> Self {
        let is_dml = execution.statement_type().is_none_or(|kind| *kind == StatementType::Dml);
        let is_select = is_dml && execution.substatement_type().is_none_or(|kind| kind == "SELECT");
        if is_select || columns.is_some() { Self::Required(columns) } else { Self::IfThere }
    }
}

/// Athena's limit for the rows of a page.
const PAGE: usize = 1000;

/// Reads up to `row_limit` rows of a query, and one more to know whether there are more.
pub(super) async fn read(
    reads: &Client,
    stats: QueryStats,
    header: Header<'_>,
    row_limit: usize,
) -> Result<QueryResult, AthenaFailure> {
    let id = stats.query_id.as_str();
    let page_size = row_limit.saturating_add(2).min(PAGE);
    let (set, mut token) = fetch(reads, id, page_size, None).await?;
    let Page { columns, mut rows } = page::first(set, header)?;
    while rows.len() <= row_limit && token.is_some() {
        let (set, next) = fetch(reads, id, page_size, token.as_deref()).await?;
        if next.is_some() && next == token {
            return Err(malformed("a page is followed by itself"));
        }
        rows.append(&mut page::following(set, &columns)?);
        token = next;
    }
    let truncated = rows.len() > row_limit;
    rows.truncate(row_limit);
    Ok(QueryResult { columns, rows, truncated, stats })
}

async fn fetch(
    reads: &Client,
    id: &str,
    page_size: usize,
    token: Option<&str>,
) -> Result<(ResultSet, Option<String>), AthenaFailure> {
    let request = reads
        .get_query_results()
        .query_execution_id(id)
        .max_results(i32::try_from(page_size).expect("it is at most a thousand"))
        .set_next_token(token.map(str::to_owned));
    let answer = request.send().await.map_err(|error| sdk_error::failure("GetQueryResults", &error))?;
    let set = answer.result_set.ok_or_else(|| malformed("no result set"))?;
    Ok((set, answer.next_token.filter(|token| !token.is_empty())))
}

fn malformed(what: &str) -> AthenaFailure {
    AthenaFailure::Malformed(format!("GetQueryResults: {what}"))
}
