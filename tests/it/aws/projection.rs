//! Partition projection on the engine: what a search's `snapshot = '…'` gets, and what a forgotten one gets.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::queries::{execution, failure, first_page, rows, start, wait};
use crate::support::athena::WorkGroup;
use crate::support::aws::{AwsJson, Lakehouse, bucket};

/// A bucket with Parquet files of one snapshot, and a table over all snapshots there may be.
pub(crate) async fn publish(lakehouse: &Lakehouse, name: &str) -> Result<()> {
    bucket::make(lakehouse.endpoint(), name).await?;
    let glue = AwsJson::glue(lakehouse.endpoint());
    glue.ask("CreateDatabase", &json!({"DatabaseInput": {"Name": name}})).await?;
    lakehouse.trino().query(&format!("CREATE SCHEMA files.{name}")).await?;
    let files = format!(
        "CREATE TABLE files.{name}.facets WITH (format = 'PARQUET', external_location = 's3://{name}/lake/snapshot=s1/facets') \
         AS SELECT CAST(doc AS INTEGER) AS doc, doc % 3 AS org FROM UNNEST(sequence(0, 8)) AS t(doc)"
    );
    lakehouse.trino().query(&files).await?;
    glue.ask("CreateTable", &json!({"DatabaseName": name, "TableInput": projected(name)})).await?;
    Ok(())
}

fn projected(bucket: &str) -> Value {
    json!({
        "Name": "facets",
        "TableType": "EXTERNAL_TABLE",
        "Parameters": {
            "EXTERNAL": "TRUE",
            "classification": "parquet",
            "projection.enabled": "true",
            "projection.snapshot.type": "injected",
            "storage.location.template": format!("s3://{bucket}/lake/snapshot=${{snapshot}}/facets"),
        },
        "PartitionKeys": [{"Name": "snapshot", "Type": "string"}],
        "StorageDescriptor": {
            "Columns": [{"Name": "doc", "Type": "int"}, {"Name": "org", "Type": "int"}],
            "Location": format!("s3://{bucket}/lake/"),
            "InputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
            "OutputFormat": "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
            "SerdeInfo": {"SerializationLibrary": "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"},
        },
    })
}

#[tokio::test]
async fn a_snapshot_is_read_by_its_name_and_never_by_accident() -> Result<()> {
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    publish(lakehouse, "projection").await?;
    let service = lakehouse.athena(WorkGroup::new("portal", "s3://results/"))?;
    let athena = AwsJson::athena(&service.url());

    let named = "SELECT count(*), json_format(CAST(max_by(doc, doc, 2) AS JSON)), json_format(CAST(histogram(org) AS JSON)), \
         json_format(CAST(histogram(CASE WHEN org = 7 THEN org END) AS JSON)) FROM projection.facets WHERE snapshot = 's1'";
    let page = first_page(&athena, named).await?;
    let row = &rows(&page)[1];
    assert_eq!(row[..2], [Some("9"), Some("[8,7]")]);
    let counts: BTreeMap<i64, u64> = serde_json::from_str(row[2].context("a map")?)?;
    assert_eq!(counts, BTreeMap::from([(0, 3), (1, 3), (2, 3)]));
    assert_eq!(row[3], None, "a map of nothing is NULL");

    let none = failure(&athena, "SELECT count(*) FROM projection.facets").await?;
    let reason = none["StateChangeReason"].as_str().unwrap_or_default();
    assert!(reason.contains("snapshot"), "{reason}");

    let unknown = "SELECT doc FROM projection.facets WHERE snapshot = 's2'";
    assert_eq!(rows(&first_page(&athena, unknown).await?), [[Some("doc")]], "the header alone, and no error");
    Ok(())
}

#[tokio::test]
async fn the_bytes_read_are_the_engines_own_count() -> Result<()> {
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    publish(lakehouse, "counted").await?;
    let service = lakehouse.athena(WorkGroup::new("portal", "s3://results/"))?;
    let athena = AwsJson::athena(&service.url());
    let read = async |sql: &str| {
        let id = start(&athena, sql).await?;
        wait(&athena, &id, &["SUCCEEDED"]).await?;
        let bytes = execution(&athena, &id).await?["Statistics"]["DataScannedInBytes"].as_u64();
        bytes.context("an ended query says what it read")
    };
    let one = read("SELECT sum(doc) FROM counted.facets WHERE snapshot = 's1'").await?;
    let twice = "SELECT sum(doc) FROM (SELECT doc FROM counted.facets WHERE snapshot = 's1' UNION ALL \
                 SELECT -doc FROM counted.facets WHERE snapshot = 's1' AND org = 1) AS t";
    assert!(one > 0);
    assert_eq!(read(twice).await?, 2 * one, "a file this small is read whole, here by two scans");
    assert_eq!(read("SELECT sum(doc) FROM counted.facets WHERE snapshot = 's2'").await?, 0);
    Ok(())
}
