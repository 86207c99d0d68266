//! Any list of records as a feed: Atom (RFC 4287) with boxes of `GeoRSS` (OGC 17-002r1), pages of RFC 5005 and totals of
//! `OpenSearch` 1.1.

use std::io;

use catalog::date::PartialDate;
use catalog::{Bbox, Lang, Record};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::Addresses;
use crate::texts::{description, text, title};

pub const MEDIA: &str = "application/atom+xml";

/// Characters of a summary.
const MAX_SUMMARY: usize = 1000;
const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns", "http://www.w3.org/2005/Atom"),
    ("xmlns:georss", "http://www.georss.org/georss"),
    ("xmlns:opensearch", "http://a9.com/-/spec/opensearch/1.1/"),
];

type Xml = Writer<Vec<u8>>;

/// A page of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed<'a> {
    pub title: String,
    /// The address of the feed without its page: what it is known by.
    pub id: String,
    /// Relations with their addresses: `self`, `next`, `alternate` …
    pub links: Vec<(&'static str, String)>,
    pub total: u64,
    /// Records before the first of the page.
    pub offset: u64,
    pub per_page: u32,
    pub lang: Lang,
    pub addresses: Addresses<'a>,
    pub records: &'a [Record],
}

impl Feed<'_> {
    /// The document in UTF-8. The feed was updated when the last of its records was.
    pub fn write(&self) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new(Vec::new());
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let root = xml.create_element("feed").with_attributes(NAMESPACES);
        root.with_attribute(("xml:lang", self.lang.code())).write_inner_content(|xml| {
            element(xml, "id", &self.id)?;
            element(xml, "title", &self.title)?;
            let last = self.records.iter().filter_map(updated).max().unwrap_or_else(|| NEVER.to_owned());
            element(xml, "updated", &last)?;
            element(xml, "opensearch:totalResults", &self.total.to_string())?;
            element(xml, "opensearch:startIndex", &(self.offset + 1).to_string())?;
            element(xml, "opensearch:itemsPerPage", &self.per_page.to_string())?;
            for (rel, href) in &self.links {
                let media = if *rel == "alternate" { "text/html" } else { MEDIA };
                link(xml, rel, media, href)?;
            }
            self.records.iter().try_for_each(|record| self.entry(xml, record))
        })?;
        Ok(xml.into_inner())
    }

    fn entry(&self, xml: &mut Xml, record: &Record) -> io::Result<()> {
        let (lang, addresses) = (self.lang, self.addresses);
        xml.create_element("entry").write_inner_content(|xml| {
            element(xml, "id", &addresses.item(&record.id))?;
            element(xml, "title", &title(record, lang))?;
            element(xml, "updated", &updated(record).unwrap_or_else(|| NEVER.to_owned()))?;
            link(xml, "alternate", "text/html", &addresses.record(&record.id, lang))?;
            let author = text(&record.organisation(), lang).unwrap_or_else(|| self.title.clone());
            xml.create_element("author").write_inner_content(|xml| element(xml, "name", &author))?;
            if let Some(summary) = description(record, lang, MAX_SUMMARY) {
                element(xml, "summary", &summary)?;
            }
            for topic in &record.topics {
                let attributes = [("term", topic.code()), ("label", topic.label(lang))];
                xml.create_element("category").with_attributes(attributes).write_empty()?;
            }
            record.footprint.iter().try_for_each(|place| georss(xml, place))
        })?;
        Ok(())
    }
}

/// For records that do not say when they were written: the standard asks for a time, and no time is truer than another.
const NEVER: &str = "1970-01-01T00:00:00Z";

/// The first moment of the day, month or year that a record was last changed in.
fn updated(record: &Record) -> Option<String> {
    let date = record.updated().map(|dated| dated.date).or(record.date_stamp)?;
    Some(moment(date))
}

fn moment(date: PartialDate) -> String {
    let (month, day) = (date.month().unwrap_or(1), date.day().unwrap_or(1));
    format!("{:04}-{month:02}-{day:02}T00:00:00Z", date.year())
}

/// South and west, north and east.
fn georss(xml: &mut Xml, place: &Bbox) -> io::Result<()> {
    let Bbox { west, south, east, north } = *place;
    if west == east && south == north {
        return element(xml, "georss:point", &format!("{south} {west}"));
    }
    element(xml, "georss:box", &format!("{south} {west} {north} {east}"))
}

fn element(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    // What XML 1.0 cannot hold, not even escaped (§2.2).
    let text: String =
        text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t')).collect();
    xml.create_element(name).write_text_content(BytesText::new(&text))?;
    Ok(())
}

fn link(xml: &mut Xml, rel: &str, media: &str, href: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attributes([("rel", rel), ("type", media), ("href", href)])
        .write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_feed_says_what_is_where_and_when() {
        let records = [sample::record(), Record { id: "b".to_owned(), ..Record::default() }];
        let feed = Feed {
            title: "Lakes & <rivers>".to_owned(),
            id: "https://example.org/en/search.atom".to_owned(),
            links: vec![("next", "https://example.org/en/search.atom?page=2".to_owned())],
            total: 12,
            offset: 0,
            per_page: 2,
            lang: Lang::En,
            addresses: Addresses { base: "https://example.org" },
            records: &records,
        };
        let xml = String::from_utf8(feed.write().expect("memory takes all")).expect("UTF-8");
        for expected in [
            "<title>Lakes &amp; &lt;rivers&gt;</title>",
            "<updated>2021-02-03T00:00:00Z</updated><opensearch:totalResults>12<",
            "<georss:box>49 -110.5 60 -101</georss:box>",
            "<summary>Depths of all lakes.</summary>",
            "<name>Natural Resources Canada</name>",
            "href=\"https://example.org/en/search.atom?page=2\"",
            "<id>https://example.org/id/b.geojson</id>",
        ] {
            assert!(xml.contains(expected), "{expected} in {xml}");
        }
    }
}
