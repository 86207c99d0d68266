//! What a lake says of the run at work.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::calendar::Timestamp;

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Record {
    /// `None` when it is free.
    pub(super) owner: Option<String>,
    /// Until when it is held if it is not renewed, by the owner's clock.
    until: Option<Timestamp>,
    term_s: u64,
    /// Somebody who could not have it saw a change.
    pub(super) wanted: bool,
    pub(super) last: Option<LastRun>,
}

/// A run that ended well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastRun {
    pub owner: String,
    pub ended_at: Timestamp,
}

impl Record {
    pub(super) fn read(json: &[u8]) -> Self {
        serde_json::from_slice(json).unwrap_or_else(|error| {
            tracing::warn!(%error, "the lease is none, and is written anew");
            Self::default()
        })
    }

    pub(super) fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("texts, times and a number");
        json.push(b'\n');
        json
    }

    pub(super) fn is_held(&self, now: Timestamp) -> bool {
        self.owner.is_some() && self.free_at().is_some_and(|end| now <= end)
    }

    /// When others may take it from an owner who was not heard of any more.
    pub(super) fn free_at(&self) -> Option<Timestamp> {
        Some(self.until?.plus(Duration::from_secs(self.term_s) / 2))
    }

    pub(super) fn taken(self, owner: &str, term: Duration, now: Timestamp) -> Self {
        let owner = Some(owner.to_owned());
        // The run is about to look: whatever was asked for, it will see.
        Self { owner, term_s: term.as_secs().max(1), wanted: false, ..self }.renewed(now)
    }

    #[must_use]
    pub(super) fn renewed(self, now: Timestamp) -> Self {
        Self { until: Some(now.plus(Duration::from_secs(self.term_s))), ..self }
    }

    pub(super) fn asked(self) -> Self {
        Self { wanted: true, ..self }
    }

    pub(super) fn heard(self) -> Self {
        Self { wanted: false, ..self }
    }

    /// Free, and the run a good one.
    pub(super) fn ended(self, now: Timestamp) -> Self {
        let last = self.owner.clone().map(|owner| LastRun { owner, ended_at: now });
        Self { last: last.or_else(|| self.last.clone()), ..self.freed() }
    }

    pub(super) fn freed(self) -> Self {
        Self { owner: None, until: None, ..self }
    }
}
