//! s3s-fs: an S3 over a folder that checks signatures with the secret.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::emulator::Emulator;
use super::{ACCESS_KEY, SECRET_KEY, installed};

pub(crate) struct S3s(Emulator);

impl S3s {
    /// `None` where it is not installed.
    pub(crate) async fn start() -> Result<Option<Self>> {
        let Some(program) = installed::tool("s3s-fs/bin/s3s-fs")? else { return Ok(None) };
        let command = |port: u16, folder: &std::path::Path| {
            let mut command = Command::new(&program);
            command.args(["--access-key", ACCESS_KEY, "--secret-key", SECRET_KEY]);
            command.args(["--host", "127.0.0.1", "--port", &port.to_string()]).arg(folder.join(BUCKETS));
            // It serves a folder that exists.
            let _ = fs::create_dir_all(folder.join(BUCKETS));
            command
        };
        Emulator::on_free_port("s3s-fs", command).await.map(Self).map(Some)
    }

    /// For `AWS_ENDPOINT_URL_S3`.
    pub(crate) fn url(&self) -> &str {
        self.0.url()
    }

    /// The folder whose folders are the buckets.
    pub(crate) fn buckets(&self) -> PathBuf {
        self.0.folder().join(BUCKETS)
    }
}

const BUCKETS: &str = "buckets";
