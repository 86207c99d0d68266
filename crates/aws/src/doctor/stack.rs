//! Whether what was deployed is there and works: the stack, and each thing it made.

mod buckets;
mod calls;
mod functions;
mod messages;
mod resources;
mod site;
mod timing;

use aws_credential_types::provider::SharedCredentialsProvider;
use futures::FutureExt;

use super::{Check, Exam, Step, credentials};
use crate::api::Api;

pub use resources::{EXPECTED, Expected, Resources};

/// A stack, and with whose rights it is looked at.
#[derive(Debug, Clone)]
pub struct StackSubject {
    pub credentials: Option<SharedCredentialsProvider>,
    pub region: Option<String>,
    pub api: Api,
    pub s3: aws_sdk_s3::Client,
    pub name: String,
}

/// Looks at everything the stack made, in order, and calls `done` after each step. Gives what the stack has, for looking
/// further into lake and tables; `None` where it cannot be read.
pub async fn examine_stack(
    subject: &StackSubject,
    mut done: impl FnMut(&Check) + Send,
) -> (Vec<Check>, Option<Resources>) {
    let mut exam = Exam { checks: Vec::new(), done: &mut done };
    let (region, provider) = (subject.region.as_deref(), subject.credentials.as_ref());
    let resources = match exam.run(Step::Credentials, credentials::check(region, provider).boxed()).await {
        None => exam.skip(Step::Stack, Step::Credentials),
        Some(()) => exam.run(Step::Stack, resources::read(subject).boxed()).await,
    };
    let Some(resources) = resources else { return (exam.checks, None) };
    exam.run(Step::Resources, async { resources::all_there(&resources) }.boxed()).await;
    for bucket in resources.of_type("AWS::S3::Bucket") {
        exam.run(Step::Bucket, buckets::check(subject, bucket).boxed()).await;
    }
    for (logical, step) in [("Changes", Step::Queue), ("Unpublished", Step::DeadLetters)] {
        if let Some(url) = resources.physical(logical) {
            exam.run(step, messages::check(&subject.api, url, step).boxed()).await;
        }
    }
    for function in resources.of_type("AWS::Lambda::Function") {
        let group = exam.run(Step::Function, functions::check(&subject.api, function).boxed()).await;
        if let Some(group) = group {
            exam.run(Step::Errors, functions::errors(&subject.api, function, group).boxed()).await;
        }
    }
    for mapping in resources.of_type("AWS::Lambda::EventSourceMapping") {
        exam.run(Step::Mapping, functions::mapping(&subject.api, mapping).boxed()).await;
    }
    for schedule in resources.of_type("AWS::Scheduler::Schedule") {
        exam.run(Step::Schedule, timing::schedule(&subject.api, schedule).boxed()).await;
    }
    if let Some(machine) = resources.physical("Pipeline") {
        exam.run(Step::Pipeline, timing::pipeline(&subject.api, machine).boxed()).await;
    }
    if let Some(address) = resources.output("Address") {
        exam.run(Step::Site, site::check(&subject.api, address).boxed()).await;
    }
    (exam.checks, Some(resources))
}
