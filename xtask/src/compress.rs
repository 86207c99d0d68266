//! Brotli beside each file that gains by it, at the best quality: compressing per request halves the server's throughput.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::slice;

use anyhow::{Context, Result};

use crate::stamp::{hash, unless_unchanged};

const QUALITY: u32 = 11;
const WINDOW_BITS: u32 = 22;
const BUFFER_BYTES: usize = 64 * 1024;

/// Writes `file.br` beside the file unless it is there for the same bytes. `None` for formats compressed already.
pub(crate) fn compress(file: &Path, stamps: &Path) -> Result<Option<PathBuf>> {
    if !gains(file) {
        return Ok(None);
    }
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let output = compressed_path(file);
    unless_unchanged(&stamps.join(hash(&file)), &bytes, slice::from_ref(&output), || {
        fs::write(&output, brotli(&bytes)?).with_context(|| format!("cannot write {}", output.display()))
    })?;
    Ok(Some(output))
}

/// `portal.wasm` → `portal.wasm.br`, where the server looks for it.
pub(crate) fn compressed_path(file: &Path) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".br");
    path.into()
}

fn gains(file: &Path) -> bool {
    let extension = file.extension().and_then(OsStr::to_str).unwrap_or_default();
    ["css", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"].contains(&extension)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, BUFFER_BYTES, QUALITY, WINDOW_BITS);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}
