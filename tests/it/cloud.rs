//! The portal on AWS services, as operators run it there: items and lake in S3, tables in Glue, searches on Athena.

mod athena_faults;
mod changes;
mod consolidating;
mod doctor;
mod glue;
mod hand_queries;
mod lake_states;
mod metrics;
mod publishers;
mod searches;
mod serving;
mod sql_gate;
mod stopping;
mod visits;
mod watching;
mod whole_path;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::support::athena::{Athena, WorkGroup};
use crate::support::aws::s3_proxy::S3Proxy;
use crate::support::aws::{Lakehouse, S3s, bucket, json, variables};
use crate::support::http;
use crate::support::portal::{Portal, portal, run};

/// One for all servers, so that their pages can be compared.
const PUBLIC_URL: &str = "https://portal.example";

/// Buckets of one test, and the variables that lead to them.
struct Cloud {
    name: String,
    /// Where objects are put by the test itself.
    endpoint: String,
    variables: Vec<(&'static str, String)>,
    folder: TempDir,
}

impl Cloud {
    /// New buckets on the S3 at `endpoint`, reached by the program through `through`.
    async fn new(endpoint: &str, through: &str) -> Result<Self> {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let name = format!("t{}", MADE.fetch_add(1, Ordering::Relaxed));
        let mut variables = variables();
        variables.push(("AWS_ENDPOINT_URL_S3", through.to_owned()));
        variables.push(("AWS_ENDPOINT_URL_GLUE", endpoint.to_owned()));
        let cloud = Self { name, endpoint: endpoint.to_owned(), variables, folder: TempDir::new()? };
        bucket::make(endpoint, &cloud.bucket("items")).await?;
        bucket::make(endpoint, &cloud.bucket("lake")).await?;
        Ok(cloud)
    }

    /// On an S3 whose buckets are folders and that checks signatures; the program goes through the proxy.
    fn on_folders(s3s: &S3s, proxy: &S3Proxy) -> Result<Self> {
        let mut variables = variables();
        variables.push(("AWS_ENDPOINT_URL_S3", proxy.url()));
        let name = "folders".to_owned();
        let cloud = Self { name, endpoint: s3s.url().to_owned(), variables, folder: TempDir::new()? };
        for bucket in ["items", "lake"] {
            fs::create_dir_all(s3s.buckets().join(cloud.bucket(bucket)))?;
        }
        Ok(cloud)
    }

    /// Puts the items of a folder where the service has its objects.
    fn copy_items(&self, s3s: &S3s, folder: &Path) -> Result<()> {
        let to = s3s.buckets().join(self.bucket("items")).join("geo");
        if to.exists() {
            fs::remove_dir_all(&to)?;
        }
        fs::create_dir_all(&to)?;
        let mut source = folder.as_os_str().to_owned();
        source.push("/.");
        run(Command::new("cp").arg("-r").arg(source).arg(&to)).map(drop)
    }

    /// On the shared services, with an Athena of its own; `None` where they are not installed.
    async fn with_athena() -> Result<Option<(Self, Athena)>> {
        let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(None) };
        let athena = lakehouse.athena(WorkGroup::new("portal", "s3://results/portal/"))?;
        let mut cloud = Self::new(lakehouse.endpoint(), lakehouse.endpoint()).await?;
        cloud.variables.push(("AWS_ENDPOINT_URL_ATHENA", athena.url()));
        Ok(Some((cloud, athena)))
    }

    fn bucket(&self, what: &str) -> String {
        format!("{}-{what}", self.name)
    }

    fn items(&self) -> String {
        format!("s3://{}/geo", self.bucket("items"))
    }

    fn lake(&self) -> String {
        format!("s3://{}/geocore", self.bucket("lake"))
    }

    fn database(&self) -> String {
        format!("geocore_{}", self.name)
    }

    /// The binary with the services' variables and nothing of the developer's own.
    fn portal(&self) -> Command {
        let mut command = portal();
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("AWS_")) {
            command.env_remove(name);
        }
        command.envs(self.variables.iter().cloned());
        command
    }

    /// From a folder of this machine.
    fn consolidation_of(&self, items: &Path) -> Command {
        let mut command = self.portal();
        command.arg("consolidate").arg("--items").arg(items).args(["--lake", &self.lake()]);
        command
    }

    /// Whatever was published before may go.
    fn consolidation(&self) -> Command {
        let mut command = self.portal();
        command.args(["consolidate", "--items", &self.items(), "--lake", &self.lake()]);
        command.args(["--accept-drop", "100"]);
        command
    }

    /// A made-up catalogue in a folder of this test.
    fn demo(&self, records: usize, seed: u64) -> Result<std::path::PathBuf> {
        let folder = self.folder.path().join(format!("items-{records}-{seed}"));
        if !folder.exists() {
            fs::create_dir_all(&folder)?;
            let (records, seed) = (records.to_string(), seed.to_string());
            run(portal().args(["demo", "--records", &records, "--seed", &seed, "--out"]).arg(&folder))?;
        }
        Ok(folder)
    }

    /// Puts the items of a folder into the bucket of items.
    async fn put_items(&self, folder: &Path) -> Result<usize> {
        let keys = keys(folder)?;
        for key in &keys {
            self.put_item(key, fs::read(folder.join(key))?).await?;
        }
        Ok(keys.len())
    }

    async fn put_item(&self, key: &str, bytes: Vec<u8>) -> Result<()> {
        self.put_object("items", &format!("geo/{key}"), bytes).await
    }

    /// Only on services that check no signature.
    async fn put_object(&self, bucket: &str, key: &str, bytes: Vec<u8>) -> Result<()> {
        let address = format!("{}/{}/{key}", self.endpoint, self.bucket(bucket));
        let request = reqwest::Client::new().put(address).header("Authorization", json::signature("s3"));
        request.body(bytes).send().await?.error_for_status()?;
        Ok(())
    }

    async fn remove_object(&self, bucket: &str, key: &str) -> Result<()> {
        let address = format!("{}/{}/{key}", self.endpoint, self.bucket(bucket));
        let request = reqwest::Client::new().delete(address).header("Authorization", json::signature("s3"));
        request.send().await?.error_for_status()?;
        Ok(())
    }

    async fn serve_embedded(&self) -> Result<Portal> {
        Portal::start_with(self.portal().args(["serve", "--lake", &self.lake(), "--public-url", PUBLIC_URL]))
            .await
    }

    fn athena_server(&self, work_group: &str) -> Command {
        let mut command = self.portal();
        command.args(["serve", "--lake", &self.lake(), "--engine", "athena", "--workgroup", work_group]);
        command.args(["--public-url", PUBLIC_URL, "--database", &self.database()]);
        command
    }

    /// Items consolidated, tables made.
    async fn publish(&self, records: usize) -> Result<()> {
        self.put_items(&self.demo(records, 11)?).await?;
        run(&mut self.consolidation())?;
        run(&mut self.catalog_apply())?;
        Ok(())
    }

    fn catalog_apply(&self) -> Command {
        let mut command = self.portal();
        command.args(["catalog", "apply", "--lake", &self.lake(), "--database", &self.database()]);
        command
    }
}

/// The path of the first record that a server lists.
async fn first_record(server: &Portal, lang: &str) -> Result<String> {
    let results = http::page(&server.url(&format!("/{lang}/search"))).await?;
    let path = results.split_once(&format!("\"/{lang}/record/")).and_then(|(_, rest)| rest.split_once('"'));
    Ok(format!("/{lang}/record/{}", path.context("a record")?.0))
}

/// The names of the files below a folder, relative to it.
fn keys(folder: &Path) -> Result<Vec<String>> {
    let mut keys = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                keys.push(path.strip_prefix(folder)?.to_str().context("UTF-8")?.to_owned());
            }
        }
    }
    keys.sort();
    Ok(keys)
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Runs a command that must end with `code`, and gives what it wrote.
fn ends_with(command: &mut Command, code: i32) -> Result<String> {
    let output = command.output()?;
    let said = text(&output);
    ensure!(output.status.code() == Some(code), "{command:?}: {}\n{said}", output.status);
    ensure!(!said.contains("panicked"), "{said}");
    Ok(said)
}

/// A page without what differs from one run of the same search to the next.
pub(crate) fn stable(page: &str) -> String {
    let Some((before, rest)) = page.split_once("<details class=\"ran\"") else { return page.to_owned() };
    let after = rest.split_once("</details>").map_or("", |(_, after)| after);
    format!("{before}{after}")
}
