//! The folder that files of a lake in S3 are kept in.

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::Args;
use lake::storage::{Staging, staging_in};

use super::Failure;

#[derive(Debug, Args)]
pub(super) struct Cache {
    /// Folder for files fetched from S3, kept from one start to the next; a temporary one if left out.
    #[arg(long = "cache", env = "PORTAL_CACHE", value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Held by one process at a time.
pub(super) enum OpenCache {
    Kept { folder: PathBuf, _lock: File },
    Temporary(Staging),
}

impl Cache {
    pub(super) fn open(&self) -> Result<OpenCache, Failure> {
        Ok(match &self.folder {
            Some(folder) => OpenCache::Kept { folder: folder.clone(), _lock: lake::lock_cache(folder)? },
            None => OpenCache::Temporary(staging_in(&std::env::temp_dir().join("portal-cache"))?),
        })
    }
}

impl OpenCache {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Kept { folder, .. } => folder,
            Self::Temporary(folder) => folder.path(),
        }
    }
}
