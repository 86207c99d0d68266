//! A real Trino over Glue and S3: the engine that Athena is made from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::emulator::Emulator;
use super::{ACCESS_KEY, REGION, SECRET_KEY, installed};
use crate::support::trino::Trino;

/// The engine needs preview parts of Java.
const JAVA_FLAGS: [&str; 6] = [
    "-Xmx3g",
    "-XX:+ExitOnOutOfMemoryError",
    "--add-modules=jdk.incubator.vector",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
];

pub(crate) struct TrinoServer(Emulator);

impl TrinoServer {
    /// Over a Glue and an S3; `None` where it is not installed. It takes 12 s and 0.9 GB.
    pub(crate) async fn start(glue_url: &str, s3_url: &str) -> Result<Option<Self>> {
        let Some(java_home) = installed::tool("trino/java-home") else { return Ok(None) };
        let tools = java_home.parent().context("the file is in a folder")?.to_owned();
        let java = PathBuf::from(fs::read_to_string(&java_home)?.trim()).join("bin/java");
        let command = |folder: &Path| {
            let catalogs = folder.join("catalogs");
            fs::create_dir(&catalogs)?;
            let s3 = s3(s3_url);
            fs::write(catalogs.join("awsdatacatalog.properties"), format!("{s3}{}", glue(glue_url)))?;
            fs::write(catalogs.join("files.properties"), format!("{s3}{}", metadata_in(folder)))?;
            let mut command = Command::new(java);
            let mut temporary = std::ffi::OsString::from("-Djava.io.tmpdir=");
            temporary.push(folder);
            let mut classes = tools.join("classes").into_os_string();
            classes.push(":");
            classes.push(tools.join("jars/*"));
            command.args(JAVA_FLAGS).arg(temporary).arg("-cp").arg(classes).arg("TrinoServer");
            command.arg(catalogs).arg(folder.join(ADDRESS));
            Ok(command)
        };
        // The file is complete when its line is.
        let ready = async |folder: &Path| {
            let written = fs::read_to_string(folder.join(ADDRESS)).unwrap_or_default();
            Ok(written.strip_suffix('\n').map(ToOwned::to_owned))
        };
        Emulator::start("trino", command, ready).await.map(Self).map(Some)
    }

    pub(crate) fn url(&self) -> &str {
        self.0.url()
    }

    pub(crate) fn client(&self) -> Trino {
        Trino::at(self.url())
    }
}

const ADDRESS: &str = "address";

/// How both catalogues reach files.
fn s3(endpoint: &str) -> String {
    format!(
        "fs.s3.enabled=true\n\
         s3.endpoint={endpoint}\n\
         s3.region={REGION}\n\
         s3.path-style-access=true\n\
         s3.aws-access-key={ACCESS_KEY}\n\
         s3.aws-secret-key={SECRET_KEY}\n\
         hive.security=allow-all\n"
    )
}

/// `awsdatacatalog` reads Glue and partition projection as Athena does. moto has no statistics.
fn glue(endpoint: &str) -> String {
    format!(
        "hive.metastore=glue\n\
         hive.metastore.glue.endpoint-url={endpoint}\n\
         hive.metastore.glue.region={REGION}\n\
         hive.metastore.glue.aws-access-key={ACCESS_KEY}\n\
         hive.metastore.glue.aws-secret-key={SECRET_KEY}\n\
         hive.partition-projection-enabled=true\n\
         hive.table-statistics-enabled=false\n"
    )
}

/// `files` is for tests that let Trino write Parquet to S3: writing wants statistics kept, which moto cannot.
fn metadata_in(folder: &Path) -> String {
    format!(
        "hive.metastore=file\n\
         hive.metastore.catalog.dir=local:///metadata\n\
         hive.non-managed-table-writes-enabled=true\n\
         fs.native-local.enabled=true\n\
         local.location={}\n",
        folder.display()
    )
}
