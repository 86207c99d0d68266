//! What the search box asks for while somebody types.

use axum::http::{Method, Request, StatusCode};
use serde_json::Value;

use super::answer::{ask, ask_with, get, site};

const PATH: &str = "/api/ui/suggest";

#[tokio::test]
async fn a_beginning_is_answered_in_words_with_where_they_lead() {
    let answer = get(&format!("{PATH}?lang=fr&q=relev%C3%A9")).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"));
    assert_eq!(answer.header("set-cookie"), "");
    let found: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(found["items"].as_array().expect("a list").len(), 8);
    assert_eq!(found["items"][0]["note"], "24 fiches");
    assert_eq!(found["items"][0]["fields"][0][1], "relevé");
    assert_eq!(found["items"][1]["name"][0], serde_json::json!(["Relevé", true]));
    assert_eq!(found["items"][1]["href"], "/fr/record/r24");
    assert!(found["said"].as_str().is_some_and(|said| said.starts_with("8 suggestions")), "{found}");
}

#[tokio::test]
async fn what_is_known_already_is_not_sent_again() {
    let path = format!("{PATH}?lang=en&q=lake");
    let whole = get(&path).await;
    let tag = whole.header("etag").to_owned();
    assert!(tag.starts_with("W/\"s1-"), "{tag}");
    assert_eq!(whole.header("cache-control"), "private, max-age=60");
    let again = ask(site(), Request::get(&path).header("if-none-match", &tag)).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    assert_eq!(again.header("etag"), tag);
    let head = ask_with(Method::HEAD, &path, ("accept", "*/*")).await;
    assert_eq!((head.status, head.body.as_str(), head.header("etag")), (StatusCode::OK, "", tag.as_str()));
    let early = get(&format!("{PATH}?lang=en&q=early")).await;
    assert_eq!((early.header("etag"), early.header("cache-control")), ("", "no-store"));
}

#[tokio::test]
async fn nonsense_is_refused_and_failures_keep_their_reasons() {
    for query in ["", "?q=lake", "?lang=de&q=lake", "?lang=en&q[x]=1", "?lang=en&q=a&q=b"] {
        assert_eq!(get(&format!("{PATH}{query}")).await.status, StatusCode::BAD_REQUEST, "{query}");
    }
    let answer = get(&format!("{PATH}?lang=en&q=unavailable")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!answer.body.contains("secret"), "{}", answer.body);
    assert_eq!(get(&format!("{PATH}?lang=en&q=panic")).await.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn however_much_is_typed_the_answer_is_small() {
    let long = "lake+".repeat(2_000);
    let answer = get(&format!("{PATH}?lang=en&q={long}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.len() < 8_000, "{}", answer.body.len());
}

#[tokio::test]
async fn a_browser_that_asks_for_a_page_is_not_sent_back() {
    let request = Request::get(format!("{PATH}?lang=en&q=lake")).header("accept", "text/html");
    let answer = ask(site(), request.header("referer", "https://elsewhere.example/")).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::OK, ""));
}
