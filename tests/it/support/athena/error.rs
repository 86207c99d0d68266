//! Errors in the shape of AWS JSON 1.1.

use axum::http::StatusCode;
use serde_json::{Value, json};

/// A refusal, as the service words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiError {
    pub(crate) status: StatusCode,
    /// Such as `InvalidRequestException`.
    pub(crate) name: &'static str,
    pub(crate) body: Value,
}

impl ApiError {
    /// The caller is wrong; Athena says so under both names of the code.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::invalid_with("INVALID_INPUT", message)
    }

    /// The text is no SQL.
    pub(crate) fn malformed_query(message: impl Into<String>) -> Self {
        Self::invalid_with("MALFORMED_QUERY", message)
    }

    fn invalid_with(code: &str, message: impl Into<String>) -> Self {
        let name = "InvalidRequestException";
        let body =
            json!({"__type": name, "AthenaErrorCode": code, "ErrorCode": code, "Message": message.into()});
        Self { status: StatusCode::BAD_REQUEST, name, body }
    }

    /// Too fast, or too many at once: `reason` tells which.
    pub(crate) fn throttled(reason: &str) -> Self {
        let name = "TooManyRequestsException";
        let message = "You have exceeded the limit for the number of queries you can run concurrently. \
                       Please reduce the number of concurrent queries submitted by this account.";
        let body = json!({"__type": name, "Message": message, "Reason": reason});
        Self { status: StatusCode::BAD_REQUEST, name, body }
    }

    pub(crate) fn internal(message: impl Into<String>) -> Self {
        let name = "InternalServerException";
        let body = json!({"__type": name, "Message": message.into()});
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, name, body }
    }

    pub(crate) fn expired_token() -> Self {
        Self::at_the_door("ExpiredTokenException", "The security token included in the request is expired")
    }

    pub(crate) fn unsigned() -> Self {
        Self::at_the_door("MissingAuthenticationTokenException", "Missing Authentication Token")
    }

    pub(crate) fn denied(action: &str) -> Self {
        let message = format!(
            "User: arn:aws:iam::123456789012:user/portal is not authorized to perform: athena:{action}"
        );
        Self::at_the_door("AccessDeniedException", &message)
    }

    pub(crate) fn unknown_operation() -> Self {
        Self::at_the_door("UnknownOperationException", "no such operation here")
    }

    pub(crate) fn unreadable(message: &str) -> Self {
        Self::at_the_door("SerializationException", message)
    }

    /// Refused before Athena itself is asked: those errors spell their message in lower case.
    fn at_the_door(name: &'static str, message: &str) -> Self {
        let body = json!({"__type": name, "message": message});
        Self { status: StatusCode::BAD_REQUEST, name, body }
    }
}
