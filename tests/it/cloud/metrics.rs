//! What an operator's monitoring sees.

use anyhow::{Context, Result, ensure};

use super::Cloud;
use crate::support::athena::{Fault, Times};
use crate::support::http;
use crate::support::portal::Portal;

#[tokio::test]
async fn searches_are_counted_with_what_they_cost() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(40).await?;
    let mut command = cloud.athena_server("portal");
    command.args(["--metrics-listen", "127.0.0.1:0", "--query-timeout-s", "12"]);
    let server = Portal::start_with(&mut command).await?;
    let address = metrics_address(&server)?;
    let before = Counts::read(&address).await?;
    for _ in 0..2 {
        http::page(&server.url("/en/search?q=water")).await?;
    }
    http::page(&server.url("/en/search?q=zzzzqqq")).await?;
    athena.arm(Fault::CancelledByOthers, Times::Always);
    http::get(&server.url("/en/search?q=map")).await?;
    let after = Counts::read(&address).await?;
    for (name, more) in [
        ("portal_searches_total{by=\"engine\"}", 1),
        ("portal_searches_total{by=\"memory\"}", 1),
        ("portal_searches_total{by=\"index\"}", 1),
        ("portal_searches_total{by=\"nobody\"}", 1),
        ("portal_queries_total{outcome=\"answered\"}", 1),
        ("portal_queries_total{outcome=\"failed\"}", 1),
        ("portal_query_engine_seconds_count", 1),
        ("portal_http_requests_total{resource=\"search\",status=\"200\"}", 3),
        ("portal_http_requests_total{resource=\"search\",status=\"503\"}", 1),
    ] {
        let counted = after.of(name) - before.of(name);
        ensure!(counted == more, "{name}: {counted} instead of {more}\n{}", after.0);
    }
    ensure!(after.of("portal_query_scanned_bytes_total") > before.of("portal_query_scanned_bytes_total"));
    // Nobody outside is told.
    let public = http::get(&server.url("/metrics")).await?;
    ensure!(public.status() == 404, "{}", public.status());
    Ok(())
}

/// Told to stop while a query runs, the portal ends it and then itself.
/// Where the server says in its log that it shows them.
fn metrics_address(server: &Portal) -> Result<String> {
    let log = server.read_log();
    let line = log.lines().find(|line| line.contains("\"metrics\"")).with_context(|| log.clone())?;
    let line: serde_json::Value = serde_json::from_str(line)?;
    let address = line["fields"]["address"].as_str().context("an address")?;
    Ok(format!("http://{address}/metrics"))
}

struct Counts(String);

impl Counts {
    async fn read(address: &str) -> Result<Self> {
        let text = http::get(address).await?.error_for_status()?.text().await?;
        ensure!(text.ends_with("# EOF\n"), "{text}");
        Ok(Self(text))
    }

    /// 0 for what has not been counted yet.
    fn of(&self, name: &str) -> u64 {
        let value = self.0.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        value.and_then(|value| value.parse().ok()).unwrap_or_default()
    }
}
