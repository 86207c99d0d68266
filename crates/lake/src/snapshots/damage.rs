//! What is wrong with a small file of a lake, in words for whoever has to mend it.

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Why a pointer or a manifest cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    #[error("is empty")]
    Empty,
    #[error("ends in the middle")]
    Cut,
    #[error("is not JSON")]
    NotJson,
    #[error("is JSON, but nothing that portal writes there")]
    Other,
    /// Not damaged at all: an older program has to leave it alone.
    #[error("was written by a newer version of portal (format {found}, this one knows {known})")]
    Newer { found: u32, known: u32 },
}

/// What every version of a file has.
#[derive(Deserialize)]
struct Header {
    format_version: u32,
}

impl Damage {
    /// Reads the JSON of a file whose newest known version is `known`.
    pub(crate) fn read<T: DeserializeOwned>(json: &[u8], known: u32) -> Result<T, Self> {
        let error = match serde_json::from_slice(json) {
            Ok(read) => return Ok(read),
            Err(error) => error,
        };
        let header = serde_json::from_slice::<Header>(json).ok();
        if let Some(Header { format_version: found }) = header.filter(|header| header.format_version > known)
        {
            return Err(Self::Newer { found, known });
        }
        // A machine that lost its power leaves a file of zeros.
        let is_blank = json.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0);
        Err(match error.classify() {
            _ if is_blank => Self::Empty,
            serde_json::error::Category::Eof => Self::Cut,
            serde_json::error::Category::Data => Self::Other,
            _ => Self::NotJson,
        })
    }

    pub const fn is_newer(&self) -> bool {
        matches!(self, Self::Newer { .. })
    }

    /// What to do about a pointer.
    pub const fn pointer_remedy(&self) -> &'static str {
        match self {
            Self::Newer { .. } => NEWER_REMEDY,
            _ => {
                "portal consolidate or portal rollback --to SNAPSHOT writes it anew from the whole snapshots, which portal snapshots lists"
            }
        }
    }

    /// What to do about a manifest.
    pub const fn snapshot_remedy(&self) -> &'static str {
        match self {
            Self::Newer { .. } => NEWER_REMEDY,
            _ => SNAPSHOT_REMEDY,
        }
    }
}

const NEWER_REMEDY: &str = "use that version, give another --lake, or go back with portal rollback --to a snapshot of this version, which portal snapshots lists";

/// What to do about a snapshot that is not whole.
pub const SNAPSHOT_REMEDY: &str = "portal rollback --to SNAPSHOT goes back to a whole one, which portal snapshots lists, and portal consolidate publishes a new one";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_damage_has_its_words() {
        let damage = |json: &[u8]| Damage::read::<Vec<u8>>(json, 5).expect_err("not a list of numbers");
        assert_eq!(damage(b""), Damage::Empty);
        assert_eq!(damage(b"\0\0\0\0"), Damage::Empty);
        assert_eq!(damage(b"[1, 2"), Damage::Cut);
        assert_eq!(damage(b"<html>"), Damage::NotJson);
        assert_eq!(damage(b"{\"format_version\": 5}"), Damage::Other);
        assert_eq!(damage(b"{\"format_version\": 6, \"a\": 1}"), Damage::Newer { found: 6, known: 5 });
    }
}
