//! Pages of a query's results.

use serde_json::{Value, json};

use super::error::ApiError;
use super::execution::{Answer, Execution, State};
use crate::support::trino::Column;

/// The most rows a page may have, the header's included.
const MAX_ROWS: usize = 1000;

/// `GetQueryResults`: rows from where the token points.
pub(crate) fn page(
    execution: &Execution,
    token: Option<&str>,
    max_rows: Option<i64>,
) -> Result<Value, ApiError> {
    let status = execution.status();
    match status.state {
        State::Succeeded => {}
        State::Queued | State::Running => {
            let state = status.state.name();
            return Err(ApiError::invalid(format!("Query has not yet finished. Current state: {state}")));
        }
        State::Failed | State::Cancelled => {
            let state = status.state.name();
            return Err(ApiError::invalid(format!(
                "Query did not finish successfully. Final query state: {state}"
            )));
        }
    }
    let size = match max_rows {
        None => MAX_ROWS,
        Some(rows) => {
            usize::try_from(rows).ok().filter(|rows| (1..=MAX_ROWS).contains(rows)).ok_or_else(|| {
                ApiError::invalid(format!("MaxResults is more than maximum allowed length {MAX_ROWS}"))
            })?
        }
    };
    let from = token.map_or(Ok(0), |token| place(token, &execution.id))?;
    let with_header = is_select(&execution.request.sql);
    let (rows, total) = rows(&status.answer, with_header, from, size);
    let metadata = json!({"ColumnInfo": status.answer.columns.iter().map(column_info).collect::<Vec<_>>()});
    let mut page = json!({"UpdateCount": 0, "ResultSet": {"Rows": rows, "ResultSetMetadata": metadata}});
    if from + size < total {
        page["NextToken"] = json!(format!("{}/{}", execution.id, from + size));
    }
    Ok(page)
}

fn place(token: &str, id: &str) -> Result<usize, ApiError> {
    let place = token.strip_prefix(id).and_then(|rest| rest.strip_prefix('/')?.parse().ok());
    place.ok_or_else(|| ApiError::invalid("Invalid NextToken"))
}

/// The rows of one page, and how many there are in all. The header is the first of a SELECT's.
fn rows(answer: &Answer, with_header: bool, from: usize, size: usize) -> (Vec<Value>, usize) {
    let header = with_header.then(|| row(answer.columns.iter().map(|column| Some(column.name.as_str()))));
    let total = answer.rows.len() + usize::from(with_header);
    let body = answer.rows.iter().map(|values| row(values.iter().map(Option::as_deref)));
    (header.into_iter().chain(body).skip(from).take(size).collect(), total)
}

/// NULL is a datum without a value.
fn row<'a>(values: impl Iterator<Item = Option<&'a str>>) -> Value {
    let data: Vec<Value> =
        values.map(|value| value.map_or_else(|| json!({}), |value| json!({"VarCharValue": value}))).collect();
    json!({"Data": data})
}

fn column_info(column: &Column) -> Value {
    let kind = column.kind.name.as_str();
    let (precision, scale) = match kind {
        "bigint" => (19, 0),
        "integer" => (10, 0),
        "smallint" => (5, 0),
        "tinyint" | "timestamp" => (3, 0),
        "double" | "real" => (17, 0),
        "varchar" => (i64::from(i32::MAX), 0),
        "decimal" => column.kind.precision(),
        _ => (0, 0),
    };
    json!({
        "CatalogName": "hive", "SchemaName": "", "TableName": "",
        "Name": column.name, "Label": column.name,
        "Type": kind, "Precision": precision, "Scale": scale,
        "Nullable": "UNKNOWN", "CaseSensitive": matches!(kind, "varchar" | "char"),
    })
}

/// Whether the statement is a query: only those have a header row.
pub(crate) fn is_select(sql: &str) -> bool {
    let start = sql.trim_start().trim_start_matches('(').trim_start();
    let word: String = start.chars().take_while(char::is_ascii_alphabetic).collect();
    ["select", "with", "values", "table"].iter().any(|keyword| word.eq_ignore_ascii_case(keyword))
}
