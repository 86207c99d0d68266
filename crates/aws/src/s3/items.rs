//! Items as objects of a bucket.

use aws_sdk_s3::Client;
use aws_sdk_s3::error::SdkError;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Error;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use lake::{ItemEntry, ItemSource, LakeError, Listing, ReadFailure};

use super::download::{DownloadError, download};
use super::failure::{read_failure, reason};
use super::location::S3Location;
use crate::runtime::wait;

/// The `.json` and `.geojson` objects below a prefix. Their versions are their `ETag`s.
#[derive(Debug, Clone)]
pub struct BucketItems {
    client: Client,
    location: S3Location,
}

impl BucketItems {
    pub const fn new(client: Client, location: S3Location) -> Self {
        Self { client, location }
    }
}

impl ItemSource for BucketItems {
    fn list(&self) -> Result<Listing, LakeError> {
        let (client, location) = (self.client.clone(), self.location.clone());
        let objects = wait(async move { list_all(&client, &location, "").await });
        let objects = objects
            .map_err(|error| LakeError::Items { place: self.location.to_string(), reason: reason(&error) })?;
        let mut listing = Listing::default();
        for Object { key, bytes, version } in objects {
            if is_hidden(&key) {
                continue;
            }
            if is_item(&key) {
                listing.items.push(ItemEntry { key, bytes, version, stamp: None });
            } else {
                listing.skipped.push(key);
            }
        }
        listing.items.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(listing)
    }

    fn read(&self, key: &str) -> Result<Vec<u8>, ReadFailure> {
        let request = self.client.get_object().bucket(self.location.bucket()).key(self.location.key(key));
        wait(async move {
            match download(request).await {
                Ok(stored) => Ok(stored.bytes),
                Err(DownloadError::Refused(error)) => Err(read_failure(&error)),
                Err(DownloadError::Cut(reason)) => Err(ReadFailure::Source(reason)),
            }
        })
    }
}

/// An object of a listing.
pub(super) struct Object {
    /// Relative to the location.
    pub(super) key: String,
    pub(super) bytes: u64,
    pub(super) version: Option<String>,
}

/// All objects whose keys begin with `prefix` below the location, page by page.
pub(super) async fn list_all(
    client: &Client,
    location: &S3Location,
    prefix: &str,
) -> Result<Vec<Object>, Box<SdkError<ListObjectsV2Error, HttpResponse>>> {
    let request = client.list_objects_v2().bucket(location.bucket()).prefix(location.key(prefix));
    let mut pages = request.into_paginator().send();
    let mut objects = Vec::new();
    while let Some(page) = pages.next().await {
        for object in page.map_err(Box::new)?.contents.unwrap_or_default() {
            let relative = object.key.as_deref().and_then(|key| location.relative(key));
            if let Some(key) = relative.filter(|key| !key.is_empty() && !key.ends_with('/')) {
                let bytes = object.size.and_then(|size| u64::try_from(size).ok()).unwrap_or_default();
                objects.push(Object { key: key.to_owned(), bytes, version: object.e_tag });
            }
        }
    }
    Ok(objects)
}

/// The key of an object below the location that a person put there: no name with a dot in front.
pub(super) async fn first_visible(
    client: &Client,
    location: &S3Location,
) -> Result<Option<String>, Box<SdkError<ListObjectsV2Error, HttpResponse>>> {
    let request = client.list_objects_v2().bucket(location.bucket()).prefix(location.key(""));
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.next().await {
        let objects = page.map_err(Box::new)?.contents.unwrap_or_default();
        let mut keys = objects.iter().filter_map(|object| location.relative(object.key.as_deref()?));
        if let Some(key) = keys.find(|key| !key.is_empty() && !is_hidden(key)) {
            return Ok(Some(key.to_owned()));
        }
    }
    Ok(None)
}

fn is_item(key: &str) -> bool {
    key.rsplit_once('.').is_some_and(|(_, ending)| {
        ending.eq_ignore_ascii_case("json") || ending.eq_ignore_ascii_case("geojson")
    })
}

/// As in folders: names that begin with a dot are not looked at.
fn is_hidden(key: &str) -> bool {
    key.split('/').any(|part| part.starts_with('.'))
}
