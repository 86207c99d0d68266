//! An Athena to try things on by hand, over a real Trino:
//! `cargo run -p portal-tests --example athena -- --listen 127.0.0.1:4500`.
//!
//! Without `--trino URL` it also starts S3, Glue and a Trino over them, as the tests do, from what `cargo xtask
//! emulators` installed. With `--buckets DIR`, the folders in DIR are the buckets of that S3. It prints the variables that point a program at all of them, and ends with Ctrl-C.

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
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use support::athena::{Account, Athena, WorkGroup};
use support::aws::trino_server::TrinoServer;
use support::aws::{self, Lakehouse, Moto, S3s};
use support::trino::Trino;

struct Options {
    trino: Option<String>,
    buckets: Option<PathBuf>,
    listen: String,
    work_groups: Vec<WorkGroup>,
}

impl Options {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut options =
            Self { trino: None, buckets: None, listen: "127.0.0.1:0".to_owned(), work_groups: Vec::new() };
        while let Some(word) = words.next() {
            let value = words.next().with_context(|| format!("{word} wants a value"))?;
            match word.as_str() {
                "--trino" => options.trino = Some(value),
                "--buckets" => options.buckets = Some(value.into()),
                "--listen" => options.listen = value,
                "--work-group" => {
                    let (name, output) =
                        value.split_once('=').context("--work-group NAME=s3://BUCKET/PREFIX")?;
                    options.work_groups.push(WorkGroup::new(name, output));
                }
                _ => bail!(
                    "{word} is none of --trino URL, --buckets DIR, --listen ADDR, --work-group NAME=s3://BUCKET/PREFIX"
                ),
            }
        }
        if options.work_groups.is_empty() {
            options.work_groups.push(WorkGroup::new("portal", "s3://athena-results/portal/"));
        }
        Ok(options)
    }
}

/// Glue, an S3 over folders, and the engine over both.
struct Folders {
    moto: Moto,
    s3s: S3s,
    trino: TrinoServer,
}

impl Folders {
    async fn start(buckets: &Path) -> Result<Self> {
        let moto = Moto::start().await?.context(MISSING)?;
        let s3s = S3s::over(Some(buckets)).await?.context(MISSING)?;
        let trino = TrinoServer::start(moto.url(), s3s.url()).await?.context(MISSING)?;
        Ok(Self { moto, s3s, trino })
    }

    fn variables(&self) -> Vec<(&'static str, String)> {
        let mut variables = aws::variables();
        variables.push(("AWS_ENDPOINT_URL_S3", self.s3s.url().to_owned()));
        variables.push(("AWS_ENDPOINT_URL_GLUE", self.moto.url().to_owned()));
        variables
    }
}

const MISSING: &str = "run `cargo xtask emulators` first";

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::read(env::args().skip(1))?;
    let account = Account { work_groups: options.work_groups, max_active: None };
    // They end when this is dropped.
    let mut folders = None;
    let (trino, mut variables) = if let Some(url) = options.trino {
        (Trino::at(&url), aws::variables())
    } else if let Some(buckets) = options.buckets {
        let folders = folders.insert(Folders::start(&buckets.canonicalize()?).await?);
        (folders.trino.client(), folders.variables())
    } else {
        let lakehouse = Lakehouse::shared().await?.context(MISSING)?;
        (lakehouse.trino(), lakehouse.variables())
    };
    let athena = Athena::listen(&options.listen, trino, account)?;
    variables.push(("AWS_ENDPOINT_URL_ATHENA", athena.url()));
    for (name, value) in variables {
        println!("export {name}={value}");
    }
    Ok(tokio::signal::ctrl_c().await?)
}
