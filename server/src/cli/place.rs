//! Where lakes and items are: a folder, or `s3://bucket/prefix`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use aws::Sdk;
use aws::s3::{Bucket, BucketItems, InvalidLocation, S3Location};
use clap::Args;
use lake::{ItemFolder, ItemSource, Lake, LakeError};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Folder(PathBuf),
    S3(S3Location),
}

impl Place {
    pub(super) fn items(&self) -> Box<dyn ItemSource> {
        match self {
            Self::Folder(folder) => Box::new(ItemFolder::new(folder)),
            Self::S3(location) => Box::new(BucketItems::new(Sdk::load().s3(), location.clone())),
        }
    }
}

impl FromStr for Place {
    type Err = InvalidLocation;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if S3Location::is_meant(text) { text.parse().map(Self::S3) } else { Ok(Self::Folder(text.into())) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => folder.display().fmt(f),
            Self::S3(location) => location.fmt(f),
        }
    }
}

#[derive(Debug, Clone, Args)]
pub(super) struct LakeArgs {
    /// Folder or `s3://bucket/prefix` that holds the snapshots.
    #[arg(long, env = "PORTAL_LAKE", value_name = "PLACE")]
    pub(super) lake: Place,
}

impl LakeArgs {
    pub(super) fn open(&self) -> Result<Lake, LakeError> {
        match &self.lake {
            Place::Folder(folder) => Lake::open_folder(folder),
            Place::S3(location) => Ok(Lake::over(Arc::new(Bucket::new(Sdk::load().s3(), location.clone())))),
        }
    }
}
