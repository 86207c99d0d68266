//! What our Athena and one that is not ours must answer alike. They differ in whether the header row counts among the
//! 1,000 of the first page; on AWS it does.

use anyhow::Result;
use serde_json::json;

use super::queries::{ENDED, all_pages, start, state, wait};
use crate::support::athena::WorkGroup;
use crate::support::aws::{AwsJson, Lakehouse, MiniStack, bucket};

#[tokio::test]
async fn ministack_has_the_manners_that_tests_rely_on() -> Result<()> {
    let Some(ministack) = MiniStack::start().await? else { return Ok(()) };
    let athena = AwsJson::athena(ministack.url());
    bucket::make(ministack.url(), "results").await?;
    let output = json!({"OutputLocation": "s3://results/"});
    let group = json!({"Name": "portal", "Configuration": {"ResultConfiguration": output}});
    athena.ask("CreateWorkGroup", &group).await?;
    behaves_like_athena(&athena, "SELECT n AS doc FROM range(1, 2501) AS t(n) ORDER BY n").await
}

#[tokio::test]
async fn our_athena_has_the_same_manners() -> Result<()> {
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    let athena = lakehouse.athena(WorkGroup::new("portal", "s3://results/"))?;
    let rows = "SELECT n AS doc FROM UNNEST(sequence(1, 2500)) AS t(n) ORDER BY n";
    behaves_like_athena(&AwsJson::athena(&athena.url()), rows).await
}

/// `rows` selects the numbers from 1 to 2,500 in the engine's own SQL.
async fn behaves_like_athena(athena: &AwsJson, rows: &str) -> Result<()> {
    let unknown = json!({"QueryExecutionId": "11111111-2222-4333-8444-555555555555"});
    for operation in ["GetQueryExecution", "GetQueryResults"] {
        let reply = athena.call(operation, &unknown).await?;
        assert_eq!(reply.error(), Some("InvalidRequestException"), "{operation}: {}", reply.body);
        assert_eq!(reply.status, reqwest::StatusCode::BAD_REQUEST);
    }

    let id = start(athena, rows).await?;
    let execution = wait(athena, &id, &ENDED).await?;
    assert_eq!(state(&execution), "SUCCEEDED", "{}", execution["Status"]);
    let (sizes, docs) = all_pages(athena, &id).await?;
    assert_eq!(sizes.len(), 3, "{sizes:?}");
    let expected: Vec<String> = (1..=2500).map(|doc| doc.to_string()).collect();
    assert_eq!(docs, expected);
    Ok(())
}
