//! Where the content of an item is had from: the source, or the snapshot before.

use std::collections::HashSet;

use crate::hash::{Sha, sha256};
use crate::items::hash_pass::Content;
use crate::items::previous::PreviousItems;
use crate::items::source::{ItemEntry, ItemSource, Listing, ReadFailure, Unreadable};
use crate::merge::known::Known;
use crate::report::{Rejection, Report};

/// What a run reads of.
pub(crate) struct Contents<'a> {
    pub(crate) source: &'a dyn ItemSource,
    pub(crate) previous: &'a PreviousItems<'a>,
    /// The keys of items that could not be listed.
    pub(crate) unlisted: &'a HashSet<String>,
    /// By the numbers of items: whether the snapshot before has the same content.
    pub(crate) same: &'a [bool],
    /// The records of the snapshot before, where they are not made again.
    pub(crate) known: Option<&'a Known>,
}

/// The content of an item.
pub(crate) struct Had {
    pub(crate) sha256: Sha,
    pub(crate) held: Held,
    pub(crate) origin: Origin,
}

pub(crate) enum Held {
    Bytes(Vec<u8>),
    /// The number of the record that the snapshot before made of it.
    Known(u32),
}

pub(crate) enum Origin {
    Source {
        bytes: u64,
    },
    /// It is as the snapshot before has it.
    Same,
    /// It cannot be read, so what was published of it stays. With the reason, unless a folder's is told already.
    Kept(Option<String>),
}

impl Contents<'_> {
    /// What is unchanged is not fetched; what cannot be read is as it was.
    pub(crate) fn get(&self, number: usize, item: &ItemEntry) -> Result<Had, ReadFailure> {
        if self.unlisted.contains(&item.key) {
            let lost = || ReadFailure::Item("nor is it in the snapshot before any more".to_owned());
            return self.before(item, Origin::Kept(None)).map_err(|_| lost());
        }
        let from_source = |_| match self.source.read(&item.key) {
            Ok(bytes) => Ok(self.read(item, bytes)),
            Err(ReadFailure::Item(reason)) => self
                .before(item, Origin::Kept(Some(reason)))
                .map_err(|origin| ReadFailure::Item(origin.reason().unwrap_or_default())),
            Err(failure) => Err(failure),
        };
        if self.is_at_hand(number, item) {
            self.before(item, Origin::Same).or_else(from_source)
        } else {
            from_source(Origin::Same)
        }
    }

    /// Whether the snapshot before has the item, and it takes less to have it from there.
    fn is_at_hand(&self, number: usize, item: &ItemEntry) -> bool {
        match (self.known, self.previous.get(&item.key)) {
            (Some(known), Some((doc, _))) => self.same[number] && known.has(doc),
            _ => self.previous.has_version_of(item),
        }
    }

    /// What the snapshot before has, if it can be had.
    fn before(&self, item: &ItemEntry, origin: Origin) -> Result<Had, Origin> {
        let Some((doc, before)) = self.previous.get(&item.key) else { return Err(origin) };
        if self.known.is_some_and(|known| known.has(doc)) {
            return Ok(Had { sha256: before.sha256, held: Held::Known(doc), origin });
        }
        match self.previous.content(&item.key) {
            Some(bytes) => Ok(Had { sha256: sha256(&bytes), held: Held::Bytes(bytes), origin }),
            None => Err(origin),
        }
    }

    /// Another version may have the same content.
    fn read(&self, item: &ItemEntry, bytes: Vec<u8>) -> Had {
        let (sha256, origin) = (sha256(&bytes), Origin::Source { bytes: bytes.len() as u64 });
        let before = self.previous.get(&item.key).filter(|(_, before)| before.sha256 == sha256);
        let known = before.filter(|(doc, _)| self.known.is_some_and(|known| known.has(*doc)));
        let held = known.map_or(Held::Bytes(bytes), |(doc, _)| Held::Known(doc));
        Had { sha256, held, origin }
    }
}

impl Origin {
    fn reason(self) -> Option<String> {
        if let Self::Kept(reason) = self { reason } else { None }
    }
}

/// For each of `items`, whether the snapshot before has the same content: as the versions say, or what was read of the
/// items that were listed.
pub(crate) fn same(
    items: &[ItemEntry],
    previous: &PreviousItems<'_>,
    unlisted: &HashSet<String>,
    hashed: Option<&[Content]>,
) -> Vec<bool> {
    let mut hashed = hashed.unwrap_or_default().iter();
    let is_same = |item: &ItemEntry| {
        if unlisted.contains(&item.key) {
            return true;
        }
        let read = hashed.next();
        let before = previous.get(&item.key).map(|(_, before)| Content::Read(before.sha256));
        previous.has_version_of(item) || before.is_some() && before.as_ref() == read
    };
    items.iter().map(is_same).collect()
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
