//! SHA-256: of items, of files as they are written, of whole catalogues.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};

use sha2::{Digest, Sha256};

pub(crate) type Sha = [u8; 32];

pub(crate) fn sha256(bytes: &[u8]) -> Sha {
    Sha256::digest(bytes).into()
}

pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        write!(text, "{byte:02x}").expect("a String takes every text");
    }
    text
}

/// Reads what [`hex`] writes of a hash.
pub(crate) fn sha_of_hex(text: &str) -> Option<Sha> {
    let mut sha = Sha::default();
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != sha.len() || !rest.is_empty() {
        return None;
    }
    for (byte, pair) in sha.iter_mut().zip(pairs) {
        *byte = u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(sha)
}

/// The hash and the length of everything a reader gives.
pub(crate) fn sha256_of(mut reader: impl Read) -> io::Result<(String, u64)> {
    let mut hasher = Sha256::new();
    let bytes = io::copy(&mut reader, &mut hasher)?;
    Ok((hex(&hasher.finalize()), bytes))
}

/// A file that hashes what is written to it, so that what is on disk can be held against what was meant.
pub(crate) struct HashingFile {
    file: BufWriter<File>,
    hasher: Sha256,
    bytes: u64,
}

impl HashingFile {
    pub(crate) fn new(file: File) -> Self {
        Self { file: BufWriter::with_capacity(1 << 18, file), hasher: Sha256::new(), bytes: 0 }
    }

    /// Flushes to the disk and gives hash and length.
    pub(crate) fn finish(self) -> io::Result<(String, u64)> {
        let file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok((hex(&self.hasher.finalize()), self.bytes))
    }
}

impl Write for HashingFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
