//! What programs are given, and told.

mod feed;
mod geo;
mod ogc;
mod take;

use axum::http::StatusCode;
use serde_json::Value;

use super::answer::{Answer, get};

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
    for path in paths.keys() {
        let path = path.replace("{id}", "r1");
        let asked =
            if path.starts_with("/id") || path == "/collections" { format!("{path}?id=r1") } else { path };
        let asked = if asked.starts_with("/id_and") { "/id_and_modified".to_owned() } else { asked };
        let answer = get(&asked).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked}: {}", answer.body);
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{asked}");
        assert!(!answer.header("content-language").is_empty(), "{asked}");
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
