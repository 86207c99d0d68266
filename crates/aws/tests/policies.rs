//! The policies allow what the code calls, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Serves and searches, on the embedded engine or on Athena.
    Reader,
    /// Consolidates.
    Publisher,
    /// Makes the Glue tables.
    Catalog,
    /// Looks whether all is well.
    Watcher,
    /// Orders runs of the state machine.
    Ordering,
    /// Looks at a stack that was deployed, beside what a reader may.
    Inspector,
}

use Role::{Catalog, Inspector, Ordering, Publisher, Reader, Watcher};

const ROLES: [Role; 6] = [Reader, Publisher, Catalog, Watcher, Ordering, Inspector];

/// An operation of the SDK, the actions it needs, and who calls it. What a service does with the caller's rights counts
/// as the operation's.
const OPERATIONS: &[(&str, &[&str], &[Role])] = &[
    ("list_objects_v2", &["s3:ListBucket"], &[Reader, Publisher, Watcher]),
    ("get_object", &["s3:GetObject"], &[Reader, Publisher, Watcher]),
    ("head_object", &["s3:GetObject"], &[Reader, Publisher]),
    ("put_object", &["s3:PutObject"], &[Publisher, Watcher]),
    ("delete_object", &["s3:DeleteObject"], &[Publisher]),
    ("delete_objects", &["s3:DeleteObject"], &[Publisher]),
    ("create_multipart_upload", &["s3:PutObject"], &[Publisher]),
    ("upload_part", &["s3:PutObject"], &[Publisher]),
    ("complete_multipart_upload", &["s3:PutObject"], &[Publisher]),
    ("abort_multipart_upload", &["s3:AbortMultipartUpload"], &[Publisher]),
    ("list_multipart_uploads", &["s3:ListBucketMultipartUploads"], &[Publisher]),
    ("glue:GetDatabase", &["glue:GetDatabase"], &[Reader, Catalog]),
    ("glue:GetTables", &["glue:GetTables"], &[Reader, Catalog]),
    ("glue:GetTable", &["glue:GetTable"], &[Catalog]),
    ("glue:CreateDatabase", &["glue:CreateDatabase"], &[Catalog]),
    ("glue:UpdateDatabase", &["glue:UpdateDatabase"], &[Catalog]),
    ("glue:CreateTable", &["glue:CreateTable"], &[Catalog]),
    ("glue:UpdateTable", &["glue:UpdateTable"], &[Catalog]),
    ("start_query_execution", &START_QUERY, &[Reader]),
    ("get_query_execution", &["athena:GetQueryExecution"], &[Reader]),
    ("get_query_results", &["athena:GetQueryResults", "s3:GetObject"], &[Reader]),
    ("stop_query_execution", &["athena:StopQueryExecution"], &[Reader]),
    ("get_work_group", &["athena:GetWorkGroup"], &[Reader]),
    ("head_bucket", &["s3:ListBucket"], &[Inspector]),
    ("cloudformation:DescribeStacks", &["cloudformation:DescribeStacks"], &[Inspector]),
    ("cloudformation:ListStackResources", &["cloudformation:ListStackResources"], &[Inspector]),
    ("lambda:GetFunctionConfiguration", &["lambda:GetFunctionConfiguration"], &[Inspector]),
    ("lambda:GetEventSourceMapping", &["lambda:GetEventSourceMapping"], &[Inspector]),
    ("logs:FilterLogEvents", &["logs:FilterLogEvents"], &[Inspector]),
    ("scheduler:GetSchedule", &["scheduler:GetSchedule"], &[Inspector]),
    ("states:ListExecutions", &["states:ListExecutions"], &[Inspector]),
    ("states:StartExecution", &["states:StartExecution"], &[Ordering]),
    ("cloudwatch:DescribeAlarms", &["cloudwatch:DescribeAlarms"], &[Watcher]),
    ("sns:Publish", &["sns:Publish"], &[Watcher]),
    ("sqs:GetQueueAttributes", &["sqs:GetQueueAttributes"], &[Watcher, Inspector]),
];

/// Athena looks the tables up, reads the lake and writes the result as the caller.
const START_QUERY: [&str; 10] = [
    "athena:StartQueryExecution",
    "glue:GetDatabase",
    "glue:GetTable",
    "s3:AbortMultipartUpload",
    "s3:GetBucketLocation",
    "s3:GetObject",
    "s3:ListBucket",
    "s3:ListBucketMultipartUploads",
    "s3:ListMultipartUploadParts",
    "s3:PutObject",
];

const PLACEHOLDERS: [&str; 15] = [
    "${ACCOUNT}",
    "${ALARM}",
    "${DATABASE}",
    "${DEAD_LETTERS}",
    "${ITEMS_BUCKET}",
    "${ITEMS_PREFIX}",
    "${LAKE_BUCKET}",
    "${LAKE_PREFIX}",
    "${PIPELINE}",
    "${QUEUE}",
    "${REGION}",
    "${RESULTS_BUCKET}",
    "${STACK}",
    "${TOPIC}",
    "${WORKGROUP}",
];

#[test]
fn each_policy_allows_exactly_what_its_role_calls() {
    let called = called();
    for role in ROLES {
        let of_role =
            OPERATIONS.iter().filter(|(name, _, roles)| called.contains(*name) && roles.contains(&role));
        let needed: BTreeSet<String> =
            of_role.flat_map(|(_, actions, _)| actions.iter().map(|action| (*action).to_owned())).collect();
        let allowed = statements(role).iter().flat_map(|statement| texts(&statement["Action"])).collect();
        assert_eq!(needed, allowed, "left: what {role:?} calls, right: what its policy allows");
    }
}

#[test]
fn every_operation_of_the_sdk_is_known() {
    let known: BTreeSet<&str> = OPERATIONS.iter().map(|(name, ..)| *name).collect();
    let unknown: Vec<String> = called().into_iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(unknown.is_empty(), "add to OPERATIONS and to the policies: {unknown:?}");
}

#[test]
fn the_scan_sees_operations_and_nothing_else() {
    let source = "
        // client.put_object().send()
        let page = self.client\n            .list_objects_v2().bucket(b).send().await;
        let stream = client.get_tables().into_paginator().send();
        let other = map.get_mut().len() + answer.get_value(3);
        waiter.wait_until_bucket_exists().wait(d);
        #[cfg(test)]
        mod tests { fn f() { client.delete_table().send() } }";
    let found: Vec<String> = operations(source).into_iter().collect();
    assert_eq!(found, ["get_tables", "list_objects_v2", "wait_until_bucket_exists"]);
}

#[test]
fn no_policy_allows_more_than_it_names() {
    for role in ROLES {
        for statement in statements(role) {
            assert_eq!(statement["Effect"], "Allow");
            for action in texts(&statement["Action"]) {
                assert!(!action.contains('*'), "{role:?}: {action}");
            }
            for resource in texts(&statement["Resource"]) {
                let named = PLACEHOLDERS.iter().fold(resource.clone(), |text, name| text.replace(name, "x"));
                assert!(!named.contains('$'), "{role:?}: unknown placeholder in {resource}");
                let end = resource.trim_end_matches('*');
                assert!(!end.contains('*') && resource.contains("${"), "{role:?}: {resource}");
            }
        }
    }
}

#[test]
fn readers_do_not_write_the_lake_and_nobody_writes_the_items() {
    let allowed_on = |role, bucket: &str| -> BTreeSet<String> {
        let concerns = |statement: &&Value| texts(&statement["Resource"]).any(|arn| arn.contains(bucket));
        let all = statements(role);
        all.iter().filter(concerns).flat_map(|statement| texts(&statement["Action"])).collect()
    };
    let reading = ["s3:GetObject", "s3:ListBucket"].map(str::to_owned);
    assert_eq!(allowed_on(Reader, "${LAKE_BUCKET}"), BTreeSet::from(reading.clone()));
    assert_eq!(allowed_on(Publisher, "${ITEMS_BUCKET}"), BTreeSet::from(reading));
    assert!(allowed_on(Catalog, "_BUCKET").is_empty());
}

#[test]
fn every_permission_that_a_message_names_is_in_a_policy() {
    let allowed: BTreeSet<String> = ROLES
        .into_iter()
        .flat_map(statements)
        .flat_map(|statement| texts(&statement["Action"]).collect::<Vec<_>>())
        .collect();
    for (path, source) in sources() {
        let quoted = source.split('"').filter(|text| {
            let action =
                text.split_once(':').filter(|(service, _)| ["s3", "glue", "athena"].contains(service));
            action.is_some_and(|(_, name)| {
                name.starts_with(|first: char| first.is_ascii_uppercase())
                    && name.chars().all(char::is_alphanumeric)
            })
        });
        for action in quoted {
            assert!(allowed.contains(action), "{}: {action}", path.display());
        }
    }
}

fn statements(role: Role) -> Vec<Value> {
    let name = match role {
        Reader => "reader",
        Publisher => "publisher",
        Catalog => "catalog",
        Watcher => "watcher",
        Ordering => "orderer",
        Inspector => "inspector",
    };
    let path = root().join("policies").join(name).with_extension("json");
    let policy: Value =
        serde_json::from_str(&fs::read_to_string(path).expect("a policy")).expect("a JSON document");
    assert_eq!(policy["Version"], "2012-10-17");
    policy["Statement"].as_array().expect("statements").clone()
}

fn texts(list: &Value) -> impl Iterator<Item = String> {
    list.as_array().expect("a list").iter().map(|text| text.as_str().expect("a text").to_owned())
}

fn called() -> BTreeSet<String> {
    let sources = sources();
    let of_sdk = sources.iter().flat_map(|(_, source)| operations(source));
    of_sdk.chain(sources.iter().flat_map(|(_, source)| signed(source))).collect()
}

/// What is called by the name of its permission: `"sqs:GetQueueAttributes"`.
fn signed(source: &str) -> BTreeSet<String> {
    const SERVICES: [&str; 8] =
        ["cloudformation", "cloudwatch", "glue", "lambda", "logs", "scheduler", "sns", "sqs"];
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let quoted = code.split('"').skip(1).step_by(2);
    let is_action = |text: &&str| {
        text.split_once(':').is_some_and(|(service, name)| {
            (SERVICES.contains(&service) || service == "states")
                && name.starts_with(|first: char| first.is_ascii_uppercase())
        })
    };
    quoted.filter(is_action).map(str::to_owned).collect()
}

/// What is called with no argument and a name like those of the SDK's operations: `.get_object()`.
fn operations(source: &str) -> BTreeSet<String> {
    const VERBS: [&str; 22] = [
        "abort", "batch", "cancel", "complete", "copy", "create", "delete", "describe", "get", "head",
        "import", "list", "put", "restore", "search", "select", "start", "stop", "update", "upload", "wait",
        "write",
    ];
    /// Of the standard library and the SDK's values.
    const OTHERS: [&str; 2] = ["get_mut", "get_ref"];
    let code = source.split("#[cfg(test)]\n        mod tests {").next().unwrap_or_default();
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    let methods = code.split('.').skip(1).filter_map(|rest| {
        let name = rest.split("()").next()?;
        let is_name = name
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
        (is_name && name.len() < rest.len()).then_some(name)
    });
    let is_operation = |name: &&str| {
        let verb = name.split_once('_').map(|(verb, _)| verb);
        verb.is_some_and(|verb| VERBS.contains(&verb)) && !OTHERS.contains(name)
    };
    methods.filter(is_operation).map(str::to_owned).collect()
}

/// The crate's files, without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of sources") {
            let path = entry.expect("a readable folder").path();
            let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if stem == "tests" => {}
                Some("rs") => {
                    let source = fs::read_to_string(&path).expect("a readable source");
                    sources.push((path, source));
                }
                _ if path.is_dir() => folders.push(path),
                _ => {}
            }
        }
    }
    sources
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
