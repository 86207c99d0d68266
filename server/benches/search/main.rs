//! How long searches take, warm, per shape: in the engine, as an HTML page, and as the naive LIKE scan beside them.
//!
//! `cargo xtask bench [--bytes] [--records N …] [--shape TEXT]`; `--bytes` measures what they read on Athena instead.
//! Catalogues are generated once into `target/bench` and kept.
#![expect(clippy::print_stdout, reason = "the figures are the point")]

mod bytes;
mod catalogue;
mod clock;
mod naive;
mod shapes;

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use catalog::search_url::to_path;
use catalog::{Catalogue, Lang};
use engine::{Embedded, LiveCatalogue};
use server::http::{Site, SiteFiles, router};
use tower::ServiceExt;

use clock::{Figures, measure};

/// Requests measured per shape, after a tenth as many to warm up.
const ROUNDS: usize = 300;
/// The naive scan is too slow for as many.
const NAIVE_ROUNDS: usize = 12;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    for records in sizes() {
        if std::env::args().any(|argument| argument == "--bytes") {
            runtime.block_on(bytes::bench(records));
        } else {
            runtime.block_on(bench(records));
        }
    }
}

/// `--records N`, any number of times.
fn sizes() -> Vec<usize> {
    let asked: Vec<usize> = values_of("--records").iter().filter_map(|value| value.parse().ok()).collect();
    if asked.is_empty() { vec![10_000, 100_000] } else { asked }
}

/// `--shape TEXT`: only shapes whose name begins so.
fn is_asked(shape: &shapes::Shape) -> bool {
    let beginnings = values_of("--shape");
    beginnings.is_empty() || beginnings.iter().any(|beginning| shape.name.starts_with(beginning))
}

fn values_of(option: &str) -> Vec<String> {
    let arguments: Vec<String> = std::env::args().collect();
    arguments.windows(2).filter(|pair| pair[0] == option).map(|pair| pair[1].clone()).collect()
}

async fn bench(records: usize) {
    let lake = catalogue::prepare(records);
    let catalogue = Arc::new(
        LiveCatalogue::new(lake, Arc::new(Embedded::default()), "target/bench/cache".as_ref()).remembering(0),
    );
    catalogue.refresh().expect("a readable snapshot");
    let serving = catalogue.serving().expect("published");
    let naive = naive::Naive::open(&serving).await;
    let site = Site::new(Arc::clone(&catalogue) as Arc<dyn Catalogue>, SiteFiles::none());
    let app = router(site);
    println!("\n{records} records, milliseconds\n");
    println!("{:<34} {:>8} | {:^26} | {:^26} | {:^26}", "", "", "engine", "HTML page", "naive LIKE");
    print!("{:<34} {:>8}", "shape", "results");
    println!("{}", format!(" | {:>8} {:>8} {:>8}", "p50", "p95", "CPU").repeat(3));
    for shape in shapes::shapes(&serving).into_iter().filter(is_asked) {
        let searches = &shape.searches;
        let mut results = 0;
        for (search, lang) in searches {
            results += serving.answer(search, *lang).await.expect("an answer").1.total;
        }
        let engine = measure(ROUNDS, |round| {
            let (search, lang) = &searches[round % searches.len()];
            let serving = &serving;
            async move {
                serving.answer(search, *lang).await.expect("an answer");
            }
        });
        let engine = engine.await;
        let page = measure(ROUNDS, |round| {
            let (search, lang) = &searches[round % searches.len()];
            let path = to_path(search, *lang);
            let app = app.clone();
            async move {
                let request =
                    Request::get(path).header("host", "localhost").body(Body::empty()).expect("a request");
                let response = app.oneshot(request).await.expect("a response");
                assert_eq!(response.status(), StatusCode::OK);
                to_bytes(response.into_body(), usize::MAX).await.expect("a page");
            }
        });
        let page = page.await;
        let scan = match &shape.naive_words {
            Some(words) => {
                Some(measure(NAIVE_ROUNDS, |round| naive.search(&words[round % words.len()], Lang::En)).await)
            }
            None => None,
        };
        print!("{:<34} {:>8}", shape.name, results / searches.len() as u64);
        for figures in [Some(engine), Some(page), scan] {
            print!(
                " | {}",
                figures.map_or_else(|| format!("{:>26}", ""), |figures: Figures| figures.to_string())
            );
        }
        println!();
    }
}
