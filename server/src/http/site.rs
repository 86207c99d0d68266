//! What the routes share.

use std::sync::{Arc, PoisonError, RwLock};

use axum::http::HeaderMap;
use axum::http::header::HOST;
use catalog::Catalogue;

use super::guard::Work;
use super::site_files::SiteFiles;
use super::turns::Limits;

/// One configured site. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub(super) catalogue: Arc<dyn Catalogue>,
    pub(super) files: SiteFiles,
    pub(super) public_url: Option<Arc<str>>,
    pub(super) work: Work,
    /// `?v=…`, which ends the addresses of styles and scripts.
    pub(super) asset_version: Arc<str>,
    readiness: Arc<RwLock<Result<(), String>>>,
}

impl Site {
    /// The names of `files` are versioned once, here.
    pub fn new(catalogue: Arc<dyn Catalogue>, files: SiteFiles) -> Self {
        let asset_version = files.version().into();
        let readiness = Arc::new(RwLock::new(Err("starting".to_owned())));
        let work = Work::new(Limits::default());
        Self { catalogue, files, public_url: None, work, asset_version, readiness }
    }

    /// What absolute links begin with: `https://example.org`. Without it, they follow the request's `Host`.
    #[must_use]
    pub fn with_public_url(self, url: &str) -> Self {
        Self { public_url: Some(url.trim_end_matches('/').into()), ..self }
    }

    /// Where requests are worked on; on the threads that answer, if left out.
    #[must_use]
    pub fn with_work(self, work: Work) -> Self {
        Self { work, ..self }
    }

    /// Says whether searches work, or why not, on all clones; `/readyz` repeats it.
    pub fn set_readiness(&self, readiness: Result<(), String>) {
        *self.readiness.write().unwrap_or_else(PoisonError::into_inner) = readiness;
    }

    pub(super) fn readiness(&self) -> Result<(), String> {
        self.readiness.read().unwrap_or_else(PoisonError::into_inner).clone()
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
