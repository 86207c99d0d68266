//! A lake of which a part cannot be read.

use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use lake::storage::{Exclusive, PutIf, Staging, Storage, Stored, StoredFile, Version};
use lake::{Folder, LakeError};

/// A folder in which a snapshot cannot be looked into, as for want of permission.
pub(crate) struct Closed {
    folder: Folder,
    closed: String,
}

impl Closed {
    pub(crate) fn new(root: &Path, closed: String) -> Self {
        Self { folder: Folder::new(root), closed }
    }

    fn check(&self, key: &str) -> Result<(), LakeError> {
        if key.starts_with(&self.closed) || self.closed.starts_with(key) {
            let source = io::ErrorKind::PermissionDenied.into();
            return Err(LakeError::Io { action: "list", place: self.closed.clone(), source });
        }
        Ok(())
    }
}

impl Storage for Closed {
    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError> {
        self.check(prefix).and_then(|()| self.folder.list(prefix))
    }

    fn names(&self, prefix: &str) -> Result<Vec<String>, LakeError> {
        self.folder.names(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError> {
        self.check(key).and_then(|()| self.folder.get(key))
    }

    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Vec<u8>, LakeError> {
        self.folder.get_range(key, range)
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> {
        self.folder.put(key, bytes)
    }

    fn put_file(&self, key: &str, file: &Path) -> Result<(), LakeError> {
        self.folder.put_file(key, file)
    }

    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError> {
        self.folder.put_if(key, bytes, expected)
    }

    fn delete(&self, key: &str) -> Result<(), LakeError> {
        self.folder.delete(key)
    }

    fn staging(&self) -> Result<Staging, LakeError> {
        self.folder.staging()
    }

    fn exclusive(&self) -> Result<Exclusive, LakeError> {
        self.folder.exclusive()
    }

    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError> {
        self.folder.try_exclusive()
    }

    fn local_path(&self, key: &str) -> Option<PathBuf> {
        self.folder.local_path(key)
    }
}
