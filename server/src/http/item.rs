//! Items as their publishers wrote them.

use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use catalog::CatalogueError;

use super::Site;
use super::pages;
use super::request_log::RequestId;

/// `/id/{id}.geojson`
pub(super) async fn show(
    State(site): State<Site>,
    Extension(request_id): Extension<RequestId>,
    Path(file): Path<String>,
    request: Request<Body>,
) -> Response {
    let item = match file.strip_suffix(".geojson") {
        Some(id) => site.catalogue.item(id).await,
        None => Err(CatalogueError::NotFound),
    };
    match item {
        Ok(item) => {
            let headers = [(CONTENT_TYPE, "application/geo+json"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
            (headers, item).into_response()
        }
        Err(CatalogueError::NotFound) => pages::render(State(site), Extension(request_id), request).await,
        Err(error) => {
            tracing::error!(%request_id, "item failed: {error}");
            status(&error).into_response()
        }
    }
}

fn status(error: &CatalogueError) -> StatusCode {
    match error {
        CatalogueError::InvalidQuery(_) => StatusCode::BAD_REQUEST,
        CatalogueError::NotFound => StatusCode::NOT_FOUND,
        CatalogueError::Unavailable(_) | CatalogueError::Timeout => StatusCode::SERVICE_UNAVAILABLE,
        CatalogueError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
