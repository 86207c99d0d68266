//! Links of documents (RFC 8288): to themselves, to pages, and to what a record leads to.

use catalog::resource::{Resource, ResourceKind};
use catalog::{Lang, Record};
use serde::Serialize;

use crate::licence::Licence;
use crate::{Addresses, media, texts};

/// Where a document about one record is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Served<'a> {
    /// The document itself.
    pub own: &'a str,
    /// The same in the other language.
    pub other: &'a str,
    /// The collection, or the catalogue, that it is in.
    pub collection: &'a str,
}

/// A link as the family of OGC API and STAC writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    pub href: String,
    pub rel: &'static str,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub media_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hreflang: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

impl Link {
    pub(crate) fn new(rel: &'static str, href: impl Into<String>) -> Self {
        Self { href: href.into(), rel, media_type: None, hreflang: None, title: None }
    }

    pub(crate) fn typed(self, media_type: &'static str) -> Self {
        Self { media_type: Some(media_type), ..self }
    }

    pub(crate) fn lang(self, lang: Lang) -> Self {
        Self { hreflang: Some(lang.code()), ..self }
    }

    pub(crate) fn titled(self, title: Option<String>) -> Self {
        Self { title, ..self }
    }

    /// What leads to a resource.
    pub(crate) fn of(resource: &Resource, lang: Lang) -> Self {
        let rel = match resource.kind {
            ResourceKind::Dataset => "enclosure",
            ResourceKind::WebService => "service",
            ResourceKind::Application | ResourceKind::SupportingDocument | ResourceKind::Other => "related",
        };
        let hreflang = language(resource);
        let media_type = media::of_resource(resource);
        let title = texts::text(&resource.name, lang);
        Self { href: resource.url.clone(), rel, media_type, hreflang, title }
    }
}

/// The language of a resource that is in one.
pub(crate) fn language(resource: &Resource) -> Option<&'static str> {
    match resource.languages[..] {
        [only] => Some(only.code()),
        _ => None,
    }
}

/// The document in both languages, its pages in both, its collection, and the item it was made from.
pub(crate) fn of_document(
    record: &Record,
    served: Served<'_>,
    media_type: &'static str,
    addresses: Addresses<'_>,
    lang: Lang,
) -> Vec<Link> {
    let other = lang.other();
    let page = |lang: Lang| {
        let title = Some(texts::title(record, lang));
        Link::new("alternate", addresses.record(&record.id, lang)).typed(media::HTML).lang(lang).titled(title)
    };
    vec![
        Link::new("self", served.own).typed(media_type).lang(lang),
        Link::new("alternate", served.other).typed(media_type).lang(other),
        page(lang),
        page(other),
        Link::new("collection", served.collection).typed(media::JSON),
        // The source of what the document says (RFC 4287, §4.2.7.2).
        Link::new("via", addresses.item(&record.id)).typed(media::GEOJSON),
    ]
}

/// The licence and the DOI, by the relations that are registered for them (RFC 4946, RFC 8574).
pub(crate) fn of_rights(record: &Record, licence: Option<&Licence>) -> Vec<Link> {
    let licence = licence.map(|licence| Link::new("license", licence.address.clone()).lang(licence.lang));
    let doi = record.doi().map(|doi| Link::new("cite-as", doi));
    licence.into_iter().chain(doi).collect()
}
