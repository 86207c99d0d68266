//! What the routes share.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::HeaderMap;
use axum::http::header::HOST;
use catalog::Catalogue;

use super::guard::Limits;
use super::site_files::SiteFiles;

/// One configured site. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub(super) catalogue: Arc<dyn Catalogue>,
    pub(super) files: SiteFiles,
    pub(super) public_url: Option<Arc<str>>,
    pub(super) limits: Limits,
    /// `?v=…`, which ends the addresses of styles and scripts.
    pub(super) asset_version: Arc<str>,
    is_ready: Arc<AtomicBool>,
}

impl Site {
    /// The names of `files` are versioned once, here.
    pub fn new(catalogue: Arc<dyn Catalogue>, files: SiteFiles) -> Self {
        let asset_version = files.version().into();
        let is_ready = Arc::new(AtomicBool::new(false));
        Self { catalogue, files, public_url: None, limits: Limits::default(), asset_version, is_ready }
    }

    /// What absolute links begin with: `https://example.org`. Without it, they follow the request's `Host`.
    #[must_use]
    pub fn with_public_url(self, url: &str) -> Self {
        Self { public_url: Some(url.trim_end_matches('/').into()), ..self }
    }

    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// Says whether searches work, on all clones; `/readyz` repeats it.
    pub fn set_ready(&self, is_ready: bool) {
        self.is_ready.store(is_ready, Ordering::Release);
    }

    pub(super) fn is_ready(&self) -> bool {
        self.is_ready.load(Ordering::Acquire)
    }

    pub(super) fn is_https(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// The configured address, else the one the request came to.
    pub(super) fn base_url(&self, headers: &HeaderMap) -> String {
        if let Some(url) = &self.public_url {
            return url.to_string();
        }
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let host = text(HOST.as_str()).filter(|host| is_host(host)).unwrap_or("localhost");
        let scheme = if text("x-forwarded-proto") == Some("https") { "https" } else { "http" };
        format!("{scheme}://{host}")
    }
}

/// A visitor chooses this header, and it ends up in links.
fn is_host(host: &str) -> bool {
    !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte))
}
