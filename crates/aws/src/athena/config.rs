//! Where and how statements run, as plain data.

use std::time::Duration;

/// Where statements run and what bounds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AthenaConfig {
    /// The Glue database that unqualified table names are looked up in.
    pub database: String,
    /// The data catalogue of the database; [`AthenaConfig::CATALOG`] is Glue.
    pub catalog: String,
    pub workgroup: String,
    /// `s3://bucket/prefix/` for result files, where the work group names none of its own.
    pub output_location: Option<String>,
    /// From the call to the last row, waiting for a turn included.
    pub query_timeout: Duration,
    /// Longest wait for a turn.
    pub queue_timeout: Duration,
    /// Queries at once. Four times as many callers may wait for a turn. The account's DML quota must be above it.
    pub max_queries: usize,
    /// How old the stored result of the very same text may be, in minutes, at most [`AthenaConfig::MAX_REUSE_MINUTES`].
    /// `None` always computes anew.
    pub result_reuse_minutes: Option<u32>,
}

impl AthenaConfig {
    /// Glue, under the name Athena gives it.
    pub const CATALOG: &'static str = "AwsDataCatalog";

    /// Seven days, Athena's own limit.
    pub const MAX_REUSE_MINUTES: u32 = 10_080;

    /// Twenty seconds per statement, ten at once, results reused for an hour.
    pub fn new(database: impl Into<String>, workgroup: impl Into<String>) -> Self {
        Self {
            database: database.into(),
            catalog: Self::CATALOG.to_owned(),
            workgroup: workgroup.into(),
            output_location: None,
            query_timeout: Duration::from_secs(20),
            queue_timeout: Duration::from_secs(5),
            max_queries: 10,
            result_reuse_minutes: Some(60),
        }
    }
}
