//! STAC API 1.0 with collection search: each record that is data as a collection.

mod collections;
mod landing;

use axum::routing::get;

use super::answer::JSON;
use super::door::Door;
use super::queryables;

const ROOT: &str = "/stac";
const COLLECTIONS: &str = "/stac/collections";
const QUERYABLES: &str = "/stac/collection-queryables";

pub(super) fn doors() -> Vec<Door> {
    let plain = &["lang"];
    vec![
        Door::new(ROOT, "STAC API: where it begins", JSON, plain, get(landing::landing))
            .answering("StacCatalog"),
        Door::new("/stac/conformance", "What the API keeps to", JSON, plain, get(landing::conformance))
            .answering("Conformance"),
        Door::new(COLLECTIONS, "Search collections", JSON, &collections::PARAMETERS, get(collections::all))
            .answering("StacCollections"),
        Door::new(
            QUERYABLES,
            "What collections can be filtered by",
            queryables::MEDIA,
            plain,
            get(collections::queryables),
        )
        .answering("Fields"),
        Door::new("/stac/collections/{id}", "A record as a collection", JSON, plain, get(collections::one))
            .answering("StacCollection"),
    ]
}
