//! The geoCore API.

use axum::http::StatusCode;
use serde_json::json as value;

use super::super::answer::get;
use super::{json, wrong};

#[tokio::test]
async fn rows_are_those_that_are_asked_for() {
    let found = json("/geo?lang=fr&min=11&max=20&north=90&south=-90&west=-180&east=180").await;
    let items = found["Items"].as_array().expect("items");
    assert_eq!((items.len(), &items[0]["row_num"], &items[0]["total"]), (10, &value!("11"), &value!("25")));
    assert_eq!(found["Count"], 10);
    assert_eq!(json("/geo?min=25&max=30").await["Count"], 1);
    assert_eq!(json("/geo?min=9&max=3").await["Count"], 0);
}

#[tokio::test]
async fn a_record_is_there_or_404() {
    let found = json("/id/v2?id=r1&lang=fr").await;
    assert_eq!(found["body"]["Items"][0]["title_fr"], "Relevé de lac 1");
    assert_eq!(get("/id?id=nope").await.status, StatusCode::NOT_FOUND);
    assert_eq!(json("/collections?id=r1").await["child_count"], 0);
}

#[tokio::test]
async fn what_is_wrong_is_named_as_they_name_it() {
    assert_eq!(wrong("/geo?north=95&south=1&west=1&east=2").await, ["north"]);
    assert_eq!(wrong("/geo?theme=money").await, ["theme"]);
    assert_eq!(wrong("/geo?begin=2001-02-30&sort=size&min=-1").await, ["sort", "min", "begin"]);
    assert_eq!(wrong("/id").await, ["id"]);
    assert_eq!(wrong("/search-opensearch?topic_category=ocean&size=1e9").await, ["size", "topic_category"]);
    assert_eq!(wrong("/id_and_modified?page=0").await, ["page"]);
}

#[tokio::test]
async fn counts_come_with_the_newer_search() {
    let found = json("/search-opensearch?q=lake&size=3&org=Lakes+Canada").await;
    assert_eq!(found["response"]["returned_hits"], 3);
    let counted = &found["response"]["aggs"]["unique_org"]["buckets"][0];
    assert_eq!(counted["key"], "Lakes Canada");
}

#[tokio::test]
async fn all_ids_have_the_day_they_changed_on() {
    let found = json("/id_and_modified?page=3&limit=10").await;
    assert_eq!((&found["total"], found["results"].as_array().map(Vec::len)), (&value!(25), Some(5)));
    assert_eq!(found["results"][0]["modified"], "2024-02-29");
}
