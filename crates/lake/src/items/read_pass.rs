//! The first pass: every item read, validated and spooled. What stays in memory is small and of fixed kinds.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use catalog::Record;
use catalog::date::PartialDate;
use catalog::geocore::{self, UnusableItem, Warning};
use catalog::record::DateKind;
use catalog::resource::Resource;

use crate::LakeError;
use crate::hash::Sha;
use crate::items::contents::{Contents, Had, Held, Origin};
use crate::items::hash_pass::{Content, ContentHash, is_too_large, listing_hash};
use crate::items::ordered::ordered_map;
use crate::items::source::{ItemEntry, ReadFailure};
use crate::items::spool::{Span, SpoolWriter, Spooled};
use crate::merge::adoption::Adoption;
use crate::progress::Progress;
use crate::records::dictionary::{RawValues, RecordValues};
use crate::records::title_order::TitleKeys;
use crate::report::{Rejection, Report};
use crate::tables::facets::updated_day;

/// A usable item.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Index in the list of items.
    pub(crate) item: usize,
    pub(crate) sha256: Sha,
    pub(crate) id: Box<str>,
    /// `yyyymmdd`, 0 when unknown.
    pub(crate) updated: i32,
    pub(crate) date_stamp: i32,
    /// The last of the dates that cannot lie ahead, `yyyymmdd`.
    pub(crate) last_date: i32,
    /// Their codes.
    pub(crate) warnings: Arc<[&'static str]>,
    pub(crate) values: RecordValues,
    pub(crate) rows: Rows,
}

/// Where the rows of a record come from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rows {
    /// They are made from the record.
    Spooled(Span),
    /// The snapshot before has them, under this number.
    Stored(u32),
}

/// All usable items, in the order of their keys.
pub(crate) struct ReadItems {
    pub(crate) entries: Vec<Entry>,
    pub(crate) raw: RawValues,
    pub(crate) titles: TitleKeys,
    pub(crate) spool: PathBuf,
    pub(crate) content_hash: String,
    /// As in the manifest.
    pub(crate) listing_hash: Option<String>,
    /// The numbers of items that are as the snapshot before has them.
    pub(crate) kept: Vec<usize>,
    /// Whether every item could be read.
    pub(crate) is_whole: bool,
}

pub(crate) fn read_items(
    items: &[ItemEntry],
    contents: &Contents<'_>,
    workers: usize,
    spool: &Path,
    report: &mut Report,
    progress: &mut dyn Progress,
) -> Result<ReadItems, LakeError> {
    let mut hash = ContentHash::new();
    let mut spool = SpoolWriter::create(spool)?;
    let mut entries = Vec::new();
    let mut raw = RawValues::default();
    let mut titles = TitleKeys::default();
    let mut adoption = contents.known.map(Adoption::new);
    let (mut kept, mut is_whole) = (Vec::new(), true);
    let mut numbered = items.iter().enumerate();
    let read = || |(number, item): (usize, &ItemEntry)| ItemReading::new(number, item, contents);
    ordered_map(
        items.iter().enumerate(),
        |(_, item)| item.bytes,
        workers,
        read,
        |reading| {
            let (number, item) = numbered.next().expect("one output per input");
            let reading =
                reading.map_err(|reason| LakeError::ItemSource { key: item.key.clone(), reason })?;
            is_whole &= !reading.is_kept && !matches!(reading.content, Content::Unreadable);
            hash.add(&item.key, reading.content);
            report.unread.extend(reading.unread.map(|reason| Rejection::new(&item.key, reason)));
            if reading.is_kept {
                kept.push(number);
            }
            report.bytes_read += reading.bytes;
            progress.advance(1);
            match reading.result {
                Ok(Usable::Read(read)) => {
                    titles.push(&read.titles);
                    let rows = Rows::Spooled(spool.push(&read.spooled)?);
                    entries.push(entry(number, *read, rows, &mut raw));
                }
                Ok(Usable::Known(doc)) => {
                    titles.push(&TitleKeys::NONE);
                    let before = (doc, &contents.previous.items()[doc as usize]);
                    let adopt = |adoption: &mut Adoption<'_>| adoption.entry(number, before, &mut raw);
                    entries.extend(adoption.as_mut().map(adopt).transpose()?);
                }
                Err(reason) => report.reject(&item.key, reason),
            }
            Ok::<(), LakeError>(())
        },
    )?;
    let listing_hash = if is_whole { listing_hash(items) } else { None };
    let (spool, content_hash) = (spool.finish()?, hash.finish());
    Ok(ReadItems { entries, raw, titles, spool, content_hash, listing_hash, kept, is_whole })
}

/// What a worker makes of an item.
struct ItemReading {
    content: Content,
    bytes: u64,
    /// Why it could not be read, unless that is told of its folder.
    unread: Option<String>,
    is_kept: bool,
    result: Result<Usable, String>,
}

enum Usable {
    Read(Box<ReadItem>),
    /// The snapshot before has it, under this number.
    Known(u32),
}

struct ReadItem {
    sha256: Sha,
    record: Record,
    warnings: Vec<Warning>,
    titles: [String; 2],
    spooled: Spooled,
}

impl ItemReading {
    /// An error when the source as a whole cannot be read.
    fn new(number: usize, item: &ItemEntry, contents: &Contents<'_>) -> Result<Self, String> {
        if is_too_large(item) {
            let bytes = usize::try_from(item.bytes).unwrap_or(usize::MAX);
            let reason = UnusableItem::TooLarge { bytes }.to_string();
            return Ok(Self::unusable(Content::TooLarge(item.bytes), reason));
        }
        match contents.get(number, item) {
            Err(ReadFailure::Source(reason)) => Err(reason),
            Err(ReadFailure::Item(reason)) => {
                let unusable = Self::unusable(Content::Unreadable, format!("cannot be read: {reason}"));
                Ok(Self { unread: Some(reason), ..unusable })
            }
            Ok(had) => Ok(Self::had(had)),
        }
    }

    fn unusable(content: Content, reason: String) -> Self {
        Self { content, bytes: 0, unread: None, is_kept: false, result: Err(reason) }
    }

    fn had(had: Had) -> Self {
        let (bytes, is_kept, unread) = match had.origin {
            Origin::Source { bytes } => (bytes, false, None),
            Origin::Same => (0, false, None),
            Origin::Kept(reason) => (0, true, reason),
        };
        let result = match had.held {
            Held::Bytes(bytes) => usable(had.sha256, bytes),
            Held::Known(doc) => Ok(Usable::Known(doc)),
        };
        Self { content: Content::Read(had.sha256), bytes, unread, is_kept, result }
    }
}

fn usable(sha256: Sha, bytes: Vec<u8>) -> Result<Usable, String> {
    let reading = geocore::read(&bytes).map_err(|reason| reason.to_string())?;
    let item = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    Ok(Usable::Read(Box::new(ReadItem {
        sha256,
        titles: TitleKeys::of(&reading.record),
        spooled: Spooled::new(item, &reading.record),
        record: reading.record,
        warnings: reading.warnings,
    })))
}

fn entry(item: usize, read: ReadItem, rows: Rows, raw: &mut RawValues) -> Entry {
    Entry {
        item,
        sha256: read.sha256,
        warnings: read.warnings.iter().map(|warning| warning.code()).collect(),
        values: record_values(&read.record, raw),
        updated: updated_day(&read.record),
        date_stamp: read.record.date_stamp.map_or(0, PartialDate::first_day),
        last_date: last_date(&read.record),
        id: read.record.id.into_boxed_str(),
        rows,
    }
}

/// Data may come into force one day; it cannot have been published, made or revised then.
fn last_date(record: &Record) -> i32 {
    let kinds = [DateKind::Published, DateKind::Created, DateKind::Revision];
    let dates = kinds.into_iter().map(|kind| record.date(kind)).chain([record.date_stamp]);
    dates.flatten().map(PartialDate::first_day).max().unwrap_or_default()
}

fn record_values(record: &Record, raw: &mut RawValues) -> RecordValues {
    let organisation = record.organisation();
    let mut formats = |is_meant: fn(&Resource) -> bool| -> Arc<[u32]> {
        let meant = record.resources.iter().filter(|resource| is_meant(resource));
        let mut formats: Vec<u32> =
            meant.map(|resource| raw.formats.intern_owned(resource.format.clone())).collect();
        formats.sort_unstable();
        formats.dedup();
        formats.into()
    };
    let (all, mappable) = (formats(|_| true), formats(|resource| resource.mappable));
    RecordValues {
        organisation: (!organisation.is_empty()).then(|| raw.organisations.intern_owned(organisation)),
        resource_type: record.resource_type.clone().map(|value| raw.types.intern_owned(value)),
        status: record.status.clone().map(|value| raw.statuses.intern_owned(value)),
        source: record.source_system.clone().map(|name| raw.sources.intern_owned(name)),
        formats: all,
        mappable,
        themes: record.themes.iter().fold(0, |mask, theme| mask | theme.bit()),
        topics: record.topics.iter().fold(0, |mask, topic| mask | topic.bit()),
    }
}
