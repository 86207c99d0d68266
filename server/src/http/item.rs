//! Items as their publishers wrote them.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use catalog::CatalogueError;

use super::Site;
use super::request_log::RequestId;

/// `/id/{id}.geojson`
pub(super) async fn show(
    State(site): State<Site>,
    Extension(request_id): Extension<RequestId>,
    Path(file): Path<String>,
) -> Response {
    let Some(id) = file.strip_suffix(".geojson") else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match site.catalogue.item(id).await {
        Ok(item) => {
            let headers = [(CONTENT_TYPE, "application/geo+json"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
            (headers, item).into_response()
        }
        Err(error) => failed(&error, &request_id),
    }
}

fn failed(error: &CatalogueError, request_id: &RequestId) -> Response {
    let status = match error {
        CatalogueError::InvalidQuery(_) => StatusCode::BAD_REQUEST,
        CatalogueError::NotFound => return StatusCode::NOT_FOUND.into_response(),
        CatalogueError::Unavailable(_) | CatalogueError::Timeout => StatusCode::SERVICE_UNAVAILABLE,
        CatalogueError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    tracing::error!(%request_id, "item failed: {error}");
    let mut response = (status, format!("{status}\nrequest {request_id}\n")).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    response
}
