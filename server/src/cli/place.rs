//! Where lakes, items and files are: a folder of this machine, or `s3://bucket/prefix`.

mod local;

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use aws::Sdk;
use aws::s3::{Bucket, BucketItems, S3Location};
use clap::Args;
use lake::{Folder, ItemFolder, ItemSource, Lake, LakeError, Storage};

use super::Failure;
pub(super) use local::local;

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
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if S3Location::is_meant(text) {
            return text.parse().map(Self::S3).map_err(|error: aws::s3::InvalidLocation| error.to_string());
        }
        local(text).map(Self::Folder).map_err(|problem| format!("{problem}, or s3://bucket/prefix"))
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
    /// The lake, new where there is none yet.
    pub(super) fn open(&self) -> Result<Lake, LakeError> {
        match &self.lake {
            Place::Folder(folder) => Lake::open_folder(folder),
            Place::S3(_) => Ok(Lake::over(self.storage())),
        }
    }

    /// Where its files are, for what is kept beside the snapshots.
    pub(super) fn storage(&self) -> Arc<dyn Storage> {
        match &self.lake {
            Place::Folder(folder) => Arc::new(Folder::new(folder)),
            Place::S3(location) => Arc::new(Bucket::new(Sdk::load().s3(), location.clone())),
        }
    }

    /// The lake of somebody who wants to read it: a folder that is not there is a name that was mistyped.
    pub(super) fn open_existing(&self) -> Result<Lake, Failure> {
        if let Place::Folder(folder) = &self.lake
            && !folder.exists()
        {
            return Err(format!(
                "no lake is at {}: there is no such folder; portal consolidate makes one",
                folder.display()
            )
            .into());
        }
        Ok(self.open()?)
    }
}
