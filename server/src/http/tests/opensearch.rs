//! The catalogue in the search bars of browsers.

use axum::http::{Request, StatusCode};
use serde_json::Value;

use super::answer::{ask, get, site};

#[tokio::test]
async fn every_page_names_the_description_in_its_language() {
    for (path, lang) in [("/en", "en"), ("/fr/search?q=lac", "fr"), ("/fr/record/nope", "fr")] {
        let href = format!("href=\"/{lang}/opensearch.xml\"");
        let kind = "type=\"application/opensearchdescription+xml\"";
        get(path).await.assert_has_tag("link", &["rel=\"search\"", kind, &href]);
    }
}

#[tokio::test]
async fn browsers_learn_how_to_search_and_what_to_suggest() {
    for (lang, name) in [("en", "Geo catalogue"), ("fr", "Catalogue géo")] {
        let request = Request::get(format!("/{lang}/opensearch.xml"));
        let answer = ask(site().with_public_url("https://example.org"), request).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (StatusCode::OK, "application/opensearchdescription+xml")
        );
        assert!(name.chars().count() <= 16);
        answer.assert_has(&format!("<ShortName>{name}</ShortName>"));
        let template = |path: &str| format!("template=\"https://example.org/{lang}/{path}\"");
        answer.assert_has_tag("Url", &["type=\"text/html\"", &template("search?q={searchTerms}")]);
        answer.assert_has_tag(
            "Url",
            &["type=\"application/atom+xml\"", &template("search.atom?q={searchTerms}")],
        );
        answer.assert_has_tag(
            "Url",
            &["type=\"application/x-suggestions+json\"", &template("opensearch.json?q={searchTerms}")],
        );
    }
    assert_eq!(get("/de/opensearch.xml").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn search_bars_get_four_lists() {
    let answer = get("/fr/opensearch.json?q=Lac+%26").await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (StatusCode::OK, "application/x-suggestions+json")
    );
    let found: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(found[0], "Lac &");
    let answer = get("/fr/opensearch.json?q=relev%C3%A9").await;
    let found: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(found[1][0], "relevé");
    assert_eq!(found[2][0], "24 fiches");
    assert_eq!(found[3][0], "http://catalogue.test/fr/search?q=relev%C3%A9");
    assert_eq!(found[3][1], "http://catalogue.test/fr/record/r24");
    let lengths: Vec<usize> = (1..4).filter_map(|list| Some(found[list].as_array()?.len())).collect();
    assert_eq!(lengths, [8, 8, 8]);
    let nothing = get("/en/opensearch.json").await;
    assert_eq!(nothing.body, r#"["",[],[],[]]"#);
    assert_eq!(get("/en/opensearch.json?q=unavailable").await.status, StatusCode::SERVICE_UNAVAILABLE);
}
