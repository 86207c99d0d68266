//! What the routes share.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use catalog::Catalogue;

use super::allowance::Allowance;
use super::guard::Work;
use super::origin::TrustedProxies;
use super::site_files::SiteFiles;
use super::turns::Limits;

/// One configured site. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub(super) catalogue: Arc<dyn Catalogue>,
    pub(super) files: SiteFiles,
    pub(super) public_url: Option<Arc<str>>,
    pub(super) trusted_proxies: TrustedProxies,
    /// Whom visitors may write to, as a link has it.
    pub(super) contact: Option<Arc<str>>,
    /// How long browsers are told to use nothing but https; none when zero.
    pub(super) hsts: Duration,
    pub(super) work: Work,
    /// What one client may ask of doors.
    pub(super) allowance: Allowance,
    pub(super) is_demonstration: bool,
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
        Self {
            catalogue,
            files,
            public_url: None,
            trusted_proxies: TrustedProxies::default(),
            contact: None,
            hsts: Duration::ZERO,
            work,
            allowance: Allowance::per_second(0),
            is_demonstration: false,
            asset_version,
            readiness,
        }
    }

    /// What absolute links begin with: `https://example.org`. Without it, they follow the request's `Host`.
    #[must_use]
    pub fn with_public_url(self, url: &str) -> Self {
        Self { public_url: Some(url.trim_end_matches('/').into()), ..self }
    }

    /// Proxies whose word on the visitor's address is taken; by default, nobody's is.
    #[must_use]
    pub fn with_trusted_proxies(self, trusted_proxies: TrustedProxies) -> Self {
        Self { trusted_proxies, ..self }
    }

    /// Whom visitors may write to: `mailto:help@example.org` or `https://example.org/help`. Without it, no page says so.
    #[must_use]
    pub fn with_contact(self, contact: &str) -> Self {
        Self { contact: Some(contact.into()), ..self }
    }

    /// How long browsers are told to use nothing but https, where the public address is of that kind.
    #[must_use]
    pub fn with_hsts(self, hsts: Duration) -> Self {
        Self { hsts, ..self }
    }

    /// Whether visitors are told that the catalogue is made up.
    #[must_use]
    pub fn with_demonstration(self, is_demonstration: bool) -> Self {
        Self { is_demonstration, ..self }
    }

    /// Where requests are worked on; on the threads that answer, if left out.
    #[must_use]
    pub fn with_work(self, work: Work) -> Self {
        Self { work, ..self }
    }

    /// What one client may ask of the doors for programs; without it, anything.
    #[must_use]
    pub fn with_allowance(self, allowance: Allowance) -> Self {
        Self { allowance, ..self }
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
}
