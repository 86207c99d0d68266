//! The storage of a lake in a bucket.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use lake::LakeError;
use lake::storage::{Exclusive, PutIf, Staging, Storage, Stored, StoredFile, Version, staging_in};

use super::download::{DownloadError, download};
use super::failure::{Kind, kind, lake_error};
use super::location::S3Location;
use super::{items, upload};
use crate::runtime::wait;

/// Files below a prefix. There are no locks in S3: the conditional put decides between publishers, and what a dead run
/// left is told from a run under way by its age.
#[derive(Debug, Clone)]
pub struct Bucket {
    client: Client,
    location: S3Location,
}

/// Longer than any upload of a snapshot takes.
const PATIENCE: Duration = Duration::from_hours(24);

impl Bucket {
    pub const fn new(client: Client, location: S3Location) -> Self {
        Self { client, location }
    }

    /// Whether the object holds these bytes: a put whose answer was lost and that was sent again meets its own work.
    fn holds(&self, key: &str, bytes: &[u8]) -> Result<bool, LakeError> {
        Ok(self.get(key)?.is_some_and(|stored| stored.bytes == bytes))
    }
}

impl Storage for Bucket {
    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError> {
        let (client, location) = (self.client.clone(), self.location.clone());
        let prefix = prefix.to_owned();
        let objects = wait(async move { items::list_all(&client, &location, &prefix).await });
        let objects = objects.map_err(|error| lake_error("list", self.place(""))(*error))?;
        let mut files: Vec<StoredFile> =
            objects.into_iter().map(|object| StoredFile { key: object.key, bytes: object.bytes }).collect();
        files.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(files)
    }

    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError> {
        let request = self.client.get_object().bucket(self.location.bucket()).key(self.location.key(key));
        let place = self.place(key);
        wait(async move {
            match download(request).await {
                Ok(stored) => Ok(Some(stored)),
                Err(DownloadError::Refused(error)) if kind(&error) == Kind::NotFound => Ok(None),
                Err(error) => Err(error.into_lake_error(place)),
            }
        })
    }

    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Vec<u8>, LakeError> {
        if range.is_empty() {
            return Ok(Vec::new());
        }
        let bytes = format!("bytes={}-{}", range.start, range.end - 1);
        let object = self.client.get_object().bucket(self.location.bucket()).key(self.location.key(key));
        let place = self.place(key);
        wait(async move {
            match download(object.range(bytes)).await {
                Ok(stored) => Ok(stored.bytes),
                Err(DownloadError::Refused(error)) if kind(&error) == Kind::RangeBeyondEnd => Ok(Vec::new()),
                Err(error) => Err(error.into_lake_error(place)),
            }
        })
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> {
        let request = self.client.put_object().bucket(self.location.bucket()).key(self.location.key(key));
        let request = request.body(ByteStream::from(bytes.to_vec()));
        let place = self.place(key);
        wait(async move { request.send().await.map(drop).map_err(lake_error("write", place)) })
    }

    fn put_file(&self, key: &str, file: &Path) -> Result<(), LakeError> {
        let (client, file, place) = (self.client.clone(), file.to_owned(), self.place(key));
        let (bucket, key) = (self.location.bucket().to_owned(), self.location.key(key));
        wait(async move { upload::upload(&client, &bucket, &key, &file, place).await })
    }

    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError> {
        let request = self.client.put_object().bucket(self.location.bucket()).key(self.location.key(key));
        let request = request.body(ByteStream::from(bytes.to_vec())).content_type("application/json");
        let request = match expected {
            Some(version) => request.if_match(&version.0),
            None => request.if_none_match("*"),
        };
        let sent = wait(async move { request.send().await });
        match sent {
            Ok(_) => Ok(PutIf::Written),
            // An object that must have a version and is gone answers "not found".
            Err(error) if matches!(kind(&error), Kind::Conflict | Kind::NotFound) => {
                Ok(if self.holds(key, bytes)? { PutIf::Written } else { PutIf::Changed })
            }
            // No answer says nothing about the write.
            Err(_) if self.holds(key, bytes).unwrap_or(false) => Ok(PutIf::Written),
            Err(error) => Err(lake_error("write", self.place(key))(error)),
        }
    }

    fn delete(&self, key: &str) -> Result<(), LakeError> {
        let request = self.client.delete_object().bucket(self.location.bucket()).key(self.location.key(key));
        let place = self.place(key);
        wait(async move {
            match request.send().await {
                Err(error) if kind(&error) != Kind::NotFound => Err(lake_error("remove", place)(error)),
                _ => Ok(()),
            }
        })
    }

    fn staging(&self) -> Result<Staging, LakeError> {
        let folder = std::env::temp_dir();
        // The place that runs share, so that what a killed one leaves is removed, may be another user's.
        staging_in(&folder.join("portal-staging")).or_else(|_| Staging::fresh(&folder))
    }

    fn exclusive(&self) -> Result<Exclusive, LakeError> {
        Ok(Exclusive::new(None))
    }

    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError> {
        self.exclusive().map(Some)
    }

    fn place(&self, key: &str) -> String {
        format!("s3://{}/{}", self.location.bucket(), self.location.key(key))
    }

    /// One page of a listing is enough, unless all of it is left by `portal doctor`.
    fn stranger(&self) -> Result<Option<String>, LakeError> {
        let (client, location) = (self.client.clone(), self.location.clone());
        let first = wait(async move { items::first_visible(&client, &location).await });
        first.map_err(|error| lake_error("list", self.place(""))(*error))
    }

    /// Ends the uploads that dead runs began: their parts are stored, paid for, and in no listing. They harm nobody, so
    /// a service that cannot list them, or a role that may not, is no reason to fail.
    fn tidy(&self) -> Result<(), LakeError> {
        let (client, location, place) = (self.client.clone(), self.location.clone(), self.place(""));
        if let Err(error) = wait(async move { upload::abort_old(&client, &location, PATIENCE, place).await })
        {
            tracing::warn!(%error, "unfinished uploads remain, if there are any");
        }
        Ok(())
    }

    fn local_path(&self, _key: &str) -> Option<PathBuf> {
        None
    }

    fn patience(&self) -> Duration {
        PATIENCE
    }
}
