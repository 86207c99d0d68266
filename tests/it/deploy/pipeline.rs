//! The state machine, run by an interpreter of the states language that is not ours.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::read;
use crate::support::aws::tool;
use crate::support::paths;

/// What became of an execution.
#[derive(Debug, Deserialize)]
struct Ran {
    status: String,
    error: Option<String>,
    states: Vec<String>,
    /// Seconds before each retry.
    waits: Vec<f64>,
    told: Vec<Value>,
}

#[test]
fn what_is_sound_is_published_and_watched() -> Result<()> {
    let published =
        json!({ "Consolidate": [done("published")], "Verify": [done("sound")], "Watch": [done("well")] });
    let held = json!({ "Consolidate": [done("held")], "Watch": [done("well")] });
    let Some(ran) = run(&[published, held])? else { return Ok(()) };
    check(&ran[0], None, &["Consolidate", "IsAnotherAtWork", "Verify", "IsItSound", "Watch"], &[]);
    check(&ran[1], None, &["Consolidate", "IsAnotherAtWork", "Watch"], &[]);
    ensure!(ran.iter().all(|ran| ran.told.is_empty()), "nobody hears of what is well");
    Ok(())
}

#[test]
fn passing_troubles_are_waited_for() -> Result<()> {
    let after = |troubles: &[&str]| {
        let thrown = troubles.iter().map(|error| thrown(error));
        let answers: Vec<Value> = thrown.chain([done("published")]).collect();
        json!({ "Consolidate": answers, "Verify": [thrown_once(), done("sound")], "Watch": [thrown_once(), done("well")] })
    };
    let busy = "Lambda.TooManyRequestsException";
    let cases = [after(&["Sandbox.Timedout"]), after(&[busy, busy, busy]), after(&["X", "X"])];
    let Some(ran) = run(&cases)? else { return Ok(()) };
    let path = ["Consolidate", "IsAnotherAtWork", "Verify", "IsItSound", "Watch"];
    // A killed run's lease is over after 90 seconds.
    check(&ran[0], None, &path, &[120.0, 20.0, 5.0]);
    check(&ran[1], None, &path, &[2.0, 4.0, 8.0, 20.0, 5.0]);
    check(&ran[2], None, &path, &[60.0, 300.0, 20.0, 5.0]);
    Ok(())
}

#[test]
fn what_stays_wrong_is_told_once_and_nothing_is_undone_that_is_not_broken() -> Result<()> {
    let failing =
        json!({ "Consolidate": vec![thrown("X"); 3], "TellThatNothingIsPublished": [{ "return": {} }] });
    let unknown = json!({
        "Consolidate": [done("unchanged")], "Verify": vec![thrown("X"); 5], "TellThatNobodyKnows": [{ "return": {} }],
    });
    let Some(ran) = run(&[failing, unknown])? else { return Ok(()) };
    let path = ["Consolidate", "TellThatNothingIsPublished", "NothingPublished"];
    check(&ran[0], Some("NothingPublished"), &path, &[60.0, 300.0]);
    let path = ["Consolidate", "IsAnotherAtWork", "Verify", "TellThatNobodyKnows", "NotVerified"];
    check(&ran[1], Some("NotVerified"), &path, &[20.0, 60.0, 180.0, 540.0]);
    for ran in &ran {
        let message = ran.told[0]["Message"].as_str().context("a message")?;
        ensure!(ran.told.len() == 1 && message.ends_with("X: why"), "{:?}", ran.told);
    }
    Ok(())
}

#[test]
fn what_is_broken_is_withdrawn() -> Result<()> {
    let cases = broken();
    let Some(ran) = run(&cases)? else { return Ok(()) };
    let path = ["Consolidate", "IsAnotherAtWork", "Verify", "IsItSound", "Rollback"];
    check(
        &ran[0],
        Some("Withdrawn"),
        &[&path[..], &["TellThatItWasWithdrawn", "Withdrawn"]].concat(),
        &[5.0],
    );
    assert_eq!(ran[0].told[0]["Message"], "s2 is broken (files are gone); s1 is served.");
    let waits = [5.0, 15.0, 45.0, 135.0];
    check(&ran[1], Some("Broken"), &[&path[..], &["TellThatItIsBroken", "Broken"]].concat(), &waits);
    Ok(())
}

#[test]
fn a_task_is_verified_like_a_function() -> Result<()> {
    let ended = json!({ "return": { "Containers": [{ "Name": "consolidate", "ExitCode": 0 }] } });
    let after = |troubles: &[&str]| {
        let thrown = troubles.iter().map(|error| thrown(error));
        let answers: Vec<Value> = thrown.chain([ended.clone()]).collect();
        json!({ "ConsolidateAsTask": answers, "Verify": [done("sound")], "Watch": [done("well")] })
    };
    // The interpreter can be told to throw names of services alone; `States.TaskFailed` stands for all of them.
    let (nowhere, stopped) = ("ECS.AmazonECSException", "TaskStopped");
    let failing = |error: &str, times: usize| json!({ "ConsolidateAsTask": vec![thrown(error); times], "TellThatNothingIsPublished": [{ "return": {} }] });
    let cases = [after(&[]), after(&[nowhere, nowhere]), after(&[stopped]), failing(stopped, 3)];
    let Some(ran) = run_as("task", &cases)? else { return Ok(()) };
    let sound = ["ConsolidateAsTask", "Verify", "IsItSound", "Watch"];
    check(&ran[0], None, &sound, &[]);
    check(&ran[1], None, &sound, &[30.0, 60.0]);
    check(&ran[2], None, &sound, &[120.0]);
    let failed = ["ConsolidateAsTask", "TellThatNothingIsPublished", "NothingPublished"];
    check(&ran[3], Some("NothingPublished"), &failed, &[120.0, 600.0]);
    Ok(())
}

#[test]
fn a_machine_that_does_not_go_back_is_seen() -> Result<()> {
    let folder = TempDir::new()?;
    let template = folder.path().join("pipeline.yaml");
    let sound = read("cloudformation/pipeline.yaml")?;
    let careless = sound.replace("Default: Rollback", "Default: Watch");
    ensure!(careless != sound);
    fs::write(&template, careless)?;
    let mut case = broken().remove(0);
    case["Watch"] = json!([done("well")]);
    let Some(ran) = interpreted(&template, "function", &[case])? else { return Ok(()) };
    assert_eq!((ran[0].status.as_str(), ran[0].told.len()), ("SUCCEEDED", 0), "{ran:?}");
    Ok(())
}

/// A snapshot that can be withdrawn, and one that cannot.
fn broken() -> Vec<Value> {
    let verify = json!([{ "return": { "Payload": { "outcome": "broken", "snapshot": "s2", "why": "files are gone" } } }]);
    let back =
        json!({ "return": { "Payload": { "outcome": "withdrawn", "withdrawn": "s2", "current": "s1" } } });
    vec![
        json!({
            "Consolidate": [done("published")], "Verify": verify, "Rollback": [thrown_once(), back],
            "TellThatItWasWithdrawn": [{ "return": {} }],
        }),
        json!({
            "Consolidate": [done("published")], "Verify": verify, "Rollback": vec![thrown("X"); 5],
            "TellThatItIsBroken": [{ "return": {} }],
        }),
    ]
}

fn done(outcome: &str) -> Value {
    json!({ "return": { "Payload": { "outcome": outcome, "snapshot": "s2" } } })
}

fn thrown(error: &str) -> Value {
    json!({ "throw": [error, "why"] })
}

fn thrown_once() -> Value {
    thrown("Lambda.ServiceException")
}

/// The states after what runs was chosen.
fn check(ran: &Ran, error: Option<&str>, states: &[&str], waits: &[f64]) {
    let ended = if error.is_some() { "FAILED" } else { "SUCCEEDED" };
    assert_eq!((ran.status.as_str(), ran.error.as_deref()), (ended, error), "{ran:?}");
    assert_eq!(ran.states, [&["WhatRuns", "IsItATask"], states].concat());
    assert_eq!(ran.waits, waits, "{states:?}");
}

fn run(cases: &[Value]) -> Result<Option<Vec<Ran>>> {
    run_as("function", cases)
}

fn run_as(runs: &str, cases: &[Value]) -> Result<Option<Vec<Ran>>> {
    interpreted(&paths::root().join("deploy/cloudformation/pipeline.yaml"), runs, cases)
}

/// What becomes of each case, in which each state has its answers, one an attempt; `None` where there is no interpreter.
fn interpreted(template: &Path, runs: &str, cases: &[Value]) -> Result<Option<Vec<Ran>>> {
    let Some(python) = tool("moto/bin/python") else { return Ok(None) };
    let cases: Vec<Value> = cases.iter().map(|answers| json!({ "answers": answers })).collect();
    let mut process = Command::new(python)
        .arg(paths::root().join("tests/states/interpret.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let order = json!({ "template": template, "runs": runs, "cases": cases });
    process.stdin.take().context("it is piped")?.write_all(order.to_string().as_bytes())?;
    let output = process.wait_with_output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(Some(serde_json::from_slice(&output.stdout)?))
}
