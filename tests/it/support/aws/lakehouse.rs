//! Glue, S3 and the engine over them, once for all tests: the engine takes 12 s to start and 0.9 GB.
//!
//! Tests share it, so each makes buckets and databases of its own.

use anyhow::Result;
use tokio::sync::OnceCell;

use super::moto::Moto;
use super::trino_server::TrinoServer;
use super::variables;
use crate::support::athena::{Account, Athena, WorkGroup};
use crate::support::trino::Trino;

pub(crate) struct Lakehouse {
    moto: Moto,
    trino: TrinoServer,
}

impl Lakehouse {
    /// The one of this run of the tests, started by the first that asks; `None` where it is not installed. It ends
    /// with the process.
    pub(crate) async fn shared() -> Result<Option<&'static Self>> {
        static SHARED: OnceCell<Option<Lakehouse>> = OnceCell::const_new();
        Ok(SHARED.get_or_try_init(Self::start).await?.as_ref())
    }

    async fn start() -> Result<Option<Self>> {
        let Some(moto) = Moto::start().await? else { return Ok(None) };
        let trino = TrinoServer::start(moto.url(), moto.url()).await?;
        Ok(trino.map(|trino| Self { moto, trino }))
    }

    /// Where S3 and Glue are.
    pub(crate) fn endpoint(&self) -> &str {
        self.moto.url()
    }

    pub(crate) fn trino(&self) -> Trino {
        self.trino.client()
    }

    /// An Athena of one's own, with one work group, so that calls and faults are not shared.
    pub(crate) fn athena(&self, work_group: WorkGroup) -> Result<Athena> {
        Athena::start(self.trino(), Account { work_groups: vec![work_group], max_active: None })
    }

    /// What a program must be started with to reach S3 and Glue; `AWS_ENDPOINT_URL_ATHENA` is a test's own.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        let mut variables = variables();
        variables.push(("AWS_ENDPOINT_URL_S3", self.endpoint().to_owned()));
        variables.push(("AWS_ENDPOINT_URL_GLUE", self.endpoint().to_owned()));
        variables
    }
}
