//! Work groups: whether queries may run, where results go, and how much a query may read.

use serde_json::{Value, json};

use super::error::ApiError;

#[derive(Debug, Clone)]
pub(crate) struct WorkGroup {
    pub(crate) name: String,
    /// `s3://bucket/prefix/`; without it, each start must bring its own.
    pub(crate) output: Option<String>,
    pub(crate) enabled: bool,
    /// A query that read more than this is cancelled.
    pub(crate) max_scanned_bytes: Option<u64>,
}

impl WorkGroup {
    pub(crate) fn new(name: &str, output: &str) -> Self {
        Self {
            name: name.to_owned(),
            output: Some(output.to_owned()),
            enabled: true,
            max_scanned_bytes: None,
        }
    }

    /// As `GetWorkGroup` answers.
    pub(crate) fn described(&self) -> Value {
        let mut configuration = json!({
            "EnforceWorkGroupConfiguration": self.output.is_some(),
            "PublishCloudWatchMetricsEnabled": false,
            "RequesterPaysEnabled": false,
            "ResultConfiguration": {},
            "EngineVersion": {"SelectedEngineVersion": "AUTO", "EffectiveEngineVersion": "Athena engine version 3"},
        });
        if let Some(output) = &self.output {
            configuration["ResultConfiguration"]["OutputLocation"] = json!(output);
        }
        if let Some(bytes) = self.max_scanned_bytes {
            configuration["BytesScannedCutoffPerQuery"] = json!(bytes);
        }
        let state = if self.enabled { "ENABLED" } else { "DISABLED" };
        json!({"WorkGroup": {"Name": self.name, "State": state, "Description": "", "Configuration": configuration}})
    }
}

/// The group of that name, or the service's refusal.
pub(crate) fn find<'a>(groups: &'a [WorkGroup], name: &str) -> Result<&'a WorkGroup, ApiError> {
    let found = groups.iter().find(|group| group.name == name);
    found.ok_or_else(|| ApiError::invalid(format!("WorkGroup {name} is not found.")))
}
