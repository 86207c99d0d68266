//! The catalogue as a search engine of browsers: its description (`OpenSearch` 1.1) and what their search bars suggest.

use std::io;

use app::api::offers;
use app::i18n::t;
use app::page::status_of;
use axum::extract::{Query, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use catalog::Lang;
use catalog::suggestions::{MAX_SUGGESTIONS, MAX_TYPED, Suggestion};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Site, language, origin};

const NAMESPACE: &str = "http://a9.com/-/spec/opensearch/1.1/";
const DESCRIPTION: &str = "application/opensearchdescription+xml";
const SUGGESTIONS: &str = "application/x-suggestions+json";

/// `/{lang}/opensearch.xml`
pub(super) async fn describe(State(site): State<Site>, request: Request) -> Response {
    let lang = language::of(request.uri(), request.headers());
    match description(&origin::of(&request, &site), &site.asset_version, lang) {
        Ok(xml) => ([(CONTENT_TYPE, DESCRIPTION)], xml).into_response(),
        Err(error) => {
            tracing::error!("the description for browsers failed: {error}");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// `/{lang}/opensearch.json?q=…`: what was typed, completions, what each of them is, and where it leads.
pub(super) async fn complete(State(site): State<Site>, request: Request) -> Response {
    let lang = language::of(request.uri(), request.headers());
    let params: Vec<(String, String)> =
        Query::try_from_uri(request.uri()).map_or_else(|_| Vec::new(), |Query(params)| params);
    let typed = params.into_iter().find(|(name, _)| name == "q").map(|(_, text)| text).unwrap_or_default();
    let looked_at: String = typed.chars().take(MAX_TYPED).collect();
    let found = match site.catalogue.suggest(&looked_at, lang, MAX_SUGGESTIONS).await {
        Ok(found) => found,
        Err(error) => {
            tracing::error!("suggestions failed: {error}");
            return status_of(&error).into_response();
        }
    };
    let base = origin::of(&request, &site);
    let names: Vec<String> = found.items.iter().map(Suggestion::plain_name).collect();
    let (notes, addresses): (Vec<String>, Vec<String>) = offers(&found, lang)
        .items
        .into_iter()
        .map(|offer| (offer.note, format!("{base}{}", offer.href)))
        .unzip();
    let body = serde_json::json!([typed, names, notes, addresses]).to_string();
    let response = ([(CONTENT_TYPE, SUGGESTIONS)], body);
    if found.is_whole {
        response.into_response()
    } else {
        ([(CACHE_CONTROL, "no-store")], response).into_response()
    }
}

fn description(base: &str, version: &str, lang: Lang) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = xml.create_element("OpenSearchDescription").with_attribute(("xmlns", NAMESPACE));
    root.write_inner_content(|xml| {
        for (name, text) in [
            // At most 16 characters of the one and 48 of the other are allowed.
            ("ShortName", t(lang, "search-engine-name")),
            ("LongName", t(lang, "site-name")),
            ("Description", t(lang, "home-description")),
            ("Language", format!("{lang}-CA")),
            ("InputEncoding", "UTF-8".to_owned()),
            ("OutputEncoding", "UTF-8".to_owned()),
        ] {
            xml.create_element(name).write_text_content(BytesText::new(&text))?;
        }
        let icon = format!("{base}/assets/favicon.svg{version}");
        xml.create_element("Image")
            .with_attributes([("width", "16"), ("height", "16"), ("type", "image/svg+xml")])
            .write_text_content(BytesText::new(&icon))?;
        for (kind, rel, path) in [
            ("text/html", "results", "search?q={searchTerms}"),
            ("application/atom+xml", "results", "search.atom?q={searchTerms}"),
            (SUGGESTIONS, "suggestions", "opensearch.json?q={searchTerms}"),
            (DESCRIPTION, "self", "opensearch.xml"),
        ] {
            let template = format!("{base}/{lang}/{path}");
            let attributes =
                [("type", kind), ("rel", rel), ("method", "get"), ("template", template.as_str())];
            xml.create_element("Url").with_attributes(attributes).write_empty()?;
        }
        Ok(())
    })?;
    Ok(xml.into_inner())
}
