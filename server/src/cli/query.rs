//! `portal query`: SQL by hand, on the engine that answers searches.

mod athena;
mod format;

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use clap::Args;
use engine::embedded::console::{self, TextTable};
use engine::{EngineError, ReadingSql, Snapshot};
use query::columns::Table;

use super::Failure;
use super::cache::Cache;
use super::engine_args::{EngineArgs, EngineKind};
use super::interrupt::{end_process_when_asked, interruptible};
use super::output;
use super::place::LakeArgs;
use crate::diagnostics;
use format::{Format, Reader};

#[derive(Debug, Args)]
pub(super) struct Query {
    /// A SELECT over the tables of the catalogue. `:snapshot` stands for the name of the published one.
    sql: String,
    #[command(flatten)]
    lake: LakeArgs,
    #[command(flatten)]
    engine: EngineArgs,
    #[command(flatten)]
    cache: Cache,
    /// How the rows are written.
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Most rows to write.
    #[arg(long, default_value_t = 1000, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    limit: u32,
}

impl Query {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        // Before anything is opened or asked.
        let sql = match ReadingSql::parse(&self.sql) {
            Ok(sql) => sql,
            Err(refusal) => {
                diagnostics::say(format_args!("portal: {refusal}"));
                return Ok(ExitCode::from(2));
            }
        };
        let mut answer = self.answer(&sql)?;
        format::make_names_unique(&mut answer.columns);
        let mut out = BufWriter::new(output::results());
        let reader = if output::is_terminal() { Reader::Terminal } else { Reader::Program };
        format::write(&mut out, &answer, self.format, reader)?;
        out.flush()?;
        if answer.truncated {
            diagnostics::say(format_args!("there are more rows; --limit N shows more than {}", self.limit));
        }
        Ok(ExitCode::SUCCESS)
    }

    fn answer(&self, sql: &ReadingSql) -> Result<TextTable, Failure> {
        let lake = self.lake.open_existing()?;
        let pointer = lake.published()?;
        match self.engine.engine {
            EngineKind::Embedded => {
                end_process_when_asked()?;
                let cache = self.cache.open(&self.lake.lake)?;
                let snapshot = Snapshot::open(&lake, &pointer.snapshot, &Table::ALL, cache.path())?;
                let time = self.engine.query_timeout();
                console::query(&snapshot, sql, self.limit as usize, time).map_err(plain)
            }
            EngineKind::Athena => {
                let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
                let athena = self.engine.athena_client();
                let sql = sql.sql(pointer.snapshot.as_str());
                let asked = athena::ask(&athena, &sql, self.limit as usize);
                let answer = runtime.block_on(interruptible(Some(&athena), asked));
                runtime.shutdown_background();
                end_process_when_asked()?;
                answer
            }
        }
    }
}

/// The message of the engine alone: whoever writes SQL wants to know what is wrong with it.
fn plain(error: EngineError) -> Failure {
    match error {
        EngineError::Statement(message) => message.into(),
        EngineError::Timeout => "the query took longer than --query-timeout-s".into(),
        other => other.into(),
    }
}
