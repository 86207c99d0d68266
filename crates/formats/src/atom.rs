//! Results as a feed: Atom (RFC 4287), in pages (RFC 5005, §3), with counts of `OpenSearch` 1.1 and boxes of `GeoRSS` Simple.

mod entry;
mod xml;

use std::io;

use catalog::Lang;

pub use self::entry::Entry;
use self::xml::{Xml, link};
use crate::media;

/// The media type of a feed.
pub const MEDIA_TYPE: &str = "application/atom+xml";

const NAMESPACES: [(&str, &str); 4] = [
    ("xmlns", "http://www.w3.org/2005/Atom"),
    ("xmlns:georss", "http://www.georss.org/georss"),
    ("xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

/// One page of results. Addresses are absolute.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed {
    pub title: String,
    /// Who answers for entries that name no organisation: the catalogue.
    pub author: String,
    /// The same for all pages of one search.
    pub id: String,
    pub own: String,
    /// The page of results that people read.
    pub page: String,
    /// The feed in the other language.
    pub other: String,
    pub first: String,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub last: String,
    /// RFC 3339: when the catalogue last changed. Entries without a date have this one.
    pub updated: String,
    pub total: u64,
    /// The place of the first entry among all results, counted from 1.
    pub start: u64,
    pub per_page: u64,
    pub lang: Lang,
    pub entries: Vec<Entry>,
}

impl Feed {
    /// The document.
    pub fn to_xml(&self) -> Vec<u8> {
        let mut xml = Xml::begun();
        self.write(&mut xml).expect("a Vec takes every byte");
        xml.into_inner()
    }

    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        let lang = ("xml:lang", self.lang.code());
        let attributes = NAMESPACES.into_iter().chain([lang]);
        xml.nest("feed", attributes, |xml| {
            xml.text("title", &self.title)?;
            xml.text("id", &self.id)?;
            xml.text("updated", &self.updated)?;
            xml.nest("author", [], |xml| xml.text("name", &self.author))?;
            self.write_links(xml)?;
            xml.text("opensearch:totalResults", &self.total.to_string())?;
            xml.text("opensearch:startIndex", &self.start.to_string())?;
            xml.text("opensearch:itemsPerPage", &self.per_page.to_string())?;
            self.entries.iter().try_for_each(|entry| entry.write(xml, &self.updated, self.lang))
        })
    }

    fn write_links(&self, xml: &mut Xml) -> io::Result<()> {
        let other = Some(self.lang.other());
        link(xml, "self", &self.own, Some(MEDIA_TYPE), Some(self.lang))?;
        link(xml, "alternate", &self.page, Some(media::HTML), Some(self.lang))?;
        link(xml, "alternate", &self.other, Some(MEDIA_TYPE), other)?;
        let first = [("first", Some(&self.first)), ("previous", self.previous.as_ref())];
        let last = [("next", self.next.as_ref()), ("last", Some(&self.last))];
        for (rel, href) in first.into_iter().chain(last) {
            if let Some(href) = href {
                link(xml, rel, href, Some(MEDIA_TYPE), None)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
