//! From AWS's error codes to what an operator does about them.

use super::Problem;
use crate::fault::{Fault, Permission};

impl Problem {
    pub(super) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), code: None, permission: None, remedy: remedy.into() }
    }

    /// A call to S3 failed that needs `permission`.
    pub(super) fn of_s3(fault: Fault, permission: Permission) -> Self {
        if fault.is_denied() {
            return Self::denied(fault, permission);
        }
        let remedy = if fault.is_unauthenticated() { CREDENTIALS } else { s3_remedy(&fault) };
        Self { what: fault.message, code: fault.code, permission: None, remedy: remedy.to_owned() }
    }

    fn denied(fault: Fault, permission: Permission) -> Self {
        let remedy = if fault.message.contains("kms:") {
            format!("allow {permission}, and the kms: action named above on the key of the bucket")
        } else {
            format!("allow {permission}")
        };
        Self { what: fault.message, code: fault.code, permission: Some(permission), remedy }
    }
}

pub(super) const CREDENTIALS: &str = "sign in again, or check AWS_PROFILE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the role, the machine's clock";

fn s3_remedy(fault: &Fault) -> &'static str {
    match fault.code.as_deref() {
        None => "check the network, the region (AWS_REGION) and AWS_ENDPOINT_URL_S3",
        Some("NoSuchBucket") => "create the bucket, or correct its name in the s3:// address",
        Some("PermanentRedirect" | "AuthorizationHeaderMalformed" | "IllegalLocationConstraintException") => {
            "the bucket is in another region: set AWS_REGION to that one"
        }
        Some("RequestTimeTooSkewed") => "set this machine's clock",
        Some("SlowDown" | "ServiceUnavailable" | "InternalError") => "try again in a minute",
        Some("InvalidObjectState") => "restore the object from its archive",
        Some("NotImplemented") => {
            "use a storage that knows conditional puts and multipart uploads, as S3 does"
        }
        Some(_) => "look the code up in the documentation of S3",
    }
}
