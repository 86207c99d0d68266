//! The database and tables as they should be.

use aws_sdk_glue::types::{Column, DatabaseInput, SerDeInfo, StorageDescriptor, TableInput};
use lake::schema::{self, ColumnKind};
use query::columns::Table;
use query::partitions::MAX_SHARDS;

use super::DatabaseName;
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

pub(super) fn database(name: &DatabaseName) -> DatabaseInput {
    DatabaseInput::builder()
        .name(name.as_str())
        .description(DATABASE_DESCRIPTION)
        .parameters(MARK_KEY, MARK)
        .build()
        .expect("a database with a name is complete")
}

/// In the order of [`Table::ALL`].
pub(super) fn tables(lake: &S3Location) -> Vec<TableInput> {
    Table::ALL.into_iter().map(|table| input(table, lake)).collect()
}

fn input(table: Table, lake: &S3Location) -> TableInput {
    let root = format!("s3://{}/{}", lake.bucket(), lake.key(""));
    let (key, key_type) = SNAPSHOT_KEY;
    let whole = TableInput::builder()
        .name(table.name())
        .description(schema::description(table))
        .table_type(TABLE_TYPE)
        .partition_keys(column(key, key_type, "Id of the snapshot; every query names exactly one"))
        .parameters("EXTERNAL", "TRUE")
        .parameters("classification", "parquet")
        .parameters("projection.enabled", "true")
        .parameters("projection.snapshot.type", "injected")
        .parameters(MARK_KEY, MARK)
        .storage_descriptor(storage(table, &root));
    let folder = format!("{root}snapshot=${{snapshot}}/{}/", table.name());
    let partitioned = if table.is_sharded() {
        let (key, key_type) = SHARD_KEY;
        let comment = "Number of the shard; the snapshot's manifest.json says where each begins";
        whole
            .partition_keys(column(key, key_type, comment))
            .parameters("projection.shard.type", "integer")
            .parameters("projection.shard.range", format!("0,{}", MAX_SHARDS - 1))
            .parameters("storage.location.template", format!("{folder}shard=${{shard}}/"))
    } else {
        whole.parameters("storage.location.template", folder)
    };
    partitioned.build().expect("a table with a name is complete")
}

fn storage(table: Table, root: &str) -> StorageDescriptor {
    let serde =
        SerDeInfo::builder().serialization_library(SERDE).parameters("serialization.format", "1").build();
    let columns = schema::columns(table)
        .into_iter()
        .map(|definition| column(definition.name, type_name(definition.kind), definition.comment));
    StorageDescriptor::builder()
        .set_columns(Some(columns.collect()))
        .location(root)
        .input_format(INPUT_FORMAT)
        .output_format(OUTPUT_FORMAT)
        .serde_info(serde)
        .build()
}

fn column(name: &str, type_name: &str, comment: &str) -> Column {
    Column::builder()
        .name(name)
        .r#type(type_name)
        .comment(comment)
        .build()
        .expect("a column with a name is complete")
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
