//! Why a server function has no answer.

use catalog::CatalogueError;
use http::StatusCode;
use leptos::prelude::*;
use leptos::server_fn::codec::JsonEncoding;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};

use crate::page::status_of;

/// No more than a caller can make use of; the log has the cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum UiError {
    /// What was asked makes no sense. In the words of its language: each field with what it holds and what it accepts; none
    /// where the request has not the form of one.
    Request { problems: Vec<String> },
    /// There is no answer now.
    Catalogue,
    /// There should be one.
    Internal,
}

impl UiError {
    pub(super) fn with_status(self, status: StatusCode) -> Self {
        if let Some(response) = use_context::<ResponseOptions>() {
            response.set_status(status);
        }
        self
    }
}

impl From<CatalogueError> for UiError {
    fn from(error: CatalogueError) -> Self {
        let status = status_of(&error);
        if status.is_server_error() {
            tracing::error!("a server function failed: {error}");
        }
        Self::Catalogue.with_status(status)
    }
}

impl FromServerFnError for UiError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => {
                Self::Request { problems: Vec::new() }.with_status(StatusCode::BAD_REQUEST)
            }
            other => {
                tracing::error!("a server function failed: {other}");
                Self::Internal
            }
        }
    }
}
