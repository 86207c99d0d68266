//! The questions that README answers with SQL, on both engines.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::{Cloud, ends_with};
use crate::support::paths;
use crate::support::portal::run;

#[tokio::test]
async fn the_questions_of_the_readme_are_answered_alike() -> Result<()> {
    let Some((cloud, _athena)) = Cloud::with_athena().await? else { return Ok(()) };
    let untranslated = r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":
        {"id":"untranslated","title":{"en":"Only in English"},"description":{"en":"Not translated yet."}}}]}"#;
    cloud.put_item("untranslated.geojson", untranslated.into()).await?;
    cloud.publish(150).await?;
    let questions = questions()?;
    ensure!(questions.len() == 5, "{} questions", questions.len());
    for question in &questions {
        let ask = |engine: &[&str]| {
            let mut command = cloud.portal();
            command.args(["query", question, "--lake", &cloud.lake(), "--format", "csv"]).args(engine);
            run(&mut command)
        };
        let embedded = ask(&[])?;
        let athena = ask(&["--engine", "athena", "--workgroup", "portal", "--database", &cloud.database()])?;
        ensure!(embedded == athena, "{question}\n--- embedded\n{embedded}\n--- athena\n{athena}");
        ensure!(embedded.lines().count() > 1, "{question} has no answer:\n{embedded}");
    }
    let mut wrong = cloud.portal();
    wrong.args(["query", "SELECT nothing FROM records", "--lake", &cloud.lake()]);
    let said = ends_with(&mut wrong, 1)?;
    ensure!(said.contains("nothing"), "{said}");
    for refused in ["DROP TABLE records", "SELECT * FROM information_schema.tables", "SELECT getenv('HOME')"]
    {
        let ask = |engine: &[&str]| {
            ends_with(cloud.portal().args(["query", refused, "--lake", &cloud.lake()]).args(engine), 2)
        };
        let (embedded, athena) = (ask(&[])?, ask(&["--engine", "athena", "--workgroup", "portal"])?);
        ensure!(embedded == athena && embedded.contains("refused"), "{refused}: {embedded}, {athena}");
    }
    let typed = "SELECT COUNT(*) AS n, CAST(NULL AS VARCHAR) AS nothing, '' AS empty, true AS yes, id, id FROM records
        WHERE snapshot = :snapshot GROUP BY id ORDER BY 5 LIMIT 2";
    let ask = |engine: &[&str]| {
        let mut command = cloud.portal();
        command.args(["query", typed, "--lake", &cloud.lake(), "--format", "json"]).args(engine);
        run(&mut command)
    };
    let embedded = ask(&[])?;
    let athena = ask(&["--engine", "athena", "--workgroup", "portal", "--database", &cloud.database()])?;
    ensure!(embedded == athena, "--- embedded\n{embedded}\n--- athena\n{athena}");
    ensure!(embedded.starts_with(r#"{"n":1,"nothing":null,"empty":"","yes":true,"id":""#), "{embedded}");
    Ok(())
}

/// The blocks of SQL in README.
fn questions() -> Result<Vec<String>> {
    let readme = fs::read_to_string(paths::root().join("README.md"))?;
    let mut questions = Vec::new();
    let mut rest = readme.as_str();
    while let Some((_, after)) = rest.split_once("```sql\n") {
        let (block, after) = after.split_once("```").context("a block without an end")?;
        questions.push(block.trim().to_owned());
        rest = after;
    }
    Ok(questions)
}
