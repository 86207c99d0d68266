//! Errors of the SDK as failures of ours.

use std::error::Error;

use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_athena::error::{ProvideErrorMetadata, SdkError};

use super::failure::{AthenaFailure, FailureCategory};
use crate::fault::{Fault, chain};

/// What an operation's error means. `Transport` and `Malformed` leave open whether Athena did what was asked.
pub(super) fn failure<E>(operation: &str, error: &SdkError<E>) -> AthenaFailure
where
    E: ProvideErrorMetadata + Error + 'static,
{
    match error {
        SdkError::ServiceError(refusal) => {
            refused(operation, refusal.raw().status().as_u16(), &Fault::of(error))
        }
        SdkError::ResponseError(_) => AthenaFailure::Malformed(format!("{operation}: {}", chain(error))),
        _ => unanswered(operation, error),
    }
}

const THROTTLED: [&str; 4] =
    ["TooManyRequestsException", "ThrottlingException", "Throttling", "RequestLimitExceeded"];

const EXPIRED: [&str; 3] = ["ExpiredTokenException", "ExpiredToken", "RequestExpired"];

const UNSIGNED: [&str; 4] = [
    "MissingAuthenticationTokenException",
    "MissingAuthenticationToken",
    "IncompleteSignatureException",
    "IncompleteSignature",
];

fn refused(operation: &str, status: u16, fault: &Fault) -> AthenaFailure {
    if let Some(denied) = AthenaFailure::denied(&fault.message) {
        return denied;
    }
    if fault.is_denied() {
        return AthenaFailure::Denied { action: format!("athena:{operation}") };
    }
    if fault.has_code(&EXPIRED) {
        return AthenaFailure::Credentials(format!(
            "the AWS credentials have expired: sign in again or renew the session ({fault})"
        ));
    }
    if fault.is_unauthenticated() || fault.has_code(&UNSIGNED) {
        return AthenaFailure::Credentials(format!(
            "AWS does not accept the credentials: check the access key, its secret, the session token and this \
             machine's clock ({fault})"
        ));
    }
    if fault.has_code(&THROTTLED) || status == 429 {
        return AthenaFailure::busy();
    }
    if fault.has_code(&["InvalidRequestException"]) {
        return invalid(&fault.message);
    }
    let message = format!("{operation} answered with status {status}: {fault}");
    if status >= 500 {
        return AthenaFailure::Transport(message);
    }
    AthenaFailure::Failed { message, category: FailureCategory::Other, kind: None }
}

/// Athena has one code for bad SQL, unknown work groups and missing output locations: its sentence tells them apart.
fn invalid(message: &str) -> AthenaFailure {
    let lower = message.to_lowercase();
    if lower.contains("output location") || lower.contains("output bucket") {
        return AthenaFailure::misconfigured(
            format!("athena cannot write results ({message})"),
            "give the work group an output location in a bucket the portal may write to, or set one in the \
             portal's configuration",
        );
    }
    if lower.contains("workgroup") && lower.contains("not found") {
        return AthenaFailure::misconfigured(
            format!("the work group does not exist ({message})"),
            "create it in this region, or correct its name or the region in the portal's configuration",
        );
    }
    AthenaFailure::Failed { message: message.to_owned(), category: FailureCategory::User, kind: None }
}

/// No answer came, or no request could be made.
fn unanswered(operation: &str, error: &(dyn Error + 'static)) -> AthenaFailure {
    let text = chain(error);
    let mut causes = std::iter::successors(Some(error), |error| (**error).source());
    if causes.any(<dyn Error>::is::<CredentialsError>) {
        return AthenaFailure::Credentials(format!(
            "no AWS credentials could be loaded: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, \
             or run with a role ({text})"
        ));
    }
    if text.contains("Missing Region") {
        return AthenaFailure::misconfigured(
            "no AWS region is set",
            "set AWS_REGION, or a region in the profile",
        );
    }
    AthenaFailure::Transport(format!("{operation}: {text}"))
}
