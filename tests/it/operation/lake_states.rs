//! What every command says of a lake in a bad state, what it leaves alone, and how one gets out.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::{Workplace, stated_total};
use crate::support::portal::{Portal, portal, run};
use crate::support::{deadline, http};

const FOLLOWED_WITHIN: Duration = Duration::from_secs(30);

/// Runs a command that must end with `code`, and gives what it wrote.
fn ends_with(command: &mut Command, code: i32) -> Result<String> {
    let output = command.output()?;
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    ensure!(output.status.code() == Some(code), "{command:?}: {}\n{said}", output.status);
    ensure!(!said.contains("panicked"), "{said}");
    Ok(said)
}

fn command(work: &Workplace, arguments: &[&str]) -> Command {
    let mut command = portal();
    command.args(arguments).arg("--lake").arg(work.lake());
    command
}

/// Everything below a folder, empty folders too.
fn tree(folder: &Path) -> Result<Vec<String>> {
    run(Command::new("find").arg(folder)).map(|found| found.lines().map(str::to_owned).collect())
}

/// Every file below a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let found = run(Command::new("find").arg(folder).args(["-type", "f"]))?;
    Ok(found.lines().map(PathBuf::from).collect())
}

fn id(line: &str) -> String {
    line.split_whitespace().next().unwrap_or_default().to_owned()
}

/// A lake with two snapshots.
fn published() -> Result<(Workplace, PathBuf)> {
    let work = Workplace::new()?;
    let items = work.items(30, 1)?;
    work.consolidate(&items)?;
    fs::remove_file(files(&items)?.first().context("an item")?)?;
    work.consolidate(&items)?;
    Ok((work, items))
}

#[tokio::test]
async fn a_lost_pointer_is_named_by_every_command_and_written_anew() -> Result<()> {
    let (work, items) = published()?;
    let pointer = work.lake().join("current.json");
    let whole = fs::read(&pointer)?;
    let server = Portal::start(&work.lake()).await?;
    let before: Vec<String> = work.snapshots()?.iter().map(|line| id(line)).collect();
    for (content, words) in
        [(None, "is missing"), (Some(&b""[..]), "is empty"), (Some(&whole[..20]), "ends in the middle")]
    {
        for recover in ["consolidate", "rollback"] {
            match content {
                None => fs::remove_file(&pointer)?,
                Some(content) => fs::write(&pointer, content)?,
            }
            for arguments in
                [&["snapshots"][..], &["rollback"], &["query", "SELECT 1"], &["sql", "/en/search?q=water"]]
            {
                let said = ends_with(&mut command(&work, arguments), 1)?;
                ensure!(said.contains("current.json") && said.contains(words), "{arguments:?}: {said}");
                ensure!(
                    said.contains("portal rollback --to") && said.contains("portal consolidate"),
                    "{said}"
                );
                ensure!(!said.contains("line 1"), "a parser's words: {said}");
            }
            let listed = command(&work, &["snapshots"]).output()?;
            let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
            ensure!(before.iter().all(|id| listed.contains(id)), "{listed}");
            ensure!(stated_total(&http::page(&server.url("/en/search")).await?)? == 29, "served on");
            if recover == "consolidate" {
                run(&mut work.consolidation(&items))?;
                ensure!(id(&work.current()?) == before[0], "{}", work.current()?);
            } else {
                run(&mut command(&work, &["rollback", "--to", &before[1]]))?;
                ensure!(id(&work.current()?) == before[1], "{}", work.current()?);
                run(&mut command(&work, &["rollback"]))?;
                ensure!(id(&work.current()?) == before[0], "{}", work.current()?);
                // It may have taken the other one up, and must be back before the pointer is lost again.
                deadline::until("the server to follow", FOLLOWED_WITHIN, async || {
                    Ok(stated_total(&http::page(&server.url("/en/search")).await?)? == 29)
                })
                .await?;
            }
            ensure!(work.snapshots()?.len() == 2, "{:?}", work.snapshots()?);
        }
    }
    Ok(())
}

#[test]
fn a_damaged_snapshot_is_named_and_left() -> Result<()> {
    for (file, content) in [
        ("cards/part-00000.parquet", None),
        ("records/part-00000.parquet", Some("")),
        ("manifest.json", Some("{")),
    ] {
        let (work, items) = published()?;
        let current = id(&work.current()?);
        let path = work.lake().join(format!("snapshot={current}")).join(file);
        match content {
            None => fs::remove_file(&path)?,
            Some(content) => fs::write(&path, content)?,
        }
        let listed = work.snapshots()?;
        ensure!(listed[0].contains(file.rsplit('/').next().unwrap_or_default()), "{listed:?}");
        ensure!(listed[0].contains("  current, ") && listed[1].ends_with("  previous"), "{listed:?}");
        for arguments in [&["query", "SELECT COUNT(*) FROM records"][..], &["sql", "/en/search?q=water"]] {
            let said = ends_with(&mut command(&work, arguments), 1)?;
            ensure!(said.contains(file) && said.contains("portal rollback"), "{said}");
        }
        let said = run(&mut work.consolidation(&items))?;
        ensure!(said.contains("Published") && id(&work.current()?) != current, "{said}");
        run(command(&work, &["rollback"]).args(["--to", &id(&listed[1])]))?;
    }
    Ok(())
}

#[test]
fn a_folder_with_other_things_is_no_lake() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    for path in [".git/refs/heads", "src/empty"] {
        fs::create_dir_all(work.lake().join(path))?;
    }
    fs::write(work.lake().join(".git/HEAD"), "ref: refs/heads/main")?;
    fs::write(work.lake().join("src/.write-draft"), "a draft")?;
    let before = tree(&work.lake())?;
    let said = ends_with(&mut work.consolidation(&items), 1)?;
    ensure!(said.contains("is no lake") && said.contains(".git"), "{said}");
    for arguments in [&["snapshots"][..], &["rollback"], &["query", "SELECT 1"]] {
        command(&work, arguments).output()?;
    }
    ensure!(tree(&work.lake())? == before, "something was touched");
    Ok(())
}

#[test]
fn many_records_gone_stop_the_run_unless_it_is_accepted() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(40, 1)?;
    work.consolidate(&items)?;
    let before = work.current()?;
    let paths = files(&items)?;
    for path in &paths[..10] {
        fs::remove_file(path)?;
    }
    let said = ends_with(&mut work.consolidation(&items), 1)?;
    ensure!(said.contains("10 of the 40 records") && said.contains("--accept-drop 25"), "{said}");
    ensure!(work.current()? == before, "published");
    run(work.consolidation(&items).env("PORTAL_ACCEPT_DROP", "25"))?;
    ensure!(work.current()?.contains(" 30 records"), "{}", work.current()?);
    for path in &paths[10..] {
        fs::remove_file(path)?;
    }
    let said = ends_with(work.consolidation(&items).args(["--accept-drop", "100"]), 1)?;
    ensure!(said.contains("Nothing published") && said.contains("30 records"), "{said}");
    ends_with(work.consolidation(&items).args(["--accept-drop", "101"]), 2)?;
    Ok(())
}

#[test]
fn what_cannot_be_read_stays_and_the_exit_code_says_so() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(30, 1)?;
    let sub = items.join("sub");
    fs::create_dir(&sub)?;
    let paths = files(&items)?;
    for path in &paths[..10] {
        fs::rename(path, sub.join(path.file_name().context("a name")?))?;
    }
    run(&mut work.consolidation(&items))?;
    fs::rename(&sub, items.join(".aside"))?;
    symlink(&sub, &sub)?;
    fs::write(items.join("a\nPublished \u{1b}[2J.json"), "{")?;
    let report = work.lake().with_file_name("report.json");
    let said = ends_with(work.consolidation(&items).arg("--report").arg(&report), 3)?;
    ensure!(said.contains("10 records stay as they were") && said.contains("sub: "), "{said}");
    ensure!(work.current()?.contains(" 30 records"), "{}", work.current()?);
    let written = fs::read_to_string(&report)?;
    for text in [&said, &written] {
        ensure!(!text.contains('\u{1b}') && !text.contains("\nPublished \\"), "a forged line:\n{text}");
        ensure!(text.contains("Published \\u{1b}") || text.contains("Published \\\\u{1b}"), "{text}");
    }
    let written: serde_json::Value = serde_json::from_str(&written)?;
    ensure!(written["kept"] == 10 && written["unread"][0]["key"] == "sub", "{written}");
    Ok(())
}
