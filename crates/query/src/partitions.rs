//! Which partitions of a snapshot's tables hold what a statement asks for.

/// The name of a snapshot as it stands in SQL: letters, digits and dashes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SnapshotName(String);

impl SnapshotName {
    /// `None` unless the name is 1 to 80 letters, digits and dashes.
    pub fn new(name: &str) -> Option<Self> {
        let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (plain && (1..=80).contains(&name.len())).then(|| Self(name.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A table has at most so many shards, numbered from 0.
pub const MAX_SHARDS: usize = 64;

/// The shards of a table that is sorted by a text: where each begins. A text is in one shard only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shards {
    firsts: Vec<Box<str>>,
}

/// The first texts of shards do not rise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("its shards are not sorted")]
pub struct UnsortedShards;

impl Shards {
    /// `firsts` are the first texts of the shards after shard 0.
    pub fn new(firsts: Vec<Box<str>>) -> Result<Self, UnsortedShards> {
        if firsts.is_sorted_by(|a, b| a < b) { Ok(Self { firsts }) } else { Err(UnsortedShards) }
    }

    /// The table in one piece.
    pub const fn one() -> Self {
        Self { firsts: Vec::new() }
    }

    pub fn count(&self) -> usize {
        self.firsts.len() + 1
    }

    /// The shard that has the rows of `text`, if there are any.
    pub fn of(&self, text: &str) -> usize {
        self.firsts.partition_point(|first| **first <= *text)
    }
}

/// What a statement says to read: one snapshot, and of its large tables only the shards it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partitions {
    pub snapshot: SnapshotName,
    /// By term.
    pub postings: Shards,
    /// By pair.
    pub phrases: Shards,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_become_sql() {
        assert!(SnapshotName::new("s20260501T120000Z-0123456789ab").is_some());
        for name in ["", "s'", "s 1", "s;1", "é", &"s".repeat(81)] {
            assert_eq!(SnapshotName::new(name), None, "{name}");
        }
    }

    #[test]
    fn a_text_is_in_the_last_shard_that_begins_before_it() {
        let shards = Shards::new(vec!["en:m".into(), "fr:a".into()]).expect("sorted");
        let of = ["", "en:lake", "en:m", "en:map", "fr:a", "x:1"].map(|text| shards.of(text));
        assert_eq!(of, [0, 0, 1, 1, 2, 2]);
        assert_eq!((shards.count(), Shards::one().count(), Shards::one().of("x:1")), (3, 1, 0));
    }

    #[test]
    fn shards_that_do_not_rise_are_refused() {
        for firsts in [["b", "a"], ["a", "a"]] {
            assert_eq!(Shards::new(firsts.map(Into::into).to_vec()), Err(UnsortedShards));
        }
    }
}
