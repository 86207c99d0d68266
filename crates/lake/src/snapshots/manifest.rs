//! `manifest.json` of a snapshot: what is in it. It holds no time, so that equal input gives equal bytes.

use std::collections::{BTreeMap, HashMap};

use query::FacetDictionary;
use query::analysis::ANALYSER_ID;
use query::partitions::{Shards, UnsortedShards};
use serde::{Deserialize, Serialize};

use crate::LakeError;
use crate::report::{Rejection, Report, WarningCount};
use crate::snapshots::damage::Damage;
use crate::storage::StoredFile;

pub(crate) const MANIFEST: &str = "manifest.json";

/// Changes whenever the tables do; a snapshot of another format is neither read nor taken for unchanged.
pub const FORMAT_VERSION: u32 = 9;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format_version: u32,
    /// `query::analysis::ANALYSER_ID` of the build that made the tables.
    pub analyser: String,
    /// SHA-256 over keys and hashes of all items, the analyser and the format version.
    pub content_hash: String,
    /// SHA-256 over keys and versions of all items, where the source gives versions and every item could be read: if
    /// it is the same, nothing has to be read to know that nothing changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing_hash: Option<String>,
    pub records: u64,
    /// Items that could not be published.
    pub rejected: u64,
    /// What the run reported, for those that find nothing changed.
    #[serde(default)]
    pub problems: Problems,
    /// By table name.
    pub tables: BTreeMap<String, TableManifest>,
    pub facets: FacetDictionary,
    pub dates: DateRanges,
    /// Whether any record says how often it was asked for.
    #[serde(default)]
    pub has_popularity: bool,
}

/// What was wrong with items.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Problems {
    /// Sorted by key; at most [`MAX_REJECTIONS`].
    pub rejected: Vec<Rejection>,
    pub warnings: BTreeMap<String, WarningCount>,
}

/// Rejected items a manifest names: servers read it too.
pub const MAX_REJECTIONS: usize = 1000;

impl Problems {
    pub(crate) fn of(report: &Report) -> Self {
        let mut rejected = report.rejected.clone();
        rejected.sort_by(|a, b| a.key.cmp(&b.key));
        rejected.truncate(MAX_REJECTIONS);
        Self { rejected, warnings: report.warnings.clone() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableManifest {
    pub rows: u64,
    /// In the order of their rows. Where the table has shards, each is a file.
    pub files: Vec<FileManifest>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileManifest {
    /// Relative to the folder of the snapshot.
    pub path: String,
    pub bytes: u64,
    pub sha256: String,
    /// The least text of the sorted column, where the file is a shard of its table with rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
}

/// First and last known days of the catalogue, `yyyymmdd`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DateRanges {
    /// When the data was published or last updated.
    pub updated: Option<DayRange>,
    /// What the data covers; data that goes on counts with its beginning.
    pub covered: Option<DayRange>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRange {
    pub first: i32,
    pub last: i32,
}

impl DayRange {
    pub(crate) fn widen(range: &mut Option<Self>, first: i32, last: i32) {
        let before = range.unwrap_or(Self { first, last });
        *range = Some(Self { first: before.first.min(first), last: before.last.max(last) });
    }
}

impl TableManifest {
    /// Where the shards of the table begin.
    pub fn shards(&self) -> Result<Shards, UnsortedShards> {
        Shards::new(
            self.files.iter().skip(1).map(|file| file.first.as_deref().unwrap_or_default().into()).collect(),
        )
    }
}

impl Manifest {
    pub fn files(&self) -> impl Iterator<Item = &FileManifest> {
        self.tables.values().flat_map(|table| &table.files)
    }

    /// Bytes of all tables.
    pub fn bytes(&self) -> u64 {
        self.files().map(|file| file.bytes).sum()
    }

    pub(crate) fn to_json(&self) -> Vec<u8> {
        let mut json =
            serde_json::to_vec_pretty(self).expect("texts, numbers and lists can always be written");
        json.push(b'\n');
        json
    }

    /// Reads the file at `place`.
    pub fn from_json(place: &str, json: &[u8]) -> Result<Self, LakeError> {
        Damage::read(json, FORMAT_VERSION)
            .map_err(|damage| LakeError::Manifest { place: place.to_owned(), damage })
    }

    /// What is wrong with the first file that is not as it should be, among those that are in the snapshot's folder.
    pub(crate) fn first_missing(&self, folder: &str, files: &[StoredFile]) -> Option<String> {
        let bytes: HashMap<&str, u64> = files.iter().map(|file| (file.key.as_str(), file.bytes)).collect();
        self.files().find_map(|wanted| match bytes.get(format!("{folder}/{}", wanted.path).as_str()) {
            None => Some(format!("{} is missing", wanted.path)),
            Some(found) if *found != wanted.bytes => {
                Some(format!("{} has {found} bytes instead of {}", wanted.path, wanted.bytes))
            }
            Some(_) => None,
        })
    }

    /// Why this program cannot serve the snapshot, if it cannot.
    pub(crate) fn other_version(&self) -> Option<String> {
        let (format, analyser) = (self.format_version, &self.analyser);
        let is_ours = format == FORMAT_VERSION && analyser == ANALYSER_ID;
        (!is_ours).then(|| {
            format!(
                "of another version: format {format}, analyser {analyser}; this one has {FORMAT_VERSION}, {ANALYSER_ID}"
            )
        })
    }

    /// An older program must leave the snapshot alone.
    pub const fn damage(&self) -> Option<Damage> {
        if self.format_version > FORMAT_VERSION {
            Some(Damage::Newer { found: self.format_version, known: FORMAT_VERSION })
        } else {
            None
        }
    }
}
