//! Records between the pass that reads them and the pass that writes them, in a temporary file. Only their places in
//! it stay in memory.

use std::cell::RefCell;
use std::fmt::Display;
use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use catalog::Record;
use zstd::bulk::{Compressor, Decompressor};

use crate::LakeError;

/// Where a record lies in the spool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    start: u64,
    packed_bytes: u32,
    sizes: Sizes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sizes {
    item: u32,
    record: u32,
}

impl Span {
    /// Bytes of the item and its record when they are unpacked.
    pub(crate) fn bytes(&self) -> u64 {
        u64::from(self.sizes.item) + u64::from(self.sizes.record)
    }
}

/// An item and the record read from it, on their way to the spool: the item as published, followed by the record as JSON,
/// compressed together as they say the same. A million records take 4 GB instead of 16.
pub(crate) struct Spooled {
    packed: Vec<u8>,
    sizes: Sizes,
}

/// One of zstd's fast levels: a fifth larger than its usual ones, for a tenth less of a whole run.
const LEVEL: i32 = -4;

thread_local! {
    static COMPRESSOR: RefCell<Compressor<'static>> =
        RefCell::new(Compressor::new(LEVEL).expect("memory for a compressor"));
}

impl Spooled {
    pub(crate) fn new(item: String, record: &Record) -> Self {
        let size =
            |bytes: usize| u32::try_from(bytes).expect("items have at most 5 MiB, records not much more");
        let item_bytes = size(item.len());
        let mut both = item.into_bytes();
        serde_json::to_writer(&mut both, record).expect("records are made of texts, numbers and lists");
        let sizes = Sizes { item: item_bytes, record: size(both.len()) - item_bytes };
        let packed = COMPRESSOR.with_borrow_mut(|compressor| compressor.compress(&both));
        Self { packed: packed.expect("room for what comes out is made first"), sizes }
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
        let packed_bytes = u32::try_from(spooled.packed.len()).expect("hardly more than what went in");
        let span = Span { start: self.end, packed_bytes, sizes: spooled.sizes };
        self.file.write_all(&spooled.packed).map_err(LakeError::io("write", &self.path))?;
        self.end += u64::from(packed_bytes);
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
    decompressor: Decompressor<'static>,
}

impl SpoolReader {
    pub(crate) fn new(path: &Path) -> Self {
        let decompressor = Decompressor::new().expect("memory for a decompressor");
        Self { path: path.to_owned(), file: None, decompressor }
    }

    /// The item as published, and the record.
    pub(crate) fn read(&mut self, span: Span) -> Result<(String, Record), LakeError> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(File::open(&self.path).map_err(LakeError::io("open", &self.path))?),
        };
        let mut packed = vec![0; span.packed_bytes as usize];
        let read = file.seek(SeekFrom::Start(span.start)).and_then(|_| file.read_exact(&mut packed));
        read.map_err(LakeError::io("read", &self.path))?;
        let Sizes { item, record } = span.sizes;
        let both = self.decompressor.decompress(&packed, (item + record) as usize);
        let mut both = both.map_err(|error| self.damaged(&error))?;
        let record = serde_json::from_slice(&both[item as usize..]).map_err(|error| self.damaged(&error))?;
        both.truncate(item as usize);
        Ok((String::from_utf8(both).map_err(|error| self.damaged(&error))?, record))
    }

    fn damaged(&self, reason: &dyn Display) -> LakeError {
        LakeError::Damaged { file: self.path.display().to_string(), reason: reason.to_string() }
    }
}
