//! A real browser on a page of the portal: started with nothing of the developer's, watched, and always ended.

mod accessibility;
mod console;
mod driver;
mod emulation;
mod page;
mod touch;

use std::time::Duration;

use anyhow::{Context, Result, bail};
use needs::Need;
use tempfile::TempDir;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;

use thirtyfour::extensions::query::ElementPollerWithTimeout;
use thirtyfour::{
    ChromeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WebDriverRunError,
};

use self::driver::Driver;
pub(crate) use self::emulation::{Scheme, WIDTHS};
pub(crate) use self::page::Page;
use crate::support::portal::Portal;

/// Whether the visitor's browser runs scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    On,
    Off,
}

const APPEARS_WITHIN: Duration = Duration::from_secs(10);
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// Opens a browser on the made-up catalogue, lets `visit` use it, and fails if the console or the server's log then holds an
/// error.
pub(crate) async fn visit<F>(scripts: Scripts, visit: impl FnOnce(Page) -> F) -> Result<()>
where
    F: Future<Output = Result<()>>,
{
    if !is_here() {
        return Ok(());
    }
    visit_portal(scripts, Portal::shared().await?, visit).await
}

/// Whether there is a browser; what needs one is skipped where there is none.
pub(crate) fn is_here() -> bool {
    let missing = driver::missing();
    if let Some(missing) = &missing {
        Need::Browser.skip(missing);
    }
    missing.is_none()
}

/// As [`visit`], on a portal of the test's own.
pub(crate) async fn visit_portal<F>(
    scripts: Scripts,
    portal: std::sync::Arc<Portal>,
    visit: impl FnOnce(Page) -> F,
) -> Result<()>
where
    F: Future<Output = Result<()>>,
{
    let profile = TempDir::new().context("cannot create a folder for the browser's profile")?;
    let driver = Driver::start()?;
    let session = WebDriver::new(driver.address(), capabilities(scripts, &profile)?).await?;
    session.set_poller(std::sync::Arc::new(ElementPollerWithTimeout::new(APPEARS_WITHIN, LOOK_EVERY)));
    // Quits after a panic too: left to a drop, that would block for two minutes.
    let visited = session
        .run_and_quit(async |session| {
            let page = Page::new(session, portal.clone());
            emulation::desktop(&page).await?;
            visit(page.clone()).await?;
            console::ensure_silent(&page).await
        })
        .await;
    match visited {
        Ok(()) => portal.ensure_calm(),
        Err(WebDriverRunError::Body(error) | WebDriverRunError::BodyAndCleanup { body: error, .. }) => {
            Err(error)
        }
        Err(error) => bail!("the browser did not end well: {error}"),
    }
}

fn capabilities(scripts: Scripts, profile: &TempDir) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    for flag in [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Records show pictures of other sites, which tests leave alone.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ] {
        capabilities.add_arg(flag)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
    if scripts == Scripts::Off {
        let blocked = serde_json::json!({ "profile.managed_default_content_settings.javascript": 2 });
        capabilities.add_experimental_option("prefs", blocked)?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(capabilities)
}
