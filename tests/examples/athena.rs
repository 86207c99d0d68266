//! An Athena to try things on by hand, over a real Trino:
//! `cargo run -p portal-tests --example athena -- --listen 127.0.0.1:4500`.
//!
//! Without `--trino URL` it also starts S3, Glue and a Trino over them, as the tests do, from what `cargo xtask
//! emulators` installed. It prints the variables that point a program at all of them, and ends with Ctrl-C.

#![expect(clippy::print_stdout, reason = "the variables are what it is run for")]

/// The parts of the tests' support that this needs, under the same path.
#[expect(dead_code, unused_imports, reason = "tests arm faults and count calls; by hand one only asks")]
#[path = "../it/support"]
mod support {
    pub(crate) mod athena;
    pub(crate) mod aws;
    pub(crate) mod deadline;
    pub(crate) mod paths;
    pub(crate) mod trino;
}

use std::env;

use anyhow::{Context, Result, bail};

use support::athena::{Account, Athena, WorkGroup};
use support::aws::{self, Lakehouse};
use support::trino::Trino;

struct Options {
    trino: Option<String>,
    listen: String,
    work_groups: Vec<WorkGroup>,
}

impl Options {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self { trino: None, listen: "127.0.0.1:0".to_owned(), work_groups: Vec::new() };
        while let Some(word) = words.next() {
            let value = words.next().with_context(|| format!("{word} wants a value"))?;
            match word.as_str() {
                "--trino" => options.trino = Some(value),
                "--listen" => options.listen = value,
                "--work-group" => {
                    let (name, output) =
                        value.split_once('=').context("--work-group NAME=s3://BUCKET/PREFIX")?;
                    options.work_groups.push(WorkGroup::new(name, output));
                }
                _ => bail!(
                    "{word} is none of --trino URL, --listen ADDR, --work-group NAME=s3://BUCKET/PREFIX"
                ),
            }
        }
        if options.work_groups.is_empty() {
            options.work_groups.push(WorkGroup::new("portal", "s3://athena-results/portal/"));
        }
        Ok(options)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::read(env::args().skip(1))?;
    let account = Account { work_groups: options.work_groups, max_active: None };
    let (trino, mut variables) = if let Some(url) = options.trino {
        (Trino::at(&url), aws::variables())
    } else {
        let lakehouse = Lakehouse::shared().await?.context("run `cargo xtask emulators` first")?;
        (lakehouse.trino(), lakehouse.variables())
    };
    let athena = Athena::listen(&options.listen, trino, account)?;
    variables.push(("AWS_ENDPOINT_URL_ATHENA", athena.url()));
    for (name, value) in variables {
        println!("export {name}={value}");
    }
    Ok(tokio::signal::ctrl_c().await?)
}
