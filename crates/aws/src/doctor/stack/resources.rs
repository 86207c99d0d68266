//! What the stack has, against what the template makes.

use std::collections::BTreeMap;

use super::StackSubject;
use super::calls::problem;
use crate::api::Element;
use crate::doctor::Problem;
use crate::doctor::check::Finding;
use crate::fault::Fault;

/// Something that the template always makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    pub logical: &'static str,
    pub kind: &'static str,
}

const fn of(logical: &'static str, kind: &'static str) -> Expected {
    Expected { logical, kind }
}

/// All that works for visitors and publishers; roles and policies show by what they allow.
pub const EXPECTED: [Expected; 22] = [
    of("Items", "AWS::S3::Bucket"),
    of("Lake", "AWS::S3::Bucket"),
    of("Results", "AWS::S3::Bucket"),
    of("Changes", "AWS::SQS::Queue"),
    of("Unpublished", "AWS::SQS::Queue"),
    of("Site", "AWS::Lambda::Function"),
    of("Consolidate", "AWS::Lambda::Function"),
    of("Changed", "AWS::Lambda::Function"),
    of("Apply", "AWS::Lambda::Function"),
    of("Clean", "AWS::Lambda::Function"),
    of("Verify", "AWS::Lambda::Function"),
    of("Rollback", "AWS::Lambda::Function"),
    of("Watch", "AWS::Lambda::Function"),
    of("ChangedMapping", "AWS::Lambda::EventSourceMapping"),
    of("PipelineDaily", "AWS::Scheduler::Schedule"),
    of("CleanDaily", "AWS::Scheduler::Schedule"),
    of("WatchOften", "AWS::Scheduler::Schedule"),
    of("Pipeline", "AWS::StepFunctions::StateMachine"),
    of("WorkGroup", "AWS::Athena::WorkGroup"),
    of("Tables", "Custom::Tables"),
    of("Alarms", "AWS::SNS::Topic"),
    of("Scanned", "AWS::CloudWatch::Alarm"),
];

/// A stack has at most 500 resources, a hundred a page.
const MOST_PAGES: usize = 10;

/// What a stack made, and what it says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resources {
    /// By logical id.
    made: BTreeMap<String, Resource>,
    outputs: BTreeMap<String, String>,
    parameters: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Resource {
    kind: String,
    physical: String,
    status: String,
    reason: String,
}

impl Resources {
    /// A name, an address or an ARN, whichever the kind has.
    pub fn physical(&self, logical: &str) -> Option<&str> {
        self.made.get(logical).map(|resource| resource.physical.as_str()).filter(|id| !id.is_empty())
    }

    pub fn output(&self, name: &str) -> Option<&str> {
        self.outputs.get(name).map(String::as_str)
    }

    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    pub(super) fn of_type<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        let made = self.made.values().filter(move |resource| resource.kind == kind);
        made.map(|resource| resource.physical.as_str()).filter(|id| !id.is_empty())
    }
}

pub(super) async fn read(subject: &StackSubject) -> Finding<Resources> {
    let tried = format!("DescribeStacks and ListStackResources {}", subject.name);
    let fields = [("StackName", subject.name.as_str())];
    let described = match subject.api.form("cloudformation:DescribeStacks", &fields).await {
        Ok(described) => described,
        Err(fault) if fault.has_code(&["ValidationError"]) => {
            let remedy = "correct --stack and AWS_REGION, or deploy it as deploy/README.md says";
            return Finding::failed(tried, Problem::new(fault.message, remedy));
        }
        Err(fault) => {
            return Finding::failed(tried, problem(fault, "cloudformation:DescribeStacks", &subject.name));
        }
    };
    let made = match listed(subject).await {
        Ok(made) => made,
        Err(fault) => {
            return Finding::failed(
                tried,
                problem(fault, "cloudformation:ListStackResources", &subject.name),
            );
        }
    };
    let stack = described.members("Stacks").next().cloned().unwrap_or_default();
    let resources = Resources {
        made,
        outputs: named(&stack, "Outputs", "OutputKey", "OutputValue"),
        parameters: named(&stack, "Parameters", "ParameterKey", "ParameterValue"),
    };
    let (status, reason) = (stack.value("StackStatus"), stack.value("StackStatusReason"));
    match status {
        "CREATE_COMPLETE" | "UPDATE_COMPLETE" => {
            let found = format!("{status}, {} resources", resources.made.len());
            Finding::ok(tried, found, resources)
        }
        _ if status.ends_with("_IN_PROGRESS") => {
            let problem = Problem::new(format!("it is {status}"), "ask again when that has ended");
            Finding::warning(tried, problem, Some(resources))
        }
        "UPDATE_ROLLBACK_COMPLETE" => {
            let what = format!("the last deployment was undone: {reason}");
            let remedy = "look at the events of the stack for the first that failed, and deploy again";
            Finding::warning(tried, Problem::new(what, remedy), Some(resources))
        }
        _ => {
            let what = format!("it is {status}: {reason}");
            let remedy = "look at the events of the stack for the first that failed; delete the stack and deploy it again";
            Finding::failed(tried, Problem::new(what, remedy))
        }
    }
}

pub(super) fn all_there(resources: &Resources) -> Finding<()> {
    let tried = format!("{} resources of the template", EXPECTED.len());
    let is_there = |expected: &&Expected| {
        resources.made.get(expected.logical).is_some_and(|resource| resource.kind == expected.kind)
    };
    let missing: Vec<&str> = EXPECTED.iter().filter(|one| !is_there(one)).map(|one| one.logical).collect();
    let is_failed = |resource: &&Resource| resource.status.ends_with("_FAILED");
    let failed: Vec<String> = resources
        .made
        .iter()
        .filter(|(_, resource)| is_failed(resource))
        .map(|(logical, resource)| format!("{logical} is {}: {}", resource.status, resource.reason))
        .collect();
    let mut what = Vec::new();
    if !missing.is_empty() {
        what.push(format!("missing: {}", missing.join(", ")));
    }
    what.extend(failed);
    if what.is_empty() {
        return Finding::ok(tried, "all are there", ());
    }
    let remedy = "deploy the template of this version of the program: cargo xtask package makes it";
    Finding::failed(tried, Problem::new(what.join("; "), remedy))
}

async fn listed(subject: &StackSubject) -> Result<BTreeMap<String, Resource>, Fault> {
    let mut made = BTreeMap::new();
    let mut token = String::new();
    for _ in 0..MOST_PAGES {
        let mut fields = vec![("StackName", subject.name.as_str())];
        if !token.is_empty() {
            fields.push(("NextToken", token.as_str()));
        }
        let page = subject.api.form("cloudformation:ListStackResources", &fields).await?;
        for member in page.members("StackResourceSummaries") {
            let value = |name: &str| member.value(name).to_owned();
            let resource = Resource {
                kind: value("ResourceType"),
                physical: value("PhysicalResourceId"),
                status: value("ResourceStatus"),
                reason: value("ResourceStatusReason"),
            };
            made.insert(value("LogicalResourceId"), resource);
        }
        token = page.find("NextToken").map_or_else(String::new, |token| token.text.clone());
        if token.is_empty() {
            break;
        }
    }
    Ok(made)
}

fn named(stack: &Element, list: &str, key: &str, value: &str) -> BTreeMap<String, String> {
    let members = stack.members(list);
    members.map(|member| (member.value(key).to_owned(), member.value(value).to_owned())).collect()
}
