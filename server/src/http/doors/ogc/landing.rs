//! Where the API begins, and what it keeps to (OGC 19-072 §7.2, §7.4).

use app::i18n::t;
use axum::extract::{Request, State};
use serde_json::json;

use super::{PLAIN, ROOT, facets, link};
use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::filter;
use crate::http::doors::openapi;
use crate::http::doors::problem::Problem;

const RECORDS: &str = "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/";
const COMMON: &str = "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core";
const COLLECTIONS: &str = "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections";
const FEATURES_FILTER: &str = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter";
const FEATURES: &str = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

const OF_RECORDS: [&str; 9] = [
    "record-core",
    "record-collection",
    "record-core-query-parameters",
    "record-api",
    "searchable-catalog",
    "searchable-catalog-filtering",
    "sorting",
    "filtering",
    "json",
];
const OF_FEATURES: [&str; 2] = ["core", "geojson"];

pub(super) async fn landing(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.allow(&PLAIN);
    asked.only_json();
    asked.check()?;
    let (lang, base) = (asked.lang, asked.base.as_str());
    let at = |path: &str| format!("{base}{ROOT}{path}");
    let title = t(lang, "site-name");
    let links = json!([
        link("self", JSON, &title, &at("")),
        link("alternate", "text/html", &title, &format!("{base}/{lang}")),
        link("service-desc", openapi::MEDIA, "OpenAPI", &format!("{base}{}", openapi::PATH)),
        link("conformance", JSON, "conformance", &at("/conformance")),
        link("data", JSON, "collections", &at("/collections")),
        link("http://www.opengis.net/def/rel/ogc/1.0/conformance", JSON, "conformance", &at("/conformance")),
        link("http://www.opengis.net/def/rel/ogc/1.0/data", JSON, "collections", &at("/collections")),
    ]);
    let document = json!({ "title": title, "description": t(lang, "home-description"), "links": links });
    Ok(Answer::json(JSON, lang, &document))
}

pub(super) async fn conformance(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.allow(&PLAIN);
    asked.only_json();
    asked.check()?;
    let records = OF_RECORDS.iter().map(|name| format!("{RECORDS}{name}"));
    let features = OF_FEATURES.iter().map(|name| format!("{FEATURES}{name}"));
    let whole = [COMMON, COLLECTIONS, FEATURES_FILTER]
        .into_iter()
        .chain(filter::CONFORMS_TO)
        .chain(facets::CONFORMS_TO);
    let all: Vec<String> = whole.map(str::to_owned).chain(features).chain(records).collect();
    Ok(Answer::json(JSON, asked.lang, &json!({ "conformsTo": all })))
}
