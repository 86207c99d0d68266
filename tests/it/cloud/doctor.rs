//! `portal doctor`: it finds nothing where the portal works, and where it does not, names what to do.

use anyhow::{Result, ensure};

use super::{Cloud, ends_with};
use crate::support::athena::{Fault, Operation, Times};
use crate::support::aws::S3s;
use crate::support::aws::s3_proxy::{S3Proxy, Treatment};
use crate::support::portal::run;

#[tokio::test]
async fn it_finds_nothing_where_all_is_well_and_leaves_nothing_behind() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.publish(30).await?;
    athena.forget_calls();
    let said = run(cloud.portal().args(athena_doctor(&cloud, "portal")))?;
    ensure!(said.lines().filter(|line| line.starts_with("ok ")).count() == 6, "{said}");
    ensure!(said.contains("any number of bytes"), "the work group of the tests has no limit:\n{said}");
    ensure!(said.ends_with("nothing is missing\n") && !said.contains("portal-tests-secret"), "{said}");
    let starts = athena.count(Operation::StartQueryExecution);
    ensure!(starts == 1 && athena.active().is_empty(), "{starts} queries");
    Ok(())
}

#[tokio::test]
async fn it_names_what_searches_on_athena_lack() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    let doctor = || ends_with(cloud.portal().args(athena_doctor(&cloud, "portal")), 1);
    let said = doctor()?;
    ensure!(said.contains("portal consolidate"), "an empty lake:\n{said}");
    cloud.put_items(&cloud.demo(30, 11)?).await?;
    run(&mut cloud.consolidation())?;
    let said = doctor()?;
    ensure!(said.contains("portal catalog apply") && said.contains("skipped"), "no tables:\n{said}");
    run(&mut cloud.catalog_apply())?;
    athena.arm(Fault::Denied(Operation::StartQueryExecution), Times::Always);
    let said = doctor()?;
    ensure!(said.contains("athena:StartQueryExecution"), "a permission is missing:\n{said}");
    athena.disarm();
    let mut other = cloud.portal();
    let other = ends_with(other.args(athena_doctor(&cloud, "nobody")), 1)?;
    ensure!(other.contains("nobody"), "no such work group:\n{other}");
    Ok(())
}

#[tokio::test]
async fn it_tries_what_a_publisher_does() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    let (lake, items) = (cloud.lake(), cloud.items());
    let arguments = ["doctor", "--lake", &lake, "--publisher", "--items", &items];
    cloud.copy_items(&s3s, &cloud.demo(10, 3)?)?;
    run(&mut cloud.consolidation())?;
    let before = super::keys(&s3s.buckets().join(cloud.bucket("lake")))?;
    let said = ends_with(cloud.portal().args(arguments), 0)?;
    ensure!(said.contains("nothing is missing"), "{said}");
    ensure!(super::keys(&s3s.buckets().join(cloud.bucket("lake")))? == before, "something was left behind");

    for (method, permission) in [("PUT", "s3:PutObject"), ("GET", "s3:ListBucket")] {
        proxy.treat(move |_, call| if call.method == method { Treatment::DENIED } else { Treatment::Pass });
        let said = ends_with(cloud.portal().args(arguments), 1)?;
        ensure!(said.contains(permission), "{permission} is not named:\n{said}");
    }
    proxy.treat(|_, _| Treatment::Pass);
    let mut unknown = cloud.portal();
    let said = ends_with(unknown.args(arguments).env("AWS_SECRET_ACCESS_KEY", "another"), 1)?;
    ensure!(said.contains("SignatureDoesNotMatch") && said.contains("credentials"), "{said}");
    let mut nobody = cloud.portal();
    nobody.args(arguments).env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY");
    let said = ends_with(&mut nobody, 1)?;
    ensure!(said.contains("AWS_PROFILE"), "without credentials:\n{said}");
    Ok(())
}

fn athena_doctor(cloud: &Cloud, work_group: &str) -> Vec<String> {
    let (lake, database) = (cloud.lake(), cloud.database());
    let engine = ["doctor", "--lake", &lake, "--engine", "athena"];
    let names = ["--database", &database, "--workgroup", work_group];
    engine.iter().chain(&names).map(|argument| (*argument).to_owned()).collect()
}
