//! What the build made for browsers: scripts, styles and drawings, each with its compressed copy, all in memory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::Path;
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::HeaderValue;
use rust_embed::{Embed, EmbeddedFile};

const ISLANDS_JS: &str = "pkg/islands.js";
/// Without any of these, pages have no style or do not come alive.
const NEEDED: [&str; 3] = ["pkg/portal.css", "pkg/portal.js", "pkg/portal.wasm"];

/// What `cargo xtask build` publishes. An optimised program holds it; others read it when they start.
#[derive(Embed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Built;

/// The files by their paths without a leading slash. Cheap to clone.
#[derive(Clone)]
pub struct SiteFiles {
    files: Arc<BTreeMap<String, SiteFile>>,
}

pub(super) struct SiteFile {
    pub(super) bytes: Bytes,
    /// The same, compressed by Brotli.
    pub(super) brotli: Option<Bytes>,
    pub(super) content_type: HeaderValue,
    pub(super) etag: HeaderValue,
}

/// Why a site cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteFilesError {
    #[error("{0} is missing from the site's files; `cargo xtask build` makes them")]
    Incomplete(&'static str),
    #[error("{0}: {1}")]
    Unreadable(String, io::Error),
}

impl SiteFiles {
    /// The script that starts the islands, which is part of every program, and nothing else.
    pub fn none() -> Self {
        let script = include_bytes!("../../../app/islands.js");
        let mut hasher = DefaultHasher::new();
        hasher.write(script);
        let islands = SiteFile {
            bytes: Bytes::from_static(script),
            brotli: None,
            content_type: HeaderValue::from_static("text/javascript; charset=utf-8"),
            etag: etag(&hasher.finish().to_be_bytes()),
        };
        Self { files: Arc::new(BTreeMap::from([(ISLANDS_JS.to_owned(), islands)])) }
    }

    /// The files of this build.
    pub fn built() -> Result<Self, SiteFilesError> {
        let named = Built::iter().filter_map(|name| Some((name.to_string(), Built::get(&name)?)));
        Self::of(named.collect()).complete()
    }

    /// The files of a folder that `cargo xtask build` made.
    pub fn in_folder(folder: &Path) -> Result<Self, SiteFilesError> {
        let mut files = BTreeMap::new();
        for entry in rust_embed::utils::get_files(
            folder.display().to_string(),
            rust_embed::utils::PathMatcher::new(&[], &[]),
        ) {
            let path = Path::new(&entry.full_canonical_path);
            let file = rust_embed::utils::read_file_from_fs(path);
            let unreadable = |error| SiteFilesError::Unreadable(entry.full_canonical_path.clone(), error);
            files.insert(entry.rel_path.clone(), file.map_err(unreadable)?);
        }
        Self::of(files).complete()
    }

    pub(super) fn get(&self, path: &str) -> Option<&SiteFile> {
        self.files.get(path)
    }

    /// `?v=` and a hash of all scripts and styles: a page names some, and those ask for others.
    pub(super) fn version(&self) -> String {
        let mut hasher = DefaultHasher::new();
        for (name, file) in self.files.iter().filter(|(name, _)| name.starts_with("pkg/")) {
            hasher.write(name.as_bytes());
            hasher.write(&file.bytes);
        }
        format!("?v={:016x}", hasher.finish())
    }

    fn of(mut built: BTreeMap<String, EmbeddedFile>) -> Self {
        let mut files = BTreeMap::new();
        // A file comes before its compressed copy, whose name goes on where its own ends.
        while let Some((name, file)) = built.pop_first() {
            let brotli = built.remove(&format!("{name}.br")).map(|file| bytes(file.data));
            files.insert(name, SiteFile::new(file, brotli));
        }
        Self { files: Arc::new(files) }
    }

    fn complete(self) -> Result<Self, SiteFilesError> {
        let missing = NEEDED.into_iter().chain([ISLANDS_JS]).find(|name| self.get(name).is_none());
        missing.map_or(Ok(self), |name| Err(SiteFilesError::Incomplete(name)))
    }
}

impl SiteFile {
    fn new(file: EmbeddedFile, brotli: Option<Bytes>) -> Self {
        let mime = file.metadata.mimetype();
        let is_text = mime.starts_with("text/");
        let content_type = if is_text { format!("{mime}; charset=utf-8") } else { mime.to_owned() };
        Self {
            content_type: HeaderValue::try_from(content_type).expect("types of files are plain"),
            etag: etag(&file.metadata.sha256_hash()[..16]),
            bytes: bytes(file.data),
            brotli,
        }
    }
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    }
}

fn etag(hash: &[u8]) -> HeaderValue {
    let mut text = String::from("\"");
    for byte in hash {
        write!(text, "{byte:02x}").expect("writing to a String");
    }
    text.push('"');
    HeaderValue::try_from(text).expect("digits between quotes")
}
