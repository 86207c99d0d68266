//! The emulators of AWS services that the tests run, and readers of SQL that are not ours: each installed once into the
//! tools folder, in a version that what is known of it was measured with.

mod java;
pub(crate) mod python;
mod s3s;
mod trino;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use needs::Need;

use crate::bring::bring;
use crate::workspace::Workspace;

/// Programs that ask catalogues of others.
const CLIENTS: [&str; 16] = [
    "OWSLib==0.35.0",
    "aiohttp==3.14.5",
    "duckdb==2.0.0",
    "extruct==0.18.0",
    "feedparser==6.0.14",
    "fsspec==2026.9.0",
    "geopandas==1.2.0",
    "mcp==2.3.0",
    "openapi-spec-validator==0.9.0",
    "polars==2.1.0",
    "pyarrow==26.0.1",
    "pyshacl==0.40.1",
    "pystac[validation]==1.15.2",
    "pystac-client==0.9.1",
    "rdflib==7.6.0",
    "schemathesis==4.32.5",
];

pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    let tools = workspace.tools();
    bring(Need::Emulators, || {
        python::ensure(&tools, "moto", &["moto[server]==5.2.5"])?;
        python::ensure(&tools, "ministack", &["ministack==1.5.33", "duckdb==2.0.0"])?;
        python::ensure(&tools, "sql", &["sqlglot==30.30.0", "duckdb==2.0.0"])?;
        python::ensure(&tools, "clients", &CLIENTS)?;
        s3s::ensure(workspace)
    })?;
    bring(Need::Trino, || trino::ensure(workspace))
}

/// An installation begins in an empty folder, so that what an earlier one left cannot pass for a part of it.
fn emptied(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))
}
