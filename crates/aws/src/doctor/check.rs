//! What a step tried and found.

use std::fmt;

use crate::fault::Permission;

/// A step, done or skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub step: Step,
    /// The calls, such as `ListObjectsV2 s3://lake/geocore`.
    pub tried: String,
    pub outcome: Outcome,
}

/// The steps, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Credentials,
    LakeListing,
    Pointer,
    Snapshot,
    LakeWriting,
    Uploads,
    Items,
    Tables,
    WorkGroup,
    Query,
    Stack,
    Resources,
    Bucket,
    Queue,
    DeadLetters,
    Function,
    Errors,
    Mapping,
    Schedule,
    Pipeline,
    Site,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// With what was found.
    Ok(String),
    /// The portal works, but not as it should.
    Warning(Problem),
    Failed(Problem),
    Skipped {
        because: Step,
    },
}

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub what: String,
    /// AWS's error code, when a call failed.
    pub code: Option<String>,
    /// The permission to add, when one is missing.
    pub permission: Option<Permission>,
    pub remedy: String,
}

/// What a step says, and what it hands to the next ones.
pub(super) struct Finding<T> {
    pub(super) tried: String,
    pub(super) outcome: Outcome,
    pub(super) gives: Option<T>,
}

impl Check {
    /// Whether the portal can do without this step's success.
    pub const fn is_failed(&self) -> bool {
        matches!(self.outcome, Outcome::Failed(_))
    }
}

impl<T> Finding<T> {
    pub(super) fn ok(tried: impl Into<String>, found: impl Into<String>, gives: T) -> Self {
        Self { tried: tried.into(), outcome: Outcome::Ok(found.into()), gives: Some(gives) }
    }

    pub(super) fn failed(tried: impl Into<String>, problem: Problem) -> Self {
        Self { tried: tried.into(), outcome: Outcome::Failed(problem), gives: None }
    }

    /// `gives`: whether the next steps can go on with it.
    pub(super) fn warning(tried: impl Into<String>, problem: Problem, gives: Option<T>) -> Self {
        Self { tried: tried.into(), outcome: Outcome::Warning(problem), gives }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Credentials => "credentials and region",
            Self::LakeListing => "listing the lake",
            Self::Pointer => "the lake's pointer",
            Self::Snapshot => "the current snapshot",
            Self::LakeWriting => "writing to the lake",
            Self::Uploads => "uploads that dead runs left",
            Self::Items => "the items",
            Self::Tables => "the Glue tables",
            Self::WorkGroup => "the Athena work group",
            Self::Query => "a query",
            Self::Stack => "the stack",
            Self::Resources => "what it made",
            Self::Bucket => "a bucket",
            Self::Queue => "the queue of changes",
            Self::DeadLetters => "the dead-letter queue",
            Self::Function => "a function",
            Self::Errors => "its errors",
            Self::Mapping => "from the queue to its function",
            Self::Schedule => "a schedule",
            Self::Pipeline => "the daily run",
            Self::Site => "the site",
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ok(found) => f.write_str(found),
            Self::Warning(problem) | Self::Failed(problem) => problem.fmt(f),
            Self::Skipped { because } => write!(f, "skipped after {because}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(code) = &self.code {
            write!(f, "{code}: ")?;
        }
        write!(f, "{}; {}", self.what, self.remedy)
    }
}
