//! Which function the program is.

use std::env;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Pages, behind an HTTP API or the URL of a function.
    Site,
    /// Pages that go out while they are made, behind the URL of a function that streams.
    StreamingSite,
    /// Publishes a snapshot.
    Consolidate,
    /// Orders a snapshot because items changed, as a queue tells.
    Changed,
    /// Makes and updates the tables, as a custom resource of `CloudFormation`.
    Apply,
    /// Removes the snapshots that are no longer kept.
    Clean,
    /// Asks the published snapshot what visitors ask.
    Verify,
    /// Goes back from a snapshot to the one before.
    Rollback,
    /// Looks whether all is well, and tells when that changes.
    Watch,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "_HANDLER is `{0}`, which is none of: site, streaming-site, consolidate, changed, apply, clean, verify, rollback, watch"
)]
pub struct UnknownHandler(String);

impl Kind {
    /// What Lambda started the program for; `None` where it was started in another way, or with arguments.
    pub fn asked_for() -> Option<Result<Self, UnknownHandler>> {
        let is_function = env::var_os("AWS_LAMBDA_RUNTIME_API").is_some() && env::args_os().len() == 1;
        is_function.then(|| env::var("_HANDLER").unwrap_or_default().parse())
    }

    /// The command whose settings it has.
    pub const fn command(self) -> &'static [&'static str] {
        match self {
            Self::Site | Self::StreamingSite => &["portal", "serve"],
            Self::Consolidate => &["portal", "consolidate"],
            Self::Changed => &["portal", "order"],
            Self::Apply => &["portal", "catalog", "apply"],
            Self::Clean => &["portal", "snapshots"],
            Self::Verify => &["portal", "verify"],
            Self::Rollback => &["portal", "rollback"],
            Self::Watch => &["portal", "watch"],
        }
    }
}

impl FromStr for Kind {
    type Err = UnknownHandler;

    fn from_str(handler: &str) -> Result<Self, UnknownHandler> {
        Ok(match handler {
            "site" => Self::Site,
            "streaming-site" => Self::StreamingSite,
            "consolidate" => Self::Consolidate,
            "changed" => Self::Changed,
            "apply" => Self::Apply,
            "clean" => Self::Clean,
            "verify" => Self::Verify,
            "rollback" => Self::Rollback,
            "watch" => Self::Watch,
            other => return Err(UnknownHandler(other.to_owned())),
        })
    }
}
