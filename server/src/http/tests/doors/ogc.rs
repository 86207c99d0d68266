//! OGC API – Records.

use axum::http::{Request, StatusCode};
use serde_json::Value;

use super::super::answer::{ask, get, site};
use super::{json, wrong};

const ITEMS: &str = "/ogc/collections/records/items";

fn link<'a>(document: &'a Value, rel: &str) -> Option<&'a str> {
    let links = document["links"].as_array()?;
    links.iter().find(|link| link["rel"] == rel)?["href"].as_str()
}

#[tokio::test]
async fn from_the_landing_page_everything_is_found() {
    let landing = json("/ogc").await;
    for rel in ["self", "service-desc", "conformance", "data", "alternate"] {
        let address = link(&landing, rel).expect("a link");
        let path = address.strip_prefix("http://catalogue.test").expect("an address of this site");
        assert_eq!(get(path).await.status, StatusCode::OK, "{path}");
    }
    let collections = json("/ogc/collections").await;
    assert_eq!(collections["collections"][0]["itemType"], "record");
    let conformance = json("/ogc/conformance").await;
    assert!(conformance["conformsTo"].to_string().contains("ogcapi-records-1/1.0/conf/record-core"));
}

#[tokio::test]
async fn pages_lead_to_the_last_record_and_back() {
    let mut path = format!("{ITEMS}?limit=7");
    let mut ids: Vec<String> = Vec::new();
    loop {
        let page = json(&path).await;
        assert_eq!(page["numberMatched"], 25);
        let features = page["features"].as_array().expect("features");
        assert_eq!(page["numberReturned"], features.len());
        ids.extend(features.iter().filter_map(|feature| Some(feature["id"].as_str()?.to_owned())));
        let Some(next) = link(&page, "next") else { break };
        next.strip_prefix("http://catalogue.test").expect("an address of this site").clone_into(&mut path);
    }
    assert_eq!(ids.len(), 25);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 25);
    assert_eq!(
        link(&json(&path).await, "prev"),
        Some("http://catalogue.test/ogc/collections/records/items?limit=7&offset=14")
    );
}

#[tokio::test]
async fn ids_name_records() {
    let found = json(&format!("{ITEMS}?ids=r3,nope,r1")).await;
    let ids: Vec<&Value> =
        found["features"].as_array().expect("features").iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["r3", "r1"]);
    assert_eq!(json(&format!("{ITEMS}?ids=r3,r1&q=zzz")).await["numberMatched"], 0);
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let check = async |query: &str, expected: &[&str]| {
        assert_eq!(wrong(&format!("{ITEMS}?{query}")).await, expected, "{query}");
    };
    check("limit=0", &["limit"]).await;
    check("limit=-1&offset=x", &["limit", "offset"]).await;
    check("bbox=1,2,3", &["bbox"]).await;
    check("bbox=1,2,3,4&bbox=1,2,3,5", &["bbox"]).await;
    check("datetime=2014/2013", &["datetime"]).await;
    check("sortby=size", &["sortby"]).await;
    check("colour=red", &["colour"]).await;
    check("lang=de", &["lang"]).await;
    check("f=xml", &["f"]).await;
}

#[tokio::test]
async fn what_a_client_has_is_not_sent_again_and_pages_are_a_redirection_away() {
    let answer = get(ITEMS).await;
    let tag = answer.header("etag").to_owned();
    let again = ask(site(), Request::get(ITEMS).header("if-none-match", &tag)).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let page = get(&format!("{ITEMS}?f=html&q=lake&lang=fr")).await;
    assert_eq!((page.status, page.header("location")), (StatusCode::SEE_OTHER, "/fr/search?q=lake"));
}

#[tokio::test]
async fn a_record_is_in_the_language_that_is_asked_for() {
    let record = json(&format!("{ITEMS}/r1?lang=fr")).await;
    assert_eq!(record["properties"]["title"], "Relevé de lac 1");
    let request = Request::get(format!("{ITEMS}/r1")).header("accept-language", "fr-CA");
    let answer = ask(site(), request).await;
    let varies = answer.headers.get_all("vary").iter().any(|value| value == "accept-language");
    assert!(varies, "{:?}", answer.headers);
    answer.assert_has("Relevé de lac 1");
}
