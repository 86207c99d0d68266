//! Trino, the engine that Athena is made from: its libraries and a small server around them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use needs::Need;

use super::{emptied, java};
use crate::progress::step;
use crate::stamp::unless_unchanged;
use crate::workspace::Workspace;
use crate::{command, tools};

const VERSION: &str = "483";
const COPY: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
const JAVA_PACKAGE: &str = "openjdk-25-jdk-headless";

/// A machine without Java 25 or Maven still runs all other tests.
pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    let folder = workspace.tools().join("trino");
    let (jars, java_home) = (folder.join("jars"), folder.join("java-home"));
    let is_demanded = Need::Trino.is_demanded();
    let Some(home) = java()?.filter(|_| is_demanded || jars.is_dir() || command::find("mvn").is_some())
    else {
        // The tests take the file's absence for the engine's.
        if java_home.exists() {
            fs::remove_file(&java_home)?;
        }
        bail!("they need a JDK 25 (JAVA25_HOME, or beside the Java on the search path) and Maven");
    };
    unless_unchanged(&workspace.tools().join("trino.stamp"), &VERSION, std::slice::from_ref(&jars), || {
        tools::ensure_programs(&[("mvn", "maven")])?;
        step(&format!("Fetch Trino {VERSION} (441 libraries, 0.4 GB)"), || fetch(&folder, &jars))
    })?;
    compile(workspace, &folder, &jars, &home)?;
    let text = home.to_str().context("the path of Java should be text")?;
    fs::write(&java_home, text).with_context(|| format!("cannot write {}", java_home.display()))
}

/// The home of Java 25; where Trino is demanded, it is installed if it is missing.
fn java() -> Result<Option<PathBuf>> {
    if !Need::Trino.is_demanded() || java::home().is_some() {
        return Ok(java::home());
    }
    tools::install(&[JAVA_PACKAGE]).context("no JDK 25 was found")?;
    java::home().map(Some).context("no JDK 25 with jdk.incubator.vector was found")
}

/// The libraries of the engine and of its connector to Glue and S3.
fn fetch(folder: &Path, jars: &Path) -> Result<()> {
    emptied(jars)?;
    let project = folder.join("pom.xml");
    fs::write(&project, pom()).with_context(|| format!("cannot write {}", project.display()))?;
    // Its own, so that nothing is left in the developer's; kept when this fails, so that the next run goes on.
    let repository = folder.join("repository");
    let option = |name: &str, path: &Path| {
        let mut option = OsString::from(format!("-D{name}="));
        option.push(path);
        option
    };
    let mut maven = Command::new("mvn");
    maven.args(["--batch-mode", "--quiet", COPY, "-DincludeScope=runtime", "--file"]).arg(&project);
    maven.arg(option("outputDirectory", jars)).arg(option("maven.repo.local", &repository));
    command::run(&mut maven)?;
    fs::remove_dir_all(&repository).with_context(|| format!("cannot remove {}", repository.display()))
}

fn pom() -> String {
    let dependency = |name: &str| {
        format!(
            "<dependency><groupId>io.trino</groupId><artifactId>{name}</artifactId><version>{VERSION}</version></dependency>"
        )
    };
    format!(
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>\
         <groupId>portal</groupId><artifactId>trino-for-tests</artifactId><version>1</version>\
         <dependencies>{}{}</dependencies></project>\n",
        dependency("trino-testing"),
        dependency("trino-hive")
    )
}

fn compile(workspace: &Workspace, folder: &Path, jars: &Path, home: &Path) -> Result<()> {
    let source = workspace.root.join("tests/trino/TrinoServer.java");
    let text = fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let classes = folder.join("classes");
    let inputs = (text, VERSION, home.to_owned());
    let output = classes.join("TrinoServer.class");
    let stamp = workspace.tools().join("trino-server.stamp");
    unless_unchanged(&stamp, &inputs, &[output], || {
        step("Compile the server around Trino", || {
            emptied(&classes)?;
            let mut compiler = Command::new(home.join("bin/javac"));
            compiler.arg("-d").arg(&classes).arg("-cp").arg(jars.join("*")).arg(&source);
            command::run(&mut compiler)
        })
    })?;
    Ok(())
}
