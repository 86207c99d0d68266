//! A query on its way through Trino.

use std::sync::Arc;

use anyhow::Result;

use super::error::ApiError;
use super::execution::{Answer, Execution, State, Verdict};
use super::fault::Fault;
use super::front::Front;
use crate::support::trino::{DEFAULT_SCHEMA, Failure, Page, Trino, text};

/// Sets a new query going. Like Athena, it refuses at once what is no SQL; every other failure is a state.
pub(crate) async fn begin(
    front: &Front,
    execution: &Arc<Execution>,
    max_scanned_bytes: Option<u64>,
) -> Result<(), ApiError> {
    let fault = front
        .faults
        .strike(|fault| matches!(fault, Fault::Fails { .. } | Fault::NeverEnds | Fault::CancelledByOthers));
    if let Some(fault) = fault {
        suffer(execution, fault);
        return Ok(());
    }
    let page = first_page(&front.trino, execution)
        .await
        .map_err(|error| ApiError::internal(format!("Trino does not answer: {error:#}")))?;
    if let Some(failure) = page.error.as_ref().filter(|failure| failure.name == "SYNTAX_ERROR") {
        return Err(ApiError::malformed_query(&failure.message));
    }
    let (trino, execution) = (front.trino.clone(), Arc::clone(execution));
    tokio::spawn(async move { drive(&trino, &execution, page, max_scanned_bytes).await });
    Ok(())
}

fn suffer(execution: &Execution, fault: Fault) {
    match fault {
        Fault::Fails { category, retryable, reason } => {
            execution.fail(reason, Verdict { category, retryable });
        }
        Fault::CancelledByOthers => execution.cancel(Some("Query was cancelled by an administrator")),
        _ => execution.update(|status| status.state = State::Running),
    }
}

/// The page behind the first tells whether the text could be parsed.
async fn first_page(trino: &Trino, execution: &Execution) -> Result<Page> {
    let request = &execution.request;
    let schema = request.database.as_deref().unwrap_or(DEFAULT_SCHEMA);
    let page = trino.start(&statement(&request.sql, &request.parameters), schema).await?;
    match &page.next_uri {
        Some(next) => trino.next(next).await,
        None => Ok(page),
    }
}

/// Athena takes the values of `?` beside the text and a semicolon at its end; Trino takes neither.
fn statement(sql: &str, parameters: &[String]) -> String {
    let sql = sql.trim_end();
    let sql = sql.strip_suffix(';').unwrap_or(sql);
    if parameters.is_empty() {
        return sql.to_owned();
    }
    format!("EXECUTE IMMEDIATE '{}' USING {}", sql.replace('\'', "''"), parameters.join(", "))
}

async fn drive(trino: &Trino, execution: &Execution, mut page: Page, max_scanned_bytes: Option<u64>) {
    let mut answer = Answer::default();
    loop {
        if let Some(failure) = page.error {
            return execution.fail(format!("{}: {}", failure.name, failure.message), verdict(&failure));
        }
        let scanned_bytes = page.stats.physical_input_bytes;
        execution.update(|status| {
            status.scanned_bytes = scanned_bytes;
            if page.stats.state != "QUEUED" {
                status.state = State::Running;
            }
        });
        answer.columns = page.columns.unwrap_or(answer.columns);
        for row in page.data.unwrap_or_default() {
            let values = answer.columns.iter().zip(&row);
            answer.rows.push(values.map(|(column, value)| text(value, &column.kind)).collect());
        }
        if max_scanned_bytes.is_some_and(|max| scanned_bytes > max) {
            execution.cancel(Some("Query cancelled! : Bytes scanned limit was exceeded"));
        }
        let Some(next) = page.next_uri else {
            return execution.update(|status| {
                status.answer = Arc::new(answer);
                status.state = State::Succeeded;
            });
        };
        page = tokio::select! {
            () = execution.stop.notified() => {
                // Stopped here already; a Trino that cannot be told ends a query that nobody reads by itself.
                let _ = trino.cancel(&next).await;
                return;
            }
            page = trino.next(&next) => match page {
                Ok(page) => page,
                Err(error) => {
                    let verdict = Verdict { category: 1, retryable: true };
                    return execution.fail(format!("{error:#}"), verdict);
                }
            }
        };
    }
}

/// What Athena would make of Trino's failure.
fn verdict(failure: &Failure) -> Verdict {
    match failure.kind.as_str() {
        "USER_ERROR" => Verdict { category: 2, retryable: false },
        "INSUFFICIENT_RESOURCES" => Verdict { category: 1, retryable: true },
        "EXTERNAL" => Verdict { category: 3, retryable: false },
        _ => Verdict { category: 1, retryable: false },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_semicolon_at_the_end_is_dropped_and_parameters_become_an_execute() {
        assert_eq!(statement("SELECT 1;\n", &[]), "SELECT 1");
        assert_eq!(
            statement("SELECT 'a' WHERE 1 = ?", &["1".to_owned()]),
            "EXECUTE IMMEDIATE 'SELECT ''a'' WHERE 1 = ?' USING 1"
        );
    }
}
