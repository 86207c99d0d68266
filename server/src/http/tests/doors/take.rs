//! All records of a search, and what is new.

use axum::http::StatusCode;

use super::super::answer::get;
use super::{json, wrong};

#[tokio::test]
async fn a_search_is_taken_along_whole() {
    let csv = get("/fr/search.csv?sort=title").await;
    assert_eq!((csv.status, csv.body.lines().count()), (StatusCode::OK, 26), "{}", csv.body);
    assert!(csv.header("content-type").starts_with("text/csv"), "{}", csv.header("content-type"));
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"records.csv\"");
    assert_eq!(csv.header("x-snapshot"), "s1");
    csv.assert_has("http://catalogue.test/fr/record/r1\n");
    assert_eq!(json("/en/search.geojson").await["features"].as_array().map(Vec::len), Some(25));
    let listed = get("/en/search.txt?q=survey+1").await.body.lines().count();
    let counted = json("/search-opensearch?q=survey+1").await;
    assert_eq!(counted["response"]["total_hits"], listed);
    assert!((1..25).contains(&listed), "{listed}");
    assert_eq!(get("/en/search.txt?q=nothing-has-this").await.body, "");
}

#[tokio::test]
async fn what_is_wrong_is_named_as_on_the_page() {
    assert_eq!(wrong("/en/search.csv?bbox=1,2,3&begin=x").await, ["bbox", "begin"]);
    assert_eq!(wrong("/fr/search.atom?sort=size").await, ["sort"]);
}

#[tokio::test]
async fn the_page_leads_to_them() {
    let page = get("/fr/search?q=lac&page=2").await;
    for end in ["csv", "geojson", "atom"] {
        page.assert_has(&format!("href=\"/fr/search.{end}?q=lac\""));
    }
    page.assert_has_tag("link", &["type=\"application/atom+xml\"", "href=\"/fr/search.atom?q=lac\""]);
}
