//! A snapshot in a folder of its own: read, put in order, written and verified.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use query::analysis::ANALYSER_ID;

use super::{Look, Run};
use crate::calendar::Timestamp;
use crate::items::contents::{Contents, same, unlisted};
use crate::items::duplicates::document_order;
use crate::items::previous::PreviousItems;
use crate::items::read_pass::{ReadItems, read_items};
use crate::items::source::{ItemEntry, Listing};
use crate::merge::former::Former;
use crate::merge::known::Known;
use crate::progress::{Progress, Step};
use crate::records::dictionary::Codes;
use crate::snapshots::manifest::{FORMAT_VERSION, MANIFEST, Manifest, Problems};
use crate::snapshots::verify::verify;
use crate::storage::Staging;
use crate::tables::build::build;
use crate::tables::input::Input;
use crate::{LakeError, Outcome, Report};

impl Run<'_> {
    /// Writes and verifies a snapshot in `staging`; `None` when there is nothing to publish, as the report then tells.
    pub(super) fn stage(
        &self,
        staging: &Staging,
        listing: &mut Listing,
        look: Look,
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<Option<Manifest>, LakeError> {
        report.rejected.clone_from(&listing.rejected);
        let scratch = staging.join("scratch");
        fs::create_dir_all(&scratch).map_err(LakeError::io("create", &scratch))?;
        let previous = self
            .before
            .map_or_else(PreviousItems::default, |before| PreviousItems::read(self.lake, before, &scratch));
        let unlisted = unlisted(listing, &previous, report);
        let mut items = with_unlisted(std::mem::take(&mut listing.items), &unlisted, &previous);
        let same = same(&items, &previous, &unlisted, look.contents.as_deref());
        drop(look);
        let known = self.known(&previous, &same, &scratch);
        let work = Work { previous: &previous, unlisted: &unlisted, same: &same, scratch: &scratch, staging };
        if let Some(known) = known {
            let mut merged = report.clone();
            match self.staged(&work, Some(known), &mut items, &mut merged, progress) {
                Err(error @ LakeError::Damaged { .. }) => {
                    tracing::warn!(%error, "rows of the snapshot before cannot be used; all are made anew");
                }
                done => {
                    *report = merged;
                    return done;
                }
            }
        }
        self.staged(&work, None, &mut items, report, progress)
    }

    /// What the snapshot before knows of its records, if it pays to make only the others.
    fn known(&self, previous: &PreviousItems<'_>, same: &[bool], scratch: &Path) -> Option<Known> {
        let before = self.before.filter(|before| before.is_current && !self.options.full)?;
        if before.manifest.other_version().is_some() {
            return None;
        }
        let kept = same.iter().filter(|is_same| **is_same).count() as u64;
        let changed = (same.len() as u64).max(before.manifest.records).saturating_sub(kept);
        if changed * MOST_CHANGED > before.manifest.records {
            return None;
        }
        let today = Timestamp::of(self.options.now).day();
        Known::read(self.lake, before, previous, today, scratch)
            .inspect_err(|error| tracing::warn!(%error, "the records of the snapshot before cannot be used"))
            .ok()
    }

    /// As `stage`, with the rows of the snapshot before where `known` has the record.
    fn staged(
        &self,
        work: &Work<'_>,
        known: Option<Known>,
        items: &mut [ItemEntry],
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<Option<Manifest>, LakeError> {
        let Work { previous, unlisted, same, scratch, .. } = work;
        let contents = Contents { source: self.source, previous, unlisted, same, known: known.as_ref() };
        progress.begin(Step::Reading, Some(items.len() as u64));
        let spool = scratch.join("spool");
        let read = read_items(items, &contents, self.options.workers, &spool, report, progress)?;
        for number in &read.kept {
            items[*number].version = previous.version(&items[*number].key).map(str::to_owned);
            // It would be that of what could not be read.
            items[*number].stamp = None;
        }
        let today = Timestamp::of(self.options.now).day();
        let order = document_order(&read.entries, items, today, report)?;
        let published = order.iter().map(|number| &read.entries[*number as usize]);
        let keys = published.clone().map(|entry| (items[entry.item].key.as_str(), &entry.sha256));
        report.unchanged = previous.count_unchanged(keys);
        report.kept = read.kept.len() as u64;
        let gone = report.before.saturating_sub(order.len() as u64);
        report.dropped = previous.count_dropped(published.map(|entry| &*entry.id)).unwrap_or(gone);
        if self.current().is_some_and(|current| is_same(current, &read)) {
            report.outcome = Outcome::Unchanged;
            return Ok(None);
        }
        if order.is_empty() {
            return Ok(None);
        }
        if report.dropped * 100 > report.before * u64::from(self.options.accept_drop) {
            report.outcome = Outcome::Stopped;
            return Ok(None);
        }
        self.heal();
        let former = known.as_ref().zip(self.before);
        let former =
            former.map(|(known, before)| Former { lake: self.lake, before, records: known.len(), scratch });
        // A million records take hundreds of megabytes, and the entries have all of it.
        drop(known);
        self.write(work, former, &Made { items, read: &read, order: &order }, report, progress).map(Some)
    }

    fn write(
        &self,
        work: &Work<'_>,
        former: Option<Former<'_>>,
        made: &Made<'_>,
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<Manifest, LakeError> {
        let Made { items, read, order } = *made;
        let values = order.iter().map(|number| &read.entries[*number as usize].values);
        let codes = Codes::new(&read.raw, values);
        let input = Input {
            items,
            read,
            order,
            codes: &codes,
            workers: self.options.workers,
            rows_in_memory: self.options.rows_in_memory,
            shard_rows: self.options.shard_rows,
            group_records: self.options.group_records,
            group_rows: self.options.group_rows,
        };
        let staging = work.staging;
        // An attempt that failed may have left files.
        let runs = work.scratch.join(if former.is_some() { "merge" } else { "build" });
        fs::create_dir_all(&runs).map_err(LakeError::io("create", &runs))?;
        let is_taken = |number: &&u32| input.span(**number).is_none();
        report.taken_over = order.iter().filter(is_taken).count() as u64;
        let built = build(&input, former, staging.path(), &runs, progress)?;
        let manifest = Manifest {
            format_version: FORMAT_VERSION,
            analyser: ANALYSER_ID.to_owned(),
            content_hash: read.content_hash.clone(),
            listing_hash: read.listing_hash.clone(),
            records: order.len() as u64,
            rejected: report.rejected.len() as u64,
            problems: Problems::of(report),
            tables: built.tables,
            facets: codes.dictionary,
            dates: built.dates,
            has_popularity: built.has_popularity,
        };
        let path = staging.join(MANIFEST);
        let json = manifest.to_json();
        fs::write(&path, &json).map_err(LakeError::io("write", &path))?;
        report.bytes_written = manifest.bytes() + json.len() as u64;
        progress.begin(Step::Verifying, Some(manifest.files().count() as u64));
        verify(&manifest, staging.path(), progress)?;
        Ok(manifest)
    }
}

/// What the attempts of a run have in common.
struct Work<'a> {
    previous: &'a PreviousItems<'a>,
    unlisted: &'a HashSet<String>,
    same: &'a [bool],
    scratch: &'a Path,
    staging: &'a Staging,
}

/// What came of reading.
struct Made<'a> {
    items: &'a [ItemEntry],
    read: &'a ReadItems,
    order: &'a [u32],
}

/// Of so many records, one may have changed: with more, a full build is hardly dearer.
const MOST_CHANGED: u64 = 10;

/// The same content in other versions is published too, since only a new manifest spares the next run from reading all
/// of it again. Where something was not read, the next run has to look again anyway.
fn is_same(current: &Manifest, read: &ReadItems) -> bool {
    current.content_hash == read.content_hash && (current.listing_hash == read.listing_hash || !read.is_whole)
}

/// The items of a run: those listed, and those that stay because they could not be.
fn with_unlisted(
    mut items: Vec<ItemEntry>,
    unlisted: &HashSet<String>,
    previous: &PreviousItems<'_>,
) -> Vec<ItemEntry> {
    let bytes = |key: &str| previous.bytes(key);
    let item = |key: &String| ItemEntry { key: key.clone(), bytes: bytes(key), version: None, stamp: None };
    items.extend(unlisted.iter().map(item));
    items.sort_by(|a, b| a.key.cmp(&b.key));
    items
}
