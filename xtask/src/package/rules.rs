//! Rules of others for what is safe, asked of the templates by checkov.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::command;
use crate::emulators::python;

const CHECKOV: &str = "checkov==3.3.30";

/// What is not asked, and why.
const NOT_ASKED: [(&str, &str); 11] = [
    (
        "CKV_AWS_18",
        "access logs of buckets cost more than the buckets; CloudTrail has them for those who need them",
    ),
    ("CKV_AWS_21", "of the lake and of results, each state is a key of its own; the items have versions"),
    ("CKV_AWS_26", "alarms cannot tell a topic that is encrypted with AWS's own key; no notice is a secret"),
    ("CKV_AWS_27", "the queues are encrypted by SQS itself, which the rule does not know"),
    ("CKV_AWS_86", "access logs hold addresses of visitors, which nobody here needs"),
    ("CKV_AWS_115", "the account's limit is shared by functions that do not crowd each other out"),
    ("CKV_AWS_116", "what fails comes again from its queue or machine, or is looked for by the next run"),
    (
        "CKV_AWS_117",
        "nothing here is reached through a network of one's own, whose gateways cost by the hour",
    ),
    ("CKV_AWS_158", "logs are encrypted by CloudWatch itself"),
    ("CKV_AWS_173", "no variable is a secret"),
    (
        "CKV_AWS_174",
        "without a domain of one's own, CloudFront's certificate decides; with one, TLS 1.2 is the least",
    ),
];

/// What each replacement makes of the template must break the rule.
const BROKEN: [(&str, &str, &str); 4] = [
    ("BlockPublicAcls: true", "BlockPublicAcls: false", "CKV_AWS_53"),
    ("ViewerProtocolPolicy: redirect-to-https", "ViewerProtocolPolicy: allow-all", "CKV_AWS_34"),
    ("AuthType: AWS_IAM", "AuthType: NONE", "CKV_AWS_258"),
    (
        "Action: [\"s3:ListBucket\"]\n                Resource: [!GetAtt Lake.Arn]",
        "Action: [\"*\"]\n                Resource: [\"*\"]",
        "CKV_AWS_63",
    ),
];

/// The templates break no rule, and broken copies of the first do.
pub(super) fn check(tools: &Path, folder: &Path, template: &str, others: &[&Path]) -> Result<()> {
    python::ensure(tools, "checkov", &[CHECKOV])?;
    let checkov = tools.join("checkov/bin/checkov");
    let path = folder.join("rules.yaml");
    std::fs::write(&path, template)?;
    for file in others.iter().copied().chain([path.as_path()]) {
        command::run(&mut asking(&checkov, file))?;
    }
    for (from, to, rule) in BROKEN {
        let broken = template.replacen(from, to, 1);
        ensure!(broken != template, "the template has no {from} to break");
        std::fs::write(&path, broken)?;
        let said = asking(&checkov, &path).output().context("cannot start checkov")?;
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        ensure!(said.contains(rule), "checkov takes {to} for {from}:\n{said}");
    }
    Ok(())
}

fn asking(checkov: &Path, file: &Path) -> Command {
    let not_asked = NOT_ASKED.map(|(rule, _)| rule).join(",");
    let mut command = Command::new(checkov);
    command.args(["--framework", "cloudformation", "--compact", "--quiet", "--skip-download"]);
    command.args(["--skip-check", &not_asked]).arg("--file").arg(file);
    command
}
