//! What programs are given, and told.

mod data;
mod feed;
mod filter;
mod geo;
mod mcp;
mod ogc;
mod paging;
mod schemas;
mod take;

use axum::http::{Request, StatusCode};
use serde_json::Value;

use super::answer::{Answer, ask, get, site};

/// The document at `path`, which is there.
async fn json(path: &str) -> Value {
    let answer = get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    read(&answer)
}

fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|error| panic!("{error} in {}", answer.body))
}

/// The parameters that are wrong at `path`.
async fn wrong(path: &str) -> Vec<String> {
    let answer = get(path).await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (StatusCode::BAD_REQUEST, "application/problem+json"),
        "{path}: {}",
        answer.body
    );
    let errors = read(&answer)["errors"].as_array().cloned().unwrap_or_default();
    errors.iter().filter_map(|error| Some(error["parameter"].as_str()?.to_owned())).collect()
}

#[tokio::test]
async fn every_door_is_described_and_answers() {
    let described = json("/openapi.json").await;
    let paths = described["paths"].as_object().expect("paths");
    assert!(paths.len() > 15, "{paths:?}");
    for (path, door) in paths {
        if door.get("post").is_some() {
            continue;
        }
        let path = path.replace("{id}", "r1");
        let asked =
            if path.starts_with("/id") || path == "/collections" { format!("{path}?id=r1") } else { path };
        let asked = if asked.starts_with("/id_and") { "/id_and_modified".to_owned() } else { asked };
        let answer = get(&asked).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked}: {}", answer.body);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{asked}");
        let has_language = !answer.header("content-language").is_empty() || asked == "/data/records.parquet";
        assert!(has_language, "{asked}");
    }
}

#[tokio::test]
async fn errors_are_documents_in_the_language_that_was_asked_for() {
    let answer = get("/ogc/collections/records/items?limit=many&lang=fr").await;
    assert_eq!((answer.status, answer.header("content-language")), (StatusCode::BAD_REQUEST, "fr"));
    let problem = read(&answer);
    assert_eq!(problem["status"], 400);
    assert_eq!(problem["errors"][0]["detail"], "limit, « many » : utilisez 1–1000.");
    for (path, status) in [
        ("/ogc/collections/records/items/nope", StatusCode::NOT_FOUND),
        ("/ogc/collections/records/items?q=unavailable", StatusCode::SERVICE_UNAVAILABLE),
        ("/geo?keyword=panic", StatusCode::INTERNAL_SERVER_ERROR),
        ("/en/search.csv?q=internal", StatusCode::INTERNAL_SERVER_ERROR),
    ] {
        let answer = get(path).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (status, "application/problem+json"),
            "{path}"
        );
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert!(!answer.body.contains("secret"), "{}", answer.body);
    }
}

#[tokio::test]
async fn a_record_is_given_in_the_form_that_is_asked_for() {
    let check = async |path: &str, accept: &str, status: StatusCode, said: &str| {
        let answer = ask(site(), Request::get(path).header("accept", accept)).await;
        let found =
            if status == StatusCode::OK { answer.header("content-type") } else { answer.header("location") };
        assert_eq!((answer.status, found), (status, said), "{path}, {accept}");
    };
    check("/id/r1.ttl", "*/*", StatusCode::OK, "text/turtle").await;
    check("/id/r1", "application/ld+json", StatusCode::OK, "application/ld+json").await;
    check("/id/r1", "text/html", StatusCode::SEE_OTHER, "http://catalogue.test/en/record/r1").await;
    check("/id/r1.stac.json", "*/*", StatusCode::SEE_OTHER, "http://catalogue.test/stac/collections/r1")
        .await;
    check("/id/r1", "application/geo+json", StatusCode::SEE_OTHER, "http://catalogue.test/id/r1.geojson")
        .await;
    assert_eq!(get("/id/nope").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/id/nope.ttl").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_catalogue_is_harvested_as_dcat_to_its_last_page() {
    let turtle = get("/en/search.ttl").await;
    assert_eq!(turtle.header("content-type"), "text/turtle");
    turtle.assert_has("dcat:Dataset");
    turtle.assert_has("\"Relevé de lac 1\"@fr");
    turtle.assert_has("\"Lake survey 1\"@en");
    let json = json("/fr/search.jsonld?q=survey+1").await;
    assert!(json.to_string().contains("totalItems"), "{json}");
}

#[tokio::test]
async fn stac_collections_are_searched_and_paged() {
    let root = json("/stac").await;
    assert_eq!((&root["type"], &root["stac_version"]), (&"Catalog".into(), &"1.0.0".into()));
    let page = json("/stac/collections?limit=20&bbox=-180,-90,180,90").await;
    assert_eq!(
        (&page["numberMatched"], page["collections"].as_array().map(Vec::len)),
        (&25.into(), Some(20))
    );
    let next = page["links"].as_array().and_then(|links| links.iter().find(|link| link["rel"] == "next"));
    let next = next.and_then(|link| link["href"].as_str()).expect("a next page");
    let last = json(next.strip_prefix("http://catalogue.test").expect("here")).await;
    assert_eq!(last["numberReturned"], 5);
    assert_eq!(wrong("/stac/collections?sortby=title&limit=x").await, ["sortby", "limit"]);
    assert_eq!(json("/stac/collections/r1?lang=fr").await["title"], "Relevé de lac 1");
    assert_eq!(get("/stac/collections/nope").await.status, StatusCode::NOT_FOUND);
}
