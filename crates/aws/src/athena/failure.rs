//! What can go wrong with a statement on Athena.

use std::time::Duration;

/// Failures of a statement or of the work group. Their texts are for logs and operators, never for visitors.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AthenaFailure {
    /// Too many statements here, or Athena refuses more. Worth another try after the pause.
    #[error("athena has no room for another query")]
    Busy { retry_after: Duration },
    /// The deadline passed; the query was told to stop.
    #[error("the query was not done in time")]
    Timeout,
    /// Somebody else stopped the query, or it read more than the work group allows.
    #[error("the query was cancelled: {reason}")]
    Cancelled { reason: String },
    /// The query failed, with Athena's own message and the number of its error type reference.
    #[error("the query failed ({category}): {message}")]
    Failed { message: String, category: FailureCategory, kind: Option<i32> },
    /// A permission is missing, named as in IAM policies, such as `athena:StartQueryExecution`.
    #[error("not allowed to do {action}: add it to the policy of the role or user the portal runs as")]
    Denied { action: String },
    /// Credentials are missing, expired or wrong; the text says what to do.
    #[error("{0}")]
    Credentials(String),
    /// A setting here or in the account is wrong.
    #[error("{what}; {remedy}")]
    Misconfigured { what: String, remedy: String },
    /// An answer does not have the shape it must have.
    #[error("athena's answer is malformed: {0}")]
    Malformed(String),
    /// Athena cannot be reached or answers with a fault of its own, after retries.
    #[error("athena cannot be reached: {0}")]
    Transport(String),
}

/// Whose fault a failed query is, by Athena's numbers 1 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureCategory {
    System,
    User,
    Other,
}

/// When to come back: about as long as a few queries take.
const RETRY_AFTER: Duration = Duration::from_secs(5);

impl AthenaFailure {
    pub(super) const fn busy() -> Self {
        Self::Busy { retry_after: RETRY_AFTER }
    }

    pub(super) fn misconfigured(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Misconfigured { what: what.into(), remedy: remedy.into() }
    }

    /// `Denied` if the message of AWS names a missing permission.
    pub(super) fn denied(message: &str) -> Option<Self> {
        let (_, rest) = message.split_once("is not authorized to perform: ")?;
        let action = rest.split_whitespace().next()?;
        Some(Self::Denied { action: action.to_owned() })
    }
}

impl FailureCategory {
    pub(super) const fn from_number(number: Option<i32>) -> Self {
        match number {
            Some(1) => Self::System,
            Some(2) => Self::User,
            _ => Self::Other,
        }
    }
}

impl std::fmt::Display for FailureCategory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::System => "system",
            Self::User => "user",
            Self::Other => "other",
        })
    }
}
