//! What search engines are told: where the pages are, and which of them are not worth keeping.

use std::sync::Arc;

use axum::http::{Request, StatusCode};

use super::super::fake_catalogue::FakeCatalogue;
use super::super::{Site, SiteFiles};
use super::answer::{ask, get, record, site};

#[tokio::test]
async fn robots_are_led_to_the_sitemap() {
    let answer = get("/robots.txt").await;
    answer.assert_has("Sitemap: http://catalogue.test/sitemap.xml\n");
    assert_eq!(answer.header("cache-control"), "private, max-age=60", "it follows the Host");
    let public = ask(site().with_public_url("https://example.org"), Request::get("/robots.txt")).await;
    public.assert_has("Sitemap: https://example.org/sitemap.xml\n");
}

#[tokio::test]
async fn the_sitemap_has_every_page_in_both_languages() {
    let answer = get("/sitemap.xml").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/xml"));
    answer.assert_has("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    for path in ["/en", "/fr", "/fr/help", "/fr/developers", "/en/record/r25", "/fr/record/r25"] {
        answer.assert_has(&format!("<loc>http://catalogue.test{path}</loc>"));
    }
    assert_eq!(answer.body.matches("<url>").count(), 2 * (5 + 25));
    assert_eq!(answer.body.matches("<lastmod>2024-02-29</lastmod>").count(), 2 * 25);
    for (lang, folder) in [("en", "en"), ("fr", "fr"), ("x-default", "en")] {
        let link = format!(
            "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"http://catalogue.test/{folder}/record/r1\"/>"
        );
        assert_eq!(answer.body.matches(&link).count(), 2, "{link}");
    }
}

#[tokio::test]
async fn a_large_catalogue_has_an_index_of_numbered_files() {
    let mut records: Vec<_> =
        (0..49_981_u32).map(|number| record((number % 50).try_into().expect("small"))).collect();
    for (number, record) in records.iter_mut().enumerate() {
        record.id = format!("<r&{number}>");
    }
    let site = Site::new(Arc::new(FakeCatalogue { records, ..FakeCatalogue::default() }), SiteFiles::none());
    let index = ask(site.clone(), Request::get("/sitemap.xml")).await;
    index.assert_has("<sitemapindex");
    let parts: Vec<&str> = index.body.split("<loc>http://catalogue.test").skip(1).collect();
    assert_eq!(parts.len(), 3);
    let mut addresses = 0;
    for part in parts {
        let path = part.split("</loc>").next().expect("an address");
        let answer = ask(site.clone(), Request::get(path)).await;
        answer.assert_has("/record/%3Cr%26");
        let here = answer.body.matches("<url>").count();
        assert!(
            here <= 50_000 && answer.body.len() < 50 << 20,
            "{here} addresses, {} bytes",
            answer.body.len()
        );
        addresses += here;
    }
    assert_eq!(addresses, 2 * (5 + 49_981));
    for path in [
        "/sitemap.xml?part=0",
        "/sitemap.xml?part=4",
        "/sitemap.xml?part=x",
        "/sitemap.xml?part=18446744073709551615",
    ] {
        assert_eq!(ask(site.clone(), Request::get(path)).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn an_empty_catalogue_has_a_sitemap_too() {
    let site = Site::new(Arc::new(FakeCatalogue::default()), SiteFiles::none());
    assert_eq!(ask(site, Request::get("/sitemap.xml")).await.body.matches("<url>").count(), 2 * 5);
}

#[tokio::test]
async fn views_of_the_same_records_are_followed_but_not_kept() {
    let noindex = "name=\"robots\" content=\"noindex, follow\"";
    for path in [
        "/en/search?type=dataset",
        "/en/search?q=lake&begin=2013",
        "/fr/search?bbox=-80,42,-70,50",
        "/en/search?mappable=true",
        "/en/search?sort=title",
        "/en/search?size=25",
        "/en/search?page=9",
        "/fr/search?q=nothing+at+all",
        "/en/search?org=nope",
    ] {
        let answer = get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        answer.assert_has(noindex);
        answer.assert_has_tag("link", &["rel=\"canonical\""]);
    }
    for path in ["/en", "/fr/search", "/en/search?q=lake", "/en/search?page=2", "/en/record/r1", "/en/help"] {
        assert!(!get(path).await.body.contains("name=\"robots\""), "{path}");
    }
}

#[tokio::test]
async fn links_to_more_such_views_are_not_followed() {
    let mut dated = record(1);
    dated.temporal.begin = Some("2013".parse().expect("a year"));
    let site = Site::new(
        Arc::new(FakeCatalogue { records: vec![dated], ..FakeCatalogue::default() }),
        SiteFiles::none(),
    );
    let answer = ask(site, Request::get("/en/search?begin=2013&type=dataset")).await;
    answer.assert_has_tag("a", &["class=\"chip\"", "rel=\"nofollow\""]);
    answer.assert_has_tag("a", &["begin=2013&amp;end=2013", "rel=\"nofollow\""]);
}
