//! Headers: what may be kept, and what browsers may do.

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Method, Request, StatusCode};

use super::super::fake_catalogue::FakeCatalogue;
use super::super::{Site, SiteFiles};
use super::answer::{ask, ask_with, get, site};

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    for path in ["/en", "/", "/robots.txt", "/fr/nope", "/id/r1.geojson", "/pkg/islands.js", "/pkg/nope.css"]
    {
        let answer = get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline") && !policy.contains("nonce"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_ne!(answer.header("referrer-policy"), "", "{path}");
        assert_ne!(answer.header("permissions-policy"), "", "{path}");
        assert_eq!(answer.header("x-request-id").len(), 16, "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
    }
}

#[tokio::test]
async fn a_site_on_https_says_so() {
    let answer = ask(site().with_public_url("https://example.org/"), Request::get("/en/about")).await;
    assert_eq!(answer.header("strict-transport-security"), "", "nobody has asked for it");
    answer.assert_has("href=\"https://example.org/en/about\"");
    assert_eq!(answer.header("cache-control"), "public, max-age=60");
}

#[tokio::test]
async fn browsers_are_held_to_https_for_as_long_as_the_operator_says() {
    let year = Duration::from_hours(24 * 365);
    for (url, expected) in [("https://example.org", "max-age=31536000"), ("http://example.org", "")] {
        let answer = ask(site().with_public_url(url).with_hsts(year), Request::get("/en")).await;
        assert_eq!(answer.header("strict-transport-security"), expected, "{url}");
    }
}

/// A cache takes the headers of the answer that says that nothing has changed for those of what it keeps (RFC 9111 §4.3.4).
#[tokio::test]
async fn every_answer_to_one_address_may_be_kept_alike() {
    for path in ["/pkg/islands.js", "/id/r1.geojson"] {
        let whole = get(path).await;
        assert_eq!((whole.status, whole.header("vary")), (StatusCode::OK, "accept-encoding"), "{path}");
        assert_ne!(whole.header("cache-control"), "", "{path}");
        let tag = whole.header("etag").to_owned();
        let known = ask_with(Method::GET, path, ("if-none-match", &tag)).await;
        assert_eq!((known.status, known.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
        let head = ask_with(Method::HEAD, path, ("accept", "*/*")).await;
        let part = ask_with(Method::GET, path, ("range", "bytes=0-9")).await;
        for answer in [known, head, part] {
            for name in ["cache-control", "vary", "etag", "access-control-allow-origin"] {
                assert_eq!(answer.header(name), whole.header(name), "{path}: {name} of {}", answer.status);
            }
            assert_eq!(answer.headers.get_all("vary").iter().count(), 1, "{path}");
        }
    }
}

#[tokio::test]
async fn pages_may_be_kept_for_a_minute() {
    assert_eq!(get("/en").await.header("cache-control"), "private, max-age=60", "links follow the Host");
    let answer = ask_with(Method::GET, "/en", ("accept-encoding", "br")).await;
    assert_eq!((answer.header("content-encoding"), answer.header("vary")), ("br", "accept-encoding"));
}

/// A distribution keeps an answer by path, query and `Accept-Encoding`. What depends on anything else must not be kept there.
#[tokio::test]
async fn what_shared_caches_keep_is_the_same_for_every_browser() {
    let languages = ["en", "fr-CA", "de"];
    for path in [
        "/",
        "/en",
        "/fr/search?q=lac",
        "/en/record/r1",
        "/id/r1.geojson",
        "/sitemap.xml",
        "/robots.txt",
        "/en/none",
    ] {
        let mut bodies = Vec::new();
        for language in languages {
            let request = Request::get(path)
                .header("accept-language", language)
                .header("user-agent", language)
                .header("cookie", format!("language={language}"));
            let answer = ask(site().with_public_url("https://example.org"), request).await;
            assert_eq!(answer.header("set-cookie"), "", "{path}");
            let is_kept =
                ["private", "no-store"].iter().all(|word| !answer.header("cache-control").contains(word));
            assert_eq!(
                is_kept,
                !["/", "/en/none"].contains(&path),
                "{path}: {}",
                answer.header("cache-control")
            );
            if is_kept {
                assert_eq!(answer.header("vary"), "accept-encoding", "{path}");
                bodies.push((answer.status, answer.header("location").to_owned(), answer.body));
            }
        }
        assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "{path} depends on the browser");
    }
}

/// A cache in between must not give what one browser can read to one that cannot.
#[tokio::test]
async fn files_compressed_by_the_build_depend_on_what_the_browser_reads() {
    let root = tempfile::tempdir().expect("a temporary folder");
    std::fs::create_dir(root.path().join("pkg")).expect("writable");
    for name in ["portal.css", "portal.css.br", "portal.js", "portal.wasm", "islands.js", "suggest.js"] {
        std::fs::write(root.path().join("pkg").join(name), "x".repeat(100)).expect("writable");
    }
    let files = SiteFiles::in_folder(root.path()).expect("complete");
    let site = Site::new(Arc::new(FakeCatalogue::default()), files);
    for (accepted, encoding) in [("gzip;q=0.5, br;q=1", "br"), ("br;q=0", ""), ("identity", "")] {
        let request = Request::get("/pkg/portal.css").header("accept-encoding", accepted);
        let answer = ask(site.clone(), request).await;
        assert_eq!((answer.header("content-encoding"), answer.header("vary")), (encoding, "accept-encoding"));
    }
}

#[test]
fn a_folder_without_the_files_of_a_page_is_no_site() {
    let root = tempfile::tempdir().expect("a temporary folder");
    let error = SiteFiles::in_folder(root.path()).err().expect("an empty folder").to_string();
    assert!(error.contains("pkg/portal.css") && error.contains("cargo xtask build"), "{error}");
}

#[tokio::test]
async fn what_has_not_changed_is_answered_with_the_headers_of_the_whole() {
    let versioned = format!("/pkg/islands.js{}", SiteFiles::none().version());
    for path in ["/pkg/islands.js", versioned.as_str()] {
        let whole = get(path).await;
        let etag = whole.header("etag").to_owned();
        for known in [etag.clone(), format!("\"x\", W/{etag}"), "*".to_owned()] {
            let request = Request::get(path).header("if-none-match", known);
            let answer = ask(site(), request).await;
            assert_eq!((answer.status, answer.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
            for name in ["cache-control", "vary", "etag"] {
                assert_eq!(answer.header(name), whole.header(name), "{path} {name}");
            }
        }
        let other = ask(site(), Request::get(path).header("if-none-match", "\"x\"")).await;
        assert_eq!(other.status, StatusCode::OK);
        let head = ask_with(Method::HEAD, path, ("accept", "*/*")).await;
        assert_eq!(
            (head.header("etag"), head.header("cache-control")),
            (etag.as_str(), whole.header("cache-control"))
        );
    }
}

#[tokio::test]
async fn a_file_that_is_nowhere_is_not_found_whatever_its_name() {
    let (long, deep) = (format!("/assets/{}", "a".repeat(256)), format!("/assets/{}", "a/".repeat(5000)));
    for path in [
        long.as_str(),
        deep.as_str(),
        "/pkg/%FF",
        "/assets/%2e%2e/Cargo.toml",
        "/pkg/islands.js/x",
        "/assets/a%00b",
    ] {
        assert_eq!(get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn versioned_files_never_change() {
    let page = get("/en").await.body;
    let start = page.find("/pkg/islands.js?v=").expect("the page names its script");
    let address = page[start..].split('"').next().expect("an address");
    assert_eq!(get(address).await.header("cache-control"), "public, max-age=31536000, immutable");
    let plain = get("/pkg/islands.js").await;
    assert_eq!((plain.status, plain.header("cache-control")), (StatusCode::OK, "no-cache"));
    assert_eq!(plain.header("content-type"), "text/javascript; charset=utf-8");
}
