//! What proxies say of the visitor's address, and whose word is taken.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::Request;

use super::answer::{Answer, ask, site};

/// The home page as asked for by a peer, through a site that trusts the networks.
async fn home(trusted: &str, peer: &str, headers: &[(&str, &str)]) -> Answer {
    let peer: SocketAddr = peer.parse().expect("an address with its port");
    let request = Request::get("/en").extension(ConnectInfo(peer));
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    ask(site().with_trusted_proxies(trusted.parse().expect("networks")), request).await
}

#[tokio::test]
async fn a_trusted_proxy_says_what_the_visitor_asked_for() {
    for headers in [
        &[("x-forwarded-proto", "HTTPS, http"), ("x-forwarded-host", "maps.example.ca, inner")][..],
        &[("forwarded", "for=192.0.2.1;Proto=https;host=\"maps.example.ca\", for=10.0.0.7;proto=http")],
    ] {
        for (trusted, peer) in
            [("10.0.0.0/8, ::1", "10.1.2.3:40000"), ("10.1.2.3", "[::ffff:10.1.2.3]:40000")]
        {
            home(trusted, peer, headers).await.assert_has("href=\"https://maps.example.ca/en\"");
        }
    }
}

#[tokio::test]
async fn nobody_else_is_believed() {
    let headers = &[("x-forwarded-proto", "https"), ("forwarded", "host=evil.example;proto=https")];
    for (trusted, peer) in [("", "127.0.0.1:40000"), ("10.0.0.0/8", "192.0.2.1:40000")] {
        home(trusted, peer, headers).await.assert_has("href=\"http://catalogue.test/en\"");
    }
    let request = Request::get("/en").header("x-forwarded-proto", "https");
    let trusting = site().with_trusted_proxies("0.0.0.0/0".parse().expect("a network"));
    ask(trusting, request).await.assert_has("href=\"http://catalogue.test/en\"");
}

#[tokio::test]
async fn nonsense_of_a_proxy_is_passed_over() {
    let headers = &[("x-forwarded-proto", "gopher"), ("x-forwarded-host", "a\"><script>")];
    home("10.0.0.1", "10.0.0.1:1", headers).await.assert_has("href=\"http://catalogue.test/en\"");
}
