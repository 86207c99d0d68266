//! Whether the work group can run the portal's statements.

use aws_sdk_athena::Client;
use aws_sdk_athena::types::{
    ManagedQueryResultsConfiguration, WorkGroup, WorkGroupConfiguration, WorkGroupState,
};

use super::config::AthenaConfig;
use super::failure::AthenaFailure;
use super::sdk_error;

/// A work group that can run the portal's statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkGroupReport {
    pub name: String,
    pub output: OutputLocation,
    /// As Athena names it: `Athena engine version 3`.
    pub engine_version: String,
    /// Bytes a query may read before Athena cancels it; `None` if any number.
    pub bytes_cutoff: Option<u64>,
    /// What works but should be otherwise, each with what to do about it.
    pub warnings: Vec<String>,
}

/// Where result files go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutputLocation {
    /// Athena keeps them itself.
    Managed,
    /// To the place that the work group names.
    WorkGroup(String),
    /// To the place that the portal's configuration names.
    Configured(String),
}

/// The statements use functions that came with this one.
const ENGINE: &str = "Athena engine version 3";

/// See [`super::Athena::check`].
pub(super) async fn check(reads: &Client, config: &AthenaConfig) -> Result<WorkGroupReport, AthenaFailure> {
    check_config(config)?;
    let answer = reads.get_work_group().work_group(&config.workgroup).send().await;
    let answer = answer.map_err(|error| sdk_error::failure("GetWorkGroup", &error))?;
    let group =
        answer.work_group.ok_or_else(|| AthenaFailure::Malformed("GetWorkGroup: no group".to_owned()))?;
    report(&group, config)
}

fn check_config(config: &AthenaConfig) -> Result<(), AthenaFailure> {
    if let Some(output) = config.output_location.as_deref().filter(|output| !output.starts_with("s3://")) {
        return Err(AthenaFailure::misconfigured(
            format!("the output location '{output}' is not in S3"),
            "write it as s3://bucket/prefix/",
        ));
    }
    let most = AthenaConfig::MAX_REUSE_MINUTES;
    if let Some(minutes) = config.result_reuse_minutes.filter(|minutes| !(1..=most).contains(minutes)) {
        return Err(AthenaFailure::misconfigured(
            format!("results cannot be reused for {minutes} minutes"),
            format!("choose 1 to {most} minutes, or none"),
        ));
    }
    Ok(())
}

fn report(group: &WorkGroup, config: &AthenaConfig) -> Result<WorkGroupReport, AthenaFailure> {
    let name = &config.workgroup;
    if group.state() == Some(&WorkGroupState::Disabled) {
        return Err(AthenaFailure::misconfigured(
            format!("the work group '{name}' is disabled"),
            "enable it, or choose another one",
        ));
    }
    let settings = group.configuration();
    let engine_version = engine_version(name, settings)?;
    let output = output(name, settings, config)?;
    let cutoff = settings.and_then(WorkGroupConfiguration::bytes_scanned_cutoff_per_query);
    let bytes_cutoff = cutoff.and_then(|bytes| u64::try_from(bytes).ok()).filter(|bytes| *bytes > 0);
    let mut warnings = Vec::new();
    if bytes_cutoff.is_none() {
        warnings.push(format!(
            "the work group '{name}' lets a query read any number of bytes; give it a limit per query"
        ));
    }
    let is_ignored = !matches!(output, OutputLocation::Configured(_));
    if let Some(configured) = config.output_location.as_deref().filter(|_| is_ignored) {
        warnings.push(format!(
            "the work group '{name}' has its own place for results, so '{configured}' is not used; remove it from the \
             portal's configuration"
        ));
    }
    Ok(WorkGroupReport { name: name.clone(), output, engine_version, bytes_cutoff, warnings })
}

fn engine_version(name: &str, settings: Option<&WorkGroupConfiguration>) -> Result<String, AthenaFailure> {
    let version = settings.and_then(WorkGroupConfiguration::engine_version);
    let version = version
        .and_then(|version| version.effective_engine_version().or_else(|| version.selected_engine_version()));
    match version {
        Some(version) if version == ENGINE => Ok(version.to_owned()),
        other => Err(AthenaFailure::misconfigured(
            format!("the work group '{name}' runs '{}'", other.unwrap_or("an unknown engine version")),
            format!("set its engine to '{ENGINE}'"),
        )),
    }
}

/// A work group that enforces its settings passes over the portal's, so only its own place counts then.
fn output(
    name: &str,
    settings: Option<&WorkGroupConfiguration>,
    config: &AthenaConfig,
) -> Result<OutputLocation, AthenaFailure> {
    let managed = settings.and_then(WorkGroupConfiguration::managed_query_results_configuration);
    if managed.is_some_and(ManagedQueryResultsConfiguration::enabled) {
        return Ok(OutputLocation::Managed);
    }
    let is_enforced =
        settings.and_then(WorkGroupConfiguration::enforce_work_group_configuration) == Some(true);
    let own = settings
        .and_then(|settings| settings.result_configuration()?.output_location())
        .filter(|location| !location.is_empty());
    match (own, &config.output_location) {
        (_, Some(configured)) if !is_enforced => Ok(OutputLocation::Configured(configured.clone())),
        (Some(own), _) => Ok(OutputLocation::WorkGroup(own.to_owned())),
        (None, Some(_)) => Err(AthenaFailure::misconfigured(
            format!("the work group '{name}' enforces its own settings and names no place for results"),
            "give the work group an output location, or let it allow client-side settings",
        )),
        (None, None) => Err(AthenaFailure::misconfigured(
            format!("the work group '{name}' names no place for results"),
            "give it an output location s3://bucket/prefix/ or managed query results, or set an output location in \
             the portal's configuration",
        )),
    }
}
