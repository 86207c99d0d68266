//! One page of a result. Whatever Athena sends becomes rows of the right width or an error.

use aws_sdk_athena::types::{ResultSet, ResultSetMetadata, Row};

use super::{Column, Header, malformed};
use crate::athena::failure::AthenaFailure;

/// The first page without its header.
pub(super) struct Page {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Option<String>>>,
}

pub(super) fn first(set: ResultSet, header: Header<'_>) -> Result<Page, AthenaFailure> {
    let columns = set.result_set_metadata().map(columns_of).unwrap_or_default();
    let mut rows = rows_of(set, columns.len())?;
    let is_header = rows.first().is_some_and(|row| repeats_names(row, &columns));
    if let Header::Required(wanted) = header {
        check_names(&columns, wanted)?;
        if !is_header {
            return Err(malformed("the first row is not the names of the columns"));
        }
    }
    if is_header {
        rows.remove(0);
    }
    Ok(Page { columns, rows })
}

pub(super) fn following(
    set: ResultSet,
    columns: &[Column],
) -> Result<Vec<Vec<Option<String>>>, AthenaFailure> {
    let other = set.result_set_metadata().map(columns_of).filter(|found| !found.is_empty());
    if other.is_some_and(|found| found != columns) {
        return Err(malformed("the columns change from page to page"));
    }
    rows_of(set, columns.len())
}

fn columns_of(metadata: &ResultSetMetadata) -> Vec<Column> {
    let column = |info: &aws_sdk_athena::types::ColumnInfo| Column {
        name: info.name().to_owned(),
        type_name: info.r#type().to_owned(),
    };
    metadata.column_info().iter().map(column).collect()
}

fn check_names(columns: &[Column], wanted: Option<&[&str]>) -> Result<(), AthenaFailure> {
    if columns.is_empty() {
        return Err(malformed("no columns"));
    }
    let Some(wanted) = wanted else { return Ok(()) };
    let found: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    if found == wanted {
        return Ok(());
    }
    Err(malformed(&format!("columns {} instead of {}", found.join(","), wanted.join(","))))
}

fn repeats_names(row: &[Option<String>], columns: &[Column]) -> bool {
    row.iter().map(Option::as_deref).eq(columns.iter().map(|column| Some(column.name.as_str())))
}

fn rows_of(set: ResultSet, width: usize) -> Result<Vec<Vec<Option<String>>>, AthenaFailure> {
    set.rows.unwrap_or_default().into_iter().map(|row| values(row, width)).collect()
}

fn values(row: Row, width: usize) -> Result<Vec<Option<String>>, AthenaFailure> {
    let data = row.data.unwrap_or_default();
    if data.len() != width {
        return Err(malformed(&format!("a row of {} values under {width} columns", data.len())));
    }
    Ok(data.into_iter().map(|datum| datum.var_char_value).collect())
}
