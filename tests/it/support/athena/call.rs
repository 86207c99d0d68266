//! What is recorded of each call, for tests to count.

use std::time::Instant;

/// The part of the API that is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    StartQueryExecution,
    GetQueryExecution,
    GetQueryResults,
    StopQueryExecution,
    GetWorkGroup,
}

impl Operation {
    /// The one that `X-Amz-Target` names.
    pub(crate) fn of_target(target: &str) -> Option<Self> {
        Some(match target.strip_prefix("AmazonAthena.")? {
            "StartQueryExecution" => Self::StartQueryExecution,
            "GetQueryExecution" => Self::GetQueryExecution,
            "GetQueryResults" => Self::GetQueryResults,
            "StopQueryExecution" => Self::StopQueryExecution,
            "GetWorkGroup" => Self::GetWorkGroup,
            _ => return None,
        })
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Call {
    /// `None` for an operation that is not here.
    pub(crate) operation: Option<Operation>,
    pub(crate) target: String,
    pub(crate) at: Instant,
    /// The request as it came; null where it was no JSON.
    pub(crate) request: serde_json::Value,
    /// The error's name; `None` where the call was answered as asked.
    pub(crate) refused: Option<&'static str>,
}

impl Call {
    /// A member of the request, such as `QueryString` or `QueryExecutionId`.
    pub(crate) fn text(&self, member: &str) -> Option<&str> {
        self.request[member].as_str()
    }
}
