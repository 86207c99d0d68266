//! Which engine answers searches, and its settings.

use std::sync::Arc;
use std::time::Duration;

use aws::Sdk;
use aws::api::Api;
use aws::athena::{Athena, AthenaConfig};
use aws::glue::{self, ChangeKind, DatabaseName, Mode};
use aws::s3::{InvalidLocation, S3Location};
use clap::{Args, ValueEnum};
use engine::{Embedded, Engines, SearchLimits};

use super::Failure;
use super::place::Place;
use crate::athena::AthenaEngines;
use crate::http::Limits;

/// Pages made at once whose searches are answered elsewhere.
const AWAY: usize = 256;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum EngineKind {
    /// In this process, over the snapshot's files.
    Embedded,
    /// Amazon Athena, over the tables that `portal catalog apply` makes.
    Athena,
}

#[derive(Debug, Clone, Args)]
pub(super) struct EngineArgs {
    /// What runs the SQL of searches.
    #[arg(long, env = "PORTAL_ENGINE", value_enum, default_value = "embedded")]
    pub(super) engine: EngineKind,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    pub(super) athena: AthenaArgs,
}

#[derive(Debug, Clone, Copy, Args)]
struct LimitArgs {
    /// Longest time for one query, in seconds.
    #[arg(long, env = "PORTAL_QUERY_TIMEOUT_S", default_value_t = 20, value_name = "S", value_parser = clap::value_parser!(u64).range(1..=600))]
    query_timeout_s: u64,
    /// Longest wait of a page or query for its turn in a rush, in seconds.
    #[arg(long, env = "PORTAL_QUEUE_TIMEOUT_S", default_value_t = 5, value_name = "S", value_parser = clap::value_parser!(u64).range(1..=600))]
    queue_timeout_s: u64,
    /// Queries at once: 10 on Athena, to be kept below the account's quota; twice the processors in this process.
    #[arg(long, env = "PORTAL_MAX_QUERIES", value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    max_queries: Option<u16>,
}

#[derive(Debug, Clone, Args)]
pub(super) struct AthenaArgs {
    /// Glue database with the tables.
    #[arg(long, env = "PORTAL_DATABASE", default_value = "geocore", value_name = "NAME")]
    pub(super) database: String,
    /// Athena work group that runs the queries.
    #[arg(long, env = "PORTAL_WORKGROUP", default_value = "primary", value_name = "NAME")]
    workgroup: String,
    /// Data catalogue of the database.
    #[arg(long, env = "PORTAL_DATA_CATALOG", default_value = AthenaConfig::CATALOG, value_name = "NAME")]
    data_catalog: String,
    /// `s3://bucket/prefix/` for query results, where the work group names none.
    #[arg(long, env = "PORTAL_OUTPUT_LOCATION", value_name = "PLACE", value_parser = in_s3)]
    output_location: Option<String>,
    /// Age up to which Athena may answer with a stored result, in minutes; 0 never.
    #[arg(long, env = "PORTAL_RESULT_REUSE_MIN", default_value_t = 60, value_name = "MIN", value_parser = clap::value_parser!(u32).range(0..=i64::from(AthenaConfig::MAX_REUSE_MINUTES)))]
    result_reuse_min: u32,
}

/// The names of the settings that searches in this process do not use.
pub(super) fn settings_of_athena() -> Vec<String> {
    let command = AthenaArgs::augment_args(clap::Command::new("athena"));
    command.get_arguments().map(|arg| arg.get_id().to_string()).collect()
}

fn in_s3(text: &str) -> Result<String, InvalidLocation> {
    text.parse::<S3Location>().map(|_| text.to_owned())
}

impl EngineArgs {
    /// The engines of a lake. For Athena: after its work group has been found fit.
    pub(super) async fn engines(&self, lake: &Place) -> Result<Arc<dyn Engines>, Failure> {
        if self.engine == EngineKind::Embedded {
            return Ok(Arc::new(Embedded { limits: self.limits.in_process() }));
        }
        let Place::S3(lake) = lake else {
            return Err("athena reads from S3: --lake must be of the form s3://bucket/prefix".into());
        };
        self.athena.check_tables(lake).await?;
        let athena = self.athena_client();
        let report = athena.check().await?;
        for warning in &report.warnings {
            tracing::warn!(workgroup = report.name, "{warning}");
        }
        // Whether its results can be written is known by writing one. It reads nothing.
        athena.run("SELECT 1 AS n", Some(&["n"]), 1).await?;
        Ok(Arc::new(AthenaEngines::new(athena)))
    }

    pub(super) fn athena_client(&self) -> Athena {
        let (limits, athena) = (self.limits, &self.athena);
        let defaults = AthenaConfig::new(athena.database.as_str(), athena.workgroup.as_str());
        let config = AthenaConfig {
            catalog: athena.data_catalog.clone(),
            output_location: athena.output_location.clone(),
            query_timeout: limits.query_timeout(),
            queue_timeout: limits.queue_timeout(),
            max_queries: limits.max_queries.map_or(defaults.max_queries, usize::from),
            result_reuse_minutes: Some(athena.result_reuse_min).filter(|minutes| *minutes > 0),
            ..defaults
        };
        Athena::new(&Sdk::load().athena(), config)
    }

    pub(super) const fn query_timeout(&self) -> Duration {
        self.limits.query_timeout()
    }

    /// How many pages are made at once. In this process, each takes a processor; those that wait for Athena take none.
    pub(super) fn page_limits(&self) -> Limits {
        let limits = match self.engine {
            EngineKind::Embedded => Limits::at_once(self.limits.in_process().at_once),
            EngineKind::Athena => Limits { running: AWAY, waiting: AWAY, ..Limits::default() },
        };
        // A search must have the time to end by itself.
        let timeout = self.limits.query_timeout() + Duration::from_secs(5);
        Limits { queue: self.limits.queue_timeout(), timeout, ..limits }
    }
}

impl LimitArgs {
    const fn query_timeout(self) -> Duration {
        Duration::from_secs(self.query_timeout_s)
    }

    const fn queue_timeout(self) -> Duration {
        Duration::from_secs(self.queue_timeout_s)
    }

    fn in_process(self) -> SearchLimits {
        let defaults = SearchLimits::default();
        SearchLimits {
            at_once: self.max_queries.map_or(defaults.at_once, usize::from),
            queue: self.queue_timeout(),
            timeout: self.query_timeout(),
        }
    }
}

impl AthenaArgs {
    /// The tables must be those that this program would make for the lake.
    async fn check_tables(&self, lake: &S3Location) -> Result<(), Failure> {
        if self.data_catalog != AthenaConfig::CATALOG {
            // Its tables are not in the Glue catalogue of this account: the first search will tell.
            return Ok(());
        }
        let database: DatabaseName = self.database.parse()?;
        let changes = glue::apply(&Api::new(&Sdk::load()), &database, lake, Mode::DryRun).await?;
        for change in changes.iter().filter(|change| change.kind != ChangeKind::Unchanged) {
            tracing::warn!(object = %change.object, "its description differs; portal catalog apply would put it right");
        }
        match changes.iter().find(|change| change.kind.breaks_queries()) {
            Some(change) => Err(format!(
                "{} is missing or not as this version needs it; run: portal catalog apply --lake {lake} --database {database}",
                change.object
            )
            .into()),
            None => Ok(()),
        }
    }
}
