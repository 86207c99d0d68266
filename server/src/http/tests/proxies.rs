//! What proxies say of the visitor's address, and whose word is taken.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};

use super::answer::{Answer, ask, site};
use crate::http::Allowance;

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

/// How often of so many times in a row a peer is turned away, by a site that trusts `10.0.0.0/8` and allows one request a second.
async fn refused(times: usize, peer: &str, said_for: impl Fn(usize) -> String) -> usize {
    let trusted = "10.0.0.0/8".parse().expect("a network");
    let site = site().with_trusted_proxies(trusted).with_allowance(Allowance::per_second(1));
    let mut refused = 0;
    for number in 0..times {
        let peer: SocketAddr = peer.parse().expect("an address with its port");
        let request = Request::get("/ogc?lang=fr").extension(ConnectInfo(peer));
        let answer = ask(site.clone(), request.header("x-forwarded-for", said_for(number))).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            refused += 1;
            assert!(answer.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds > 0));
            assert_eq!(answer.header("content-type"), "application/problem+json");
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            answer.assert_has("Trop de requêtes");
        }
    }
    refused
}

#[tokio::test]
async fn who_asks_too_much_of_doors_is_told_when_to_go_on() {
    assert!(refused(15, "192.0.2.1:4000", |_| String::new()).await > 0);
    // Whoever is no proxy cannot be somebody else each time, and cannot be made to stand for many.
    assert!(refused(15, "192.0.2.1:4000", |number| format!("198.51.100.{number}")).await > 0);
    assert!(refused(15, "10.0.0.1:4000", |_| "203.0.113.5, 198.51.100.7".to_owned()).await > 0);
    assert_eq!(refused(15, "10.0.0.1:4000", |number| format!("x, 198.51.100.{number}, 10.0.0.9")).await, 0);
}
