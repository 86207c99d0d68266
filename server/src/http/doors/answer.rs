//! What doors answer: a document of a snapshot, in a language.

use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, LINK};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use catalog::Lang;
use serde::Serialize;

pub(super) const SNAPSHOT: HeaderName = HeaderName::from_static("x-snapshot");
pub(super) const JSON: &str = "application/json";
pub(super) const GEO_JSON: &str = "application/geo+json";

/// A document and what is said about it.
pub(in crate::http) struct Answer {
    media: &'static str,
    lang: Lang,
    /// The snapshot it is made of, if of any.
    snapshot: Option<String>,
    /// Addresses with what they are of this one (RFC 8288).
    links: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    pub(super) fn new(media: &'static str, lang: Lang, body: Vec<u8>) -> Self {
        Self { media, lang, snapshot: None, links: Vec::new(), body }
    }

    pub(super) fn json(media: &'static str, lang: Lang, document: &impl Serialize) -> Self {
        let body = serde_json::to_vec(document).expect("texts and numbers always make JSON");
        Self::new(media, lang, body)
    }

    pub(super) fn of_snapshot(self, snapshot: &str) -> Self {
        Self { snapshot: Some(snapshot.to_owned()), ..self }
    }

    pub(super) fn with_link(mut self, relation: &'static str, address: Option<String>) -> Self {
        self.links.extend(address.map(|address| (relation, address)));
        self
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response =
            ([(CONTENT_TYPE, self.media), (CONTENT_LANGUAGE, self.lang.code())], self.body).into_response();
        let headers = response.headers_mut();
        if let Some(snapshot) = &self.snapshot {
            insert(headers, SNAPSHOT, snapshot);
            insert(headers, ETAG, &format!("W/\"{snapshot}-{}-{}\"", self.lang, env!("CARGO_PKG_VERSION")));
        }
        for (relation, address) in &self.links {
            if let Ok(link) = HeaderValue::try_from(format!("<{address}>; rel=\"{relation}\"")) {
                headers.append(LINK, link);
            }
        }
        response
    }
}

fn insert(headers: &mut axum::http::HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::try_from(value) {
        headers.insert(name, value);
    }
}
