//! Requests in the shape of the API. Members that are not here are passed over, as new ones must be.

use serde::Deserialize;

use super::error::ApiError;

const MAX_QUERY_BYTES: usize = 262_144;
const TOKEN_LENGTHS: std::ops::RangeInclusive<usize> = 32..=128;
const CATALOG: &str = "AwsDataCatalog";

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Start {
    pub(crate) query_string: String,
    pub(crate) client_request_token: Option<String>,
    pub(crate) query_execution_context: Option<Context>,
    pub(crate) result_configuration: Option<ResultConfiguration>,
    pub(crate) work_group: Option<String>,
    #[serde(default)]
    pub(crate) execution_parameters: Vec<String>,
    result_reuse_configuration: Option<Reuse>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Context {
    pub(crate) database: Option<String>,
    catalog: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ResultConfiguration {
    pub(crate) output_location: Option<String>,
}

/// Read so that a wrong shape is refused; nothing is reused here, as a test wants to see its query run.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Reuse {
    result_reuse_by_age_configuration: Option<ReuseByAge>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct ReuseByAge {
    #[serde(rename = "Enabled")]
    _enabled: bool,
    max_age_in_minutes: Option<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ById {
    pub(crate) query_execution_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetResults {
    pub(crate) query_execution_id: String,
    pub(crate) next_token: Option<String>,
    pub(crate) max_results: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetWorkGroup {
    pub(crate) work_group: String,
}

impl Start {
    /// What the service checks before it looks at anything of its own.
    pub(crate) fn check(&self) -> Result<(), ApiError> {
        let bytes = self.query_string.len();
        if !(1..=MAX_QUERY_BYTES).contains(&bytes) {
            return Err(ApiError::invalid(format!(
                "1 validation error detected: Value at 'queryString' failed to satisfy constraint: Member must have \
                 length less than or equal to {MAX_QUERY_BYTES}"
            )));
        }
        if self.client_request_token.as_ref().is_some_and(|token| !TOKEN_LENGTHS.contains(&token.len())) {
            return Err(ApiError::invalid("ClientRequestToken must have 32 to 128 characters"));
        }
        let catalog = self.query_execution_context.as_ref().and_then(|context| context.catalog.as_deref());
        if catalog.is_some_and(|catalog| !catalog.eq_ignore_ascii_case(CATALOG)) {
            return Err(ApiError::invalid("Catalog does not exist"));
        }
        let by_age = self.result_reuse_configuration.as_ref().and_then(|reuse| {
            reuse.result_reuse_by_age_configuration.as_ref().and_then(|age| age.max_age_in_minutes)
        });
        if by_age.is_some_and(|minutes| minutes > 10_080) {
            return Err(ApiError::invalid("MaxAgeInMinutes must be at most 10080"));
        }
        Ok(())
    }
}
