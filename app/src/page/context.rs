//! What a page knows of the request it answers.

use std::sync::Arc;

use catalog::{Catalogue, Lang};
use http::request::Parts;
use leptos::prelude::*;

/// What the server gives each page it asks for.
#[derive(Clone)]
pub struct PageContext {
    pub catalogue: Arc<dyn Catalogue>,
    /// `https://example.org`, without a slash at the end: what absolute links begin with.
    pub base_url: String,
    /// Shown to the visitor on error pages, and found again in the logs.
    pub request_id: String,
    /// Whom visitors may write to, as a link has it: `mailto:…` or `https://…`.
    pub contact: Option<Arc<str>>,
    /// Nothing in the catalogue is real, and visitors should know.
    pub is_demonstration: bool,
    /// Ends the address of styles and scripts, so that a new build is never mixed with a cached one; `?v=…` or empty.
    pub asset_version: Arc<str>,
}

pub fn use_page_context() -> PageContext {
    use_context().expect("the server provides the page context to every page")
}

/// The source of records and results.
pub fn use_catalogue() -> Arc<dyn Catalogue> {
    use_page_context().catalogue
}

/// What absolute links begin with.
pub fn use_base_url() -> String {
    use_page_context().base_url
}

/// The language of the page: the first segment of its address.
pub fn use_lang() -> Lang {
    use_context().expect("the app provides its language to every page")
}

/// The query as it came, without `?`.
pub fn use_query() -> String {
    with_parts(|parts| parts.uri.query().unwrap_or_default().to_owned())
}

/// The path as it came, percent-encoded.
pub fn use_uri_path() -> String {
    with_parts(|parts| parts.uri.path().to_owned())
}

/// The path with its query, as they came.
pub(super) fn use_address() -> String {
    with_parts(|parts| parts.uri.path_and_query().map_or("/", |address| address.as_str()).to_owned())
}

/// This very address in `lang`: all but its first segment as it came. The home page for one without a language.
pub(super) fn use_address_in(lang: Lang) -> String {
    address_in(&use_address(), lang)
}

fn address_in(address: &str, lang: Lang) -> String {
    let rest = address.strip_prefix('/').unwrap_or(address);
    let (segment, rest) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    if segment.parse::<Lang>().is_ok() { format!("/{lang}{rest}") } else { format!("/{lang}") }
}

/// The language of the address, else the one the browser prefers; whether the address names one.
pub(crate) fn requested_lang() -> Lang {
    with_parts(|parts| {
        let segment = parts.uri.path().split('/').nth(1).unwrap_or_default();
        segment.parse().unwrap_or_else(|_| {
            let accepted = parts.headers.get(http::header::ACCEPT_LANGUAGE);
            Lang::from_accept_language(accepted.and_then(|value| value.to_str().ok()).unwrap_or_default())
        })
    })
}

fn with_parts<T>(read: impl FnOnce(&Parts) -> T) -> T {
    read(&use_context::<Parts>().expect("leptos_axum provides the request's parts"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_the_other_language_differs_in_its_first_segment_only() {
        let check =
            |address: &str, expected: &str| assert_eq!(address_in(address, Lang::Fr), expected, "{address}");
        check("/en/search?q=a%20b&begin=soon", "/fr/search?q=a%20b&begin=soon");
        check("/en/no/such%2Fpage?x=/en/", "/fr/no/such%2Fpage?x=/en/");
        check("/en?x=1", "/fr?x=1");
        check("/en", "/fr");
        check("/nowhere/else", "/fr");
        check("//evil.example/en", "/fr");
    }
}
