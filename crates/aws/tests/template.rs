//! The roles of the template are the policies, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use aws::doctor::EXPECTED;
use serde_json::Value;

/// What a function's role has of the policies, and what it needs beside.
const ROLES: [(&str, Option<&str>, &[&str]); 10] = [
    ("ApplyRole", Some("catalog"), &[READ]),
    (
        "ChangedRole",
        Some("orderer"),
        &["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage", READ, WRITE],
    ),
    ("CleanRole", None, &LAKE),
    ("ConsolidateRole", Some("publisher"), &[READ, WRITE]),
    ("RollbackRole", None, &["s3:GetObject", "s3:ListBucket", "s3:PutObject", READ, WRITE]),
    ("SiteRole", Some("reader"), &[READ, WRITE]),
    ("TaskRole", Some("publisher"), &[READ, WRITE]),
    (
        "TaskStartRole",
        None,
        &["ecr:BatchGetImage", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer"],
    ),
    ("VerifyRole", Some("reader"), &[READ, WRITE]),
    ("WatchRole", Some("watcher"), &[READ, WRITE]),
];

/// Of the key, where there is one: variables and what is stored, and what is written.
const READ: &str = "kms:Decrypt";
const WRITE: &str = "kms:GenerateDataKey";

/// Pruning lists, looks at manifests, moves the pointer and removes.
const LAKE: [&str; 8] = [
    "s3:AbortMultipartUpload",
    "s3:DeleteObject",
    "s3:GetObject",
    "s3:ListBucket",
    "s3:ListBucketMultipartUploads",
    "s3:PutObject",
    READ,
    WRITE,
];

const LOGS: [&str; 2] = ["logs:CreateLogStream", "logs:PutLogEvents"];

#[test]
fn each_function_may_do_what_its_policy_says() {
    let mut roles = roles(&read("../../deploy/cloudformation/roles.yaml"));
    roles.extend(self::roles(&read("../../deploy/cloudformation/task.yaml")));
    let names: Vec<&str> = roles.keys().map(String::as_str).collect();
    assert_eq!(names, ROLES.map(|(name, ..)| name));
    for (name, policy, beside) in ROLES {
        // The service that starts a task writes its log, with a role of its own.
        let logs = if name == "TaskRole" { &[][..] } else { &LOGS };
        let own = beside.iter().chain(logs).map(|action| (*action).to_owned());
        let needed: BTreeSet<String> = policy.into_iter().flat_map(of_policy).chain(own).collect();
        assert_eq!(roles[name], needed, "left: what {name} allows, right: what its function needs");
    }
}

#[test]
fn no_role_is_allowed_everything_of_a_kind() {
    for part in ["roles", "events", "pipeline", "task"] {
        let text = read(&format!("../../deploy/cloudformation/{part}.yaml"));
        let mut action = "";
        for line in text.lines().map(str::trim) {
            if line.starts_with("Action:") {
                action = line;
            }
            assert!(!line.starts_with("Action:") || !line.contains('*'), "{part}: {line}");
            // Whoever signs in to the registry of images does so for no resource.
            let is_of_none = action == "Action: [\"ecr:GetAuthorizationToken\"]";
            assert!(
                !line.starts_with("Resource:") || !line.contains("\"*\"") || is_of_none,
                "{part}: {line}"
            );
        }
    }
}

#[test]
fn a_right_too_many_is_seen() {
    let text = read("../../deploy/cloudformation/roles.yaml");
    let widened = text.replacen(r#"["s3:GetObject"]"#, r#"["s3:GetObject", "s3:PutObjectAcl"]"#, 1);
    assert_ne!(roles(&text), roles(&widened));
}

/// What a stack made is looked for by the names of the template.
#[test]
fn the_doctor_expects_what_the_template_makes() {
    const PARTS: [&str; 6] = ["buckets", "functions", "events", "pipeline", "alarms", "door"];
    let texts = PARTS.map(|part| read(&format!("../../deploy/cloudformation/{part}.yaml")));
    let made: BTreeSet<(String, String)> = texts.iter().flat_map(|text| resources(text)).collect();
    let expected = EXPECTED.map(|one| (one.logical.to_owned(), one.kind.to_owned()));
    for one in &expected {
        assert!(made.contains(one), "the template makes no {one:?}");
    }
    let kinds: BTreeSet<&str> =
        EXPECTED.iter().map(|one| one.kind).filter(|kind| *kind != "AWS::CloudWatch::Alarm").collect();
    let is_unknown = |one: &&(String, String)| kinds.contains(one.1.as_str()) && !expected.contains(one);
    assert_eq!(made.iter().filter(is_unknown).collect::<Vec<_>>(), Vec::<&(String, String)>::new());
}

/// Logical ids and types.
fn resources(text: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let logical = pair[0].strip_prefix("  ")?.strip_suffix(':').filter(|name| !name.starts_with(' '))?;
        Some((logical.to_owned(), pair[1].trim().strip_prefix("Type: ")?.to_owned()))
    });
    pairs.collect()
}

/// The actions that each role's statements allow.
fn roles(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut roles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut role = String::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("  ").and_then(|rest| rest.strip_suffix(':'))
            && !name.starts_with(' ')
        {
            name.clone_into(&mut role);
        }
        if let Some((_, actions)) = line.split_once("Action: [") {
            let actions = actions.split_once(']').map_or(actions, |(names, _)| names);
            let names = actions.split('"').skip(1).step_by(2).map(str::to_owned);
            roles.entry(role.clone()).or_default().extend(names);
        }
    }
    roles
}

fn of_policy(name: &str) -> BTreeSet<String> {
    let policy: Value =
        serde_json::from_str(&read(&format!("policies/{name}.json"))).expect("a JSON document");
    let statements = policy["Statement"].as_array().expect("statements");
    let actions = statements.iter().flat_map(|statement| statement["Action"].as_array().expect("a list"));
    actions.map(|action| action.as_str().expect("a text").to_owned()).collect()
}

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
