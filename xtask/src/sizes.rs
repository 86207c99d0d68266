//! What a browser downloads to run the islands, against its budget.

#![expect(clippy::print_stdout, reason = "the table is what `cargo xtask sizes` is asked for")]

use std::fs;

use anyhow::{Context, Result, bail};

use crate::assets;
use crate::compress::compressed_path;
use crate::workspace::Workspace;

/// Scripts and wasm together, compressed. The stylesheet is shown and not counted: pages need it without JavaScript too.
const BUDGET_BYTES: u64 = 110_000;

pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let name = &workspace.leptos.output_name;
    let mut total = 0;
    let generated = [format!("{name}.wasm"), format!("{name}.js")];
    for file in generated.into_iter().chain(assets::scripts(workspace)?) {
        let path = workspace.pkg().join(&file);
        if path.exists() {
            let size = size(&path)?;
            println!("{size:>8} {file}.br");
            total += size;
        }
    }
    println!("{total:>8} of {BUDGET_BYTES} bytes");
    let style = format!("{name}.css");
    println!("{:>8} {style}.br", size(&workspace.pkg().join(&style))?);
    if total > BUDGET_BYTES {
        bail!("the islands weigh {total} bytes compressed; the budget is {BUDGET_BYTES}");
    }
    Ok(())
}

fn size(file: &std::path::Path) -> Result<u64> {
    let compressed = compressed_path(file);
    let metadata =
        fs::metadata(&compressed).with_context(|| format!("cannot read {}", compressed.display()))?;
    Ok(metadata.len())
}
