//! The server functions of the site's own scripts.

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, ETAG, REFERER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;

use super::conditional::{has_current, strong};
use super::{Site, pages};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// What the function at the path answers. Whoever has the answer already is told so.
pub(super) async fn answer(State(site): State<Site>, mut request: Request) -> Response {
    let context = pages::context(site, &request);
    let known = request.headers().clone();
    // Functions answer forms by sending them back to where they came from; these are no forms.
    request.headers_mut().insert(ACCEPT, JSON);
    request.headers_mut().remove(REFERER);
    *request.method_mut() = Method::GET;
    let provide = move || provide_context(context.clone());
    let response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    match response.headers().get(ETAG) {
        Some(tag) if has_current(&known, &strong(tag)) => {
            (StatusCode::NOT_MODIFIED, [(ETAG, tag.clone())]).into_response()
        }
        _ => response,
    }
}
