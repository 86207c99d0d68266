//! Whether the buckets are there.

use super::StackSubject;
use super::calls::problem;
use crate::doctor::Problem;
use crate::doctor::check::Finding;
use crate::fault::Fault;

pub(super) async fn check(subject: &StackSubject, bucket: &str) -> Finding<()> {
    let tried = format!("HeadBucket {bucket}");
    let Err(error) = subject.s3.head_bucket().bucket(bucket).send().await else {
        return Finding::ok(tried, format!("{bucket} is there"), ());
    };
    let status = error.raw_response().map(|response| response.status().as_u16());
    let mut fault = Fault::of(&error);
    match status {
        Some(404) => {
            let remedy = "it was removed beside the stack: delete the stack and deploy it again; items must be put again";
            Finding::failed(tried, Problem::new(format!("there is no bucket {bucket}"), remedy))
        }
        // An answer to HEAD has no body that would tell.
        Some(403) => {
            fault.code = Some("AccessDenied".to_owned());
            Finding::failed(tried, problem(fault, "s3:ListBucket", &format!("arn:aws:s3:::{bucket}")))
        }
        _ => Finding::failed(tried, problem(fault, "s3:ListBucket", &format!("arn:aws:s3:::{bucket}"))),
    }
}
