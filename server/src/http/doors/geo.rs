//! The geoCore API as GEO.CA's clients call it: `/geo`, `/id`, `/collections`, `/id_and_modified`, `/search-opensearch`.
//!
//! Names and shapes are theirs. What they ask is read as the pages read it, so dates, `AND` and every order work, and all of the
//! words count: there, a blank lets either of the first two be enough, dates do nothing and `title` sorts by id.

mod id;
mod modified;
mod opensearch;
mod related;
mod search;
mod translate;

use axum::routing::get;
use serde_json::json;

use super::answer::JSON;
use super::door::Door;

pub(super) fn doors() -> Vec<Door> {
    let id = &["id", "lang"];
    vec![
        Door::new("/geo", "geoCore API: search", JSON, &search::PARAMETERS, get(search::show))
            .answering("GeoSearch")
            .narrowed("sort", json!({ "enum": translate::SORTS }))
            .narrowed("min", json!({ "minimum": 0 }))
            .narrowed("max", json!({ "minimum": 0 })),
        Door::new("/id", "geoCore API: a record", JSON, id, get(id::show)).answering("GeoRecord"),
        Door::new("/id/v2", "geoCore API: a record", JSON, id, get(id::show)).answering("GeoRecord"),
        Door::new("/collections", "geoCore API: records related to one", JSON, id, get(related::show))
            .answering("GeoRelated"),
        Door::new("/id_and_modified", "geoCore API: all ids", JSON, &["page", "limit"], get(modified::show))
            .answering("GeoModified")
            .narrowed("page", json!({ "maximum": 1_000_000 }))
            .narrowed("limit", json!({ "maximum": modified::MOST, "default": modified::MOST })),
        Door::new(
            "/search-opensearch",
            "geoCore API: search with counts",
            JSON,
            &opensearch::PARAMETERS,
            get(opensearch::show),
        )
        .answering("GeoCounts")
        .narrowed("sort", json!({ "enum": translate::SORTS }))
        .narrowed("size", json!({ "minimum": 0, "maximum": translate::MOST })),
    ]
}
