//! Against a stack of our own: what each broken thing is called, and how to mend it.

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_sdk_s3::config::Credentials;
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use http::Response;
use serde_json::{Value, json};

use super::super::*;
use super::{problem, said};
use crate::api::tests::{Sent, answering};

/// Instead of what a whole stack answers: to calls that have this in them.
type Broken = (&'static str, u16, String);

fn subject(broken: Option<Broken>, missing_bucket: &'static str) -> StackSubject {
    let (api, _) = answering(move |sent| {
        let call = format!("{} {} {}", sent.url, sent.target, sent.body);
        match &broken {
            Some((part, status, body)) if call.contains(part) => (*status, body.clone()),
            _ => (200, whole(sent)),
        }
    });
    let credentials = Credentials::new("AKIDTEST", "secret", None, None, "test");
    let s3 = aws_sdk_s3::Config::builder()
        .behavior_version(aws_sdk_s3::config::BehaviorVersion::latest())
        .region(aws_sdk_s3::config::Region::new("ca-central-1"))
        .credentials_provider(credentials.clone())
        .force_path_style(true)
        .http_client(infallible_client_fn(move |request| {
            let is_missing = !missing_bucket.is_empty() && request.uri().path().contains(missing_bucket);
            let status = if is_missing { 404 } else { 200 };
            Response::builder().status(status).body(SdkBody::empty()).expect("a response")
        }));
    StackSubject {
        credentials: Some(SharedCredentialsProvider::new(credentials)),
        region: Some("ca-central-1".to_owned()),
        api,
        s3: aws_sdk_s3::Client::from_conf(s3.build()),
        name: "catalogue".to_owned(),
    }
}

async fn examined(broken: Option<Broken>) -> Vec<Check> {
    examine_stack(&subject(broken, ""), |_| ()).await.0
}

fn whole(sent: &Sent) -> String {
    let path = sent.url.rsplit_once(".com").map_or("", |(_, path)| path);
    let answer: Value = match (sent.target.as_str(), path) {
        ("AmazonSQS.GetQueueAttributes", _) => json!({"Attributes": {"ApproximateNumberOfMessages": "0"}}),
        ("Logs_20140328.FilterLogEvents", _) => json!({"events": []}),
        ("AWSStepFunctions.ListExecutions", _) => json!({"executions": [{"status": "SUCCEEDED"}]}),
        (_, path) if path.starts_with("/2015-03-31/functions/") => json!({
            "State": "Active", "LastUpdateStatus": "Successful", "Handler": "site", "MemorySize": 1024,
            "LoggingConfig": {"LogGroup": "logs"},
        }),
        (_, path) if path.starts_with("/2015-03-31/event-source-mappings/") => {
            json!({"State": "Enabled", "LastProcessingResult": "OK"})
        }
        (_, path) if path.starts_with("/schedules/") => {
            json!({"State": "ENABLED", "ScheduleExpression": "rate(15 minutes)"})
        }
        _ if sent.body.contains("Action=DescribeStacks") => return stack("CREATE_COMPLETE"),
        _ if sent.body.contains("Action=ListStackResources") => return resources(sent),
        _ => json!("ok"),
    };
    answer.to_string()
}

fn stack(status: &str) -> String {
    format!(
        "<R><DescribeStacksResult><Stacks><member><StackStatus>{status}</StackStatus>
         <StackStatusReason>the first failed</StackStatusReason><Outputs><member><OutputKey>Address</OutputKey>
         <OutputValue>https://site.test</OutputValue></member></Outputs></member></Stacks></DescribeStacksResult></R>"
    )
}

/// On two pages.
fn resources(sent: &Sent) -> String {
    let half = EXPECTED.len() / 2;
    let (page, token) = if sent.body.contains("NextToken=more") {
        (&EXPECTED[half..], "")
    } else {
        (&EXPECTED[..half], "more")
    };
    let member = |one: &Expected| {
        format!(
            "<member><LogicalResourceId>{0}</LogicalResourceId><PhysicalResourceId>catalogue-{0}</PhysicalResourceId>
             <ResourceType>{1}</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>",
            one.logical, one.kind
        )
    };
    let members: String = page.iter().map(member).collect();
    let token = if token.is_empty() { String::new() } else { format!("<NextToken>{token}</NextToken>") };
    format!("<R><StackResourceSummaries>{members}</StackResourceSummaries>{token}</R>")
}

#[tokio::test]
async fn a_stack_that_is_whole_passes_every_step() {
    let (checks, resources) = examine_stack(&subject(None, ""), |_| ()).await;
    for check in &checks {
        assert!(matches!(check.outcome, Outcome::Ok(_)), "{check:?}");
    }
    let count = |step: Step| checks.iter().filter(|check| check.step == step).count();
    assert_eq!((count(Step::Bucket), count(Step::Function), count(Step::Errors)), (3, 8, 8));
    assert_eq!((count(Step::Schedule), count(Step::Mapping), count(Step::Pipeline)), (3, 1, 1));
    assert_eq!(said(&checks, Step::Stack), "CREATE_COMPLETE, 22 resources");
    assert_eq!(said(&checks, Step::Site), "https://site.test answers");
    assert_eq!(resources.expect("a stack").physical("Lake"), Some("catalogue-Lake"));
}

#[tokio::test]
async fn each_broken_thing_is_named_with_what_mends_it() {
    let check = async |part: &'static str, status: u16, body: Value, step: Step, what: &str, remedy: &str| {
        let body = body.as_str().map_or_else(|| body.to_string(), str::to_owned);
        let checks = examined(Some((part, status, body))).await;
        let of_step = checks.iter().filter(|check| check.step == step);
        let problems = of_step.filter_map(|check| match &check.outcome {
            Outcome::Failed(problem) | Outcome::Warning(problem) => Some(problem),
            _ => None,
        });
        let found = problems.map(|problem| (&problem.what, &problem.remedy)).next();
        let (said, way_out) = found.unwrap_or_else(|| panic!("{part}: {checks:?}"));
        assert!(said.contains(what), "{said}");
        assert!(way_out.contains(remedy), "{way_out}");
    };
    check(
        "DescribeStacks",
        200,
        stack("ROLLBACK_COMPLETE").into(),
        Step::Stack,
        "the first failed",
        "deploy it again",
    )
    .await;
    check("DescribeStacks", 200, stack("UPDATE_ROLLBACK_COMPLETE").into(), Step::Stack, "undone", "events")
        .await;
    check("DescribeStacks", 200, stack("UPDATE_IN_PROGRESS").into(), Step::Stack, "IN_PROGRESS", "ask again")
        .await;
    check("ListStackResources", 200, "<R></R>".into(), Step::Resources, "missing: Items, Lake", "package")
        .await;
    let gone = json!({"__type": "ResourceNotFoundException", "message": "none"});
    check(
        "functions/catalogue-Watch/",
        404,
        gone.clone(),
        Step::Function,
        "catalogue-Watch",
        "deploy it again",
    )
    .await;
    check(
        "FilterLogEvents",
        200,
        json!({"events": [{"message": "{\"level\":\"ERROR\"}\n"}]}),
        Step::Errors,
        "said: {\"level",
        "aws logs tail logs",
    )
    .await;
    check(
        "event-source-mappings",
        200,
        json!({"State": "Disabled"}),
        Step::Mapping,
        "it is Disabled",
        "--enabled",
    )
    .await;
    check(
        "schedules/catalogue-CleanDaily",
        200,
        json!({"State": "DISABLED"}),
        Step::Schedule,
        "CleanDaily",
        "enable it",
    )
    .await;
    check("ListExecutions", 200, json!({"executions": []}), Step::Pipeline, "not run yet", "start-execution")
        .await;
    check(
        "ListExecutions",
        200,
        json!({"executions": [{"status": "FAILED", "executionArn": "x"}]}),
        Step::Pipeline,
        "FAILED",
        "describe-execution",
    )
    .await;
    let letters = json!({"Attributes": {"ApproximateNumberOfMessages": "4"}});
    check("catalogue-Unpublished", 200, letters, Step::DeadLetters, "4 messages", "purged").await;
    check("site.test", 502, "".into(), Step::Site, "502", "errors of site").await;
    check("site.test", 403, "".into(), Step::Site, "turned away", "deploy the stack again").await;
}

#[tokio::test]
async fn a_missing_right_is_named_and_an_unknown_stack_ends_the_exam() {
    let denied = json!({"__type": "AccessDeniedException", "message": "no"}).to_string();
    let checks = examined(Some(("GetQueueAttributes", 400, denied))).await;
    let problem = problem(&checks, Step::Queue);
    assert!(problem.remedy.starts_with("allow sqs:GetQueueAttributes on catalogue-Changes"), "{problem:?}");
    let unknown =
        "<R><Error><Code>ValidationError</Code><Message>Stack with id x does not exist</Message></Error></R>";
    let checks = examined(Some(("DescribeStacks", 400, unknown.to_owned()))).await;
    assert_eq!(checks.len(), 2);
    assert!(super::problem(&checks, Step::Stack).remedy.starts_with("correct --stack"), "{checks:?}");
}

#[tokio::test]
async fn a_bucket_that_was_removed_is_missed() {
    let (checks, _) = examine_stack(&subject(None, "catalogue-Lake"), |_| ()).await;
    let failed: Vec<&Check> = checks.iter().filter(|check| check.is_failed()).collect();
    assert_eq!(failed.len(), 1);
    assert!(failed[0].outcome.to_string().contains("there is no bucket catalogue-Lake"), "{failed:?}");
}
