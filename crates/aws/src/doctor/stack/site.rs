//! Whether visitors get an answer.

use super::calls::problem;
use crate::api::Api;
use crate::doctor::Problem;
use crate::doctor::check::Finding;

pub(super) async fn check(api: &Api, address: &str) -> Finding<()> {
    let url = format!("{}/healthz", address.trim_end_matches('/'));
    let tried = format!("GET {url}");
    match api.visit(&url).await {
        Ok(200) => Finding::ok(tried, format!("{address} answers"), ()),
        Ok(403) => {
            let remedy = "the distribution may not call the function, or a rule of the web ACL refuses this machine: deploy the stack again";
            Finding::failed(tried, Problem::new("403: visitors are turned away", remedy))
        }
        Ok(status) => {
            let remedy = "look at the errors of site above";
            Finding::failed(tried, Problem::new(format!("it answers with {status}"), remedy))
        }
        Err(fault) => Finding::failed(tried, problem(fault, "nothing", address)),
    }
}
