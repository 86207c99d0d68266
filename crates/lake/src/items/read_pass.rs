//! The first pass: every item read, validated and spooled. What stays in memory is small and of fixed kinds.

use std::path::{Path, PathBuf};

use catalog::Record;
use catalog::date::PartialDate;
use catalog::geocore::{self, UnusableItem, Warning};
use catalog::record::DateKind;

use crate::LakeError;
use crate::hash::{Sha, sha256};
use crate::items::contents::{Contents, Had, Origin};
use crate::items::hash_pass::{Content, ContentHash, is_too_large, listing_hash};
use crate::items::ordered::ordered_map;
use crate::items::source::{ItemEntry, ReadFailure};
use crate::items::spool::{Span, SpoolWriter, Spooled};
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
    pub(crate) warnings: Box<[&'static str]>,
    pub(crate) values: RecordValues,
    pub(crate) span: Span,
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
    let (mut kept, mut is_whole) = (Vec::new(), true);
    let mut numbered = items.iter().enumerate();
    let read = || |item: &ItemEntry| ItemReading::new(item, contents);
    ordered_map(
        items.iter(),
        |item| item.bytes,
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
            let usable = match reading.result {
                Ok(usable) => usable,
                Err(reason) => {
                    report.reject(&item.key, reason);
                    return Ok(());
                }
            };
            titles.push(&usable.titles);
            let span = spool.push(&usable.spooled)?;
            entries.push(Entry {
                item: number,
                sha256: usable.sha256,
                warnings: usable.warnings.iter().map(|warning| warning.code()).collect(),
                values: record_values(&usable.record, &mut raw),
                updated: updated_day(&usable.record),
                date_stamp: usable.record.date_stamp.map_or(0, PartialDate::first_day),
                last_date: last_date(&usable.record),
                id: usable.record.id.into_boxed_str(),
                span,
            });
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
    result: Result<Box<Usable>, String>,
}

struct Usable {
    sha256: Sha,
    record: Record,
    warnings: Vec<Warning>,
    titles: [String; 2],
    spooled: Spooled,
}

impl ItemReading {
    /// An error when the source as a whole cannot be read.
    fn new(item: &ItemEntry, contents: &Contents<'_>) -> Result<Self, String> {
        if is_too_large(item) {
            let bytes = usize::try_from(item.bytes).unwrap_or(usize::MAX);
            let reason = UnusableItem::TooLarge { bytes }.to_string();
            return Ok(Self::unusable(Content::TooLarge(item.bytes), reason));
        }
        match contents.get(item) {
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
        let sha = sha256(&had.bytes);
        let length = had.bytes.len() as u64;
        let (bytes, is_kept, unread) = match had.origin {
            Origin::Source => (length, false, None),
            Origin::Same => (0, false, None),
            Origin::Kept(reason) => (0, true, reason),
        };
        Self { content: Content::Read(sha), bytes, unread, is_kept, result: usable(sha, had.bytes) }
    }
}

fn usable(sha256: Sha, bytes: Vec<u8>) -> Result<Box<Usable>, String> {
    let reading = geocore::read(&bytes).map_err(|reason| reason.to_string())?;
    let item = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    Ok(Box::new(Usable {
        sha256,
        titles: TitleKeys::of(&reading.record),
        spooled: Spooled::new(item, &reading.record),
        record: reading.record,
        warnings: reading.warnings,
    }))
}

/// Data may come into force one day; it cannot have been published, made or revised then.
fn last_date(record: &Record) -> i32 {
    let kinds = [DateKind::Published, DateKind::Created, DateKind::Revision];
    let dates = kinds.into_iter().map(|kind| record.date(kind)).chain([record.date_stamp]);
    dates.flatten().map(PartialDate::first_day).max().unwrap_or_default()
}

fn record_values(record: &Record, raw: &mut RawValues) -> RecordValues {
    let organisation = record.organisation();
    let mut formats: Vec<u32> =
        record.resources.iter().map(|resource| raw.formats.intern_owned(resource.format.clone())).collect();
    formats.sort_unstable();
    formats.dedup();
    RecordValues {
        organisation: (!organisation.is_empty()).then(|| raw.organisations.intern_owned(organisation)),
        resource_type: record.resource_type.clone().map(|value| raw.types.intern_owned(value)),
        status: record.status.clone().map(|value| raw.statuses.intern_owned(value)),
        source: record.source_system.clone().map(|name| raw.sources.intern_owned(name)),
        formats: formats.into_boxed_slice(),
        themes: record.themes.iter().fold(0, |mask, theme| mask | theme.bit()),
        topics: record.topics.iter().fold(0, |mask, topic| mask | topic.bit()),
    }
}
