//! Where things are, as cargo and the `[[workspace.metadata.leptos]]` block say.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::command;

pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
    /// Where cargo puts what it builds.
    pub(crate) target: PathBuf,
    pub(crate) leptos: Leptos,
}

/// The part of cargo-leptos's configuration that this build follows too.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Leptos {
    pub(crate) bin_package: String,
    pub(crate) lib_package: String,
    pub(crate) output_name: String,
    site_root: PathBuf,
    site_pkg_dir: PathBuf,
    style_file: PathBuf,
    pub(crate) lib_features: Vec<String>,
    pub(crate) lib_profile_release: String,
}

impl Workspace {
    /// The workspace around the current folder, which is where `cargo xtask` was found.
    pub(crate) fn load() -> Result<Self> {
        let json = command::read(command::cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        Self::from_metadata(&json)
    }

    fn from_metadata(json: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Metadata {
            workspace_root: PathBuf,
            target_directory: PathBuf,
            #[serde(rename = "metadata")]
            custom: Custom,
        }
        #[derive(Deserialize)]
        struct Custom {
            leptos: [Leptos; 1],
        }
        let Metadata { workspace_root, target_directory, custom: Custom { leptos: [leptos] } } =
            serde_json::from_str(json)
                .context("Cargo.toml should hold one [[workspace.metadata.leptos]] block")?;
        Ok(Self { root: workspace_root, target: target_directory, leptos })
    }

    /// Cargo in the root.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = command::cargo();
        command.current_dir(&self.root);
        command
    }

    /// The folder served at `/`.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join(&self.leptos.site_root)
    }

    /// The folder served at `/pkg`.
    pub(crate) fn pkg(&self) -> PathBuf {
        self.site().join(&self.leptos.site_pkg_dir)
    }

    pub(crate) fn style_file(&self) -> PathBuf {
        self.root.join(&self.leptos.style_file)
    }

    /// The browser's side is built apart: its features and profile would rebuild the server's dependencies.
    pub(crate) fn front_target(&self) -> PathBuf {
        self.target.join("front")
    }

    /// Tools and scripts that the tests need and the registry of another language holds.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// Catalogues that `serve` made: not in the repository, and safe to delete.
    pub(crate) fn portal_data(&self) -> PathBuf {
        self.root.join(".portal")
    }
}
