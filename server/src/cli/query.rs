//! `portal query`: SQL by hand, on the engine that answers searches.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use engine::embedded::console::{self, TextTable};
use engine::{EngineError, Snapshot};
use query::columns::Table;

use super::Failure;
use super::cache::Cache;
use super::engine_args::{EngineArgs, EngineKind};
use super::interrupt::interruptible;
use super::place::LakeArgs;

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

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
}

impl Query {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let lake = self.lake.open()?;
        let pointer = lake.current()?.ok_or("no snapshot has been published yet")?;
        let sql = self.sql.replace(":snapshot", &format!("'{}'", pointer.snapshot));
        let limit = self.limit as usize;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let answer = match self.engine.engine {
            EngineKind::Embedded => {
                let cache = self.cache.open()?;
                let snapshot = Snapshot::open(&lake, &pointer.snapshot, &Table::ALL, cache.path())?;
                runtime.block_on(console::query(&snapshot, &sql, limit)).map_err(plain)?
            }
            EngineKind::Athena => {
                let athena = self.engine.athena_client();
                let run = async { Ok(athena.run(&sql, None, limit).await?) };
                let result = runtime.block_on(interruptible(Some(&athena), run))?;
                eprintln!(
                    "{}: {} ms, {} read",
                    result.stats.query_id,
                    result.stats.total_ms,
                    indicatif::HumanBytes(result.stats.scanned_bytes)
                );
                let columns = result.columns.into_iter().map(|column| column.name).collect();
                TextTable { columns, rows: result.rows, truncated: result.truncated }
            }
        };
        write(&answer, self.format)?;
        if answer.truncated {
            eprintln!("there are more rows; --limit N shows more than {limit}");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The message of the engine alone: whoever writes SQL wants to know what is wrong with it.
fn plain(error: EngineError) -> Failure {
    match error {
        EngineError::Statement(message) => message.into(),
        other => other.into(),
    }
}

fn write(answer: &TextTable, format: Format) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    match format {
        Format::Table => write_table(&mut out, answer)?,
        Format::Csv => {
            write_csv(&mut out, answer.columns.iter().map(|name| Some(name.as_str())))?;
            for row in &answer.rows {
                write_csv(&mut out, row.iter().map(Option::as_deref))?;
            }
        }
        Format::Json => {
            for row in &answer.rows {
                let object: serde_json::Map<String, serde_json::Value> = answer
                    .columns
                    .iter()
                    .cloned()
                    .zip(row.iter().map(|value| value.clone().into()))
                    .collect();
                serde_json::to_writer(&mut out, &object)?;
                writeln!(out)?;
            }
        }
    }
    out.flush()
}

fn write_table(out: &mut impl Write, answer: &TextTable) -> io::Result<()> {
    let width = |column: usize| {
        let values = answer.rows.iter().map(|row| shown(row[column].as_deref()).chars().count());
        values.chain([answer.columns[column].chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..answer.columns.len()).map(width).collect();
    let line = |values: Vec<String>| {
        let padded = values.iter().zip(&widths).map(|(value, width)| format!("{value:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    writeln!(out, "{}", line(answer.columns.clone()))?;
    writeln!(out, "{}", line(widths.iter().map(|width| "─".repeat(*width)).collect()))?;
    for row in &answer.rows {
        writeln!(out, "{}", line(row.iter().map(|value| shown(value.as_deref())).collect()))?;
    }
    Ok(())
}

/// One line of at most so many characters.
fn shown(value: Option<&str>) -> String {
    const WIDEST: usize = 60;
    let Some(value) = value else { return "NULL".to_owned() };
    let line: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() <= WIDEST { line } else { line.chars().take(WIDEST - 1).chain(['…']).collect() }
}

/// RFC 4180, with nothing at all for NULL and `""` for an empty text.
fn write_csv<'a>(out: &mut impl Write, values: impl Iterator<Item = Option<&'a str>>) -> io::Result<()> {
    let quoted = |value: Option<&str>| match value {
        None => String::new(),
        Some(text) if text.is_empty() || text.contains([',', '"', '\n', '\r']) => {
            format!("\"{}\"", text.replace('"', "\"\""))
        }
        Some(text) => text.to_owned(),
    };
    let values: Vec<String> = values.map(quoted).collect();
    write!(out, "{}\r\n", values.join(","))
}
