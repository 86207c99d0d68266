//! axe-core in the page: what a machine can tell about accessibility.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::Page;
use crate::support::paths;

/// One rule that the page breaks, and where.
#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<String>,
}

/// The rule of WCAG 2.2 is off unless it is asked for.
const RUN: &str = r"
    const done = arguments[arguments.length - 1];
    const brief = found => ({ id: found.id, help: found.help, nodes: found.nodes.map(node => node.html) });
    const rules = { 'target-size': { enabled: true } };
    axe.run(document, { rules, resultTypes: ['violations'] })
        .then(result => done({ found: result.violations.map(brief) }))
        .catch(error => done({ failed: String(error) }));
";

#[derive(Deserialize)]
enum Outcome {
    #[serde(rename = "found")]
    Found(Vec<Violation>),
    #[serde(rename = "failed")]
    Failed(String),
}

impl Page {
    /// Fails with every rule that the page breaks as it stands.
    pub(crate) async fn ensure_accessible(&self) -> Result<()> {
        let path = paths::tools().join("axe.min.js");
        let axe = fs::read_to_string(&path).context("axe-core is missing: `cargo xtask test` fetches it")?;
        self.session().execute(axe, vec![]).await?;
        let outcome = self.session().execute_async(RUN, vec![]).await?;
        let violations = match outcome.convert()? {
            Outcome::Found(violations) => violations,
            Outcome::Failed(error) => anyhow::bail!("axe-core failed: {error}"),
        };
        let list: Vec<String> = violations
            .iter()
            .map(|found| format!("{} ({}):\n    {}", found.help, found.id, found.nodes.join("\n    ")))
            .collect();
        let url = self.session().current_url().await?;
        ensure!(list.is_empty(), "{url} is not accessible:\n{}", list.join("\n"));
        Ok(())
    }
}
