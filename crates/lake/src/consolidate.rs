//! A whole run: items in, a published snapshot out.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::time::Instant;

use query::analysis::ANALYSER_ID;

use crate::calendar::Timestamp;
use crate::escape::Escaped;
use crate::items::contents::{Contents, same, unlisted};
use crate::items::duplicates::document_order;
use crate::items::hash_pass::{Content, hash_items, listing_hash};
use crate::items::previous::PreviousItems;
use crate::items::read_pass::{ReadItems, read_items};
use crate::items::source::{ItemEntry, ItemSource, Listing, Unreadable};
use crate::merge::former::Former;
use crate::merge::known::Known;
use crate::progress::{Progress, Step};
use crate::records::dictionary::Codes;
use crate::report::Rejection;
use crate::snapshots::before::{Base, Before};
use crate::snapshots::manifest::{FORMAT_VERSION, MANIFEST, Manifest, Problems};
use crate::snapshots::publish::publish;
use crate::snapshots::verify::verify;
use crate::storage::Staging;
use crate::tables::build::build;
use crate::tables::input::Input;
use crate::{Lake, LakeError, Options, Outcome, Report};

/// Reads all items of `source` and makes them the current snapshot of `lake`.
///
/// Nothing is published when the items are those of the current snapshot, when none of them is usable, or when more of
/// the published records would be gone than `options` accept. Items that are not usable are in the report and stop
/// nothing. What cannot be read stays as the snapshot before has it. A pointer that is lost is written anew.
///
/// # Errors
///
/// Whatever the error, the lake serves what it served before, and nothing that is whole was removed.
/// [`LakeError::LostRace`] means that another run published first; [`LakeError::NoLake`], that `lake` is a place with
/// other things.
pub fn consolidate(
    source: &dyn ItemSource,
    lake: &Lake,
    options: &Options,
    progress: &mut dyn Progress,
) -> Result<Report, LakeError> {
    let started = Instant::now();
    let base = lake.base()?;
    let before = match &base.pointer {
        Some(pointer) => lake.before(pointer)?,
        None => None,
    };
    let mut listing = source.list()?;
    let mut report = Report::new();
    report.read = (listing.items.len() + listing.rejected.len() + listing.unreadable.len()) as u64;
    report.snapshot = base.pointer.as_ref().map(|pointer| pointer.snapshot.clone());
    report.before = records_before(lake, &base, before.as_ref());
    report.unread = listing.unreadable.iter().map(|part| Rejection::new(&part.key, &part.reason)).collect();
    for key in &listing.skipped {
        report.skipped.add(key);
    }
    let run = Run { source, lake, options, before: before.as_ref() };
    let look = run.look(&listing.items, &mut report, progress)?;
    if look.is_unchanged {
        report.outcome = Outcome::Unchanged;
        if let Some(before) = &before {
            report.unchanged = before.manifest.records;
            report.warnings.clone_from(&before.manifest.problems.warnings);
            report.rejected = problems_of(&before.manifest, &listing);
        }
    } else {
        let staging = lake.storage.staging()?;
        if let Some(manifest) = run.stage(&staging, &mut listing, look, &mut report, progress)? {
            progress.begin(Step::Publishing, None);
            let now = Timestamp::of(options.now);
            let id = publish(lake, &staging, &manifest, &base, now, options.retention)?;
            report.outcome = Outcome::Published;
            report.published = manifest.records;
            report.snapshot = Some(id);
        }
    }
    if report.outcome == Outcome::Unchanged {
        if let (Some(pointer), true) = (&base.pointer, base.is_rebuilt) {
            lake.move_pointer(pointer, base.version.as_ref())?;
        }
        run.heal();
    }
    report.rejected.sort_by(|a, b| a.key.cmp(&b.key));
    report.unread.sort_by(|a, b| a.key.cmp(&b.key));
    report.seconds = started.elapsed().as_secs_f64();
    Ok(report)
}

/// Records that readers have, or had before the files were damaged.
fn records_before(lake: &Lake, base: &Base, before: Option<&Before>) -> u64 {
    let current = || lake.manifest(&base.pointer.as_ref()?.snapshot).ok();
    before.map_or_else(|| current().map_or(0, |manifest| manifest.records), |before| before.manifest.records)
}

/// What the run that published these items could not use. What could not even be listed is known anew by each run.
fn problems_of(before: &Manifest, listing: &Listing) -> Vec<Rejection> {
    let listed: HashSet<_> = listing.items.iter().map(|item| Escaped::line(&item.key).to_string()).collect();
    let known = before.problems.rejected.iter().filter(|rejection| listed.contains(rejection.key.as_str()));
    known
        .chain(&listing.rejected)
        .cloned()
        .chain(listing.unreadable.iter().map(Unreadable::rejection))
        .collect()
}

/// What stays the same during a run.
struct Run<'a> {
    source: &'a dyn ItemSource,
    lake: &'a Lake,
    options: &'a Options,
    /// The snapshot before.
    before: Option<&'a Before>,
}

impl Run<'_> {
    /// The snapshot before, when it is what readers have.
    fn current(&self) -> Option<&Manifest> {
        self.before.filter(|before| before.is_current).map(|before| &before.manifest)
    }

    fn look(
        &self,
        items: &[ItemEntry],
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<Look, LakeError> {
        let Some(current) = self.current() else { return Ok(Look::default()) };
        if let Some(listing) = listing_hash(items) {
            // What has changed is read once, by the reading pass; what has not, need not be.
            return Ok(Look {
                is_unchanged: current.listing_hash.as_ref() == Some(&listing),
                contents: None,
            });
        }
        progress.begin(Step::Hashing, Some(items.len() as u64));
        let hashed = hash_items(items, self.source, self.options.workers, progress)?;
        report.bytes_read += hashed.bytes_read;
        let is_unchanged = hashed.hash == current.content_hash;
        if is_unchanged {
            report.unread.extend(hashed.unread);
        }
        Ok(Look { is_unchanged, contents: Some(hashed.contents) })
    }

    /// Writes and verifies a snapshot in `staging`; `None` when there is nothing to publish, as the report then tells.
    fn stage(
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

    /// Removes what dead runs left, once it is known that this one has something to say.
    fn heal(&self) {
        if let Err(error) = self.lake.heal() {
            // It is tried again by each run; what is left of old ones is in nobody's way.
            tracing::warn!(%error, "what old runs left remains");
        }
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

/// What a look at the items says.
#[derive(Default)]
struct Look {
    is_unchanged: bool,
    /// Of each item, where they were read.
    contents: Option<Vec<Content>>,
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
    items.extend(unlisted.iter().map(|key| ItemEntry { key: key.clone(), bytes: bytes(key), version: None }));
    items.sort_by(|a, b| a.key.cmp(&b.key));
    items
}
