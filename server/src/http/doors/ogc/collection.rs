//! The catalogue as a collection (OGC 20-004r1 §9, OGC 17-069r4 §7.13).

use app::i18n::t;
use axum::extract::{Request, State};
use catalog::Lang;
use serde_json::{Value, json};

use super::{COLLECTION, PLAIN, ROOT, address, facets, link};
use crate::http::Site;
use crate::http::doors::answer::{Answer, GEO_JSON, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;
use crate::http::doors::queryables;

pub(super) async fn all(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let asked = plain(&site, &request)?;
    let (lang, base) = (asked.lang, asked.base.as_str());
    let here = link("self", JSON, "collections", &format!("{base}{ROOT}/collections"));
    Ok(Answer::json(JSON, lang, &json!({ "collections": [collection(base, lang)], "links": [here] })))
}

pub(super) async fn one(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let asked = plain(&site, &request)?;
    Ok(Answer::json(JSON, asked.lang, &collection(&asked.base, asked.lang)))
}

fn plain(site: &Site, request: &Request) -> Result<Asked, Problem> {
    let mut asked = Asked::new(site, request);
    asked.allow(&PLAIN);
    asked.only_json();
    asked.check()?;
    Ok(asked)
}

fn collection(base: &str, lang: Lang) -> Value {
    let title = t(lang, "site-name");
    let at = |path: &str| address(base, path);
    json!({
        "id": COLLECTION,
        "type": "Collection",
        "itemType": "record",
        "title": title,
        "description": t(lang, "home-description"),
        "language": lang.code(),
        "extent": {
            "spatial": { "bbox": [[-180, -90, 180, 90]], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84" },
            "temporal": { "interval": [[null, null]] },
        },
        "crs": ["http://www.opengis.net/def/crs/OGC/1.3/CRS84"],
        "links": [
            link("self", JSON, &title, &at("")),
            link("items", GEO_JSON, &title, &at("/items")),
            link("alternate", "text/html", &title, &format!("{base}/{lang}/search")),
            link(queryables::RELATION, queryables::MEDIA, "queryables", &at("/queryables")),
            link("facets", facets::MEDIA, "facets", &at("/facets")),
            link("http://www.opengis.net/def/rel/ogc/1.0/sortables", queryables::MEDIA, "sortables", &at("/sortables")),
        ],
    })
}
