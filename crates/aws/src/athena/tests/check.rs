//! Work groups that can and cannot run statements.

use serde_json::{Value, json};

use super::fake::{FakeAthena, Reply};
use crate::athena::{AthenaConfig, AthenaFailure, OutputLocation, WorkGroupReport};

const OUTPUT: &str = "s3://results/portal/";

/// A work group with all that is needed, changed.
fn group(change: impl FnOnce(&mut Value)) -> Value {
    let mut group = json!({
        "Name": "portal",
        "State": "ENABLED",
        "Configuration": {
            "ResultConfiguration": {"OutputLocation": OUTPUT},
            "EnforceWorkGroupConfiguration": true,
            "BytesScannedCutoffPerQuery": 1_000_000_000,
            "EngineVersion": {
                "SelectedEngineVersion": "AUTO",
                "EffectiveEngineVersion": "Athena engine version 3",
            },
        },
    });
    change(&mut group);
    json!({"WorkGroup": group})
}

async fn check_with(
    group: Value,
    change: impl FnOnce(&mut AthenaConfig),
) -> Result<WorkGroupReport, AthenaFailure> {
    let fake = FakeAthena::new(move |call| {
        assert_eq!(call.operation, "GetWorkGroup");
        assert_eq!(call.body, json!({"WorkGroup": "portal"}));
        Reply::Json(group.clone())
    });
    fake.athena_with(change).check().await
}

/// What is wrong with a work group, and that there is a remedy.
async fn wrong(change: impl FnOnce(&mut Value)) -> String {
    match check_with(group(change), |_| ()).await {
        Err(AthenaFailure::Misconfigured { what, remedy }) if !remedy.is_empty() => what,
        other => panic!("{other:?}"),
    }
}

fn without_output(group: &mut Value) {
    group["Configuration"]["ResultConfiguration"] = json!({});
}

fn configured(config: &mut AthenaConfig) {
    config.output_location = Some("s3://ours/".to_owned());
}

#[tokio::test(start_paused = true)]
async fn a_work_group_with_all_that_is_needed_is_reported() {
    let report = check_with(group(|_| ()), |_| ()).await.expect("nothing is wrong");
    let expected = WorkGroupReport {
        name: "portal".to_owned(),
        output: OutputLocation::WorkGroup(OUTPUT.to_owned()),
        engine_version: "Athena engine version 3".to_owned(),
        bytes_cutoff: Some(1_000_000_000),
        warnings: Vec::new(),
    };
    assert_eq!(report, expected);
}

#[tokio::test(start_paused = true)]
async fn each_wrong_thing_is_named() {
    let disabled = wrong(|group| group["State"] = json!("DISABLED")).await;
    assert_eq!(disabled, "the work group 'portal' is disabled");
    let old = |version: &'static str| {
        move |group: &mut Value| {
            group["Configuration"]["EngineVersion"]["EffectiveEngineVersion"] = json!(version);
        }
    };
    let version_2 = wrong(old("Athena engine version 2")).await;
    assert_eq!(version_2, "the work group 'portal' runs 'Athena engine version 2'");
    let spark = wrong(old("PySpark engine version 3")).await;
    assert_eq!(spark, "the work group 'portal' runs 'PySpark engine version 3'");
    assert_eq!(wrong(without_output).await, "the work group 'portal' names no place for results");
}

#[tokio::test(start_paused = true)]
async fn an_unknown_work_group_says_what_to_do() {
    let fake =
        FakeAthena::new(|_| Reply::Error(400, "InvalidRequestException", "WorkGroup portal is not found."));
    let failure = fake.athena().check().await.expect_err("there is no such group");
    assert!(failure.to_string().contains("create it in this region"), "{failure}");
}

#[tokio::test(start_paused = true)]
async fn a_missing_permission_to_look_is_named() {
    let fake = FakeAthena::new(|_| Reply::Error(400, "AccessDeniedException", "no"));
    let denied = AthenaFailure::Denied { action: "athena:GetWorkGroup".to_owned() };
    assert_eq!(fake.athena().check().await, Err(denied));
}

#[tokio::test(start_paused = true)]
async fn results_may_go_where_our_configuration_says_unless_the_work_group_enforces_its_own() {
    let enforced = check_with(group(without_output), configured).await;
    assert!(matches!(enforced, Err(AthenaFailure::Misconfigured { .. })), "{enforced:?}");
    let lenient = |group: &mut Value| {
        without_output(group);
        group["Configuration"]["EnforceWorkGroupConfiguration"] = json!(false);
    };
    let report = check_with(group(lenient), configured).await.expect("ours counts");
    assert_eq!(report.output, OutputLocation::Configured("s3://ours/".to_owned()));
    let report = check_with(group(|_| ()), configured).await.expect("the work group's counts");
    assert_eq!(report.output, OutputLocation::WorkGroup(OUTPUT.to_owned()));
    assert_eq!(report.warnings.len(), 1, "ours is not used");
}

#[tokio::test(start_paused = true)]
async fn managed_results_need_no_place() {
    let managed = |group: &mut Value| {
        without_output(group);
        group["Configuration"]["ManagedQueryResultsConfiguration"] = json!({"Enabled": true});
    };
    let report = check_with(group(managed), |_| ()).await.expect("athena keeps the results");
    assert_eq!(report.output, OutputLocation::Managed);
}

#[tokio::test(start_paused = true)]
async fn a_work_group_without_a_limit_of_bytes_is_warned_of() {
    let unlimited = group(|group| group["Configuration"]["BytesScannedCutoffPerQuery"] = json!(null));
    let report = check_with(unlimited, |_| ()).await.expect("it works");
    assert_eq!(report.bytes_cutoff, None);
    assert_eq!(report.warnings.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn settings_of_ours_that_athena_would_refuse_are_named_without_asking() {
    let fake = FakeAthena::new(|call| panic!("{} is asked", call.operation));
    let elsewhere = fake.athena_with(|config| config.output_location = Some("/tmp/results".to_owned()));
    let too_long = fake.athena_with(|config| config.result_reuse_minutes = Some(10_081));
    for athena in [elsewhere, too_long] {
        let outcome = athena.check().await;
        assert!(matches!(outcome, Err(AthenaFailure::Misconfigured { .. })), "{outcome:?}");
    }
}
