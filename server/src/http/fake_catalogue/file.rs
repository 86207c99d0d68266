//! The whole catalogue as a file, whose bytes tell their place.

use std::ops::Range;

use async_trait::async_trait;
use catalog::{CatalogueError, TableFile};

/// A million bytes, each the last digits of its place.
pub(super) struct FakeFile;

#[async_trait]
impl TableFile for FakeFile {
    fn snapshot(&self) -> &'static str {
        "s1"
    }

    fn sha256(&self) -> &'static str {
        "abc"
    }

    fn bytes(&self) -> u64 {
        1_000_000
    }

    async fn read(&self, range: Range<u64>) -> Result<Vec<u8>, CatalogueError> {
        Ok(range.map(|place| place.to_le_bytes()[0]).collect())
    }
}
