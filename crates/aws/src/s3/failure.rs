//! What S3's errors mean to a lake.

use aws_sdk_s3::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use lake::{LakeError, ReadFailure};

/// The kinds that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    NotFound,
    /// Another version than expected, or another writer at the same moment.
    Conflict,
    RangeBeyondEnd,
    /// This object may not be read.
    Denied,
    Other,
}

pub(super) fn kind<E>(error: &SdkError<E, HttpResponse>) -> Kind
where
    E: ProvideErrorMetadata,
{
    let status = error.raw_response().map(|response| response.status().as_u16());
    match (error.as_service_error().and_then(ProvideErrorMetadata::code), status) {
        (Some("NoSuchKey" | "NotFound"), _) => Kind::NotFound,
        (Some("PreconditionFailed" | "ConditionalRequestConflict"), _) | (_, Some(409 | 412)) => {
            Kind::Conflict
        }
        (Some("InvalidRange"), _) | (_, Some(416)) => Kind::RangeBeyondEnd,
        (Some("AccessDenied" | "InvalidObjectState"), _) => Kind::Denied,
        (Some("NoSuchBucket" | "NoSuchUpload"), _) => Kind::Other,
        (_, Some(404)) => Kind::NotFound,
        _ => Kind::Other,
    }
}

/// The code and message of the service, or what happened on the way to it.
pub(super) fn reason<E>(error: &SdkError<E, HttpResponse>) -> String
where
    E: ProvideErrorMetadata + std::error::Error + 'static,
{
    let service = error.as_service_error();
    match service.and_then(ProvideErrorMetadata::code) {
        Some(code) => {
            let message = service.and_then(ProvideErrorMetadata::message).unwrap_or("no message");
            format!("{code}: {message}")
        }
        None => DisplayErrorContext(error).to_string(),
    }
}

pub(super) fn lake_error<E>(
    action: &'static str,
    place: String,
) -> impl FnOnce(SdkError<E, HttpResponse>) -> LakeError
where
    E: ProvideErrorMetadata + std::error::Error + 'static,
{
    move |error| LakeError::Service { action, place, reason: reason(&error) }
}

/// Only what concerns one object lets a run go on without it.
pub(super) fn read_failure<E>(error: &SdkError<E, HttpResponse>) -> ReadFailure
where
    E: ProvideErrorMetadata + std::error::Error + 'static,
{
    match kind(error) {
        Kind::NotFound => ReadFailure::Item("it was removed while the run read".to_owned()),
        Kind::Denied => ReadFailure::Item(reason(error)),
        _ => ReadFailure::Source(reason(error)),
    }
}
