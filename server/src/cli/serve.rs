//! `portal serve`: the site over a lake.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::Uri;
use catalog::{Catalogue, Lang, Search};
use clap::Args;
use clap::builder::BoolishValueParser;
use engine::live::Serving;
use engine::{Engines, LiveCatalogue};
use lake::SnapshotId;
use places::Gazetteer;
use tokio::net::TcpListener;
use tokio::runtime::Handle;

use super::Failure;
use super::cache::{Cache, OpenCache};
use super::contact::contact;
use super::engine_args::EngineArgs;
use super::interrupt::{LAST_QUERIES, interrupted};
use super::output;
use super::place::{LakeArgs, local};
use crate::functions;
use crate::functions::site::Answers;
use crate::http::{Allowance, Site, SiteFiles, TrustedProxies, Work, router};
use crate::metrics::{ConnectionMetrics, Metrics};
use crate::serving::{self, ConnectionLimits};

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    lake: LakeArgs,
    #[command(flatten)]
    engine: EngineArgs,
    #[command(flatten)]
    cache: Cache,
    /// Megabytes of answers and records to remember, so that no search is run twice on one snapshot.
    #[arg(long, env = "PORTAL_MEMORY_MB", default_value_t = engine::live::MEMORY >> 20, value_name = "MB", value_parser = clap::value_parser!(u64).range(0..=1_000_000))]
    memory_mb: u64,
    /// Address to listen on; port 0 takes any free one.
    #[arg(long, env = "PORTAL_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDR")]
    listen: String,
    /// Seconds that requests under way may take to end once the portal is told to stop.
    #[arg(long, env = "PORTAL_DRAIN_S", default_value_t = 20, value_name = "S", value_parser = clap::value_parser!(u64).range(0..=3600))]
    drain_s: u64,
    /// Most connections at once; for one more, that of the client who has kept us waiting longest is closed.
    #[arg(long, env = "PORTAL_MAX_CONNECTIONS", default_value_t = ConnectionLimits::default().most, value_name = "N", value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=1_000_000))]
    max_connections: usize,
    /// Requests a second that one client may make of the addresses for programs, and ten times as many at once; 0 for no limit.
    /// Behind a proxy that is not trusted, all clients are one.
    #[arg(long, env = "PORTAL_CLIENT_RATE", default_value_t = 100, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    client_rate: u32,
    /// Another address, with `/metrics` in the OpenMetrics format; none if left out.
    #[arg(long, env = "PORTAL_METRICS_LISTEN", value_name = "ADDR")]
    metrics_listen: Option<String>,
    /// Folder with scripts, styles and images, for those that are part of the program.
    #[arg(long, env = "PORTAL_SITE", value_name = "DIR", value_parser = local)]
    site: Option<PathBuf>,
    /// The address the public knows, for canonical links; taken from each request if left out.
    #[arg(long, env = "PORTAL_PUBLIC_URL", value_name = "URL", value_parser = public_url)]
    public_url: Option<String>,
    /// E-mail or web address of those who run the site, for the footer and pages about errors; not said if left out.
    #[arg(long, env = "PORTAL_CONTACT", value_name = "ADDRESS", value_parser = contact)]
    contact: Option<String>,
    /// File with further places, which are suggested and searched by name: lines as in `crates/places/data/regions.tsv`.
    #[arg(long, env = "PORTAL_PLACES", value_name = "FILE", value_parser = local)]
    places: Option<PathBuf>,
    /// Proxies whose word on the visitor's scheme and host is taken: addresses and networks, with commas between them.
    #[arg(long, env = "PORTAL_TRUSTED_PROXIES", value_name = "NETWORKS")]
    trusted_proxies: Option<TrustedProxies>,
    /// Seconds for which browsers are told to use https alone, where the public URL is https; 0 tells them nothing.
    #[arg(long, env = "PORTAL_HSTS_MAX_AGE_S", default_value_t = 31_536_000, value_name = "S", value_parser = clap::value_parser!(u64).range(0..=315_360_000))]
    hsts_max_age_s: u64,
    /// Tell visitors on the home page that the catalogue is made up, and how to load one's own.
    #[arg(long, env = "PORTAL_DEMONSTRATION", default_value_t = false, default_missing_value = "true", num_args = 0..=1, require_equals = true, value_parser = BoolishValueParser::new())]
    demonstration: bool,
    /// Seconds between two looks for a new snapshot, half an hour at most.
    #[arg(long, env = "PORTAL_REFRESH_S", default_value_t = 2, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    refresh_s: u64,
}

/// The places that the program knows of, and those of the operator's file.
fn places(file: Option<&Path>) -> Result<Arc<Gazetteer>, Failure> {
    let built_in = Gazetteer::built_in();
    let Some(file) = file else { return Ok(Arc::new(built_in.clone())) };
    let refused = |error: &dyn std::fmt::Display| format!("--places {}: {error}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| refused(&error))?;
    let own = Gazetteer::read(&text).map_err(|error| refused(&error))?;
    Ok(Arc::new(built_in.with(own)))
}

/// The site and what it stands on.
struct Assembled {
    site: Site,
    app: Router,
    catalogue: Arc<LiveCatalogue>,
    engines: Arc<dyn Engines>,
    metrics: Metrics,
}

/// They do nothing that takes time; two, so that one long log line holds nobody up.
const ANSWERING_THREADS: usize = 2;
/// For a collector or two.
const METRICS_CONNECTIONS: usize = 64;
/// How long what still reads files may hold up the end of the process.
const LAST_READS: Duration = Duration::from_secs(1);

impl Serve {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let cache = self.cache.open(&self.lake.lake)?;
        let workers = tokio::runtime::Builder::new_multi_thread().thread_name("work").enable_all().build()?;
        let answering = tokio::runtime::Builder::new_multi_thread()
            .thread_name("answer")
            .worker_threads(ANSWERING_THREADS)
            .enable_all()
            .build()?;
        let served = answering.block_on(self.serve(&cache, workers.handle()));
        // A snapshot may be on its way here, and the way may be blocked.
        workers.shutdown_timeout(LAST_READS);
        answering.shutdown_background();
        served
    }

    /// Runs on threads that answer; all that takes work goes to `workers`.
    async fn serve(self, cache: &OpenCache, workers: &Handle) -> Result<ExitCode, Failure> {
        let Assembled { site, app, catalogue, engines, metrics } = self.assembled(cache, workers).await?;
        let listener = bind(&self.listen).await?;
        let address = listener.local_addr()?;
        if let Some(address) = &self.metrics_listen {
            serve_metrics(address, &metrics).await?;
        }
        let interval = Duration::from_secs(self.refresh_s);
        workers.spawn(Arc::clone(&catalogue).follow(interval));
        workers.spawn(say_whether_ready(site, catalogue));
        tracing::info!(%address, lake = %self.lake.lake, "listening");
        // The site is there for its visitors, whoever listens to it here.
        output::tell(format_args!("http://{address}"));
        let limits = self.engine.page_limits();
        // Those who are worked on or wait for it are not sent away, so there is room for others beside them.
        let most = self.max_connections.max(limits.running + limits.waiting + 64);
        let connections =
            ConnectionLimits { most: serving::most_connections(most), ..ConnectionLimits::default() };
        let drain = Duration::from_secs(self.drain_s);
        if !serving::serve(listener, app, connections, metrics.connections(), told_to_stop(), drain).await {
            tracing::warn!("some requests were still under way");
        }
        if tokio::time::timeout(LAST_QUERIES, engines.close()).await.is_err() {
            tracing::warn!("some queries could not be stopped");
        }
        tracing::info!("stopped");
        Ok(ExitCode::SUCCESS)
    }

    /// Answers events of AWS Lambda instead of connections.
    pub(super) fn answer_events(self, answers: Answers) -> Result<(), Failure> {
        let cache = self.cache.open(&self.lake.lake)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let workers = runtime.handle();
            let Assembled { site, app, catalogue, metrics, .. } = self.assembled(&cache, workers).await?;
            let interval = Duration::from_secs(self.refresh_s);
            workers.spawn(Arc::clone(&catalogue).follow(interval));
            workers.spawn(say_whether_ready(site, Arc::clone(&catalogue)));
            functions::site::answer_requests(app, catalogue, interval, metrics, answers).await
        })
    }

    /// The site over the lake, with nobody to answer yet.
    async fn assembled(&self, cache: &OpenCache, workers: &Handle) -> Result<Assembled, Failure> {
        let lake = self.lake.open_existing()?;
        let engines = self.engine.engines(&self.lake.lake).await?;
        let metrics = Metrics::new();
        let engines = metrics.engines(engines);
        let catalogue =
            LiveCatalogue::new(lake, Arc::clone(&engines), cache.path()).remembering(self.memory_mb << 20);
        let catalogue = catalogue.with_place_names(places(self.places.as_deref())?);
        let catalogue = Arc::new(catalogue);
        let limits = self.engine.page_limits();
        let files = match &self.site {
            Some(folder) => SiteFiles::in_folder(folder).map_err(|error| format!("--site: {error}"))?,
            None => SiteFiles::built()?,
        };
        let mut site = Site::new(metrics.catalogue(Arc::clone(&catalogue) as Arc<dyn Catalogue>), files)
            .with_work(Work::on(workers.clone(), limits, metrics.turns()))
            .with_allowance(Allowance::per_second(self.client_rate))
            .with_demonstration(self.demonstration)
            .with_hsts(Duration::from_secs(self.hsts_max_age_s))
            .with_trusted_proxies(self.trusted_proxies.clone().unwrap_or_default());
        if let Some(url) = &self.public_url {
            site = site.with_public_url(url);
        }
        if let Some(address) = &self.contact {
            site = site.with_contact(address);
        }
        let app = metrics.requests(router(site.clone()));
        Ok(Assembled { site, app, catalogue, engines, metrics })
    }
}

/// Scheme and host. The site's own links begin at the root of its host, so it cannot be below a path.
fn public_url(text: &str) -> Result<String, String> {
    let form = || "it has the form https://example.org".to_owned();
    let url: Uri = text.trim().parse().map_err(|_| form())?;
    let (Some(scheme), Some(authority)) = (url.scheme_str(), url.authority()) else { return Err(form()) };
    if !["http", "https"].contains(&scheme) || authority.as_str().contains('@') || text.contains(['?', '#']) {
        return Err(form());
    }
    if url.path().trim_matches('/').is_empty() {
        return Ok(format!("{scheme}://{}", authority.as_str().to_ascii_lowercase()));
    }
    Err(format!(
        "the portal cannot be served below a path such as {}: give it a host of its own, {scheme}://{authority}",
        url.path()
    ))
}

async fn bind(address: &str) -> Result<TcpListener, Failure> {
    let listener = TcpListener::bind(address).await;
    Ok(listener.map_err(|error| format!("cannot listen on {address}: {error}"))?)
}

/// Ends with the process.
async fn serve_metrics(address: &str, metrics: &Metrics) -> Result<(), Failure> {
    let listener = bind(address).await?;
    tracing::info!(address = %listener.local_addr()?, "metrics");
    let limits = ConnectionLimits { most: METRICS_CONNECTIONS, ..ConnectionLimits::default() };
    let ever = std::future::pending();
    let uncounted = ConnectionMetrics::default();
    tokio::spawn(serving::serve(listener, metrics.router(), limits, uncounted, ever, Duration::ZERO));
    Ok(())
}

/// The site is ready once a search of the snapshot being served has been answered, as long as its files are there.
async fn say_whether_ready(site: Site, catalogue: Arc<LiveCatalogue>) {
    let mut looks = tokio::time::interval(Duration::from_millis(50));
    let mut tried: Option<SnapshotId> = None;
    loop {
        looks.tick().await;
        let serving = match catalogue.serving() {
            Ok(serving) if tried.as_ref() != Some(&serving.id) => serving,
            Ok(_) => continue,
            Err(error) => {
                site.set_readiness(Err(error.to_string()));
                tried = None;
                continue;
            }
        };
        match catalogue.search(&Search::default(), Lang::En).await {
            Ok(found) if holds(&serving, found.total) || found.snapshot != serving.id.as_str() => {
                tracing::info!(snapshot = found.snapshot, records = found.total, "ready");
                site.set_readiness(Ok(()));
                tried = Some(serving.id.clone());
                continue;
            }
            Ok(found) => {
                let records = found.total;
                tracing::error!(
                    records,
                    "searches find other records than the snapshot has: the tables may be those of another lake"
                );
                site.set_readiness(Err("searches find other records than the snapshot has".to_owned()));
            }
            Err(error) => {
                tracing::error!(%error, "the first search failed");
                site.set_readiness(Err("the first search failed".to_owned()));
            }
        }
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
}

/// An engine that looks in the wrong place finds nothing, and no error.
fn holds(serving: &Serving, found: u64) -> bool {
    serving.snapshot.manifest().records == found
}

/// Ends when the process is asked to stop (SIGTERM, SIGINT).
async fn told_to_stop() {
    if let Err(error) = interrupted().await {
        tracing::error!(%error, "signals cannot be heard");
        return std::future::pending().await;
    }
    tracing::info!("draining");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_is_a_scheme_and_a_host() {
        let check =
            |text: &str, expected: &str| assert_eq!(public_url(text).as_deref(), Ok(expected), "{text}");
        check("https://example.org", "https://example.org");
        check(" https://Maps.Example.org/ ", "https://maps.example.org");
        check("HTTP://localhost:3000", "http://localhost:3000");
        for text in
            ["example.org", "ftp://example.org", "https://", "https://u@example.org", "https://a.org/?q", "/"]
        {
            assert!(public_url(text).is_err(), "{text}");
        }
        let refused = public_url("https://maps.example.ca/catalogue").expect_err("a path");
        assert!(refused.contains("below a path such as /catalogue"), "{refused}");
    }
}
