//! Filters in CQL2, at every door that takes them.

use catalog::Record;
use catalog::codes::CodeValue;
use serde_json::Value;

use axum::http::{Request, StatusCode};

use super::super::answer::{Answer, ask, get, record, site_of};
use super::{json, read};

const ITEMS: &str = "/ogc/collections/records/items";
const COLLECTIONS: &str = "/stac/collections";

/// Five data sets, a document and a record of no type.
async fn found(path: &str) -> Answer {
    let mut records: Vec<Record> = (1..=7).map(record).collect();
    let document = CodeValue { code: "document".to_owned(), label: catalog::Bilingual::default() };
    records[5].resource_type = Some(document);
    records[6].resource_type = None;
    records[0].foundational = true;
    ask(site_of(records), Request::get(path)).await
}

async fn total(path: &str) -> u64 {
    let answer = found(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    read(&answer)["numberMatched"].as_u64().expect("a number")
}

fn encoded(filter: &str) -> String {
    form_urlencoded::byte_serialize(filter.as_bytes()).collect()
}

#[tokio::test]
async fn records_are_filtered_in_either_encoding() {
    for (filter, expected) in [
        ("type = 'dataset'", 5),
        ("type <> 'dataset'", 1),
        ("type IS NULL", 1),
        ("CASEI(type) IN (CASEI('DataSet'), 'document')", 6),
        ("type LIKE 'd%' AND NOT foundational = TRUE", 5),
        ("topic = 'inlandWaters' OR type = 'nope'", 7),
    ] {
        assert_eq!(total(&format!("{ITEMS}?filter={}", encoded(filter))).await, expected, "{filter}");
    }
    let json = r#"{"op":"=","args":[{"property":"type"},"dataset"]}"#;
    let path = format!("{ITEMS}?filter-lang=cql2-json&filter={}&q=lake", encoded(json));
    assert_eq!(total(&path).await, 5);
    let crs = encoded("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    assert_eq!(total(&format!("{ITEMS}?filter=TRUE&filter-crs={crs}")).await, 7);
}

#[tokio::test]
async fn what_cannot_be_answered_is_told_with_its_place_in_the_language_asked_for() {
    let check = async |query: &str, parameter: &str, detail: &str| {
        for path in [ITEMS, COLLECTIONS] {
            let answer = get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}: {}", answer.body);
            let error = read(&answer)["errors"][0].clone();
            assert_eq!(
                (&error["parameter"], &error["detail"]),
                (&parameter.into(), &detail.into()),
                "{query}"
            );
        }
    };
    check("filter=type%20=", "filter", "filter, at character 7: a value is missing.").await;
    check("filter=type%20%3D&lang=fr", "filter", "filter, au caractère 7 : il manque une valeur.").await;
    let deep = encoded(&"(".repeat(5_000));
    check(
        &format!("filter={deep}"),
        "filter",
        "filter, at character 25: at most 24 brackets can be within each other.",
    )
    .await;
    check(
        &format!("filter-lang=cql2-json&filter={}", encoded(r#"{"op":"a_overlaps","args":[]}"#)),
        "filter",
        "filter, at /op: “a_overlaps” cannot be answered here.",
    )
    .await;
    check("filter-lang=cql&filter=TRUE", "filter-lang", "filter-lang, “cql”: use cql2-text, cql2-json.")
        .await;
    check(
        "filter-crs=EPSG:3857",
        "filter-crs",
        "filter-crs, “EPSG:3857”: use http://www.opengis.net/def/crs/OGC/1.3/CRS84.",
    )
    .await;
    check("filter=TRUE&filter=FALSE", "filter", "filter: given more than once; the first value is used.")
        .await;
    let html = get(&format!("{ITEMS}?f=html&filter=TRUE")).await;
    assert_eq!(html.status, StatusCode::BAD_REQUEST, "no page has a filter");
}

#[tokio::test]
async fn pages_keep_their_filter() {
    let page = json(&format!("{ITEMS}?limit=10&filter={}", encoded("type = 'dataset'"))).await;
    let links = page["links"].as_array().expect("links");
    let next = links.iter().find(|link| link["rel"] == "next").expect("a next page");
    assert!(
        next["href"].as_str().is_some_and(|href| href.contains("filter=type+%3D+%27dataset%27")),
        "{next}"
    );
    assert!(links.iter().all(|link| link["rel"] != "alternate"), "no page shows the same");
}

#[tokio::test]
async fn collections_are_records_that_are_data() {
    assert_eq!(total(COLLECTIONS).await, 6);
    assert_eq!(
        total(&format!("{COLLECTIONS}?filter={}", encoded("type = 'document' OR type IS NULL"))).await,
        1
    );
    assert_eq!(found(&format!("{COLLECTIONS}/r6")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(found(&format!("{COLLECTIONS}/r7")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn queryables_are_what_filters_accept() {
    for path in ["/ogc/collections/records/queryables", "/stac/collection-queryables"] {
        let schema = json(path).await;
        let properties = schema["properties"].as_object().expect("properties");
        assert!(properties.len() > 10 && schema["additionalProperties"] == Value::Bool(false), "{schema}");
        for name in properties.keys() {
            let path = format!("{ITEMS}?filter={}", encoded(&format!("{name} IS NOT NULL")));
            assert_eq!(get(&path).await.status, StatusCode::OK, "{name}");
        }
        assert!(properties["topic"]["enum"].as_array().is_some_and(|topics| topics.len() == 19));
    }
    let collections = json(COLLECTIONS).await;
    let links = collections["links"].to_string();
    assert!(links.contains("/stac/collection-queryables"), "{links}");
    for (path, class) in [
        ("/ogc/conformance", "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/filtering"),
        ("/ogc/conformance", "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2"),
        ("/stac/conformance", "https://api.stacspec.org/v1.0.0-rc.1/collection-search#filter"),
        ("/stac", "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text"),
    ] {
        assert!(
            json(path).await["conformsTo"].to_string().contains(&format!("\"{class}\"")),
            "{path} {class}"
        );
    }
}
