//! A whole run: items in, a published snapshot out.

use std::collections::HashSet;
use std::fs;
use std::time::Instant;

use query::analysis::ANALYSER_ID;

use crate::calendar::Timestamp;
use crate::items::duplicates::document_order;
use crate::items::hash_pass::{hash_items, listing_hash};
use crate::items::previous::PreviousItems;
use crate::items::read_pass::{ReadItems, read_items};
use crate::items::source::{ItemSource, Listing};
use crate::progress::{Progress, Step};
use crate::records::dictionary::Codes;
use crate::snapshots::manifest::{FORMAT_VERSION, MANIFEST, Manifest, Problems};
use crate::snapshots::pointer::Pointer;
use crate::snapshots::publish::publish;
use crate::snapshots::verify::verify;
use crate::storage::Staging;
use crate::tables::build::build;
use crate::tables::input::Input;
use crate::{Lake, LakeError, Options, Outcome, Report};

/// Reads all items of `source` and makes them the current snapshot of `lake`.
///
/// Nothing is published when the items are those of the current snapshot, or when none of them is usable. Items
/// that are not usable are in the report and stop nothing.
///
/// # Errors
///
/// Whatever the error, the lake serves what it served before. [`LakeError::LostRace`] means that another run
/// published first.
pub fn consolidate(
    source: &dyn ItemSource,
    lake: &Lake,
    options: &Options,
    progress: &mut dyn Progress,
) -> Result<Report, LakeError> {
    let started = Instant::now();
    if let Err(error) = lake.heal() {
        // It is tried again by each run; what is left of old ones is in nobody's way.
        tracing::warn!(%error, "what old runs left remains");
    }
    let base = lake.pointer()?;
    let current = base.as_ref().map(|(pointer, _)| pointer);
    let before = match current {
        Some(pointer) => intact_manifest(lake, pointer)?,
        None => None,
    };
    let listing = source.list()?;
    let mut report = Report::new();
    report.read = (listing.items.len() + listing.rejected.len()) as u64;
    report.snapshot = current.map(|pointer| pointer.snapshot.clone());
    let run = Run { source, lake, options, listing: &listing };
    if run.is_unchanged(before.as_ref(), &mut report, progress)? {
        report.outcome = Outcome::Unchanged;
        if let Some(before) = before {
            report.unchanged = before.records;
            report.warnings = before.problems.warnings;
            // What could not even be listed is known anew by each run.
            let listed: HashSet<&str> = listing.items.iter().map(|item| &*item.key).collect();
            report.rejected = before.problems.rejected;
            report.rejected.retain(|rejection| listed.contains(rejection.key.as_str()));
            report.rejected.extend(listing.rejected.iter().cloned());
        }
    } else {
        let staging = lake.storage.staging()?;
        if let Some(manifest) = run.stage(&staging, current.zip(before.as_ref()), &mut report, progress)? {
            progress.begin(Step::Publishing, None);
            let version = base.as_ref().map(|(_, version)| version);
            let now = Timestamp::of(options.now);
            let id = publish(lake, &staging, &manifest, version, now, options.retention)?;
            report.outcome = Outcome::Published;
            report.published = manifest.records;
            report.snapshot = Some(id);
        }
    }
    report.rejected.sort_by(|a, b| a.key.cmp(&b.key));
    report.seconds = started.elapsed().as_secs_f64();
    Ok(report)
}

/// What stays the same during a run.
struct Run<'a> {
    source: &'a dyn ItemSource,
    lake: &'a Lake,
    options: &'a Options,
    listing: &'a Listing,
}

impl Run<'_> {
    fn is_unchanged(
        &self,
        before: Option<&Manifest>,
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<bool, LakeError> {
        let Some(before) = before else { return Ok(false) };
        let items = &self.listing.items;
        if let Some(listing) = listing_hash(items) {
            // What has changed is read once, by the reading pass; what has not, need not be.
            return Ok(before.listing_hash.as_ref() == Some(&listing));
        }
        progress.begin(Step::Hashing, Some(items.len() as u64));
        let (hash, bytes) = hash_items(items, self.source, self.options.workers, progress)?;
        report.bytes_read += bytes;
        Ok(hash == before.content_hash)
    }

    /// Writes and verifies a snapshot in `staging`; `None` when there is no usable item.
    fn stage(
        &self,
        staging: &Staging,
        before: Option<(&Pointer, &Manifest)>,
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<Option<Manifest>, LakeError> {
        let items = &self.listing.items;
        report.rejected.clone_from(&self.listing.rejected);
        progress.begin(Step::Reading, Some(items.len() as u64));
        let scratch = staging.join("scratch");
        fs::create_dir_all(&scratch).map_err(LakeError::io("create", &scratch))?;
        let spool = scratch.join("spool");
        let has_versions = items.iter().any(|item| item.version.is_some());
        let previous = before.map_or_else(PreviousItems::default, |(pointer, manifest)| {
            PreviousItems::read(self.lake, &pointer.snapshot, manifest, &scratch, has_versions)
        });
        let workers = self.options.workers;
        let read = read_items(items, self.source, &previous, workers, &spool, report, progress)?;
        let today = Timestamp::of(self.options.now).day();
        let order = document_order(&read.entries, items, today, report)?;
        let published = order.iter().map(|number| &read.entries[*number as usize]);
        let published = published.map(|entry| (items[entry.item].key.as_str(), &entry.sha256));
        report.unchanged = previous.count_unchanged(published);
        // The same content in other versions is published too: only a new manifest spares the next run from reading
        // all of it again.
        let is_same = |before: &Manifest| {
            before.content_hash == read.content_hash && before.listing_hash == read.listing_hash
        };
        if before.is_some_and(|(_, before)| is_same(before)) {
            report.outcome = Outcome::Unchanged;
            return Ok(None);
        }
        if order.is_empty() {
            return Ok(None);
        }
        let manifest = self.write(staging, &read, &order, report, progress)?;
        Ok(Some(manifest))
    }

    fn write(
        &self,
        staging: &Staging,
        read: &ReadItems,
        order: &[u32],
        report: &mut Report,
        progress: &mut dyn Progress,
    ) -> Result<Manifest, LakeError> {
        let values = order.iter().map(|number| &read.entries[*number as usize].values);
        let codes = Codes::new(&read.raw, values);
        let input = Input {
            items: &self.listing.items,
            read,
            order,
            codes: &codes,
            workers: self.options.workers,
            rows_in_memory: self.options.rows_in_memory,
            shard_rows: self.options.shard_rows,
        };
        let built = build(&input, staging.path(), &staging.join("scratch"), progress)?;
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

/// The manifest of the current snapshot, if readers can still use it. Else the items are published anew. A storage that
/// does not answer says nothing about the snapshot.
fn intact_manifest(lake: &Lake, pointer: &Pointer) -> Result<Option<Manifest>, LakeError> {
    match lake.check_complete(&pointer.snapshot).and_then(|()| lake.manifest(&pointer.snapshot)) {
        Ok(manifest) => Ok(Some(manifest)),
        Err(error @ (LakeError::Service { .. } | LakeError::Io { .. })) => Err(error),
        Err(error) => {
            tracing::warn!(%error, "the current snapshot is damaged and will be replaced");
            Ok(None)
        }
    }
}
