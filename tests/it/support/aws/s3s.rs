//! s3s-fs: an S3 over a folder that checks signatures with the secret.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::emulator::Emulator;
use super::{ACCESS_KEY, SECRET_KEY, installed};

pub(crate) struct S3s {
    server: Emulator,
    buckets: PathBuf,
}

impl S3s {
    /// `None` where it is not installed.
    pub(crate) async fn start() -> Result<Option<Self>> {
        Self::over(None).await
    }

    /// Whose buckets are the folders in `given`.
    pub(crate) async fn over(given: Option<&Path>) -> Result<Option<Self>> {
        let Some(program) = installed::tool("s3s-fs/bin/s3s-fs") else { return Ok(None) };
        let command = |port: u16, folder: &Path| {
            let mut command = Command::new(&program);
            command.args(["--access-key", ACCESS_KEY, "--secret-key", SECRET_KEY]);
            let buckets = buckets(given, folder);
            // It serves a folder that exists.
            let _ = fs::create_dir_all(&buckets);
            command.args(["--host", "127.0.0.1", "--port", &port.to_string()]).arg(buckets);
            command
        };
        let server = Emulator::on_free_port("s3s-fs", command).await?;
        let buckets = buckets(given, server.folder());
        Ok(Some(Self { server, buckets }))
    }

    /// For `AWS_ENDPOINT_URL_S3`.
    pub(crate) fn url(&self) -> &str {
        self.server.url()
    }

    /// The folder whose folders are the buckets.
    pub(crate) fn buckets(&self) -> &Path {
        &self.buckets
    }
}

fn buckets(given: Option<&Path>, folder: &Path) -> PathBuf {
    given.map_or_else(|| folder.join("buckets"), Path::to_owned)
}
