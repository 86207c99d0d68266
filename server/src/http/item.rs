//! Items as their publishers wrote them.

use app::page::status_of;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::Request;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use catalog::CatalogueError;

use super::Site;
use super::pages;

/// `/id/{id}.geojson`
pub(super) async fn show(
    State(site): State<Site>,
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
        Err(CatalogueError::NotFound) => pages::render(State(site), request).await,
        Err(error) => {
            tracing::error!("item failed: {error}");
            status_of(&error).into_response()
        }
    }
}
