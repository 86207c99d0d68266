//! `MiniStack`: a second opinion that is not ours on the manners of Athena's API and on Glue's conflicts. Its SQL is
//! `DuckDB`'s.

use std::process::Command;

use anyhow::Result;

use super::emulator::Emulator;
use super::{REGION, installed};

pub(crate) struct MiniStack(Emulator);

impl MiniStack {
    /// `None` where it is not installed.
    pub(crate) async fn start() -> Result<Option<Self>> {
        let Some(program) = installed::tool("ministack/bin/ministack") else { return Ok(None) };
        let command = |port: u16, _: &_| {
            let mut command = Command::new(&program);
            // It would listen on every address of the machine by default.
            command
                .env("BIND_HOST", "127.0.0.1")
                .env("GATEWAY_PORT", port.to_string())
                .env("ATHENA_ENGINE", "duckdb")
                .env("MINISTACK_REGION", REGION);
            command
        };
        Emulator::on_free_port("ministack", command).await.map(Self).map(Some)
    }

    /// For `AWS_ENDPOINT_URL`.
    pub(crate) fn url(&self) -> &str {
        self.0.url()
    }
}
