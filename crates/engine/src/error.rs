//! What can go wrong between a search and its answer.

use catalog::CatalogueError;

/// Failures of engines and snapshots.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    #[error("the snapshot at {path} cannot be read: {reason}; {}", lake::SNAPSHOT_REMEDY)]
    Snapshot { path: String, reason: String },
    #[error("the snapshot was analysed by {found}, this portal needs {needed}")]
    OtherAnalyser { found: String, needed: &'static str },
    #[error(
        "the snapshot has format {found}, this portal reads format {needed}; {}",
        if found > needed { "serve it with the newer portal that wrote it" } else { "consolidate the items again" }
    )]
    OtherFormat { found: u32, needed: u32 },
    #[error("no snapshot has been published yet; portal consolidate does it")]
    NothingPublished,
    #[error(transparent)]
    Lake(#[from] lake::LakeError),
    /// A file that was read before, or is elsewhere: another attempt may succeed.
    #[error("{path} cannot be read now: {reason}")]
    Fetch { path: String, reason: String },
    /// Files of the snapshot being served have gone: answers would be wrong or none.
    #[error("{0}")]
    Lost(String),
    #[error("the statement failed: {0}")]
    Statement(String),
    #[error(transparent)]
    Answer(#[from] query::answer::UnreadableAnswer),
    #[error("too many searches at once")]
    Busy,
    /// The service that searches does not work: not this search's fault, and another attempt may meet the same.
    #[error("the search service failed: {0}")]
    Service(String),
    #[error("the search took too long")]
    Timeout,
    /// A condition on so many values that its statement would be too long.
    #[error("the filter names too many values")]
    TooWide,
}

impl From<EngineError> for CatalogueError {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::NothingPublished
            | EngineError::Busy
            | EngineError::Service(_)
            | EngineError::Lost(_)
            | EngineError::Fetch { .. } => Self::Unavailable(error.to_string()),
            EngineError::Timeout => Self::Timeout,
            EngineError::TooWide => Self::InvalidQuery(error.to_string()),
            other => Self::Internal(other.to_string()),
        }
    }
}
