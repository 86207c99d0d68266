//! Addresses: where they lead, in which language.

use axum::http::{Method, Request, StatusCode, Version};

use super::answer::{ask_with, get, send};

#[tokio::test]
async fn the_bare_address_leads_to_the_preferred_language() {
    for (accepted, expected) in [("fr-CA,fr;q=0.9,en;q=0.8", "/fr"), ("de", "/en"), ("", "/en")] {
        let answer = ask_with(Method::GET, "/", ("accept-language", accepted)).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::FOUND, expected));
        assert_eq!(answer.header("vary"), "accept-language");
    }
}

#[tokio::test]
async fn every_page_names_its_language_and_its_twins() {
    for path in ["", "/search?q=lake", "/about", "/help", "/developers"] {
        let answer = get(&format!("/fr{path}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer.assert_has("<html lang=\"fr\"");
        let href = format!("href=\"http://catalogue.test/fr{path}\"");
        answer.assert_has_tag("link", &["rel=\"canonical\"", &href]);
        for (lang, folder) in [("en", "en"), ("fr", "fr"), ("x-default", "en")] {
            let href = format!("href=\"http://catalogue.test/{folder}{path}\"");
            answer.assert_has_tag("link", &["rel=\"alternate\"", &format!("hreflang=\"{lang}\""), &href]);
        }
    }
}

#[tokio::test]
async fn the_language_switch_keeps_the_search() {
    let answer = get("/en/search?q=lake&type=dataset&page=2").await;
    answer.assert_has("href=\"/fr/search?q=lake&amp;type=dataset&amp;page=2\"");
    get("/en/about").await.assert_has("href=\"/fr/about\"");
    get("/en/record/nope").await.assert_has("href=\"/fr/record/nope\"");
}

#[tokio::test]
async fn unknown_addresses_are_translated_pages() {
    for (path, text) in [
        ("/en/nope", "This page does not exist"),
        ("/fr/nope/deeper", "Cette page n’existe pas"),
        ("/de", "This page does not exist"),
        ("/de/search", "This page does not exist"),
        ("/fr/record/nope", "Cette fiche n’est pas dans le catalogue"),
    ] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
        answer.assert_has(text);
        answer.assert_has("name=\"robots\" content=\"noindex\"");
        answer.assert_has("role=\"search\"");
    }
}

#[tokio::test]
async fn old_addresses_lead_to_the_record() {
    for (path, expected) in [
        ("/result?id=r1&lang=fr", "/fr/record/r1"),
        ("/result?lang=en-ca&id=a%2Fb", "/en/record/a%2Fb"),
        ("/result?id=r1", "/en/record/r1"),
        ("/fr-ca/map-browser/record/r1", "/fr/record/r1"),
        ("/en-CA/map-browser/record/r1", "/en/record/r1"),
    ] {
        let answer = get(path).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::MOVED_PERMANENTLY, expected),
            "{path}"
        );
    }
    for path in ["/result", "/result?lang=fr", "/xx/map-browser/record/r1"] {
        assert_eq!(get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_slash_at_the_end_is_dropped_but_never_leads_elsewhere() {
    let answer = get("/en/search/?q=lake").await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::MOVED_PERMANENTLY, "/en/search?q=lake")
    );
    for path in
        ["//evil.example/", "/\\evil.example/", "/\\/evil.example/", "/en\\..\\/", "/%5Cevil.example%2F/x"]
    {
        let answer = get(path).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::NOT_FOUND, ""), "{path}");
    }
}

#[tokio::test]
async fn items_are_given_as_written() {
    let answer = get("/id/r1.geojson").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/geo+json"));
    assert_eq!(answer.body, r#"{"type":"Feature"}"#);
    for path in ["/id/nope.geojson", "/id/nope"] {
        let answer = ask_with(Method::GET, path, ("accept-language", "fr")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        answer.assert_has("Cette page n’existe pas");
        answer.assert_has("role=\"search\"");
    }
}

#[tokio::test]
async fn methods_other_than_reading_are_refused() {
    for path in ["/en", "/", "/healthz", "/en/search"] {
        let answer = ask_with(Method::POST, path, ("accept", "*/*")).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert_eq!(answer.header("allow"), "GET,HEAD", "{path}");
        answer.assert_has("Addresses can only be read");
        let answer = ask_with(Method::HEAD, path, ("accept", "*/*")).await;
        assert!(answer.status.is_success() || answer.status.is_redirection(), "{path}");
        assert_eq!(answer.body, "", "{path}");
    }
}

/// An answer that is waited for comes back on any thread of the runtime, and the head must be whole on each.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_head_is_whole_wherever_the_answer_comes_from() {
    for _ in 0..50 {
        let answers = (0..4).map(|_| tokio::spawn(get("/en/search?q=elsewhere")));
        for answer in futures::future::join_all(answers).await {
            let answer = answer.expect("no panic");
            answer.assert_has_tag("link", &["rel=\"canonical\""]);
            answer.assert_has_tag("meta", &["name=\"description\""]);
        }
    }
}

#[tokio::test]
async fn dots_lead_nowhere() {
    for path in ["/en/record/..", "/en/../fr", "/en/%2e%2E/fr", "/en/./search", "/en/record\\..", "/.."] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        answer.assert_has("name=\"robots\" content=\"noindex\"");
    }
    assert_eq!(get("/en/search?q=..").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_request_names_one_host() {
    let site = super::answer::site;
    let ask = async |hosts: &[&str]| {
        let request = hosts.iter().fold(Request::get("/en"), |request, host| request.header("host", *host));
        send(site(), request).await
    };
    for hosts in [&[][..], &["a.example", "a.example"], &[""], &["a b"], &["a.example/x"], &["a@b"]] {
        let answer = ask(hosts).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{hosts:?}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    ask(&["My_Maps.example:8080"]).await.assert_has("href=\"http://my_maps.example:8080/en\"");
    let absolute = Request::get("http://a.example/en").header("host", "b.example");
    send(site(), absolute).await.assert_has("href=\"http://a.example/en\"");
    let old = send(site(), Request::get("/en").version(Version::HTTP_10)).await;
    assert_eq!(old.status, StatusCode::OK);
}

#[tokio::test]
async fn a_request_without_a_path_is_refused() {
    for target in ["catalogue.test:80", "*"] {
        assert_eq!(get(target).await.status, StatusCode::BAD_REQUEST, "{target}");
    }
}

#[tokio::test]
async fn the_other_language_of_an_error_has_the_same_address() {
    for (path, other) in [
        ("/en/search?q=a%20b&begin=soon", "/fr/search?q=a%20b&amp;begin=soon"),
        ("/fr/no%2Fsuch?x=1&y=%C3%A9", "/en/no%2Fsuch?x=1&amp;y=%C3%A9"),
        ("/en/record/nope?x=1", "/fr/record/nope?x=1"),
    ] {
        let href = format!("href=\"{other}\"");
        get(path).await.assert_has_tag("a", &[href.as_str(), "class=\"other-lang\""]);
    }
}
