//! Records between the pass that reads them and the pass that writes them, in a temporary file. Only their places in
//! it stay in memory.

use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use catalog::Record;

use crate::LakeError;

/// Where a record lies in the spool: the item as published, followed by the record as JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    start: u64,
    item_bytes: u32,
    record_bytes: u32,
}

/// An item and the record read from it, on their way to or from the spool.
pub(crate) struct Spooled {
    item: String,
    record_json: Vec<u8>,
}

impl Spooled {
    pub(crate) fn new(item: String, record: &Record) -> Self {
        let record_json = serde_json::to_vec(record).expect("records are made of texts, numbers and lists");
        Self { item, record_json }
    }

    pub(crate) fn into_parts(self) -> (String, Record) {
        let record =
            serde_json::from_slice(&self.record_json).expect("what was written by ourselves a moment ago");
        (self.item, record)
    }
}

pub(crate) struct SpoolWriter {
    path: PathBuf,
    file: BufWriter<File>,
    end: u64,
}

impl SpoolWriter {
    pub(crate) fn create(path: &Path) -> Result<Self, LakeError> {
        let file = File::create(path).map_err(LakeError::io("create", path))?;
        Ok(Self { path: path.to_owned(), file: BufWriter::with_capacity(1 << 20, file), end: 0 })
    }

    pub(crate) fn push(&mut self, spooled: &Spooled) -> Result<Span, LakeError> {
        let length = |bytes: &[u8]| {
            u32::try_from(bytes.len()).expect("items have at most 5 MiB, records not much more")
        };
        let span = Span {
            start: self.end,
            item_bytes: length(spooled.item.as_bytes()),
            record_bytes: length(&spooled.record_json),
        };
        let written = self
            .file
            .write_all(spooled.item.as_bytes())
            .and_then(|()| self.file.write_all(&spooled.record_json));
        written.map_err(LakeError::io("write", &self.path))?;
        self.end += u64::from(span.item_bytes) + u64::from(span.record_bytes);
        Ok(span)
    }

    /// Ends writing. Gives the path, which each reading thread opens for itself.
    pub(crate) fn finish(mut self) -> Result<PathBuf, LakeError> {
        self.file.flush().map_err(LakeError::io("write", &self.path))?;
        Ok(self.path)
    }
}

/// Reads from a spool that is complete. Each thread has its own.
pub(crate) struct SpoolReader {
    path: PathBuf,
    /// Opened by the first read.
    file: Option<File>,
}

impl SpoolReader {
    pub(crate) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), file: None }
    }

    pub(crate) fn read(&mut self, span: Span) -> Result<Spooled, LakeError> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(File::open(&self.path).map_err(LakeError::io("open", &self.path))?),
        };
        let mut item = vec![0; span.item_bytes as usize];
        let mut record_json = vec![0; span.record_bytes as usize];
        let read = file
            .seek(SeekFrom::Start(span.start))
            .and_then(|_| file.read_exact(&mut item))
            .and_then(|()| file.read_exact(&mut record_json));
        read.map_err(LakeError::io("read", &self.path))?;
        let item = String::from_utf8(item).map_err(|error| LakeError::Damaged {
            file: self.path.display().to_string(),
            reason: error.to_string(),
        })?;
        Ok(Spooled { item, record_json })
    }
}
