//! The root catalogue (STAC API – Core 1.0, *Landing Page*).

use app::i18n::t;
use axum::extract::{Request, State};
use serde_json::json;

use super::{COLLECTIONS, ROOT};
use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::filter;
use crate::http::doors::openapi;
use crate::http::doors::problem::Problem;

const CONFORMS_TO: [&str; 7] = [
    "https://api.stacspec.org/v1.0.0/core",
    "https://api.stacspec.org/v1.0.0/collections",
    "https://api.stacspec.org/v1.0.0-rc.1/collection-search",
    "https://api.stacspec.org/v1.0.0-rc.1/collection-search#free-text",
    "https://api.stacspec.org/v1.0.0-rc.1/collection-search#filter",
    "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/simple-query",
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
];

fn conforms_to() -> Vec<&'static str> {
    CONFORMS_TO.into_iter().chain(filter::CONFORMS_TO).collect()
}

pub(super) async fn landing(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.check()?;
    let (lang, base) = (asked.lang, asked.base.as_str());
    let title = t(lang, "site-name");
    let link = |rel: &str, media: &str, path: &str| json!({ "rel": rel, "type": media, "href": format!("{base}{path}") });
    let document = json!({
        "type": "Catalog",
        "stac_version": "1.0.0",
        "id": "records",
        "title": title,
        "description": t(lang, "home-description"),
        "conformsTo": conforms_to(),
        "links": [
            link("self", JSON, ROOT),
            link("root", JSON, ROOT),
            link("data", JSON, COLLECTIONS),
            link("conformance", JSON, "/stac/conformance"),
            link("service-desc", openapi::MEDIA, openapi::PATH),
            link("service-doc", "text/html", &format!("/{lang}/developers")),
        ],
    });
    Ok(Answer::json(JSON, lang, &document))
}

pub(super) async fn conformance(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.check()?;
    Ok(Answer::json(JSON, asked.lang, &json!({ "conformsTo": conforms_to() })))
}
