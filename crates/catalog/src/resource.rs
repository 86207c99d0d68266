//! Downloads and services of a record (`options` in geoCore), judged by protocol, format and address together.

use serde::{Deserialize, Serialize};

use crate::{Bilingual, Lang};

/// A link of a record. Its `url` is absolute, with the scheme http, https or ftp.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Resource {
    pub url: String,
    /// As the record says it; protocols lie, so nothing is decided by it alone.
    pub protocol: Option<String>,
    pub name: Bilingual,
    pub kind: ResourceKind,
    pub format: Format,
    /// Languages of the content that the catalogue knows; empty when unsaid or without language (`zxx`).
    pub languages: Vec<Lang>,
    /// Can be drawn on a map by a web client (WMS, WMTS, ESRI REST, OGC API, GeoJSON …).
    pub mappable: bool,
}

/// What following the link gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ResourceKind {
    Dataset,
    WebService,
    Application,
    SupportingDocument,
    Other,
}

/// A format people filter by: a stable key and a label that is the same in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Format {
    /// Lower-case `[a-z0-9-]`, as in URLs: `fgdb`, `shp`, `esri-rest`, `other`.
    pub key: String,
    /// `FGDB/GDB`, `Shapefile`, `ESRI REST`.
    pub label: String,
}

impl Format {
    /// The key of what no other format fits.
    pub const OTHER: &'static str = "other";

    /// The label as a page in `lang` shows it: only *other* differs.
    pub fn label_in(&self, lang: Lang) -> &str {
        match (self.key.as_str(), lang) {
            (Self::OTHER, Lang::En) => "Other",
            (Self::OTHER, Lang::Fr) => "Autre",
            _ => &self.label,
        }
    }
}
