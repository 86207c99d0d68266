//! Objects read whole, and again when the connection breaks in the middle: the SDK repeats requests, not their bodies.

use std::time::Duration;

use aws_sdk_s3::error::SdkError;
use aws_sdk_s3::operation::get_object::GetObjectError;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use lake::LakeError;
use lake::storage::{Stored, Version};

use super::failure::lake_error;
use crate::fault::chain;

/// Tries of one object, the first included.
const ATTEMPTS: u32 = 3;

/// Before the second try; before the third, twice as long.
const PAUSE: Duration = Duration::from_millis(100);

pub(super) enum DownloadError {
    Refused(Box<SdkError<GetObjectError, HttpResponse>>),
    /// With what happened to the connection.
    Cut(String),
}

/// The bytes and the `ETag` of an object.
pub(super) async fn download(request: GetObjectFluentBuilder) -> Result<Stored, DownloadError> {
    let mut attempt = 1;
    loop {
        let object = request.clone().send().await;
        let object = object.map_err(|error| DownloadError::Refused(Box::new(error)))?;
        let version = Version(object.e_tag.unwrap_or_default());
        match object.body.collect().await {
            Ok(bytes) => return Ok(Stored { bytes: bytes.to_vec(), version }),
            Err(error) if attempt == ATTEMPTS => return Err(DownloadError::Cut(chain(&error))),
            Err(error) => tracing::debug!(error = chain(&error), "an object came in part and is read again"),
        }
        tokio::time::sleep(PAUSE * attempt).await;
        attempt += 1;
    }
}

impl DownloadError {
    pub(super) fn into_lake_error(self, place: String) -> LakeError {
        match self {
            Self::Refused(error) => lake_error("read", place)(*error),
            Self::Cut(reason) => LakeError::Service { action: "read", place, reason },
        }
    }
}
