//! What a failed call to AWS tells an operator: the service's code, its words, and the permission that is missing.

use std::error::Error;
use std::fmt;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

/// A call that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The service's own, such as `AccessDenied`; `None` when it was not reached.
    pub code: Option<String>,
    pub message: String,
}

/// What a policy has to allow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permission {
    /// `s3:ListBucket`.
    pub action: String,
    /// `arn:aws:s3:::bucket`.
    pub resource: String,
}

/// What stands for a code where nobody answered.
const UNREACHED: &str = "Unreached";

impl Fault {
    pub(crate) fn of<E>(error: &SdkError<E, HttpResponse>) -> Self
    where
        E: ProvideErrorMetadata + Error + 'static,
    {
        let metadata = error.as_service_error().map(ProvideErrorMetadata::meta);
        let message = metadata.and_then(|metadata| metadata.message().map(str::to_owned));
        Self {
            code: metadata.and_then(|metadata| metadata.code().map(str::to_owned)),
            message: message.unwrap_or_else(|| chain(error)),
        }
    }

    /// Without a call, or with an answer that is none.
    pub(crate) fn own(message: impl Into<String>) -> Self {
        Self { code: None, message: message.into() }
    }

    /// The service did not answer.
    pub(crate) fn unreached(message: impl Into<String>) -> Self {
        Self { code: Some(UNREACHED.to_owned()), message: message.into() }
    }

    /// Whether the same call may succeed in a moment.
    pub(crate) fn is_passing(&self) -> bool {
        let code = self.code.as_deref().unwrap_or_default();
        let is_busy =
            ["Throttl", "TooManyRequests", "RequestLimitExceeded", "ServiceUnavailable", "InternalFailure"]
                .iter()
                .any(|part| code.contains(part));
        is_busy
            || self.is_unreached()
            || code.parse::<u16>().is_ok_and(|status| status >= 500 || status == 429)
    }

    pub fn is_unreached(&self) -> bool {
        self.code.as_deref() == Some(UNREACHED)
    }

    pub fn has_code(&self, codes: &[&str]) -> bool {
        self.code.as_deref().is_some_and(|code| codes.contains(&code))
    }

    /// Whether the caller is known and may not do this.
    pub fn is_denied(&self) -> bool {
        self.has_code(&[
            "AccessDenied",
            "AccessDeniedException",
            "UnauthorizedOperation",
            "AllAccessDisabled",
        ])
    }

    /// Whether the caller's credentials are missing, wrong or too old.
    pub fn is_unauthenticated(&self) -> bool {
        const CODES: [&str; 8] = [
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidAccessKeyId",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "InvalidToken",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException",
        ];
        self.has_code(&CODES) || (self.code.is_none() && self.message.contains("credential"))
    }
}

impl Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(f, "{code}: {}", self.message),
            None => f.write_str(&self.message),
        }
    }
}

impl Permission {
    pub(crate) fn new(action: impl Into<String>, resource: impl Into<String>) -> Self {
        Self { action: action.into(), resource: resource.into() }
    }
}

impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} on {}", self.action, self.resource)
    }
}

/// An error and all its causes: the outermost alone says no more than "dispatch failure".
pub(crate) fn chain(error: &(dyn Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| (**error).source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
