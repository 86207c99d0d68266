//! Records as collections of STAC 1.0 (<https://github.com/radiantearth/stac-spec/blob/v1.0.0/collection-spec>).

mod parts;

use std::collections::BTreeMap;

use catalog::{Lang, Record};
use serde::Serialize;

use self::parts::{Asset, Extent, Language, Provider, assets};
use crate::licence::licence;
use crate::links::{Link, Served, of_document, of_rights};
use crate::{Addresses, media, texts};

const LANGUAGE: &str = "https://stac-extensions.github.io/language/v1.0.0/schema.json";
const SCIENTIFIC: &str = "https://stac-extensions.github.io/scientific/v1.0.0/schema.json";

/// A record in one language; the other one is linked to. It has no items: what there is to download is its assets.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Collection {
    r#type: &'static str,
    stac_version: &'static str,
    stac_extensions: Vec<&'static str>,
    id: String,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<String>,
    license: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    providers: Vec<Provider>,
    extent: Extent,
    language: Language,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<Language>,
    #[serde(rename = "sci:doi", skip_serializing_if = "Option::is_none")]
    doi: Option<String>,
    assets: BTreeMap<String, Asset>,
    links: Vec<Link>,
}

impl Collection {
    /// `organisation` is the name that the catalogue knows the publisher by; `root` is the address of the root catalogue, and
    /// [`Served::collection`] that of the parent.
    pub fn new(
        record: &Record,
        organisation: Option<&str>,
        root: &str,
        served: Served<'_>,
        addresses: Addresses<'_>,
        lang: Lang,
    ) -> Self {
        let title = texts::title(record, lang);
        let language = texts::language(record, lang);
        let licence = licence(record, lang);
        let mut links = structure(root, served.collection);
        // A collection of STAC is in a parent, not in a collection.
        let own = of_document(record, served, media::JSON, addresses, lang);
        links.extend(own.into_iter().filter(|link| link.rel != "collection"));
        links.extend(of_rights(record, licence.as_ref()));
        let doi = record.doi().and_then(|doi| doi.strip_prefix("https://doi.org/").map(str::to_owned));
        Self {
            r#type: "Collection",
            stac_version: "1.0.0",
            stac_extensions: [LANGUAGE].into_iter().chain(doi.is_some().then_some(SCIENTIFIC)).collect(),
            id: record.id.clone(),
            // It may not be empty.
            description: texts::description(record, lang).unwrap_or_else(|| title.clone()),
            title,
            keywords: texts::keywords(record, lang),
            // In 1.0 this is what a licence without an identifier is called, and one that nobody knows.
            license: licence.and_then(|licence| licence.spdx).unwrap_or("proprietary"),
            providers: Provider::all(record, organisation, lang),
            extent: Extent::of(record),
            language: language.into(),
            languages: Language::others(record, language),
            doi,
            assets: assets(record, lang),
            links,
        }
    }
}

/// Where it stands in the tree of catalogues.
fn structure(root: &str, parent: &str) -> Vec<Link> {
    vec![Link::new("root", root).typed(media::JSON), Link::new("parent", parent).typed(media::JSON)]
}

#[cfg(test)]
mod tests;
