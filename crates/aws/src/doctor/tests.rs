//! Against an account of our own: what each broken thing is called, and what is not tried after it.

mod account;
mod stack;

use account::Account;
use aws_sdk_s3::config::{Credentials, SharedCredentialsProvider};

use super::*;
use crate::glue::{self, Mode};

#[tokio::test]
async fn an_account_that_is_ready_passes_every_step() {
    let account = Account::ready().await;
    let checks = examine(&account.publisher(), |_| ()).await;
    let steps: Vec<Step> = checks.iter().map(|check| check.step).collect();
    assert_eq!(
        steps,
        [
            Step::Credentials,
            Step::LakeListing,
            Step::Pointer,
            Step::Snapshot,
            Step::LakeWriting,
            Step::Uploads,
            Step::Items,
            Step::Tables,
            Step::WorkGroup,
            Step::Query,
        ]
    );
    for check in &checks {
        assert!(matches!(check.outcome, Outcome::Ok(_)), "{check:?}");
    }
    assert_eq!(said(&checks, Step::Credentials), "access key …TEST in ca-central-1");
    assert_eq!(said(&checks, Step::Query), "7 rows, 30 ms, 1000 bytes read");
    assert!(!account.keys().iter().any(|key| key.contains(".doctor")), "nothing is left behind");
}

#[tokio::test]
async fn each_step_is_told_when_it_is_done() {
    let account = Account::ready().await;
    let mut told = Vec::new();
    let checks = examine(&account.reader(), |check| told.push(check.clone())).await;
    assert_eq!(told, checks);
    assert_eq!(checks.len(), 7, "a reader writes nothing and reads no items");
}

#[tokio::test]
async fn a_missing_permission_is_named_with_its_resource() {
    let allow = |action, resource| format!("allow {action} on arn:aws:s3:::{resource}");
    for (denied, step, remedy) in [
        ("GET list lake", Step::LakeListing, allow("s3:ListBucket", "lake")),
        ("GET current.json", Step::Pointer, allow("s3:GetObject", "lake/geocore/*")),
        ("GET manifest.json", Step::Snapshot, allow("s3:GetObject", "lake/geocore/*")),
        ("PUT .doctor", Step::LakeWriting, allow("s3:PutObject", "lake/geocore/*")),
        ("GET uploads lake", Step::Uploads, allow("s3:ListBucketMultipartUploads", "lake")),
        ("GET list items", Step::Items, allow("s3:ListBucket", "items")),
        ("GET a.json", Step::Items, allow("s3:GetObject", "items/in/*")),
    ] {
        let account = Account::ready().await;
        account.deny(denied);
        let checks = examine(&account.publisher(), |_| ()).await;
        let problem = problem(&checks, step);
        assert_eq!((problem.code.as_deref(), &problem.remedy), (Some("AccessDenied"), &remedy), "{denied}");
        assert!(problem.permission.is_some(), "{denied}");
    }
}

#[tokio::test]
async fn an_object_that_cannot_be_removed_is_not_forgotten() {
    let account = Account::ready().await;
    account.deny("DELETE .doctor");
    let checks = examine(&account.publisher(), |_| ()).await;
    let remedy = &problem(&checks, Step::LakeWriting).remedy;
    let start =
        "allow s3:DeleteObject on arn:aws:s3:::lake/geocore/*; then remove s3://lake/geocore/.doctor/";
    assert!(remedy.starts_with(start), "{remedy}");
}

#[tokio::test]
async fn nothing_is_tried_without_credentials() {
    let account = Account::ready().await;
    let mut subject = account.publisher();
    subject.credentials = None;
    let checks = examine(&subject, |_| ()).await;
    assert_eq!(checks.len(), 10);
    assert!(checks[0].is_failed());
    let because = Outcome::Skipped { because: Step::Credentials };
    assert!(checks[1..].iter().all(|check| check.outcome == because), "{checks:?}");
    let mut subject = account.reader();
    subject.region = None;
    let checks = examine(&subject, |_| ()).await;
    assert!(problem(&checks, Step::Credentials).remedy.starts_with("set AWS_REGION"));
}

#[tokio::test]
async fn a_bucket_that_cannot_be_listed_is_not_read() {
    let account = Account::ready().await;
    account.deny("GET list lake");
    let checks = examine(&account.reader(), |_| ()).await;
    assert_eq!(said(&checks, Step::Pointer), "skipped after listing the lake");
    assert_eq!(said(&checks, Step::Query), "skipped after the current snapshot");
    assert!(matches!(outcome(&checks, Step::WorkGroup), Outcome::Ok(_)), "other services are tried");
}

#[tokio::test]
async fn an_empty_lake_is_a_warning() {
    let account = Account::ready().await;
    account.remove("geocore/current.json");
    let checks = examine(&account.reader(), |_| ()).await;
    let Outcome::Warning(problem) = outcome(&checks, Step::Pointer) else { panic!("{checks:?}") };
    assert!(problem.remedy.starts_with("run portal consolidate"));
    assert_eq!(outcome(&checks, Step::Snapshot), &Outcome::Skipped { because: Step::Pointer });
}

#[tokio::test]
async fn a_snapshot_of_another_version_is_told() {
    let account = Account::ready().await;
    account.replace("manifest.json", r#""analyser":""#, r#""analyser":"another-"#);
    let checks = examine(&account.reader(), |_| ()).await;
    assert!(problem(&checks, Step::Snapshot).remedy.starts_with("consolidate with this version"));
}

#[tokio::test]
async fn what_is_wrong_with_a_small_file_is_said_in_plain_words_with_a_way_out() {
    let check = async |file: &str, from: &str, to: &str, step: Step, what: &str, remedy: &str| {
        let account = Account::ready().await;
        account.replace(file, from, to);
        let checks = examine(&account.reader(), |_| ()).await;
        let problem = problem(&checks, step);
        assert!(problem.what.contains(what) && problem.remedy.contains(remedy), "{problem:?}");
    };
    let (pointer, manifest) = ("current.json", "manifest.json");
    check(pointer, "\"history\"", "\"story\"", Step::Pointer, "nothing that portal writes", "rollback --to")
        .await;
    let version = r#""format_version":"#;
    check(manifest, version, r#""format_version":9"#, Step::Snapshot, "newer version", "use that version")
        .await;
    check(manifest, "\"tables\"", "\"chairs\"", Step::Snapshot, "nothing that portal", "rollback --to").await;
}

#[tokio::test]
async fn missing_and_foreign_tables_are_told_apart() {
    let account = Account::ready().await;
    account.glue.state().tables.remove("terms");
    let checks = examine(&account.reader(), |_| ()).await;
    let missing = problem(&checks, Step::Tables);
    assert_eq!(missing.what, "missing: table geocore.terms");
    assert_eq!(missing.remedy, "run portal catalog apply --lake s3://lake/geocore --database geocore");
    assert_eq!(said(&checks, Step::Query), "skipped after the Glue tables");
    account.glue.state().database = Some(serde_json::json!({"Name": "geocore"}));
    let checks = examine(&account.reader(), |_| ()).await;
    assert_eq!(problem(&checks, Step::Tables).what, "not made by this program: database geocore");
}

#[tokio::test]
async fn a_table_that_only_reads_badly_is_a_warning() {
    let account = Account::ready().await;
    account.glue.state().tables.get_mut("terms").expect("a table")["Description"] = "old".into();
    let checks = examine(&account.reader(), |_| ()).await;
    assert!(matches!(outcome(&checks, Step::Tables), Outcome::Warning(_)), "{checks:?}");
    assert!(matches!(outcome(&checks, Step::Query), Outcome::Ok(_)), "{checks:?}");
}

#[tokio::test]
async fn a_missing_glue_permission_is_named() {
    let account = Account::ready().await;
    account.glue.before("GetTables", |_| Some("AccessDeniedException"));
    let checks = examine(&account.reader(), |_| ()).await;
    let problem = problem(&checks, Step::Tables);
    assert_eq!(problem.remedy, "allow glue:GetTables on arn:aws:glue:*:*:table/geocore/*");
}

#[tokio::test]
async fn a_work_group_that_cannot_be_used_says_why() {
    let account = Account::ready().await;
    account.replace("work group", r#""State":"ENABLED""#, r#""State":"DISABLED""#);
    let checks = examine(&account.reader(), |_| ()).await;
    let problem = problem(&checks, Step::WorkGroup);
    assert_eq!(problem.what, "the work group 'portal' is disabled");
    assert_eq!(said(&checks, Step::Query), "skipped after the Athena work group");

    let account = Account::ready().await;
    account.replace("work group", r#","BytesScannedCutoffPerQuery":10000000"#, "");
    let checks = examine(&account.reader(), |_| ()).await;
    assert!(matches!(outcome(&checks, Step::WorkGroup), Outcome::Warning(_)), "{checks:?}");
}

#[tokio::test]
async fn a_query_that_finds_no_rows_is_a_wrong_location() {
    let account = Account::ready().await;
    account.replace("count", "7", "0");
    let checks = examine(&account.reader(), |_| ()).await;
    assert_eq!(problem(&checks, Step::Query).what, "it counted 0 where the manifest has 7 rows");
}

#[tokio::test]
async fn the_embedded_engine_needs_no_tables() {
    let account = Account::ready().await;
    let mut subject = account.reader();
    subject.searches = Searches::Embedded;
    assert_eq!(examine(&subject, |_| ()).await.len(), 4);
}

fn outcome(checks: &[Check], step: Step) -> &Outcome {
    let check = checks.iter().find(|check| check.step == step);
    &check.unwrap_or_else(|| panic!("{step} is missing: {checks:?}")).outcome
}

fn problem(checks: &[Check], step: Step) -> Problem {
    let (Outcome::Failed(problem) | Outcome::Warning(problem)) = outcome(checks, step) else {
        panic!("{step}: {checks:?}")
    };
    problem.clone()
}

fn said(checks: &[Check], step: Step) -> String {
    outcome(checks, step).to_string()
}
