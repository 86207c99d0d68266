//! The database and tables as they should be.

use lake::schema::{self, ColumnKind};
use query::columns::Table;
use query::partitions::MAX_SHARDS;

use super::DatabaseName;
use super::shape::{Column, Database, Parameters, SerDeInfo, StorageDescriptor, TableInput};
use crate::s3::S3Location;

/// The parameter that tells what this program made, with the value [`MARK`].
pub const MARK_KEY: &str = "managed_by";
pub const MARK: &str = "geospatial-catalogue-portal";

pub(super) const DATABASE_DESCRIPTION: &str =
    "Snapshots of an open geospatial catalogue. Every query names one: WHERE snapshot = '…'";

/// The value of a query's `snapshot = '…'` becomes part of the path, so there must be exactly one.
pub(super) const SNAPSHOT_KEY: (&str, &str) = ("snapshot", "string");
/// Of the tables that have shards. A query that names none of them reads all.
const SHARD_KEY: (&str, &str) = ("shard", "int");

pub(super) const TABLE_TYPE: &str = "EXTERNAL_TABLE";
pub(super) const INPUT_FORMAT: &str = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat";
pub(super) const OUTPUT_FORMAT: &str = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat";
pub(super) const SERDE: &str = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe";

pub(super) fn database(name: &DatabaseName) -> Database {
    Database {
        name: name.to_string(),
        description: Some(DATABASE_DESCRIPTION.to_owned()),
        parameters: Some(parameters(&[(MARK_KEY, MARK)])),
        ..Database::default()
    }
}

/// In the order of [`Table::ALL`].
pub(super) fn tables(lake: &S3Location) -> Vec<TableInput> {
    Table::ALL.into_iter().map(|table| input(table, lake)).collect()
}

fn input(table: Table, lake: &S3Location) -> TableInput {
    let root = format!("s3://{}/{}", lake.bucket(), lake.key(""));
    let folder = format!("{root}snapshot=${{snapshot}}/{}/", table.name());
    let (key, key_type) = SNAPSHOT_KEY;
    let mut keys = vec![column(key, key_type, "Id of the snapshot; every query names exactly one")];
    let mut parameters = parameters(&[
        ("EXTERNAL", "TRUE"),
        ("classification", "parquet"),
        ("projection.enabled", "true"),
        ("projection.snapshot.type", "injected"),
        ("storage.location.template", &folder),
        (MARK_KEY, MARK),
    ]);
    if table.is_sharded() {
        let (key, key_type) = SHARD_KEY;
        let comment = "Number of the shard; the snapshot's manifest.json says where each begins";
        keys.push(column(key, key_type, comment));
        parameters.extend(shards(&folder));
    }
    TableInput {
        name: table.name().to_owned(),
        description: Some(schema::description(table).to_owned()),
        table_type: Some(TABLE_TYPE.to_owned()),
        parameters: Some(parameters),
        partition_keys: Some(keys),
        storage_descriptor: Some(storage(table, root)),
        ..TableInput::default()
    }
}

fn shards(folder: &str) -> Parameters {
    parameters(&[
        ("projection.shard.type", "integer"),
        ("projection.shard.range", &format!("0,{}", MAX_SHARDS - 1)),
        ("storage.location.template", &format!("{folder}shard=${{shard}}/")),
    ])
}

fn storage(table: Table, root: String) -> StorageDescriptor {
    let columns = schema::columns(table)
        .into_iter()
        .map(|definition| column(definition.name, type_name(definition.kind), definition.comment));
    StorageDescriptor {
        columns: Some(columns.collect()),
        location: Some(root),
        input_format: Some(INPUT_FORMAT.to_owned()),
        output_format: Some(OUTPUT_FORMAT.to_owned()),
        serde_info: Some(SerDeInfo {
            serialization_library: Some(SERDE.to_owned()),
            parameters: Some(parameters(&[("serialization.format", "1")])),
        }),
    }
}

fn column(name: &str, type_name: &str, comment: &str) -> Column {
    Column { name: name.to_owned(), r#type: Some(type_name.to_owned()), comment: Some(comment.to_owned()) }
}

fn parameters(pairs: &[(&str, &str)]) -> Parameters {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Hive's names, which Athena and Trino read.
const fn type_name(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Int => "int",
        ColumnKind::Long => "bigint",
        ColumnKind::Double => "double",
        ColumnKind::Text => "string",
        ColumnKind::Flag => "boolean",
        ColumnKind::Date => "date",
        ColumnKind::Binary => "binary",
        ColumnKind::Box => "struct<xmin:double,ymin:double,xmax:double,ymax:double>",
    }
}
