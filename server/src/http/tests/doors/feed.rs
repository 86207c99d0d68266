//! Feeds.

use super::super::answer::get;

#[tokio::test]
async fn a_feed_is_newest_first_and_has_pages() {
    let feed = get("/en/search.atom?q=lake&sort=title").await;
    assert_eq!(feed.header("content-type"), "application/atom+xml");
    feed.assert_has("<title>“lake” – ");
    feed.assert_has("<opensearch:totalResults>25</opensearch:totalResults>");
    feed.assert_has("<updated>2025-05-01T00:00:00Z</updated>");
    feed.assert_has("rel=\"self\" href=\"http://catalogue.test/en/search.atom?q=lake\"");
    feed.assert_has("<georss:box>42 -80 50 -70</georss:box>");
    let first = feed.body.find("Lake survey 24").expect("the newest");
    assert!(first < feed.body.find("Lake survey 23").expect("the one before"));
}
