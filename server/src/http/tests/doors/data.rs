//! The whole catalogue as a file.

use axum::http::{Method, Request, StatusCode};

use crate::http::tests::answer::{Answer, ask, ask_with, get, respond, site};

const PATH: &str = "/data/records.parquet";

async fn part(range: &str) -> Answer {
    ask(site(), Request::get(PATH).header("range", range)).await
}

#[tokio::test]
async fn all_of_it_is_given() {
    let whole = respond(site(), Request::get(PATH)).await;
    assert_eq!(
        (whole.status(), &whole.headers()["content-length"]),
        (StatusCode::OK, &"1000000".parse().expect("a value"))
    );
    let bytes = axum::body::to_bytes(whole.into_body(), usize::MAX).await.expect("a whole body");
    assert_eq!((bytes.len(), bytes[300_000], bytes[999_999]), (1_000_000, 224, 63));
    let head = ask_with(Method::HEAD, PATH, ("accept", "*/*")).await;
    assert_eq!(
        (head.header("accept-ranges"), head.header("content-length"), head.body.len()),
        ("bytes", "1000000", 0)
    );
    assert_eq!(head.header("x-snapshot"), "s1");
    let known = ask(site(), Request::get(PATH).header("if-none-match", "\"abc\"")).await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn any_part_of_it_is_given() {
    let check = async |range: &str, status: StatusCode, place: &str, length: usize| {
        let answer = part(range).await;
        assert_eq!((answer.status, answer.header("content-range")), (status, place), "{range}");
        assert_eq!(answer.header("content-length"), length.to_string(), "{range}");
    };
    check("bytes=0-99", StatusCode::PARTIAL_CONTENT, "bytes 0-99/1000000", 100).await;
    check("bytes=-8", StatusCode::PARTIAL_CONTENT, "bytes 999992-999999/1000000", 8).await;
    check("bytes=999990-", StatusCode::PARTIAL_CONTENT, "bytes 999990-999999/1000000", 10).await;
    check("bytes=999990-2000000", StatusCode::PARTIAL_CONTENT, "bytes 999990-999999/1000000", 10).await;
    check("bytes=0-1,5-9", StatusCode::OK, "", 1_000_000).await;
    check("bytes=1000000-", StatusCode::RANGE_NOT_SATISFIABLE, "bytes */1000000", 0).await;
    check("bytes=9-1", StatusCode::RANGE_NOT_SATISFIABLE, "bytes */1000000", 0).await;
    assert_eq!(get(PATH).await.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn parts_of_another_version_are_not_mixed_in() {
    for (version, status) in [("\"abc\"", StatusCode::PARTIAL_CONTENT), ("\"older\"", StatusCode::OK)] {
        let request = Request::get(PATH).header("range", "bytes=0-9").header("if-range", version);
        assert_eq!(ask(site(), request).await.status, status, "{version}");
    }
}
