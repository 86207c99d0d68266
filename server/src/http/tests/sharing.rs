//! Items for programs and for pages of other sites.

use axum::http::{Method, Request, StatusCode};

use super::answer::{ask, ask_with, get, site};

#[tokio::test]
async fn pages_of_other_sites_read_items_and_why_there_is_none() {
    for (path, status) in [
        ("/id/r1.geojson", StatusCode::OK),
        ("/id/nope.geojson", StatusCode::NOT_FOUND),
        ("/id/unavailable.geojson", StatusCode::SERVICE_UNAVAILABLE),
    ] {
        for method in [Method::GET, Method::HEAD] {
            let answer = ask_with(method, path, ("origin", "https://elsewhere.example")).await;
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
            assert!(answer.header("access-control-expose-headers").contains("etag"), "{path}");
        }
    }
    let answer = ask_with(Method::POST, "/id/r1.geojson", ("origin", "https://elsewhere.example")).await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    for path in ["/en", "/healthz", "/sitemap.xml"] {
        let answer = ask_with(Method::GET, path, ("origin", "https://elsewhere.example")).await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}

#[tokio::test]
async fn browsers_may_ask_before_they_ask() {
    let request = Request::options("/id/r1.geojson")
        .header("origin", "https://elsewhere.example")
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "if-none-match");
    let answer = ask(site(), request).await;
    assert!(answer.status.is_success(), "{}", answer.status);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert!(answer.header("access-control-allow-methods").contains("GET"));
    assert_ne!(answer.header("access-control-allow-headers"), "");
    assert_ne!(answer.header("access-control-max-age"), "");
    let answer = ask_with(Method::OPTIONS, "/en", ("origin", "https://elsewhere.example")).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn an_item_that_is_known_already_is_not_sent_again() {
    let tag = get("/id/r1.geojson").await.header("etag").to_owned();
    assert!(tag.starts_with("W/\"00000"), "the checksum: {tag}");
    let (strong, listed) = (tag.trim_start_matches("W/"), format!("\"other\", {tag}"));
    for known in [tag.as_str(), strong, listed.as_str(), "*"] {
        let answer = ask_with(Method::GET, "/id/r1.geojson", ("if-none-match", known)).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{known}");
        assert_eq!(answer.header("etag"), tag, "{known}");
    }
    for other in ["\"other\"", "W/\"\"", "nonsense"] {
        let answer = ask_with(Method::GET, "/id/r1.geojson", ("if-none-match", other)).await;
        assert_eq!(answer.status, StatusCode::OK, "{other}");
    }
    let missing = ask_with(Method::GET, "/id/nope.geojson", ("if-none-match", "*")).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}
