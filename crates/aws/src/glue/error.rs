//! What can go wrong with the tables of a lake.

use super::{MARK, MARK_KEY, Object};
use crate::fault::{Fault, Permission};

#[derive(Debug, thiserror::Error)]
pub enum GlueError {
    #[error(
        "{} exists and was not made by this program (the parameter {MARK_KEY} is not {MARK}), so nothing was changed; \
         choose another --database, or give it that parameter if it may be overwritten",
        listed(objects)
    )]
    Foreign { objects: Vec<Object> },
    /// Lake Formation hides from a caller what it may not see.
    #[error(
        "{object} exists but cannot be seen; allow {permission}, in Lake Formation too where it is in use"
    )]
    Hidden { object: Object, permission: Permission },
    #[error(
        "{object} is being changed by someone else: {attempts} attempts were refused; run the command again"
    )]
    Busy { object: Object, attempts: u32 },
    #[error("cannot {action} {object}: {fault}; {}", remedy(fault, permission))]
    Call { action: &'static str, object: Object, fault: Fault, permission: Permission },
}

fn listed(objects: &[Object]) -> String {
    objects.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What to do about a call that needs `permission` and failed.
pub(crate) fn remedy(fault: &Fault, permission: &Permission) -> String {
    if fault.is_denied() {
        return format!("allow {permission}");
    }
    if fault.is_unauthenticated() {
        return "check the credentials (AWS_PROFILE, AWS_ACCESS_KEY_ID, the role) and the region".to_owned();
    }
    if fault.is_unreached() {
        return "check the network, the region (AWS_REGION) and AWS_ENDPOINT_URL_GLUE".to_owned();
    }
    match fault.code.as_deref() {
        None => "check the network, the region (AWS_REGION) and AWS_ENDPOINT_URL_GLUE".to_owned(),
        Some("ResourceNumberLimitExceededException") => {
            "raise the account's quota of databases or tables".to_owned()
        }
        Some("GlueEncryptionException") => "allow kms:Decrypt on the key of the data catalogue".to_owned(),
        Some(_) => "run the command again, or look the code up in Glue's documentation".to_owned(),
    }
}
