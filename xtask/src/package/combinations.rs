//! The template under every combination of what its conditions ask: nothing named is missing, all that is stored has the key.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::command;
use crate::workspace::Workspace;

/// What each replacement makes of the template must be seen.
const BROKEN: [(&str, &str); 4] = [
    ("      KmsMasterKeyId: !If [HasKey, !Ref KmsKeyArn, !Ref AWS::NoValue]\n", ""),
    (
        "Action: [\"kms:Decrypt\", \"kms:GenerateDataKey\"], Resource: [!Ref KmsKeyArn]",
        "Action: [\"kms:Decrypt\"], Resource: [\"*\"]",
    ),
    ("!If [HasTask, !Ref Run, none]", "!Ref Run"),
    ("!If [HasCloudFront, streaming-site, site]", "streaming-site"),
];

/// `python` has a reader of YAML.
pub(super) fn check(workspace: &Workspace, python: &Path, folder: &Path, template: &str) -> Result<()> {
    let path = folder.join("combined.yaml");
    let script = workspace.root.join("tests/template/combinations.py");
    let asking = |text: &str| -> Result<Command> {
        fs::write(&path, text)?;
        let mut command = Command::new(python);
        command.arg(&script).arg(&path);
        Ok(command)
    };
    command::run(&mut asking(template)?)?;
    for (from, to) in BROKEN {
        let broken = template.replacen(from, to, 1);
        ensure!(broken != template, "the template has no {from} to break");
        ensure!(!command::succeeds(&mut asking(&broken)?), "{to} passes for {from}");
    }
    Ok(())
}
