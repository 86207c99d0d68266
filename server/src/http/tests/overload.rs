//! More requests than can be worked on.

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Request, StatusCode};
use tokio::runtime;

use super::super::fake_catalogue::FakeCatalogue;
use super::super::{Limits, Site, SiteFiles, Work};
use super::answer::ask;
use crate::metrics::Metrics;

const EVER: Duration = Duration::MAX;

/// Two threads work, and both are held up by work that yields to nothing.
#[test]
fn who_finds_the_line_full_is_turned_away_and_health_is_answered() {
    let workers =
        runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("threads");
    let limits = Limits { running: 2, waiting: 3, queue: EVER, standing: EVER, timeout: EVER };
    let (catalogue, metrics) = (Arc::new(FakeCatalogue::default()), Metrics::new());
    let work = Work::on(workers.handle().clone(), limits, metrics.turns());
    let site = Site::new(Arc::clone(&catalogue) as _, SiteFiles::none()).with_work(work.clone());
    site.set_readiness(Ok(()));
    let answering = runtime::Builder::new_current_thread().enable_all().build().expect("a thread");
    answering.block_on(async {
        let ask_for_held = || tokio::spawn(ask(site.clone(), Request::get("/en/search?q=held")));
        let held: Vec<_> = (0..5).map(|_| ask_for_held()).collect();
        while catalogue.gate.held() < 2 || work.waiting() < 3 {
            tokio::task::yield_now().await;
        }
        for _ in 0..20 {
            let answer = ask(site.clone(), Request::get("/fr/search?q=held")).await;
            assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "5"));
            answer.assert_has("<html lang=\"fr\">");
            for path in ["/healthz", "/readyz"] {
                assert_eq!(ask(site.clone(), Request::get(path)).await.status, StatusCode::OK);
            }
        }
        let counted = metrics.text().expect("text");
        for line in [
            "portal_requests_running 2",
            "portal_requests_waiting 3",
            "portal_requests_shed_total{reason=\"full\"} 20",
        ] {
            assert!(counted.lines().any(|own| own == line), "no {line} in\n{counted}");
        }
        assert!(held.iter().all(|answer| !answer.is_finished()));
        let suggestions = ask(site.clone(), Request::get("/api/ui/suggest?lang=en&q=lake")).await;
        assert_eq!(
            (suggestions.status, suggestions.header("cache-control")),
            (StatusCode::NO_CONTENT, "no-store")
        );
        catalogue.gate.open();
        for answer in held {
            assert_eq!(answer.await.expect("no panic").status, StatusCode::OK);
        }
        assert_eq!((catalogue.gate.held(), work.waiting()), (5, 0));
    });
}

/// What cannot be stopped is given up in time, and keeps its turn until it ends.
#[test]
fn work_that_does_not_end_is_given_up_though_it_yields_to_nothing() {
    let workers =
        runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("threads");
    let limits = Limits { running: 1, waiting: 0, timeout: Duration::from_millis(50), ..Limits::default() };
    let catalogue = Arc::new(FakeCatalogue::default());
    let work = Work::on(workers.handle().clone(), limits, Metrics::new().turns());
    let site = Site::new(Arc::clone(&catalogue) as _, SiteFiles::none()).with_work(work);
    let answering = runtime::Builder::new_current_thread().enable_all().build().expect("a thread");
    answering.block_on(async {
        let answer = ask(site.clone(), Request::get("/en/search?q=held")).await;
        assert_eq!(answer.status, StatusCode::GATEWAY_TIMEOUT);
        let next = ask(site.clone(), Request::get("/en/search?q=other")).await;
        assert_eq!(next.status, StatusCode::SERVICE_UNAVAILABLE, "its turn is still taken");
        catalogue.gate.open();
        while ask(site.clone(), Request::get("/en/search?q=other")).await.status != StatusCode::OK {}
    });
}

/// All of an answer is made where work is done, to its last byte.
#[tokio::test]
async fn an_answer_comes_whole() {
    for path in ["/en", "/robots.txt", "/id/r1.geojson"] {
        let (site, request) = (super::answer::site(), Request::get(path).header("accept-encoding", "gzip"));
        let response = super::answer::respond(site, request).await;
        let bytes = axum::body::HttpBody::size_hint(response.body()).exact();
        assert!(bytes.is_some_and(|bytes| bytes > 0), "{path}: {bytes:?}");
    }
}
