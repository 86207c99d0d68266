//! Where items come from. A key names an item in reports; its content is read by key, in any order, from threads.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::LakeError;
use crate::items::stamp::Stamp;
use crate::report::Rejection;

/// A set of items.
pub trait ItemSource: Sync {
    fn list(&self) -> Result<Listing, LakeError>;

    /// The whole content of an item.
    fn read(&self, key: &str) -> Result<Vec<u8>, ReadFailure>;
}

/// Why an item was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadFailure {
    /// This item cannot be had; the others can. What the snapshot before has of it stays.
    #[error("{0}")]
    Item(String),
    /// Nothing can be had for now. A run must stop: going on would take the records away that cannot be read.
    #[error("{0}")]
    Source(String),
}

/// What a source holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Sorted by key, keys are distinct.
    pub items: Vec<ItemEntry>,
    /// What may be an item and can never be one.
    pub rejected: Vec<Rejection>,
    /// What may be an item, or a folder of some, and cannot be looked at.
    pub unreadable: Vec<Unreadable>,
    /// The keys of files that are no items by their names. Those with a dot in front are not even looked at.
    pub skipped: Vec<String>,
}

/// A part of a source that is there and cannot be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Of an item, or of a folder: what the keys of its items begin with, without the slash.
    pub key: String,
    pub reason: String,
}

impl Unreadable {
    /// As what leaves something out.
    pub(crate) fn rejection(&self) -> Rejection {
        Rejection::new(&self.key, format!("cannot be read: {}", self.reason))
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemEntry {
    pub key: String,
    pub bytes: u64,
    /// What changes whenever the content does, such as an `ETag`; `None` where only reading tells.
    pub version: Option<String>,
    /// Of a file, what tells without reading it that nobody has written to it.
    pub stamp: Option<Stamp>,
}

/// The `.json` and `.geojson` files below a folder. Keys are paths relative to it, with slashes. Links are
/// followed; names that begin with a dot are not looked at.
#[derive(Debug, Clone)]
pub struct ItemFolder {
    root: PathBuf,
}

impl ItemFolder {
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }
}

impl ItemSource for ItemFolder {
    fn list(&self) -> Result<Listing, LakeError> {
        // A folder that is not there must not pass for an empty catalogue.
        if !self.root.is_dir() {
            let place = self.root.display().to_string();
            return Err(LakeError::Items { place, reason: "it is not a folder".to_owned() });
        }
        let visible = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
        };
        let mut listing = Listing::default();
        for entry in WalkDir::new(&self.root).follow_links(true).into_iter().filter_entry(visible) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => self.add(&entry, &mut listing),
                Err(error) => {
                    let key = error.path().map_or_else(String::new, |path| self.display(path));
                    let reason = walk_reason(&error);
                    if key.is_empty() {
                        return Err(LakeError::Items { place: self.root.display().to_string(), reason });
                    }
                    listing.unreadable.push(Unreadable { key, reason });
                }
            }
        }
        listing.items.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(listing)
    }

    fn read(&self, key: &str) -> Result<Vec<u8>, ReadFailure> {
        fs::read(self.root.join(key)).map_err(|error| {
            if self.root.is_dir() {
                ReadFailure::Item(error.to_string())
            } else {
                ReadFailure::Source(format!("{} is gone", self.root.display()))
            }
        })
    }
}

impl ItemFolder {
    fn add(&self, entry: &walkdir::DirEntry, listing: &mut Listing) {
        let shown = self.display(entry.path());
        if !is_item(entry.path()) {
            return listing.skipped.push(shown);
        }
        match (self.key(entry.path()), entry.metadata()) {
            (None, _) => listing.rejected.push(Rejection::new(&shown, "its name is not UTF-8")),
            (Some(key), Err(error)) => {
                listing.unreadable.push(Unreadable { key, reason: walk_reason(&error) });
            }
            (Some(_), Ok(metadata)) if !metadata.is_file() => {
                listing.rejected.push(Rejection::new(&shown, "not a file"));
            }
            (Some(key), Ok(metadata)) => {
                let stamp = Some(Stamp::of(&metadata));
                listing.items.push(ItemEntry { key, bytes: metadata.len(), version: None, stamp });
            }
        }
    }

    fn key(&self, path: &Path) -> Option<String> {
        let parts: Option<Vec<&str>> =
            path.strip_prefix(&self.root).ok()?.iter().map(|part| part.to_str()).collect();
        parts.map(|parts| parts.join("/"))
    }

    fn display(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).to_string_lossy().into_owned()
    }
}

fn is_item(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("json") || extension.eq_ignore_ascii_case("geojson")
    })
}

fn walk_reason(error: &walkdir::Error) -> String {
    match (error.loop_ancestor(), error.io_error()) {
        (Some(_), _) => "a link that leads back to its own folder".to_owned(),
        (None, Some(error)) => error.to_string(),
        (None, None) => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_listed_by_key_without_hidden_files() {
        let dir = tempfile::tempdir().expect("a folder");
        for name in ["b.geojson", "a/z.JSON", "a/.hidden.json", ".git/x.json", "readme.md", "c.json"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("io");
            fs::write(path, name).expect("io");
        }
        let listing = ItemFolder::new(dir.path()).list().expect("a folder");
        let keys: Vec<&str> = listing.items.iter().map(|item| item.key.as_str()).collect();
        assert_eq!(keys, ["a/z.JSON", "b.geojson", "c.json"]);
        assert!(listing.rejected.is_empty() && listing.unreadable.is_empty());
        assert_eq!(listing.skipped, ["readme.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn loops_and_dead_links_are_reported_and_the_rest_is_listed() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().expect("a folder");
        fs::create_dir(dir.path().join("a")).expect("io");
        fs::write(dir.path().join("a/item.json"), "{}").expect("io");
        symlink(dir.path(), dir.path().join("a/loop")).expect("io");
        symlink("nowhere.json", dir.path().join("dead.json")).expect("io");
        let mut listing = ItemFolder::new(dir.path()).list().expect("a folder");
        assert_eq!(listing.items.iter().map(|item| item.key.as_str()).collect::<Vec<_>>(), ["a/item.json"]);
        listing.unreadable.sort_by(|a, b| a.key.cmp(&b.key));
        assert_eq!(
            listing.unreadable.iter().map(|part| part.key.as_str()).collect::<Vec<_>>(),
            ["a/loop", "dead.json"]
        );
    }

    #[test]
    fn a_missing_folder_is_no_empty_catalogue() {
        let dir = tempfile::tempdir().expect("a folder");
        assert!(ItemFolder::new(&dir.path().join("nowhere")).list().is_err());
    }
}
