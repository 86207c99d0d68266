//! Parts of a `CloudFormation` template, each with some of its sections, joined section by section; and what checks the whole.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::{canonical, combinations, rules};
use crate::command;
use crate::emulators::python;
use crate::workspace::Workspace;

const PARTS: [&str; 11] = [
    "parameters",
    "buckets",
    "roles",
    "functions",
    "events",
    "pipeline",
    "task",
    "network",
    "door",
    "alarms",
    "dashboard",
];
const SECTIONS: [&str; 5] = ["Parameters:", "Mappings:", "Conditions:", "Resources:", "Outputs:"];
const CFN_LINT: &str = "cfn-lint==1.51.0";

/// What each replacement makes of the template must not pass.
const BROKEN: [(&str, &str); 6] = [
    ("Runtime: provided.al2023", "Runtime: provided.al2O23"),
    ("!GetAtt Changes.Arn", "!GetAtt Changed.Queue"),
    ("Timeout: 900", "Timeout: 9000"),
    ("TaskRoleArn: !GetAtt TaskRole.Arn", "TaskRoleArn: !GetAtt TaskRole.Anr"),
    ("            Type: Choice\n", "            Type: Choise\n"),
    ("ExtendedStatistic: p95", "ExtendedStatistics: p95"),
];

pub(crate) fn write(workspace: &Workspace, path: &Path) -> Result<()> {
    fs::write(path, joined(workspace)?).with_context(|| format!("cannot write {}", path.display()))
}

/// What `CloudFormation` fetches from a bucket.
const LONGEST: usize = 1 << 20;

/// The templates pass cfn-lint and the rules of checkov, and broken copies do not.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let tools = workspace.tools();
    python::ensure(&tools, "cfn", &[CFN_LINT])?;
    let lint = tools.join("cfn/bin/cfn-lint");
    let template = joined(workspace)?;
    let folder = super::folder(workspace)?;
    let path = folder.join("portal.yaml");
    fs::write(&path, &template)?;
    ensure!(template.len() <= LONGEST, "the template has {} bytes, and may have {LONGEST}", template.len());
    let firewall = workspace.root.join("deploy/firewall.yaml");
    command::run(Command::new(&lint).arg(&path).arg(&firewall))?;
    for (from, to) in BROKEN {
        let broken = template.replacen(from, to, 1);
        ensure!(broken != template, "the template has no {from} to break");
        let path = folder.join("broken.yaml");
        fs::write(&path, broken)?;
        let passes = command::succeeds(Command::new(&lint).arg(&path));
        ensure!(!passes, "cfn-lint takes {to} for {from}");
    }
    canonical::check(&template)?;
    combinations::check(workspace, &tools.join("cfn/bin/python"), &folder, &template)?;
    rules::check(&tools, &folder, &template, &[&firewall])
}

fn joined(workspace: &Workspace) -> Result<String> {
    let folder = workspace.root.join("deploy/cloudformation");
    let mut parts = Vec::new();
    for part in PARTS {
        let path = folder.join(part).with_extension("yaml");
        parts.push(fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?);
    }
    let mut template = String::from(
        "AWSTemplateFormatVersion: \"2010-09-09\"\nDescription: The open geospatial catalogue portal\n",
    );
    for section in SECTIONS {
        template.extend(["\n", section, "\n"]);
        for part in &parts {
            template.push_str(&of_section(part, section));
        }
    }
    Ok(template)
}

/// The lines below `section`, which begins its line, up to the next section.
fn of_section(part: &str, section: &str) -> String {
    let below = part.lines().skip_while(|line| *line != section).skip(1);
    let lines = below.take_while(|line| line.is_empty() || line.starts_with(' '));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_joined_section_by_section() {
        let part = "# why\nParameters:\n  A: 1\n\nResources:\n  B:\n    C: 2\n";
        assert_eq!(of_section(part, "Parameters:"), "  A: 1\n\n");
        assert_eq!(of_section(part, "Resources:"), "  B:\n    C: 2\n");
        assert_eq!(of_section(part, "Outputs:"), "");
    }
}
