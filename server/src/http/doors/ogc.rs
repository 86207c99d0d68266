//! OGC API – Records – Part 1: Core (OGC 20-004r1): the catalogue as one collection of records.

mod collection;
mod facets;
mod items;
mod landing;
mod schema;
mod search;

pub(super) use items::record;
pub(super) use search::search as records_search;

use axum::routing::get;
use serde_json::{Value, json};

use super::answer::{GEO_JSON, JSON};
use super::door::Door;
use super::queryables;

pub(super) const ROOT: &str = "/ogc";
/// The id of the one collection.
const COLLECTION: &str = "records";

pub(super) fn doors() -> Vec<Door> {
    let at = |path: &str| format!("{ROOT}{path}");
    vec![
        Door::new(ROOT, "OGC API – Records: where it begins", JSON, &PLAIN, get(landing::landing))
            .answering("Landing"),
        Door::new(&at("/conformance"), "What the API keeps to", JSON, &PLAIN, get(landing::conformance))
            .answering("Conformance"),
        Door::new(&at("/collections"), "The collections: one", JSON, &PLAIN, get(collection::all))
            .answering("Collections"),
        Door::new(&path(""), "The catalogue as a collection", JSON, &PLAIN, get(collection::one))
            .answering("Collection"),
        Door::new(&path("/items"), "Search records", GEO_JSON, &search::KNOWN, get(items::all))
            .answering("Records")
            .narrowed("f", json!({ "enum": ["json", "html"] })),
        Door::new(&path("/items/{id}"), "A record", GEO_JSON, &PLAIN, get(items::one))
            .answering("Record")
            .narrowed("f", json!({ "enum": ["json", "html"] })),
        Door::new(
            &path("/queryables"),
            "What can be filtered by",
            queryables::MEDIA,
            &PLAIN,
            get(schema::queryables),
        )
        .answering("Fields"),
        Door::new(&path("/facets"), "What can be counted by", facets::MEDIA, &PLAIN, get(facets::all))
            .answering("Facets"),
        Door::new(
            &path("/sortables"),
            "What can be sorted by",
            queryables::MEDIA,
            &PLAIN,
            get(schema::sortables),
        )
        .answering("Fields"),
    ]
}

/// Parameters of what is no search.
const PLAIN: [&str; 2] = ["f", "lang"];

/// A link as OGC API documents have them (OGC 19-072 §7.6).
fn link(rel: &str, media: &str, title: &str, href: &str) -> Value {
    json!({ "rel": rel, "type": media, "title": title, "href": href })
}

/// The path of what is below the collection.
fn path(below: &str) -> String {
    format!("{ROOT}/collections/{COLLECTION}{below}")
}

/// Its address.
fn address(base: &str, below: &str) -> String {
    format!("{base}{}", path(below))
}
