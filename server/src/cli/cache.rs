//! The folder that files of a lake in S3 are kept in.

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::Args;
use lake::storage::{Staging, staging_in};

use super::Failure;
use super::place::{Place, local};

#[derive(Debug, Args)]
pub(super) struct Cache {
    /// Folder for files fetched from S3, kept from one start to the next; a temporary one if left out.
    #[arg(long = "cache", env = "PORTAL_CACHE", value_name = "DIR", value_parser = local)]
    folder: Option<PathBuf>,
}

/// Held by one process at a time.
pub(super) enum OpenCache {
    /// The lake is on this machine: its files are read where they are.
    NotNeeded,
    Kept {
        folder: PathBuf,
        _lock: File,
    },
    Temporary(Staging),
}

impl Cache {
    pub(super) fn open(&self, lake: &Place) -> Result<OpenCache, Failure> {
        Ok(match (lake, &self.folder) {
            (Place::Folder(_), _) => OpenCache::NotNeeded,
            (Place::S3(_), Some(folder)) => {
                OpenCache::Kept { folder: folder.clone(), _lock: lake::lock_cache(folder)? }
            }
            (Place::S3(_), None) => OpenCache::Temporary(temporary()?),
        })
    }
}

impl OpenCache {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::NotNeeded => Path::new(""),
            Self::Kept { folder, .. } => folder,
            Self::Temporary(folder) => folder.path(),
        }
    }
}

/// In the cache of whoever runs the program, where runs that were killed are tidied up after; else a folder that is new.
fn temporary() -> Result<Staging, Failure> {
    if let Some(folder) = users_cache()
        && let Ok(staging) = staging_in(&folder.join("portal"))
    {
        return Ok(staging);
    }
    let folder = tempfile::Builder::new().prefix("portal-").tempdir();
    let failed = |error: std::io::Error| {
        format!("no folder for what is fetched from S3: {error}; --cache DIR names one")
    };
    Ok(Staging::new(folder.map_err(failed)?, None))
}

/// As the XDG Base Directory Specification says.
fn users_cache() -> Option<PathBuf> {
    let named = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    named.or_else(|| std::env::home_dir().filter(|home| home.is_absolute()).map(|home| home.join(".cache")))
}
