//! A query as `GetQueryExecution` describes it.

use serde_json::{Value, json};

use super::execution::{Execution, Status};
use super::results;

pub(crate) fn described(execution: &Execution) -> Value {
    let (request, status) = (&execution.request, execution.status());
    let is_select = results::is_select(&request.sql);
    json!({"QueryExecution": {
        "QueryExecutionId": execution.id,
        "Query": request.sql,
        "StatementType": if is_select { "DML" } else { "UTILITY" },
        "SubstatementType": if is_select { "SELECT" } else { "OTHER" },
        "ResultConfiguration": {"OutputLocation": format!("{}/{}.csv", request.output.trim_end_matches('/'), execution.id)},
        "QueryExecutionContext": {"Database": request.database, "Catalog": "awsdatacatalog"},
        "Status": status_json(&status),
        "Statistics": {
            "EngineExecutionTimeInMillis": status.total_ms - status.queued_ms,
            "DataScannedInBytes": status.scanned_bytes,
            "TotalExecutionTimeInMillis": status.total_ms,
            "QueryQueueTimeInMillis": status.queued_ms,
            "ServiceProcessingTimeInMillis": 0,
            "ResultReuseInformation": {"ReusedPreviousResult": false},
        },
        "WorkGroup": request.work_group,
        "EngineVersion": {"SelectedEngineVersion": "AUTO", "EffectiveEngineVersion": "Athena engine version 3"},
    }})
}

fn status_json(status: &Status) -> Value {
    let mut json = json!({"State": status.state.name(), "SubmissionDateTime": status.submitted});
    if let Some(completed) = status.completed {
        json["CompletionDateTime"] = json!(completed);
    }
    if let Some(reason) = &status.reason {
        json["StateChangeReason"] = json!(reason);
    }
    if let Some(verdict) = status.verdict {
        json["AthenaError"] = json!({
            "ErrorCategory": verdict.category,
            "ErrorType": 1000 + verdict.category,
            "Retryable": verdict.retryable,
            "ErrorMessage": status.reason,
        });
    }
    json
}
