//! A lake in S3 in a bad state: the same words and the same ways out as for a folder.

use std::fs;

use anyhow::{Result, ensure};

use super::{Cloud, ends_with};
use crate::support::aws::S3s;
use crate::support::aws::s3_proxy::S3Proxy;
use crate::support::portal::run;

#[tokio::test]
async fn a_lost_pointer_takes_no_snapshot_along() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    for records in [20, 21, 22] {
        cloud.copy_items(&s3s, &cloud.demo(records, 1)?)?;
        run(&mut cloud.consolidation())?;
    }
    let lake = s3s.buckets().join(cloud.bucket("lake")).join("geocore");
    let command = |arguments: &[&str]| {
        let mut command = cloud.portal();
        command.args(arguments).args(["--lake", &cloud.lake()]);
        command
    };
    let ids = || -> Result<Vec<String>> {
        let listed = command(&["snapshots"]).output()?.stdout;
        let listed = String::from_utf8_lossy(&listed).into_owned();
        Ok(listed.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect())
    };
    let before = ids()?;
    ensure!(before.len() == 3, "{before:?}");
    let pointer = lake.join("current.json");
    // The emulator keeps checksums beside the objects, which would no longer be theirs.
    let overwrite = |content: &str| -> Result<()> {
        for entry in fs::read_dir(s3s.buckets())? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(".bucket-") {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(fs::write(&pointer, content)?)
    };
    for (content, words) in
        [(None, "is missing"), (Some(""), "is empty"), (Some("{\n  \"snap"), "ends in the middle")]
    {
        match content {
            None => fs::remove_file(&pointer)?,
            Some(content) => overwrite(content)?,
        }
        for arguments in [&["snapshots"][..], &["rollback"], &["sql", "/en/search?q=water"]] {
            let said = ends_with(&mut command(arguments), 1)?;
            ensure!(
                said.contains(&format!("{}/current.json", cloud.lake())) && said.contains(words),
                "{said}"
            );
            ensure!(said.contains("portal rollback --to"), "{said}");
        }
        let doctor = command(&["doctor"]).output()?;
        let said = super::text(&doctor);
        ensure!(said.contains("current.json") && said.contains("portal consolidate"), "{said}");
        // Without one, nothing may have been published yet.
        let is_damaged = doctor.status.code() == Some(1) && said.contains(words);
        ensure!(is_damaged || content.is_none() && doctor.status.success(), "{}\n{said}", doctor.status);
        run(&mut command(&["rollback", "--to", &before[2]]))?;
        run(&mut command(&["rollback"]))?;
        run(&mut cloud.consolidation())?;
        ensure!(before.iter().all(|id| ids().is_ok_and(|ids| ids.contains(id))), "{:?}", ids()?);
    }

    // A newer version's is left alone.
    let newer = fs::read_to_string(&pointer)?.replace("\"format_version\": 1", "\"format_version\": 9");
    overwrite(&newer)?;
    for mut command in
        [cloud.consolidation(), command(&["rollback", "--to", &before[1]]), command(&["doctor"])]
    {
        let said = ends_with(&mut command, 1)?;
        ensure!(said.contains("newer version"), "{said}");
    }
    ensure!(fs::read_to_string(&pointer)? == newer && ids()?.len() >= 3, "{:?}", ids()?);
    Ok(())
}

#[tokio::test]
async fn a_prefix_with_other_objects_is_no_lake() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    cloud.copy_items(&s3s, &cloud.demo(10, 1)?)?;
    let lake = s3s.buckets().join(cloud.bucket("lake")).join("geocore");
    fs::create_dir_all(lake.join("photos"))?;
    fs::write(lake.join("photos/1.jpg"), "theirs")?;
    let said = ends_with(&mut cloud.consolidation(), 1)?;
    ensure!(said.contains("is no lake") && said.contains("photos/1.jpg"), "{said}");
    ensure!(
        proxy.calls().iter().all(|call| !["PUT", "DELETE", "POST"].contains(&call.method.as_str())),
        "written"
    );
    ensure!(fs::read_dir(&lake)?.count() == 1, "something was put there");
    Ok(())
}
