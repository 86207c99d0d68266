//! Skipping work whose inputs have not changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Does the work unless `outputs` exist and the same `inputs` made them.
///
/// The hash of the inputs is kept in `stamp` and written last, so that work cut short is done again.
pub(crate) fn unless_unchanged(
    stamp: &Path,
    inputs: &impl Hash,
    outputs: &[PathBuf],
    work: impl FnOnce() -> Result<()>,
) -> Result<Freshness> {
    let hash = hash(inputs);
    if outputs.iter().all(|output| output.exists())
        && fs::read_to_string(stamp).is_ok_and(|text| text == hash)
    {
        return Ok(Freshness::Unchanged);
    }
    work()?;
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    fs::write(stamp, hash).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(Freshness::Made)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Freshness {
    Made,
    Unchanged,
}

/// A short name for a value: enough to tell versions of a file apart, no defence against forgery.
pub(crate) fn hash(value: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_again_only_when_an_input_changes_or_an_output_is_gone() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let stamp = folder.path().join("stamps/made");
        let output = folder.path().join("made.txt");
        let make = |input: &str| {
            unless_unchanged(&stamp, &input, std::slice::from_ref(&output), || Ok(fs::write(&output, input)?))
        };

        assert_eq!(make("one")?, Freshness::Made);
        assert_eq!(make("one")?, Freshness::Unchanged);
        assert_eq!(make("two")?, Freshness::Made);
        fs::remove_file(&output)?;
        assert_eq!(make("two")?, Freshness::Made);
        Ok(())
    }
}
