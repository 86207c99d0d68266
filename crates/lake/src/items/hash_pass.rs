//! The cheap question before all work: are these the items of the current snapshot?

use query::analysis::ANALYSER_ID;
use sha2::{Digest, Sha256};

use crate::LakeError;
use crate::hash::{Sha, hex, sha256};
use crate::items::ordered::ordered_map;
use crate::items::source::{ItemEntry, ItemSource, ReadFailure};
use crate::items::stamp::Stamps;
use crate::progress::Progress;
use crate::report::Rejection;
use crate::snapshots::manifest::FORMAT_VERSION;
use catalog::geocore::MAX_ITEM_BYTES;

/// The hash over keys and versions of all items; `None` when one has no version.
pub(crate) fn listing_hash(items: &[ItemEntry]) -> Option<String> {
    let mut hash = Sha256::new_with_prefix(format!("{FORMAT_VERSION} {ANALYSER_ID}\n"));
    for item in items {
        let version = item.version.as_ref()?;
        hash.update(format!("{}\0{version}\n", item.key));
    }
    Some(hex(&hash.finalize()))
}

/// What an item holds, as far as telling it from another goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    Read(Sha),
    /// Not read; it has so many bytes.
    TooLarge(u64),
    Unreadable,
}

/// The hash over a whole catalogue: what it holds and how it is indexed.
pub(crate) struct ContentHash(Sha256);

impl ContentHash {
    pub(crate) fn new() -> Self {
        Self(Sha256::new_with_prefix(format!("{FORMAT_VERSION} {ANALYSER_ID}\n")))
    }

    /// Items come in the order of their keys.
    pub(crate) fn add(&mut self, key: &str, content: Content) {
        self.0.update(key.as_bytes());
        match content {
            Content::Read(sha) => {
                self.0.update(b"\0");
                self.0.update(sha);
            }
            Content::TooLarge(bytes) => self.0.update(format!("\0too large {bytes}")),
            Content::Unreadable => self.0.update(b"\0unreadable"),
        }
        self.0.update(b"\n");
    }

    pub(crate) fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// What a look at all items comes to.
pub(crate) struct Hashed {
    pub(crate) hash: String,
    /// By item.
    pub(crate) contents: Vec<Content>,
    pub(crate) bytes_read: u64,
    pub(crate) unread: Vec<Rejection>,
}

/// The hash over all items, without looking into them; those are not even read that are as `stamps` know them.
pub(crate) fn hash_items(
    items: &[ItemEntry],
    source: &dyn ItemSource,
    stamps: &Stamps,
    workers: usize,
    progress: &mut dyn Progress,
) -> Result<Hashed, LakeError> {
    let mut hash = ContentHash::new();
    let (mut bytes_read, mut unread, mut contents) = (0, Vec::new(), Vec::with_capacity(items.len()));
    let read = || {
        |item: &ItemEntry| match stamps.content(&item.key, item.stamp) {
            Some(sha256) => (Ok(Content::Read(sha256)), 0),
            None => (content(item, source), item.bytes),
        }
    };
    let mut keys = items.iter();
    ordered_map(
        items.iter(),
        |item| item.bytes,
        workers,
        read,
        |(content, bytes)| {
            let item = keys.next().expect("one output per input");
            let content = match content {
                Ok(content) => content,
                Err(ReadFailure::Item(reason)) => {
                    unread.push(Rejection::new(&item.key, reason));
                    Content::Unreadable
                }
                Err(ReadFailure::Source(reason)) => {
                    return Err(LakeError::ItemSource { key: item.key.clone(), reason });
                }
            };
            hash.add(&item.key, content);
            contents.push(content);
            if matches!(content, Content::Read(_)) {
                bytes_read += bytes;
            }
            progress.advance(1);
            Ok::<(), LakeError>(())
        },
    )?;
    Ok(Hashed { hash: hash.finish(), contents, bytes_read, unread })
}

/// Whether an item is too large to be read at all.
pub(crate) fn is_too_large(item: &ItemEntry) -> bool {
    item.bytes > MAX_ITEM_BYTES as u64
}

fn content(item: &ItemEntry, source: &dyn ItemSource) -> Result<Content, ReadFailure> {
    if is_too_large(item) {
        return Ok(Content::TooLarge(item.bytes));
    }
    source.read(&item.key).map(|bytes| Content::Read(sha256(&bytes)))
}
