//! What visitors see, and do not see, when something fails.

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Request, StatusCode};

use super::super::fake_catalogue::FakeCatalogue;
use super::super::{Limits, Site, SiteFiles, Work};
use super::answer::{ask, ask_with, get};

#[tokio::test]
async fn an_unavailable_catalogue_asks_to_come_back() {
    for (text, words) in [("unavailable", "unavailable for a moment"), ("timeout", "took too long")] {
        let answer = get(&format!("/en/search?q={text}")).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!((answer.header("retry-after"), answer.header("cache-control")), ("10", "no-store"));
        answer.assert_has(words);
        assert!(!answer.body.contains("secret"));
    }
}

#[tokio::test]
async fn an_internal_error_gives_its_number_and_no_details() {
    let answer =
        ask_with(axum::http::Method::GET, "/fr/search?q=internal", ("x-request-id", "trace-7")).await;
    assert_eq!(
        (answer.status, answer.header("x-request-id")),
        (StatusCode::INTERNAL_SERVER_ERROR, "trace-7")
    );
    answer.assert_has("Numéro de la demande\u{a0}: trace-7");
    assert!(!answer.body.contains("secret"));
}

#[tokio::test]
async fn errors_are_reported_to_whom_the_site_names_and_else_to_nobody() {
    for path in ["/en/search?q=internal", "/en/search?q=unavailable", "/en/search?q=panic"] {
        let told =
            ask(super::answer::site().with_contact("mailto:help@example.org"), Request::get(path)).await;
        told.assert_has("If it keeps happening");
        told.assert_has("<a href=\"mailto:help@example.org\">help@example.org</a>");
        let alone = get(path).await;
        for word in ["keeps happening", "report", "mailto:"] {
            assert!(!alone.body.contains(word), "{word} is in\n{}", alone.body);
        }
    }
    let page = ask(super::answer::site().with_contact("https://example.org/help"), Request::get("/fr")).await;
    page.assert_has("<a href=\"https://example.org/help\">Nous joindre</a>");
    assert!(!get("/fr").await.body.contains("Nous joindre"));
}

#[tokio::test]
async fn a_panic_is_a_page() {
    let answer = get("/fr/search?q=panic").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    answer.assert_has("<html lang=\"fr\">");
    answer.assert_has(answer.header("x-request-id"));
}

#[tokio::test]
async fn overlong_work_is_given_up() {
    let answer = get("/en/search?q=slow").await;
    assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::GATEWAY_TIMEOUT, "5"));
    answer.assert_has("The catalogue took too long to answer");
}

#[tokio::test]
async fn too_many_requests_are_turned_away_but_the_process_is_alive() {
    let limits = Limits { running: 0, queue: Duration::from_millis(1), ..Limits::at_once(1) };
    let site = Site::new(Arc::new(FakeCatalogue::default()), SiteFiles::none()).with_work(Work::new(limits));
    let answer = ask(site.clone(), Request::get("/en")).await;
    assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "5"));
    assert_eq!(ask(site, Request::get("/healthz")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn readiness_is_what_the_site_was_told() {
    let site = super::answer::site();
    assert_eq!(ask(site.clone(), Request::get("/readyz")).await.status, StatusCode::SERVICE_UNAVAILABLE);
    site.set_readiness(Ok(()));
    assert_eq!(ask(site.clone(), Request::get("/readyz")).await.status, StatusCode::OK);
    site.set_readiness(Err("facets is missing".to_owned()));
    let answer = ask(site, Request::get("/readyz")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    answer.assert_has("not ready: facets is missing");
}

#[tokio::test]
async fn a_request_id_that_could_do_harm_is_replaced() {
    let answer = ask_with(axum::http::Method::GET, "/en/search?q=internal", ("x-request-id", "<b>\"")).await;
    assert_eq!(answer.header("x-request-id").len(), 16);
}
