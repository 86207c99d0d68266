//! moto: S3, Glue and much else. It takes any signature and any stale update.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::emulator::Emulator;
use super::installed;

pub(crate) struct Moto(Emulator);

impl Moto {
    /// `None` where it is not installed.
    pub(crate) async fn start() -> Result<Option<Self>> {
        let Some(program) = installed::tool("moto/bin/moto_server") else { return Ok(None) };
        let command = |port: u16, _: &_| {
            let mut command = Command::new(&program);
            command.args(["-H", "127.0.0.1", "-p", &port.to_string()]);
            command
        };
        Emulator::on_free_port("moto", command).await.map(Self).map(Some)
    }

    /// For `AWS_ENDPOINT_URL`.
    pub(crate) fn url(&self) -> &str {
        self.0.url()
    }

    /// Its own folder, gone with it.
    pub(crate) fn folder(&self) -> &Path {
        self.0.folder()
    }
}
