//! Where the content of an item is had from: the source, or the snapshot before.

use std::collections::HashSet;

use crate::items::previous::PreviousItems;
use crate::items::source::{ItemEntry, ItemSource, Listing, ReadFailure, Unreadable};
use crate::report::{Rejection, Report};

/// What a run reads of.
pub(crate) struct Contents<'a> {
    pub(crate) source: &'a dyn ItemSource,
    pub(crate) previous: &'a PreviousItems<'a>,
    /// The keys of items that could not be listed.
    pub(crate) unlisted: HashSet<String>,
}

/// The content of an item.
pub(crate) struct Had {
    pub(crate) bytes: Vec<u8>,
    pub(crate) origin: Origin,
}

pub(crate) enum Origin {
    Source,
    /// It has the version that the snapshot before has.
    Same,
    /// It cannot be read, so what was published of it stays. With the reason, unless a folder's is told already.
    Kept(Option<String>),
}

impl Contents<'_> {
    /// What is unchanged is not fetched; what cannot be read is as it was.
    pub(crate) fn get(&self, item: &ItemEntry) -> Result<Had, ReadFailure> {
        if self.unlisted.contains(&item.key) {
            let bytes = self.previous.content(&item.key);
            let lost = || ReadFailure::Item("nor is it in the snapshot before any more".to_owned());
            return bytes.map(|bytes| Had { bytes, origin: Origin::Kept(None) }).ok_or_else(lost);
        }
        if let Some(bytes) = self.previous.same(item) {
            return Ok(Had { bytes, origin: Origin::Same });
        }
        match self.source.read(&item.key) {
            Ok(bytes) => Ok(Had { bytes, origin: Origin::Source }),
            Err(ReadFailure::Item(reason)) => match self.previous.content(&item.key) {
                Some(bytes) => Ok(Had { bytes, origin: Origin::Kept(Some(reason)) }),
                None => Err(ReadFailure::Item(reason)),
            },
            Err(failure) => Err(failure),
        }
    }
}

/// The keys of the snapshot before that lie in a part of the source which cannot be looked at, or where a file is now
/// that is no item: whoever cannot reach a folder sees such a thing in its place. A part without such keys leaves
/// something out, as far as anybody knows.
pub(crate) fn unlisted(
    listing: &Listing,
    previous: &PreviousItems<'_>,
    report: &mut Report,
) -> HashSet<String> {
    let unreadable: HashSet<&str> = listing.unreadable.iter().map(|part| part.key.as_str()).collect();
    let skipped: HashSet<&str> = listing.skipped.iter().map(String::as_str).collect();
    let listed: HashSet<&str> = listing.items.iter().map(|item| item.key.as_str()).collect();
    let (mut unlisted, mut holding, mut replaced) = (HashSet::new(), HashSet::new(), HashSet::new());
    for key in previous.keys().filter(|key| !listed.contains(key)) {
        if let Some(part) = parts(key).find(|part| unreadable.contains(part)) {
            holding.insert(part);
            unlisted.insert(key.to_owned());
        } else if let Some(part) = parts(key).find(|part| skipped.contains(part)) {
            replaced.insert(part);
            unlisted.insert(key.to_owned());
        }
    }
    let reason = "a file is where a folder of items was; remove it if they are to go";
    report.unread.extend(replaced.into_iter().map(|key| Rejection::new(key, reason)));
    let without = listing.unreadable.iter().filter(|part| !holding.contains(part.key.as_str()));
    report.rejected.extend(without.map(Unreadable::rejection));
    unlisted
}

/// The folders a key lies in, and the key itself.
fn parts(key: &str) -> impl Iterator<Item = &str> {
    key.match_indices('/').map(|(end, _)| &key[..end]).chain([key])
}
