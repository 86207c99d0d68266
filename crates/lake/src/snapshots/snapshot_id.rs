//! Names of snapshots.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::Timestamp;
use crate::hash::{hex, sha256};
use crate::snapshots::manifest::Manifest;

/// `s<YYYYMMDD>T<hhmmss>Z-<12 hexadecimal digits of the manifest's SHA-256>`. It starts with a letter because readers
/// of Hive-style paths take digits alone for a number; it sorts by time. The manifest has the hash of every file, so
/// snapshots of one name are equal in every byte.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SnapshotId(String);

/// The text is not of the form `s20260501T120000Z-0123456789ab`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no snapshot id")]
pub struct InvalidSnapshotId(String);

impl SnapshotId {
    pub(crate) fn new(time: Timestamp, manifest: &Manifest) -> Self {
        Self(format!("s{}-{}", time.compact(), &hex(&sha256(&manifest.to_json()))[..12]))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// When it was made.
    pub(crate) fn time(&self) -> Option<Timestamp> {
        Timestamp::from_compact(&self.0[1..17])
    }

    /// The folder of its files, relative to the lake: `snapshot=<id>`.
    pub fn folder(&self) -> String {
        format!("{FOLDER_PREFIX}{}", self.0)
    }

    /// The snapshot whose file `key` is.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        key.strip_prefix(FOLDER_PREFIX)?.split('/').next()?.parse().ok()
    }
}

/// What the folder of every snapshot begins with: a Hive partition named `snapshot`.
pub const FOLDER_PREFIX: &str = "snapshot=";

impl fmt::Display for SnapshotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for SnapshotId {
    type Err = InvalidSnapshotId;

    /// Strict, because ids become parts of paths and of SQL.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &[u8] = b"s########T######Z-xxxxxxxxxxxx";
        let fits = text.len() == FORM.len()
            && text.bytes().zip(FORM).all(|(byte, form)| match form {
                b'#' => byte.is_ascii_digit(),
                b'x' => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
                exact => byte == *exact,
            });
        if fits { Ok(Self(text.to_owned())) } else { Err(InvalidSnapshotId(text.to_owned())) }
    }
}

impl TryFrom<String> for SnapshotId {
    type Error = InvalidSnapshotId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<SnapshotId> for String {
    fn from(id: SnapshotId) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ids_of_the_exact_form_are_ids() {
        assert!("s20260501T120000Z-0123456789ab".parse::<SnapshotId>().is_ok());
        for text in [
            "",
            "s20260501T120000Z-0123456789aB",
            "s20260501T120000Z-0123456789a/",
            "20260501T120000Z-0123456789ab0",
        ] {
            assert!(text.parse::<SnapshotId>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_key_tells_its_snapshot() {
        let id = SnapshotId::of_key("snapshot=s20260501T120000Z-0123456789ab/terms/part-00000.parquet");
        assert_eq!(id.map(String::from).as_deref(), Some("s20260501T120000Z-0123456789ab"));
        assert_eq!(SnapshotId::of_key("current.json"), None);
        assert_eq!(SnapshotId::of_key("snapshot=x/manifest.json"), None);
    }
}
