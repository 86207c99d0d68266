//! Addresses of the site this one replaces. They are in bookmarks and papers, so they lead on for good.

use app::links::record_path;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::LOCATION;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use catalog::Lang;

use super::Site;
use super::pages;

/// `/result?id=…&lang=…`
pub(super) async fn result(
    State(site): State<Site>,
    Query(params): Query<Vec<(String, String)>>,
    request: Request<Body>,
) -> Response {
    let param = |name: &str| params.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim());
    let lang = param("lang").and_then(old_lang).unwrap_or(Lang::En);
    match param("id") {
        Some(id) if !id.is_empty() => moved_to_record(lang, id),
        _ => pages::render(State(site), request).await,
    }
}

/// `/en-ca/map-browser/record/{id}`
pub(super) async fn map_browser(
    State(site): State<Site>,
    Path((locale, id)): Path<(String, String)>,
    request: Request<Body>,
) -> Response {
    match old_lang(&locale) {
        Some(lang) => moved_to_record(lang, id.trim()),
        None => pages::render(State(site), request).await,
    }
}

/// `en`, `fr-ca`, in any case.
fn old_lang(text: &str) -> Option<Lang> {
    text.split('-').next()?.to_ascii_lowercase().parse().ok()
}

fn moved_to_record(lang: Lang, id: &str) -> Response {
    (StatusCode::MOVED_PERMANENTLY, [(LOCATION, record_path(lang, id))]).into_response()
}
