//! What AWS refuses, in words an operator can act on.

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials, future};
use aws_sdk_athena::Client;
use serde_json::json;

use super::fake::{FakeAthena, Reply, execution, happy, happy_but};
use crate::athena::{Athena, AthenaConfig, AthenaFailure, FailureCategory};

/// What a refused start leads to, without any other request.
async fn refused(status: u16, code: &'static str, message: &'static str) -> AthenaFailure {
    let fake = happy_but("StartQueryExecution", move |_| Reply::Error(status, code, message));
    let failure = fake.search().await.expect_err("the start is refused");
    assert_eq!(fake.count("StartQueryExecution"), 1, "a refusal is final");
    assert!(fake.stopped().await.is_empty());
    failure
}

#[tokio::test(start_paused = true)]
async fn expired_and_wrong_credentials_say_what_to_do() {
    let expired = refused(400, "ExpiredTokenException", "The security token has expired").await;
    assert!(matches!(expired, AthenaFailure::Credentials(_)), "{expired:?}");
    assert!(expired.to_string().starts_with("the AWS credentials have expired: sign in again"), "{expired}");
    let wrong = refused(400, "UnrecognizedClientException", "The security token is invalid").await;
    assert!(wrong.to_string().contains("check the access key"), "{wrong}");
    let unsigned = refused(403, "MissingAuthenticationTokenException", "Missing token").await;
    assert!(matches!(unsigned, AthenaFailure::Credentials(_)), "{unsigned:?}");
}

#[tokio::test(start_paused = true)]
async fn credentials_that_expire_while_a_query_runs_are_reported_and_it_is_told_to_stop() {
    let fake = happy_but("GetQueryExecution", |_| Reply::Error(400, "ExpiredTokenException", "expired"));
    let failure = fake.search().await.expect_err("the credentials are too old");
    assert!(matches!(failure, AthenaFailure::Credentials(_)), "{failure:?}");
    assert_eq!(fake.stopped().await, ["q1"]);
}

#[derive(Debug)]
struct NoCredentials;

impl ProvideCredentials for NoCredentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        let nothing: provider::Result = Err(CredentialsError::not_loaded("no providers in chain"));
        future::ProvideCredentials::ready(nothing)
    }
}

#[tokio::test(start_paused = true)]
async fn missing_credentials_say_what_to_do() {
    let fake = FakeAthena::new(happy);
    let client = Client::from_conf(fake.sdk_config().credentials_provider(NoCredentials).build());
    let athena = Athena::new(&client, AthenaConfig::new("geocore", "portal"));
    let failure = athena.run("SELECT 1", None, 1).await.expect_err("there are no credentials");
    assert!(matches!(failure, AthenaFailure::Credentials(_)), "{failure:?}");
    assert!(failure.to_string().contains("set AWS_PROFILE"), "{failure}");
    assert_eq!(fake.count("StartQueryExecution"), 0);
}

#[tokio::test(start_paused = true)]
async fn a_missing_region_says_what_to_do() {
    let fake = FakeAthena::new(happy);
    let mut config = fake.sdk_config();
    config.set_region(None);
    let athena = Athena::new(&Client::from_conf(config.build()), AthenaConfig::new("geocore", "portal"));
    let failure = athena.run("SELECT 1", None, 1).await.expect_err("there is no region");
    assert!(failure.to_string().contains("set AWS_REGION"), "{failure:?}");
}

#[tokio::test(start_paused = true)]
async fn a_missing_permission_is_named() {
    let denied = |action: &str| AthenaFailure::Denied { action: action.to_owned() };
    let message = "User: arn:aws:sts::1:assumed-role/portal is not authorized to perform: \
                   athena:StartQueryExecution on resource: arn:aws:athena:ca-central-1:1:workgroup/portal";
    assert_eq!(refused(400, "AccessDeniedException", message).await, denied("athena:StartQueryExecution"));
    assert_eq!(
        refused(400, "AccessDeniedException", "Access denied").await,
        denied("athena:StartQueryExecution")
    );
    let fake = happy_but("GetQueryExecution", |_| {
        let reason = "Access denied: User: arn:aws:sts::1:assumed-role/portal is not authorized to perform: \
                      glue:GetTable on resource: arn:aws:glue:ca-central-1:1:catalog";
        execution(json!({"State": "FAILED", "StateChangeReason": reason}))
    });
    assert_eq!(fake.search().await, Err(denied("glue:GetTable")));
}

#[tokio::test(start_paused = true)]
async fn bad_sql_keeps_athenas_words() {
    let message = "line 1:1: mismatched input 'SELEKT'".to_owned();
    let user = AthenaFailure::Failed { message, category: FailureCategory::User, kind: None };
    let refused = refused(400, "InvalidRequestException", "line 1:1: mismatched input 'SELEKT'").await;
    assert_eq!(refused, user);
}

#[tokio::test(start_paused = true)]
async fn a_start_refused_for_the_work_groups_sake_says_what_to_do() {
    for message in ["No output location provided.", "WorkGroup portal is not found."] {
        let failure = refused(400, "InvalidRequestException", message).await;
        assert!(matches!(failure, AthenaFailure::Misconfigured { .. }), "{failure:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_statement_longer_than_athena_takes_is_never_sent() {
    let fake = FakeAthena::new(happy);
    let outcome = fake.athena().run(&"x".repeat(262_145), None, 1).await;
    assert!(matches!(outcome, Err(AthenaFailure::Failed { .. })), "{outcome:?}");
    assert_eq!(fake.count("StartQueryExecution"), 0);
}
