//! `portal serve`: the site over a lake.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use axum::serve::ListenerExt;
use catalog::{Catalogue, Lang, Search};
use clap::Args;
use engine::LiveCatalogue;
use engine::live::Serving;
use tokio::net::TcpListener;

use super::Failure;
use super::cache::{Cache, OpenCache};
use super::engine_args::EngineArgs;
use super::interrupt::{LAST_QUERIES, interrupted};
use super::output;
use super::place::LakeArgs;
use crate::http::{Limits, Site, SiteFiles, router};
use crate::metrics::Metrics;

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    lake: LakeArgs,
    #[command(flatten)]
    engine: EngineArgs,
    #[command(flatten)]
    cache: Cache,
    /// Megabytes of answers to remember, so that no search is run twice on one snapshot.
    #[arg(long, env = "PORTAL_MEMORY_MB", default_value_t = engine::live::MEMORY >> 20, value_name = "MB", value_parser = clap::value_parser!(u64).range(0..=1_000_000))]
    memory_mb: u64,
    /// Address to listen on; port 0 takes any free one.
    #[arg(long, env = "PORTAL_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDR")]
    listen: String,
    /// Seconds that requests under way may take to end once the portal is told to stop.
    #[arg(long, env = "PORTAL_DRAIN_S", default_value_t = 20, value_name = "S", value_parser = clap::value_parser!(u64).range(0..=3600))]
    drain_s: u64,
    /// Another address, with `/metrics` in the OpenMetrics format; none if left out.
    #[arg(long, env = "PORTAL_METRICS_LISTEN", value_name = "ADDR")]
    metrics_listen: Option<String>,
    /// Folder with scripts, styles and images, for those that are part of the program.
    #[arg(long, env = "PORTAL_SITE", value_name = "DIR")]
    site: Option<PathBuf>,
    /// The address the public knows, for canonical links; taken from each request if left out.
    #[arg(long, env = "PORTAL_PUBLIC_URL", value_name = "URL", value_parser = public_url)]
    public_url: Option<String>,
    /// Seconds between two looks for a new snapshot.
    #[arg(long, env = "PORTAL_REFRESH_S", default_value_t = 2, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    refresh_s: u64,
}

/// How long what still reads files may hold up the end of the process.
const LAST_READS: Duration = Duration::from_secs(1);

impl Serve {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let cache = self.cache.open()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let served = runtime.block_on(self.serve(&cache));
        // A snapshot may be on its way here, and the way may be blocked.
        runtime.shutdown_timeout(LAST_READS);
        served
    }

    async fn serve(self, cache: &OpenCache) -> Result<ExitCode, Failure> {
        let lake = self.lake.open()?;
        let engines = self.engine.engines(&self.lake.lake).await?;
        let metrics = Metrics::new();
        let engines = metrics.engines(engines);
        let catalogue =
            LiveCatalogue::new(lake, Arc::clone(&engines), cache.path()).remembering(self.memory_mb << 20);
        let catalogue = Arc::new(catalogue);
        let listener = bind(&self.listen).await?;
        let address = listener.local_addr()?;
        let limits = Limits { timeout: self.engine.patience(), ..Limits::default() };
        let files = self.site.as_deref().map_or_else(SiteFiles::built, SiteFiles::in_folder)?;
        let mut site = Site::new(metrics.catalogue(Arc::clone(&catalogue) as Arc<dyn Catalogue>), files)
            .with_limits(limits);
        if let Some(url) = &self.public_url {
            site = site.with_public_url(url);
        }
        let app = metrics.requests(router(site.clone()));
        if let Some(address) = &self.metrics_listen {
            serve_metrics(address, &metrics).await?;
        }
        let interval = Duration::from_secs(self.refresh_s);
        tokio::spawn(Arc::clone(&catalogue).follow(interval));
        tokio::spawn(say_when_ready(site, catalogue));
        tracing::info!(%address, lake = %self.lake.lake, "listening");
        // The site is there for its visitors, whoever listens to it here.
        let _ = output::line(format_args!("http://{address}"));
        let mut stopped = stop_signal();
        let mut stopping = stopped.clone();
        // Without TCP_NODELAY the last small packet of a page waits for the acknowledgement of the one before.
        let listener = listener.tap_io(|stream| {
            let _ = stream.set_nodelay(true);
        });
        let served = axum::serve(listener, app).with_graceful_shutdown(async move {
            let _ = stopping.wait_for(|stopped| *stopped).await;
        });
        tokio::select! {
            done = served => done?,
            () = async {
                let _ = stopped.wait_for(|stopped| *stopped).await;
                tokio::time::sleep(Duration::from_secs(self.drain_s)).await;
            } => tracing::warn!("some requests were still under way"),
        }
        if tokio::time::timeout(LAST_QUERIES, engines.close()).await.is_err() {
            tracing::warn!("some queries could not be stopped");
        }
        tracing::info!("stopped");
        Ok(ExitCode::SUCCESS)
    }
}

fn public_url(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let is_plain =
        !host.is_empty() && text.parse::<axum::http::Uri>().is_ok() && !host.contains(['?', '#', '@']);
    if is_plain { Ok(text.to_owned()) } else { Err("it has the form https://example.org".to_owned()) }
}

async fn bind(address: &str) -> Result<TcpListener, Failure> {
    let listener = TcpListener::bind(address).await;
    Ok(listener.map_err(|error| format!("cannot listen on {address}: {error}"))?)
}

/// Ends with the process.
async fn serve_metrics(address: &str, metrics: &Metrics) -> Result<(), Failure> {
    let listener = bind(address).await?;
    tracing::info!(address = %listener.local_addr()?, "metrics");
    let routes = metrics.router();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(())
}

/// The site is ready once a search has been answered.
async fn say_when_ready(site: Site, catalogue: Arc<LiveCatalogue>) {
    let mut looks = tokio::time::interval(Duration::from_millis(50));
    loop {
        looks.tick().await;
        if !catalogue.is_ready() {
            continue;
        }
        match catalogue.search(&Search::default(), Lang::En).await {
            Ok(found) if catalogue.serving().is_ok_and(|serving| holds(&serving, found.total)) => {
                tracing::info!(snapshot = found.snapshot, records = found.total, "ready");
                return site.set_ready(true);
            }
            Ok(found) => {
                let records = found.total;
                tracing::error!(
                    records,
                    "searches find other records than the snapshot has: the tables may be those of another lake"
                );
            }
            Err(error) => tracing::error!(%error, "the first search failed"),
        }
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
}

/// An engine that looks in the wrong place finds nothing, and no error.
fn holds(serving: &Serving, found: u64) -> bool {
    serving.snapshot.manifest().records == found
}

/// Turns true when the process is asked to stop (SIGTERM, SIGINT).
fn stop_signal() -> tokio::sync::watch::Receiver<bool> {
    let (told, stopped) = tokio::sync::watch::channel(false);
    tokio::spawn(async move {
        if let Err(error) = interrupted().await {
            tracing::error!(%error, "signals cannot be heard");
        }
        tracing::info!("draining");
        told.send_replace(true);
    });
    stopped
}
