//! `portal watch`: whether all is well with a lake and what leads to it.

use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use aws::Sdk;
use aws::api::Api;
use aws::watch::{alarm, depth, tell};
use clap::Args;
use lake::Timestamp;
use lake::escape::Escaped;
use serde_json::{Value, json};

use super::place::LakeArgs;
use super::{Failure, output};
use crate::emf::{self, Metric, Unit};
use crate::watch::{Change, Health, Limits, Seen, Snapshot, remembered};

#[derive(Debug, Args)]
pub(super) struct Watch {
    #[command(flatten)]
    lake: LakeArgs,
    /// Hours within which a run must have ended well.
    #[arg(long, env = "PORTAL_MAX_RUN_AGE_H", default_value_t = 26, value_name = "H", value_parser = clap::value_parser!(u64).range(1..=8760))]
    max_run_age_h: u64,
    /// Address of the SQS queue with messages about changes; not looked at if left out.
    #[arg(long, env = "PORTAL_QUEUE", value_name = "URL")]
    queue: Option<String>,
    /// Messages that may wait in it.
    #[arg(long, env = "PORTAL_MOST_WAITING", default_value_t = 100_000, value_name = "N")]
    most_waiting: u64,
    /// Address of the SQS queue with messages that led to nothing; not looked at if left out.
    #[arg(long, env = "PORTAL_DEAD_LETTERS", value_name = "URL")]
    dead_letters: Option<String>,
    /// Name of the alarm that is raised when searches read more than the budget; not looked at if left out.
    #[arg(long, env = "PORTAL_BUDGET_ALARM", value_name = "NAME")]
    budget_alarm: Option<String>,
    /// SNS topic that is told when something goes wrong or is well again; nobody if left out.
    #[arg(long, env = "PORTAL_NOTICES", value_name = "ARN")]
    notices: Option<String>,
}

impl Watch {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let health = self.look()?;
        for ill in &health.ills {
            output::line(Escaped::line(&ill.to_string()))?;
        }
        if !health.ills.is_empty() {
            return Ok(ExitCode::FAILURE);
        }
        output::line("all is well")?;
        Ok(ExitCode::SUCCESS)
    }

    /// As a function.
    pub(super) fn watched(&self) -> Result<Value, Failure> {
        let health = self.look()?;
        emf::write(&metrics(&health));
        let ills: Vec<String> = health.ills.iter().map(ToString::to_string).collect();
        for ill in &ills {
            tracing::warn!(ill, "something is wrong");
        }
        Ok(
            json!({ "outcome": if ills.is_empty() { "well" } else { "ill" }, "ills": ills, "records": health.records }),
        )
    }

    /// Looks, and tells of what is new.
    fn look(&self) -> Result<Health, Failure> {
        let api = self.asks_services().then(|| Api::new(&Sdk::load()));
        let seen = self.seen(api.as_ref())?;
        let limits =
            Limits { run_age: Duration::from_secs(self.max_run_age_h * 3600), waiting: self.most_waiting };
        let health = Health::of(&seen, &limits);
        if let (Some(topic), Some(api)) = (&self.notices, &api) {
            let storage = self.lake.storage();
            remembered(&*storage, &health.codes(), seen.now, |change| -> Result<(), Failure> {
                let (subject, text) = notice(change, &health, &self.lake.lake.to_string());
                Ok(tell(api, topic, &subject, &text)?)
            })?;
        }
        Ok(health)
    }

    const fn asks_services(&self) -> bool {
        self.queue.is_some()
            || self.dead_letters.is_some()
            || self.budget_alarm.is_some()
            || self.notices.is_some()
    }

    fn seen(&self, api: Option<&Api>) -> Result<Seen, Failure> {
        let lake = self.lake.open_existing()?;
        let snapshot = lake.published().and_then(|pointer| {
            lake.check_complete(&pointer.snapshot)?;
            let manifest = lake.manifest(&pointer.snapshot)?;
            Ok((pointer, manifest.records))
        });
        let snapshot = match snapshot {
            Ok((pointer, records)) => Timestamp::try_from(pointer.published_at)
                .map(|published_at| Snapshot { published_at, records })
                .map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let depth_of = |url: &Option<String>| {
            let (url, api) = url.as_deref().zip(api)?;
            Some(depth(api, url).map_err(|fault| fault.to_string()))
        };
        let scanned = self.budget_alarm.as_deref().zip(api);
        Ok(Seen {
            now: Timestamp::of(SystemTime::now()),
            snapshot,
            last_run: lake.last_run()?.map(|run| run.ended_at),
            queue: depth_of(&self.queue),
            dead_letters: depth_of(&self.dead_letters),
            scanned: scanned.map(|(name, api)| alarm(api, name).map_err(|fault| fault.to_string())),
        })
    }
}

fn metrics(health: &Health) -> Vec<Metric> {
    let seconds = |name, age: Duration| Metric { name, unit: Unit::Seconds, value: age.as_secs_f64() };
    let mut metrics = vec![Metric::count("Ills", health.ills.len() as u64)];
    metrics.extend(health.run_age.map(|age| seconds("RunAge", age)));
    metrics.extend(health.snapshot_age.map(|age| seconds("SnapshotAge", age)));
    metrics.extend(health.records.map(|records| Metric::count("Records", records)));
    metrics.extend(health.waiting.map(|waiting| Metric::count("Waiting", waiting)));
    metrics.extend(health.dead_letters.map(|letters| Metric::count("DeadLetters", letters)));
    metrics
}

/// Subject and text, for people.
fn notice(change: &Change, health: &Health, lake: &str) -> (String, String) {
    let subject = if health.ills.is_empty() {
        "The catalogue is well again".to_owned()
    } else {
        format!("The catalogue: {}", health.codes().join(", "))
    };
    let mut lines = vec![format!("Lake: {lake}")];
    lines.extend(health.ills.iter().map(|ill| format!("- {ill}")));
    if !change.gone.is_empty() {
        lines.push(format!("No longer: {}", change.gone.join(", ")));
    }
    lines.push("You hear of the next change.".to_owned());
    (subject, lines.join("\n"))
}
