//! The function of the distribution that gives each page one address, run by Node.js.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::command;
use crate::progress::note;

/// Asks of the function what it makes of three addresses.
const ASKED: &str = r#"
const keys = (querystring) => Object.keys(handler({ request: { uri: "/", querystring } }).querystring).join();
const value = (value) => ({ value });
const found = [
  keys({ q: value("water"), page: value("2"), bbox: value("1,2,3,4") }),
  keys({ utm_source: value("x"), fbclid: value("y"), gclid: value("z"), q: value("water") }),
  keys({}),
  JSON.stringify(handler({ request: { uri: "/", querystring: { org: { value: "a", multiValue: [value("a"), value("b")] } } } }).querystring),
];
console.log(found.join("\n"));
"#;

const EXPECTED: &str =
    "bbox,page,q\nq\n\n{\"org\":{\"value\":\"a\",\"multiValue\":[{\"value\":\"a\"},{\"value\":\"b\"}]}}\n";

pub(super) fn check(template: &str) -> Result<()> {
    let code = code(template).context("the template has no function of the distribution")?;
    let Some(node) = command::find("node") else {
        note("skipped: the function of the distribution is run where Node.js is");
        return Ok(());
    };
    let said = command::read(Command::new(node).arg("--eval").arg(format!("{code}\n{ASKED}")))?;
    ensure!(said == EXPECTED, "the distribution makes of addresses:\n{said}");
    Ok(())
}

/// The lines below `FunctionCode: |`.
fn code(template: &str) -> Option<String> {
    let (_, below) = template.split_once("      FunctionCode: |\n")?;
    let lines = below.lines().take_while(|line| line.is_empty() || line.starts_with("        "));
    Some(lines.collect::<Vec<_>>().join("\n"))
}
