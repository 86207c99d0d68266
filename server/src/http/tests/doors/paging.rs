//! Pages that lead on to the last record.

use serde_json::Value;

use super::super::answer::get;
use super::{json, wrong};

const ITEMS: &str = "/ogc/collections/records/items";

fn next(document: &Value) -> Option<String> {
    let link = document["links"].as_array()?.iter().find(|link| link["rel"] == "next")?;
    Some(link["href"].as_str()?.strip_prefix("http://catalogue.test")?.to_owned())
}

#[tokio::test]
async fn next_pages_are_found_by_a_cursor_where_the_order_is_one_of_dates() {
    for (path, list) in
        [(format!("{ITEMS}?limit=10"), "features"), ("/stac/collections?limit=10".to_owned(), "collections")]
    {
        let first = json(&path).await;
        let second = next(&first).expect("a next page");
        assert!(second.contains("cursor=") && second.contains("offset=10"), "{second}");
        let page = json(&second).await;
        assert_eq!(page["numberMatched"], 25);
        // Offsets lead to the same place, and what is counted by them is not what is found by.
        let by_offset = json(&path.replace("limit=10", "limit=10&offset=10")).await;
        assert_eq!(page[list], by_offset[list]);
        let moved = json(&second.replace("offset=10", "offset=3")).await;
        assert_eq!(page[list], moved[list]);
        let last = json(&next(&page).expect("a last page")).await;
        assert_eq!((last[list].as_array().map(Vec::len), next(&last)), (Some(5), None));
    }
}

#[tokio::test]
async fn other_orders_go_on_by_offsets() {
    let page = json(&format!("{ITEMS}?limit=10&sortby=title")).await;
    let second = next(&page).expect("a next page");
    assert!(second.contains("offset=10") && !second.contains("cursor"), "{second}");
}

#[tokio::test]
async fn a_cursor_that_leads_nowhere_is_told() {
    for query in ["cursor=x", "cursor=20240131", "cursor=20050501~r5&sortby=title"] {
        assert_eq!(wrong(&format!("{ITEMS}?{query}")).await, ["cursor"], "{query}");
    }
    assert_eq!(wrong("/stac/collections?cursor=~").await, ["cursor"]);
    assert_eq!(wrong("/en/search.atom?cursor=~").await, ["cursor"]);
    assert_eq!(wrong("/en/search.ttl?cursor=~").await, ["cursor"]);
}

#[tokio::test]
async fn feeds_and_linked_data_lead_on_too() {
    let first = get("/en/search.atom").await;
    first.assert_has("rel=\"first\"");
    assert!(!first.body.contains("cursor="), "25 records are one page of a feed");
    let turtle = get("/en/search.ttl?cursor=20050501~r5").await;
    turtle.assert_has("Lake survey 4");
    assert!(!turtle.body.contains("Lake survey 6"), "{}", turtle.body);
}

#[tokio::test]
async fn facets_count_the_results() {
    let first = json(&format!("{ITEMS}?limit=2")).await;
    assert_eq!(first["facets"]["type"]["buckets"][0]["count"], 25);
    assert_eq!(first["facets"]["type"]["buckets"][0]["value"], "dataset");
    let second = json(&next(&first).expect("a next page")).await;
    assert_eq!(second["facets"], Value::Null, "they are the same on all pages");
    let named = json(&format!("{ITEMS}?offset=2&facets=org:5:value_asc,type&lang=fr")).await;
    let facets = named["facets"].as_object().expect("facets");
    assert_eq!(facets.keys().map(String::as_str).collect::<Vec<_>>(), ["org", "type"]);
    assert_eq!((&facets["org"]["type"], &facets["org"]["more"]), (&"term".into(), &false.into()));
    assert_eq!(facets["type"]["buckets"][0]["title"], "Jeu de données");
    let none = json(&format!("{ITEMS}?type=document&facets=type")).await;
    assert_eq!(
        (&none["numberMatched"], &none["facets"]["type"]["buckets"]),
        (&0.into(), &Value::Array(Vec::new()))
    );
    assert_eq!(wrong(&format!("{ITEMS}?facets=colour,org:x")).await, ["facets", "facets"]);
    let defined = json("/ogc/collections/records/facets").await;
    assert_eq!((&defined["id"], &defined["facets"]["org"]["type"]), (&"records".into(), &"term".into()));
    assert_eq!(defined["facets"]["updated"]["type"], "histogram");
    let conformance = json("/ogc/conformance").await.to_string();
    assert!(conformance.contains("ogcapi-records-2/1.0/conf/advanced"));
}

#[tokio::test]
async fn histograms_count_the_results_by_their_days() {
    let all = json(&format!("{ITEMS}?facets=time")).await;
    let time = &all["facets"]["time"];
    assert_eq!((&time["type"], &time["property"]), (&"histogram".into(), &"time".into()));
    let buckets = time["buckets"].as_array().expect("buckets");
    assert_eq!((&buckets[0]["min"], &buckets[0]["max"]), (&Value::Null, &"1999-12-31".into()));
    assert_eq!((&buckets[1]["min"], &buckets[1]["max"]), (&"2000-01-01".into(), &"2000-12-31".into()));
    assert_eq!(wrong(&format!("{ITEMS}?facets=time,updated")).await, ["facets"]);
    assert_eq!(wrong(&format!("{ITEMS}?facets=time:10")).await, ["facets"]);
}
