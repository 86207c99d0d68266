//! One record in a feed.

use std::io;

use catalog::codes::Topic;
use catalog::record::DateKind;
use catalog::resource::{Resource, ResourceKind};
use catalog::{Bbox, Lang, Localised, Record, shortened};

use super::xml::{Xml, link};
use crate::texts::{self, MOST};
use crate::{Addresses, area, dates, media, topics};

/// Characters of a description in a list: who wants more follows the link.
const MAX_SUMMARY: usize = 1000;

/// A record as a feed in one language shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    id: String,
    title: Localised,
    summary: Option<Localised>,
    author: Option<String>,
    /// The pages, in the language of the feed and in the other one.
    pages: [String; 2],
    item: String,
    published: Option<String>,
    /// The first moment it can mean: an entry must have one (RFC 4287, §4.2.15), and most dates are days or months.
    updated: Option<String>,
    topics: Vec<Topic>,
    rights: Option<String>,
    boxes: Vec<Bbox>,
    downloads: Vec<Download>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Download {
    href: String,
    media_type: Option<&'static str>,
}

impl Entry {
    /// `organisation` is the name that the catalogue knows the publisher by.
    pub fn new(record: &Record, organisation: Option<&str>, addresses: Addresses<'_>, lang: Lang) -> Self {
        let title =
            record.title.localised(lang).unwrap_or_else(|| Localised { value: record.id.clone(), lang });
        let is_file = |resource: &&Resource| resource.kind == ResourceKind::Dataset;
        Self {
            id: record.id.clone(),
            title,
            summary: summary(record, lang),
            author: texts::organisation(record, organisation, lang),
            pages: [addresses.record(&record.id, lang), addresses.record(&record.id, lang.other())],
            item: addresses.item(&record.id),
            published: record.date(DateKind::Published).and_then(dates::moment),
            updated: record.updated().map(|dated| dates::first_moment(dated.date)),
            topics: record.topics.clone(),
            rights: record.use_limits.pick(lang).and_then(|found| texts::plain(found.value)),
            boxes: area::boxes(record),
            downloads: record.resources.iter().filter(is_file).take(MOST).map(Download::of).collect(),
        }
    }

    pub(super) fn write(&self, xml: &mut Xml, otherwise_updated: &str, lang: Lang) -> io::Result<()> {
        let marked = |text: &Localised| Some(text.lang).filter(|its| *its != lang);
        xml.nest("entry", [], |xml| {
            xml.text_in("title", &self.title.value, marked(&self.title))?;
            // The texts are those of one language, and so is the entry (RFC 4287, §4.2.6).
            xml.text("id", &self.pages[0])?;
            xml.text("updated", self.updated.as_deref().unwrap_or(otherwise_updated))?;
            if let Some(published) = &self.published {
                xml.text("published", published)?;
            }
            if let Some(author) = &self.author {
                xml.nest("author", [], |xml| xml.text("name", author))?;
            }
            if let Some(summary) = &self.summary {
                xml.text_in("summary", &summary.value, marked(summary))?;
            }
            self.write_links(xml, lang)?;
            self.write_categories(xml, lang)?;
            if let Some(rights) = &self.rights {
                xml.text("rights", rights)?;
            }
            self.write_extensions(xml)
        })
    }

    fn write_links(&self, xml: &mut Xml, lang: Lang) -> io::Result<()> {
        for (page, lang) in self.pages.iter().zip([lang, lang.other()]) {
            link(xml, "alternate", page, Some(media::HTML), Some(lang))?;
        }
        link(xml, "via", &self.item, Some(media::GEOJSON), None)?;
        let mut downloads = self.downloads.iter();
        downloads.try_for_each(|file| link(xml, "enclosure", &file.href, file.media_type, None))
    }

    fn write_categories(&self, xml: &mut Xml, lang: Lang) -> io::Result<()> {
        self.topics.iter().try_for_each(|topic| {
            let of_list = [("term", topic.code()), ("scheme", topics::SCHEME)];
            xml.empty("category", of_list.into_iter().chain([("label", topic.label(lang))]))
        })
    }

    /// What Atom has no words for: the place and the id (as in OGC 10-032r8).
    fn write_extensions(&self, xml: &mut Xml) -> io::Result<()> {
        xml.text("dc:identifier", &self.id)?;
        // Latitude first, and no box may cross the antimeridian, so that one place may be two.
        self.boxes.iter().try_for_each(|Bbox { west, south, east, north }| {
            xml.text("georss:box", &format!("{south} {west} {north} {east}"))
        })
    }
}

impl Download {
    fn of(resource: &Resource) -> Self {
        Self { href: resource.url.clone(), media_type: media::of_resource(resource) }
    }
}

fn summary(record: &Record, lang: Lang) -> Option<Localised> {
    let found = record.description.pick(lang)?;
    let plain = texts::plain(found.value)?;
    Some(Localised { value: shortened(&plain, MAX_SUMMARY).into_owned(), lang: found.lang })
}
