//! Records at their own addresses: items as their publishers wrote them, and other forms.

use app::page::status_of;
use axum::extract::{Path, Request, State};
use axum::http::header::{CONTENT_TYPE, ETAG};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use catalog::CatalogueError;
use catalog::results::Item;

use super::conditional::has_current;
use super::doors::asked::Asked;
use super::{Site, doors, pages};

/// `/id/{id}.geojson`, and what else a record's address ends in.
pub(super) async fn show(State(site): State<Site>, Path(file): Path<String>, request: Request) -> Response {
    let item = match file.strip_suffix(".geojson") {
        Some(id) => site.catalogue.item(id).await,
        None => {
            match doors::record::show(&site, &file, Asked::new(&site, &request), request.headers().clone())
                .await
            {
                Some(response) => return response,
                None => Err(CatalogueError::NotFound),
            }
        }
    };
    match item {
        Ok(item) => answer(item, &request),
        Err(CatalogueError::NotFound) => pages::render(State(site), request).await,
        Err(error) => {
            tracing::error!("item failed: {error}");
            status_of(&error).into_response()
        }
    }
}

/// Whoever has the item already is told so.
fn answer(item: Item, request: &Request) -> Response {
    let tag = HeaderValue::try_from(format!("\"{}\"", item.sha256)).expect("a hash is a valid header");
    // Weak, because what is sent may be compressed, in one way or another.
    let weak = HeaderValue::try_from(format!("W/\"{}\"", item.sha256)).expect("a hash is a valid header");
    if has_current(request.headers(), &tag) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, weak)]).into_response();
    }
    let headers = [(ETAG, weak), (CONTENT_TYPE, HeaderValue::from_static("application/geo+json"))];
    (headers, item.json).into_response()
}
