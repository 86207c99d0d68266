//! Renders the pages of `app`.

use std::pin::Pin;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, Request, StatusCode};
use axum::response::{IntoResponse, Response};
use futures::stream::once;
use futures::{Stream, StreamExt};
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;

use app::document::{document, not_found_document};
use app::page::PageContext;

use super::request_log::RequestId;
use super::{Site, markers, origin};

type PageStream = Pin<Box<dyn Stream<Item = String> + Send>>;

/// Has Leptos drive its futures on tokio.
pub(super) fn prepare() {
    // A second router in the same process finds it done already, which is no error.
    let _ = any_spawner::Executor::init_tokio();
}

/// Any page, including the one for addresses that lead nowhere.
pub(super) async fn render(State(site): State<Site>, request: Request<Body>) -> Response {
    if !request.uri().path().starts_with('/') {
        // A proxy is asked that way (`host:443`), and this is none.
        return StatusCode::BAD_REQUEST.into_response();
    }
    if let Some(location) = without_trailing_slash(&request) {
        return (StatusCode::MOVED_PERMANENTLY, [(LOCATION, location)]).into_response();
    }
    let context = context(site, &request);
    let provide = move || provide_context(context.clone());
    if has_dot_segment(request.uri().path()) {
        return leptos_axum::handle_response_inner(provide, not_found_document, request, whole_page).await;
    }
    leptos_axum::handle_response_inner(provide, document, request, whole_page).await
}

/// What a page, or a function of the site's scripts, knows of its request.
pub(super) fn context(site: Site, request: &Request<Body>) -> PageContext {
    PageContext {
        base_url: origin::of(request, &site),
        catalogue: site.catalogue,
        request_id: RequestId::of(request).to_string(),
        contact: site.contact,
        is_demonstration: site.is_demonstration,
        asset_version: site.asset_version,
    }
}

/// Browsers resolve `..` before they ask. The router would resolve it too, and answer with another page.
fn has_dot_segment(path: &str) -> bool {
    path.split(['/', '\\']).any(|segment| {
        let segment = segment.to_ascii_lowercase().replace("%2e", ".");
        segment == "." || segment == ".."
    })
}

/// The page in one piece. The scripts Leptos would append for resources are left out: no page has a resource, and the
/// content security policy forbids inline scripts.
fn whole_page<V: IntoView + 'static>(
    page: V,
    _scripts: Box<dyn FnOnce() -> PageStream + Send>,
    _out_of_order: bool,
) -> Pin<Box<dyn Future<Output = PageStream> + Send>> {
    // The tags of the head are written where the page's context is, and a page that waits for an answer goes on on
    // another thread: the context has to come along.
    Box::pin(ScopedFuture::new(async move {
        let html: String = page.to_html_stream_in_order().collect().await;
        let html = markers::only_in_islands(&html);
        Box::pin(once(async move { html })) as PageStream
    }))
}

/// `/en/search/?q=…` is `/en/search?q=…`. Two slashes in front would send the visitor to another host, and browsers take a
/// backslash for a slash.
fn without_trailing_slash(request: &Request<Body>) -> Option<HeaderValue> {
    let path = request.uri().path();
    let trimmed = path.trim_end_matches('/');
    if trimmed == path || trimmed.is_empty() || trimmed.starts_with("//") || trimmed.contains('\\') {
        return None;
    }
    let location = match request.uri().query() {
        Some(query) => format!("{trimmed}?{query}"),
        None => trimmed.to_owned(),
    };
    HeaderValue::try_from(location).ok()
}
