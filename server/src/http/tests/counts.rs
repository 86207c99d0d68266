//! What the filters ask for while somebody chooses.

use axum::http::{Request, StatusCode};
use serde_json::Value;

use super::answer::{ask, get, site};

#[tokio::test]
async fn a_search_is_counted_as_its_page_counts_it() {
    let page = get("/en/search?q=lake").await;
    let answer = get("/api/ui/count?lang=en&query=q%3Dlake").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"));
    assert_eq!(answer.header("set-cookie"), "");
    let found: Value = serde_json::from_str(&answer.body).expect("JSON");
    let total = found["total"].as_u64().expect("a number");
    assert_eq!(found["text"], format!("Show {total} records"));
    page.assert_has(&format!("<b>{total}</b>"));
    let french: Value =
        serde_json::from_str(&get("/api/ui/count?lang=fr&query=q%3Dlake").await.body).expect("JSON");
    assert_eq!(french["text"], format!("Afficher {total} fiches"));
}

#[tokio::test]
async fn the_results_of_a_search_are_those_of_its_page() {
    let answer = get("/api/ui/search?lang=en&query=q%3Dlake%26sort%3Dtitle").await;
    assert_eq!(answer.status, StatusCode::OK);
    let found: Value = serde_json::from_str(&answer.body).expect("JSON");
    let ids: Vec<&str> = found["cards"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|card| card["id"].as_str().expect("an id"))
        .collect();
    assert!(!ids.is_empty());
    let page = get("/en/search?q=lake&sort=title").await;
    let mut from = 0;
    for id in ids {
        let at = page.body[from..].find(&format!("/en/record/{id}\"")).expect("in the same order");
        from += at;
    }
}

#[tokio::test]
async fn what_is_known_is_not_sent_again_and_nonsense_is_refused() {
    let path = "/api/ui/count?lang=en&query=q%3Dlake";
    let tag = get(path).await.header("etag").to_owned();
    let again = ask(site(), Request::get(path).header("if-none-match", &tag)).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    for query in
        ["", "?lang=en", "?lang=de&query=q", "?lang=en&query=bbox%3D1", "?lang=en&query=begin%3Dsoon"]
    {
        for function in ["count", "search"] {
            let answer = get(&format!("/api/ui/{function}{query}")).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{function}{query}");
        }
    }
    let answer = get("/api/ui/count?lang=fr&query=begin%3Dsoon").await;
    assert!(answer.body.contains("soon") && answer.body.contains("2013-06"), "{}", answer.body);
    let answer = get("/api/ui/count?lang=en&query=q%3Dunavailable").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!answer.body.contains("secret"), "{}", answer.body);
}
