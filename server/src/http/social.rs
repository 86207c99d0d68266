//! The pictures of shared links: `/{lang}/card.png` and `/{lang}/record/{id}/card.png`.

use app::page::status_of;
use app::social::{record_card, site_card};
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::conditional::has_current;
use super::{Site, language};

/// Networks fetch a picture once, and CDNs may answer the rest: a record's title or place changes rarely, and a day late is soon enough.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=86400, stale-while-revalidate=604800");
const PNG: HeaderValue = HeaderValue::from_static("image/png");

pub(super) async fn of_site(request: Request) -> Response {
    let lang = language::of(request.uri(), request.headers());
    answer(&request, &format!("site-{lang}"), || site_card(lang))
}

/// Whatever stands in the record, there is a picture of it.
pub(super) async fn of_record(
    State(site): State<Site>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let lang = language::of(request.uri(), request.headers());
    match site.catalogue.record(&id, lang).await {
        Ok(found) => answer(&request, &format!("{}-{lang}", found.snapshot), || record_card(&found, lang)),
        Err(error) => status_of(&error).into_response(),
    }
}

/// Nothing is drawn for who has it.
fn answer(request: &Request, version: &str, draw: impl FnOnce() -> Vec<u8>) -> Response {
    let tag = format!("\"{version}-{}\"", env!("CARGO_PKG_VERSION"));
    let tag = HeaderValue::try_from(tag).expect("names of snapshots are valid in a header");
    let said = [(ETAG, tag.clone()), (CACHE_CONTROL, KEPT)];
    if has_current(request.headers(), &tag) {
        return (StatusCode::NOT_MODIFIED, said).into_response();
    }
    (said, [(CONTENT_TYPE, PNG)], draw()).into_response()
}
