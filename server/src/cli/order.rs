//! `portal order`: a run of the state machine on AWS, which consolidates, verifies, and goes back from what is broken.

use std::process::ExitCode;

use aws::Sdk;
use aws::api::Api;
use clap::Args;

use super::{Failure, output};

#[derive(Debug, Args)]
pub(super) struct Order {
    /// The state machine of the stack.
    #[arg(long, env = "PORTAL_PIPELINE", value_name = "ARN")]
    pipeline: String,
}

impl Order {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        output::line(self.ordered()?)?;
        Ok(ExitCode::SUCCESS)
    }

    /// The name of what was started.
    pub(super) fn ordered(&self) -> Result<String, Failure> {
        let started = aws::pipeline::start(&Api::new(&Sdk::load()), &self.pipeline)?;
        tracing::info!(started, "a run is ordered");
        Ok(started)
    }
}
