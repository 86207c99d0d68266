//! From a refused call to what an operator does about it.

use crate::doctor::Problem;
use crate::doctor::problem::CREDENTIALS;
use crate::fault::{Fault, Permission};

/// The call that needs `action` on `resource` failed.
pub(super) fn problem(fault: Fault, action: &str, resource: &str) -> Problem {
    if fault.is_denied() {
        let permission = Permission::new(action, resource);
        let remedy =
            format!("allow {permission}; crates/aws/policies/inspector.json has all that this needs");
        return Problem { what: fault.message, code: fault.code, permission: Some(permission), remedy };
    }
    let remedy = if fault.is_unauthenticated() {
        CREDENTIALS
    } else if fault.is_passing() {
        "try again in a minute; else check the network and the region (AWS_REGION)"
    } else {
        "deploy the stack again; if it stays so, look the code up in the documentation of the service"
    };
    Problem { what: fault.message, code: fault.code, permission: None, remedy: remedy.to_owned() }
}
